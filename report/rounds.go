package report

import (
	"cmp"
	"slices"

	"loketscan/questions"
	"loketscan/scan"
)

// Rounds are rounds to show beside each other, in any order.
type Rounds struct {
	Set    *questions.Set
	Rounds []*scan.Round
}

// roundColumn is a round with what it says about each topic of the set.
type roundColumn struct {
	scan.Info
	scan.Assessment
}

// ordered returns the rounds in the order of their dates.
func (r Rounds) ordered() []roundColumn {
	rounds := slices.Clone(r.Rounds)
	slices.SortStableFunc(rounds, func(a, b *scan.Round) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Name, b.Name))
	})
	all := make([]roundColumn, len(rounds))
	for i, round := range rounds {
		all[i] = roundColumn{round.Info, scan.Assess(r.Set, round)}
	}
	return all
}

// statuses are those of a topic, in the order of the last lines of a table.
func statuses() []scan.Status {
	return []scan.Status{scan.InOrder, scan.NotInOrder, scan.NotAssessed, scan.Irrelevant}
}
