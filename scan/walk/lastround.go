package walk

import (
	"loketscan/questions"
	"loketscan/scan"
)

// lastRound is what last round says on a question.
type lastRound struct {
	scan.Response
	mark string // how the question itself differs from then
}

func (m *model) lastRound(t *questions.Topic, q *questions.Question) lastRound {
	before := m.doc.Previous()
	if before == nil {
		return lastRound{}
	}
	response, replaced := before.ResponseTo(t, q)
	last := lastRound{Response: response}
	switch {
	case replaced:
		last.mark = "(vraag gewijzigd)"
	case q.Since > before.Edition:
		last.mark = "(nieuwe vraag)"
	}
	return last
}

// text is the response in one sentence, or nothing.
func (l lastRound) text() string {
	if l.Response == (scan.Response{}) {
		return ""
	}
	text := "Vorige ronde: " + l.Answer.Label()
	if l.Note != "" {
		text += " - " + scan.CleanText(l.Note)
	}
	return text
}
