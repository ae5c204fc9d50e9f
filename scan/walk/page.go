package walk

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// hint is a key and what it does on this screen.
type hint struct {
	key, does string
	long      string // for the help, when there is more to say
}

// margin is the free column on either side of everything.
const margin = 1

// tall and roomy windows have lines to spare for a second line of keys, and
// for blank lines.
func (m *model) tall() bool  { return m.height >= 16 }
func (m *model) roomy() bool { return m.height >= 20 }

// wide windows have room for two columns.
func (m *model) wide() bool { return m.width >= 110 }

// inner is the width that screens have.
func (m *model) inner() int { return max(m.width-2*margin, 10) }

// layout gives the screen the room that header, messages and keys leave it.
// Twice, because some keys are only there when not everything fits.
func (m *model) layout() {
	for range 2 {
		m.head, m.foot = m.header(), m.footer()
		m.body = max(m.height-len(m.head)-len(m.foot), 1)
		m.screen.resize(m.inner(), m.body)
	}
}

// View draws the screen: exactly as many lines as the window has.
func (m *model) View() string {
	lines := append([]string{}, m.head...)
	body := strings.Split(m.screen.view(), "\n")
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

func (m *model) header() []string {
	left, right := m.screen.title()
	if m.doc != nil && !m.tall() && right == "" {
		answered, total := m.assess().Progress()
		right = fmt.Sprintf("%d van %d", answered, total)
	}
	lines := m.apart(m.style.title.Render(left), right)
	if m.doc != nil && m.tall() {
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
	a := m.assess()
	answered, total := a.Progress()
	inOrder, topics := a.InOrder()
	left := fmt.Sprintf("%d van %d vragen beantwoord", answered, total)
	right := ""
	if topics > 0 {
		right = fmt.Sprintf("%d van %d op orde", inOrder, topics)
	}
	if p, ok := m.screen.(interface{ position() string }); ok {
		left = p.position()
	}
	room := m.inner() - ansi.StringWidth(left) - ansi.StringWidth(right) - 4
	if room < 5 {
		return ansi.Truncate(left, m.inner(), "")
	}
	return left + "  " + bar(answered, total, min(room, barLength)) + "  " + right
}

// bar is full only when all is done, and shows a first answer.
func bar(done, total, length int) string {
	full := 0
	if total > 0 {
		full = done * length / total
	}
	if done > 0 {
		full = max(full, 1)
	}
	return strings.Repeat("█", full) + strings.Repeat("░", length-full)
}

// footer is what the program has to say, and the keys.
func (m *model) footer() []string {
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
	_, troubled := m.screen.(*trouble)
	switch s, ok := m.screen.(interface{ status() string }); {
	case m.notice != "":
		return m.notice, m.style.question
	case m.saveErr != nil && !troubled:
		return "Niet bewaard: " + explain(m.saveErr) + " Uw antwoorden zijn er nog; ctrl+s probeert het opnieuw.", m.style.bad
	case ok:
		return s.status(), m.style.dim
	}
	return "", m.style.dim
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
		if !m.screen.typing() {
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

// keys returns the keys that work here on the lines there is room for. The
// first of the screen and help come before the rest.
func (m *model) keys() []string {
	limit := 1
	if m.tall() {
		limit = 2
	}
	hints, always, needed := m.screen.hints(), m.always(), 1
	if m.screen.typing() {
		needed = 0
	}
	for {
		var parts []string
		for _, h := range slices.Concat(hints, always) {
			parts = append(parts, m.words(h.key)+" "+h.does)
		}
		lines := joinParts(parts, " · ", m.inner())
		switch {
		case len(lines) <= limit:
			for i, line := range lines {
				lines[i] = m.style.dim.Render(line)
			}
			return lines
		case len(hints) > 2:
			hints = hints[:len(hints)-1]
		case len(always) > needed:
			always = always[:len(always)-1]
		case len(hints) > 0:
			hints = hints[:len(hints)-1]
		default:
			return lines[:limit]
		}
	}
}

// always returns the keys that work everywhere.
func (m *model) always() []hint {
	stop := hint{key: "ctrl+c", does: "stoppen", long: m.stopping()}
	if m.doc != nil {
		stop.long += ", en later gaat u verder waar u was (op het overzicht kan het ook met q)"
	}
	if m.screen.typing() {
		return []hint{stop}
	}
	help := hint{key: "?", does: "hulp"}
	if m.looking() {
		return []hint{help, {key: "r", does: "opnieuw proberen", long: "kijken of u al kunt bewerken"}, stop}
	}
	return []hint{help, stop}
}

// joinParts joins parts on lines of at most width cells, and breaks no part.
func joinParts(parts []string, separator string, width int) []string {
	var lines []string
	line := ""
	for _, part := range parts {
		switch {
		case line == "":
			line = part
		case ansi.StringWidth(line+separator+part) <= width:
			line += separator + part
		default:
			lines = append(lines, line)
			line = part
		}
	}
	return append(lines, line)
}
