package cmd

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"loketscan/questions"
	"loketscan/questions/strictyaml"
	"loketscan/report"
	"loketscan/scan"
	"loketscan/scan/roundfile"
	"loketscan/scan/walk"
)

// openRound reads a round for a document. Notices go to stderr; an error means
// that a document would be wrong.
func openRound(env Env, path string) (*scan.Round, error) {
	f, problems, err := roundfile.Open(path, questions.Default())
	if err != nil {
		return nil, err
	}
	if err := problems.Err(); err != nil {
		return nil, err
	}
	for _, p := range problems {
		env.showProblem(p)
	}
	return f.Round, nil
}

// openToChange reads a round and keeps others from changing it until it is
// closed.
func openToChange(path string, set *questions.Set) (*roundfile.File, error) {
	f, problems, err := roundfile.Open(path, set)
	if err != nil {
		return nil, err
	}
	if err := problems.Err(); err != nil {
		return nil, err
	}
	if err := f.Lock(); err != nil && !errors.Is(err, roundfile.ErrNoLock) {
		return nil, err
	}
	return f, nil
}

// shellName is a file name as it can be typed.
func shellName(path string) string {
	path = scan.CleanLine(path)
	if strings.ContainsAny(path, " '&()") {
		return `"` + path + `"`
	}
	return path
}

// showProblem shows a problem that does not end the command.
func (env Env) showProblem(p strictyaml.Problem) {
	sort := "fout"
	if p.Notice {
		sort = "let op"
	}
	env.say(sort, p.Error())
	if p.Tip != "" {
		env.say("tip", lowerFirst(p.Tip))
	}
}

// store is the current folder as the walk sees it.
type store struct {
	set  *questions.Set
	open []*roundfile.File
}

// close lets others change the rounds that were open.
func (s *store) close() {
	for _, f := range s.open {
		_ = f.Close() // what was answered is saved; a lock that stays is taken over
	}
}

// Rounds returns the rounds in the current folder.
func (s *store) Rounds() []walk.Summary {
	entries, err := os.ReadDir(".")
	if err != nil {
		return nil
	}
	var rounds []walk.Summary
	for _, entry := range entries {
		if !isRoundName(entry.Name()) || !entry.Type().IsRegular() {
			continue
		}
		f, problems, err := roundfile.Open(entry.Name(), s.set)
		summary := walk.Summary{Name: entry.Name(), Err: err}
		if err == nil {
			summary.Err = problems.Err()
		}
		if f != nil {
			summary.Info = f.Round.Info
			summary.Answered, summary.Total = scan.Assess(s.set, f.Round).Progress()
		}
		rounds = append(rounds, summary)
	}
	return rounds
}

// Open opens the round in the named file to go on with it.
func (s *store) Open(name string) (walk.Document, error) {
	f, err := openToChange(name, s.set)
	if err != nil {
		return nil, err
	}
	return s.document(f), nil
}

func (s *store) document(f *roundfile.File) walk.Document {
	s.open = append(s.open, f)
	return &document{File: f, set: s.set}
}

// Suggest proposes a file name for a new round that no file has yet.
func (s *store) Suggest(info scan.Info) string {
	base := slug("wmo-loket", info.Municipality, info.Name)
	return freeName(base, ".yaml")
}

// Create makes the file of a new round; a file that is there stays as it is.
func (s *store) Create(name string, info scan.Info) (walk.Document, error) {
	info.SetID, info.Edition = s.set.ID, s.set.Edition
	f, err := roundfile.Create(name, s.set, scan.NewRound(info))
	if err != nil {
		return nil, err
	}
	return s.document(f), nil
}

// document is a round and its file as the walk sees them.
type document struct {
	*roundfile.File
	set  *questions.Set
	plan string // the file that WritePlan wrote, "" before the first time
}

// Name is the file's name for the user.
func (d *document) Name() string { return filepath.Base(d.Path) }

// Round is the round, which the walk changes.
func (d *document) Round() *scan.Round { return d.File.Round }

// WritePlan writes the plan beside the round's file and returns its name. A
// plan that it did not write itself may hold somebody's work and is left alone.
func (d *document) WritePlan() (string, error) {
	plan := report.Plan(d.set, d.File.Round)
	path := d.plan
	if path == "" {
		base := strings.TrimSuffix(d.Path, filepath.Ext(d.Path)) + "-plan"
		path = base + ".md"
		if old, err := os.ReadFile(path); err != nil || !bytes.Equal(old, plan) {
			path = freeName(base, ".md")
		}
	}
	if err := roundfile.WriteFile(path, plan); err != nil {
		return "", err
	}
	d.plan = path
	return filepath.Base(path), nil
}

// freeName returns base with the extension, numbered when that file exists.
func freeName(base, ext string) string {
	name := base + ext
	for n := 2; exists(name); n++ {
		name = fmt.Sprintf("%s-%d%s", base, n, ext)
	}
	return name
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

var wordPattern = regexp.MustCompile(`[a-z0-9]+`)

// slug makes a file name that every system and shell takes: the letters and
// digits of the words without accents, joined with '-'.
func slug(words ...string) string {
	plain := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(strings.Join(words, " ")))
	return strings.Join(wordPattern.FindAllString(strings.ReplaceAll(plain, "'", ""), -1), "-")
}
