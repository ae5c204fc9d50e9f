package report

import (
	"slices"
	"strconv"

	"loketscan/questions/dutch"
)

// count is a number of things and what is said of them.
type count struct {
	n    int
	what string
}

// oneOf joins the words that a set has for answers: "deels, nee of weten we
// niet".
func oneOf(labels []string) string {
	clean := make([]string, len(labels))
	for i, label := range labels {
		clean[i] = dutch.CleanLine(label)
	}
	return dutch.Join(clean, "of")
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
	return dutch.Join(clauses, "en")
}
