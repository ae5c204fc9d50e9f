// Package fault is what goes wrong, in words for the user: what happened, and
// what to do about it.
package fault

import "errors"

// Error says what happened and what to do. What a program wants to know of it is
// in its Cause, for errors.Is; the user does not see that.
type Error struct {
	Message string // Dutch, without a capital or a full stop, to follow a place or a name
	Tip     string // Dutch, with a capital and without a full stop; may be empty
	Cause   error  // may be nil
}

// New returns an error of which nobody asks the cause.
func New(message, tip string) *Error { return &Error{Message: message, Tip: tip} }

// Because returns an error with its cause.
func Because(cause error, message, tip string) *Error {
	return &Error{Message: message, Tip: tip, Cause: cause}
}

// Error says what happened.
func (e *Error) Error() string { return e.Message }

// Remedy says what the user can do.
func (e *Error) Remedy() string { return e.Tip }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Cause }

// Remedy is what the user can do about any error that says so, or "".
func Remedy(err error) string {
	if r, ok := errors.AsType[interface {
		error
		Remedy() string
	}](err); ok {
		return r.Remedy()
	}
	return ""
}
