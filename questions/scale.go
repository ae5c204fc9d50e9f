package questions

import (
	"slices"

	"loketscan/questions/dutch"
)

// Scale is the answers that there are to a question. Without options, the
// answer is text.
type Scale struct {
	ID       string
	Options  []Option
	Optional bool // a question may stay without an answer
}

// Option is an answer that can be given.
type Option struct {
	ID      string   // as it stands in a file
	Label   string   // in words for the user
	Means   string   // when it fits, on paper
	Help    string   // the same in a few words, on the screen
	Example string   // a note that may go with it
	Words   []string // what people write for it as well
	Verdict Verdict
	Step    int  // how far along, 1 the lowest; 0: not on the way
	Opens   bool // the questions that hang on this one are asked
	Why     bool // wants a reason
}

// Verdict is what an answer says about what is asked.
type Verdict int

// The verdicts.
const (
	Describes  Verdict = iota // nothing: there is no right answer
	Settled                   // it is in order
	NeedsWork                 // something is to be done
	FindOut                   // it is to be found out first
	Irrelevant                // it does not apply here
)

// Raises reports whether an action follows from the answer.
func (v Verdict) Raises() bool { return v == NeedsWork || v == FindOut }

// IsText reports whether the answer is text instead of one of a few.
func (s *Scale) IsText() bool { return len(s.Options) == 0 }

// Option returns the option with this id, or nil.
func (s *Scale) Option(id string) *Option {
	for i := range s.Options {
		if s.Options[i].ID == id {
			return &s.Options[i]
		}
	}
	return nil
}

// Answer returns what an answer is; none, and text, say nothing.
func (s *Scale) Answer(id string) Option {
	if option := s.Option(id); option != nil {
		return *option
	}
	return Option{ID: id, Label: s.Label(id)}
}

// First returns the first option with this verdict, or nil.
func (s *Scale) First(v Verdict) *Option {
	if i := slices.IndexFunc(s.Options, func(o Option) bool { return o.Verdict == v }); i >= 0 {
		return &s.Options[i]
	}
	return nil
}

// IDs are the options as they stand in a file.
func (s *Scale) IDs() []string {
	ids := make([]string, len(s.Options))
	for i, option := range s.Options {
		ids[i] = option.ID
	}
	return ids
}

// Labels are the options with one of these verdicts, in words for the user.
func (s *Scale) Labels(verdicts ...Verdict) []string {
	var labels []string
	for _, option := range s.Options {
		if slices.Contains(verdicts, option.Verdict) {
			labels = append(labels, option.Label)
		}
	}
	return labels
}

// Opening are the answers that open the questions that hang on this one, in
// words for the user.
func (s *Scale) Opening() []string {
	var labels []string
	for _, option := range s.Options {
		if option.Opens {
			labels = append(labels, option.Label)
		}
	}
	return labels
}

// Label is an answer in words for the user.
func (s *Scale) Label(answer string) string {
	if answer == "" && s.Optional {
		return "leeg"
	}
	if answer == "" {
		return "nog open"
	}
	if option := s.Option(answer); option != nil {
		return option.Label
	}
	return answer
}

// Parse understands an answer as people write it: with a capital, as the
// screens show it, or in another word that can mean nothing else. "nog open" is
// no answer yet.
func (s *Scale) Parse(word string) (answer string, ok bool) {
	if s.IsText() {
		return word, true
	}
	switch dutch.FoldWord(word) {
	case "open", "nog open":
		return "", true
	}
	option, ok := dutch.Meant(word, s.Options, func(o Option) []string { return append([]string{o.ID, o.Label}, o.Words...) })
	return option.ID, ok
}
