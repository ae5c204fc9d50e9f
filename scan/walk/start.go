package walk

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"loketscan/scan"
)

// start lists the rounds that are there, and a new one.
type start struct {
	plain
	m      *model
	rounds []Summary
	list   list
	width  int
}

// newStart returns the screen to begin with.
func newStart(m *model) screen {
	rounds := m.Store.Rounds()
	if len(rounds) == 0 {
		return welcomeMenu(m)
	}
	return &start{m: m, rounds: rounds}
}

// begin goes to the questions that begin a new round, where the user left them.
func (m *model) begin() tea.Cmd {
	if m.intake == nil {
		m.intake = newIntake(m)
	}
	m.show(m.intake)
	return nil
}

func (s *start) title() (left, right string) { return "loketscan", "scans in deze map" }

func (s *start) hints() []hint {
	return []hint{
		{key: "↑↓", does: "kiezen"},
		{key: "enter", does: "openen", long: "verdergaan met de scan achter de >"},
		{key: "n", does: "nieuwe scan"},
	}
}

func (s *start) resize(width, height int) {
	s.width = width
	s.list.resize(len(s.rounds)+1, height)
}

func (s *start) view() string {
	var lines []string
	from, to := s.list.shown()
	for i := from; i < to; i++ {
		cursor := "  "
		if i == s.list.at {
			cursor = "> "
		}
		left, right := "Nieuwe scan", ""
		if i < len(s.rounds) {
			left, right = describe(s.rounds[i].Info), s.progress(s.rounds[i])
			if left == "" {
				left = scan.CleanLine(s.rounds[i].Name)
			}
		}
		room := s.width - 2 - ansi.StringWidth(right) - 2
		left = ansi.Truncate(left, room, "…")
		line := cursor + left + strings.Repeat(" ", max(room-ansi.StringWidth(left), 0)+2) + right
		if i == s.list.at {
			line = s.m.style.title.Render(line)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func (s *start) progress(r Summary) string {
	if r.Err != nil {
		return "[!] niet leesbaar"
	}
	return fmt.Sprintf("%d van %d", r.Answered, r.Total)
}

// status says in full what the cursor is on.
func (s *start) status() string {
	if s.list.at >= len(s.rounds) {
		return "Een nieuwe scan komt in een eigen bestand in deze map."
	}
	r := s.rounds[s.list.at]
	if r.Err != nil {
		return "Niet te openen: " + explain(r.Err)
	}
	text := describe(r.Info)
	if r.Info.Date != "" {
		text += ", begonnen op " + r.Info.Date.Dutch()
	}
	return fmt.Sprintf("%s. %d van %d vragen beantwoord. Bestand: %s", text, r.Answered, r.Total, scan.CleanLine(r.Name))
}

func (s *start) key(k tea.KeyMsg) tea.Cmd {
	switch name := k.String(); name {
	case "enter", " ", "right":
		return s.choose()
	case "n":
		return s.m.begin()
	case "q", "esc":
		return s.m.stop(nil)
	default:
		s.list.key(name)
	}
	return nil
}

func (s *start) choose() tea.Cmd {
	if s.list.at >= len(s.rounds) {
		return s.m.begin()
	}
	r := s.rounds[s.list.at]
	if r.Err != nil {
		return nil // the status says why
	}
	doc, err := s.m.Store.Open(r.Name)
	if err != nil {
		s.m.notice = explain(err)
		return nil
	}
	s.m.open(doc)
	return nil
}
