package walk

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
)

// RunLines walks in plain lines instead of on a screen: one question at a time,
// without colours or cursor keys. It is for screen readers, slow connections
// and answers from a pipe. It reaches all that Run does.
//
// Like Run it returns nil when the user was done, ErrStopped when ctx ended it,
// and the error of the last save when answers could not be saved, also because
// the round may only be looked at. The end of the input ends the walk as the
// word stop does.
func RunLines(ctx context.Context, o Options) (Result, error) {
	l := newLines(ctx, o)
	err := l.walk()
	if errors.Is(err, io.EOF) {
		l.say("Einde van de invoer.")
		err = l.undecided
	}
	if l.m.saveErr != nil && !l.save() {
		return l.m.result(), l.m.saveErr
	}
	l.write(l.m.farewell())
	if err == nil {
		err = l.refused
	}
	return l.m.result(), err
}

// lines is a walk in lines. What it has in common with the one on the screen
// is in the model, which has no screen here.
type lines struct {
	m         *model
	input     func() (string, error)
	out       io.Writer
	terminal  bool
	undecided error      // what it is when the input ends before the user chose
	refused   error      // answers were typed to a round that may only be looked at
	begun     *scan.Info // what was filled in of a new round; nil: nothing
}

func newLines(ctx context.Context, o Options) *lines {
	return &lines{
		m:        &model{Options: o, seen: map[string]bool{}},
		input:    readLines(ctx, o.Input),
		out:      o.Output,
		terminal: isTerminal(o.Input),
	}
}

// place is a point in the walk. It tells and asks, and returns where to go on;
// nil is the end.
type place func() (place, error)

func (l *lines) walk() error {
	var err error
	at := place(l.start)
	if l.m.Document != nil {
		at = l.open(l.m.Document)
	} else if l.m.Alike != "" {
		at = l.alike
	} else if l.m.NewName != "" {
		at = l.intake
	}
	for at != nil && err == nil {
		at, err = at()
	}
	return err
}

// open begins with a round: at its first open question.
func (l *lines) open(doc Document) place {
	if l.m.result().Name == doc.Name() && doc.LookOnly() == nil {
		l.refused = nil // the user can answer again
	}
	l.m.take(doc)
	return func() (place, error) {
		l.say(describe(doc.Round().Info) + ".\n" + l.progress())
		if err := doc.LookOnly(); err != nil {
			l.say(explain(err) + " Met bewerk probeert u het opnieuw.")
		}
		if notice := doc.Notice(); notice != nil {
			l.say("Let op: " + explain(notice))
		}
		l.say("Hulp: typ ? en enter.")
		if set := l.m.newer(); set != nil {
			return l.offerRenewal(set, l.goOn), nil
		}
		return l.goOn, nil
	}
}

func (l *lines) progress() string {
	a := l.m.assess()
	answered, total := a.Progress()
	inOrder, topics := a.InOrder()
	text := fmt.Sprintf("%d van %d vragen beantwoord", answered, total)
	if topics > 0 {
		text += fmt.Sprintf(", %d van %s op orde", inOrder, dutch.Count(topics, "1 onderwerp", "%d onderwerpen"))
	}
	return text + "."
}

// goOn goes to the first open question.
func (l *lines) goOn() (place, error) {
	for _, r := range l.m.assess().Topics {
		if onlyOpen.shows(r) {
			return l.topic(r.Topic), nil
		}
	}
	return l.done, nil
}

// topic goes to a topic: to its first open question, after its introduction
// when it is new to the user.
func (l *lines) topic(t *questions.Topic) place {
	return func() (place, error) {
		r := l.m.topic(t)
		if len(r.Questions) == 0 {
			l.say(l.m.noQuestions(t))
			return l.overview(everything), nil
		}
		if !begun(r) && !l.m.seen[t.ID] {
			l.tellIntro(t)
		}
		return l.question(t, max(slices.IndexFunc(r.Questions, isOpen), 0)), nil
	}
}

func (l *lines) tellIntro(t *questions.Topic) {
	l.m.seen[t.ID] = true
	n := len(l.m.topic(t).Questions)
	l.head(fmt.Sprintf("Onderwerp %s, %s.", heading(t), dutch.Count(n, "1 vraag", "%d vragen")))
	l.say(flow(t.Intro))
}

// finish goes on after the last question of a topic.
func (l *lines) finish(t *questions.Topic) place {
	if len(l.m.topic(t).Actions) > 0 {
		return l.offer(t)
	}
	return l.leave(t)
}

// leave goes from a topic to the next that has an open question.
func (l *lines) leave(t *questions.Topic) place {
	return func() (place, error) {
		r := l.m.topic(t)
		if r.Status != scan.NotInOrder && r.Status != scan.NotAssessed {
			l.say(fmt.Sprintf("Onderwerp %s is %s.", heading(t), r.Status.Label()))
		}
		if next := l.m.nextOpen(t); next != nil {
			return l.topic(next), nil
		}
		if onlyOpen.shows(r) {
			l.say("In dit onderwerp staan nog vragen open.")
			return l.overview(onlyOpen), nil
		}
		return l.done, nil
	}
}

// done comes when every question has an answer.
func (l *lines) done() (place, error) {
	a := l.m.assess()
	text := "Alle vragen zijn beantwoord. " + howInOrder(a)
	if len(a.Actions()) == 0 {
		text += " Er zijn geen actiepunten: een plan is niet nodig."
	}
	l.head(text)
	return l.choose("Typ plan voor het Plan van Aanpak, of enter voor het overzicht:", nil, func(stay place) []command {
		return append(l.inRound(stay), command{
			names: []string{""}, does: "naar het overzicht",
			do: func(string) (place, error) { return l.overview(everything), nil },
		})
	}), nil
}

// overview lists the topics.
func (l *lines) overview(f filter) place {
	return func() (place, error) {
		var b strings.Builder
		for _, r := range l.m.assess().Topics {
			if f.shows(r) {
				b.WriteString(summary(r) + "\n")
			}
		}
		if b.Len() == 0 {
			b.WriteString("Geen enkel onderwerp past hierbij.")
		}
		l.head(b.String() + l.progress())
		number := func(line string) (place, bool) {
			t := l.findTopic(line)
			return l.topic(t), t != nil
		}
		return l.choose("Nummer van een onderwerp, of enter om verder te gaan:", number, func(stay place) []command {
			return append(l.inRound(stay), command{
				names: []string{"", "verder"}, does: "naar de eerste open vraag",
				do: func(string) (place, error) { return l.goOn, nil },
			})
		}), nil
	}
}

// summary is how a topic stands, as a sentence.
func summary(r scan.TopicResult) string {
	text := fmt.Sprintf("%s: %s, %d van %d", heading(r.Topic), howFar(r), r.Answered, len(r.Questions))
	if n := len(r.Actions); n > 0 {
		text += ", " + dutch.Count(n, "1 actie", "%d acties")
	}
	return text
}

// plan writes the plan, and goes on at a place.
func (l *lines) plan(next place) place {
	return func() (place, error) {
		if l.m.saveErr != nil && !l.save() {
			return next, nil
		}
		name, kept, err := l.m.doc.WritePlan()
		if err != nil {
			l.say("Het plan is niet gemaakt: " + explain(err))
			return next, nil
		}
		l.m.plan = name
		l.say("Het Plan van Aanpak staat in:\n" + dutch.CleanLine(name))
		l.say(keptPlans(kept))
		l.say(actionsInPlan(l.m.assess()))
		return next, nil
	}
}

// stop ends the walk, unless there are answers that cannot be saved and the
// user did not know.
func (l *lines) stop(stay place) (place, error) {
	if l.m.saveErr != nil && !l.save() && !l.m.leaving {
		l.m.leaving = true
		l.say("Typ nog eens stop om te stoppen zonder te bewaren.")
		return stay, nil
	}
	return nil, nil
}

// save saves the round, and reports whether that went well.
func (l *lines) save() bool {
	l.m.save()
	return l.tell()
}

// tell tells at once when the last save went wrong, or elsewhere.
func (l *lines) tell() (saved bool) {
	if moved := l.m.moved; moved != nil {
		l.m.moved = nil
		l.say(explain(moved))
	}
	if l.m.saveErr != nil {
		l.say("Niet bewaard. " + explain(l.m.saveErr))
		l.say("Uw antwoorden zijn er nog. Typ bewaar om het opnieuw te proberen, of bewaar met de naam van een nieuw bestand erachter.")
		return false
	}
	l.m.leaving = false
	return true
}

// saveAgain saves at the user's request, under another name if one is given.
func (l *lines) saveAgain(name string) {
	switch err := l.m.doc.LookOnly(); {
	case err != nil:
		l.say("Er is niets te bewaren. " + explain(err))
	case name == "":
		if l.save() {
			l.say(l.m.allSaved())
		}
	default:
		if err := l.m.doc.SaveAs(name); err != nil {
			l.say("Niet bewaard. " + explain(err))
			return
		}
		l.m.saved(nil)
		l.say(l.m.allSaved())
	}
}

// mayChange reports whether the round may be changed as the user asks. If not,
// it says so, and why the first time.
func (l *lines) mayChange() bool {
	err := l.m.doc.LookOnly()
	if err == nil {
		return true
	}
	text := "Er is niets veranderd."
	if l.refused == nil {
		text += " " + explain(err)
	}
	l.say(text)
	l.refused = fmt.Errorf("uw antwoorden zijn niet bewaard: %w", err)
	return false
}
