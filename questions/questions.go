// Package questions holds the question sets: the model, a strict reader, and
// the sets that are built into the program. It knows nothing of answers.
package questions

import "slices"

// Kind is the kind of loket that a round is about.
type Kind string

// The kinds of the note: run by the municipality, by an organisation that
// carries out the Wmo for it, or by several organisations together.
const (
	Municipal   Kind = "gemeentelijk"
	Executing   Kind = "uitvoering"
	Partnership Kind = "samenwerking"
)

// Kinds returns all kinds in the order in which users see them.
func Kinds() []Kind { return []Kind{Municipal, Executing, Partnership} }

// Label is the kind as a noun for the user.
func (k Kind) Label() string {
	switch k {
	case Municipal:
		return "gemeentelijk loket"
	case Executing:
		return "uitvoeringsloket"
	case Partnership:
		return "samenwerkingsloket"
	}
	return string(k)
}

// Set is one edition of a question set.
type Set struct {
	ID      string
	Edition int
	Title   string
	Topics  []*Topic

	source []byte
}

// Source is the YAML text that the set was read from.
func (s *Set) Source() []byte { return s.source }

// Topic is one of the subjects of a set. Its ID is stable for ever; its Number
// is its place in the set, counted from 1, which is also the note's number.
type Topic struct {
	Number    int
	ID        string
	Title     string
	Intro     string
	Questions []*Question
	Actions   []*Action
}

// Question asks for one fact, phrased so that "ja" means in order. Its ID is
// unique within the topic.
type Question struct {
	ID       string
	Text     string
	YesIf    string   // when the answer is ja
	Source   string   // the note's point, for example "6.2"
	OnlyFor  []Kind   // empty: every kind of loket
	Since    int      // the edition that first asked it
	Replaces []string // ids of earlier editions whose answers carry over
}

// Action is what to do when one of the questions in RaisedBy is not in order.
// Its Number is its place in the topic, counted from 1.
type Action struct {
	Number   int
	ID       string
	Text     string
	RaisedBy []string
	Source   string
}

// AppliesTo reports whether the question is asked at a loket of kind k.
func (q *Question) AppliesTo(k Kind) bool {
	return len(q.OnlyFor) == 0 || slices.Contains(q.OnlyFor, k)
}

// Topic returns the topic with this id, or nil.
func (s *Set) Topic(id string) *Topic {
	return find(s.Topics, func(t *Topic) bool { return t.ID == id })
}

// Question returns the question with this id, or nil.
func (t *Topic) Question(id string) *Question {
	return find(t.Questions, func(q *Question) bool { return q.ID == id })
}

// Action returns the action with this id, or nil.
func (t *Topic) Action(id string) *Action {
	return find(t.Actions, func(a *Action) bool { return a.ID == id })
}

func find[T any](items []*T, match func(*T) bool) *T {
	if i := slices.IndexFunc(items, match); i >= 0 {
		return items[i]
	}
	return nil
}
