package walk

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"loketscan/scan/session"
)

// layout gives the screen the room that header, messages and keys leave it.
// Twice, because some keys are only there when not everything fits.
func (m *model) layout() {
	for range 2 {
		m.head, m.foot = m.header(), m.footer()
		m.body = max(m.height-len(m.head)-len(m.foot), 1)
		m.top().resize(m.inner(), m.body)
	}
}

// View draws the screen: exactly as many lines as the window has.
func (m *model) View() string {
	lines := append([]string{}, m.head...)
	body := strings.Split(m.top().view(), "\n")
	for i := range m.body {
		line := ""
		if i < len(body) {
			line = body[i]
		}
		lines = append(lines, line)
	}
	lines = append(lines, m.foot...)
	for i, line := range lines {
		lines[i] = ansi.Truncate(strings.TrimRight(strings.Repeat(" ", margin)+line, " "), m.width, "")
	}
	return m.plainly(strings.Join(lines[:min(len(lines), max(m.height, 1))], "\n"))
}

// bare reports whether the screen has the whole window.
func (m *model) bare() bool {
	s, ok := m.top().(bareScreen)
	return ok && s.bare()
}

func (m *model) header() []string {
	if m.bare() {
		return nil
	}
	left, right := m.top().title()
	if m.HasRound() && !m.tall() && right == "" {
		answered, total := m.Assess().Progress()
		right = fmt.Sprintf("%d van %d", answered, total)
	}
	lines := m.apart(m.style.title.Render(left), right)
	if m.HasRound() && m.tall() {
		lines = append(lines, m.progress())
	}
	if m.tall() {
		lines = append(lines, "")
	}
	return lines
}

// apart sets two texts at either end of a line, or the second at the end of a
// line of its own when there is no room.
func (m *model) apart(left, right string) []string {
	width := m.inner()
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

// columns sets two texts beside each other, the second from this column on.
func columns(left, right string, from int) string {
	lines := strings.Split(left, "\n")
	for i, line := range strings.Split(right, "\n") {
		if i == len(lines) {
			lines = append(lines, "")
		}
		lines[i] = pad(lines[i], from) + line
	}
	return strings.Join(lines, "\n")
}

const barLength = 25

// progress is how far the whole scan is, with a bar in the room that is left.
func (m *model) progress() string {
	a := m.Assess()
	answered, total := a.Progress()
	inOrder, topics := a.InOrder()
	left := fmt.Sprintf("%d van %d vragen beantwoord", answered, total)
	right := ""
	if topics > 0 {
		right = fmt.Sprintf("%d van %d op orde", inOrder, topics)
	}
	if p, ok := m.top().(progressScreen); ok {
		left = p.position() + fmt.Sprintf(" · %d beantwoord", answered)
	}
	room := m.inner() - ansi.StringWidth(left) - ansi.StringWidth(right) - 4
	if room < 5 {
		return ansi.Truncate(left, m.inner(), "")
	}
	return left + "  " + m.style.accent.Render(bar(answered, total, min(room, barLength))) + "  " + right
}

// bar is full only when all is done, and shows a first answer.
func bar(done, total, length int) string { return barOf(done, total, length, "░") }

// smallBar is a bar that stands among many.
func smallBar(done, total int) string { return barOf(done, total, 6, "·") }

func barOf(done, total, length int, rest string) string {
	full := 0
	if total > 0 {
		full = done * length / total
	}
	if done > 0 {
		full = max(full, 1)
	}
	return strings.Repeat("█", full) + strings.Repeat(rest, length-full)
}

// footer is what the program has to say, and the keys.
func (m *model) footer() []string {
	if m.bare() {
		return nil
	}
	var lines []string
	if text := m.message(); len(text) > 0 {
		if m.tall() {
			lines = append(lines, "")
		}
		lines = append(lines, text...)
	} else if m.roomy() {
		lines = append(lines, "")
	}
	return append(lines, m.keys()...)
}

// said is what there is to tell: about the last key, about saving, or else
// about the screen.
func (m *model) said() (text string, style lipgloss.Style) {
	_, tells := m.top().(troubled)
	switch s, ok := m.top().(statusScreen); {
	case m.notice != "":
		return m.notice, m.style.told
	case m.Unsaved() != nil && !tells:
		return "Niet bewaard: " + session.Explain(m.Unsaved()) + " Uw antwoorden zijn er nog; ctrl+s probeert het opnieuw.", m.style.bad
	case ok:
		return s.status(), m.style.dim
	}
	return "", m.style.dim
}

// saidNow is what there is to tell, for the help.
func (m *model) saidNow() string {
	text, _ := m.said()
	return text
}

// message returns what there is to tell, in at most a quarter of the window.
// The help has all of it.
func (m *model) message() []string {
	text, style := m.said()
	if text == "" {
		return nil
	}
	lines := wrap(m.words(text), m.inner())
	if limit := max(m.height/4, 1); len(lines) > limit {
		more := " …"
		if !m.top().typing() {
			more = " … (? meer)"
		}
		lines = lines[:limit]
		lines[limit-1] = ansi.Truncate(lines[limit-1], m.inner()-ansi.StringWidth(more), "") + more
	}
	for i, line := range lines {
		lines[i] = style.Render(line)
	}
	return lines
}

// hintsNow are all keys that work here, for the help.
func (m *model) hintsNow() []hint {
	save := hint{key: "ctrl+s", does: "bewaren", long: "nu bewaren"}
	return slices.Concat(m.top().hints(), m.waysHints(), []hint{save}, m.always())
}

// waysHints are the ways that can be gone from here.
func (m *model) waysHints() []hint {
	var hints []hint
	if len(m.laid) == 0 && !m.top().typing() {
		for _, w := range m.waysNow() {
			if w.key != "" && (!w.changes || !m.looking()) {
				hints = append(hints, w.hint)
			}
		}
	}
	return hints
}

// keys returns the keys that work here on the lines there is room for. The
// first of the screen and help come before the rest.
func (m *model) keys() []string {
	limit := 1
	if m.tall() {
		limit = 2
	}
	hints, always, needed := slices.Concat(m.top().hints(), m.waysHints()), m.always(), 1
	if m.top().typing() {
		needed = 0
	}
	for {
		shown := slices.Concat(hints, always)
		lines := m.breakHints(shown)
		switch {
		case len(lines) <= limit:
			return m.draw(lines)
		case len(hints) > 2:
			hints = hints[:len(hints)-1]
		case len(always) > needed:
			always = always[:len(always)-1]
		case len(hints) > 0:
			hints = hints[:len(hints)-1]
		default:
			return m.draw(lines[:limit])
		}
	}
}

const betweenHints = " · "

// breakHints breaks keys into lines of at most the width that there is, and
// breaks no key.
func (m *model) breakHints(hints []hint) [][]hint {
	var lines [][]hint
	room := 0
	for _, h := range hints {
		width := ansi.StringWidth(m.words(h.key)) + 1 + ansi.StringWidth(h.does)
		if between := len(betweenHints) - 1; len(lines) > 0 && between+width <= room { // · is two bytes
			lines[len(lines)-1] = append(lines[len(lines)-1], h)
			room -= between + width
			continue
		}
		lines = append(lines, []hint{h})
		room = m.inner() - width
	}
	return lines
}

// draw draws lines of keys.
func (m *model) draw(lines [][]hint) []string {
	drawn := make([]string, len(lines))
	for i, line := range lines {
		var parts []string
		for _, h := range line {
			parts = append(parts, m.style.key.Render(m.words(h.key))+m.style.dim.Render(" "+h.does))
		}
		drawn[i] = strings.Join(parts, m.style.dim.Render(betweenHints))
	}
	return drawn
}

// always returns the keys that work everywhere.
func (m *model) always() []hint {
	stop := hint{key: "ctrl+c", does: "stoppen", long: m.Stopping()}
	if m.HasRound() {
		stop.long += ", en later gaat u verder waar u was (op het overzicht kan het ook met q)"
	}
	if m.top().typing() {
		return []hint{stop}
	}
	return []hint{{key: "?", does: "hulp"}, stop}
}
