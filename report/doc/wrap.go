package doc

import "strings"

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

// hang writes s behind lead and wraps it there. Behind a lead that takes up most
// of the line, the line is longer.
func hang(lead, s string) []string {
	lines := wrap(s, max(lineWidth-columns(lead), lineWidth/4))
	for i, line := range lines {
		lines[i] = strings.TrimRight(lead+line, " ")
		lead = blanks(lead)
	}
	return lines
}

// hangLines is hang for the lines of s, without those that are blank.
func hangLines(lead, s string) []string {
	var lines []string
	for line := range strings.SplitSeq(s, "\n") {
		if strings.TrimSpace(line) != "" {
			lines = append(lines, hang(lead, line)...)
			lead = blanks(lead)
		}
	}
	return lines
}

// blanks is as wide as s.
func blanks(s string) string { return pad("", columns(s)) }
