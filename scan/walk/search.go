package walk

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"
	"github.com/charmbracelet/x/ansi"

	"loketscan/questions/dutch"
	"loketscan/scan/session"
)

// search finds questions, notes and actions while the user types, laid over
// where the user was.
type search struct {
	*stage
	input *huh.Input
	form  *form
	found []session.Found
	list  list
	width int
}

func newSearch(st *stage) screen {
	s := &search{stage: st, input: newRow("Zoek", "")}
	s.form = newForm(st.style.rows, s.input)
	return s
}

func (s *search) title() (left, right string) {
	if s.wanted() == "" {
		return "Zoeken", ""
	}
	return "Zoeken", dutch.Count(len(s.found), "1 gevonden", "%d gevonden")
}

func (s *search) typing() bool   { return true }
func (s *search) huhForm() *form { return s.form }
func (s *search) commit()        {}
func (s *search) wanted() string { return value(s.input) }

func (s *search) hints() []hint {
	return []hint{{key: "↑↓", does: "kiezen"}, {key: "enter", does: "erheen"}, {key: "esc", does: "terug"}}
}

func (s *search) status() string {
	switch {
	case s.wanted() == "":
		return "Typ een woord uit een vraag, een toelichting of een actiepunt, of een nummer zoals 6.3."
	case len(s.found) == 0 && strings.Trim(s.wanted(), "0123456789.") == "":
		return "Vraag " + s.wanted() + " is er niet."
	case len(s.found) == 0:
		return "Niets gevonden. Probeer een korter woord."
	}
	return ""
}

func (s *search) resize(width, height int) {
	s.width = min(width, textWidth)
	s.form.resize(size{width: s.width, height: 1})
	s.list.fit(len(s.found), height-2)
}

func (s *search) view() string {
	lines := []string{s.form.view(), ""}
	from, to := s.list.shown()
	for i := from; i < to; i++ {
		f := s.found[i]
		line := ansi.Truncate(pad(f.Where, len("actie 16.10")+1)+f.Text, s.width-2, "…")
		if i == s.list.at {
			line = s.style.selected.Render("> " + pad(line, s.width-2))
		} else {
			line = "  " + line
		}
		lines = append(lines, line)
	}
	return strings.Join(s.withBeyond(lines, &s.list), "\n")
}

func (s *search) wheel(lines int) { s.list.move(s.list.at + lines) }

func (s *search) click(_, line int) move {
	from, to := s.list.shown()
	if at := from + line - 2; from <= at && at < to {
		s.list.move(at)
		return goTo(s.found[at].Place)
	}
	return stay
}

func (s *search) key(k tea.KeyMsg) move {
	switch name := k.String(); name {
	case "esc":
		return off()
	case "enter":
		if len(s.found) > 0 {
			return goTo(s.found[s.list.at].Place)
		}
	case "up", "down", "pgup", "pgdown":
		s.list.key(name)
	default:
		was := s.wanted()
		s.form.key(k)
		if s.wanted() != was {
			s.found = s.Search(s.wanted())
			s.list = list{n: len(s.found), height: s.list.height}
		}
	}
	return stay
}
