package walk

import (
	"fmt"
	"slices"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
)

// offer comes after a topic that has actions.
func (l *lines) offer(t *questions.Topic) place {
	return func() (place, error) {
		r := l.m.topic(t)
		n := len(r.Actions)
		text := fmt.Sprintf("Onderwerp %s is %s. ", heading(t), r.Status.Label()) +
			dutch.Count(n, "Er is 1 actiepunt voor het plan.", "Er zijn %d actiepunten voor het plan.")
		if open := len(r.Questions) - r.Answered; open > 0 {
			text += dutch.Count(open, " Er staat nog 1 vraag open.", " Er staan nog %d vragen open.")
		}
		l.head(text)
		return l.choose("Typ acties om ze in te vullen, of enter om door te gaan:", nil, func(stay place) []command {
			return append([]command{
				{
					names: []string{"", "verder"}, does: "door naar het volgende onderwerp",
					do: func(string) (place, error) { return l.leave(t), nil },
				},
				{
					names: []string{"terug"}, does: "terug naar de laatste vraag",
					do: func(string) (place, error) { return l.question(t, len(r.Questions)-1), nil },
				},
				{
					names: []string{"acties"}, does: "de actiepunten invullen",
					do: func(string) (place, error) { return l.action(t, 0, l.leave(t)), nil },
				},
			}, l.inRound(stay)...)
		}), nil
	}
}

// topicActions returns the way to the actions of a topic, and from there on.
func (l *lines) topicActions(next place) func(*questions.Topic) place {
	return func(t *questions.Topic) place {
		if len(l.m.topic(t).Actions) == 0 {
			l.say(fmt.Sprintf("Onderwerp %s heeft nu geen actiepunten.", heading(t)))
			return next
		}
		return l.action(t, 0, next)
	}
}

// action fills in an action of a topic, and then the ones after it.
func (l *lines) action(t *questions.Topic, at int, next place) place {
	return func() (place, error) {
		r := l.m.topic(t)
		if at >= len(r.Actions) {
			return next, nil
		}
		a := r.Actions[at]
		l.head(fmt.Sprintf("Actie %d van %d, %s: %s", at+1, len(r.Actions), a.Label(), a.Text))
		if len(a.RaisedBy) > 0 {
			l.say(raisedBy(r, a))
		}
		if err := l.m.doc.LookOnly(); err != nil {
			l.say(explain(err))
			return next, nil
		}
		return l.fill(l.actionFields(a.Ref), l.actionWays(t, at, a, next), l.action(t, at+1, next)), nil
	}
}

// actionWays are the words that lead away from an action.
func (l *lines) actionWays(t *questions.Topic, at int, a scan.ActionResult, next place) []command {
	back := command{names: []string{"terug"}, does: "terug naar waar u was", do: goTo(next)}
	if at > 0 {
		back = command{names: []string{"terug"}, does: "naar het vorige actiepunt", do: goTo(l.action(t, at-1, next))}
	}
	on := command{names: []string{"verder"}, does: "klaar met dit actiepunt; de rest blijft zoals het is", do: goTo(l.action(t, at+1, next))}
	ways := []command{back, on, {names: []string{"overzicht"}, does: "de onderwerpen", do: goTo(l.overview(everything))}}
	if a.Own {
		ways = append(ways, command{
			names: []string{"weghalen"}, does: "dit eigen actiepunt weghalen",
			do: func(string) (place, error) {
				_, err := l.removeOwn(ownAction, a.Ref)
				return l.action(t, at, next), err
			},
		})
	}
	return ways
}

// raisedBy names the questions that raise an action.
func raisedBy(r scan.TopicResult, a scan.ActionResult) string {
	var from []string
	for _, raised := range a.RaisedBy {
		n := slices.IndexFunc(r.Questions, func(q scan.QuestionResult) bool { return q.Ref == raised.Ref }) + 1
		from = append(from, fmt.Sprintf("vraag %d (%s)", n, raised.Label()))
	}
	text := "Komt van: " + strings.Join(from, ", ") + "."
	if a.FindOutFirst() {
		text += " Zoek dit eerst uit."
	}
	return text
}

// actionFields are the fields of an action; each is saved when it is set.
func (l *lines) actionFields(ref scan.Ref) []lineField {
	f := l.m.doc.Round().Followup(ref)
	var fields []lineField
	for _, field := range actionFields() {
		fields = append(fields, l.actionField(field, &f))
	}
	if _, own := l.m.doc.Round().OwnAction(ref); own {
		fields = slices.Insert(fields, 0, l.ownTextField(ref))
	}
	for i, field := range fields {
		fields[i].set = func(text string) problem {
			if wrong := field.set(text); wrong != "" {
				return wrong
			}
			l.m.doc.Round().FollowUp(ref, f)
			if l.save() {
				l.say("Bewaard.")
			}
			return ""
		}
	}
	return fields
}

// actionField is a field of an action.
func (l *lines) actionField(field scan.Field, f *scan.Followup) lineField {
	name := dutch.UpperFirst(field.Label)
	row := lineField{
		name: name, explain: field.Asks,
		now: func() string { return field.Show(*f) },
		set: func(text string) problem { field.Set(f, text); return "" },
	}
	switch field.Form {
	case scan.Choice:
		var words []string
		for i, word := range field.Words {
			words = append(words, fmt.Sprintf("%d %s", i+1, word))
		}
		value := field.Get(*f)
		row = choiceField(name, field.Asks+" "+strings.Join(words, ", ")+".", field.Parse, field.Words, &value)
		choose := row.set
		row.set = func(text string) problem {
			wrong := choose(text)
			field.Set(f, value)
			return wrong
		}
	case scan.Day:
		row.explain += " Bijvoorbeeld 1-3-2027, maart 2027 of +3m."
		row.set = func(text string) problem {
			due, err := scan.ParseDate(text, l.m.Today)
			if err != nil {
				return problem(explain(err))
			}
			if !f.State.Ended() {
				l.say(gone(due, l.m.Today))
			}
			field.Set(f, string(due))
			return ""
		}
	}
	return row
}
