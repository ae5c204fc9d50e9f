// Package dutch is for words and sentences: what the program says is made with
// it, and what people typed is cleaned, compared and guessed at. It knows nothing
// of questions or scans, so that every package can use it.
package dutch

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Join joins words as a sentence does, with "en" or "of" as the conjunction: "a,
// b en c".
func Join(words []string, conjunction string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " " + conjunction + " " + words[last]
}

// Count chooses between what is said of one thing and of any other number of
// them, which takes the place of %d: "1 vraag" and "%d vragen", "is" and "zijn".
func Count(n int, one, more string) string {
	if n == 1 {
		return one
	}
	return strings.ReplaceAll(more, "%d", strconv.Itoa(n))
}

// Words returns the values of a type as text.
func Words[T ~string](values []T) []string {
	words := make([]string, len(values))
	for i, value := range values {
		words[i] = string(value)
	}
	return words
}

// Quote shows text from a file, shortened, without control characters.
func Quote(text string) string {
	const most = 60
	if runes := []rune(text); len(runes) > most {
		text = string(runes[:most-1]) + "…"
	}
	return strconv.Quote(text)
}

// LowerFirst makes the first letter a small one.
func LowerFirst(s string) string { return changeFirst(s, unicode.ToLower) }

// UpperFirst makes the first letter a capital.
func UpperFirst(s string) string { return changeFirst(s, unicode.ToUpper) }

func changeFirst(s string, change func(rune) rune) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return ""
	}
	return string(change(r)) + s[size:]
}
