package session

import (
	"strings"

	"loketscan/questions/dutch"
)

// Found is a place where a text was found.
type Found struct {
	Place Place
	Where string // "6.3", or "actie 6.2"
	Text  string // the question, the action or the note, one line
}

// Search finds the questions, notes and actions of the round in which every word
// of a text occurs, however it is written, in the order of the set. A number
// finds its question.
func (s *route) Search(text string) []Found {
	words := strings.Fields(dutch.Fold(text))
	if len(words) == 0 {
		return nil
	}
	var all []Found
	if p, ok := s.numbered(text); ok {
		q := s.Topic(p.Topic).Questions[p.N]
		all = append(all, Found{p, NumberOf(p), dutch.CleanLine(q.Text)})
	}
	for _, r := range s.Assess().Topics {
		for n, q := range r.Questions {
			p := Place{At: Question, Topic: r.Topic, N: n}
			if matches(words, q.Text, r.Topic.Title) {
				all = append(all, Found{p, NumberOf(p), dutch.CleanLine(q.Text)})
			}
			if matches(words, q.Note) || q.Scale.IsText() && matches(words, q.Answer) {
				note := q.Note
				if q.Scale.IsText() {
					note = q.Answer + " " + q.Note
				}
				all = append(all, Found{p, NumberOf(p), "“" + dutch.CleanLine(note) + "”"})
			}
		}
		for n, a := range r.Actions {
			if matches(words, a.Text, a.Owner, a.FirstStep) {
				all = append(all, Found{Place{At: Action, Topic: r.Topic, N: n}, "actie " + a.Label(), dutch.CleanLine(a.Text)})
			}
		}
	}
	return all
}

// numbered is the question that a text numbers as "6.3".
func (s *route) numbered(text string) (Place, bool) {
	if !strings.Contains(text, ".") {
		return Place{}, false
	}
	p, ok := s.Named(strings.TrimSpace(text))
	return p, ok && p.At == Question
}

// matches reports whether every word is in one of the texts.
func matches(words []string, texts ...string) bool {
	for i, text := range texts {
		texts[i] = dutch.Fold(text)
	}
	all := strings.Join(texts, "\n")
	for _, word := range words {
		if !strings.Contains(all, word) {
			return false
		}
	}
	return true
}
