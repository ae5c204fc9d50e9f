package session

import (
	"loketscan/questions"
	"loketscan/scan"
)

// Store is the place where rounds are kept. Its errors are Dutch, as those of
// package fault. One round is open at a time: opening or making one lets go of
// the one before it.
type Store interface {
	// Rounds returns the rounds that are there, in the order to show them.
	Rounds() []Summary
	Open(name string) (Document, error)
	// Close lets go of the round that is open: others can change it then.
	Close()
	// Suggest returns a file name for a new round that is not in use yet.
	Suggest(info scan.Info) string
	// Create makes the file of a new round. It never overwrites one.
	Create(name string, info scan.Info) (Document, error)
	// Next makes the file of the round after another one, under a new name.
	Next(previous, file, roundName string) (Document, error)
	// SuggestNext proposes what Next needs.
	SuggestNext(previous string) (file, roundName string)
	// Compare tells what changed from one round to another, as plain text of
	// lines of at most 80 columns.
	Compare(older, newer string) (string, error)
}

// Document is a round and its file.
type Document interface {
	Name() string // as the user would type it
	Round() *scan.Round
	// SetRound goes on with another round in the same file.
	SetRound(round *scan.Round)
	// Previous is the last round, or nil when there is none that can be read.
	Previous() *scan.Round
	// Newer is the latest edition of the round's set, when that is later than the
	// round's own, or nil.
	Newer() *questions.Set
	// LookOnly says why the round may only be looked at, or nil when it may be
	// changed.
	LookOnly() error
	// Notice is what is worth knowing about the file, or nil.
	Notice() error
	// Save saves the round. The error is a *MovedError when it went elsewhere.
	Save() error
	// SaveAs saves the round in a new file and goes on there.
	SaveAs(name string) error
	// WritePlan writes the plan of the round as it is now, and returns where.
	// Plans that somebody changed stay as they are: those are kept.
	WritePlan() (name string, kept []string, err error)
	// PlanText is that plan to read here: plain text of lines of at most 80
	// columns.
	PlanText() string
}

// MovedError says that a document was left as someone else made it, and that
// the round is now in another file, where saving goes on.
type MovedError struct {
	Old, New string // for Store.Compare
	Err      error  // the same in words for the user
}

// Error says where the answers are now.
func (e *MovedError) Error() string { return e.Err.Error() }

// Unwrap returns the error in words.
func (e *MovedError) Unwrap() error { return e.Err }

// Summary is what can be said of a round before it is opened.
type Summary struct {
	Name            string // for Open
	Info            scan.Info
	Answered, Total int
	Err             error // why it cannot be opened
}
