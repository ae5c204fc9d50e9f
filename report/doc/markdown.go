package doc

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Markdown writes a document in Markdown, for GitHub, Pandoc and whoever reads
// it as it is. The title and the language stand before it for Pandoc as well,
// which needs both for a page and the second for the spelling in Word.
func Markdown(d Document) []byte {
	title := escape(d.Title)
	blocks := []string{
		fmt.Sprintf("---\npagetitle: %s\nlang: nl-NL\n---", strconv.Quote(title)),
		"# " + title,
	}
	for _, block := range d.Blocks {
		if written := block.markdown(); written != "" {
			blocks = append(blocks, written)
		}
	}
	return []byte(strings.Join(blocks, "\n\n") + "\n")
}

func (h Heading) markdown() string {
	heading := "## "
	if h.Number != 0 {
		heading += fmt.Sprintf("%d. ", h.Number)
	}
	heading += escape(h.Text)
	if h.Status != "" {
		heading += "\n\n" + upperFirst(escape(h.Status)) + "."
	}
	return heading
}

func (s Subheading) markdown() string { return bold(string(s)) }

func (p Para) markdown() string {
	para := labelled(p.Label, p.Text)
	if p.Code != "" {
		para = strings.TrimLeft(para+" "+codeSpan(p.Code), " ")
	}
	return para
}

func (f Fields) markdown() string { return announced(f.Lead, fieldList("", f.List)) }

// fieldList is a list of the fields that have a value.
func fieldList(indent string, fields []Field) string {
	var items []string
	for _, f := range fields {
		switch {
		case f.Value == "":
		case f.Name == "":
			items = append(items, indent+"- "+atLineStart(unquoted(indent+"  ", f.Value)))
		default:
			items = append(items, indent+"- "+upperFirst(escape(f.Name))+": "+unquoted(indent+"  ", f.Value))
		}
	}
	return strings.Join(items, "\n")
}

func (l Items) markdown() string {
	items := make([]string, len(l.List))
	gap := "\n"
	for i, item := range l.List {
		if item.Quote != "" {
			// Pandoc wants a blank line before a quote. That sets this item
			// wide, and then all of them.
			gap = "\n\n"
		}
		items[i] = item.markdown(l.Kind, i+1)
	}
	return announced(l.Lead, strings.Join(items, gap))
}

func (i Item) markdown(kind Kind, number int) string {
	marker, box := "- ", ""
	switch {
	case kind == Numbered:
		marker = fmt.Sprintf("%d. ", number)
	case kind == Tasks && i.Done:
		box = "[x] "
	case kind == Tasks:
		box = "[ ] "
	}
	indent := strings.Repeat(" ", len(marker))
	parts := []string{strings.TrimRight(marker+box+labelled(i.Label, i.Text), " ")}
	if i.Quote != "" {
		parts = append(parts, "", quote(indent, i.Quote))
	}
	if i.Was != "" || i.Now != "" {
		parts = append(parts,
			indent+"- Was "+unquoted(indent+"  ", i.Was),
			indent+"- Nu "+unquoted(indent+"  ", i.Now))
	}
	if fields := fieldList(indent, i.Fields); fields != "" {
		parts = append(parts, fields)
	}
	return strings.Join(parts, "\n")
}

func (c Choices) markdown() string {
	boxes := make([]string, len(c))
	for i, choice := range c {
		boxes[i] = "☐\u00a0" + escape(choice)
	}
	return strings.Join(boxes, "\u2003")
}

func (t Table) markdown() string {
	var titles []Cell
	var rule strings.Builder
	rule.WriteString("|")
	for _, c := range t.Columns {
		titles = append(titles, Cell{Text: c.Title})
		if c.Page > 0 {
			// Pandoc divides the width of a page by these dashes.
			rule.WriteString(strings.Repeat("-", c.Page) + "|")
		}
	}
	if len(t.Rows) == 0 || rule.String() == "|" {
		return ""
	}
	lines := []string{t.row(titles), rule.String()}
	for _, row := range t.Rows {
		lines = append(lines, t.row(row))
	}
	return strings.Join(lines, "\n")
}

// row is a row with the cells of the columns that a page has.
func (t Table) row(cells []Cell) string {
	var texts []string
	for i, c := range t.Columns {
		if c.Page > 0 {
			texts = append(texts, escape(cells[i].Text))
		}
	}
	return "| " + strings.Join(texts, " | ") + " |"
}

func bold(s string) string { return "**" + escape(s) + "**" }

// labelled is a text at the start of a line or an item, behind its label when it
// has one.
func labelled(label, text string) string {
	if label == "" {
		return atLineStart(escape(text))
	}
	return bold(label) + " " + escape(text)
}

// announced is a list with the line before it.
func announced(lead, list string) string {
	if lead == "" || list == "" {
		return list
	}
	return atLineStart(escape(lead)) + ":\n\n" + list
}

func upperFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(r)) + s[size:]
}
