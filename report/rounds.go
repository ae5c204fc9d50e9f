package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

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
	*scan.Round
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
		all[i] = roundColumn{round, r.assess(round)}
	}
	return all
}

// topics are those of the set, and behind them those that only another edition
// has.
func (r Rounds) topics() []*questions.Topic {
	topics := slices.Clone(r.Set.Topics)
	for _, round := range r.Rounds {
		for _, topic := range round.Set.Topics {
			if !slices.ContainsFunc(topics, func(t *questions.Topic) bool { return t.ID == topic.ID }) {
				topics = append(topics, topic)
			}
		}
	}
	return topics
}

// assess gives the topics as the round's own edition has them; one that it does
// not have does not apply.
func (r Rounds) assess(round *scan.Round) scan.Assessment {
	own := scan.Assess(round)
	var all scan.Assessment
	for _, topic := range r.topics() {
		i := slices.IndexFunc(own.Topics, func(t scan.TopicResult) bool { return t.Topic.ID == topic.ID })
		if i < 0 {
			all.Topics = append(all.Topics, scan.TopicResult{Topic: topic, Status: scan.Irrelevant})
		} else {
			all.Topics = append(all.Topics, own.Topics[i])
		}
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
	for t, topic := range r.topics() {
		row := doc.Cells(strconv.Itoa(topic.Number), dutch.CleanLine(topic.Title))
		for _, round := range rounds {
			status := round.Topics[t].Status
			row = append(row, doc.Cell{Text: status.Label(), Short: status.Mark(), Look: look(status)})
		}
		table.Rows = append(table.Rows, row)
	}
	for _, status := range statuses(rounds) {
		table.Key = append(table.Key, doc.Cell{Text: status.Mark() + " " + status.Label(), Look: look(status)})
		row := []doc.Cell{{}, {Text: "Aantal " + status.Label(), Short: status.Label(), Look: look(status)}}
		for _, round := range rounds {
			row = append(row, doc.Cell{Text: fmt.Sprint(round.Count(status))})
		}
		table.Rows = append(table.Rows, row)
	}
	return doc.Document{Title: "De onderwerpen per ronde", Blocks: []doc.Block{legend, table}}
}

// statuses are those of a topic, in the order of the last lines of a table. That
// of topics that are only described is there when a round has them.
func statuses(rounds []roundColumn) []scan.Status {
	all := []scan.Status{scan.InOrder, scan.NotInOrder, scan.NotAssessed, scan.Irrelevant}
	if slices.ContainsFunc(rounds, func(r roundColumn) bool { return r.Count(scan.Described) > 0 }) {
		all = append(all, scan.Described)
	}
	return all
}
