package report

import (
	"fmt"
	"strings"
)

// RoundsMarkdown writes a report of how the topics stood in each round: which
// round has which number, and then a table with the topics, and at the end of
// it how many have which status.
func RoundsMarkdown(r Rounds) []byte {
	rounds := r.ordered()
	var legend []string
	header, rule := []string{"Nr", "Onderwerp"}, "|-----|------------------------------|"
	for i, round := range rounds {
		legend = append(legend, fmt.Sprintf("%d. %s", i+1, atLineStart(text(nameOf(round.Info)))))
		header = append(header, fmt.Sprintf("Ronde %d", i+1))
		rule += "------------|"
	}
	table := []string{row(header...), rule}
	for t, topic := range r.Set.Topics {
		cells := []string{fmt.Sprint(topic.Number), topic.Title}
		for _, round := range rounds {
			cells = append(cells, round.Topics[t].Status.Label())
		}
		table = append(table, row(cells...))
	}
	for _, status := range statuses() {
		cells := []string{"", "Aantal " + status.Label()}
		for _, round := range rounds {
			cells = append(cells, fmt.Sprint(round.Count(status)))
		}
		table = append(table, row(cells...))
	}
	return markdown("De onderwerpen per ronde", strings.Join(legend, "\n"), strings.Join(table, "\n"))
}
