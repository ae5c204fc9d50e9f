package lines

// Agreed: what was agreed last round, one by one, and whether it is done.

import (
	"cmp"
	"fmt"

	"loketscan/scan"
	"loketscan/scan/session"
)

// toAgreements goes to what was agreed, if anything was.
func (l *lines) toAgreements(stay turn) (turn, error) {
	switch {
	case !l.HasBefore():
		l.say("Er is geen vorige ronde om afspraken van te laten horen.")
	case len(l.Agreements()) == 0:
		l.say("Uit de vorige ronde staan geen afspraken open.")
	default:
		p := session.Place{At: session.Agreed, From: l.place.From}
		if l.place.At != session.Agreed {
			p.From = l.from()
		}
		return l.at(p), nil
	}
	return stay, nil
}

// agreed tells one of the agreements, and asks how far it is.
func (l *lines) agreed(p session.Place) (turn, error) {
	all := l.Agreements()
	if p.N == 0 {
		l.head(l.AboutAgreements())
	}
	if p.N >= len(all) {
		l.say("Dat waren de afspraken van vorige ronde.")
		return l.goingOn(l.Next(p))
	}
	following := p
	following.N++
	a, next := all[p.N], l.at(following)
	l.head(fmt.Sprintf("Afspraak %d van %d, actiepunt %s: %s", p.N+1, len(all), a.Label, a.Text))
	for _, field := range []scan.Field{scan.OwnerField, scan.DueField} {
		l.tellField(field, a.Followup)
	}
	l.say(l.Gone(a.Followup))
	l.tellField(scan.StateField, a.Followup)
	if l.LookOnly() != nil {
		return next, nil
	}
	l.say(numberedWords(scan.StateField.Words) + ", enter laat het zo, verder slaat over")
	return l.choose(prompt{
		text:     fmt.Sprintf("Stand van afspraak %d van %d:", p.N+1, len(all)),
		commands: func(stay turn) []command { return l.agreedCommands(p, next, stay) },
		also: func(line string) (turn, bool) {
			state, err := chosen(line, scan.StateField.Words, scan.StateField.Parse)
			if line == "" || err != nil {
				return nil, false
			}
			changed := a.Followup
			scan.StateField.Set(&changed, state)
			l.FollowUp(a.Ref, changed)
			l.tellSaved("Bewaard: " + state)
			return next, true
		},
	}), nil
}

func (l *lines) agreedCommands(p session.Place, next, stay turn) []command {
	return []command{
		{names: []string{""}, does: "de stand laten zoals zij is", do: goTo(next)},
		{names: []string{"verder"}, does: "de rest van de afspraken overslaan", do: func(string) (turn, error) { return l.goingOn(l.Next(p)) }},
		{names: []string{"terug"}, does: "naar de vorige afspraak", do: func(string) (turn, error) {
			if p.N == 0 {
				l.say("Dit is de eerste afspraak.")
				return stay, nil
			}
			p.N--
			return l.at(p), nil
		}},
	}
}

// tellField tells a field of an action.
func (l *lines) tellField(f scan.Field, agreed scan.Followup) {
	l.say(session.Sentence(f.Label + ": " + cmp.Or(f.Show(agreed), "niet ingevuld")))
}
