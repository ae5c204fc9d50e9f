// Package lines is a session in plain lines instead of on a screen: one question
// at a time, without colours or cursor keys. It is for screen readers, slow
// connections and answers from a pipe. It reaches all that the screens reach.
//
// It holds no rule of filling in: what it decides, it asks of the session. What
// is here are the words, what can be typed, and the order in which things are
// told, which is always the same. A prompt says what it wants to somebody who
// hears that line alone, and nothing is told by a mark that is no word.
//
// A place of the session is a function in the file of that name, and a row in
// at.
package lines

import (
	"context"
	"errors"
	"io"

	"loketscan/scan/session"
)

// Options are what a session in lines needs.
type Options struct {
	Session *session.Session // with the round to go on with, if there is one
	Name    string           // without a round: begin one in a file of this name
	Alike   string           // with a Name: the round that may have been meant, or ""
	Input   io.Reader
	Output  io.Writer
}

// Run goes on until the user stops, the input ends or ctx does. It returns nil
// when the user was done, session.ErrStopped when ctx ended it, and otherwise
// why answers were not saved: the error of the last save, or that the round may
// only be looked at.
func Run(ctx context.Context, o Options) error {
	l := &lines{Session: o.Session, input: readLines(ctx, o.Input), out: o.Output, terminal: isTerminal(o.Input)}
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

// lines is a session in lines.
type lines struct {
	*session.Session
	input     func() (string, error)
	out       io.Writer
	terminal  bool
	place     session.Place // where the user is
	undecided error         // what it is when the input ends before the user chose
	refused   error         // answers were typed to a round that may only be looked at
	refusedIn string        // that round
	toldWhy   bool          // the user heard how to write why
}

// turn tells something and asks for a line, and returns what comes after it:
// always a turn or an error.
type turn func() (turn, error)

// errDone says that the user is done.
var errDone = errors.New("done")

func (l *lines) run(next turn) error {
	for {
		var err error
		if next, err = next(); err != nil {
			return err
		}
	}
}

// first is where it begins.
func (l *lines) first(o Options) turn {
	if l.HasRound() {
		return l.opened
	}
	if o.Name != "" {
		l.BeginIn(o.Name)
	}
	switch {
	case o.Alike != "":
		return l.alike(o.Name, o.Alike)
	case o.Name != "":
		return l.at(session.Place{At: session.Begin})
	}
	return l.at(session.Place{At: session.Start})
}

// at is being at a place: it tells where that is, and asks what it is for.
func (l *lines) at(p session.Place) turn {
	return func() (turn, error) {
		l.place = p
		switch p.At {
		case session.Start:
			return l.start()
		case session.Begin:
			return l.begin()
		case session.Agreed:
			return l.agreed(p)
		case session.Intro:
			return l.intro(p)
		case session.Question:
			return l.question(p)
		case session.Offer:
			return l.offer(p)
		case session.Action:
			return l.action(p)
		case session.Done:
			return l.done()
		case session.Overview:
		}
		return l.overview(session.Everything)
	}
}

// to goes to a place, after what there is to say first.
func (l *lines) to(p session.Place, said string) (turn, error) {
	l.say(said)
	return l.at(p), nil
}

// here tells again where the user is.
func (l *lines) here() turn { return l.at(l.place) }

// from is where a way out leads back to: where the user is, but from one action
// to where that was come from.
func (l *lines) from() *session.Place {
	if l.place.At == session.Action {
		return l.place.From
	}
	from := l.place
	return &from
}
