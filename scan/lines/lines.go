package lines

import (
	"errors"
	"io"
	"strings"

	"loketscan/scan/session"
)

// lines is a session in lines.
type lines struct {
	*session.Session
	input    func() (string, error)
	out      io.Writer
	terminal bool
	place    session.Place // where the user is
	// What there is at each place, and the words that work everywhere in a round:
	// from the files above this one.
	places    map[session.At]func(session.Place) (turn, error)
	anywhere  func(stay turn) []command
	undecided error  // what it is when the input ends before the user chose
	refused   error  // answers were typed to a round that may only be looked at
	refusedIn string // that round
	toldWhy   bool   // the user heard how to write why
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

// at is being at a place: it tells where that is, and asks what it is for.
func (l *lines) at(p session.Place) turn {
	return func() (turn, error) {
		l.place = p
		l.Arrive(p)
		return l.places[p.At](p)
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

// numbered goes to the question of which a line is the number, "6.3".
func (l *lines) numbered(line string) (turn, bool) {
	if !l.HasRound() || strings.Trim(line, "0123456789.") != "" || !strings.Contains(strings.Trim(line, "."), ".") {
		return nil, false
	}
	p, ok := l.Named(line)
	return l.at(p), ok
}
