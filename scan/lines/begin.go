package lines

// Begin: which round it is, of a new one and of the one that is open.

import (
	"cmp"
	"fmt"

	"loketscan/scan"
	"loketscan/scan/session"
)

// begin asks which round this is, and makes its file. What was filled in stays
// when the user leaves.
func (l *lines) begin() (turn, error) {
	l.say(l.NewFile())
	return l.newRound().field(0), nil
}

func (l *lines) newRound() *form {
	info := &l.Draft().Info
	return &form{
		lines: l, ways: l.toStart("wat u heeft ingevuld, blijft staan"),
		fields: l.headFields(func() scan.Info { return *info }, func(changed scan.Info) { *info = changed }),
		then: func() (turn, error) {
			if file := l.Draft().File; file != "" {
				return l.create(file)
			}
			return l.fileField(), nil
		},
	}
}

// fileField asks for the file of a new round.
func (l *lines) fileField() turn {
	file := l.ProposedFile()
	before := l.newRound()
	back := command{
		names: []string{"terug"}, does: "naar wat u hiervoor invulde",
		do: goTo(before.field(len(before.fields) - 1)),
	}
	return (&form{
		lines:  l,
		fields: []field{textField("Bestand voor uw antwoorden:", "Een bestand", "In welk bestand komen uw antwoorden?", &file)},
		ways:   func(stay turn) []command { return append([]command{back}, before.ways(stay)...) },
		then:   func() (turn, error) { return l.create(file) },
	}).field(0)
}

// create makes the file of a new round, or asks for another name.
func (l *lines) create(file string) (turn, error) {
	if err := l.Create(file); err != nil {
		l.say(session.Explain(err))
		return l.fileField(), nil
	}
	l.say("Uw antwoorden komen in:\n" + l.Name())
	return l.opened, nil
}

// toStart are the words that lead back to the list of rounds.
func (l *lines) toStart(what string) func(turn) []command {
	return func(turn) []command {
		return []command{{
			names: []string{"scans", "terug"}, does: "naar de lijst met scans in deze map; " + what,
			do: goTo(l.at(session.Place{At: session.Start})),
		}}
	}
}

// headFields are what is said of a round itself.
func (l *lines) headFields(now func() scan.Info, set func(scan.Info)) []field {
	head := l.HeadFields()
	var fields []field
	for i, h := range head {
		f := field{
			prompt: fmt.Sprintf("%s, invulveld %d van %d:", h.Label, i+1, len(head)),
			name:   h.Label, explain: h.Asks, needed: h.Needed, figures: true,
			now: func() string { return h.Get(now()) },
		}
		f.set = func(text string) (err error) {
			info := now()
			if h.Form == scan.Choice {
				if text, err = chosen(text, l.Set().KindIDs(), l.Set().ParseKind); err != nil {
					return err
				}
			}
			if err = h.Set(&info, text); err == nil {
				set(info)
			}
			return err
		}
		if h.Form == scan.Choice {
			for n, kind := range l.Set().Kinds {
				f.explain += fmt.Sprintf("\n%d. %s", n+1, session.KindExplained(kind))
			}
		}
		fields = append(fields, f)
	}
	return fields
}

// headData changes what is said of the round that is open, or tells it when that
// cannot be.
func (l *lines) headData(stay turn) (turn, error) {
	if l.LookOnly() != nil {
		for _, h := range l.HeadFields() {
			l.say(h.Label + ": " + cmp.Or(h.Get(l.Round().Info), "niet ingevuld") + ".")
		}
		return stay, nil
	}
	l.head("De gegevens van deze ronde.")
	return (&form{
		lines: l,
		fields: l.headFields(func() scan.Info { return l.Round().Info }, func(info scan.Info) {
			l.ChangeHead(info)
			l.tellSaved("Bewaard")
		}),
		ways: func(turn) []command {
			return []command{{names: []string{"verder", "terug"}, does: "klaar; de rest blijft zoals het is", do: goTo(l.here())}}
		},
		then: func() (turn, error) { return l.here(), nil },
	}).field(0), nil
}

// nextRound begins the round after another.
func (l *lines) nextRound(previous string) (turn, error) {
	file, name := l.Files.SuggestNext(previous)
	next := &form{
		lines: l,
		fields: []field{
			textField("Naam van de nieuwe ronde:", "Een naam", "Hoe noemt u de nieuwe ronde?", &name),
			textField("Bestand voor de nieuwe ronde:", "Een bestand", "In welk bestand komen uw antwoorden?", &file),
		},
		ways: l.toStart("de nieuwe ronde wordt niet gemaakt"),
	}
	next.then = func() (turn, error) {
		if err := l.BeginNext(previous, file, name); err != nil {
			l.say(session.Explain(err))
			return next.field(0), nil
		}
		return l.opened, nil
	}
	return next.field(0), nil
}
