package report

import (
	"fmt"
	"strings"

	"loketscan/questions/dutch"
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
	if fields := roundFields(c); len(fields) > 0 {
		lines := []string{"De ronde zelf"}
		for _, f := range fields {
			lines = append(lines, hang("    - ", fieldChanged(f)))
		}
		blocks = append(blocks, strings.Join(lines, "\n"))
	}
	for _, t := range c.Topics {
		if t.Changed() {
			blocks = append(blocks, topicChangedText(t))
		}
	}
	return []byte(strings.Join(blocks, "\n\n") + "\n")
}

func topicChangedText(t scan.TopicComparison) string {
	number := "    "
	if t.Topic.Number > 0 {
		number = fmt.Sprintf("%2d  ", t.Topic.Number)
	}
	lines := []string{hang(number, dutch.CleanLine(t.Topic.Title)+": "+statusChange(t))}
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
		for i, a := range actionsFirst(change, t) {
			if i == 0 {
				lines = append(lines, "    "+actionGroup(change))
			}
			lead := "    - "
			if label := actionLabel(a); label != "" {
				lead += label + "  "
			}
			lines = append(lines, hang(lead, actionText(a)))
			for _, f := range a.Fields {
				lines = append(lines, hang("      ", fieldChanged(f)))
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
