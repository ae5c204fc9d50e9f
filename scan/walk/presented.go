package walk

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"loketscan/scan"
	"loketscan/scan/session"
)

// presented is a question for a whole room to read: the question, when the
// answer is yes and the answers, spaced and in the middle of the whole window,
// with what is left on one line below.
type presented struct {
	*question
	width, height int
}

// newQuestionScreen asks a question: large, when the room is to read it.
func newQuestionScreen(st *stage, p session.Place) screen {
	q := newQuestion(st, p)
	if st.presenting && !q.typing() {
		return &presented{question: q}
	}
	return q
}

func (s *presented) bare() bool { return !s.typing() } // who types wants to see it

func (s *presented) resize(width, height int) {
	s.width, s.height = width, height
	s.question.resize(width, height)
}

// roomWidth is how wide the text is that a room reads from a distance.
const roomWidth = 72

func (s *presented) view() string {
	if s.typing() {
		return s.question.view()
	}
	width := min(s.width-4, roomWidth)
	lines := []string{s.style.dim.Render(session.Heading(s.place.Topic)), ""}
	lines = append(lines, s.bold(s.q.Text, width)...)
	lines = append(lines, "")
	for _, text := range session.Criteria(s.q.Question) {
		lines = append(append(lines, wrap(text, width)...), "")
	}
	answers := s.answerLines()
	foot := s.foot(width)
	room := s.height - len(foot)
	if spaced := spread(answers); len(lines)+len(spaced) <= room {
		answers = spaced
	}
	if len(lines)+len(answers) > room { // the question and its answers come before the guide
		lines = s.bold(s.q.Text, width)
		if len(lines)+1+len(answers) <= room {
			lines = append(lines, "")
		}
		lines = lines[:max(min(len(lines), room-len(answers)), 0)]
	}
	lines = append(lines, answers...)
	top := max((room-len(lines))/2, 0)
	indent := strings.Repeat(" ", max((s.width-width)/2, 0))
	var b strings.Builder
	b.WriteString(strings.Repeat("\n", top))
	for _, line := range lines {
		b.WriteString(strings.TrimRight(indent+line, " ") + "\n")
	}
	b.WriteString(strings.Repeat("\n", max(room-top-len(lines), 0)))
	for i, line := range foot {
		foot[i] = center(s.style.dim.Render(line), s.width)
	}
	b.WriteString(strings.Join(foot, "\n"))
	return b.String()
}

// bold is text in bold lines.
func (s *presented) bold(text string, width int) []string {
	lines := wrap(text, width)
	for i, line := range lines {
		lines[i] = s.style.question.Render(line)
	}
	return lines
}

// answerLines are the answers, with the given one marked.
func (s *presented) answerLines() []string {
	given := s.given()
	if s.q.Scale.IsText() {
		return []string{"  1  antwoord typen"}
	}
	hovered, _ := s.answer.Hovered()
	var lines []string
	for i, o := range s.options(given) {
		mark := "  "
		if s.cursor && o.Value == hovered {
			mark = "> "
		}
		line := mark + o.Key
		if o.Value == given.Answer && given.Answer != scan.Open {
			line = s.style.selected.Render(line + " ")
		}
		if i < mostKeys {
			lines = append(lines, line)
		}
	}
	return lines
}

// foot is where the round stands, or what there is to tell.
func (s *presented) foot(width int) []string {
	n, total := s.Position(s.place)
	text := s.notice
	if text == "" {
		text = strings.Join([]string{fmt.Sprintf("vraag %d van %d", n, total), s.LeftInWords()}, " · ")
	}
	return wrap(text+" · ? hulp", max(width, 1))
}

// click gives the answer on a line.
func (s *presented) click(_, line int) move {
	lines := strings.Split(ansi.Strip(s.view()), "\n")
	if line >= len(lines) {
		return stay
	}
	indent := strings.Repeat(" ", max((s.width-min(s.width-4, roomWidth))/2, 0))
	return s.key(keyOn(strings.TrimPrefix(lines[line], indent), 0))
}

// spread puts an empty line between lines.
func spread(lines []string) []string {
	var all []string
	for i, line := range lines {
		if i > 0 {
			all = append(all, "")
		}
		all = append(all, line)
	}
	return all
}

// center sets a line in the middle.
func center(line string, width int) string {
	return strings.Repeat(" ", max((width-ansi.StringWidth(line))/2, 0)) + line
}
