package report

import (
	"fmt"
	"strings"

	"loketscan/scan"
)

// ComparisonText shows in a terminal what changed from one round to another:
// the conclusion first, then each topic in which something changed.
func ComparisonText(c scan.Comparison) []byte {
	var summary []string
	for _, sentence := range conclusion(c) {
		summary = append(summary, hang("", sentence))
	}
	before, after := roundsCompared(c)
	blocks := []string{
		strings.Join(summary, "\n"),
		hang("Was: ", before) + "\n" + hang("Nu:  ", after),
	}
	for _, t := range c.Topics {
		if t.Changed() {
			blocks = append(blocks, topicChangedText(t))
		}
	}
	return []byte(strings.Join(blocks, "\n\n") + "\n")
}

func topicChangedText(t scan.TopicComparison) string {
	lines := []string{hang(fmt.Sprintf("%2d  ", t.Topic.Number), scan.CleanLine(t.Topic.Title)+": "+statusChange(t))}
	if why := unexplained(t); why != "" {
		lines = append(lines, hang("    ", why))
	}
	for _, change := range scan.QuestionChanges() {
		for i, q := range questionsWith(change, t) {
			if i == 0 {
				lines = append(lines, "    "+questionGroup(change))
			}
			before, after := responses(q)
			lines = append(lines,
				hang("    - ", questionChanged(q)),
				responseText("      was  ", before),
				responseText("      nu   ", after))
		}
	}
	for _, change := range scan.ActionChanges() {
		for i, a := range actionsWith(change, t) {
			if i == 0 {
				lines = append(lines, "    "+actionGroup(change))
			}
			lines = append(lines, hang(fmt.Sprintf("    - %s  ", a.Label()), scan.CleanLine(a.Text)))
			if what := actionChanged(change, a); what != "" {
				lines = append(lines, hang("      ", what))
			}
		}
	}
	return strings.Join(lines, "\n")
}

// responseText keeps the lines of the note, without those that are blank.
func responseText(lead string, s said) string {
	if s.note == "" {
		return hang(lead, s.answer)
	}
	var lines []string
	for line := range strings.SplitSeq(s.answer+": "+s.note, "\n") {
		if line != "" {
			lines = append(lines, hang(lead, line))
			lead = strings.Repeat(" ", len(lead))
		}
	}
	return strings.Join(lines, "\n")
}
