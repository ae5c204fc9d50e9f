package doc

import (
	"bytes"
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
func Text(d Document) []byte { return written(d, line.String) }

// Coloured is Text for a terminal that has colours.
func Coloured(d Document) []byte { return written(d, line.painted) }

func written(d Document, write func(line) string) []byte {
	var b bytes.Buffer
	for _, l := range d.terminal() {
		b.WriteString(write(l) + "\n")
	}
	return b.Bytes()
}

func (d Document) terminal() []line {
	var all []line
	var before Block
	indent := ""
	for _, block := range d.Blocks {
		_, heading := block.(Heading)
		lines := block.terminal(indent)
		if len(lines) == 0 {
			continue
		}
		if before != nil && (heading || indent == "" && !areParas(before, block)) {
			all = append(all, nil)
		}
		if heading {
			indent = gutter("")
		}
		all, before = append(all, lines...), block
	}
	return all
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

func (h Heading) terminal(string) []line {
	number := ""
	if h.Number != 0 {
		number = strconv.Itoa(h.Number)
	}
	text := line{{h.Text, Bold}}
	if h.Status != "" {
		text = text.add(": ", Bold).add(h.Status, cmp.Or(h.Look, Bold))
	}
	return hang(line{{gutter(number), Bold}}, text)
}

func (s Subheading) terminal(indent string) []line {
	return hang(plain(indent), line{{string(s), Bold}})
}

func (p Para) terminal(indent string) []line {
	lines := hangLines(plain(indent), line{{p.Label, Bold}, {" " + p.Text, Plain}})
	code := oneLine(p.Code)
	if code == "" {
		return lines
	}
	if last := len(lines) - 1; last >= 0 && columns(lines[last].String()+" "+code) <= lineWidth {
		lines[last] = lines[last].add(" ", Plain).add(code, Accent)
		return lines
	}
	return append(lines, plain(indent+"  ").add(code, Accent)) // never broken off, to be copied
}

// terminal sets the values below each other, for a glance. Fields that are
// announced are a list.
func (f Fields) terminal(indent string) []line {
	var lines []line
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
		lines = append(lines, hangLines(plain(indent).add(pad(field.Name+": ", width), Bold), plain(field.Value))...)
	}
	return lines
}

func (f Field) terminal(lead string) []line {
	if f.Name == "" || f.Value == "" {
		return hangLines(plain(lead), plain(f.Value))
	}
	first, rest, _ := strings.Cut(f.Value, "\n")
	return append(hang(plain(lead), plain(f.Name+": "+first)), hangLines(blanks(plain(lead)), plain(rest))...)
}

func (l Items) terminal(indent string) []line {
	var lines []line
	for i, item := range l.List {
		lead := plain(listLead)
		switch {
		case l.Kind == Numbered:
			lead = plain(gutter(strconv.Itoa(i + 1)))
		case l.Kind == Tasks && item.Done:
			lead = lead.add("[x] ", Good)
		case l.Kind == Tasks:
			lead = lead.add("[ ] ", Plain)
		}
		lines = append(lines, item.terminal(lead)...)
	}
	return announcedLines(indent, l.Lead, lines)
}

// terminal sets a label that is a number before the text, and one that is words
// in the text.
func (i Item) terminal(lead line) []line {
	label, text := oneLine(i.Label), plain(i.Text)
	switch {
	case label == "":
	case strings.HasSuffix(label, ":"):
		text = line{{label, Bold}, {" " + i.Text, Plain}}
	default:
		lead = lead.add(label, Bold).add("  ", Plain)
	}
	lines := hang(lead, text)
	lines = append(lines, hangLines(plain(belowItem), plain(i.Quote))...)
	lines = append(lines, hangLines(plain(belowItem+"was  "), plain(i.Was))...)
	lines = append(lines, hangLines(plain(belowItem+"nu   "), plain(i.Now))...)
	for _, field := range i.Fields {
		lines = append(lines, field.terminal(belowItem)...)
	}
	return lines
}

func (c Choices) terminal(indent string) []line {
	if len(c) == 0 {
		return nil
	}
	return hang(plain(indent), plain("☐ "+strings.Join(c, " ☐ ")))
}

// terminal divides a table that is too wide into several, which all have the
// first two columns.
func (t Table) terminal(string) []line {
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
	lines := hangLines(nil, t.key())
	for {
		room := lineWidth - len(gutter("")) - t.Columns[about[1]].Terminal
		n := 0
		for ; n < len(rest) && (n == 0 || room > t.Columns[rest[n]].Terminal); n++ {
			room -= 1 + t.Columns[rest[n]].Terminal
		}
		if len(lines) > 0 {
			lines = append(lines, nil)
		}
		lines = append(lines, t.part(append(about[:2:2], rest[:n]...))...)
		if rest = rest[n:]; len(rest) == 0 {
			return lines
		}
	}
}

// key has what the short texts mean, behind each other.
func (t Table) key() line {
	var key line
	for i, cell := range t.Key {
		if i > 0 {
			key = key.add(", ", Plain)
		}
		key = key.add(cell.Text, cell.Look)
	}
	return key
}

// part is a table with some of the columns.
func (t Table) part(columns []int) []line {
	var lines []line
	heads := make([]Cell, len(t.Columns))
	for _, i := range columns {
		heads[i] = Cell{Text: t.Columns[i].Short, Look: Bold}
	}
	if head := t.line(columns, heads); len(head) > 0 {
		lines = append(lines, head)
	}
	for _, row := range t.Rows {
		lines = append(lines, t.line(columns, row))
	}
	return lines
}

func (t Table) line(columns []int, row []Cell) line {
	text := func(i int) string { return oneLine(cmp.Or(row[i].Short, row[i].Text)) }
	l := line{{gutter(text(columns[0])), row[columns[0]].Look}}
	for n, i := range columns[1:] {
		if n > 0 {
			l = l.add(" ", Plain)
		}
		if c := t.Columns[i]; c.Right {
			l = l.add(fmt.Sprintf("%*s", c.Terminal, text(i)), row[i].Look)
		} else {
			l = l.add(fit(text(i), c.Terminal), row[i].Look)
		}
	}
	return l.trimmed()
}

func announcedLines(indent, lead string, lines []line) []line {
	if lead == "" || len(lines) == 0 {
		return lines
	}
	return append(hang(plain(indent), plain(lead)), lines...)
}
