package walk

import (
	"fmt"
	"strings"

	"loketscan/questions/dutch"
	"loketscan/scan/session"
)

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
