package walk

import (
	"fmt"
	"strings"

	"loketscan/questions/dutch"
	"loketscan/scan/session"
)

// Menus that tell where the user is and offer ways on.

// welcomeMenu greets who has no round yet.
func welcomeMenu(s *stage) *menu {
	return newMenu(s, "Welkom bij loketscan",
		fmt.Sprintf("Met deze scan loopt u %d onderwerpen langs die samen laten zien hoe uw Wmo-loket ervoor staat. Bij elke vraag kiest u een antwoord en schrijft u er zo nodig iets bij. Daarna maakt loketscan een Plan van Aanpak over wat nog niet op orde is.\n\n", len(s.Set().Topics))+
			"Alles wat u invult, staat in één bestand in deze map en wordt na elk antwoord bewaard. U kunt dus op elk moment stoppen en later verdergaan. Er gaat niets naar internet.",
		choice{"Nieuwe scan beginnen", func() move { return goTo(session.Place{At: session.Begin}) }},
		choice{"Stoppen", func() move { return stop(nil) }},
	)
}

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

// newDone comes when every question has an answer.
func newDone(st *stage, _ session.Place) screen {
	answered, _ := st.Assess().Progress()
	text := strings.TrimSpace(fmt.Sprintf("U heeft alle %d vragen beantwoord. %s", answered, st.HowInOrder())) + "\n\n"
	plan := choice{"Plan van Aanpak maken", st.makePlan}
	home := choice{"Naar het overzicht", toOverview}
	if st.NeedsPlan() {
		return newMenu(st, "Alle vragen zijn beantwoord", text+
			"Wilt u nu het Plan van Aanpak maken? U kunt daarna nog alles veranderen en het plan opnieuw maken.", plan, home)
	}
	text += "Er zijn geen actiepunten: een plan is niet nodig. U kunt het wel maken"
	if inOrder, _ := st.Assess().InOrder(); inOrder > 0 {
		text += ", bijvoorbeeld om te laten zien dat alles op orde is"
	}
	m := newMenu(st, "Alle vragen zijn beantwoord", text+".", home, plan)
	m.back = home.do
	return m
}

// makePlan writes the plan and says where it is.
func (s *stage) makePlan() move {
	written, err := s.WritePlan()
	if s.Unsaved() != nil {
		return stay // the screen says so
	}
	if err != nil {
		return s.say("Het plan is niet gemaakt: " + session.Explain(err))
	}
	return lay(planMenu(s, written))
}

// planMenu says where the plan is.
func planMenu(s *stage, written session.Written) *menu {
	text := fmt.Sprintf("Het Plan van Aanpak staat in\n\n%s\n\n%s ", s.style.question.Render(written.Name), s.InPlan())
	if open := s.NotAssessed(); open > 0 {
		text += dutch.Count(open, "Eén onderwerp is nog niet beoordeeld. ", "%d onderwerpen zijn nog niet beoordeeld. ")
	}
	text += "Verandert u nog iets? Maak het plan dan opnieuw."
	if told := written.KeptPlans(); told != "" {
		text += "\n\n" + told
	}
	m := newMenu(s, "Het plan is gemaakt", text,
		choice{"Het plan hier lezen", func() move { return lay(wholeReader(s, "Plan van Aanpak", written.Name, s.PlanText())) }},
		choice{"Terug naar het overzicht", toOverview},
		choice{"Stoppen", func() move { return stop(nil) }},
	)
	m.back = toOverview
	return m
}
