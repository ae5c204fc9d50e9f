package walk

import (
	"loketscan/scan/session"

	tea "github.com/charmbracelet/bubbletea"
)

// reader shows a text of any length, laid over another screen.
type reader struct {
	plain
	*stage
	heading, aim string
	text         pane
}

func newReader(s *stage, heading, aim, text string) *reader {
	return &reader{stage: s, heading: heading, aim: aim, text: pane{text: text}}
}

func (s *reader) title() (left, right string) { return s.heading, s.aim }

func (s *reader) hints() []hint {
	var hints []hint
	if !s.text.fits() {
		hints = append(hints, hint{key: "↑↓", does: "schuiven"}, hint{key: "spatie", does: "lees verder"})
	}
	return append(hints, hint{key: "esc", does: "terug"})
}

func (s *reader) resize(width, height int) { s.text.resize(min(width, textWidth), height) }
func (s *reader) view() string             { return s.text.view(s.style, pageKey) }
func (s *reader) wheel(lines int)          { s.text.scroll(lines) }

func (s *reader) key(k tea.KeyMsg) move {
	switch k.String() {
	case "esc", "enter", "q", "backspace", "left":
		return off()
	}
	s.text.key(k.String())
	return stay
}

// compare shows what changed from one round to another.
func (s *stage) compare(older, newer string) move {
	text, err := s.Files.Compare(older, newer)
	if err != nil {
		return s.say(session.Explain(err))
	}
	return lay(newReader(s, "Wat er is veranderd", "", text))
}
