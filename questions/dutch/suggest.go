package dutch

import (
	"fmt"
	"strings"
	"unicode"
)

// DidYouMean is the tip for a word that is none of the options.
func DidYouMean(word string, options []string) string {
	var sentences []string
	if meant := Suggest(word, options); meant != "" {
		sentences = append(sentences, fmt.Sprintf("Bedoelde u %q?", meant))
	}
	if len(options) > 1 || len(options) > len(sentences) {
		sentences = append(sentences, "Mogelijk: "+Join(options, "en"))
	}
	return strings.Join(sentences, " ")
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
