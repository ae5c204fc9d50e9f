//go:build unix

package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"loketscan/scan/walk/ptytest"
)

// childPatience makes the test binary the program, with this patience.
const childPatience = "LOKETSCAN_TEST_PATIENCE"

func TestMain(m *testing.M) {
	if text := os.Getenv(childPatience); text != "" {
		patience, _ = time.ParseDuration(text)
		main()
	}
	os.Exit(m.Run())
}

// program is loketscan in a folder with a round in which a reason is missing,
// which the commands tell before they write anything.
func program(t *testing.T, patience string, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(self, args...)
	c.Dir = t.TempDir()
	c.Env = append(ptytest.Environ(), childPatience+"="+patience)
	round := `scan:
  bestandsversie: 1
  vragenlijst: wmo-loket
  editie: 1
  gemeente: Voorbeeldstad
  loket: Loket Centrum
  soort: gemeentelijk
  ronde: 2026 najaar
  datum: 2026-11-21
visie:
  vragen:
    vastgesteld: {antwoord: nvt}
`
	if err := os.WriteFile(filepath.Join(c.Dir, "r.yaml"), []byte(round), 0o600); err != nil {
		t.Fatal(err)
	}
	return c
}

func fifo(t *testing.T, folder, name string) (path string) {
	t.Helper()
	path = filepath.Join(folder, name)
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skipf("no pipe: %v", err)
	}
	return path
}

// begun starts a program that reads no terminal, waits for its first line of
// messages, and returns a function that waits for its end.
func begun(t *testing.T, c *exec.Cmd) (wait func() (status int, told string)) {
	t.Helper()
	stderr, err := c.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Process.Kill() })
	lines := bufio.NewReader(stderr)
	told, err := lines.ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return func() (int, string) {
		var rest strings.Builder
		_, _ = lines.WriteTo(&rest)
		_ = c.Wait()
		return c.ProcessState.ExitCode(), told + rest.String()
	}
}

// A plan that nobody reads never comes out: the program ends without it.
func TestASignalEndsWhatHangs(t *testing.T) {
	for _, test := range []struct {
		name     string
		patience string
		signals  []os.Signal
	}{
		{"ctrl+c", "10ms", []os.Signal{os.Interrupt}},
		{"a friendly kill", "10ms", []os.Signal{syscall.SIGTERM}},
		{"a closed window", "10ms", []os.Signal{syscall.SIGHUP, syscall.SIGHUP}},
		{"ctrl+backslash", "10ms", []os.Signal{syscall.SIGQUIT}},
		{"somebody who insists", "1h", []os.Signal{syscall.SIGQUIT, os.Interrupt}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			c := program(t, test.patience, "plan", "r.yaml", "-o", "pijp")
			fifo(t, c.Dir, "pijp")
			wait := begun(t, c)
			for _, s := range test.signals {
				if err := c.Process.Signal(s); err != nil {
					t.Fatal(err)
				}
			}
			if status, told := wait(); status != stopped || strings.Contains(told, "goroutine ") {
				t.Errorf("exit status %d, want %d; it told:\n%s", status, stopped, told)
			}
			if left, _ := filepath.Glob(filepath.Join(c.Dir, "~$*")); len(left) > 0 {
				t.Errorf("it left %v", left)
			}
		})
	}
}

// What can be finished is finished, also when a closing window sends more than
// one signal.
func TestASignalLetsItFinish(t *testing.T) {
	c := program(t, "1h", "plan", "r.yaml", "-o", "pijp")
	path := fifo(t, c.Dir, "pijp")
	wait := begun(t, c)
	for _, s := range []os.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGTERM} {
		if err := c.Process.Signal(s); err != nil {
			t.Fatal(err)
		}
	}
	if plan, err := os.ReadFile(path); err != nil || !strings.Contains(string(plan), "# Plan van Aanpak") {
		t.Errorf("the plan is %q (%v)", plan, err)
	}
	if status, told := wait(); status != 0 {
		t.Errorf("exit status %d; it told:\n%s", status, told)
	}
}

// A walk saves what was typed, and leaves the terminal as it was.
func TestASignalDuringAWalk(t *testing.T) {
	for name, signal := range map[string]os.Signal{
		"an interrupt from elsewhere": os.Interrupt, "a friendly kill": syscall.SIGTERM, "ctrl+backslash from elsewhere": syscall.SIGQUIT,
	} {
		t.Run(name, func(t *testing.T) {
			c := program(t, "1h", "scan", "r.yaml")
			term := ptytest.Start(t, c, 80, 24)
			term.WaitFor("1 van 90 vragen beantwoord")
			term.Press("enter")
			term.WaitFor("vraag 2 van 90")
			term.Press("tab")
			term.WaitFor("enter nieuwe regel")
			term.Send("Halve")
			term.WaitFor("│ Halve")
			term.Signal(signal)
			if status := term.Wait(); status != stopped {
				t.Errorf("exit status %d, want %d", status, stopped)
			}
			term.WaitFor("Verdergaan: loketscan scan r.yaml")
			if output := term.Output(); strings.Contains(output, "goroutine ") {
				t.Errorf("it shows what it was doing: %q", output)
			}
			text, err := os.ReadFile(filepath.Join(c.Dir, "r.yaml"))
			if err != nil || !strings.Contains(string(text), "Halve\n") {
				t.Errorf("the file has (%v):\n%s", err, text)
			}
		})
	}
}

// A walk that hangs is left, and the terminal is as it was.
func TestASignalEndsAWalkThatHangs(t *testing.T) {
	c := program(t, "10ms", "scan", "r.yaml")
	path := fifo(t, c.Dir, "r-plan.md")
	term := ptytest.Start(t, c, 80, 24)
	term.WaitFor("1 van 90 vragen beantwoord")
	pipe, err := syscall.Open(path, syscall.O_RDWR|syscall.O_NONBLOCK, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer syscall.Close(pipe) //nolint:errcheck // nobody reads what is in it
	for err == nil {          // once it is full, whoever writes to it waits
		_, err = syscall.Write(pipe, make([]byte, 4096))
	}
	if _, err := os.Stat("/proc/self/fd"); err != nil {
		t.Skip("nothing here tells what a program has open")
	}
	term.Press("p")
	for !hasOpen(c.Process.Pid, path) {
		time.Sleep(time.Millisecond)
	}
	term.Signal(syscall.SIGTERM)
	if status := term.Wait(); status != stopped {
		t.Errorf("exit status %d, want %d", status, stopped)
	}
	term.WaitUntil("the first screen, without the walk", func(screen string) bool { return !strings.Contains(screen, "1 van 90") })
	if !strings.Contains(term.Output(), "\x1b[?25h") {
		t.Error("the cursor is not back")
	}
}

// hasOpen reports whether a program has a file open.
func hasOpen(pid int, path string) bool {
	open, _ := filepath.Glob(fmt.Sprintf("/proc/%d/fd/*", pid))
	return slices.ContainsFunc(open, func(fd string) bool {
		to, err := os.Readlink(fd)
		return err == nil && to == path
	})
}

// TestColours: each stream has them when it is a terminal that shows them, and
// the user did not say no.
func TestColours(t *testing.T) {
	for name, test := range map[string]struct {
		env      string
		out, err bool // which of them is the terminal
		want     bool
	}{
		"a terminal":               {"", true, true, true},
		"NO_COLOR":                 {"NO_COLOR=1", true, true, false},
		"an empty NO_COLOR":        {"NO_COLOR=", true, true, true},
		"a dumb terminal":          {"TERM=dumb", true, true, false},
		"stdout in a pipe":         {"", false, true, true},
		"stderr in a pipe":         {"", true, false, true},
		"both in a pipe":           {"", false, false, false},
		"a pipe, and it is CI":     {"CI=true", false, false, false},
		"a terminal, and it is CI": {"CI=true", true, true, true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := program(t, "1h", "controleer", "r.yaml", "er-is-niets.yaml")
			if test.env != "" {
				c.Env = append(c.Env, test.env)
			}
			var piped bytes.Buffer
			if !test.out {
				c.Stdout = &piped
			}
			if !test.err {
				c.Stderr = &piped
			}
			term := ptytest.Start(t, c, 80, 24)
			term.Wait()
			shown := term.Output()
			if strings.Contains(shown, "\x1b[") != test.want || test.out && !strings.Contains(shown, "let op") || test.err && !strings.Contains(shown, "fout") {
				t.Errorf("the terminal shows %q", shown)
			}
			if strings.Contains(piped.String(), "\x1b") || (piped.Len() == 0) != (test.out && test.err) {
				t.Errorf("through the pipe comes %q", piped.String())
			}
		})
	}
}
