package folder

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"time"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/questions/fault"
	"loketscan/questions/strictyaml"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

// Patience is how long to wait for another program that has a file, unless it
// may be a person who has it.
const Patience = 5 * time.Second

// ErrStopped says that the wait for a file was broken off: ctx ended before the
// patience did.
var ErrStopped = errors.New("gestopt; er is niets veranderd")

// Open is roundfile.Open, whose error says which round was probably meant by a
// name that no file has.
func Open(path string, sets questions.Catalogue) (*roundfile.File, strictyaml.Problems, error) {
	f, problems, err := roundfile.Open(path, sets)
	return f, problems, orAlike(path, err)
}

// Read reads a round to make something of it. The error is that of the file, or
// else the first problem because of which that would be wrong. notice is what is
// worth knowing of the file all the same, or nil.
func Read(path string, sets questions.Catalogue) (f *roundfile.File, notice, err error) {
	f, problems, err := Open(path, sets)
	if err == nil {
		err = wrongIn(path, problems)
	}
	if err != nil {
		return nil, nil, err
	}
	return f, noticeIn(path, problems), nil
}

// ReadToCompare reads rounds of the same question set. The notices are what is
// worth knowing of them, as far as it got.
func ReadToCompare(paths []string, sets questions.Catalogue) (rounds []*scan.Round, notices []error, err error) {
	for i, path := range paths {
		f, notice, err := Read(path, sets)
		if err != nil {
			return nil, notices, err
		}
		rounds = append(rounds, f.Round)
		if notice != nil {
			notices = append(notices, notice)
		}
		if first := rounds[0]; f.Round.Municipality != first.Municipality {
			notices = append(notices, fault.New(fmt.Sprintf("%s is van %s, en %s van %s", paths[0], first.Municipality, paths[i], f.Round.Municipality), ""))
		}
	}
	for i, round := range rounds {
		if round.Set.ID != rounds[0].Set.ID {
			return nil, notices, fault.New(
				fmt.Sprintf("%s is een ronde van de vragenlijst %s, en %s van %s", dutch.CleanLine(paths[0]), rounds[0].Set.ID, dutch.CleanLine(paths[i]), round.Set.ID),
				"Vergelijk alleen rondes van dezelfde vragenlijst",
			)
		}
	}
	return rounds, notices, nil
}

// OpenToChange reads a round and keeps others from changing it until it is
// closed. It waits this long for whoever has it. With roundfile.ErrLocked and
// roundfile.ErrNoLock there is a round all the same; ErrStopped says that ctx
// ended the wait. notice is what is worth
// knowing of it.
func OpenToChange(ctx context.Context, path string, sets questions.Catalogue, wait time.Duration) (f *roundfile.File, notice, err error) {
	waiting, cancel := context.WithTimeout(ctx, wait)
	defer cancel()
	f, problems, err := roundfile.OpenToChange(waiting, path, sets)
	if stopped(ctx, err) {
		return nil, nil, ErrStopped
	}
	if wrong := wrongIn(path, problems); wrong != nil {
		if f != nil {
			_ = f.Close() // nothing was changed
		}
		return nil, nil, wrong
	}
	return f, noticeIn(path, problems), orAlike(path, err)
}

// stopped reports whether the wait for someone else's lock was broken off.
func stopped(ctx context.Context, err error) bool {
	return ctx.Err() != nil && errors.Is(err, roundfile.ErrLocked)
}

// orAlike adds to the error of a file that is not there which one was meant.
func orAlike(path string, err error) error {
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if meant := Alike(path); meant != "" {
		return fault.Because(err, err.Error(), fmt.Sprintf("Bedoelde u %q?", meant))
	}
	return err
}

// wrongIn is the first problem because of which a document would be wrong, and
// how many there are; nil when there is none.
func wrongIn(path string, problems strictyaml.Problems) error {
	err := problems.Err()
	first, ok := errors.AsType[strictyaml.Problem](err)
	if n := problems.Errors(); ok && n > 1 {
		return fault.New(
			fmt.Sprintf("%v (dit is de eerste van %d fouten)", first, n),
			first.Tip+". Zie alles met: "+scan.CommandLine("controleer", path),
		)
	}
	return err
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
	return fault.New(
		fmt.Sprintf("%v (dit is de eerste van %d opmerkingen)", problems[0], len(problems)),
		"Zie alles met: "+scan.CommandLine("controleer", path),
	)
}
