package doc

import (
	"slices"
	"strings"
)

// columns is how many columns of a terminal s takes up, or a few more: what can
// be wide somewhere counts as wide.
func columns(s string) int {
	n := 0
	for _, r := range s {
		n += runeColumns(r)
	}
	return n
}

func runeColumns(r rune) int {
	if 0x2580 <= r && r <= 0x259F { // what bars are made of
		return 1
	}
	if r >= 0x231A || 0x1100 <= r && r <= 0x115F { // pictures and East Asian scripts
		return 2
	}
	return 1
}

// cut returns as much of the beginning of s as fits.
func cut(s string, width int) string {
	for i, r := range s {
		if width -= runeColumns(r); width < 0 {
			return s[:i]
		}
	}
	return s
}

// fit makes s exactly as wide as a column of a table.
func fit(s string, width int) string {
	if cut(s, width) != s {
		s = cut(s, width-1) + "…"
	}
	return pad(s, width)
}

func pad(s string, width int) string { return s + strings.Repeat(" ", max(0, width-columns(s))) }

// wrap divides s into lines at its blanks, and within a word that is too long.
func wrap(s string, width int) []string {
	var wrapped []string
	line := ""
	for word := range strings.FieldsSeq(s) {
		if line != "" && columns(line)+1+columns(word) <= width {
			line += " " + word
			continue
		}
		if line != "" {
			wrapped = append(wrapped, line)
		}
		line = word
		for head := cut(line, width); head != line; head = cut(line, width) {
			wrapped = append(wrapped, head)
			line = line[len(head):]
		}
	}
	return append(wrapped, line)
}

// hang writes text behind lead and wraps it there. Behind a lead that takes up
// most of the line, the line is longer.
func hang(lead, text line) []line {
	lines := text.wrap(max(lineWidth-columns(lead.String()), lineWidth/4))
	for i, wrapped := range lines {
		lines[i] = append(slices.Clip(lead), wrapped...).trimmed()
		lead = blanks(lead)
	}
	return lines
}

// hangLines is hang for the lines of a text, without those that are blank.
func hangLines(lead, text line) []line {
	var lines []line
	for _, part := range text.split() {
		if strings.TrimSpace(part.String()) != "" {
			lines = append(lines, hang(lead, part)...)
			lead = blanks(lead)
		}
	}
	return lines
}

// blanks is as wide as l.
func blanks(l line) line { return plain(pad("", columns(l.String()))) }
