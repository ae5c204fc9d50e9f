package cmd

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/report"
	"loketscan/scan"
	"loketscan/scan/roundfile"
	"loketscan/scan/walk"
)

// store is the current folder as the walk sees it.
type store struct {
	ctx     context.Context // of the walk
	sets    questions.Catalogue
	today   scan.Date
	current *roundfile.File // the one that others may not change now
}

// close lets others change the round that was open.
func (s *store) close() {
	if s.current != nil {
		_ = s.current.Close() // what was answered is saved; a lock that stays is taken over
		s.current = nil
	}
}

// Rounds returns the rounds in the current folder, the newest first.
func (s *store) Rounds() []walk.Summary {
	entries, err := os.ReadDir(".")
	if err != nil {
		return nil
	}
	var rounds []walk.Summary
	for _, entry := range entries {
		if hidden := strings.HasPrefix(entry.Name(), "."); hidden || !isRoundName(entry.Name()) || !entry.Type().IsRegular() {
			continue
		}
		f, problems, err := roundfile.Open(entry.Name(), s.sets)
		summary := walk.Summary{Name: entry.Name(), Err: err}
		if err == nil {
			summary.Err = wrongIn(entry.Name(), problems)
		}
		if f != nil {
			summary.Info = f.Round.Info
			summary.Answered, summary.Total = scan.Assess(f.Round).Progress()
		}
		rounds = append(rounds, summary)
	}
	slices.SortStableFunc(rounds, func(a, b walk.Summary) int {
		return cmp.Or(cmp.Compare(b.Info.Date, a.Info.Date), cmp.Compare(b.Info.Name, a.Info.Name))
	})
	return rounds
}

// Open opens the round in the named file to go on with it, or only to look at
// it when someone else has it: a command does for a moment, which it waits out.
func (s *store) Open(name string) (walk.Document, error) {
	s.close() // it can be the same file
	f, notice, err := openToChange(s.ctx, name, s.sets, time.Second/2)
	if f == nil {
		return nil, err
	}
	s.current = f
	if !errors.Is(err, roundfile.ErrLocked) {
		err = nil
	}
	d := s.document(f, err)
	d.notice = notice
	return d, nil
}

// Suggest proposes a file name for a new round that no file has yet.
func (s *store) Suggest(info scan.Info) string {
	return freeName(dutch.Slug(s.sets.Proposed().ID, info.Municipality, info.Name), ".yaml")
}

// Create makes the file of a new round; a file that is there stays as it is.
func (s *store) Create(name string, info scan.Info) (walk.Document, error) {
	s.close()
	f, err := roundfile.Create(asRoundName(name), s.sets, scan.NewRound(s.sets.Proposed(), info))
	if err != nil {
		return nil, err
	}
	return s.made(f), nil
}

// made is a document that was just made, which others may not change now.
func (s *store) made(f *roundfile.File) walk.Document {
	s.current = f
	return s.document(f, nil)
}

// asRoundName gives a file the extension that the start screen looks for.
func asRoundName(name string) string {
	if isRoundName(name) {
		return name
	}
	return name + ".yaml"
}

// Next makes the file of the round after another.
func (s *store) Next(previous, file, roundName string) (walk.Document, error) {
	before, _, err := open(previous, s.sets)
	if err != nil {
		return nil, err
	}
	next, err := nextRound(s.sets, before, file, roundName, s.today)
	if err != nil {
		return nil, err
	}
	s.close()
	if err := next.file.SaveAs(next.path); err != nil {
		return nil, err
	}
	return s.made(next.file), nil
}

// SuggestNext proposes what Next needs.
func (s *store) SuggestNext(previous string) (file, roundName string) {
	var info scan.Info
	if before, err := s.read(previous); err == nil {
		info = before.Info
	}
	info.Name = scan.NextName(info.Name, s.today)
	return s.Suggest(info), info.Name
}

// Compare tells what changed from one round to another.
func (s *store) Compare(older, newer string) (string, error) {
	before, err := s.read(older)
	if err != nil {
		return "", err
	}
	after, err := s.read(newer)
	if err != nil {
		return "", err
	}
	return string(report.ComparisonText(scan.Compare(before, after))), nil
}

// read reads a round to make something of it.
func (s *store) read(path string) (*scan.Round, error) {
	f, _, err := open(path, s.sets)
	if err != nil {
		return nil, err
	}
	return f.Round, nil
}

// document is a round and its file as the walk sees them.
type document struct {
	*roundfile.File
	ctx      context.Context
	sets     questions.Catalogue
	today    scan.Date
	lookOnly error
	notice   error
	previous *scan.Round
}

func (s *store) document(f *roundfile.File, lookOnly error) *document {
	return &document{File: f, ctx: s.ctx, sets: s.sets, today: s.today, lookOnly: lookOnly, previous: previousOf(f, s.sets)}
}

// previousOf reads the round that a round names as the one before it.
func previousOf(f *roundfile.File, sets questions.Catalogue) *scan.Round {
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

// Name is the file's name for the user.
func (d *document) Name() string { return d.Path }

// Round is the round, which the walk changes.
func (d *document) Round() *scan.Round { return d.File.Round }

// Newer is a later edition of the round's question set, or nil.
func (d *document) Newer() *questions.Set {
	if latest := d.sets.Latest(d.File.Round.Set.ID); latest.Edition > d.File.Round.Set.Edition {
		return latest
	}
	return nil
}

// Renew goes on with a round of a later edition.
func (d *document) Renew(renewed *scan.Round) { d.File.Round = renewed }

// LookOnly says who has the file, when that is someone else.
func (d *document) LookOnly() error { return d.lookOnly }

// Notice is what is worth knowing about the file.
func (d *document) Notice() error { return d.notice }

// Previous is the last round, as far as it can be read.
func (d *document) Previous() *scan.Round { return d.previous }

// Save saves the round, and tells the walk when it went to a file beside its
// own.
func (d *document) Save() error {
	old := d.Path
	err := d.File.Save()
	if errors.Is(err, roundfile.ErrBeside) {
		return &walk.MovedError{Old: old, New: d.Path, Err: err}
	}
	return err
}

// SaveAs saves the round in a new file and goes on there.
func (d *document) SaveAs(name string) error { return d.File.SaveAs(asRoundName(name)) }

// WritePlan writes the plan beside the round's file, over the last one. A plan
// that somebody changed stays, and the new one gets a number; kept says so.
func (d *document) WritePlan() (name string, kept []string, err error) {
	plan := report.Plan(d.File.Round, report.PlanOptions{Today: d.today})
	base := strings.TrimSuffix(d.Path, filepath.Ext(d.Path)) + "-plan"
	name = base + ".md"
	for n := 2; ; n++ {
		err = writeDocument(d.ctx, name, report.Markdown, plan, false)
		if !errors.Is(err, roundfile.ErrKept) && !errors.Is(err, roundfile.ErrRound) {
			return name, kept, err
		}
		kept = append(kept, name)
		name = fmt.Sprintf("%s-%d.md", base, n)
	}
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
