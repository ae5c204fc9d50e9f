package session

import "errors"

// saving is how it is with the file.
type saving struct {
	*current
	saveErr error       // of the last save; nil: all is saved
	moved   *MovedError // what the user is still to be told
	leaving bool        // the user wanted to stop, and was told what is not saved
	plan    string      // that was written last of this round
	saves   int         // how often the round was changed or saved
}

// Saves tells whether the round can have changed: it is another number then.
func (s *saving) Saves() int { return s.saves }

// save saves the round after a change.
func (s *saving) save() {
	s.assessed = nil
	s.saves++
	if s.LookOnly() != nil {
		return
	}
	err := s.doc.Save()
	if moved, ok := errors.AsType[*MovedError](err); ok {
		s.moved, err = moved, nil
	}
	s.saveErr = err
}

// Save saves again, for a user who wants to be sure. The error is that of the
// file, or why the round may only be looked at.
func (s *saving) Save() error {
	if err := s.LookOnly(); err != nil {
		return err
	}
	s.save()
	return s.saveErr
}

// SaveRest saves what is not saved yet, if anything.
func (s *saving) SaveRest() error {
	if s.saveErr != nil {
		s.save()
	}
	return s.saveErr
}

// SaveAs saves the round in a new file, and goes on there.
func (s *saving) SaveAs(name string) error {
	err := s.doc.SaveAs(name)
	if err == nil {
		s.saveErr, s.plan = nil, ""
	}
	return err
}

// Unsaved is why not everything is saved, or nil.
func (s *saving) Unsaved() error { return s.saveErr }

// Moved says once that the answers went to another file, or is nil.
func (s *saving) Moved() *MovedError {
	moved := s.moved
	s.moved = nil
	return moved
}

// LookOnly says why the round may only be looked at, or is nil.
func (s *current) LookOnly() error {
	if s.doc == nil {
		return nil
	}
	return s.doc.LookOnly()
}

// Stop reports whether the session can end. It cannot while there is something
// about the last save that the user does not know; after it was told, the user
// may insist.
func (s *saving) Stop() bool {
	err := s.SaveRest()
	if s.leaving || err == nil && s.moved == nil {
		return true
	}
	s.leaving = true
	return false
}

// Leaving reports whether the user wanted to stop, and was told what is not
// saved.
func (s *saving) Leaving() bool { return s.leaving }

// Stay says that the user goes on after all.
func (s *saving) Stay() { s.leaving = false }

// AllSaved says that everything is saved, and where.
func (s *saving) AllSaved() string { return "Alles is bewaard in " + s.Name() + "." }

// Standing says in a word how it is with saving.
func (s *saving) Standing() string {
	switch {
	case s.LookOnly() != nil:
		return "alleen bekijken"
	case s.saveErr != nil:
		return "niet bewaard"
	}
	return "bewaard"
}

// Stopping says what stopping comes down to now.
func (s *saving) Stopping() string {
	switch {
	case s.doc == nil:
		return "stoppen; er is nu geen scan open, dus er wordt niets bewaard"
	case s.LookOnly() != nil:
		return "stoppen; er verandert niets"
	case s.saveErr != nil:
		return "stoppen; eerst hoort u wat er nog niet is bewaard"
	}
	return "stoppen; alles is bewaard"
}
