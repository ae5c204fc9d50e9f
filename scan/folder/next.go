package folder

import (
	"cmp"
	"path/filepath"
	"regexp"
	"strings"
	"sync"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

// Previous reads the round that a round names as the one before it; nil when
// there is none that can be read.
func Previous(f *roundfile.File, sets questions.Catalogue) *scan.Round {
	path := filepath.FromSlash(f.Round.Previous)
	if path == "" {
		return nil
	}
	if !filepath.IsAbs(path) {
		path = filepath.Join(filepath.Dir(f.Path), path)
	}
	before, _, err := roundfile.Open(path, sets)
	if err != nil || before == nil {
		return nil
	}
	return before.Round
}

// Begun is a round after another, which Save makes.
type Begun struct {
	File    *roundfile.File
	Path    string
	Carried scan.Renewed
	Left    []scan.Ref // questions at whose answer a person added something, which does not go along
}

// Next begins the round after another, for the file at path: the one set of
// rules for who does so. It is of the latest edition of its set. Without a name
// it is called as the half year that its file is called after, or as the one of
// today; when the round before has that name the error is a
// *scan.SameNameError.
func Next(before *roundfile.File, sets questions.Catalogue, path, name string, today scan.Date) (*Begun, error) {
	path = AsRoundName(path)
	name = cmp.Or(dutch.CleanLine(name), halfYearIn(path), scan.NextName(before.Round.Name, today))
	round, carried, err := scan.Next(sets.Latest(before.Round.Set.ID), before.Round, name, today, relative(path, before.Path))
	if err != nil {
		return nil, err
	}
	file, left := before.Next(round)
	return &Begun{file, path, carried, left}, nil
}

// Save makes the file of the round and locks it. A file that is there stays as
// it is; the error is then fs.ErrExist.
func (b *Begun) Save() error { return b.File.SaveAs(b.Path) }

// ProposeNext proposes a file and a name for the round after another.
func ProposeNext(before *scan.Round, today scan.Date) (path, name string) {
	info := before.Info
	info.Name = scan.NextName(info.Name, today)
	return FreeName(before.Set, info), info.Name
}

var halfYear = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)(\d{4})[-_ ]?(voorjaar|najaar)`) })

// halfYearIn is the half year that a file's name speaks of, "2027 voorjaar", or
// "".
func halfYearIn(path string) string {
	match := halfYear().FindStringSubmatch(filepath.Base(path))
	if match == nil {
		return ""
	}
	return match[1] + " " + strings.ToLower(match[2])
}

// relative is the path of a file as seen from another file, so that the two
// can move together. On another drive it is the whole path.
func relative(from, to string) string {
	absolute, err := filepath.Abs(to)
	if err != nil {
		return filepath.ToSlash(to)
	}
	if from, err = filepath.Abs(from); err == nil {
		if rel, err := filepath.Rel(filepath.Dir(from), absolute); err == nil {
			absolute = rel
		}
	}
	return filepath.ToSlash(absolute)
}
