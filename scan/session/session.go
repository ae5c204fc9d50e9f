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
// is, only what begins or opens a round may be called. It is made of parts, each
// in the file of its name: what the round says, where one goes, what is changed
// and undone, what is saved.
type Session struct {
	Files Store
	*current
	*saving
	*history
	*route
	*pace

	draft      *Draft // of a round that is being begun
	last       last   // of the round that was open last
	changeable bool   // this round could be changed, at least for a time
}

// last is what there is to say of a round that was open.
type last struct {
	name            string
	answered, total int
}

// New returns a session in which no round is open.
func New(o Options) *Session {
	now := &current{Today: o.Today, newSet: o.Set}
	saves, paces := &saving{current: now}, &pace{current: now, Now: o.Now}
	return &Session{
		Files: o.Store, current: now, saving: saves, pace: paces,
		history: &history{current: now, saving: saves, pace: paces},
		route:   &route{current: now, seen: map[string]bool{}},
	}
}

// Use goes on with a round.
func (s *Session) Use(doc Document) {
	s.remember()
	if doc.Name() != s.last.name {
		s.plan, s.changeable, s.seen = "", false, map[string]bool{}
	}
	s.forget()
	s.doc, s.draft = doc, nil
	s.changeable = s.changeable || doc.LookOnly() == nil
	s.remember()
}

// Open goes on with the round of this name. The error is the store's.
func (s *Session) Open(name string) error { return s.use(s.Files.Open(name)) }

// BeginNext begins the round after another, and goes on with it. The error is the
// store's; it is a *scan.SameNameError when the round before has that name.
func (s *Session) BeginNext(previous, file, roundName string) error {
	return s.use(s.Files.Next(previous, file, roundName))
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
	s.forget()
	s.seen = map[string]bool{}
	s.Files.Close()
	return nil
}

// forget forgets all that is of the round.
func (s *Session) forget() {
	s.doc, s.assessed = nil, nil
	s.done, s.undone, s.latest = nil, nil, scan.Ref{}
	s.saveErr, s.moved, s.leaving = nil, nil, false
}

// remember keeps what there is to say of the round when it is gone.
func (s *Session) remember() {
	if s.doc != nil {
		answered, total := s.Assess().Progress()
		s.last = last{s.doc.Name(), answered, total}
	}
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
func (s *current) PlanText() string { return s.doc.PlanText() }

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
