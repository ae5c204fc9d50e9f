package roundfile_test

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"loketscan/scan/roundfile"
)

// TestKill kills a process that saves all the time, and finds a whole round
// after each kill.
func TestKill(t *testing.T) {
	f := newFile(t)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for i := range times(20, 500) {
		child := start(t, "save loop", f.Path)
		time.Sleep(time.Duration(r.IntN(8000)) * time.Microsecond) // at any moment
		stop(child)
		after := open(t, f.Path)
		if got := read(t, f.Path); got != string(after.Bytes()) {
			t.Fatalf("kill %d left a torn file:\n%s", i, got)
		}
		locked, err := openToChange(t, f.Path)
		if err != nil {
			t.Fatalf("after kill %d: %v", i, err)
		}
		if err := locked.Close(); err != nil {
			t.Fatal(err)
		}
		if got := names(t, f.Path); len(got) != 1 {
			t.Fatalf("kill %d left %q", i, got)
		}
	}
}

// TestFaults lets every system call of one save fail in turn, in four ways; a
// sample of them unless the test may be long. What is in the file afterwards is
// the old round or the new one, it is the new one when the save said so, and
// trying again works.
func TestFaults(t *testing.T) {
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("strace is not installed")
	}
	f := newFile(t)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	oldText := read(t, f.Path)
	answer(f, newNote)
	newText := string(f.Bytes())

	run := func(inject ...string) (report []string, trace string) {
		dir := filepath.Dir(f.Path)
		for _, name := range names(t, f.Path) {
			if err := os.Remove(filepath.Join(dir, name)); err != nil {
				t.Fatal(err)
			}
		}
		write(t, f.Path, oldText)
		traced := filepath.Join(t.TempDir(), "trace")
		args := append([]string{strace, "-o", traced, "-e", "trace=%file,%desc"}, inject...)
		c := command(t, "save", f.Path, args...)
		c.Stderr = nil
		out, _ := c.Output() // an error is a kill
		return strings.Split(string(out), "\n"), read(t, traced)
	}
	_, trace := run()
	calls := callsOfSave(trace)
	renamed := slices.IndexFunc(calls, func(c call) bool { return strings.HasPrefix(c.name, "rename") })
	switch {
	case len(calls) == 0:
		t.Skipf("strace does not work here:\n%s", trace)
	case renamed < 0:
		t.Fatalf("saving renames nothing: %v", calls)
	}
	n := 0
	for i, c := range calls {
		for _, fault := range []string{"error=ENOSPC", "error=EIO", "error=EACCES", "signal=KILL"} {
			if n++; !long && i < renamed && n%11 != 0 {
				continue
			}
			t.Run(fmt.Sprintf("%s %d %s", c.name, c.nth, fault), func(t *testing.T) {
				report, trace := run("-e", fmt.Sprintf("inject=%s:%s:when=%d", c.name, fault, c.nth))
				got := read(t, f.Path)
				if got != oldText && got != newText {
					t.Errorf("a torn file:\n%s", got)
				}
				if fault == "signal=KILL" {
					return
				}
				if len(report) != 5 || !strings.Contains(trace, "(INJECTED)") {
					t.Fatalf("the child says %q, and the trace is\n%s", report, trace)
				}
				first, tip, second, path := report[0], report[1], report[2], report[3]
				if first == "<nil>" && got != newText {
					t.Error("it said that the round was saved")
				}
				if first != "<nil>" && (tip == "" || english.MatchString(first)) {
					t.Errorf("the user sees %q, %q", first, tip)
				}
				if final := read(t, path); second != "<nil>" || final != newText {
					t.Errorf("first %s; trying again gives %s, and %s holds\n%s", first, second, path, final)
				}
			})
		}
	}
}

var english = regexp.MustCompile(`(?i)\b(error|denied|space|device|no such|input)\b`)

// call is the nth call of a name by the thread.
type call struct {
	name string
	nth  int
}

// callsOfSave returns the calls between the marks in a trace.
func callsOfSave(trace string) []call {
	var calls []call
	count := map[string]int{}
	within := false
	for line := range strings.Lines(trace) {
		name, rest, ok := strings.Cut(line, "(")
		if !ok {
			continue
		}
		count[name]++
		switch {
		case strings.Contains(rest, `"`+begin+`"`):
			within = true
		case strings.Contains(rest, `"`+end+`"`):
			within = false
		case within && !strings.HasPrefix(name, "epoll"):
			calls = append(calls, call{name, count[name]})
		}
	}
	return calls
}

// TestSaveReachesTheDisk holds the order that a power failure asks for: first
// the text is on the disk, then the name changes, and then that is on the disk.
func TestSaveReachesTheDisk(t *testing.T) {
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("strace is not installed")
	}
	path := closedFile(t)
	traced := filepath.Join(t.TempDir(), "trace")
	if err := command(t, "change", path, strace, "-o", traced, "-y", "-e", "trace=write,/^rename,fsync", "-e", "signal=none").Run(); err != nil {
		t.Skipf("strace does not work here: %v", err)
	}
	temp := `\d+<[^>]*/~\$ronde\.yaml\.tmp>`
	want := regexp.MustCompile(`^(write\(` + temp + `.*\n)+` + `fsync\(` + temp + `.*\n` +
		`rename.*/~\$ronde\.yaml\.tmp".*/ronde\.yaml".*\n` + `fsync\(\d+<` + regexp.QuoteMeta(filepath.Dir(path)) + `>`)
	trace := read(t, traced)
	if start := regexp.MustCompile(`(?m)^write\(` + temp).FindStringIndex(trace); start == nil || !want.MatchString(trace[start[0]:]) {
		t.Errorf("want write, fsync, rename and fsync of the folder; got\n%s", trace)
	}
}

// TestLockFails: where the system makes no locks, saving goes on without, and
// no lock file stays.
func TestLockFails(t *testing.T) {
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("strace is not installed")
	}
	for _, fault := range []string{"ENOSPC", "EIO", "ENOLCK"} {
		path := closedFile(t)
		traced := filepath.Join(t.TempDir(), "trace")
		out, err := command(t, "change", path, strace, "-o", traced, "-e", "trace=flock", "-e", "inject=flock:error="+fault).Output()
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(read(t, traced), "(INJECTED)") {
			t.Skip("strace does not work here")
		}
		if !strings.Contains(string(out), "kan hier niet worden vergrendeld") {
			t.Errorf("%s: the user sees %s", fault, out)
		}
		if got := open(t, path).Round.Response(current).Note; got != newNote {
			t.Errorf("%s: the file holds %q", fault, got)
		}
		checkNames(t, path, "ronde.yaml")
	}
}

func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=64k"); err != nil {
		t.Skipf("no small disk to fill: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, 0) })
	f, err := roundfile.Create(filepath.Join(dir, "ronde.yaml"), visit(), autumn())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	before := read(t, f.Path)
	filler, err := os.Create(filepath.Join(dir, "vol"))
	if err != nil {
		t.Fatal(err)
	}
	for err == nil {
		_, err = filler.Write(make([]byte, 512))
	}
	_ = filler.Close()

	answer(f, strings.Repeat("van mij ", 1000))
	for range 2 {
		checkError(t, f.Save(), syscall.ENOSPC, "de schijf is vol")
	}
	if got := read(t, f.Path); got != before {
		t.Errorf("the file changed: %s", got)
	}
	if got := names(t, f.Path); len(got) != 3 {
		t.Errorf("left behind: %q", got)
	}
	if err := os.Remove(filler.Name()); err != nil {
		t.Fatal(err)
	}
	save(t, f)
}

// TestNoPermission saves as somebody who may not, in a child when this is
// root, who may do anything.
func TestNoPermission(t *testing.T) {
	for name, perm := range map[string]struct{ folder, file fs.FileMode }{
		"read-only folder":      {0o555, 0o666},
		"file of somebody else": {0o777, 0o644}, // which a rename would go round
	} {
		t.Run(name, func(t *testing.T) {
			f := newFile(t)
			before := read(t, f.Path)
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
			dir := filepath.Dir(f.Path)
			for path, perm := range map[string]fs.FileMode{f.Path: perm.file, dir: perm.folder, filepath.Dir(dir): 0o755} {
				if err := os.Chmod(path, perm); err != nil {
					t.Fatal(err)
				}
			}
			t.Cleanup(func() { _ = os.Chmod(dir, 0o755) })
			c := command(t, "save", f.Path)
			if os.Getuid() == 0 {
				c.Path = "/proc/self/exe" // whose folder only root may enter
				c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
			} else if perm.folder != 0o555 {
				t.Skip("only root can become somebody else")
			}
			out, err := c.Output()
			if err != nil {
				t.Skipf("cannot become somebody else: %v", err)
			}
			if !strings.Contains(string(out), "is niet bewaard: u mag daar niet schrijven\nKies een andere plaats") {
				t.Errorf("the user sees %s", out)
			}
			if got := read(t, f.Path); got != before {
				t.Errorf("the file changed: %s", got)
			}
		})
	}
}
