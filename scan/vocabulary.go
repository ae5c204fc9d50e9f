package scan

import "loketscan/questions/dutch"

// People write a value as the screens show it, with a capital or a full stop,
// or in another word that can mean nothing else. Each of these functions
// returns the value that is meant, and whether there is one; the file and the
// documents have it in its one form.

// ParsePriority understands a priority.
func ParsePriority(word string) (Priority, bool) {
	others := map[Priority][]string{
		Middle: {"middel", "gemiddeld", "normaal"},
	}
	return dutch.Meant(word, Priorities(), func(p Priority) []string { return append(others[p], string(p)) })
}

// ParseState understands a state; "open" is the zero value, which means the
// same.
func ParseState(word string) (State, bool) {
	others := map[State][]string{
		StateOpen:    {"nog open", "te doen", "niet begonnen", "nog niet begonnen"},
		StateBusy:    {"mee bezig", "begonnen", "gestart", "loopt"},
		StateDone:    {"klaar", "gedaan", "af", "afgerond"},
		StateDropped: {"vervalt"},
	}
	return dutch.Meant(word, States(), func(s State) []string { return append(others[s], s.Label()) })
}
