package walk

import (
	"fmt"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"loketscan/scan"
	"loketscan/scan/session"
)

// agreed is what was agreed last round: of each action the user says whether it
// is done.
type agreed struct {
	plain
	*stage
	place session.Place
	all   []session.Agreement
	list  list
	intro pane
	text  pane // of the one under the cursor
	width int
}

func newAgreed(st *stage, p session.Place) screen {
	s := &agreed{stage: st, place: p, all: st.Agreements()}
	s.list = list{n: len(s.all), at: p.N}
	s.intro.text = st.AboutAgreements()
	return s
}

func (s *agreed) title() (left, right string) {
	return "Wat is er afgesproken?", fmt.Sprintf("%d van %d · %s", s.list.at+1, len(s.all), s.Standing())
}

func (s *agreed) hints() []hint {
	return []hint{
		{key: "↑↓", does: "kiezen"},
		{key: "←→", does: "stand", long: "zeggen hoe ver het is: " + strings.Join(scan.StateField.Words, ", ")},
		{key: "d", does: "gedaan", long: "dit is gereed, en door naar het volgende"},
		{key: "enter", does: "naar het overzicht"},
		{key: "esc", does: "later", long: "naar het overzicht; met A komt u hier terug"},
	}
}

func (s *agreed) resize(width, height int) {
	s.width = min(width, textWidth)
	intro := max(min(s.intro.wanted(s.width), height/3), 1)
	s.intro.resize(s.width, intro)
	detail := 0
	if height >= 12 {
		detail = 5
	}
	s.text.text = s.about(s.all[s.list.at])
	s.text.resize(s.width, detail)
	s.list.fit(len(s.all), height-intro-detail-2)
}

// about is all there is to know of an action.
func (s *agreed) about(a session.Agreement) string {
	text := s.style.question.Render(a.Label + " " + a.Text)
	if agreed := agreedOn(a.Followup); agreed != "" {
		text += "\n" + agreed
	}
	if a.FirstStep != "" {
		text += "\nEerste stap: " + a.FirstStep
	}
	return text
}

func (s *agreed) view() string {
	lines := []string{s.intro.view(s.style, pageKey), ""}
	from, to := s.list.shown()
	for i := from; i < to; i++ {
		lines = append(lines, s.line(s.all[i], i == s.list.at))
	}
	lines = s.withBeyond(lines, &s.list)
	if s.text.height > 0 {
		lines = append(lines, "", s.text.view(s.style, pageKey))
	}
	return strings.Join(lines, "\n")
}

func (s *agreed) line(a session.Agreement, selected bool) string {
	state := scan.StateField.Show(a.Followup)
	if selected {
		state = "‹ " + state + " ›"
	} else {
		state = "  " + state
	}
	const stateWidth = 14
	room := max(s.width-2-stateWidth-2, 1)
	text := pad(ansi.Truncate(a.Label+"  "+a.Text, room, "…"), room)
	if selected {
		return s.style.selected.Render("> " + text + "  " + pad(state, stateWidth))
	}
	return "  " + text + "  " + state
}

func (s *agreed) wheel(lines int) { s.list.move(s.list.at + lines) }

func (s *agreed) click(_, line int) move {
	from, to := s.list.shown()
	if at := from + line - strings.Count(s.intro.view(s.style, pageKey), "\n") - 2; from <= at && at < to {
		s.list.move(at)
	}
	return stay
}

func (s *agreed) key(k tea.KeyMsg) move {
	switch name := k.String(); name {
	case "enter", "esc", "q":
		return s.follow(s.Next(s.place))
	case "left", "h":
		s.turn(-1)
	case "right", "l":
		s.turn(1)
	case " ":
		s.text.page()
	case "d":
		s.set(scan.StateDone)
		s.list.move(s.list.at + 1)
	default:
		if !s.list.key(name) && isDigit(name) {
			return s.say("Zeg met ← en → hoe ver het is, of met d dat het gedaan is.")
		}
	}
	return stay
}

// turn changes the state to the next or the one before.
func (s *agreed) turn(by int) {
	words := scan.StateField.Words
	at := max(slices.Index(words, scan.StateField.Get(s.all[s.list.at].Followup)), 0)
	f := s.all[s.list.at].Followup
	scan.StateField.Set(&f, words[min(max(at+by, 0), len(words)-1)])
	s.set(f.State)
}

func (s *agreed) set(state scan.State) {
	if !s.mayChange() {
		return
	}
	a := &s.all[s.list.at]
	a.State = state
	s.FollowUp(a.Ref, a.Followup)
	s.EndStep()
}
