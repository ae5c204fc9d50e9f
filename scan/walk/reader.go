package walk

import tea "github.com/charmbracelet/bubbletea"

// reader shows a text of any length, laid over another screen.
type reader struct {
	plain
	*stage
	heading, aim string
	text         pane
	whole        bool // its lines are as wide as a terminal of 80 columns
}

func newReader(s *stage, heading, aim, text string) *reader {
	return &reader{stage: s, heading: heading, aim: aim, text: pane{text: text}}
}

// wholeReader shows text whose lines are broken for a terminal of 80 columns.
func wholeReader(s *stage, heading, aim, text string) *reader {
	r := newReader(s, heading, aim, text)
	r.whole = true
	return r
}

func (s *reader) title() (left, right string) { return s.heading, s.aim }

func (s *reader) hints() []hint {
	var hints []hint
	if !s.text.fits() {
		hints = append(hints, hint{key: "↑↓", does: "schuiven"}, hint{key: "spatie", does: "lees verder"})
	}
	return append(hints, hint{key: "esc", does: "terug"})
}

// toEdge keeps lines that were broken for a terminal whole.
func (s *reader) toEdge() bool { return s.whole }

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
		return s.refuse(err)
	}
	return lay(wholeReader(s, "Wat er is veranderd", "", text))
}
