package walk

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"loketscan/questions/dutch"
	"loketscan/scan/session"
)

// intro tells what a topic is about, before its questions.
type intro struct {
	plain
	*stage
	place session.Place
	text  pane
}

func newIntro(st *stage, p session.Place) screen {
	return &intro{stage: st, place: p, text: pane{text: session.Flow(p.Topic.Intro)}}
}

func (s *intro) title() (left, right string) {
	n := len(s.Topic(s.place.Topic).Questions)
	return session.Heading(s.place.Topic), dutch.Count(n, "1 vraag", "%d vragen")
}

func (s *intro) hints() []hint {
	hints := []hint{{key: "enter", does: "naar de vragen"}}
	if !s.text.fits() {
		hints = append(hints, hint{key: "spatie", does: "lees verder"})
	}
	hints = append(hints,
		hint{key: "esc", does: "overzicht"},
		hint{key: "PgUp/PgDn", does: "onderwerp", long: "naar het vorige of volgende onderwerp"},
	)
	if !s.looking() {
		hints = append(hints, s.wholeTopicHints(s.place.Topic, "dit onderwerp")...)
	}
	return hints
}

func (s *intro) resize(width, height int) { s.text.resize(min(width, textWidth), height) }
func (s *intro) view() string             { return s.text.view(s.style, pageKey) }
func (s *intro) wheel(lines int)          { s.text.scroll(lines) }

func (s *intro) unseen() string {
	return fmt.Sprintf("Hier begint onderwerp %d. Uw laatste toets deed niets. Lees dit eerst, en ga dan verder met enter.", s.place.Topic.Number)
}

func (s *intro) key(k tea.KeyMsg) move {
	switch name := k.String(); name {
	case "enter", "right", "tab":
		return s.follow(s.Next(s.place))
	case " ":
		if s.text.fits() {
			return s.follow(s.Next(s.place))
		}
		s.text.page()
	case "o":
		return s.settle(s.place.Topic, s.finished)
	case "V":
		return s.asBefore(s.place.Topic, s.finished)
	case "e":
		return s.addOwn(s.place.Topic, nil)
	case "pgup":
		return s.follow(s.Turn(s.place, -1))
	case "pgdown":
		return s.follow(s.Turn(s.place, 1))
	case "esc", "left", "q":
		return goTo(s.place.Up())
	default:
		if isDigit(name) {
			s.notice = "Dit is de inleiding van het onderwerp. Met enter gaat u naar de vragen."
		}
		s.text.key(name)
	}
	return stay
}

// finished goes on after the last question.
func (s *intro) finished() move {
	return s.follow(s.AfterTopic(s.place.Topic))
}
