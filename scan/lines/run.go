// Package lines is a session in plain lines instead of on a screen: one question
// at a time, without colours or cursor keys. It is for screen readers, slow
// connections and answers from a pipe. It reaches all that the screens reach.
//
// It holds no rule of filling in: what it decides, it asks of the session. What
// is here are the words, what can be typed, and the order in which things are
// told, which is always the same. A prompt says what it wants to somebody who
// hears that line alone, and nothing is told by a mark that is no word.
//
// A place of the session is a function in a file of its own, and a row in Run.
package lines

import (
	"context"
	"errors"
	"io"

	"loketscan/scan/session"
)

// Options are what a session in lines needs. It begins with the round that is
// open in the session, else with the draft that has a file, else at the start.
type Options struct {
	*session.Session
	Alike  string // the round that may have been meant by the draft's file, or ""
	Input  io.Reader
	Output io.Writer
}

// Run goes on until the user stops, the input ends or ctx does. It returns nil
// when the user was done, session.ErrStopped when ctx ended it, and otherwise
// why answers were not saved: the error of the last save, or that the round may
// only be looked at.
func Run(ctx context.Context, o Options) error {
	l := &lines{Session: o.Session, input: readLines(ctx, o.Input), out: o.Output, terminal: isTerminal(o.Input)}
	l.anywhere = l.inRound
	l.places = map[session.At]func(session.Place) (turn, error){
		session.Start:    func(session.Place) (turn, error) { return l.start() },
		session.Begin:    func(session.Place) (turn, error) { return l.begin() },
		session.Overview: func(session.Place) (turn, error) { return l.overview(session.Everything) },
		session.Agreed:   l.agreed,
		session.Intro:    l.intro,
		session.Question: l.question,
		session.Offer:    l.offer,
		session.Action:   l.action,
		session.Done:     func(session.Place) (turn, error) { return l.done() },
	}
	err := l.run(l.first(o))
	switch {
	case errors.Is(err, errDone):
		err = nil
	case errors.Is(err, io.EOF):
		l.say("Einde van de invoer.")
		err = l.undecided
	}
	if err := l.SaveRest(); err != nil {
		return err
	}
	l.tellMoved()
	l.write(l.Farewell())
	if err == nil {
		err = l.refused
	}
	return err
}

// first is where it begins.
func (l *lines) first(o Options) turn {
	if l.HasRound() {
		return l.opened
	}
	file := l.Draft().File
	switch {
	case o.Alike != "":
		return l.alike(file, o.Alike)
	case file != "":
		return l.at(session.Place{At: session.Begin})
	}
	return l.at(session.Place{At: session.Start})
}
