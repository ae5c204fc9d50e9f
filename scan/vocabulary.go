package scan

import (
	"slices"

	"loketscan/questions/dutch"
)

// People write a value as the screens show it, with a capital or a full stop,
// or in another word that can mean nothing else. Each of these functions
// returns the value that is meant, and whether there is one; the file and the
// documents have it in its one form.

// ParsePriority understands a priority.
func ParsePriority(word string) (Priority, bool) {
	return meant(word, Priorities(), nil, map[Priority][]string{
		Middle: {"middel", "gemiddeld", "normaal"},
	})
}

// ParseState understands a state; "open" is the zero value, which means the
// same.
func ParseState(word string) (State, bool) {
	return meant(word, States(), State.Label, map[State][]string{
		StateOpen:    {"nog open", "te doen", "niet begonnen", "nog niet begonnen"},
		StateBusy:    {"mee bezig", "begonnen", "gestart", "loopt"},
		StateDone:    {"klaar", "gedaan", "af", "afgerond"},
		StateDropped: {"vervalt"},
	})
}

// meant returns the value of which a word is the name, the label or one of the
// others.
func meant[T ~string](word string, values []T, label func(T) string, others map[T][]string) (value T, ok bool) {
	if dutch.CleanLine(word) == "" {
		return "", true
	}
	if word = dutch.FoldWord(word); word == "" { // a dash is no word
		return "", false
	}
	for _, value := range values {
		names := append([]string{string(value)}, others[value]...)
		if label != nil {
			names = append(names, label(value))
		}
		if slices.ContainsFunc(names, func(name string) bool { return dutch.FoldWord(name) == word }) {
			return value, true
		}
	}
	return "", false
}
