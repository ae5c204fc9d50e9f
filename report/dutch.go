package report

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// count is a number of things and what is said of them.
type count struct {
	n    int
	what string
}

// thereAre tells how many there are of each: "zijn er 9 op orde en 7 niet op
// orde", "is er 1 op orde en zijn er 15 niet op orde".
func thereAre(counts ...count) string {
	verb := func(c count) string {
		if c.n < 2 {
			return "is er "
		}
		return "zijn er "
	}
	oneVerb := !slices.ContainsFunc(counts, func(c count) bool { return verb(c) != verb(counts[0]) })
	clauses := make([]string, len(counts))
	for i, c := range counts {
		number := strconv.Itoa(c.n)
		if c.n == 0 {
			number = "nog geen"
		}
		clauses[i] = number + " " + c.what
		if i == 0 || !oneVerb {
			clauses[i] = verb(c) + clauses[i]
		}
	}
	return enumerate(clauses, "en")
}

// some is a number with its noun: "1 vraag", "3 vragen".
func some(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + more
}

// enumerate joins words as a sentence does: "a, b en c".
func enumerate(words []string, and string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " " + and + " " + words[last]
}

func lowerFirst(s string) string { return changeFirst(s, unicode.ToLower) }

func upperFirst(s string) string { return changeFirst(s, unicode.ToUpper) }

func changeFirst(s string, change func(rune) rune) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(change(r)) + s[size:]
}
