//go:build unix

// Package ptytest lets a test sit at a terminal: it runs a program in a
// pseudo-terminal, types, and looks at the screen. Only tests use it.
//
// A test waits for what it expects before it goes on:
//
//	term := ptytest.Start(t, exec.Command("loketscan"), 80, 24)
//	term.WaitFor("Welkom")
//	term.Press("enter")
//	term.WaitFor("Gemeente")
package ptytest

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/charmbracelet/x/xpty"
)

// patience is how long a test waits for what it expects.
const patience = 20 * time.Second

// rhythm is the time between two keys of a person who types fast.
const rhythm = 20 * time.Millisecond

// Terminal is a terminal with a program in it.
type Terminal struct {
	t      testing.TB
	cmd    *exec.Cmd
	pty    *xpty.UnixPty
	unread bool          // the program ended while something was being sent
	done   chan struct{} // closed when the program has ended and its output is on the screen

	mu       sync.Mutex
	emulator *vt.Emulator
	output   bytes.Buffer
	changed  chan struct{}
}

// Environ is the environment of the test, without what says how the terminal of
// the test looks, and with what says so of this one.
func Environ() []string {
	return append(slices.DeleteFunc(os.Environ(), func(variable string) bool {
		name, _, _ := strings.Cut(variable, "=")
		return slices.Contains([]string{"TERM", "TERM_PROGRAM", "COLORTERM", "COLORFGBG", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "CI", "LC_ALL", "LC_CTYPE", "LANG"}, name)
	}), "TERM=xterm-256color", "LANG=nl_NL.UTF-8")
}

// Start runs a program in a terminal of this size, with Environ unless it has
// an environment. When the test ends, the window is closed.
func Start(t testing.TB, cmd *exec.Cmd, width, height int) *Terminal {
	t.Helper()
	return start(t, cmd, width, height, true)
}

// StartDeaf is Start with a terminal that answers no question about itself.
func StartDeaf(t testing.TB, cmd *exec.Cmd, width, height int) *Terminal {
	t.Helper()
	return start(t, cmd, width, height, false)
}

func start(t testing.TB, cmd *exec.Cmd, width, height int, answers bool) *Terminal {
	t.Helper()
	pty, err := xpty.NewUnixPty(width, height)
	if err != nil {
		t.Skipf("no pseudo-terminal: %v", err)
	}
	if cmd.Env == nil {
		cmd.Env = Environ()
	}
	// A session of its own, or the program hears nothing of a new size.
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := pty.Start(cmd); err != nil {
		t.Fatal(err)
	}
	_ = pty.Slave().Close() // so that reading ends when the program does

	term := &Terminal{
		t: t, cmd: cmd, pty: pty,
		done:     make(chan struct{}),
		emulator: vt.NewEmulator(width, height),
		changed:  make(chan struct{}, 1),
	}
	go term.watch()
	to := io.Writer(pty)
	if !answers {
		to = io.Discard
	}
	go io.Copy(to, term.emulator) //nolint:errcheck // ends with the terminal
	t.Cleanup(term.close)
	return term
}

// The marks around a frame, which a terminal shows as a whole (mode 2026).
const (
	frameStart = "\x1b[?2026h"
	frameEnd   = "\x1b[?2026l"
)

// watch draws what the program writes, of a frame nothing before all is there.
func (term *Terminal) watch() {
	defer close(term.done)
	buffer := make([]byte, 4096)
	var held []byte
	for {
		n, err := term.pty.Read(buffer)
		held = append(held, buffer[:n]...)
		ready := held
		if begun, ended := bytes.LastIndex(held, []byte(frameStart)), bytes.LastIndex(held, []byte(frameEnd)); begun > ended && err == nil {
			ready = held[:begun]
		}
		term.mu.Lock()
		term.output.Write(buffer[:n])
		_, _ = term.emulator.Write(ready)
		term.mu.Unlock()
		held = bytes.Clone(held[len(ready):])
		select {
		case term.changed <- struct{}{}:
		default:
		}
		if err != nil {
			return
		}
	}
}

// close closes the window, as a person does who is done with it.
func (term *Terminal) close() {
	_ = term.cmd.Process.Signal(syscall.SIGHUP)
	select {
	case <-term.done:
	case <-time.After(patience):
		_ = term.cmd.Process.Kill()
		<-term.done
	}
	_ = term.cmd.Wait()
	if !term.unread { // or closing waits for what is still being sent
		_ = term.pty.Close()
	}
	if answers, ok := term.emulator.InputPipe().(io.Closer); ok {
		_ = answers.Close()
	}
}

// sequences are what terminals send for keys that are no characters.
var sequences = map[string]string{
	"enter": "\r", "tab": "\t", "shift+tab": "\x1b[Z", "esc": "\x1b", "backspace": "\x7f", "delete": "\x1b[3~",
	"space": " ", "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
	"home": "\x1b[H", "end": "\x1b[F", "pgup": "\x1b[5~", "pgdown": "\x1b[6~",
	"ctrl+c": "\x03", "ctrl+s": "\x13", "ctrl+u": "\x15", "ctrl+z": "\x1a",
}

// Key is what a terminal sends for a key.
func Key(name string) string {
	if sequence, ok := sequences[name]; ok {
		return sequence
	}
	return name
}

// Press presses keys in the rhythm of a person: named ones such as "enter" and
// "pgup", and characters.
func (term *Terminal) Press(keys ...string) {
	term.t.Helper()
	for _, key := range keys {
		time.Sleep(rhythm)
		term.Send(Key(key))
	}
}

// Send sends bytes at once, as a terminal does for a paste that it does not
// mark as one.
func (term *Terminal) Send(s string) {
	term.t.Helper()
	sent := make(chan error, 1)
	go func() {
		_, err := io.WriteString(term.pty, s)
		sent <- err
	}()
	select {
	case err := <-sent:
		if err != nil {
			term.t.Fatalf("typing %q: %v", s, err)
		}
	case <-term.done: // nobody reads it, and a full terminal waits for ever
		term.unread = true
	}
}

// Paste pastes as terminals do that mark a paste as one.
func (term *Terminal) Paste(s string) {
	term.t.Helper()
	term.Send("\x1b[200~" + strings.ReplaceAll(s, "\n", "\r") + "\x1b[201~")
}

// Screen returns the text on the screen, a line for each row, without the
// blanks at the end of lines.
func (term *Terminal) Screen() string {
	term.mu.Lock()
	defer term.mu.Unlock()
	return term.emulator.String()
}

// Output returns every byte the program has written.
func (term *Terminal) Output() string {
	term.mu.Lock()
	defer term.mu.Unlock()
	return term.output.String()
}

// WaitFor waits until all of the texts are on the screen.
func (term *Terminal) WaitFor(texts ...string) {
	term.t.Helper()
	term.WaitUntil(strings.Join(texts, `" and "`), func(screen string) bool {
		return !slices.ContainsFunc(texts, func(text string) bool { return !strings.Contains(screen, text) })
	})
}

// WaitUntil waits until the screen is as it should be; what says so in words.
func (term *Terminal) WaitUntil(what string, ready func(screen string) bool) {
	term.t.Helper()
	deadline := time.After(patience)
	for !ready(term.Screen()) {
		select {
		case <-term.changed:
		case <-deadline:
			term.t.Fatalf("waited in vain for %q on this screen:\n%s", what, term.Screen())
		}
	}
}

// Resize makes the window another size.
func (term *Terminal) Resize(width, height int) {
	term.t.Helper()
	term.mu.Lock()
	term.emulator.Resize(width, height)
	term.mu.Unlock()
	if err := term.pty.Resize(width, height); err != nil {
		term.t.Fatal(err)
	}
}

// Signal sends the program a signal; SIGHUP is what closing the window does.
func (term *Terminal) Signal(s os.Signal) {
	term.t.Helper()
	if err := term.cmd.Process.Signal(s); err != nil {
		term.t.Fatal(err)
	}
}

// Ended reports whether the program has ended.
func (term *Terminal) Ended() bool {
	select {
	case <-term.done:
		return true
	default:
		return false
	}
}

// Wait waits until the program ends and returns its exit status, or -1 when a
// signal ended it.
func (term *Terminal) Wait() int {
	term.t.Helper()
	select {
	case <-term.done:
	case <-time.After(patience):
		term.t.Fatalf("the program did not end; on the screen:\n%s", term.Screen())
	}
	err := term.cmd.Wait()
	if exit, ok := errors.AsType[*exec.ExitError](err); err != nil && !ok {
		term.t.Fatal(err)
	} else if ok {
		return exit.ExitCode()
	}
	return 0
}
