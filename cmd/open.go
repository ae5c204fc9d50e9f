package cmd

import (
	"context"
	"path/filepath"
	"time"

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
// closed. It waits this long for whoever has it. With roundfile.ErrLocked and
// roundfile.ErrNoLock there is a round all the same.
func openToChange(ctx context.Context, path string, set *questions.Set, wait time.Duration) (*roundfile.File, error) {
	ctx, cancel := context.WithTimeout(ctx, wait)
	defer cancel()
	f, problems, err := roundfile.OpenToChange(ctx, path, set)
	if wrong := problems.Err(); wrong != nil {
		if f != nil {
			_ = f.Close() // nothing was changed
		}
		return nil, wrong
	}
	return f, err
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
