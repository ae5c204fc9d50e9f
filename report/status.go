package report

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"loketscan/questions"
	"loketscan/scan"
)

// statusWidth is how wide a line of the status is at most, titleWidth how wide
// the title of a topic in it.
const (
	statusWidth = 80
	titleWidth  = 31
)

// Status shows in a terminal how the topics stand and what to do next.
func Status(set *questions.Set, round *scan.Round) []byte {
	assessment := scan.Assess(set, round)
	var b bytes.Buffer
	line := func(format string, args ...any) {
		fmt.Fprintln(&b, strings.TrimRight(shorten(fmt.Sprintf(format, args...), statusWidth), " "))
	}

	if about := statusAbout(round); about != "" {
		line("%s", about)
	}
	answered, total := assessment.Progress()
	line("%d van %d vragen beantwoord, %d van %d onderwerpen op orde, %s", answered, total,
		assessment.Count(scan.InOrder), len(assessment.Topics), some(len(assessment.Actions()), "actie", "acties"))
	line("")
	for _, topic := range assessment.Topics {
		actions := ""
		if n := len(topic.Actions); n > 0 {
			actions = some(n, "actie", "acties")
		}
		line("%4d  %-*s  %s %-19s  %5s  %s", topic.Topic.Number,
			titleWidth, shorten(scan.CleanLine(topic.Topic.Title), titleWidth),
			topic.Status.Mark(), topic.Status.Label(),
			fmt.Sprintf("%d/%d", topic.Answered, len(topic.Questions)), actions)
	}
	line("")
	for _, advice := range statusNext(assessment) {
		line("%s", advice)
	}
	return b.Bytes()
}

// statusAbout says which round this is.
func statusAbout(round *scan.Round) string {
	about := []string{round.Municipality, round.Desk}
	if round.Name != "" {
		about = append(about, "ronde "+round.Name)
	}
	about = slices.DeleteFunc(about, func(s string) bool { return s == "" })
	return scan.CleanLine(strings.Join(about, ", "))
}

// statusNext says what to do next.
func statusNext(a scan.Assessment) []string {
	for _, topic := range a.Topics {
		if open := len(topic.Questions) - topic.Answered; open > 0 {
			return []string{
				fmt.Sprintf("Nu aan de beurt: onderwerp %d, %s (nog %s).", topic.Topic.Number,
					shorten(scan.CleanLine(topic.Topic.Title), titleWidth), some(open, "vraag", "vragen")),
				"Ga verder met: loketscan scan BESTAND",
			}
		}
	}
	if a.Count(scan.NotInOrder) > 0 {
		return []string{"Alle vragen zijn beantwoord.", "Maak het Plan van Aanpak met: loketscan plan BESTAND -o PLAN"}
	}
	return []string{"Alle onderwerpen zijn op orde.", "Doe de scan over een half jaar opnieuw, of eerder als er veel verandert."}
}

// shorten cuts off what is wider than width.
func shorten(s string, width int) string {
	if utf8.RuneCountInString(s) <= width {
		return s
	}
	return string([]rune(s)[:width-1]) + "…"
}
