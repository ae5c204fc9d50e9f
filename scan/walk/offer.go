package walk

import "loketscan/scan/session"

// newOffer comes after the last question of a topic that raises actions.
func newOffer(st *stage, p session.Place) screen {
	r := st.Topic(p.Topic)
	actions, open := session.ToPlan(r)
	text := st.coloured(r.Status, r.Status.Mark()+" Dit onderwerp is "+session.HowFar(r)+".") + "\n\n" + actions +
		" U kunt nu invullen wie het doet, wanneer, en wat de eerste stap is. Alles mag leeg blijven, en later kan het ook."
	if open != "" {
		text += "\n\n" + open
	}
	choices := []choice{{"Acties invullen", func() move { return goTo(session.Place{At: session.Action, Topic: p.Topic, From: &p}) }}}
	skip := func() move { return st.follow(st.Next(p)) }
	if next := st.NextOpen(p.Topic); next != nil {
		choices = append(choices, choice{"Overslaan, door naar " + session.Heading(next), skip})
	} else if st.Finished() {
		choices = append(choices, choice{"Overslaan", skip})
	}
	choices = append(choices, choice{"Naar het overzicht", func() move { return goTo(p.Up()) }})
	m := newMenu(st, session.Heading(p.Topic), text, choices...)
	m.before = func() move { return st.follow(st.Back(p)) }
	return m
}
