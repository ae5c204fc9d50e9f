// Package walk is the face of a session in screens: one for each place of the
// session, and what is laid over it. It shows what the session says and hands it
// what the user did; it is the only package that knows huh and Bubble Tea.
//
// The files, from the bottom up: style, glyphs, pane, draw, list, form, row and
// actionrow draw; stage has what screens share; reader, menu and sheet are
// screens that say nothing themselves; wholetopic, own, open and trouble are what
// several screens offer; then comes a file for each screen; page is the frame
// around them; routes knows which screen is for which place, and model goes
// there, with edge and pace for keys that come too soon.
package walk

import (
	"context"
	"errors"
	"io"

	tea "github.com/charmbracelet/bubbletea"

	"loketscan/questions/fault"
	"loketscan/scan/session"
	"loketscan/scan/walk/terminal"
)

var errCrashed = errors.New("het scherm is door een fout in het programma gestopt; wat u heeft ingevuld, is bewaard")

// noScreen says that there can be no screen. The cause is in English.
func noScreen(cause error) error {
	return fault.Because(cause, "het scherm kan niet worden geopend", "Probeer het zonder schermen, met: loketscan scan --regels")
}

// Options are what a walk needs. It begins with the round that is open in the
// session, else with the draft that has a file, else at the start screen.
type Options struct {
	*session.Session
	Alike string // the round that may have been meant by the draft's file, or ""
	// PlainGlyphs says that the console has few characters besides letters.
	PlainGlyphs bool
	Input       io.Reader // a terminal
	Output      io.Writer // a terminal
}

// Run walks until the user stops or ctx ends. It returns nil when the user was
// done, session.ErrStopped when the walk was broken off, and the error of the last save when
// answers could not be saved.
func Run(ctx context.Context, o Options) error {
	m := newModel(o)
	if terminal.Console { // which tells nothing, and is dark
		m.style.paint(darkBackground)
		m.pace.watched = true
	}
	err := terminal.Run(ctx, m, terminal.Options{Input: o.Input, Output: o.Output, Drawn: m.pace.done})
	m.top().commit()
	if saveErr := m.SaveRest(); saveErr != nil {
		return saveErr
	}
	switch {
	case errors.Is(err, tea.ErrProgramPanic):
		err = errCrashed
	case err != nil && !m.shown:
		return noScreen(err)
	case err != nil: // the terminal is gone
		err = session.ErrStopped
	default:
		err = m.err
	}
	_, _ = io.WriteString(o.Output, m.Farewell())
	return err
}
