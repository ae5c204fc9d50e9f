package folder

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
)

// The longest names, in characters: a list of files shows one whole, and a path
// in Windows has room for it. The loket's name has what the others leave.
const (
	longestBase         = 80 - len("-plan.md")
	longestMunicipality = 30
	longestRound        = 24
)

// FreeName proposes a file name for a round of this set that no file in the
// current folder has yet.
func FreeName(set *questions.Set, info scan.Info) string {
	base := baseName(set, info)
	name := base + extension
	for n := 2; exists(name); n++ {
		name = fmt.Sprintf("%s-%d%s", base, n, extension)
	}
	return name
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// baseName names the set, the municipality, the loket and the round.
func baseName(set *questions.Set, info scan.Info) string {
	municipality := shorten(dutch.Slug(info.Municipality), longestMunicipality)
	round := shorten(dutch.Slug(info.Name), longestRound)
	room := longestBase - len(dutch.Slug(set.ID, municipality, round)) - len("-")
	return dutch.Slug(set.ID, municipality, shorten(ownName(set, info), room), round)
}

// ownName is what the name of a loket adds to those of the set and the
// municipality: nothing for "Wmo-loket Voorbeeldstad", "noord" for "Wmo-loket
// Voorbeeldstad Noord".
func ownName(set *questions.Set, info scan.Info) string {
	name := "-" + dutch.Slug(info.Desk) + "-"
	var said []string
	for _, before := range []string{dutch.Slug(set.ID), dutch.Slug(info.Municipality)} {
		if before != "" {
			name = strings.ReplaceAll(name, "-"+before+"-", "-")
			said = append(said, strings.Split(before, "-")...)
		}
	}
	words := trimSmall(strings.Split(strings.Trim(name, "-"), "-"))
	if !slices.ContainsFunc(words, func(word string) bool { return !isSmall(word) && !slices.Contains(said, word) }) {
		return ""
	}
	return strings.Join(words, "-")
}

// isSmall tells words that name nothing by themselves.
func isSmall(word string) bool {
	return slices.Contains([]string{"", "de", "het", "een", "en", "van", "voor", "in", "bij", "te", "gemeente"}, word)
}

// trimSmall leaves out the small words at both ends.
func trimSmall(words []string) []string {
	first := slices.IndexFunc(words, func(word string) bool { return !isSmall(word) })
	if first < 0 {
		return nil
	}
	words = words[first:]
	for isSmall(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return words
}

// shorten keeps as many words of a slug as there is room for, or a part of the
// first.
func shorten(slug string, room int) string {
	if len(slug) <= room {
		return slug
	}
	room = max(0, room)
	if end := strings.LastIndexByte(slug[:room+1], '-'); end > 0 {
		room = end
	}
	return strings.Join(trimSmall(strings.Split(slug[:room], "-")), "-")
}
