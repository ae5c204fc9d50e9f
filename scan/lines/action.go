package lines

// Offer and Action: the actions of a topic, and what is agreed about each.

import (
	"fmt"
	"slices"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
	"loketscan/scan/session"
)

// offer comes after a topic that has actions.
func (l *lines) offer(p session.Place) (turn, error) {
	r := l.Topic(p.Topic)
	actions, open := session.ToPlan(r)
	l.head(fmt.Sprintf("Onderwerp %s is %s. %s %s", session.Heading(p.Topic), r.Status.Label(), actions, open))
	return l.choose(prompt{
		text: "Typ acties om de actiepunten in te vullen, of enter om door te gaan:",
		commands: func(stay turn) []command {
			return []command{
				{
					names: []string{"", "verder"}, does: "door naar het volgende onderwerp",
					do: func(string) (turn, error) { return l.to(l.Next(p)) },
				},
				{
					names: []string{"terug"}, does: "terug naar de laatste vraag",
					do: func(string) (turn, error) { return l.to(l.Back(p)) },
				},
				{
					names: []string{"acties", "actie"}, takes: "(6)", does: "de actiepunten invullen, van dit onderwerp of een ander",
					do: func(name string) (turn, error) { return l.actionsNamed(name, stay) },
				},
				l.besidesCommand(stay),
			}
		},
	}), nil
}

// actionsNamed goes to the actions of the topic that the user named, or of the
// one where the user is.
func (l *lines) actionsNamed(name string, stay turn) (turn, error) {
	if name == "" && l.place.Topic != nil {
		return l.actionsOf(l.place.Topic, stay)
	}
	return l.topicNamed(name, stay, func(t *questions.Topic) (turn, error) { return l.actionsOf(t, stay) })
}

// actionsOf goes to the actions of a topic, if it has any, and comes back after
// them.
func (l *lines) actionsOf(t *questions.Topic, stay turn) (turn, error) {
	if len(l.Topic(t).Actions) == 0 {
		l.say(l.NoActions(t))
		return stay, nil
	}
	return l.at(session.Place{At: session.Action, Topic: t, From: l.from()}), nil
}

// action fills in an action of a topic, and then the ones after it.
func (l *lines) action(p session.Place) (turn, error) {
	if nearest := l.Nearest(p); nearest != p {
		return l.at(nearest), nil
	}
	all := l.Topic(p.Topic).Actions
	a := all[p.N]
	l.head(fmt.Sprintf("Actie %d van %d, %s: %s", p.N+1, len(all), a.Label(), a.Text))
	l.say(l.Reason(a))
	if l.LookOnly() != nil {
		for _, f := range session.ActionFields() {
			l.tellField(f, a.Followup)
		}
		return l.to(l.Next(p))
	}
	return (&form{
		lines: l, fields: l.actionFields(a),
		ways: func(stay turn) []command { return l.actionWays(p, a, stay) },
		then: func() (turn, error) { return l.to(l.Next(p)) },
	}).field(0), nil
}

// actionWays are the words of an action.
func (l *lines) actionWays(p session.Place, a scan.ActionResult, stay turn) []command {
	ways := []command{
		{
			names: []string{"terug"}, does: "naar het vorige actiepunt, of naar waar u was",
			do: func(string) (turn, error) { return l.to(l.Back(p)) },
		},
		{
			names: []string{"verder"}, does: "klaar met dit actiepunt; de rest blijft zoals het is",
			do: func(string) (turn, error) { return l.to(l.Next(p)) },
		},
		{
			names: []string{"waarom"}, does: "bij welke vragen dit actiepunt hoort, en wat u daar schreef",
			do: func(string) (turn, error) {
				l.say(l.Reason(a) + "\n" + strings.Join(session.Grounds(a), "\n"))
				return stay, nil
			},
		},
	}
	if a.Own {
		ways = append(ways, l.removeCommand(session.OwnAction, a.Ref, stay))
	}
	return ways
}

// actionFields are the fields of an action; each is saved when it is set.
func (l *lines) actionFields(a scan.ActionResult) []field {
	var fields []field
	for _, f := range session.ActionFields() {
		fields = append(fields, l.actionField(a, f))
	}
	if a.Own {
		fields = slices.Insert(fields, 0, field{
			prompt: "Tekst van actiepunt " + a.Label() + ":", name: "De tekst", needed: true,
			explain: "Weghalen doet u met het woord weghalen.",
			now:     func() string { text, _ := l.OwnText(session.OwnAction, a.Ref); return text },
			set: func(text string) error {
				l.RenameOwn(a.Ref, text)
				l.tellSaved("Bewaard")
				return nil
			},
		})
	}
	return fields
}

// actionField is a field of an action.
func (l *lines) actionField(a scan.ActionResult, f scan.Field) field {
	name := dutch.UpperFirst(f.Label)
	row := field{
		prompt: name + " bij actiepunt " + a.Label() + ":", name: name, explain: session.Asks(f), figures: f.Form == scan.Day,
		now: func() string { return f.Show(l.Followup(a.Ref)) },
	}
	if f.Form == scan.Choice {
		row.explain += " " + numberedWords(f.Words) + "."
	}
	row.set = func(text string) (err error) {
		changed := l.Followup(a.Ref)
		switch {
		case text == "":
		case f.Form == scan.Choice:
			text, err = chosen(text, f.Words, f.Parse)
		case f.Form == scan.Day:
			var due scan.Date
			due, err = scan.ParseDate(text, l.Today)
			text = string(due)
		}
		if err != nil {
			return err
		}
		f.Set(&changed, text)
		if f.Form == scan.Day {
			l.say(l.Gone(changed))
		}
		l.FollowUp(a.Ref, changed)
		l.tellSaved("Bewaard")
		return nil
	}
	return row
}
