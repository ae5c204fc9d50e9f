package cmd

import (
	"errors"
	"fmt"
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
	if first, ok := errors.AsType[strictyaml.Problem](err); ok {
		if more := problems.Errors(); more > 1 {
			err = failure{
				fmt.Sprintf("%v (dit is de eerste van %d fouten)", first, more),
				first.Tip + ". Zie alles met: " + scan.CommandLine("controleer", path),
			}
		}
	}
	return f, problems, err
}

// openFile reads a round for a document, and tells of the notices about it: of
// one in full, of more how many there are.
func openFile(env Env, path string) (*roundfile.File, error) {
	f, problems, err := open(path, questions.Default())
	switch {
	case err != nil:
		return nil, err
	case len(problems) == 1:
		env.notice(problems[0])
	case len(problems) > 1:
		env.notice(failure{
			fmt.Sprintf("%v (dit is de eerste van %d opmerkingen)", problems[0], len(problems)),
			"Zie alles met: " + scan.CommandLine("controleer", path),
		})
	}
	return f, nil
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
