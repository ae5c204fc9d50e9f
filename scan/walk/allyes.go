package walk

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
)

// settling are the changes by which every open question of a topic is in order,
// and the answer that says so.
func (m *model) settling(t *questions.Topic) (changes []change, answer string) {
	for _, q := range m.topic(t).Questions {
		settled := q.Scale.First(questions.Settled)
		if !isOpen(q) || settled == nil {
			continue
		}
		if answer == "" {
			answer = settled.Label
		}
		changes = append(changes, change{q.Ref, q.Response, scan.Response{Answer: settled.ID, Note: q.Note}})
	}
	return changes, answer
}

// settled is the answer that says that it is in order, for most questions of the
// set; empty where no answer does.
func (m *model) settled() string {
	if option := m.set().Scales[0].First(questions.Settled); option != nil {
		return option.Label
	}
	return ""
}

// allYes settles every open question of a topic, when the user is sure.
func (m *model) allYes(t *questions.Topic, then func() tea.Cmd) tea.Cmd {
	if !m.mayChange() {
		return nil
	}
	changes, answer := m.settling(t)
	n := len(changes)
	if n == 0 {
		m.notice = fmt.Sprintf("In onderwerp %d staat geen vraag open.", t.Number)
		return nil
	}
	from := m.screen
	m.show(newMenu(m, heading(t),
		dutch.Count(n, "Is de open vraag van dit onderwerp op orde? Dan krijgt zij", "Zijn alle %d open vragen van dit onderwerp op orde? Dan krijgen ze in één keer")+
			" het antwoord "+answer+". Antwoorden die er al zijn, blijven staan. De toets u maakt het ongedaan.",
		choice{dutch.Count(n, "1 vraag", "%d vragen") + " op " + answer + " zetten", func() tea.Cmd { m.answer(t, changes...); return then() }},
		choice{"Terug", func() tea.Cmd { m.show(from); return nil }},
	))
	return nil
}
