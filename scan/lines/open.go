package lines

// Opening a round: what is told of it first, and the step to a later edition.

import (
	"fmt"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan/session"
)

// openNamed opens a round, or tells why that cannot be.
func (l *lines) openNamed(name string) (turn, error) {
	if err := l.Open(name); err != nil {
		return l.to(session.Place{At: session.Start}, "Niet te openen. "+session.Explain(err))
	}
	return l.opened, nil
}

// opened begins with the round that was opened.
func (l *lines) opened() (turn, error) {
	if l.refusedIn == l.Path() && l.LookOnly() == nil {
		l.refused = nil // the user can answer again
	}
	l.say(session.InFull(l.Round().Info) + ".\n" + l.progress())
	if err := l.LookOnly(); err != nil {
		l.say(session.Explain(err) + " Met bewerk probeert u het opnieuw.")
	}
	l.say(l.Notice())
	l.say("Hulp: typ hulp en enter.")
	if set := l.Newer(); set != nil {
		return l.renewal(set), nil
	}
	return l.goingOn(l.First(), "")
}

// goingOn goes to a place, but not to the overview of itself: that is long to
// listen to, so the first open question comes instead.
func (l *lines) goingOn(p session.Place, said string) (turn, error) {
	if p.At == session.Overview {
		p = l.GoOn()
	}
	return l.to(p, said)
}

func (l *lines) progress() string {
	a := l.Assess()
	answered, total := a.Progress()
	inOrder, topics := a.InOrder()
	text := fmt.Sprintf("%d van %d vragen beantwoord", answered, total)
	if topics > 0 {
		text += fmt.Sprintf(", %d van %s op orde", inOrder, dutch.Count(topics, "1 onderwerp", "%d onderwerpen"))
	}
	return text + "."
}

// renewal asks whether the round goes to a later edition.
func (l *lines) renewal(set *questions.Set) turn {
	return func() (turn, error) {
		l.say(strings.ReplaceAll(l.AboutRenewal(set), "\n- ", "\n")) // a mark is no word
		text := fmt.Sprintf("Typ ja om over te gaan naar editie %d, of enter om door te gaan met editie %d:", set.Edition, l.Set().Edition)
		return l.choose(prompt{text: text, closed: true, commands: func(turn) []command {
			return []command{
				{names: []string{"ja", "j"}, does: dutch.LowerFirst(l.ToEdition(set)), do: func(string) (turn, error) {
					l.Renew(set)
					l.tellSaved(fmt.Sprintf("Bewaard: de ronde hoort nu bij editie %d", set.Edition))
					return l.goingOn(l.First(), "")
				}},
				{names: []string{"nee", "n", ""}, does: dutch.LowerFirst(l.StayAtEdition()), do: func(string) (turn, error) { return l.goingOn(l.First(), "") }},
			}
		}}), nil
	}
}
