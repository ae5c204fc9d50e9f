// Package session is one filling-in of a round, without a terminal: where to go
// on, what an answer does, what can be undone, what is saved, what may only be
// looked at. The faces in lines and in screens show what it says and hand it
// what the user did; every rule of filling in is here, and so holds for both.
//
// It reads no files and writes none: a Store is handed in. Every change is saved
// before it returns.
package session

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
)

// ErrStopped says that the user, or the system, broke off a session. All that
// was answered is saved.
var ErrStopped = errors.New("gestopt; wat u heeft ingevuld, is bewaard")

// Options are what a session needs.
type Options struct {
	Set   *questions.Set // of new rounds
	Store Store
	Today scan.Date
	Now   func() time.Time // how long answers take is measured with it
}

// Session is one filling-in. The round that is open changes with it; until one
// is, only what begins or opens a round may be called.
type Session struct {
	Store
	Today scan.Date
	Now   func() time.Time

	newSet   *questions.Set
	doc      Document
	assessed *scan.Assessment // nil: to be made anew
	seen     map[string]bool  // topics whose introduction was shown
	done     []step           // what can be undone
	undone   []step           // what can be done again
	typing   bool             // the last step may go on
	answered []time.Time      // when answers were given, in this session
	latest   scan.Ref         // the question that was answered last

	before   *scan.Assessment // what last round says
	beforeOf *scan.Round      // that round

	saveErr error       // of the last save; nil: all is saved
	moved   *MovedError // what the user is still to be told
	leaving bool        // the user wanted to stop, and was told what is not saved

	draft      *Draft // of a round that is being begun
	last       last   // of the round that was open last
	plan       string // that was written last of this round
	changeable bool   // this round could be changed, at least for a time
}

// last is what there is to say of a round that was open.
type last struct {
	name            string
	answered, total int
}

// New returns a session in which no round is open.
func New(o Options) *Session {
	return &Session{Store: o.Store, Today: o.Today, newSet: o.Set, Now: o.Now, seen: map[string]bool{}}
}

// Use goes on with a round.
func (s *Session) Use(doc Document) {
	s.remember()
	if doc.Name() != s.last.name {
		s.plan, s.changeable, s.seen = "", false, map[string]bool{}
	}
	s.doc, s.done, s.undone, s.assessed, s.draft = doc, nil, nil, nil, nil
	s.latest = scan.Ref{}
	s.changeable = s.changeable || doc.LookOnly() == nil
	s.remember()
}

// Open goes on with the round of this name. The error is the store's.
func (s *Session) Open(name string) error { return s.use(s.Store.Open(name)) }

// BeginNext begins the round after another, and goes on with it. The error is the
// store's; it is a *scan.SameNameError when the round before has that name.
func (s *Session) BeginNext(previous, file, roundName string) error {
	return s.use(s.Store.Next(previous, file, roundName))
}

func (s *Session) use(doc Document, err error) error {
	if err == nil {
		s.Use(doc)
	}
	return err
}

// Close lets go of the round, unless it cannot be saved: that is the error.
func (s *Session) Close() error {
	if s.doc == nil {
		return nil
	}
	if err := s.SaveRest(); err != nil {
		return err
	}
	s.remember()
	s.doc, s.done, s.undone, s.assessed = nil, nil, nil, nil
	s.seen = map[string]bool{}
	return nil
}

// remember keeps what there is to say of the round when it is gone.
func (s *Session) remember() {
	if s.doc != nil {
		answered, total := s.Assess().Progress()
		s.last = last{s.doc.Name(), answered, total}
	}
}

// HasRound reports whether a round is open.
func (s *Session) HasRound() bool { return s.doc != nil }

// Round is the round that is open. The session alone changes it.
func (s *Session) Round() *scan.Round { return s.doc.Round() }

// Name is the name of its file, clean.
func (s *Session) Name() string { return dutch.CleanLine(s.doc.Name()) }

// Path is the name of its file for the Store.
func (s *Session) Path() string { return s.doc.Name() }

// Notice is what is worth knowing about the file, or "".
func (s *Session) Notice() string {
	if notice := s.doc.Notice(); notice != nil {
		return "Let op: " + Explain(notice)
	}
	return ""
}

// Set is the question set of the round, or of the one to begin.
func (s *Session) Set() *questions.Set {
	if s.doc != nil {
		return s.doc.Round().Set
	}
	return s.newSet
}

// Assess returns what the answers say. It is asked for many times a frame, and
// made once for each change.
func (s *Session) Assess() scan.Assessment {
	if s.assessed == nil {
		a := scan.Assess(s.doc.Round())
		s.assessed = &a
	}
	return *s.assessed
}

// Topic returns what the answers say about one topic.
func (s *Session) Topic(t *questions.Topic) scan.TopicResult {
	return s.Assess().Topics[slices.Index(s.Set().Topics, t)]
}

// Finished reports whether no question waits for an answer.
func (s *Session) Finished() bool {
	answered, total := s.Assess().Progress()
	return answered == total
}

// WritePlan writes the plan of what is saved, and returns what became of it. The
// error is the one of a save that failed, or of writing.
func (s *Session) WritePlan() (Written, error) {
	if err := s.SaveRest(); err != nil {
		return Written{}, err
	}
	name, kept, err := s.doc.WritePlan()
	if err != nil {
		return Written{}, err
	}
	s.plan = name
	for i, k := range kept {
		kept[i] = dutch.CleanLine(k)
	}
	return Written{dutch.CleanLine(name), kept}, nil
}

// Written is a plan in a file.
type Written struct {
	Name string
	Kept []string // plans that somebody changed, and that stayed as they were
}

// PlanText is the plan of what is filled in now, to read here.
func (s *Session) PlanText() string { return s.doc.PlanText() }

// Farewell is what stays in the terminal when the session ends.
func (s *Session) Farewell() string {
	s.remember()
	r := s.last
	if r.name == "" {
		return "Er is geen scan geopend. Beginnen kan altijd weer met: loketscan\n"
	}
	var b strings.Builder
	name := dutch.CleanLine(r.name)
	if s.changeable {
		fmt.Fprintf(&b, "Uw antwoorden staan in %s\n", name)
	} else {
		fmt.Fprintf(&b, "U heeft %s alleen bekeken. Er is niets veranderd.\n", name)
	}
	switch r.answered {
	case 0:
		b.WriteString("Er is nog geen vraag beantwoord.\n")
	case r.total:
		b.WriteString(dutch.Count(r.total, "De vraag is beantwoord.\n", "Alle %d vragen zijn beantwoord.\n"))
	default:
		fmt.Fprintf(&b, "%d van %d vragen %s beantwoord.\n", r.answered, r.total, dutch.Count(r.answered, "is", "zijn"))
	}
	if s.plan != "" {
		fmt.Fprintf(&b, "Plan van Aanpak: %s\n", dutch.CleanLine(s.plan))
	}
	fmt.Fprintf(&b, "Verdergaan: %s\n", scan.CommandLine("scan", r.name))
	return b.String()
}
