// Package folder knows the rounds that are kept together in a folder: which
// there are, how to read them, what the next one is called and how it begins,
// and where the plan of one goes. What is in one file is package roundfile's.
package folder

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"loketscan/questions"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

// Summary is what there is to say of a round without going into it.
type Summary struct {
	Name            string // of the file
	Info            scan.Info
	Answered, Total int
	Err             error // why no document can be made of it
}

const extension = ".yaml"

// IsRoundName reports whether a file of this name is taken for a round.
func IsRoundName(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case extension, ".yml":
		return true
	}
	return false
}

// AsRoundName gives the name of a new round the extension by which it is found
// again.
func AsRoundName(name string) string {
	if IsRoundName(name) {
		return name
	}
	return name + extension
}

// Rounds returns the rounds in a folder, the newest first. A folder that cannot
// be read has none.
func Rounds(dir string, sets questions.Catalogue) []Summary {
	var rounds []Summary
	for _, entry := range entries(dir) {
		if !entry.Type().IsRegular() {
			continue
		}
		name := entry.Name()
		f, problems, err := roundfile.Open(filepath.Join(dir, name), sets)
		round := Summary{Name: name, Err: cmp.Or(err, wrongIn(name, problems))}
		if f != nil {
			round.Info = f.Round.Info
			round.Answered, round.Total = scan.Assess(f.Round).Progress()
		}
		rounds = append(rounds, round)
	}
	slices.SortStableFunc(rounds, func(a, b Summary) int {
		return cmp.Or(cmp.Compare(b.Info.Date, a.Info.Date), cmp.Compare(b.Info.Name, a.Info.Name))
	})
	return rounds
}

// entries are what is called as a round in a folder. What is hidden belongs to
// other programs.
func entries(dir string) []os.DirEntry {
	all, err := os.ReadDir(dir)
	if err != nil {
		return nil
	}
	return slices.DeleteFunc(all, func(entry os.DirEntry) bool {
		return !IsRoundName(entry.Name()) || strings.HasPrefix(entry.Name(), ".")
	})
}
