package cmd

import (
	"errors"
	"path/filepath"

	"loketscan/questions"
	"loketscan/questions/strictyaml"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

// open reads a round. The error is that of the file, or else the first problem
// because of which a document would be wrong; notices are among the problems.
func open(path string, set *questions.Set) (*roundfile.File, strictyaml.Problems, error) {
	f, problems, err := roundfile.Open(path, set)
	if err == nil {
		err = problems.Err()
	}
	return f, problems, err
}

// openRound reads a round for a document, and shows the notices about it.
func openRound(env Env, path string) (*scan.Round, error) {
	f, problems, err := open(path, questions.Default())
	if err != nil {
		return nil, err
	}
	for _, p := range problems {
		env.notice(p)
	}
	return f.Round, nil
}

// openToChange reads a round and keeps others from changing it until it is
// closed.
func openToChange(env Env, path string) (*roundfile.File, error) {
	f, _, err := open(path, questions.Default())
	if err != nil {
		return nil, err
	}
	switch err := f.Lock(); {
	case errors.Is(err, roundfile.ErrNoLock):
		env.notice(err)
	case err != nil:
		return nil, err
	}
	return f, nil
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
