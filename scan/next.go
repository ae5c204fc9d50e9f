package scan

import (
	"fmt"

	"loketscan/questions"
	"loketscan/questions/dutch"
)

// SameNameError says that the next round is called as the last one.
type SameNameError struct{ Name, Free string }

// Error says what is wrong.
func (e *SameNameError) Error() string {
	return fmt.Sprintf("de vorige ronde heet ook %q", e.Name)
}

// Remedy proposes another name.
func (e *SameNameError) Remedy() string {
	return fmt.Sprintf("Geef de nieuwe ronde een andere naam, bijvoorbeeld %q", e.Free)
}

// NextName proposes a name for the round after another: the half year of today,
// numbered when the last round has it already.
func NextName(before string, today Date) string {
	name := today.HalfYear()
	free := name
	for n := 2; dutch.FoldWord(free) == dutch.FoldWord(before); n++ {
		free = fmt.Sprintf("%s %d", name, n)
	}
	return free
}

// Next returns the round after another, of this edition of its set, with all
// its questions open: an answer of last round is shown, not given. Actions, own
// actions and own questions go along as they are, and so do answers that no
// question of this edition would show. The municipality, the desk and who takes
// part stay the same. The error is a *SameNameError.
func Next(set *questions.Set, before *Round, name string, date Date, previous string) (*Round, Renewed, error) {
	name = dutch.CleanLine(name)
	if dutch.FoldWord(name) == dutch.FoldWord(before.Name) {
		return nil, Renewed{}, &SameNameError{before.Name, NextName(before.Name, date)}
	}
	next, told := Renew(before, set)
	next.Name, next.Date, next.Previous = name, date, previous
	for ref := range next.responses {
		if next.Question(ref) != nil {
			next.Respond(ref, Response{})
		}
	}
	return next, told, nil
}
