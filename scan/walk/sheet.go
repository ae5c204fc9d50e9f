package walk

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"
)

// sheet is a form of a few rows that are needed before something can be done.
type sheet struct {
	*stage
	heading  string
	done     string // what enter does on the last row
	explain  func(at int) string
	optional int             // the row that may stay empty; -1: none may
	spread   func(width int) // fits the choices to the width; nil: there are none
	turned   func(at int)    // the cursor has come on a row; may be nil
	submit   func() move
	back     func() move
	help     pane
	form     *form
}

func newSheet(s *stage, heading string, rows ...huh.Field) *sheet {
	return &sheet{stage: s, heading: heading, optional: -1, back: off, form: newForm(s.style.rows, rows...)}
}

func (s *sheet) title() (left, right string) {
	if len(s.form.fields) == 1 {
		return s.heading, ""
	}
	return s.heading, fmt.Sprintf("%d van %d", s.form.at+1, len(s.form.fields))
}

func (s *sheet) typing() bool   { return s.form.typing() }
func (s *sheet) huhForm() *form { return s.form }
func (s *sheet) oneLine() bool  { return true }

// commit does nothing: what is on the sheet counts when it is submitted.
func (s *sheet) commit() {}

func (s *sheet) hints() []hint {
	var hints []hint
	if !s.form.typing() {
		hints = append(hints, hint{key: "←→", does: "kiezen"})
	}
	on := "volgende"
	if s.form.last() {
		on = s.done
	}
	hints = append(hints, hint{key: "enter", does: on})
	if len(s.form.fields) > 1 {
		hints = append(hints, hint{key: "↑", does: "vorige"})
	}
	return append(hints, hint{key: "esc", does: "terug"})
}

func (s *sheet) resize(width, height int) {
	width = min(width, textWidth)
	if s.spread != nil && width != s.form.size.width {
		s.spread(width)
	}
	s.help.text = s.explain(s.form.at)
	rows := len(s.form.fields)
	gap := 0
	if s.tall() {
		gap = 1
	}
	text := max(min(s.help.wanted(width), height-gap-min(rows, 3)), 1)
	s.form.resize(size{width: width, height: min(rows, height-gap-text)})
	s.help.resize(width, text)
}

func (s *sheet) view() string {
	form := s.form.view()
	if s.tall() {
		form += "\n"
	}
	return form + "\n" + s.help.view(s.style, pageKeyInForm)
}

func (s *sheet) key(k tea.KeyMsg) move {
	if k.Paste && !s.typing() {
		return s.say(noPaste)
	}
	switch k.String() {
	case pageKeyInForm:
		s.help.page()
	case "esc":
		return s.back()
	case "up", "shift+tab":
		s.turn(s.form.at - 1)
	case "enter", "tab", "down":
		switch {
		case !s.form.last():
			s.turn(s.form.at + 1)
		case k.String() == "enter" && !s.fast:
			return s.enter()
		}
	default:
		s.form.key(k)
	}
	return stay
}

// turn goes to another row.
func (s *sheet) turn(to int) {
	s.form.focus(max(to, 0))
	if s.turned != nil {
		s.turned(s.form.at)
	}
}

// enter submits when nothing is missing that is needed.
func (s *sheet) enter() move {
	for i, row := range s.form.fields {
		if input, ok := row.(*huh.Input); ok && value(input) == "" && i != s.optional {
			s.form.focus(i)
			return s.say("Vul dit veld nog in.")
		}
	}
	return s.submit()
}
