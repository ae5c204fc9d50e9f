package report

import (
	"fmt"
	"slices"
	"strings"

	"loketscan/questions/dutch"
)

// roundsAcross is how many rounds fit beside each other in a terminal.
const roundsAcross = 9

// RoundsText shows in a terminal how the topics stood in each round: which
// round has which number, and then a table, or more of them when there are more
// rounds than fit. Below each round stands how many topics have which status.
func RoundsText(r Rounds) []byte {
	all := r.ordered()
	var legend, marks []string
	for i, round := range all {
		legend = append(legend, hang(fmt.Sprintf("%2d  ", i+1), nameOf(round.Info)))
	}
	for _, status := range statuses() {
		marks = append(marks, status.Mark()+" "+status.Label())
	}
	blocks := []string{strings.Join(legend, "\n"), strings.Join(marks, ", ")}
	first := 1
	for chunk := range slices.Chunk(all, roundsAcross) {
		blocks = append(blocks, roundsTable(r, chunk, first))
		first += len(chunk)
	}
	return []byte(strings.Join(blocks, "\n\n") + "\n")
}

// roundsTable is the table of the rounds that are numbered from first.
func roundsTable(r Rounds, rounds []roundColumn, first int) string {
	var table []string
	line := func(number, title string, cell func(i int) string) {
		var s strings.Builder
		fmt.Fprintf(&s, "%2s  %s", number, fit(title, titleWidth))
		for i := range rounds {
			fmt.Fprintf(&s, "%5s", cell(i))
		}
		table = append(table, s.String())
	}
	line("", "", func(i int) string { return fmt.Sprint(first + i) })
	for t, topic := range r.Set.Topics {
		line(fmt.Sprint(topic.Number), dutch.CleanLine(topic.Title), func(i int) string { return rounds[i].Topics[t].Status.Mark() })
	}
	for _, status := range statuses() {
		line("", status.Label(), func(i int) string { return fmt.Sprint(rounds[i].Count(status)) })
	}
	return strings.Join(table, "\n")
}
