package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/report/doc"
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

// document says how the topics stood in each round: which round has which
// number, and then a table with the topics, and at the end of it how many have
// which status.
func (r Rounds) document() doc.Document {
	rounds := r.ordered()
	legend := doc.Items{Kind: doc.Numbered}
	table := doc.Table{Columns: []doc.Column{
		{Title: "Nr", Page: 5, Terminal: 2},
		{Title: "Onderwerp", Page: 30, Terminal: 31},
	}}
	for i, round := range rounds {
		legend.List = append(legend.List, doc.Item{Text: nameOf(round.Info)})
		number := strconv.Itoa(i + 1)
		table.Columns = append(table.Columns, doc.Column{Title: "Ronde " + number, Short: number, Page: 12, Terminal: 4, Right: true})
	}
	for t, topic := range r.Set.Topics {
		row := doc.Cells(strconv.Itoa(topic.Number), dutch.CleanLine(topic.Title))
		for _, round := range rounds {
			status := round.Topics[t].Status
			row = append(row, doc.Cell{Text: status.Label(), Short: status.Mark()})
		}
		table.Rows = append(table.Rows, row)
	}
	var marks []string
	for _, status := range statuses() {
		marks = append(marks, status.Mark()+" "+status.Label())
		row := []doc.Cell{{}, {Text: "Aantal " + status.Label(), Short: status.Label()}}
		for _, round := range rounds {
			row = append(row, doc.Cell{Text: fmt.Sprint(round.Count(status))})
		}
		table.Rows = append(table.Rows, row)
	}
	table.Key = strings.Join(marks, ", ")
	return doc.Document{Title: "De onderwerpen per ronde", Blocks: []doc.Block{legend, table}}
}

// statuses are those of a topic, in the order of the last lines of a table.
func statuses() []scan.Status {
	return []scan.Status{scan.InOrder, scan.NotInOrder, scan.NotAssessed, scan.Irrelevant}
}
