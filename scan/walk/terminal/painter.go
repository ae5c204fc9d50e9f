package terminal

import (
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// painter writes frames to the terminal: only the lines that changed, in one
// write, so that nothing is drawn twice and no half frame is seen.
type painter struct {
	out           io.Writer
	inside        bool     // the terminal's other screen is there, for us
	width, height int      // 0: not known yet
	lines         []string // on the screen
	stale         bool     // what is on the screen is not known
}

// What enter does, and leave undoes in the reverse order. The mouse tells of
// buttons and the wheel, and not where it is.
const (
	entering = ansi.SetModeAltScreenSaveCursor + ansi.HideCursor + ansi.SetModeBracketedPaste +
		ansi.SetModeMouseNormal + ansi.SetModeMouseExtSgr
	leaving = ansi.ResetModeMouseExtSgr + ansi.ResetModeMouseNormal +
		ansi.ResetModeBracketedPaste + ansi.ShowCursor + ansi.ResetModeAltScreenSaveCursor
)

// enter takes the terminal, and asks it questions: before the screen is erased,
// because a terminal may show a question that it does not know. That of macOS
// does.
func (p *painter) enter(questions string) {
	p.inside = true
	p.write(entering + questions + ansi.EraseEntireScreen)
}

// leave gives the terminal back as it was.
func (p *painter) leave() {
	if p.inside {
		p.inside = false
		p.write(leaving)
	}
}

// resize says that the window has another size. What a terminal then does with
// what is on the screen is its own affair.
func (p *painter) resize(width, height int) {
	p.width, p.height = width, height
	p.stale = true
}

// paint draws a frame. Of one that is too high the end is seen.
func (p *painter) paint(frame string) {
	if !p.inside {
		return
	}
	lines := strings.Split(frame, "\n")
	if p.height > 0 && len(lines) > p.height {
		lines = lines[len(lines)-p.height:]
	}
	var b strings.Builder
	if p.stale {
		b.WriteString(ansi.EraseEntireScreen)
		p.lines, p.stale = nil, false
	}
	for i := range max(len(lines), len(p.lines)) {
		if line := at(lines, i); line != at(p.lines, i) {
			b.WriteString(ansi.CursorPosition(1, i+1) + p.fit(line))
		}
	}
	p.lines = lines
	if b.Len() > 0 {
		p.write(ansi.SetModeSynchronizedOutput + b.String() + ansi.ResetModeSynchronizedOutput)
	}
}

// at returns a line; those after the last are empty.
func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

// fit makes a line take the whole width of the window. After the last column,
// erasing would take the last character away.
func (p *painter) fit(line string) string {
	switch width := ansi.StringWidth(line); {
	case p.width == 0 || width < p.width:
		return line + ansi.EraseLineRight
	case width > p.width:
		return ansi.Truncate(line, p.width, "")
	}
	return line
}

// write writes all at once. Without a terminal there are no keys either, and
// that ends it.
func (p *painter) write(s string) { _, _ = io.WriteString(p.out, s) }
