package folder

import (
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"loketscan/questions/dutch"
)

// Alike returns the round that was most likely meant by the name of a file that
// does not exist, from the same folder, or "".
func Alike(path string) string {
	known := map[string]string{}
	var stems []string
	for _, entry := range entries(filepath.Dir(path)) {
		if name := entry.Name(); similar(stem(path), stem(name)) {
			known[stem(name)] = name
			stems = append(stems, stem(name))
		}
	}
	meant := stem(path)
	if known[meant] == "" {
		meant = dutch.Suggest(meant, stems)
	}
	if meant == "" {
		return ""
	}
	return filepath.Join(filepath.Dir(path), known[meant])
}

// stem is the name of a file without its folder and its extension.
func stem(path string) string {
	name := strings.ToLower(filepath.Base(path))
	if IsRoundName(name) {
		name = strings.TrimSuffix(name, filepath.Ext(name))
	}
	return name
}

// similar reports whether two names differ as by a slip: each word is like the
// other, and the numbers are the same. Another number, or najaar for voorjaar,
// names another round.
func similar(a, b string) bool {
	const fewest = 5 // letters of a word that can have a slip in it
	digit := func(r rune) bool { return '0' <= r && r <= '9' }
	numbers := func(s string) []string { return strings.FieldsFunc(s, func(r rune) bool { return !digit(r) }) }
	words := func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	}
	return slices.Equal(numbers(a), numbers(b)) && slices.EqualFunc(words(a), words(b), func(a, b string) bool {
		return a == b || len(a) >= fewest && dutch.Suggest(a, []string{b}) != ""
	})
}
