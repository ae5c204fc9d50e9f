// Package walk takes a user through a scan: a start screen, the questions that
// begin a new round, an overview of the topics, each question with its answers
// and note, the actions, and the plan. Run does so on the screen, RunLines in
// plain lines. It is the only package that knows huh and Bubble Tea.
//
// It reads no files and writes none: a Store is handed in. Every answer is
// saved before the next question appears, a note within a second of being
// typed, and whatever is left when the walk ends, however it ends.
package walk

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/questions/fault"
	"loketscan/scan"
	"loketscan/scan/walk/startup"
)

func init() { startup.Restore() }

// ErrStopped says that the user, or the system, broke off the walk. All that
// was answered is saved.
var ErrStopped = errors.New("gestopt; wat u heeft ingevuld, is bewaard")

var errCrashed = errors.New("het scherm is door een fout in het programma gestopt; wat u heeft ingevuld, is bewaard")

// noScreen says that there can be no screen. The cause is in English.
func noScreen(cause error) error {
	return fault.Because(cause, "het scherm kan niet worden geopend", "Probeer het zonder schermen, met: loketscan scan --regels")
}

// Store is the place where rounds are kept. Its errors are Dutch, as those of
// package fault. One round is open at a time: opening or making one
// lets go of the one before it.
type Store interface {
	// Rounds returns the rounds that are there, in the order to show them.
	Rounds() []Summary
	Open(name string) (Document, error)
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
	// Previous is the last round, or nil when there is none that can be read.
	Previous() *scan.Round
	// Newer is the latest edition of the round's set, when that is later than the
	// round's own, or nil.
	Newer() *questions.Set
	// Renew goes on with another round in the same file, as Newer has it.
	Renew(renewed *scan.Round)
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

// Summary is what the start screen says of a round.
type Summary struct {
	Name            string // for Open
	Info            scan.Info
	Answered, Total int
	Err             error // why it cannot be opened
}

// Options are what a walk needs.
type Options struct {
	Set      *questions.Set
	Store    Store
	Document Document // nil: begin at the start screen
	NewName  string   // without a Document: begin a new round in a file of this name
	Alike    string   // with a NewName: the round that may have been meant, or ""
	Today    scan.Date
	// PlainGlyphs says that the console has few characters besides letters.
	PlainGlyphs bool
	Input       io.Reader // a terminal
	Output      io.Writer // a terminal
}

// Result is where the walk ended.
type Result struct {
	Name            string // of the round; empty when none was opened
	Answered, Total int
	Plan            string // of the plan that was written last, or empty
}

// Run walks until the user stops or ctx ends. It returns nil when the user was
// done, ErrStopped when the walk was broken off, and the error of the last save when
// answers could not be saved.
func Run(ctx context.Context, o Options) (Result, error) {
	m := newModel(o)
	var program *tea.Program
	input := o.Input
	if k := newKeyboard(o.Input, func(msg tea.Msg) { program.Send(msg) }); k != nil {
		input = k
		if runtime.GOOS == "windows" { // where consoles tell nothing, and are dark
			m.style.paint(darkBackground)
			m.pace.watched = true
		} else {
			m.ask = func() tea.Msg { k.ask(o.Output); return nil }
		}
	}
	program = tea.NewProgram(
		newAhead(m, o.Output),
		tea.WithAltScreen(),
		tea.WithInput(input),
		tea.WithOutput(o.Output),
		tea.WithoutSignalHandler(),
	)
	defer context.AfterFunc(ctx, func() { program.Send(breakOffMsg{}) })()

	_, err := program.Run()
	if saveErr := m.saveAll(); saveErr != nil {
		return m.result(), saveErr
	}
	switch {
	case errors.Is(err, tea.ErrProgramPanic):
		err = errCrashed
	case err != nil && !m.shown:
		return m.result(), noScreen(err)
	case err != nil: // the terminal is gone
		err = ErrStopped
	default:
		err = m.err
	}
	_, _ = io.WriteString(o.Output, m.farewell())
	return m.result(), err
}

// result is where the walk is, or was before it went back to the start.
func (m *model) result() Result {
	if m.doc != nil {
		answered, total := m.assess().Progress()
		m.last = Result{Name: m.doc.Name(), Answered: answered, Total: total, Plan: m.plan}
	}
	return m.last
}

// farewell is what stays in the terminal after the walk.
func (m *model) farewell() string {
	r := m.result()
	if r.Name == "" {
		return "Er is geen scan geopend. Beginnen kan altijd weer met: loketscan\n"
	}
	var b strings.Builder
	name := dutch.CleanLine(r.Name)
	if m.changeable {
		fmt.Fprintf(&b, "Uw antwoorden staan in %s\n", name)
	} else {
		fmt.Fprintf(&b, "U heeft %s alleen bekeken. Er is niets veranderd.\n", name)
	}
	switch r.Answered {
	case 0:
		b.WriteString("Er is nog geen vraag beantwoord.\n")
	case r.Total:
		b.WriteString(dutch.Count(r.Total, "De vraag is beantwoord.\n", "Alle %d vragen zijn beantwoord.\n"))
	default:
		fmt.Fprintf(&b, "%d van %d vragen %s beantwoord.\n", r.Answered, r.Total, dutch.Count(r.Answered, "is", "zijn"))
	}
	if r.Plan != "" {
		fmt.Fprintf(&b, "Plan van Aanpak: %s\n", dutch.CleanLine(r.Plan))
	}
	fmt.Fprintf(&b, "Verdergaan: %s\n", scan.CommandLine("scan", r.Name))
	return b.String()
}
