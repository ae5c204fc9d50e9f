package walk

import (
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
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

// text is the response in words, or nothing.
func (l lastRound) text() string {
	if l.Response == (scan.Response{}) {
		return ""
	}
	return inWords("Vorige ronde", l.Response)
}

// inWords is a response in words: the answer, or the note with the answer before
// it, of which the lines after the first are set in.
func inWords(when string, r scan.Response) string {
	if r.Note == "" {
		return when + ": " + r.Answer.Label()
	}
	return when + " (" + r.Answer.Label() + "): " + strings.ReplaceAll(dutch.CleanText(r.Note), "\n", "\n  ")
}
