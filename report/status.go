package report

import (
	"bytes"
	"fmt"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
)

// lineWidth is how wide a line in a terminal is at most, titleWidth how wide
// the title of a topic in a table there.
const (
	lineWidth  = 80
	titleWidth = 31
)

// Status shows in a terminal how the topics stand on a day and what to do next
// with the file of the round.
func Status(set *questions.Set, round *scan.Round, today scan.Date, file string) []byte {
	a := scan.Assess(set, round)
	var b bytes.Buffer
	line := func(s string) { fmt.Fprintln(&b, strings.TrimRight(s, " ")) }

	if about := nameOf(round.Info); about != "" {
		line(hang("", about))
	}
	answered, total := a.Progress()
	line(fmt.Sprintf("%d van %d vragen beantwoord, %s", answered, total, inOrder(a)))
	line(actionTally(a.Tally(today)))
	line("")
	for _, topic := range a.Topics {
		actions := ""
		if n := len(topic.Actions); n > 0 {
			actions = some(n, "actie", "acties")
		}
		line(fmt.Sprintf("%2d  %s%s %-19s %s %5s %s", topic.Topic.Number,
			fit(dutch.CleanLine(topic.Topic.Title), titleWidth-1), topic.Status.Mark(), topic.Status.Label(),
			bar(topic.Answered, len(topic.Questions)), fmt.Sprintf("%d/%d", topic.Answered, len(topic.Questions)), actions))
	}
	line("")
	what, how, command := statusNext(a, file)
	line(hang("", what))
	if command != "" && columns(how+" "+command) > lineWidth {
		how += "\n " // the command stays whole, to be copied
	}
	line(strings.TrimRight(how+" "+command, " "))
	return b.Bytes()
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
