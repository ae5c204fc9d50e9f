package doc

import (
	"slices"
	"strings"
	"unicode"
)

// Look is how text stands out in a terminal that has colours. What it means is
// in the words or in a mark as well: not everybody sees colours, and not every
// terminal has them.
type Look string

// The looks, as a terminal has them. These three of its sixteen colours can be
// read on a dark background and on a light one.
const (
	Plain  Look = ""
	Bold   Look = "1"
	Good   Look = "32"   // green
	Bad    Look = "1;31" // red, and bold because red alone is dark
	Accent Look = "36"   // cyan
)

// Paint gives text this look.
func (l Look) Paint(text string) string {
	if l == Plain || strings.TrimSpace(text) == "" {
		return text
	}
	return "\x1b[" + string(l) + "m" + text + "\x1b[0m"
}

// line is a line of a terminal, or text that is still to be divided into lines.
// Where it is broken off does not depend on how it looks.
type line []run

// run is a part of a line that looks the same.
type run struct {
	text string
	look Look
}

func plain(s string) line { return line{{text: s}} }

func (l line) add(text string, look Look) line { return append(slices.Clip(l), run{text, look}) }

// String is the line without colours.
func (l line) String() string {
	var b strings.Builder
	for _, r := range l {
		b.WriteString(r.text)
	}
	return b.String()
}

func (l line) painted() string {
	var b strings.Builder
	for _, r := range l {
		b.WriteString(r.look.Paint(r.text))
	}
	return b.String()
}

// trimmed is the line without the blanks at its end.
func (l line) trimmed() line {
	for n := len(l) - 1; n >= 0; n-- {
		if text := strings.TrimRight(l[n].text, " "); text != "" {
			return l[:n].add(text, l[n].look)
		}
	}
	return nil
}

// split divides a text at its line ends.
func (l line) split() []line {
	all := []line{nil}
	for _, r := range l {
		for n, part := range strings.Split(r.text, "\n") {
			if n > 0 {
				all = append(all, nil)
			}
			last := len(all) - 1
			all[last] = all[last].add(part, r.look)
		}
	}
	return all
}

// wrap divides a text into lines as wrap does without looks.
func (l line) wrap(width int) []line {
	var looks []Look // of each character that is not blank, which wrap keeps
	for _, r := range l {
		for _, c := range r.text {
			if !unicode.IsSpace(c) {
				looks = append(looks, r.look)
			}
		}
	}
	var lines []line
	for _, text := range wrap(l.String(), width) {
		var wrapped line
		begin, look := 0, Plain
		for at, c := range text {
			if unicode.IsSpace(c) {
				continue
			}
			if looks[0] != look {
				if begin < at {
					wrapped = wrapped.add(text[begin:at], look)
				}
				begin, look = at, looks[0]
			}
			looks = looks[1:]
		}
		lines = append(lines, wrapped.add(text[begin:], look))
	}
	return lines
}
