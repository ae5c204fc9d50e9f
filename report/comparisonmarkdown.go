package report

import (
	"fmt"
	"strings"

	"loketscan/scan"
)

// ComparisonMarkdown writes a report of what changed from one round to another:
// the conclusion, a table of the topics whose status changed, and then each
// topic in which something changed.
func ComparisonMarkdown(c scan.Comparison) []byte {
	before, after := roundsCompared(c)
	blocks := []string{
		strings.Join(conclusion(c), " "),
		fieldList("", []field{{"Was", text(before)}, {"Nu", text(after)}}),
		roundChangedMarkdown(c),
		turnTable(c),
	}
	for _, t := range c.Topics {
		if t.Changed() {
			blocks = append(blocks, topicChangedMarkdown(t)...)
		}
	}
	return markdown("Wat is er veranderd", blocks...)
}

// roundChangedMarkdown says what differs in which round it is, or is empty.
func roundChangedMarkdown(c scan.Comparison) string {
	fields := roundFields(c)
	if len(fields) == 0 {
		return ""
	}
	return "De ronde zelf:\n\n" + strings.Join(fieldItems("", fields), "\n")
}

// fieldItems are the items of a list of fields that differ.
func fieldItems(indent string, fields []scan.FieldComparison) []string {
	items := make([]string, len(fields))
	for i, f := range fields {
		items[i] = indent + "- " + upperFirst(text(fieldChanged(f)))
	}
	return items
}

// turnTable is a table of the topics whose status changed, or empty.
func turnTable(c scan.Comparison) string {
	table := []string{
		row("Nr", "Onderwerp", "Was", "Nu"),
		// Pandoc divides the width of a page by these dashes.
		"|-----|------------------------------|---------------------|---------------------|",
	}
	header := len(table)
	for _, t := range c.Topics {
		if t.Before != t.After {
			table = append(table, row(fmt.Sprint(t.Topic.Number), t.Topic.Title, t.Before.Label(), t.After.Label()))
		}
	}
	if len(table) == header {
		return ""
	}
	return strings.Join(table, "\n")
}

func topicChangedMarkdown(t scan.TopicComparison) []string {
	blocks := []string{"## " + text(topicTitle(t.Topic)), upperFirst(statusChange(t)) + ".", unexplained(t)}
	for _, change := range scan.QuestionChanges() {
		var items []string
		for _, q := range questionsWith(change, t) {
			before, after := responses(q)
			items = append(items, "- "+atLineStart(text(questionChanged(q)))+
				"\n  - Was "+responseMarkdown(before)+
				"\n  - Nu "+responseMarkdown(after))
		}
		if len(items) > 0 {
			blocks = append(blocks, "**"+questionGroup(change)+"**", strings.Join(items, "\n"))
		}
	}
	for _, change := range scan.ActionChanges() {
		var items []string
		for _, a := range actionsFirst(change, t) {
			item := "- "
			if label := actionLabel(a); label != "" {
				item += "**" + label + "** "
			}
			item += atLineStart(text(actionText(a)))
			items = append(append(items, item), fieldItems("  ", a.Fields)...)
		}
		if len(items) > 0 {
			blocks = append(blocks, "**"+actionGroup(change)+"**", strings.Join(items, "\n"))
		}
	}
	return blocks
}

func responseMarkdown(s said) string {
	if s.note == "" {
		return s.answer
	}
	return s.answer + ": " + unquoted("    ", s.note)
}
