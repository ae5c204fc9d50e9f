package walk

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"loketscan/questions/dutch"
	"loketscan/scan/session"
)

// start lists the rounds that are there, and a new one.
type start struct {
	plain
	*stage
	rounds []session.Summary
	list   list
	width  int
}

// newStart returns the screen to begin with.
func newStart(st *stage, _ session.Place) screen {
	rounds := st.Files.Rounds()
	if len(rounds) == 0 {
		return welcomeMenu(st)
	}
	return &start{stage: st, rounds: rounds}
}

func (s *start) title() (left, right string) { return "loketscan", "scans in deze map" }

func (s *start) hints() []hint {
	hints := []hint{{key: "↑↓", does: "kiezen"}}
	switch r := s.chosen(); {
	case r == nil:
		hints = append(hints, hint{key: "enter", does: "doen"})
	case r.Err != nil:
		hints = append(hints, hint{key: "enter", does: "wat er niet klopt"})
	default:
		hints = append(hints,
			hint{key: "enter", does: "openen", long: "verdergaan met de scan achter de >"},
			hint{key: "p", does: "plan", long: "het Plan van Aanpak maken van de scan achter de >"},
			hint{key: "v", does: "volgende ronde", long: "een nieuwe ronde beginnen na die achter de >; de actiepunten gaan mee"},
			hint{key: "w", does: "verschil", long: "zien wat er is veranderd sinds de ronde daarvoor"},
		)
	}
	return append(hints, hint{key: "n", does: "nieuwe scan"}, hint{key: "esc", does: "stoppen"})
}

// chosen is the round that the cursor is on, or nil.
func (s *start) chosen() *session.Summary {
	if s.list.at >= len(s.rounds) {
		return nil
	}
	return &s.rounds[s.list.at]
}

func (s *start) resize(width, height int) {
	s.width = width
	s.list.fit(len(s.rounds)+1, height)
}

// The widths from which a row has room for the round's date, and for a bar.
const (
	widthForDates = 70
	widthForBar   = 90
)

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
			left, right = s.row(s.rounds[i])
		}
		room := min(s.width, textWidth) - 2 - ansi.StringWidth(right) - 2
		line := cursor + pad(ansi.Truncate(left, room, "…"), room+2) + right
		if i == s.list.at {
			line = s.style.selected.Render(line)
		}
		lines = append(lines, line)
	}
	return strings.Join(s.withBeyond(lines, &s.list), "\n")
}

// row names a round, and says how it stands.
func (s *start) row(r session.Summary) (left, right string) {
	left = cmp.Or(session.Describe(r.Info), dutch.CleanLine(r.Name))
	if s.looksLikeAnother(r) {
		left = dutch.CleanLine(r.Name) + ": " + left
	}
	if r.Err != nil {
		return dutch.CleanLine(r.Name), "[!] niet leesbaar"
	}
	right = fmt.Sprintf("%8s", fmt.Sprintf("%d van %d", r.Answered, r.Total))
	if s.width >= widthForDates {
		right = fmt.Sprintf("%10s  ", r.Info.Date.Short()) + right
	}
	if s.width >= widthForBar {
		right += "  " + smallBar(r.Answered, r.Total)
	}
	return left, right
}

// looksLikeAnother reports whether another round has the same names, as a copy
// has.
func (s *start) looksLikeAnother(r session.Summary) bool {
	return slices.ContainsFunc(s.rounds, func(other session.Summary) bool {
		return other.Name != r.Name && session.Describe(other.Info) == session.Describe(r.Info) && other.Err == nil && r.Err == nil
	})
}

// status says in full what the cursor is on.
func (s *start) status() string {
	r := s.chosen()
	if r == nil {
		return "Een nieuwe scan komt in een eigen bestand in deze map."
	}
	if r.Err != nil {
		return "Niet te openen: " + session.Explain(r.Err)
	}
	text := session.Describe(r.Info)
	if r.Info.Date != "" {
		text += ", begonnen op " + r.Info.Date.Dutch()
	}
	return fmt.Sprintf("%s. %d van %d vragen beantwoord. Bestand: %s", text, r.Answered, r.Total, dutch.CleanLine(r.Name))
}

func (s *start) wheel(lines int) { s.list.move(s.list.at + lines) }

// click puts the cursor on a row, and opens the one that has it.
func (s *start) click(_, line int) move {
	from, to := s.list.shown()
	switch at := from + line; {
	case at >= to:
	case at == s.list.at:
		return s.key(tea.KeyMsg{Type: tea.KeyEnter})
	default:
		s.list.move(at)
	}
	return stay
}

func (s *start) key(k tea.KeyMsg) move {
	switch name := k.String(); name {
	case "n":
		return goTo(session.Place{At: session.Begin})
	case "q", "esc":
		return stop(nil)
	default:
		if s.list.key(name) {
			return stay
		}
		if r := s.chosen(); r != nil {
			return s.roundKey(name, r)
		}
		if name == "enter" || name == " " || name == "right" {
			return goTo(session.Place{At: session.Begin})
		}
	}
	return stay
}

// roundKey handles a key for the round that the cursor is on.
func (s *start) roundKey(name string, r *session.Summary) move {
	var do func(*session.Summary) move
	switch name {
	case "enter", " ", "right":
		do = func(r *session.Summary) move { return s.openRound(r.Name) }
	case "v":
		do = s.next
	case "p":
		do = s.plan
	case "w":
		do = s.changes
	default:
		return stay
	}
	if r.Err != nil {
		return lay(newReader(s.stage, dutch.CleanLine(r.Name), "", "Dit bestand is niet te openen. "+session.Explain(r.Err)))
	}
	return do(r)
}

// plan makes the plan of a round, and stays there.
func (s *start) plan(r *session.Summary) move {
	m := s.openRound(r.Name)
	if plan := s.makePlan; m.to != nil {
		m.to, m.over = toOverview().to, plan().over
	}
	return m
}

// next asks what the round after this one is called.
func (s *start) next(r *session.Summary) move { return lay(nextSheet(s.stage, r)) }

// changes shows what changed since the round before this one.
func (s *start) changes(r *session.Summary) move {
	older := session.RoundBefore(r, s.rounds)
	if older == "" {
		return s.say("Er is in deze map geen eerdere ronde van dit loket om mee te vergelijken.")
	}
	return s.compare(older, r.Name)
}

// welcomeMenu greets who has no round yet.
func welcomeMenu(s *stage) *menu {
	return newMenu(s, "Welkom bij loketscan",
		fmt.Sprintf("Met deze scan loopt u %d onderwerpen langs die samen laten zien hoe uw Wmo-loket ervoor staat. Bij elke vraag kiest u een antwoord en schrijft u er zo nodig iets bij. Daarna maakt loketscan een Plan van Aanpak over wat nog niet op orde is.\n\n", len(s.Set().Topics))+
			"Alles wat u invult, staat in één bestand in deze map en wordt na elk antwoord bewaard. U kunt dus op elk moment stoppen en later verdergaan. Er gaat niets naar internet.",
		choice{"Nieuwe scan beginnen", func() move { return goTo(session.Place{At: session.Begin}) }},
		choice{"Stoppen", func() move { return stop(nil) }},
	)
}
