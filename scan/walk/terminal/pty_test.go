//go:build unix

package terminal

import (
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"loketscan/scan/walk/ptytest"
)

// open starts the log in a terminal. The emulator answers both questions; one
// that is deaf answers neither.
func open(t *testing.T, deaf bool, env ...string) *ptytest.Terminal {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(ptytest.Environ(), append(env, childScreen+"=1")...)
	start := ptytest.Start
	if deaf {
		start = ptytest.StartDeaf
	}
	term := start(t, cmd, 80, 24)
	term.WaitFor("80 bij 24")
	return term
}

// gone waits until the screen is left, and types what a shell would read.
func gone(t *testing.T, term *ptytest.Terminal, said string) {
	t.Helper()
	term.WaitFor("na het scherm: " + said)
	term.Send("ls\r")
	term.WaitFor(`gelezen: "ls\n"`)
	term.Wait()
	if screen := term.Screen(); strings.Contains(screen, "80 bij 24") || strings.Contains(screen, "rgb:") {
		t.Errorf("there is something left on the screen:\n%s", screen)
	}
	if got := strings.Count(term.Output(), leaving); got != 1 {
		t.Errorf("the terminal was given back %d times", got)
	}
}

func TestTheScreenComesAndGoes(t *testing.T) {
	for _, test := range []struct {
		name string
		end  func(*ptytest.Terminal)
		said string
	}{
		{"quit", func(term *ptytest.Terminal) { term.Press("q") }, "<nil>"},
		{"a signal", func(term *ptytest.Terminal) { term.Signal(syscall.SIGTERM) }, "<nil>"},
		{"a panic", func(term *ptytest.Terminal) { term.Press("!") }, "program was killed"},
	} {
		t.Run(test.name, func(t *testing.T) {
			term := open(t, false)
			term.WaitUntil("a screen of its own", func(screen string) bool { return !strings.Contains(screen, "voor het scherm") })
			term.WaitFor("achtergrond")
			test.end(term)
			gone(t, term, test.said)
			_, after, _ := strings.Cut(term.Output(), leaving)
			if panicked := strings.Contains(after, "er ging iets mis"); panicked != (test.said != "<nil>") {
				t.Errorf("after the screen was left: %q", after)
			} else if !panicked && !strings.Contains(term.Screen(), "voor het scherm") {
				t.Errorf("what was on the screen before is gone:\n%s", term.Screen())
			}
		})
	}
}

func TestAKeyIsDrawnOnce(t *testing.T) {
	term := open(t, false)
	term.WaitFor("achtergrond")
	before := len(term.Output())
	term.Press("a")
	term.WaitFor("toets a")
	term.Press("b")
	term.WaitFor("toets b")
	want := inSync("\x1b[3;1Htoets a\x1b[K") + inSync("\x1b[4;1Htoets b\x1b[K")
	term.WaitUntil("all of the frame", func(string) bool { return len(term.Output()) >= before+len(want) })
	if got := term.Output()[before:]; got != want {
		t.Errorf("wrote %q, want %q", got, want)
	}
}

func TestAllThatATerminalTells(t *testing.T) {
	term := open(t, false)
	for _, mode := range []string{ansi.SetModeMouseNormal, ansi.SetModeMouseExtSgr, ansi.SetModeBracketedPaste} {
		if !strings.Contains(term.Output(), mode) {
			t.Errorf("%q is not asked for", mode)
		}
	}
	for _, mode := range []string{ansi.SetModeMouseButtonEvent, ansi.SetModeMouseAnyEvent} {
		if strings.Contains(term.Output(), mode) {
			t.Errorf("%q is asked for", mode)
		}
	}
	for _, step := range []struct{ send, shown string }{
		{"\x1b[<64;10;5M", "muis wheel up op 9,4"},
		{"\x1b[<65;10;5M", "muis wheel down op 9,4"},
		{"\x1b[<0;1;2M", "muis left press op 0,1"},
		{"\x1b[<0;1;2m", "muis left release op 0,1"},
		{"\x1b[A", "toets up"},
		{"\x1b[200~een\rtwee\x1b[201~", "toets [een/twee]"},
	} {
		term.Send(step.send)
		term.WaitFor(step.shown)
	}
	term.Send("\x1b[<35;11;5Mz") // the mouse moves
	term.WaitFor("toets z")
	if screen := term.Screen(); strings.Contains(screen, "op 10,4") {
		t.Errorf("the mouse tells where it is:\n%s", screen)
	}
}

func TestANewSizeOfTheWindow(t *testing.T) {
	term := open(t, false)
	term.WaitFor("achtergrond")
	for _, size := range []struct {
		width, height int
		shown         string
	}{{40, 10, "40 bij 10"}, {8, 3, "8 bij 3"}, {120, 40, "120 bij 40"}} {
		term.Resize(size.width, size.height)
		term.WaitUntil(size.shown, func(screen string) bool {
			return strings.TrimRight(screen, "\n") == size.shown+"\n"+"achtergrond"[:min(size.width, len("achtergrond"))]
		})
	}
}

// What comes at once is typed where the terminal marks what is pasted.
func TestABatchInATerminal(t *testing.T) {
	for _, test := range []struct {
		name  string
		deaf  bool
		shown []string
	}{
		{"that marks pastes", false, []string{"toets wel", "toets enter", "toets 1"}},
		{"that may not", true, []string{`ineens "wel\r1"`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			term := open(t, test.deaf)
			if !test.deaf {
				term.WaitFor("achtergrond")
				// The second answer comes in the same read, or in one before this key.
				term.Press("z")
				term.WaitFor("toets z")
			}
			term.Send("wel\r1")
			term.WaitFor(test.shown...)
		})
	}
}

// Who quits before the terminal has answered, finds no answer in the shell.
func TestNothingIsLeftForTheShell(t *testing.T) {
	answers := colourAnswers[0] + modeAnswer
	t.Run("the answers come late", func(t *testing.T) {
		term := open(t, true, childPatient+"=1h")
		term.Press("q")
		term.WaitFor("toets q")
		term.Press("x") // while it waits
		term.Send(answers)
		gone(t, term, "<nil>")
	})
	t.Run("they come in pieces", func(t *testing.T) {
		term := open(t, true, childPatient+"=1h")
		term.Press("q")
		term.WaitFor("toets q")
		for part := range strings.SplitAfterSeq(answers, "f") {
			term.Press(part)
		}
		gone(t, term, "<nil>")
	})
	t.Run("they do not come", func(t *testing.T) {
		term := open(t, true)
		term.Press("q")
		gone(t, term, "<nil>")
	})
}
