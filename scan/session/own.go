package session

import (
	"fmt"

	"loketscan/questions"
	"loketscan/scan"
)

// Own is what a loket can add to a topic itself.
type Own struct {
	Name    string // "eigen actiepunt"
	This    string // it, in a question
	Explain string // what to write
	Takes   string // what goes with it when it is taken away
	add     func(*scan.Round, *questions.Topic, string) scan.Ref
	find    func(*scan.Round, scan.Ref) (scan.Own, bool)
	remove  func(*scan.Round, scan.Ref)
}

// OwnAction is an action of the loket's own.
var OwnAction = &Own{
	Name:    "eigen actiepunt",
	This:    "dit eigen actiepunt",
	Explain: "Wat gaat u doen? Begin met een werkwoord en noem het resultaat, bijvoorbeeld: Verbouw de balie.",
	Takes:   "Wat erover is afgesproken, verdwijnt ook.",
	add:     (*scan.Round).AddAction, find: (*scan.Round).OwnAction, remove: (*scan.Round).RemoveAction,
}

// OwnQuestion is a question that a loket can ask itself at a topic that has such.
func OwnQuestion(t *questions.Topic) *Own {
	return &Own{
		Name:    "eigen " + t.Own.Noun,
		This:    t.Own.This("eigen "),
		Explain: t.Own.Explain,
		Takes:   "Het antwoord en de toelichting erbij verdwijnen ook.",
		add:     (*scan.Round).AddQuestion, find: (*scan.Round).OwnQuestion, remove: (*scan.Round).RemoveQuestion,
	}
}

// OwnOffer says what else than an action the loket can add somewhere, or "".
func (s *current) OwnOffer() string {
	for _, t := range s.Set().Topics {
		if t.Own != nil {
			return fmt.Sprintf(", of bij %s ook een %s", t.ID, t.Own.Noun)
		}
	}
	return ""
}

// IsOwn reports whether a question is one of the loket's own.
func (s *current) IsOwn(ref scan.Ref) bool {
	_, own := s.Round().OwnQuestion(ref)
	return own
}

// OwnText is the text of something of the loket's own, if it is there.
func (s *current) OwnText(kind *Own, ref scan.Ref) (text string, ok bool) {
	own, ok := kind.find(s.Round(), ref)
	return own.Text, ok
}

// AddOwn adds something to a topic.
func (s *history) AddOwn(kind *Own, t *questions.Topic, text string) (ref scan.Ref) {
	s.change(addedOwn, scan.Ref{Topic: t.ID}, 0, func(round *scan.Round) { ref = kind.add(round, t, text) })
	return ref
}

// RetypeOwn is for a text that is typed and saved meanwhile: it makes the thing
// anew, so that its name follows its text, and takes it away when the text is
// empty. The ref is that of the text before, empty for none.
func (s *history) RetypeOwn(kind *Own, t *questions.Topic, ref scan.Ref, text string) (now scan.Ref) {
	what := addedOwn
	if ref != (scan.Ref{}) {
		what = retypedOwn
	}
	s.change(what, scan.Ref{Topic: t.ID}, 0, func(round *scan.Round) {
		if ref != (scan.Ref{}) {
			kind.remove(round, ref)
		}
		if text != "" {
			now = kind.add(round, t, text)
		}
	})
	return now
}

// RenameOwn changes the text.
func (s *history) RenameOwn(ref scan.Ref, text string) {
	if text == scan.TextOf(ref, s.Round()) {
		return
	}
	s.change(renamedOwn, ref, 0, func(round *scan.Round) { round.Rename(ref, text) })
}

// RemoveOwn takes it away.
func (s *history) RemoveOwn(kind *Own, ref scan.Ref) {
	s.change(removedOwn, ref, 0, func(round *scan.Round) { kind.remove(round, ref) })
}
