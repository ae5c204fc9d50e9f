package scan

import (
	"fmt"
	"maps"
	"slices"

	"loketscan/questions"
	"loketscan/questions/dutch"
)

// Carried tells how the questions of a round come back in the next one, when
// that is of a later edition.
type Carried struct {
	Renamed []Ref // last round's answer was to a question that this one replaces
	New     []Ref // not asked before
	Removed []Ref // no longer asked; the answer is kept
}

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

// Next returns the round after another, with all its questions open: an answer
// of last round is shown, not given. Actions, own actions and developments go
// along as they are, and so do answers that no question of this edition would
// show. The municipality, the desk and who takes part stay the same. The error
// is a *SameNameError.
func Next(set *questions.Set, before *Round, name string, date Date, previous string) (*Round, Carried, error) {
	name = dutch.CleanLine(name)
	if dutch.FoldWord(name) == dutch.FoldWord(before.Name) {
		return nil, Carried{}, &SameNameError{before.Name, NextName(before.Name, date)}
	}
	info := before.Info
	info.Edition, info.Name, info.Date, info.Previous = set.Edition, name, date, previous
	info.Participants = slices.Clone(info.Participants)
	next := NewRound(info)
	maps.Copy(next.Followups, before.Followups)
	next.OwnActions = slices.Clone(before.OwnActions)
	next.Developments = slices.Clone(before.Developments)

	var carried Carried
	shown := map[Ref]bool{}
	for _, topic := range set.Topics {
		for _, q := range topic.Questions {
			ref := Ref{topic.ID, q.ID}
			shown[ref] = true
			for _, id := range q.Replaces {
				shown[Ref{topic.ID, id}] = true
			}
			switch _, replaced := before.ResponseTo(topic, q); {
			case !q.AppliesTo(before.Kind):
			case replaced:
				carried.Renamed = append(carried.Renamed, ref)
			case q.Since > before.Edition:
				carried.New = append(carried.New, ref)
			}
		}
	}
	for _, own := range before.Developments {
		shown[own.Ref] = true
	}
	for ref, response := range before.Responses {
		if !shown[ref] {
			next.Responses[ref] = response
			carried.Removed = append(carried.Removed, ref)
		}
	}
	slices.SortFunc(carried.Removed, Ref.Compare)
	return next, carried, nil
}
