package walk

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
)

// lineQuestion asks one question.
type lineQuestion struct {
	*lines
	topic *questions.Topic
	at    int // among the questions of the topic for this loket
	scan.QuestionResult
}

// question tells a question and asks for its answer.
func (l *lines) question(t *questions.Topic, at int) place {
	return func() (place, error) {
		q := &lineQuestion{l, t, at, l.m.topic(t).Questions[at]}
		q.tell()
		return q.choose("Antwoord:", q.withNote, q.commands), nil
	}
}

func (q *lineQuestion) tell() {
	n := len(q.m.topic(q.topic).Questions)
	q.head(fmt.Sprintf("%s, vraag %d van %d", heading(q.topic), q.at+1, n))
	last := q.m.lastRound(q.topic, q.Question)
	q.say(q.Text + " " + last.mark)
	q.tellCriteria()
	q.say(last.text())
	if now := q.now(); now != (scan.Response{}) {
		q.say(inWords("Nu", q.Scale, now))
	}
	var answers []string
	for i, o := range q.Scale.Options {
		answers = append(answers, fmt.Sprintf("%d %s", i+1, o.Label))
	}
	if q.Scale.IsText() {
		answers = []string{"typ uw antwoord"}
	}
	q.say(strings.Join(answers, ", ") + ", enter slaat over, ? hulp")
}

func (q *lineQuestion) tellCriteria() {
	for _, text := range criteria(q.Question) {
		q.say(text)
	}
}

// criteriaCommand tells when which answer fits.
func (q *lineQuestion) criteriaCommand(stay place) []command {
	var names, labels []string
	for _, c := range q.Criteria {
		names, labels = append(names, c.Option+"-als"), append(labels, q.Scale.Label(c.Option))
	}
	if len(names) == 0 {
		return nil
	}
	return []command{{
		names: names, does: "wanneer het antwoord " + dutch.Join(labels, "of") + " is",
		do: func(string) (place, error) { q.tellCriteria(); return stay, nil },
	}}
}

// allYesCommand settles all open questions of the topic.
func (q *lineQuestion) allYesCommand(stay place) []command {
	answers := settled(q.m.topic(q.topic).Questions)
	if len(answers) == 0 {
		return nil
	}
	var names []string
	for _, answer := range answers {
		names = append(names, "alles "+answer)
	}
	return []command{{
		names: names, does: "alle open vragen van dit onderwerp met " + dutch.Join(answers, "of") + " beantwoorden",
		do: func(string) (place, error) { return q.allYes(stay) },
	}}
}

// now is the response in the round.
func (q *lineQuestion) now() scan.Response { return q.m.doc.Round().Response(q.Ref) }

func (q *lineQuestion) commands(stay place) []command {
	again := q.question(q.topic, q.at)
	return slices.Concat(q.answers(), []command{
		{
			names: []string{"", "verder", "volgende"}, does: "verder zonder te antwoorden; de vraag blijft open",
			do: func(string) (place, error) { return q.forward(), nil },
		},
		{
			names: []string{"terug", "vorige"}, does: "naar de vorige vraag",
			do: func(string) (place, error) { return q.back(), nil },
		},
		{
			names: []string{"zelfde"}, does: "het antwoord van de vorige ronde overnemen",
			do: func(string) (place, error) { return q.same(stay), nil },
		},
		{
			names: []string{"toelichting", "t"}, takes: "(tekst)", does: "iets bij het antwoord schrijven; zonder tekst mogen het meer regels zijn",
			do: func(text string) (place, error) { return q.note(text, stay) },
		},
		{
			names: []string{"wis", "wissen", "0"}, does: "het antwoord wissen; de vraag is dan weer open",
			do: func(string) (place, error) { return q.clear(stay), nil },
		},
	}, q.allYesCommand(stay), []command{
		{
			names: []string{"inleiding"}, does: "de inleiding van het onderwerp",
			do: func(string) (place, error) { q.tellIntro(q.topic); return stay, nil },
		},
	}, q.criteriaCommand(stay), []command{
		{
			names: []string{"vraag", "herhaal"}, does: "de vraag nog een keer",
			do: func(string) (place, error) { return again, nil },
		},
		{
			names: []string{"acties", "actie"}, takes: "(6)", does: "de acties van dit onderwerp invullen, of van een ander",
			do: func(name string) (place, error) {
				if name == "" {
					return q.topicActions(again)(q.topic), nil
				}
				return q.jump(name, stay, q.topicActions(again)), nil
			},
		},
	}, q.ownCommands(stay), q.inRound(stay))
}

// answers are the commands that answer the question.
func (q *lineQuestion) answers() []command {
	if q.Scale.IsText() {
		return []command{{
			names: []string{"antwoord"}, takes: "tekst", does: "uw antwoord; zonder het woord antwoord mag ook, als de tekst niet met een van deze opdrachten begint",
			do: func(text string) (place, error) {
				if text == "" {
					q.say("Zet uw antwoord achter het woord antwoord.")
					return q.question(q.topic, q.at), nil
				}
				return q.answer(text, ""), nil
			},
		}}
	}
	var all []command
	letters := map[string]bool{"h": true, "q": true, "t": true} // that stand for something else
	for i, o := range q.Scale.Options {
		names := append([]string{o.ID, strconv.Itoa(i + 1), o.Label}, o.Words...)
		for _, name := range []string{o.ID, o.Label} {
			if letter := fold(string([]rune(name)[:1])); !letters[letter] {
				letters[letter] = true
				names = append(names, letter)
			}
		}
		names = slices.DeleteFunc(names, func(name string) bool { return fold(name) == "" })
		all = append(all, command{
			names: names, does: o.Help + withExample(o),
			do: func(note string) (place, error) { return q.answer(o.ID, note), nil },
		})
	}
	return all
}

// withExample shows how a note goes behind an answer.
func withExample(o questions.Option) string {
	switch {
	case o.Example == "":
		return ""
	case o.Why:
		return fmt.Sprintf("; zet de reden erachter, zoals %s: %s", o.ID, o.Example)
	}
	return fmt.Sprintf("; er mag een toelichting achter, zoals %s: %s", o.ID, o.Example)
}

// withNote understands an answer with a note behind a colon. Where the answer is
// text, it is all that is no command.
func (q *lineQuestion) withNote(line string) (place, bool) {
	if q.Scale.IsText() {
		_, _, isCommand := find(line, append(q.commands(nil), q.stopCommand(nil)))
		if isCommand || isHelp(line) || fold(line) == "" {
			return nil, false
		}
		return q.answer(line, ""), true
	}
	word, note, found := strings.Cut(line, ":")
	c, _, ok := find(word, q.answers())
	if !found || !ok {
		return nil, false
	}
	next, _ := c.do(note)
	return next, true
}

// answer records an answer, and a note if there is one.
func (q *lineQuestion) answer(a, note string) place {
	note = cmp.Or(dutch.CleanText(note), q.now().Note)
	if !q.mayChange() {
		return q.forward()
	}
	if q.record(scan.Response{Answer: a, Note: note}) {
		q.say(sentence("Bewaard: " + q.Scale.Label(a)))
	}
	if o := q.Scale.Answer(a); o.Why && note == "" {
		q.say(fmt.Sprintf("Waarom %s? Typ terug, en dan %s: met de reden erachter.", o.Label, o.ID))
	}
	return q.forward()
}

// record changes the response, and reports whether that is saved.
func (q *lineQuestion) record(r scan.Response) bool {
	return q.change(q.topic, change{ref: q.Ref, before: q.now(), after: r})
}

// change changes responses, which can be undone together.
func (l *lines) change(t *questions.Topic, changes ...change) (saved bool) {
	l.m.answer(t, changes...)
	return l.tell()
}

// undoLast takes back the last change, and goes there.
func (l *lines) undoLast(stay place) place {
	last := len(l.m.undo) - 1
	if last < 0 {
		l.say("Er is niets om ongedaan te maken.")
		return stay
	}
	step := l.m.undo[last]
	l.m.undo = l.m.undo[:last]
	for _, c := range step.changes {
		l.m.doc.Round().Respond(c.ref, c.before)
	}
	if l.save() {
		l.say("Ongedaan gemaakt.")
	}
	return l.question(step.topic, slices.IndexFunc(l.m.topic(step.topic).Questions, func(q scan.QuestionResult) bool {
		return q.Ref == step.changes[0].ref
	}))
}

// same takes over the response of last round.
func (q *lineQuestion) same(stay place) place {
	before := q.m.lastRound(q.topic, q.Question).Response
	if before.Answer == scan.Open {
		q.say("Van de vorige ronde is er geen antwoord op deze vraag.")
		return stay
	}
	if note := q.now().Note; note != "" {
		before.Note = note
	}
	if !q.mayChange() {
		return stay
	}
	if q.record(before) {
		q.say(sentence("Bewaard: " + q.Scale.Label(before.Answer)))
	}
	return q.forward()
}

// note records a note: what stands behind the word, or the lines that follow.
func (q *lineQuestion) note(text string, stay place) (place, error) {
	if !q.mayChange() {
		return stay, nil
	}
	var err error
	if text == "" {
		text, err = q.askText()
	}
	// What was typed before the input ended was typed.
	if dutch.CleanText(text) == "" {
		q.say("De toelichting blijft zoals zij is.")
		return stay, err
	}
	if q.record(scan.Response{Answer: q.now().Answer, Note: text}) {
		q.say("De toelichting is bewaard.")
	}
	return stay, err
}

// askText asks for text of several lines. One blank line may be part of it, as
// when something is pasted.
func (l *lines) askText() (string, error) {
	l.say("Typ de toelichting. Klaar? Typ een regel met alleen een punt, of twee keer een lege regel.")
	var text []string
	for blank := 0; blank < 2; {
		line, err := l.ask("|")
		if err != nil {
			return strings.Join(text, "\n"), err
		}
		switch line {
		case ".":
			return strings.Join(text, "\n"), nil
		case "":
			blank++
		default:
			blank = 0
		}
		text = append(text, line)
	}
	return strings.Join(text, "\n"), nil
}

// clear opens the question again. The note stays.
func (q *lineQuestion) clear(stay place) place {
	now := q.now()
	switch {
	case now.Answer == scan.Open:
		q.say("Er is nog geen antwoord. De vraag is open.")
	case q.mayChange() && q.record(scan.Response{Note: now.Note}):
		q.say(cleared(q.Scale))
	}
	return stay
}

// allYes answers all open questions of the topic, once that is confirmed.
func (q *lineQuestion) allYes(stay place) (place, error) {
	changes, answer := q.m.settling(q.topic)
	n := len(changes)
	if n == 0 {
		q.say("In dit onderwerp staan geen vragen meer open.")
		return stay, nil
	}
	if !q.mayChange() {
		return stay, nil
	}
	q.say(dutch.Count(n, "Er is 1 open vraag.", "Er zijn %d open vragen."))
	line, err := q.ask("Typ ja om ze met " + answer + " te beantwoorden, of enter om dat niet te doen:")
	if err != nil || !yes(line) {
		return stay, err
	}
	if q.change(q.topic, changes...) {
		q.say(fmt.Sprintf("Bewaard: %d keer %s.", n, answer))
	}
	return q.finish(q.topic), nil
}

func (q *lineQuestion) forward() place {
	if q.at+1 < len(q.m.topic(q.topic).Questions) {
		return q.question(q.topic, q.at+1)
	}
	return q.finish(q.topic)
}

// back goes to the question before this one, if need be of the topic before.
func (q *lineQuestion) back() place {
	if q.at > 0 {
		return q.question(q.topic, q.at-1)
	}
	for _, t := range slices.Backward(q.m.topicsBefore(q.topic)) {
		if n := len(q.m.topic(t).Questions); n > 0 {
			return q.question(t, n-1)
		}
	}
	q.say("Dit is de eerste vraag.")
	return q.question(q.topic, q.at)
}
