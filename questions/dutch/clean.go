package dutch

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// CleanText makes text from a person or a file safe to store and to show: no
// control characters, terminal escapes or direction marks; newlines as "\n";
// no blanks at the end of a line, nor blank lines at either end. Tabs become
// spaces. Cleaning twice changes nothing.
func CleanText(s string) string {
	if isCleanWithin(s) {
		return strings.TrimSpace(s)
	}
	return cleanRunes(s)
}

// isCleanWithin finds most text clean but for its ends, without looking at it
// rune by rune: lines of ASCII, of which only the last may end with spaces.
func isCleanWithin(s string) bool {
	var before byte
	for i := range len(s) {
		c := s[i]
		if c == '\n' && before == ' ' || c < ' ' && c != '\n' || c > '~' {
			return false
		}
		before = c
	}
	return true
}

// cleanRunes is CleanText for any text, and some twenty times slower.
func cleanRunes(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.Map(cleanRune, strings.ToValidUTF8(s, "\uFFFD"))
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRightFunc(line, unicode.IsSpace)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// CleanLine is CleanText on one line: every run of white space is one space.
func CleanLine(s string) string {
	if isCleanLine(s) {
		return s
	}
	return strings.Join(strings.Fields(CleanText(s)), " ")
}

// isCleanLine finds most text clean without looking at it rune by rune: one
// line of ASCII, with single spaces, and none at either end.
func isCleanLine(s string) bool {
	before := byte(' ')
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == ' ' && before == ' ' {
			return false
		}
		before = s[i]
	}
	return before != ' ' || s == ""
}

func cleanRune(r rune) rune {
	switch {
	case r == '\n', r == '\r', r == '\u0085', r == '\u2028', r == '\u2029':
		return '\n'
	case r == '\t', r == '\v', r == '\f':
		return ' '
	case unicode.IsControl(r), r == '\uFEFF', r == '\uFFFE', r == '\uFFFF',
		unicode.Is(unicode.Bidi_Control, r),
		0xE0000 <= r && r <= 0xE007F: // tag characters: invisible text
		return -1
	}
	return r
}

// Fold makes words equal that differ only in capitals, accents or blanks.
func Fold(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(CleanLine(s)))
}

// FoldWord makes words equal that only differ in capitals, points, quotation
// marks, dashes or blanks: "N.v.t." is "nvt". Accents count.
func FoldWord(word string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		switch r {
		case '.', '\'', '"', '!':
			return -1
		case '-', '_':
			return ' '
		}
		return r
	}, strings.ToLower(CleanLine(word)))), " ")
}

// Meant returns the value of which a word is a name, as people write it; no word
// is none of them, which is the zero value.
func Meant[T any](word string, values []T, names func(T) []string) (meant T, ok bool) {
	if CleanLine(word) == "" {
		return meant, true
	}
	if word = FoldWord(word); word == "" { // a dash is no word
		return meant, false
	}
	for _, value := range values {
		for _, name := range names(value) {
			if FoldWord(name) == word {
				return value, true
			}
		}
	}
	return meant, false
}

// Slug makes of words what every file system, shell and file format takes: the
// letters and digits without accents, in lower case, joined with '-'.
func Slug(words ...string) string {
	plain := strings.ReplaceAll(Fold(strings.Join(words, " ")), "'", "")
	return strings.Join(strings.FieldsFunc(plain, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	}), "-")
}
