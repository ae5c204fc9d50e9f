package lines

// Intro and Question: what a topic is about, a question, and what can be done
// with it besides answering.

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
	"loketscan/scan/session"
)

// intro tells what a topic is about, and goes on at once.
func (l *lines) intro(p session.Place) (turn, error) {
	l.tellIntro(p.Topic)
	return l.to(l.Next(p))
}

func (l *lines) tellIntro(t *questions.Topic) {
	n := len(l.Topic(t).Questions)
	l.head(fmt.Sprintf("Onderwerp %s, %s.", session.Heading(t), dutch.Count(n, "1 vraag", "%d vragen")))
	l.say(session.Flow(t.Intro))
}

// question tells a question and asks for its answer.
func (l *lines) question(p session.Place) (turn, error) {
	switch nearest := l.Nearest(p); {
	case nearest.At != session.Question: // its topic has none now
		return l.to(l.ToTopic(p.Topic))
	case nearest != p:
		return l.at(nearest), nil
	}
	all := l.Topic(p.Topic).Questions
	a := &asked{l, p, all[p.N], len(all)}
	a.tell()
	return a.choose(prompt{
		text:     fmt.Sprintf("Antwoord op vraag %d van %d:", p.N+1, a.n),
		commands: a.commands, also: a.other,
	}), nil
}

func (a *asked) tell() {
	a.head(fmt.Sprintf("%s, vraag %d van %d", session.Heading(a.p.Topic), a.p.N+1, a.n))
	last := a.Before(a.q)
	a.say(a.q.Text + " " + last.Mark)
	a.tellCriteria()
	a.say(last.Text())
	if now := a.now(); now != (scan.Response{}) {
		a.say(session.InWords("Nu", a.q.Scale, now))
	}
	answers := "typ uw antwoord"
	if !a.q.Scale.IsText() {
		var labels []string
		for _, o := range a.q.Scale.Options {
			labels = append(labels, o.Label)
		}
		answers = numberedWords(labels)
	}
	a.say(answers + ", enter slaat over, hulp legt uit")
}

func (a *asked) tellCriteria() {
	for _, text := range session.Criteria(a.q.Question) {
		a.say(text)
	}
}

// now is the response in the round.
func (a *asked) commands(stay turn) []command {
	return slices.Concat(a.answers(), []command{
		{
			names: []string{"", "verder", "volgende"}, does: "verder zonder te antwoorden; de vraag blijft open",
			do: func(string) (turn, error) { return a.onward() },
		},
		{
			names: []string{"terug", "vorige"}, does: "naar de vorige vraag",
			do: func(string) (turn, error) { return a.to(a.Back(a.p)) },
		},
		{
			names: []string{"zelfde"}, does: "het antwoord van de vorige ronde overnemen",
			do: func(string) (turn, error) { return a.same(stay) },
		},
		a.noteCommand(stay),
		a.besidesCommand(stay),
		{
			names: []string{"wis", "wissen", "0"}, does: "het antwoord wissen; de vraag is dan weer open",
			do: func(string) (turn, error) { return a.clear(stay) },
		},
	}, a.allCommands(stay), []command{
		{
			names: []string{"inleiding"}, does: "de inleiding van het onderwerp",
			do: func(string) (turn, error) { a.tellIntro(a.p.Topic); return stay, nil },
		},
	}, a.criteriaCommand(stay), []command{
		{
			names: []string{"acties", "actie"}, takes: "(6)", does: "de acties van dit onderwerp invullen, of van een ander",
			do: func(name string) (turn, error) { return a.actionsNamed(name, stay) },
		},
	}, a.ownCommands(stay))
}

// criteriaCommand tells when which answer fits.
func (a *asked) criteriaCommand(stay turn) []command {
	var names, labels []string
	for _, c := range a.q.Criteria {
		names, labels = append(names, c.Option+"-als"), append(labels, a.q.Scale.Label(c.Option))
	}
	if len(names) == 0 {
		return nil
	}
	return []command{{
		names: names, does: "wanneer het antwoord " + dutch.Join(labels, "of") + " is",
		do: func(string) (turn, error) { a.tellCriteria(); return stay, nil },
	}}
}

// allCommands answer the open questions of the topic in one go.
func (a *asked) allCommands(stay turn) []command {
	var all []command
	if answers := session.Settled(a.Topic(a.p.Topic).Questions); len(answers) > 0 {
		var names []string
		for _, answer := range answers {
			names = append(names, "alles "+answer)
		}
		all = append(all, command{
			names: names, does: "alle open vragen van dit onderwerp met " + dutch.Join(answers, "of") + " beantwoorden",
			do: func(string) (turn, error) {
				return a.answerAll(a.Settling(a.p.Topic), "In dit onderwerp staan geen vragen meer open.", stay)
			},
		})
	}
	if a.HasBefore() {
		all = append(all, command{
			names: []string{"alles zoals vorige ronde", "alles zelfde"}, does: "alle open vragen van dit onderwerp beantwoorden zoals vorige ronde",
			do: func(string) (turn, error) {
				return a.answerAll(a.AsBefore(a.p.Topic), "In dit onderwerp staat geen vraag meer open met een antwoord van vorige ronde.", stay)
			},
		})
	}
	return all
}

// answerAll answers several questions, once that is confirmed.
func (a *asked) answerAll(all session.Several, none string, stay turn) (turn, error) {
	n := len(all.Refs)
	if n == 0 {
		a.say(none)
		return stay, nil
	}
	if !a.mayChange() {
		return stay, nil
	}
	with := "met " + all.Answer
	if strings.HasPrefix(all.Answer, "zoals ") {
		with = all.Answer
	}
	a.say(dutch.Count(n, "Er is 1 open vraag.", "Er zijn %d open vragen."))
	return a.confirm("ze "+with+" te beantwoorden", func() (turn, error) {
		a.AnswerAll(all)
		a.tellSaved(fmt.Sprintf("Bewaard: %d keer %s", n, all.Answer))
		last := a.p
		last.N = len(a.Topic(a.p.Topic).Questions) - 1
		return a.to(a.Next(last))
	}, stay), nil
}

// same takes over the response of last round.
func (a *asked) same(stay turn) (turn, error) {
	q := a.q
	q.Response = a.now()
	same, ok := a.SameAsBefore(q)
	if !ok {
		a.say("Van de vorige ronde is er geen antwoord op deze vraag.")
		return stay, nil
	}
	if !a.mayChange() {
		return stay, nil
	}
	a.Answer(q.Ref, same)
	a.tellSaved("Bewaard: " + q.Scale.Label(same.Answer))
	return a.onward()
}

// clear opens the question again. The note stays.
func (a *asked) clear(stay turn) (turn, error) {
	now := a.now()
	switch {
	case now.Answer == scan.Open:
		a.say("Er is nog geen antwoord. De vraag is open.")
	case a.mayChange():
		a.Answer(a.q.Ref, scan.Response{Note: now.Note})
		a.tellSaved(session.Cleared(a.q.Scale))
	}
	return stay, nil
}

// other understands what is no command: an answer with a note behind it, or
// where the answer is text, any text.
func (a *asked) other(line string) (turn, bool) {
	if a.q.Scale.IsText() {
		return func() (turn, error) { return a.answer(line, "") }, fold(line) != ""
	}
	answer, note, ok := a.withNote(line)
	return func() (turn, error) { return answer.do(note) }, ok
}

// noteCommand writes the note of the question that is asked.
func (a *asked) noteCommand(stay turn) command {
	return command{
		names: []string{"toelichting", "t"}, takes: "(tekst)",
		does: "iets bij het antwoord schrijven; zonder tekst mogen het meer regels zijn",
		do: func(text string) (turn, error) {
			return a.note(text, a.p, stay, func(text string) {
				a.Answer(a.q.Ref, scan.Response{Answer: a.now().Answer, Note: text})
				a.tellSaved("De toelichting is bewaard")
			})
		},
	}
}

// withNote divides "nee: te klein" and "3 want die is te klein". What is an answer
// or a word behind an answer, is no note: it is not clear what was meant.
func (a *asked) withNote(line string) (answer command, note string, ok bool) {
	if word, note, found := strings.Cut(line, ":"); found {
		if answer, _, ok = find(word, a.answers()); ok {
			return answer, note, true
		}
	}
	words := strings.Fields(line)
	for n := min(len(words)-1, longestAnswer); n > 0; n-- {
		answer, _, ok = find(strings.Join(words[:n], " "), a.answers())
		if !ok || len(words[0]) == 1 && unicode.IsLetter(rune(words[0][0])) {
			continue
		}
		note = strings.Join(words[n:], " ")
		if again, _, ok := find(note, a.answers()); ok {
			return answer, "", again.names[0] == answer.names[0]
		}
		return answer, note, strings.ContainsFunc(note, unicode.IsLetter) && !a.isWord(note, a.commands(nil))
	}
	return command{}, "", false
}
