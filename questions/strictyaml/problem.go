package strictyaml

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Problem is one thing that is wrong in a file: where, what, and what would be
// right. Message and Tip are Dutch and hold no control characters.
type Problem struct {
	File    string
	Line    int // counted from 1; 0: the file as a whole
	Column  int // in characters, counted from 1; 0: the line as a whole
	Message string
	Tip     string
	Notice  bool // worth knowing, but nothing is lost or misread
}

// Error gives the place and the message, without the tip.
func (p Problem) Error() string {
	if p.Line == 0 {
		return fmt.Sprintf("%s: %s", p.File, p.Message)
	}
	return fmt.Sprintf("%s, regel %d: %s", p.File, p.Line, p.Message)
}

// Remedy is what the user can do about it; it may be empty.
func (p Problem) Remedy() string { return p.Tip }

// Problems are all problems of a file, in the order of their places.
type Problems []Problem

// Error gives every problem, each on a line of its own.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// Err returns the first problem that is more than a notice, or nil.
func (ps Problems) Err() error {
	for _, p := range ps {
		if !p.Notice {
			return p
		}
	}
	return nil
}

// Errors returns how many are more than a notice.
func (ps Problems) Errors() int {
	n := 0
	for _, p := range ps {
		if !p.Notice {
			n++
		}
	}
	return n
}

// Quote shows text from a file, shortened, without control characters.
func Quote(text string) string {
	const most = 60
	if runes := []rune(text); len(runes) > most {
		text = string(runes[:most-1]) + "…"
	}
	return strconv.Quote(text)
}

// Sort puts the problems in the order of their places.
func (ps Problems) Sort() {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}

// Suggest finds the option that the writer of word most likely meant, or "".
func Suggest(word string, options []string) string {
	word = strings.ToLower(strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
	best, bestDistance := "", 1+max(1, len([]rune(word))/3)
	for _, option := range options {
		if len(word) >= 4 && strings.HasPrefix(option, word) {
			return option
		}
		if d := distance(word, option); d < bestDistance {
			best, bestDistance = option, d
		}
	}
	return best
}

// distance counts the letters to add, drop, change or swap with a neighbour.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	d := make([][]int, len(x)+1)
	for i := range d {
		d[i] = make([]int, len(y)+1)
		d[i][0] = i
	}
	for j := range d[0] {
		d[0][j] = j
	}
	for i := 1; i <= len(x); i++ {
		for j := 1; j <= len(y); j++ {
			change := d[i-1][j-1]
			if x[i-1] != y[j-1] {
				change++
			}
			d[i][j] = min(d[i-1][j]+1, d[i][j-1]+1, change)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(x)][len(y)]
}
