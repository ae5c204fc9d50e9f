package strictyaml

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
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

// Sort puts the problems in the order of their places.
func (ps Problems) Sort() {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}
