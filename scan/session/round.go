package session

import (
	"slices"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
)

// current is the round that is open, and what it says.
type current struct {
	Today  scan.Date
	newSet *questions.Set // of a round that is not begun yet

	doc      Document
	assessed *scan.Assessment // nil: to be made anew
	before   *scan.Assessment // what last round says
	beforeOf *scan.Round      // that round
}

// HasRound reports whether a round is open.
func (s *current) HasRound() bool { return s.doc != nil }

// Round is the round that is open. The session alone changes it.
func (s *current) Round() *scan.Round { return s.doc.Round() }

// Name is the name of its file, clean.
func (s *current) Name() string { return dutch.CleanLine(s.doc.Name()) }

// Path is the name of its file for the Store.
func (s *current) Path() string { return s.doc.Name() }

// Set is the question set of the round, or of the one to begin.
func (s *current) Set() *questions.Set {
	if s.doc != nil {
		return s.doc.Round().Set
	}
	return s.newSet
}

// Assess returns what the answers say. It is asked for many times a frame, and
// made once for each change.
func (s *current) Assess() scan.Assessment {
	if s.assessed == nil {
		a := scan.Assess(s.doc.Round())
		s.assessed = &a
	}
	return *s.assessed
}

// Topic returns what the answers say about one topic.
func (s *current) Topic(t *questions.Topic) scan.TopicResult {
	return s.Assess().Topics[slices.Index(s.Set().Topics, t)]
}

// Finished reports whether no question waits for an answer.
func (s *current) Finished() bool {
	answered, total := s.Assess().Progress()
	return answered == total
}

// PlaceOf is the place of a question or an action of the round, if it has one
// now.
func (s *current) PlaceOf(ref scan.Ref) (p Place, ok bool) {
	t := s.Set().Topic(ref.Topic)
	if t == nil {
		return Place{}, false
	}
	r := s.Topic(t)
	if n := slices.IndexFunc(r.Questions, func(q scan.QuestionResult) bool { return q.Ref == ref }); n >= 0 {
		return Place{At: Question, Topic: t, N: n}, true
	}
	n := slices.IndexFunc(r.Actions, func(a scan.ActionResult) bool { return a.Ref == ref })
	return Place{At: Action, Topic: t, N: n}, n >= 0
}
