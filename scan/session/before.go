package session

import (
	"cmp"
	"slices"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
)

// Last is what last round says on a question. The answer is Open when it is none
// of those that there are now.
type Last struct {
	scan.Response
	Mark  string // how the question itself differs from then, in brackets
	said  scan.Response
	scale *questions.Scale // of what was said
}

// Before returns what last round says on a question.
func (s *current) Before(q scan.QuestionResult) Last {
	before := s.doc.Previous()
	if before == nil {
		return Last{}
	}
	response, asked, replaced := s.Round().Before(before, q.Ref)
	last := Last{Response: response, said: response, scale: q.Scale}
	switch {
	case replaced:
		last.Mark = "(vraag gewijzigd)"
	case s.Round().New(before, q.Ref):
		last.Mark = "(nieuwe vraag)"
	}
	if asked != nil {
		last.scale = asked.Scale
	}
	if q.Scale.IsText() != last.scale.IsText() || !q.Scale.IsText() && q.Scale.Option(response.Answer) == nil {
		last.Answer = scan.Open
	}
	return last
}

// Text is the response in words, or "".
func (l Last) Text() string {
	if l.said == (scan.Response{}) {
		return ""
	}
	return InWords("Vorige ronde", l.scale, l.said)
}

// HasBefore reports whether there is a last round that can be read.
func (s *current) HasBefore() bool { return s.doc.Previous() != nil }

// StatusBefore is how a topic stood last round; ok is false when it had none.
func (s *current) StatusBefore(t *questions.Topic) (status scan.Status, ok bool) {
	before := s.doc.Previous()
	if before == nil {
		return 0, false
	}
	for _, r := range s.assessBefore().Topics {
		if r.Topic.ID == t.ID {
			return r.Status, true
		}
	}
	return 0, false
}

// assessBefore is what last round said. That round does not change.
func (s *current) assessBefore() scan.Assessment {
	if s.before == nil || s.beforeOf != s.doc.Previous() {
		a := scan.Assess(s.doc.Previous())
		s.before, s.beforeOf = &a, s.doc.Previous()
	}
	return *s.before
}

// Agreement is an action about which something was agreed last round.
type Agreement struct {
	Ref   scan.Ref
	Label string // the number that it has in every plan
	Text  string
	scan.Followup
}

// Agreements are the actions of last round about which something was agreed and
// that were not ended then, in the order of the set, with what stands about them
// now.
func (s *current) Agreements() []Agreement {
	if s.doc.Previous() == nil {
		return nil
	}
	var all []Agreement
	for _, a := range s.assessBefore().Actions() {
		if a.Followup == (scan.Followup{}) || a.State.Ended() {
			continue
		}
		now := s.Round().Followup(a.Ref)
		text := cmp.Or(scan.TextOf(a.Ref, s.Round()), a.Text)
		all = append(all, Agreement{a.Ref, a.Label(), dutch.CleanLine(text), now})
	}
	slices.SortStableFunc(all, func(a, b Agreement) int { return s.order(a.Ref) - s.order(b.Ref) })
	return all
}

func (s *current) order(ref scan.Ref) int {
	return slices.IndexFunc(s.Set().Topics, func(t *questions.Topic) bool { return t.ID == ref.Topic })
}

// AboutAgreements says how many actions there were last round, and what becomes
// of those about which nothing was agreed.
func (s *current) AboutAgreements() string {
	n, total := len(s.Agreements()), len(s.assessBefore().Actions())
	text := dutch.Count(n, "Over 1 actiepunt is vorige ronde iets afgesproken.", "Over %d actiepunten is vorige ronde iets afgesproken.") +
		" Is het gedaan?"
	for _, a := range s.assessBefore().Actions() {
		if a.State.Ended() || a.Own && a.Followup == (scan.Followup{}) { // which goes along
			total--
		}
	}
	if rest := total - n; rest > 0 {
		text += " " + dutch.Count(rest, "Het andere actiepunt komt", "De andere %d komen") +
			" terug als de vraag weer niet op orde is."
	}
	return text
}

// RoundBefore is the file of the round before one of these rounds: the one that
// it names, or else the last of the same loket with an earlier date. It is ""
// when there is none.
func RoundBefore(r *Summary, all []Summary) string {
	if r.Info.Previous != "" {
		return r.Info.Previous
	}
	var before *Summary
	for i, other := range all {
		if other.Err == nil && other.Info.Date < r.Info.Date &&
			other.Info.Municipality == r.Info.Municipality && other.Info.Desk == r.Info.Desk &&
			(before == nil || other.Info.Date > before.Info.Date) {
			before = &all[i]
		}
	}
	if before == nil {
		return ""
	}
	return before.Name
}
