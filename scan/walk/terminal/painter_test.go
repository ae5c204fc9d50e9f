package terminal

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// writes are what was written, one by one.
type writes []string

func (w *writes) Write(p []byte) (int, error) {
	*w = append(*w, string(p))
	return len(p), nil
}

// since forgets what was written until now, does something and returns what
// that writes.
func (w *writes) since(do func()) []string {
	*w = nil
	do()
	return *w
}

func inSync(s string) string { return "\x1b[?2026h" + s + "\x1b[?2026l" }

func newPainter(width, height int) (*painter, *writes) {
	out := new(writes)
	p := &painter{out: out}
	p.enter("")
	p.resize(width, height)
	return p, out
}

func TestOnlyWhatChangedIsWritten(t *testing.T) {
	const frame = "kop\n> een\n  twee\n\nvoet"
	for _, test := range []struct {
		name string
		next string
		want string
	}{
		{"nothing", frame, ""},
		{"a line", "kop\n> een\n  drie\n\nvoet", "\x1b[3;1H  drie\x1b[K"},
		{"two lines", "kop\n  een\n> twee\n\nvoet", "\x1b[2;1H  een\x1b[K\x1b[3;1H> twee\x1b[K"},
		{"a line of the whole width", "kop\n> een\n0123456789\n\nvoet", "\x1b[3;1H0123456789"},
		{"a line that is too long", "kop\n> een\n0123456789abc\n\nvoet", "\x1b[3;1H0123456789"},
		{"wide characters", "kop\n> een\n世世世世世\n\nvoet", "\x1b[3;1H世世世世世"},
		{"colours have no width", "kop\n> een\n\x1b[1m012345678\x1b[m\n\nvoet", "\x1b[3;1H\x1b[1m012345678\x1b[m\x1b[K"},
		{"fewer lines", "kop\n> een", "\x1b[3;1H\x1b[K\x1b[5;1H\x1b[K"},
		{"a frame that is too high", "weg\nkop\n> een\n  twee\n\nvoet\n.", "\x1b[H> een\x1b[K\x1b[2;1H  twee\x1b[K\x1b[3;1H\x1b[K\x1b[4;1Hvoet\x1b[K\x1b[5;1H.\x1b[K"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p, out := newPainter(10, 5)
			if got := out.since(func() { p.paint(frame) }); !slices.Equal(got, []string{inSync("\x1b[2J\x1b[Hkop\x1b[K\x1b[2;1H> een\x1b[K\x1b[3;1H  twee\x1b[K\x1b[5;1Hvoet\x1b[K")}) {
				t.Fatalf("the first frame: %q", got)
			}
			var want []string
			if test.want != "" {
				want = []string{inSync(test.want)}
			}
			if got := out.since(func() { p.paint(test.next) }); !slices.Equal(got, want) {
				t.Errorf("wrote %q, want %q", got, want)
			}
			if got := out.since(func() { p.paint(test.next) }); got != nil {
				t.Errorf("the same frame again: %q", got)
			}
		})
	}
}

// The terminal shows each frame as if there had been none before it.
func TestFramesAfterEachOther(t *testing.T) {
	frames := []string{
		"een\ntwee\ndrie", "een", "", "\n\n\nvier", "0123456789\n0123456789\n0123456789\n0123456789", "0123456789abc\nx",
		"1\n2\n3\n4\n5\n6", "\x1b[7mtegenkleur\x1b[m\n\x1b[7mkort\x1b[m", "é世\nkort",
	}
	show := func(sizes [][2]int, frames ...string) string {
		emulator := vt.NewEmulator(10, 4)
		p := &painter{out: emulator}
		p.enter("")
		for i, frame := range frames {
			size := sizes[i%len(sizes)]
			emulator.Resize(size[0], size[1])
			p.resize(size[0], size[1])
			p.paint(frame)
		}
		return emulator.Render()
	}
	for j, second := range frames {
		want := show([][2]int{{10, 4}}, second)
		for i, first := range frames {
			for _, sizes := range [][][2]int{{{10, 4}}, {{20, 8}, {10, 4}}, {{5, 2}, {10, 4}}} {
				if got := show(sizes, first, second); got != want {
					t.Errorf("sizes %v: frame %d after %d shows\n%q, alone it shows\n%q", sizes, j, i, got, want)
				}
			}
		}
	}
}

func TestANewSizeIsDrawnInFull(t *testing.T) {
	p, out := newPainter(10, 5)
	p.paint("een\ntwee")
	p.resize(4, 5)
	if got, want := out.since(func() { p.paint("een\ntwee") }), inSync("\x1b[2J\x1b[Heen\x1b[K\x1b[2;1Htwee"); !slices.Equal(got, []string{want}) {
		t.Errorf("wrote %q, want %q", got, want)
	}
}

func TestTheTerminalIsGivenBack(t *testing.T) {
	out := new(writes)
	p := &painter{out: out}
	if got := out.since(p.leave); got != nil {
		t.Errorf("what was not taken is given back: %q", got)
	}
	entered := out.since(func() { p.enter("vraag") })
	if len(entered) != 1 || !strings.Contains(entered[0], "vraag"+ansi.EraseEntireScreen) {
		t.Errorf("the question is not erased: %q", entered)
	}
	left := out.since(p.leave)
	if len(left) != 1 || !strings.HasPrefix(entered[0], reversed(left[0])+"vraag") {
		t.Errorf("entered with %q, left with %q", entered, left)
	}
	if got := out.since(func() { p.leave(); p.paint("nog een"); p.leave() }); got != nil {
		t.Errorf("after leaving: %q", got)
	}
}

// reversed turns modes that are reset into those that were set, and their order.
func reversed(modes string) string {
	all := strings.SplitAfter(strings.NewReplacer("l", "h\n", "h", "l\n").Replace(modes), "\n")
	slices.Reverse(all)
	return strings.ReplaceAll(strings.Join(all, ""), "\n", "")
}
