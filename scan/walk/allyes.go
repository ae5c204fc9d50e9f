package walk

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
)

// allYes answers every open question of a topic with ja, when the user is sure.
func (m *model) allYes(t *questions.Topic, then func() tea.Cmd) tea.Cmd {
	if !m.mayChange() {
		return nil
	}
	var changes []change
	for _, q := range m.topic(t).Questions {
		if isOpen(q) {
			changes = append(changes, change{q.Ref, q.Response, scan.Response{Answer: scan.Yes, Note: q.Note}})
		}
	}
	n := len(changes)
	if n == 0 {
		m.notice = fmt.Sprintf("In onderwerp %d staat geen vraag open.", t.Number)
		return nil
	}
	from := m.screen
	m.show(newMenu(m, heading(t),
		dutch.Count(n, "Is de open vraag van dit onderwerp op orde? Dan krijgt zij", "Zijn alle %d open vragen van dit onderwerp op orde? Dan krijgen ze in één keer")+
			" het antwoord ja. Antwoorden die er al zijn, blijven staan. De toets u maakt het ongedaan.",
		choice{dutch.Count(n, "1 vraag op ja zetten", "%d vragen op ja zetten"), func() tea.Cmd { m.answer(t, changes...); return then() }},
		choice{"Terug", func() tea.Cmd { m.show(from); return nil }},
	))
	return nil
}
