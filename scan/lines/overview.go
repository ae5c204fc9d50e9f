package lines

// Overview and Done: how the topics stand, and the end.

import (
	"fmt"
	"strings"

	"loketscan/questions/dutch"
	"loketscan/scan"
	"loketscan/scan/session"
)

// overview lists the topics.
func (l *lines) overview(f session.Filter) (turn, error) {
	var b strings.Builder
	for _, r := range l.Assess().Topics {
		if f.Shows(r) {
			b.WriteString(l.standing(r) + "\n")
		}
	}
	if b.Len() == 0 {
		b.WriteString("Geen enkel onderwerp past hierbij.\n")
	}
	l.head(b.String() + l.progress())
	return l.choose(prompt{
		text: "Nummer van een onderwerp, of enter om verder te gaan:",
		commands: func(turn) []command {
			return []command{{
				names: []string{"", "verder"}, does: "naar de eerste open vraag",
				do: func(string) (turn, error) { return l.at(l.GoOn()), nil },
			}}
		},
		also: func(line string) (turn, bool) {
			t := l.TopicNamed(line)
			return func() (turn, error) { return l.to(l.ToTopic(t)) }, t != nil
		},
	}), nil
}

// standing is how a topic stands, as a sentence.
func (l *lines) standing(r scan.TopicResult) string {
	text := fmt.Sprintf("%s: %s, %d van %d", session.Heading(r.Topic), session.HowFar(r), r.Answered, len(r.Questions))
	if n := len(r.Actions); n > 0 {
		text += ", " + dutch.Count(n, "1 actie", "%d acties")
	}
	if status, ok := l.StatusBefore(r.Topic); ok && status != scan.NotAssessed {
		text += "; vorige ronde " + status.Label()
	}
	return text
}

// filtered lists some of the topics.
func (l *lines) filtered(which string, stay turn) (turn, error) {
	filters := map[string]session.Filter{"": session.Everything, "open": session.OnlyOpen, "niet op orde": session.OnlyNotInOrder}
	f, ok := filters[fold(which)]
	if !ok {
		l.say("Typ overzicht, overzicht open, of overzicht niet op orde.")
		return stay, nil
	}
	l.place = session.Place{At: session.Overview}
	return l.overview(f)
}

// done comes when every question has an answer.
func (l *lines) done() (turn, error) {
	text := "Alle vragen zijn beantwoord. " + l.HowInOrder()
	if !l.NeedsPlan() {
		text += " Er zijn geen actiepunten: een plan is niet nodig."
	}
	l.head(text)
	return l.choose(prompt{
		text: "Typ plan voor het Plan van Aanpak, of enter voor het overzicht:",
		commands: func(turn) []command {
			return []command{{
				names: []string{""}, does: "naar het overzicht",
				do: func(string) (turn, error) { return l.to(l.Next(l.place)) },
			}}
		},
	}), nil
}
