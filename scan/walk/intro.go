package walk

import (
	tea "github.com/charmbracelet/bubbletea"

	"loketscan/questions"
	"loketscan/questions/dutch"
)

// textWidth is how wide text is at most: wider lines are hard to read.
const textWidth = 90

// intro tells what a topic is about, before its questions.
type intro struct {
	plain
	m     *model
	topic *questions.Topic
	at    int // the question to go on with
	text  pane
}

func newIntro(m *model, t *questions.Topic, at int) *intro {
	m.seen[t.ID] = true
	return &intro{m: m, topic: t, at: at, text: pane{text: flow(t.Intro)}}
}

func (s *intro) title() (left, right string) {
	n := len(s.m.topic(s.topic).Questions)
	return heading(s.topic), dutch.Count(n, "1 vraag", "%d vragen")
}

func (s *intro) hints() []hint {
	hints := []hint{{key: "enter", does: "naar de vragen"}}
	if !s.text.fits() {
		hints = append(hints, hint{key: "spatie", does: "lees verder"})
	}
	if !s.m.looking() {
		hints = append(hints, s.m.allYesHint(s.topic, "dit onderwerp")...)
	}
	return append(hints,
		hint{key: "PgUp/PgDn", does: "onderwerp", long: "naar het vorige of volgende onderwerp"},
		hint{key: "esc", does: "overzicht"},
	)
}

func (s *intro) resize(width, height int) { s.text.resize(min(width, textWidth), height) }
func (s *intro) view() string             { return s.text.view(s.m.style, pageKey) }

func (s *intro) key(k tea.KeyMsg) tea.Cmd {
	switch k.String() {
	case "enter", "right", "tab":
		return s.m.showQuestion(s.topic, s.at)
	case " ":
		if s.text.fits() {
			return s.m.showQuestion(s.topic, s.at)
		}
		s.text.page()
	case "o":
		return s.m.allYes(s.topic, func() tea.Cmd { return s.m.finish(s.topic) })
	case "pgup":
		return s.m.turnTo(s.topic, -1)
	case "pgdown":
		return s.m.turnTo(s.topic, 1)
	case "esc", "left", "q":
		return s.m.goHome(s.topic)
	default:
		if isDigit(k.String()) {
			s.m.notice = "Dit is de inleiding van het onderwerp. Met enter gaat u naar de vragen."
		}
		s.text.key(k.String())
	}
	return nil
}
