package doc

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
)

const (
	lineWidth = 80       // of a terminal
	listLead  = "    - " // lists stand behind the numbers of headings
	belowItem = "      "
)

// Text writes a document for a terminal: 80 columns, numbers in a gutter at the
// left, and no more blank lines than it takes to tell sections apart.
func Text(d Document) []byte {
	var all []string
	var before Block
	indent := ""
	for _, block := range d.Blocks {
		_, heading := block.(Heading)
		lines := block.terminal(indent)
		if len(lines) == 0 {
			continue
		}
		if before != nil && (heading || indent == "" && !areParas(before, block)) {
			all = append(all, "")
		}
		if heading {
			indent = gutter("")
		}
		all, before = append(all, lines...), block
	}
	return []byte(strings.Join(all, "\n") + "\n")
}

func areParas(blocks ...Block) bool {
	for _, block := range blocks {
		if _, ok := block.(Para); !ok {
			return false
		}
	}
	return true
}

// gutter is where numbers stand.
func gutter(number string) string { return fmt.Sprintf("%2s  ", number) }

func (h Heading) terminal(string) []string {
	number, text := "", h.Text
	if h.Number != 0 {
		number = strconv.Itoa(h.Number)
	}
	if h.Status != "" {
		text += ": " + h.Status
	}
	return hang(gutter(number), text)
}

func (s Subheading) terminal(indent string) []string { return hang(indent, string(s)) }

func (p Para) terminal(indent string) []string {
	lines := hangLines(indent, strings.TrimSpace(p.Label+" "+p.Text))
	code := oneLine(p.Code)
	if code == "" {
		return lines
	}
	if last := len(lines) - 1; last >= 0 && columns(lines[last]+" "+code) <= lineWidth {
		lines[last] += " " + code
		return lines
	}
	return append(lines, indent+"  "+code) // never broken off, to be copied
}

// terminal sets the values below each other, for a glance. Fields that are
// announced are a list.
func (f Fields) terminal(indent string) []string {
	var lines []string
	if f.Lead != "" {
		for _, field := range f.List {
			lines = append(lines, field.terminal(listLead)...)
		}
		return announcedLines(indent, f.Lead, lines)
	}
	width := 0
	for _, field := range f.List {
		width = max(width, columns(field.Name+": "))
	}
	for _, field := range f.List {
		lines = append(lines, hangLines(indent+pad(field.Name+": ", width), field.Value)...)
	}
	return lines
}

func (f Field) terminal(lead string) []string {
	if f.Name == "" || f.Value == "" {
		return hangLines(lead, f.Value)
	}
	first, rest, _ := strings.Cut(f.Value, "\n")
	return append(hang(lead, f.Name+": "+first), hangLines(blanks(lead), rest)...)
}

func (l Items) terminal(indent string) []string {
	var lines []string
	for i, item := range l.List {
		lead := listLead
		switch {
		case l.Kind == Numbered:
			lead = gutter(strconv.Itoa(i + 1))
		case l.Kind == Tasks && item.Done:
			lead += "[x] "
		case l.Kind == Tasks:
			lead += "[ ] "
		}
		lines = append(lines, item.terminal(lead)...)
	}
	return announcedLines(indent, l.Lead, lines)
}

// terminal sets a label that is a number before the text, and one that is words
// in the text.
func (i Item) terminal(lead string) []string {
	label, text := oneLine(i.Label), i.Text
	switch {
	case label == "":
	case strings.HasSuffix(label, ":"):
		text = label + " " + text
	default:
		lead += label + "  "
	}
	lines := hang(lead, text)
	lines = append(lines, hangLines(belowItem, i.Quote)...)
	lines = append(lines, hangLines(belowItem+"was  ", i.Was)...)
	lines = append(lines, hangLines(belowItem+"nu   ", i.Now)...)
	for _, field := range i.Fields {
		lines = append(lines, field.terminal(belowItem)...)
	}
	return lines
}

func (c Choices) terminal(indent string) []string {
	if len(c) == 0 {
		return nil
	}
	return hang(indent, "☐ "+strings.Join(c, " ☐ "))
}

// terminal divides a table that is too wide into several, which all have the
// first two columns.
func (t Table) terminal(string) []string {
	var shown []int
	for i, c := range t.Columns {
		if c.Terminal > 0 {
			shown = append(shown, i)
		}
	}
	if len(t.Rows) == 0 || len(shown) == 0 {
		return nil
	}
	about, rest := shown[:2], shown[2:]
	lines := hangLines("", t.Key)
	for {
		room := lineWidth - len(gutter("")) - t.Columns[about[1]].Terminal
		n := 0
		for ; n < len(rest) && (n == 0 || room > t.Columns[rest[n]].Terminal); n++ {
			room -= 1 + t.Columns[rest[n]].Terminal
		}
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, t.part(append(about[:2:2], rest[:n]...))...)
		if rest = rest[n:]; len(rest) == 0 {
			return lines
		}
	}
}

// part is a table with some of the columns.
func (t Table) part(columns []int) []string {
	var lines []string
	short := make([]string, len(t.Columns))
	for _, i := range columns {
		short[i] = t.Columns[i].Short
	}
	if strings.Join(short, "") != "" {
		lines = append(lines, t.line(columns, short))
	}
	for _, row := range t.Rows {
		texts := make([]string, len(row))
		for i, cell := range row {
			texts[i] = oneLine(cmp.Or(cell.Short, cell.Text))
		}
		lines = append(lines, t.line(columns, texts))
	}
	return lines
}

func (t Table) line(columns []int, texts []string) string {
	var line strings.Builder
	line.WriteString(gutter(texts[columns[0]]))
	for n, i := range columns[1:] {
		if n > 0 {
			line.WriteString(" ")
		}
		if c := t.Columns[i]; c.Right {
			fmt.Fprintf(&line, "%*s", c.Terminal, texts[i])
		} else {
			line.WriteString(fit(texts[i], c.Terminal))
		}
	}
	return strings.TrimRight(line.String(), " ")
}

func announcedLines(indent, lead string, lines []string) []string {
	if lead == "" || len(lines) == 0 {
		return lines
	}
	return append(hang(indent, lead), lines...)
}
