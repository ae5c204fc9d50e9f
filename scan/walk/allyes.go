package walk

import (
	"fmt"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
)

// settling are the changes by which every open question of a topic is in order,
// and the answer that says so.
func (m *model) settling(t *questions.Topic) (changes []change, answer string) {
	var open []scan.QuestionResult
	for _, q := range m.topic(t).Questions {
		if option := q.Scale.First(questions.Settled); isOpen(q) && option != nil {
			open = append(open, q)
			changes = append(changes, change{q.Ref, q.Response, scan.Response{Answer: option.ID, Note: q.Note}})
		}
	}
	return changes, dutch.Join(settled(open), "of")
}

// settled are the answers to questions that say that it is in order, in words
// for the user; none where no answer does.
func settled(all []scan.QuestionResult) []string {
	var labels []string
	for _, q := range all {
		if option := q.Scale.First(questions.Settled); option != nil && !slices.Contains(labels, option.Label) {
			labels = append(labels, option.Label)
		}
	}
	return labels
}

// allYesHint is the key that settles a topic, where that can be.
func (m *model) allYesHint(t *questions.Topic, which string) []hint {
	answers := settled(m.topic(t).Questions)
	if len(answers) == 0 {
		return nil
	}
	return []hint{{key: "o", does: "op orde", long: "alle open vragen van " + which + " in één keer " + dutch.Join(answers, "of")}}
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
		if slices.ContainsFunc(m.topic(t).Questions, isOpen) {
			m.notice = fmt.Sprintf("De open vragen van onderwerp %d kunnen niet in één keer: u beantwoordt ze een voor een.", t.Number)
		}
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
