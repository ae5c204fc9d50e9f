package cmd

import (
	"context"
	"errors"
	"time"

	"loketscan/questions"
	"loketscan/report"
	"loketscan/scan"
	"loketscan/scan/folder"
	"loketscan/scan/roundfile"
	"loketscan/scan/session"
)

// store is the current folder as a session sees it.
type store struct {
	ctx     context.Context // of the session
	sets    questions.Catalogue
	today   scan.Date
	current *roundfile.File // the one that others may not change now
}

// Close lets others change the round that was open.
func (s *store) Close() {
	if s.current != nil {
		_ = s.current.Close() // what was answered is saved; a lock that stays is taken over
		s.current = nil
	}
}

// Rounds returns the rounds in the current folder, the newest first.
func (s *store) Rounds() []session.Summary {
	var rounds []session.Summary
	for _, round := range folder.Rounds(".", s.sets) {
		rounds = append(rounds, session.Summary(round))
	}
	return rounds
}

// Open opens the round in the named file to go on with it, or only to look at
// it when someone else has it: a command does for a moment, which it waits out.
func (s *store) Open(name string) (session.Document, error) {
	s.Close() // it can be the same file
	f, notice, err := folder.OpenToChange(s.ctx, name, s.sets, time.Second/2)
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
	return folder.FreeName(s.sets.Proposed(), info)
}

// Create makes the file of a new round; a file that is there stays as it is.
func (s *store) Create(name string, info scan.Info) (session.Document, error) {
	s.Close()
	f, err := roundfile.Create(folder.AsRoundName(name), s.sets, scan.NewRound(s.sets.Proposed(), info))
	if err != nil {
		return nil, err
	}
	return s.made(f), nil
}

// made is a document that was just made, which others may not change now.
func (s *store) made(f *roundfile.File) session.Document {
	s.current = f
	return s.document(f, nil)
}

// Next makes the file of the round after another.
func (s *store) Next(previous, file, roundName string) (session.Document, error) {
	before, _, err := folder.Read(previous, s.sets)
	if err != nil {
		return nil, err
	}
	begun, err := folder.Next(before, s.sets, file, roundName, s.today)
	if err != nil {
		return nil, err
	}
	s.Close()
	if err := begun.Save(); err != nil {
		return nil, err
	}
	return s.made(begun.File), nil
}

// SuggestNext proposes what Next needs.
func (s *store) SuggestNext(previous string) (file, roundName string) {
	before := scan.NewRound(s.sets.Proposed(), scan.Info{})
	if f, _, err := folder.Read(previous, s.sets); err == nil {
		before = f.Round
	}
	return folder.ProposeNext(before, s.today)
}

// Compare tells what changed from one round to another.
func (s *store) Compare(older, newer string) (string, error) {
	rounds, _, err := folder.ReadToCompare([]string{older, newer}, s.sets)
	if err != nil {
		return "", err
	}
	return string(report.ComparisonText(scan.Compare(rounds[0], rounds[1]))), nil
}

// document is a round and its file as a session sees them.
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
	return &document{File: f, ctx: s.ctx, sets: s.sets, today: s.today, lookOnly: lookOnly, previous: folder.Previous(f, s.sets)}
}

// Name is the file's name for the user.
func (d *document) Name() string { return d.Path }

// Round is the round, which the session changes.
func (d *document) Round() *scan.Round { return d.File.Round }

// Newer is a later edition of the round's question set, or nil.
func (d *document) Newer() *questions.Set {
	if latest := d.sets.Latest(d.File.Round.Set.ID); latest.Edition > d.File.Round.Set.Edition {
		return latest
	}
	return nil
}

// SetRound goes on with another round in the same file.
func (d *document) SetRound(round *scan.Round) { d.File.Round = round }

// LookOnly says who has the file, when that is someone else.
func (d *document) LookOnly() error { return d.lookOnly }

// Notice is what is worth knowing about the file.
func (d *document) Notice() error { return d.notice }

// Previous is the last round, as far as it can be read.
func (d *document) Previous() *scan.Round { return d.previous }

// Save saves the round, and tells the session when it went to a file beside its
// own.
func (d *document) Save() error {
	old := d.Path
	err := d.File.Save()
	if errors.Is(err, roundfile.ErrBeside) {
		return &session.MovedError{Old: old, New: d.Path, Err: err}
	}
	return err
}

// SaveAs saves the round in a new file and goes on there.
func (d *document) SaveAs(name string) error { return d.File.SaveAs(folder.AsRoundName(name)) }

// WritePlan writes the plan beside the round's file.
func (d *document) WritePlan() (name string, kept []string, err error) {
	return folder.WritePlan(d.ctx, d.File, d.today)
}

// PlanText is the plan to read on the screen.
func (d *document) PlanText() string {
	return string(report.PlanText(d.File.Round, report.PlanOptions{Today: d.today}))
}
