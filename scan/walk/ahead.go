package walk

import (
	"io"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// ahead draws each frame the moment it is there. Bubble Tea draws it as well,
// at its next tick, which by itself would take half of the time in which a key
// should be on the screen. It draws the same lines in the same places, and has
// the last word.
type ahead struct {
	*model
	out   io.Writer
	lines *[]string // on the screen now; nil: not known
}

func newAhead(m *model, out io.Writer) ahead { return ahead{m, out, new([]string)} }

// Update handles what happens.
func (a ahead) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	_, cmd := a.model.Update(msg)
	if _, resized := msg.(tea.WindowSizeMsg); resized {
		*a.lines = nil
	}
	return a, cmd
}

// View draws the lines that are not on the screen yet.
func (a ahead) View() string {
	frame := a.model.View()
	lines := strings.Split(frame, "\n")
	var b strings.Builder
	for i, line := range lines {
		if i >= len(*a.lines) || line != (*a.lines)[i] {
			b.WriteString(ansi.CursorPosition(1, i+1) + line + ansi.EraseLineRight)
		}
	}
	if *a.lines = lines; b.Len() > 0 {
		_, _ = io.WriteString(a.out, b.String()) // without a terminal there are no keys either, which ends the walk
	}
	a.pace.done()
	return frame
}
