package walk

import (
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
)

// lastRound is what last round says on a question. The answer is Open when it is
// none of those that there are now.
type lastRound struct {
	scan.Response
	said  scan.Response
	scale *questions.Scale // of what was said
	mark  string           // how the question itself differs from then
}

func (m *model) lastRound(t *questions.Topic, q *questions.Question) lastRound {
	before := m.doc.Previous()
	if before == nil {
		return lastRound{}
	}
	ref := scan.Ref{Topic: t.ID, ID: q.ID}
	response, asked, replaced := m.doc.Round().Before(before, ref)
	last := lastRound{Response: response, said: response, scale: q.Scale}
	switch {
	case replaced:
		last.mark = "(vraag gewijzigd)"
	case m.doc.Round().New(before, ref):
		last.mark = "(nieuwe vraag)"
	}
	if asked != nil {
		last.scale = asked.Scale
	}
	if q.Scale.IsText() != last.scale.IsText() || !q.Scale.IsText() && q.Scale.Option(response.Answer) == nil {
		last.Answer = scan.Open
	}
	return last
}

// text is the response in words, or nothing.
func (l lastRound) text() string {
	if l.said == (scan.Response{}) {
		return ""
	}
	return inWords("Vorige ronde", l.scale, l.said)
}

// inWords is a response in words: the answer, or the note with the answer before
// it, of which the lines after the first are set in.
func inWords(when string, scale *questions.Scale, r scan.Response) string {
	if r.Note == "" {
		return when + ": " + scale.Label(r.Answer)
	}
	return when + " (" + scale.Label(r.Answer) + "): " + strings.ReplaceAll(dutch.CleanText(r.Note), "\n", "\n  ")
}
