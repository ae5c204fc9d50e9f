//go:build unix

package roundfile_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"

	"loketscan/scan/roundfile"
)

// TestPlanted: whoever may write in the folder can put something there under
// the names that saving uses. It is not followed, written to or removed.
func TestPlanted(t *testing.T) {
	plants := map[string]func(victim, name string) error{
		"link":       os.Symlink,
		"dead link":  func(victim, name string) error { return os.Symlink(victim+"-weg", name) },
		"hard link":  os.Link,
		"folder":     func(_, name string) error { return os.Mkdir(name, 0o777) },
		"named pipe": func(_, name string) error { return syscall.Mkfifo(name, 0o666) },
	}
	for _, name := range []string{"~$ronde.yaml.lock", "~$ronde.yaml.tmp"} {
		for what, plant := range plants {
			t.Run(name+" is a "+what, func(t *testing.T) {
				path := closedFile(t)
				victim := filepath.Join(t.TempDir(), "slachtoffer")
				write(t, victim, "van iemand anders")
				planted := filepath.Join(filepath.Dir(path), name)
				if err := plant(victim, planted); err != nil {
					t.Fatal(err)
				}
				before, err := os.Lstat(planted)
				if err != nil {
					t.Fatal(err)
				}
				isLock := filepath.Ext(name) == ".lock"

				f, err := openToChange(t, path)
				if isLock {
					checkError(t, err, roundfile.ErrNoLock, "kan hier niet worden vergrendeld")
				} else if err != nil {
					t.Error(err)
				}
				answer(f, "van mij")
				save(t, f)
				if err := f.Close(); err != nil {
					t.Error(err)
				}

				if got := open(t, path).Round.Response(current).Note; got != "van mij" {
					t.Errorf("the file holds %q", got)
				}
				if got := read(t, victim); got != "van iemand anders" {
					t.Errorf("what was linked to holds %q", got)
				}
				checkNames(t, victim, "slachtoffer")
				after, err := os.Lstat(planted)
				// A temporary file with another name too is one that a killed save left.
				if removed := !isLock && what == "hard link"; err == nil && !os.SameFile(before, after) || (err != nil) != removed {
					t.Errorf("what was planted is now %v, %v", after, err)
				}
			})
		}
	}
}

// TestLockThatIsReplaced: letting go of a lock leaves what has come in its place.
func TestLockThatIsReplaced(t *testing.T) {
	first := newFile(t)
	lock := filepath.Join(filepath.Dir(first.Path), "~$ronde.yaml.lock")
	if err := os.Remove(lock); err != nil {
		t.Fatal(err)
	}
	second, err := openToChange(t, first.Path)
	if err != nil {
		t.Fatal(err)
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	// The lock is now that of the second, and stays.
	_, err = openToChange(t, first.Path)
	checkError(t, err, roundfile.ErrLocked, "is al open in een ander venster van u")

	if err := os.Remove(lock); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("elders", lock); err != nil {
		t.Fatal(err)
	}
	if err := second.Close(); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(lock); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link became %v, %v", info, err)
	}
}

// TestSweepKeepsWhatIsOfAnother: "ronde.yaml.x.yaml" has its own temporary files.
func TestSweepKeepsWhatIsOfAnother(t *testing.T) {
	path := closedFile(t)
	for _, name := range []string{"~$ronde.yaml.tmp", "~$ronde.yaml.7.tmp", "~$ronde.yaml.x.yaml.tmp"} {
		write(t, filepath.Join(filepath.Dir(path), name), "half")
	}
	f, err := openToChange(t, path)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	want := []string{"ronde.yaml", "~$ronde.yaml.x.yaml.tmp"}
	if got := names(t, path); !slices.Equal(got, want) {
		t.Errorf("the folder holds %q, want %q", got, want)
	}
}
