// Package questions holds question sets: what is asked, which answers there
// are and what each of them says, and what is to be done about it. All of that
// is data, read strictly from YAML. It knows nothing of answers that were given.
package questions

import (
	"cmp"
	"slices"
	"strings"

	"loketscan/questions/dutch"
)

// Set is one edition of a question set. What is built in is shared: do not
// change it.
type Set struct {
	ID      string
	Edition int
	Title   string
	Kinds   []Kind   // none: the kind of loket is not asked
	Scales  []*Scale // the first is that of every question that names none
	Topics  []*Topic
	YAML    string // the text that it was read from
}

// Kind is the kind of loket that a round is about.
type Kind struct {
	ID    string
	Label string   // as a noun: "gemeentelijk loket"
	Means string   // part of a sentence
	Words []string // what people write for it as well
}

// Ref names a question or an action: the id of its topic and its own id.
type Ref struct{ Topic, ID string }

// String gives the form that users type, for example "visie.actueel".
func (r Ref) String() string { return r.Topic + "." + r.ID }

// Compare orders references by topic and id.
func (r Ref) Compare(other Ref) int {
	return cmp.Or(cmp.Compare(r.Topic, other.Topic), cmp.Compare(r.ID, other.ID))
}

// Topic is one of the subjects of a set. Its ID and its Number are stable for
// ever; the Number is its place in the set, counted from 1, unless it has one of
// its own.
type Topic struct {
	Number    int
	ID        string
	Title     string
	Intro     string
	Tables    []*Table
	Questions []*Question // those of the tables too, as the last
	Actions   []*Action
	Own       *OwnQuestion // what a loket can ask itself here; nil: nothing
}

// Question asks for one thing. Its ID is unique within the topic.
type Question struct {
	ID        string
	Text      string
	Scale     *Scale
	Criteria  []Criterion // when which answer fits
	Source    string      // for the wmo-loket the note's point, for example "6.2"
	OnlyFor   []string    // kinds; empty: every kind of loket
	OnlyIf    Ref         // asked only when the answer to this one opens it; zero: always
	Core      bool        // carries its topic
	FileCheck bool        // answered from the files, by one colleague beforehand
	Step      Step
	Since     int      // the edition that first asked it
	Replaces  []string // ids of earlier editions whose answers carry over
	Cell      *Cell    // its place in a table, or nil
}

// Criterion says when an answer fits.
type Criterion struct{ Option, Text string }

// Step is what to do about one question that is not in order.
type Step struct {
	Text    string
	Partly  string // what is left when half is there; empty: Text says it
	Effort  string // one of Efforts, or empty: that of the action
	Decides string // one of Deciders, or empty: that of the action
}

// Action is what to do when one of the questions in RaisedBy is not in order.
// Its Number is its own for ever; it is its place in the topic, counted from 1,
// unless it has one of its own.
type Action struct {
	Number   int
	ID       string
	Text     string
	RaisedBy []string
	Source   string
	Legal    bool   // there is a legal duty behind it
	Effort   string // one of Efforts, or empty
	Decides  string // one of Deciders, or empty
	Gain     string // what a resident notices of it
	After    []Ref  // actions that come first
}

// Efforts are the sizes of an action, the smallest first: a day of one person,
// some weeks beside the work, a project.
func Efforts() []string { return []string{"klein", "middel", "groot"} }

// Deciders are those who decide on an action.
func Deciders() []string { return []string{"team", "management", "college"} }

// Table is a way to write many questions: one for each row and column, named
// "table.row.column".
type Table struct {
	ID, Title     string
	Rows, Columns []Item
}

// Item is a row or a column of a table.
type Item struct{ ID, Text string }

// Cell is the place of a question in a table.
type Cell struct{ Table, Row, Column string }

// OwnQuestion is a question that a loket can ask about what it names itself.
type OwnQuestion struct {
	Noun     string // also the key of its text in the file: "ontwikkeling"
	Plural   string
	Article  string // "de" or "het"
	Offer    string // what choosing it gives
	Explain  string // asks for the text
	Text     string // the question, with the loket's text in place of OwnText
	Scale    *Scale
	Criteria []Criterion
}

// OwnText stands in the Text of an OwnQuestion for what the loket wrote.
const OwnText = "{tekst}"

// Question is the question about a text of the loket's own.
func (o *OwnQuestion) Question(id, text string) *Question {
	return &Question{ID: id, Text: strings.ReplaceAll(o.Text, OwnText, text), Scale: o.Scale, Criteria: o.Criteria}
}

// This is the noun with "deze" or "dit".
func (o *OwnQuestion) This(adjective string) string {
	if o.Article == "het" {
		return "dit " + adjective + o.Noun
	}
	return "deze " + adjective + o.Noun
}

// AppliesTo reports whether the question is asked at a loket of this kind.
func (q *Question) AppliesTo(kind string) bool {
	return len(q.OnlyFor) == 0 || slices.Contains(q.OnlyFor, kind)
}

// Topic returns the topic with this id, or nil.
func (s *Set) Topic(id string) *Topic {
	return find(s.Topics, func(t *Topic) bool { return t.ID == id })
}

// Question returns the question of this name, or nil.
func (s *Set) Question(ref Ref) *Question {
	if topic := s.Topic(ref.Topic); topic != nil {
		return topic.Question(ref.ID)
	}
	return nil
}

// Kind returns the kind with this id, or nil.
func (s *Set) Kind(id string) *Kind {
	for i := range s.Kinds {
		if s.Kinds[i].ID == id {
			return &s.Kinds[i]
		}
	}
	return nil
}

// KindLabel is a kind as a noun for the user; one that the set does not have is
// what it is.
func (s *Set) KindLabel(id string) string {
	if kind := s.Kind(id); kind != nil {
		return kind.Label
	}
	return id
}

// ParseKind understands a kind as people write it.
func (s *Set) ParseKind(word string) (id string, ok bool) {
	kind, ok := dutch.Meant(word, s.Kinds, func(k Kind) []string { return append([]string{k.ID, k.Label}, k.Words...) })
	return kind.ID, ok
}

// Labels are the answers with one of these verdicts, in all scales, in words for
// the user.
func (s *Set) Labels(verdicts ...Verdict) []string {
	var all []string
	for _, scale := range s.Scales {
		for _, label := range scale.Labels(verdicts...) {
			if !slices.Contains(all, label) {
				all = append(all, label)
			}
		}
	}
	return all
}

// KindIDs are the kinds as they stand in a file.
func (s *Set) KindIDs() []string {
	ids := make([]string, len(s.Kinds))
	for i, kind := range s.Kinds {
		ids[i] = kind.ID
	}
	return ids
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
