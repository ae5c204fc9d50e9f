package walk

import tea "github.com/charmbracelet/bubbletea"

// reader shows a text of any length.
type reader struct {
	plain
	m            *model
	heading, aim string
	text         pane
	back         func() tea.Cmd
}

// read shows a text, and then the screen that the user came from.
func (m *model) read(heading, aim, text string) tea.Cmd {
	from := m.screen
	m.show(&reader{
		m: m, heading: heading, aim: aim, text: pane{text: text},
		back: func() tea.Cmd { m.show(from); return nil },
	})
	return nil
}

func (s *reader) title() (left, right string) { return s.heading, s.aim }

func (s *reader) hints() []hint {
	hints := []hint{{key: "esc", does: "terug"}}
	if !s.text.fits() {
		hints = append(hints, hint{key: "spatie", does: "lees verder"}, hint{key: "↑↓", does: "schuiven"})
	}
	return hints
}

func (s *reader) resize(width, height int) { s.text.resize(min(width, textWidth), height) }
func (s *reader) view() string             { return s.text.view(s.m.style, pageKey) }

func (s *reader) key(k tea.KeyMsg) tea.Cmd {
	switch k.String() {
	case "esc", "enter", "q", "backspace":
		return s.back()
	default:
		s.text.key(k.String())
	}
	return nil
}
