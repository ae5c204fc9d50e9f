package walk

import (
	"regexp"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"
	"github.com/charmbracelet/x/ansi"
)

// menu tells something and lets the user choose how to go on.
type menu struct {
	*stage
	heading string
	text    pane
	choices []choice
	back    func() move // what esc does
	before  func() move // what ← does: back to what led here; nil: nothing
	pick    *huh.Select[int]
	form    *form
}

// choice is one way on.
type choice struct {
	label string
	do    func() move
}

// letter is the key of a choice. It is no digit: those are the answers, and come
// on when somebody types on while a menu appears.
func letter(i int) string { return string(rune('a' + i)) }

const howToChoose = "Kies met de pijltjes en enter, of typ de letter die ervoor staat."

// newMenu returns a menu. Esc does what the last of the choices does, unless
// back is changed.
func newMenu(s *stage, heading, text string, choices ...choice) *menu {
	m := &menu{stage: s, heading: heading, text: pane{text: text}, choices: choices, back: choices[len(choices)-1].do}
	options := make([]huh.Option[int], len(choices))
	for i, c := range choices {
		options[i] = huh.NewOption(letter(i)+"  "+c.label, i)
	}
	m.pick = huh.NewSelect[int]().Options(options...)
	m.form = newForm(s.style.list, m.pick)
	return m
}

func (s *menu) title() (left, right string) { return s.heading, "" }
func (s *menu) typing() bool                { return false }
func (s *menu) huhForm() *form              { return s.form }
func (s *menu) commit()                     {}
func (s *menu) unseen() string              { return "Uw laatste toets deed niets. " + howToChoose }

func (s *menu) hints() []hint {
	hints := []hint{
		{key: "↑↓", does: "kiezen"},
		{key: "enter of a-" + letter(len(s.choices)-1), does: "doen", long: "doen wat achter de > of achter die letter staat"},
	}
	if s.before != nil {
		hints = append(hints, hint{key: "←", does: "terug naar de vraag"})
	}
	if !s.text.fits() {
		hints = append(hints, hint{key: "spatie", does: "lees verder"})
	}
	return hints
}

func (s *menu) resize(width, height int) {
	rows := 0
	for _, c := range s.choices {
		rows += len(wrap("a  "+c.label, width-len("> ")))
	}
	text := min(s.text.wanted(min(width, textWidth)), max(height-rows-1, 1))
	s.text.resize(min(width, textWidth), text)
	s.form.resize(size{width: width, height: min(rows, height-text-1)})
}

func (s *menu) view() string           { return s.text.view(s.style, pageKey) + "\n\n" + s.form.view() }
func (s *menu) wheel(lines int)        { s.text.scroll(lines) }
func (s *menu) click(_, line int) move { return s.key(keyOn(s.view(), line)) }

func (s *menu) key(k tea.KeyMsg) move {
	switch name := k.String(); name {
	case "enter":
		if i, ok := s.pick.Hovered(); ok {
			return s.choices[i].do()
		}
	case "esc":
		return s.back()
	case "left":
		if s.before != nil {
			return s.before()
		}
	case " ":
		s.text.page()
	default:
		for i, c := range s.choices {
			if name == letter(i) {
				return c.do()
			}
		}
		if isDigit(name) {
			s.notice = "Een cijfer kiest hier niets. " + howToChoose
		}
		s.form.key(k)
	}
	return stay
}

var optionKey = regexp.MustCompile(`^(?:> |  )([1-9a-z])  `)

// keyOn is the key of the option on a line of a screen, for a click there. What
// an option takes more lines for is its too.
func keyOn(view string, line int) tea.KeyMsg {
	lines := strings.Split(ansi.Strip(view), "\n")
	for at := min(line, len(lines)-1); at >= 0 && strings.TrimSpace(lines[at]) != ""; at-- {
		if match := optionKey.FindStringSubmatch(lines[at]); match != nil {
			return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(match[1])}
		}
	}
	return tea.KeyMsg{}
}
