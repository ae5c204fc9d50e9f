package report

import (
	"fmt"
	"strconv"
	"strings"

	"loketscan/questions/dutch"
	"loketscan/report/doc"
	"loketscan/scan"
)

// Status shows in a terminal how the topics stand on a day and what to do next
// with the file of the round.
func Status(round *scan.Round, today scan.Date, file string) []byte {
	return doc.Text(status(round, today, file))
}

// StatusInColour is Status for a terminal that has colours.
func StatusInColour(round *scan.Round, today scan.Date, file string) []byte {
	return doc.Coloured(status(round, today, file))
}

func status(round *scan.Round, today scan.Date, file string) doc.Document {
	a := scan.Assess(round)
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
		answered, total := topic.Progress()
		row := doc.Cells(
			strconv.Itoa(topic.Topic.Number),
			dutch.CleanLine(topic.Topic.Title),
			topic.Status.Label(),
			bar(answered, total),
			fmt.Sprintf("%d/%d", answered, total),
			"")
		row[2].Short, row[2].Look = topic.Status.Mark()+" "+topic.Status.Label(), look(topic.Status)
		row[3].Look = doc.Accent
		if n := len(topic.Actions); n > 0 {
			row[5].Text = dutch.Count(n, "1 actie", "%d acties")
		}
		table.Rows = append(table.Rows, row)
	}
	what, how, command := statusNext(a, file)
	return doc.Document{Title: "De stand van de ronde", Blocks: []doc.Block{
		doc.Para{Label: nameOf(round.Info)},
		doc.Para{Text: fmt.Sprintf("%d van %d vragen beantwoord, %s", answered, total, inOrder(a))},
		doc.Para{Text: actionTally(a.Tally(today)) + waiting(round, a)},
		table,
		doc.Para{Text: what},
		doc.Para{Text: how, Code: command},
	}}
}

// look is how a status stands out, beside its words.
func look(status scan.Status) doc.Look {
	switch status {
	case scan.InOrder:
		return doc.Good
	case scan.NotInOrder:
		return doc.Bad
	}
	return doc.Plain
}

// inOrder counts the topics that are in order, of those that can be, and those
// that are only described or do not apply.
func inOrder(a scan.Assessment) string {
	inOrder, topics := a.InOrder()
	irrelevant := a.Count(scan.Irrelevant)
	described := len(a.Topics) - topics - irrelevant
	var clauses []string
	add := func(n string, of int, status scan.Status) {
		switch {
		case of == 0:
		case clauses == nil:
			clauses = append(clauses, n+dutch.Count(of, " onderwerp ", " onderwerpen ")+status.Label())
		default:
			clauses = append(clauses, n+" "+status.Label())
		}
	}
	add(fmt.Sprintf("%d van %d", inOrder, topics), topics, scan.InOrder)
	add(fmt.Sprintf("%d van %d", a.Count(scan.Described), described), described, scan.Described)
	add(strconv.Itoa(irrelevant), irrelevant, scan.Irrelevant)
	return strings.Join(clauses, ", ")
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

// waiting says how many agreements are about actions that are not in the plan
// now, as in a round that was just begun; nothing when there are none.
func waiting(round *scan.Round, a scan.Assessment) string {
	inPlan := map[scan.Ref]bool{}
	for _, action := range a.Actions() {
		inPlan[action.Ref] = true
	}
	n := 0
	for ref, f := range round.Followups() {
		if !inPlan[ref] && !f.State.Ended() && scan.TextOf(ref, round) != "" {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return ". " + dutch.Count(n, "Over 1 ander actiepunt staat iets afgesproken; het komt terug als zijn vraag niet op orde is",
		"Over %d andere actiepunten staat iets afgesproken; ze komen terug als hun vraag niet op orde is")
}

// statusNext says what to do next, and with which command.
func statusNext(a scan.Assessment, file string) (what, how, command string) {
	for _, topic := range a.Topics {
		if open := len(topic.Questions) - topic.Answered; open > 0 {
			what = fmt.Sprintf("Nu aan de beurt: onderwerp %d, %s (nog %s).", topic.Topic.Number,
				dutch.CleanLine(topic.Topic.Title), dutch.Count(open, "1 vraag", "%d vragen"))
			return what, "Ga verder met:", scan.CommandLine("scan", file)
		}
	}
	allInOrder := a.Count(scan.InOrder) > 0 && a.Count(scan.InOrder)+a.Count(scan.Irrelevant) == len(a.Topics)
	what = "Alle vragen zijn beantwoord."
	if allInOrder {
		what = "Alle onderwerpen zijn op orde."
	}
	if a.Count(scan.NotInOrder) > 0 || !allInOrder && len(a.Actions()) > 0 {
		return what, "Maak het Plan van Aanpak met:", scan.CommandLine("plan", file)
	}
	return what, "Doe de scan over een half jaar opnieuw, of eerder als er veel verandert.", ""
}
