package cmd

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"

	"loketscan/questions"
	"loketscan/questions/strictyaml"
	"loketscan/scan"
	"loketscan/scan/roundfile"
	"loketscan/scan/walk"
)

// open reads a round. The error is that of the file, or else the first problem
// because of which a document would be wrong; notices are among the problems.
func open(path string, sets questions.Catalogue) (*roundfile.File, strictyaml.Problems, error) {
	f, problems, err := roundfile.Open(path, sets)
	if err == nil {
		err = wrongIn(path, problems)
	}
	return f, problems, orAlike(path, err)
}

// orAlike adds to the error of a file that is not there which one was meant.
func orAlike(path string, err error) error {
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if meant := alike(path); meant != "" {
		return failure{err.Error(), fmt.Sprintf("Bedoelde u %q?", meant)}
	}
	return err
}

// wrongIn is the first problem because of which a document would be wrong, and
// how many there are; nil when there is none.
func wrongIn(path string, problems strictyaml.Problems) error {
	err := problems.Err()
	first, ok := errors.AsType[strictyaml.Problem](err)
	if n := problems.Errors(); ok && n > 1 {
		return failure{
			fmt.Sprintf("%v (dit is de eerste van %d fouten)", first, n),
			first.Tip + ". Zie alles met: " + scan.CommandLine("controleer", path),
		}
	}
	return err
}

// openFile reads a round for a document, and tells of the notices about it: of
// one in full, of more how many there are.
func openFile(env Env, path string) (*roundfile.File, error) {
	f, problems, err := open(path, env.Sets)
	if err != nil {
		return nil, err
	}
	if notice := noticeIn(path, problems); notice != nil {
		env.notice(notice)
	}
	return f, nil
}

// noticeIn is what is worth knowing of a file in which nothing is wrong: the
// first notice, and how many there are; nil when there is none.
func noticeIn(path string, problems strictyaml.Problems) error {
	switch len(problems) {
	case 0:
		return nil
	case 1:
		return problems[0]
	}
	return failure{
		fmt.Sprintf("%v (dit is de eerste van %d opmerkingen)", problems[0], len(problems)),
		"Zie alles met: " + scan.CommandLine("controleer", path),
	}
}

// openRound is openFile for who wants no more than the round.
func openRound(env Env, path string) (*scan.Round, error) {
	f, err := openFile(env, path)
	if err != nil {
		return nil, err
	}
	return f.Round, nil
}

// openToChange reads a round and keeps others from changing it until it is
// closed. It waits this long for whoever has it. With roundfile.ErrLocked and
// roundfile.ErrNoLock there is a round all the same. notice is what is worth
// knowing of it.
func openToChange(ctx context.Context, path string, sets questions.Catalogue, wait time.Duration) (f *roundfile.File, notice, err error) {
	waiting, cancel := context.WithTimeout(ctx, wait)
	defer cancel()
	f, problems, err := roundfile.OpenToChange(waiting, path, sets)
	if stopped(ctx, err) {
		return nil, nil, walk.ErrStopped
	}
	if wrong := wrongIn(path, problems); wrong != nil {
		if f != nil {
			_ = f.Close() // nothing was changed
		}
		return nil, nil, wrong
	}
	return f, noticeIn(path, problems), orAlike(path, err)
}

// stopped reports whether the user broke off the wait for someone else's lock.
func stopped(ctx context.Context, err error) bool {
	return ctx.Err() != nil && errors.Is(err, roundfile.ErrLocked)
}

// expand fills in wildcards, which the shells of Windows leave as they are.
func expand(paths []string) []string {
	var all []string
	for _, path := range paths {
		matches, err := filepath.Glob(path)
		if err != nil || len(matches) == 0 {
			matches = []string{path}
		}
		all = append(all, matches...)
	}
	return all
}
