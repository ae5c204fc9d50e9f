package report

import (
	"fmt"
	"strconv"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/report/doc"
	"loketscan/scan"
)

// Status shows in a terminal how the topics stand on a day and what to do next
// with the file of the round.
func Status(set *questions.Set, round *scan.Round, today scan.Date, file string) []byte {
	return doc.Text(status(set, round, today, file))
}

func status(set *questions.Set, round *scan.Round, today scan.Date, file string) doc.Document {
	a := scan.Assess(set, round)
	answered, total := a.Progress()
	table := doc.Table{Columns: []doc.Column{
		{Title: "Nr", Page: 5, Terminal: 2},
		{Title: "Onderwerp", Page: 30, Terminal: 29},
		{Title: "Status", Page: 21, Terminal: 23},
		{Title: "Voortgang", Terminal: 5},
		{Title: "Vragen", Page: 12, Terminal: 5, Right: true},
		{Title: "Acties", Page: 12, Terminal: 10},
	}}
	for _, topic := range a.Topics {
		row := doc.Cells(
			strconv.Itoa(topic.Topic.Number),
			dutch.CleanLine(topic.Topic.Title),
			topic.Status.Label(),
			bar(topic.Answered, len(topic.Questions)),
			fmt.Sprintf("%d/%d", topic.Answered, len(topic.Questions)),
			"")
		row[2].Short = topic.Status.Mark() + " " + topic.Status.Label()
		if n := len(topic.Actions); n > 0 {
			row[5].Text = some(n, "actie", "acties")
		}
		table.Rows = append(table.Rows, row)
	}
	what, how, command := statusNext(a, file)
	return doc.Document{Title: "De stand van de ronde", Blocks: []doc.Block{
		doc.Para{Text: nameOf(round.Info)},
		doc.Para{Text: fmt.Sprintf("%d van %d vragen beantwoord, %s", answered, total, inOrder(a))},
		doc.Para{Text: actionTally(a.Tally(today))},
		table,
		doc.Para{Text: what},
		doc.Para{Text: how, Code: command},
	}}
}

// inOrder counts the topics that are in order, of those that apply.
func inOrder(a scan.Assessment) string {
	inOrder, topics := a.InOrder()
	text := fmt.Sprintf("%d van %d onderwerpen op orde", inOrder, topics)
	if irrelevant := a.Count(scan.Irrelevant); irrelevant > 0 {
		text += fmt.Sprintf(", %d niet van toepassing", irrelevant)
	}
	return text
}

// bar is a small bar, full only when all is done.
func bar(done, total int) string {
	const length = 5
	full := 0
	if total > 0 {
		full = done * length / total
	}
	return strings.Repeat("█", full) + strings.Repeat("░", length-full)
}

func actionTally(t scan.ActionTally) string {
	if t.Total() == 0 {
		return "Geen acties"
	}
	return fmt.Sprintf("Acties: %d te doen (%d te laat), %d gereed, %d vervallen", t.Open, t.Late, t.Done, t.Dropped)
}

// statusNext says what to do next, and with which command.
func statusNext(a scan.Assessment, file string) (what, how, command string) {
	for _, topic := range a.Topics {
		if open := len(topic.Questions) - topic.Answered; open > 0 {
			what = fmt.Sprintf("Nu aan de beurt: onderwerp %d, %s (nog %s).", topic.Topic.Number,
				dutch.CleanLine(topic.Topic.Title), some(open, "vraag", "vragen"))
			return what, "Ga verder met:", scan.CommandLine("scan", file)
		}
	}
	if a.Count(scan.NotInOrder) > 0 {
		return "Alle vragen zijn beantwoord.", "Maak het Plan van Aanpak met:", scan.CommandLine("plan", file)
	}
	return "Alle onderwerpen zijn op orde.", "Doe de scan over een half jaar opnieuw, of eerder als er veel verandert.", ""
}
