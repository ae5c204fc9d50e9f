package roundfile_test

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/questions/fault"
	"loketscan/scan/roundfile"
)

// closedFile makes the file of a round that nobody has open.
func closedFile(t *testing.T) (path string) {
	t.Helper()
	f := newFile(t)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return f.Path
}

// openToChange opens a file without waiting for anyone.
func openToChange(t *testing.T, path string) (*roundfile.File, error) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	f, problems, err := roundfile.OpenToChange(ctx, path, visit())
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	if f != nil {
		t.Cleanup(func() { _ = f.Close() })
	}
	return f, err
}

func checkNames(t *testing.T, path string, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, names(t, path)); diff != "" {
		t.Errorf("the folder: -want +got:\n%s", diff)
	}
}

func TestTwoSessions(t *testing.T) {
	path := closedFile(t)
	before := read(t, path)
	child := start(t, "hold", path)
	defer stop(child)

	second, err := openToChange(t, path)
	checkError(t, err, roundfile.ErrLocked, "is al open in een ander venster van u")
	answer(second, "van de tweede")
	checkError(t, second.Save(), roundfile.ErrLocked, "is al open in een ander venster van u")
	if got := read(t, path); got != before {
		t.Errorf("the second session changed the file: %s", got)
	}

	stop(child) // a kill lets go of the lock
	save(t, second)
	_, err = openToChange(t, path)
	checkError(t, err, roundfile.ErrLocked, "is al open in een ander venster van u")
	if err := second.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := openToChange(t, path); err != nil {
		t.Error(err)
	}
}

// TestWhoHasIt: one's own window is named as that, someone else by what is known
// of who that is.
func TestWhoHasIt(t *testing.T) {
	const (
		own    = ` is al open in een ander venster van u`
		others = ` is in gebruik`
		since  = `, sinds `
	)
	path := closedFile(t)
	child := start(t, "hold", path)
	defer stop(child)
	lock := filepath.Join(filepath.Dir(path), "~$ronde.yaml.lock")
	signed := read(t, lock)
	name, host, _ := strings.Cut(strings.TrimSpace(strings.TrimLeft(signed, "\x00")), "\n")
	for signature, want := range map[string]struct{ says, remedy string }{
		signed:                       {own, "Ga in dat venster verder, of sluit het. Bekijken kan hier wel"},
		"\x00piet\n" + host + "\n":   {others + " bij piet op computer " + host + since, "U kunt het bestand wel bekijken. "},
		"\x00" + name + "\npc-12\n":  {others + " bij " + name + " op computer pc-12" + since, "U kunt het bestand wel bekijken. "},
		"\x00\n" + host + "\n":       {others + " op computer " + host + since, ""},
		"\x00" + name + "\n\n":       {others + " bij " + name + since, ""},
		"\x00\n\n":                   {others + since, ""},
		"\x00p\x1b[31miet\npc\x07\n": {others + " bij p[31miet op computer pc" + since, ""},
		"\x00" + name:                {others, ""}, // half of it is written
		"":                           {others, ""},
	} {
		write(t, lock, signature)
		_, err := openToChange(t, path)
		checkError(t, err, roundfile.ErrLocked, `"`+want.says)
		if remedy := fault.Remedy(err); !strings.HasPrefix(remedy, want.remedy) {
			t.Errorf("signed %q: the remedy is %q", signature, remedy)
		}
		if err != nil && strings.Contains(err.Error(), since) != strings.HasSuffix(want.says, since) {
			t.Errorf("signed %q: %v", signature, err)
		}
	}
}

const updates = 500 // of each of two processes

// countUp adds one to the number in the file, over and over.
func countUp(path string) {
	for range updates {
		f := childFileToChange(path)
		n, _ := strconv.Atoi(f.Round.Response(current).Note)
		answer(f, strconv.Itoa(n+1))
		if err := f.Save(); err != nil {
			panic(err)
		}
		if err := f.Close(); err != nil {
			panic(err)
		}
	}
}

// TestTwoProcessesUpdate: two programs that each change what they read take
// turns, without a change that is lost or refused.
func TestTwoProcessesUpdate(t *testing.T) {
	path := closedFile(t)
	one, two := command(t, "count", path), command(t, "count", path)
	if err := one.Start(); err != nil {
		t.Fatal(err)
	}
	if err := two.Run(); err != nil {
		t.Error(err)
	}
	if err := one.Wait(); err != nil {
		t.Error(err)
	}
	if got := open(t, path).Round.Response(current).Note; got != strconv.Itoa(2*updates) {
		t.Errorf("%s of %d updates are in the file", got, 2*updates)
	}
	checkNames(t, path, "ronde.yaml")
}

// TestOpenToChangeWaits: who has to wait for another reads what that one saved.
func TestOpenToChangeWaits(t *testing.T) {
	first := newFile(t)
	type opened struct {
		note string
		err  error
	}
	waiting := make(chan opened)
	go func() {
		f, _, err := roundfile.OpenToChange(t.Context(), first.Path, visit())
		if err != nil {
			waiting <- opened{err: err}
			return
		}
		waiting <- opened{f.Round.Response(current).Note, f.Close()}
	}()
	answer(first, "van de eerste")
	save(t, first)
	select {
	case got := <-waiting:
		t.Fatalf("did not wait: %+v", got)
	default:
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	if got := <-waiting; got != (opened{note: "van de eerste"}) {
		t.Errorf("got %+v", got)
	}
	checkNames(t, first.Path, "ronde.yaml")
}

// TestOpenToChangeErrors: what cannot be opened leaves no lock.
func TestOpenToChangeErrors(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ronde.yaml")
	check := func(cause error, message string) {
		t.Helper()
		before := names(t, path)
		f, err := openToChange(t, path)
		checkError(t, err, cause, message)
		if f != nil {
			t.Error("there is a round")
		}
		checkNames(t, path, before...)
	}
	check(fs.ErrNotExist, "bestaat niet")
	if err := os.Mkdir(path, 0o777); err != nil {
		t.Fatal(err)
	}
	check(nil, "is een map")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}

	write(t, path, "scan: [")
	f, problems, err := roundfile.OpenToChange(t.Context(), path, visit())
	if f != nil || err != nil || problems.Err() == nil {
		t.Errorf("a broken file gives %v, %v, %v", f, problems, err)
	}
	checkNames(t, path, "ronde.yaml")
}
