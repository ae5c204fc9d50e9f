package roundfile_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"loketscan/scan/roundfile"
)

// TestLongNames: every name that the file system takes can be saved under.
func TestLongNames(t *testing.T) {
	named := func(letter string, bytes int) string {
		return strings.Repeat(letter, bytes)[:bytes-len(".yaml")] + ".yaml"
	}
	for _, name := range []string{
		named("r", 200), named("r", 248), named("r", 249), named("r", 250), named("r", 255),
		named("é", 249), named("é", 255), "x" + named("é", 253), named("€", 254), named("👍", 253),
	} {
		if !utf8.ValidString(name) {
			t.Fatalf("a letter is cut in %s", name)
		}
		path := filepath.Join(t.TempDir(), name)
		write(t, path, read(t, closedFile(t)))
		sibling := filepath.Join(filepath.Dir(path), name[:len(name)-1]+"x")
		write(t, sibling, read(t, path))
		both := names(t, path)
		for _, n := range []int{1, 2, 100} {
			write(t, roundfile.TempName(path, n), "of a save that was killed")
		}

		f, err := openToChange(t, path)
		if err != nil {
			t.Fatalf("%d bytes, %s: %v", len(name), name, err)
		}
		for _, lock := range names(t, path) {
			if !utf8.ValidString(lock) {
				t.Errorf("a letter is cut in %q", lock)
			}
		}
		if short := len("~$"+name+".lock") <= 255; short {
			if _, err := os.Stat(filepath.Join(filepath.Dir(path), "~$"+name+".lock")); err != nil {
				t.Error(err)
			}
		}
		_, err = openToChange(t, path)
		checkError(t, err, roundfile.ErrLocked, "is al open in een ander venster van u")
		other, err := openToChange(t, sibling)
		if err != nil {
			t.Errorf("its sibling cannot be changed: %v", err)
		}
		answer(f, "van mij")
		save(t, f)
		for _, f := range []*roundfile.File{f, other} {
			if err := f.Close(); err != nil {
				t.Error(err)
			}
		}
		if got := open(t, path).Round.Response(current).Note; got != "van mij" {
			t.Errorf("the file holds %q", got)
		}
		checkNames(t, path, both...)
	}
}

// TestLongNameBeside: what goes to a file beside it has a name that fits.
func TestLongNameBeside(t *testing.T) {
	path := filepath.Join(t.TempDir(), strings.Repeat("é", 125)+".yaml")
	write(t, path, read(t, closedFile(t)))
	f := open(t, path)
	write(t, path, read(t, path)+"# van een ander\n")
	answer(f, "van mij")
	err := f.Save()
	checkError(t, err, roundfile.ErrBeside, "-niet-samengevoegd.yaml")
	if !errors.Is(err, roundfile.ErrBeside) || !utf8.ValidString(f.Path) {
		t.Errorf("saved in %q", f.Path)
	}
	if got := open(t, f.Path).Round.Response(current).Note; got != "van mij" {
		t.Errorf("beside it stands %q", got)
	}
}

// TestTooLongName: a name that the file system refuses is told as it was.
func TestTooLongName(t *testing.T) {
	path := filepath.Join(t.TempDir(), strings.Repeat("r", 251)+".yaml")
	_, err := openToChange(t, path)
	checkError(t, err, nil, "een bestand kan niet ")
	_, err = roundfile.Create(path, visit(), autumn())
	checkError(t, err, nil, "die naam kan niet")
}
