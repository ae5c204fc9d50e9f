package walk

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"loketscan/scan/session"
)

// frame is the window around a screen: a header, what there is to tell, and the
// keys.
type frame struct {
	*stage
	top  screen
	ways []hint // the keys that work on more than this screen

	head, foot []string
	body       int
}

// layout gives a screen the room that header, messages and keys leave it.
// Twice, because some keys are only there when not everything fits.
func (f *frame) layout(top screen, ways []hint) {
	f.top, f.ways = top, ways
	for pass := range 2 {
		f.head, f.foot = f.header(), f.footer()
		body := max(f.height-len(f.head)-len(f.foot), 1)
		if pass > 0 && body == f.body { // it has the same room
			return
		}
		f.body = body
		f.top.resize(f.bodyWidth(), f.body)
	}
}

// view draws the window: exactly as many lines as it has.
func (f *frame) view() string {
	lines := append([]string{}, f.head...)
	body := strings.Split(f.top.view(), "\n")
	for i := range f.body {
		line := ""
		if i < len(body) {
			line = body[i]
		}
		lines = append(lines, line)
	}
	lines = append(lines, f.foot...)
	in := strings.Repeat(" ", margin)
	for i, line := range lines {
		if isBody := len(f.head) <= i && i < len(f.head)+f.body; !isBody || !f.toEdge() {
			line = in + line
		}
		lines[i] = ansi.Truncate(strings.TrimRight(line, " "), f.width, "")
	}
	return f.plainly(strings.Join(lines[:min(len(lines), max(f.height, 1))], "\n"))
}

// toEdge reports whether the screen goes on to the edges of the window.
func (f *frame) toEdge() bool {
	s, ok := f.top.(edgeScreen)
	return ok && s.toEdge()
}

// bodyWidth is the width that the screen has.
func (f *frame) bodyWidth() int {
	if f.toEdge() {
		return f.width
	}
	return f.inner()
}

// bare reports whether the screen has the whole window.
func (f *frame) bare() bool {
	s, ok := f.top.(bareScreen)
	return ok && s.bare()
}

func (f *frame) header() []string {
	if f.bare() {
		return nil
	}
	left, right := f.top.title()
	if f.HasRound() && !f.tall() && right == "" {
		answered, total := f.Assess().Progress()
		right = fmt.Sprintf("%d van %d", answered, total)
	}
	lines := f.apart(f.style.title.Render(left), right)
	if f.HasRound() && f.tall() {
		lines = append(lines, f.progress())
	}
	if f.tall() {
		lines = append(lines, "")
	}
	return lines
}

// apart sets two texts at either end of a line, or the second at the end of a
// line of its own when there is no room.
func (f *frame) apart(left, right string) []string {
	width := f.inner()
	lines := wrap(left, width)
	if right == "" || len(lines) == 0 {
		return lines
	}
	last := len(lines) - 1
	gap := width - ansi.StringWidth(lines[last]) - ansi.StringWidth(right)
	if gap < 2 {
		return append(lines, wrap(right, width)...)
	}
	lines[last] += strings.Repeat(" ", gap) + right
	return lines
}

const barLength = 25

// progress is how far the whole scan is, with a bar in the room that is left.
func (f *frame) progress() string {
	a := f.Assess()
	answered, total := a.Progress()
	inOrder, topics := a.InOrder()
	left := fmt.Sprintf("%d van %d vragen beantwoord", answered, total)
	right := ""
	if topics > 0 {
		right = fmt.Sprintf("%d van %d op orde", inOrder, topics)
	}
	if p, ok := f.top.(progressScreen); ok {
		left = p.position() + fmt.Sprintf(" · %d beantwoord", answered)
	}
	room := f.inner() - ansi.StringWidth(left) - ansi.StringWidth(right) - 4
	if room < 5 {
		return ansi.Truncate(left, f.inner(), "")
	}
	return left + "  " + f.style.accent.Render(bar(answered, total, min(room, barLength))) + "  " + right
}

// footer is what the program has to say, and the keys.
func (f *frame) footer() []string {
	if f.bare() {
		return nil
	}
	var lines []string
	if text := f.message(); len(text) > 0 {
		if f.tall() {
			lines = append(lines, "")
		}
		lines = append(lines, text...)
	} else if f.roomy() {
		lines = append(lines, "")
	}
	return append(lines, f.keys()...)
}

// said is what there is to tell: about the last key, about saving, or else
// about the screen.
func (f *frame) said() (text string, style lipgloss.Style) {
	_, tells := f.top.(troubled)
	switch s, ok := f.top.(statusScreen); {
	case f.notice != "" && f.wrong:
		return f.notice, f.style.bad.Bold(true)
	case f.notice != "":
		return f.notice, f.style.told
	case f.Unsaved() != nil && !tells:
		return "Niet bewaard: " + session.Explain(f.Unsaved()) + " Uw antwoorden zijn er nog; ctrl+s probeert het opnieuw.", f.style.bad
	case ok:
		return s.status(), f.style.dim
	}
	return "", f.style.dim
}

// saidNow is what there is to tell, for the help.
func (f *frame) saidNow() string {
	text, _ := f.said()
	return text
}

// message returns what there is to tell, in at most a quarter of the window.
// The help has all of it.
func (f *frame) message() []string {
	text, style := f.said()
	if text == "" {
		return nil
	}
	lines := wrap(f.words(text), f.inner())
	if limit := max(f.height/4, 1); len(lines) > limit {
		more := " …"
		if !f.top.typing() {
			more = " … (? meer)"
		}
		lines = lines[:limit]
		lines[limit-1] = ansi.Truncate(lines[limit-1], f.inner()-ansi.StringWidth(more), "") + more
	}
	for i, line := range lines {
		lines[i] = style.Render(line)
	}
	return lines
}

// hintsNow are all keys that work here, for the help.
func (f *frame) hintsNow() []hint {
	save := hint{key: "ctrl+s", does: "bewaren", long: "nu bewaren"}
	return slices.Concat(f.top.hints(), f.ways, []hint{save}, f.always())
}

// keys returns the keys that work here on the lines there is room for. The
// first of the screen and help come before the rest.
func (f *frame) keys() []string {
	limit := 1
	if f.tall() {
		limit = 2
	}
	hints, always, needed := slices.Concat(f.top.hints(), f.ways), f.always(), 1
	if f.top.typing() {
		needed = 0
	}
	for {
		shown := slices.Concat(hints, always)
		lines := f.breakHints(shown)
		switch {
		case len(lines) <= limit:
			return f.draw(lines)
		case len(hints) > 2:
			hints = hints[:len(hints)-1]
		case len(always) > needed:
			always = always[:len(always)-1]
		case len(hints) > 0:
			hints = hints[:len(hints)-1]
		default:
			return f.draw(lines[:limit])
		}
	}
}

const betweenHints = " · "

// breakHints breaks keys into lines of at most the width that there is, and
// breaks no key.
func (f *frame) breakHints(hints []hint) [][]hint {
	var lines [][]hint
	room := 0
	for _, h := range hints {
		width := ansi.StringWidth(f.words(h.key)) + 1 + ansi.StringWidth(h.does)
		if between := len(betweenHints) - 1; len(lines) > 0 && between+width <= room { // · is two bytes
			lines[len(lines)-1] = append(lines[len(lines)-1], h)
			room -= between + width
			continue
		}
		lines = append(lines, []hint{h})
		room = f.inner() - width
	}
	return lines
}

// draw draws lines of keys.
func (f *frame) draw(lines [][]hint) []string {
	drawn := make([]string, len(lines))
	for i, line := range lines {
		var parts []string
		for _, h := range line {
			parts = append(parts, f.style.key.Render(f.words(h.key))+f.style.dim.Render(" "+h.does))
		}
		drawn[i] = strings.Join(parts, f.style.dim.Render(betweenHints))
	}
	return drawn
}

// always returns the keys that work everywhere.
func (f *frame) always() []hint {
	stop := hint{key: "ctrl+c", does: "stoppen", long: f.Stopping()}
	if f.HasRound() {
		stop.long += ", en later gaat u verder waar u was (op het overzicht kan het ook met q)"
	}
	if f.top.typing() {
		return []hint{stop}
	}
	return []hint{{key: "?", does: "hulp"}, stop}
}
