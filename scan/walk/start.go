package walk

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"loketscan/questions/dutch"
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

// goToStart goes to the screen to begin with, and lets go of the round.
func (m *model) goToStart() tea.Cmd {
	if m.doc != nil {
		if err := m.saveAll(); err != nil {
			m.told = false // tell again, rather than lose something
			return nil
		}
	}
	m.result()
	m.doc, m.home, m.undo = nil, nil, nil
	m.seen = map[string]bool{}
	m.screen = newStart(m)
	return nil
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
	hints := []hint{{key: "↑↓", does: "kiezen"}}
	switch r := s.chosen(); {
	case r == nil:
		hints = append(hints, hint{key: "enter", does: "doen"})
	case r.Err != nil:
		hints = append(hints, hint{key: "enter", does: "wat er niet klopt"})
	default:
		hints = append(hints,
			hint{key: "enter", does: "openen", long: "verdergaan met de scan achter de >"},
			hint{key: "v", does: "volgende ronde", long: "een nieuwe ronde beginnen na die achter de >; de actiepunten gaan mee"},
			hint{key: "p", does: "plan", long: "het Plan van Aanpak maken van de scan achter de >"},
			hint{key: "w", does: "verschil", long: "zien wat er is veranderd sinds de ronde daarvoor"},
		)
	}
	return append(hints, hint{key: "esc", does: "stoppen"}, hint{key: "n", does: "nieuwe scan"})
}

// chosen is the round that the cursor is on, or nil.
func (s *start) chosen() *Summary {
	if s.list.at >= len(s.rounds) {
		return nil
	}
	return &s.rounds[s.list.at]
}

func (s *start) resize(width, height int) {
	s.width = width
	s.list.resize(len(s.rounds)+1, height)
}

// widthForDates is the width from which a row has room for the round's date.
const widthForDates = 70

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
		room := s.width - 2 - ansi.StringWidth(right) - 2
		line := cursor + pad(ansi.Truncate(left, room, "…"), room+2) + right
		if i == s.list.at {
			line = s.m.style.title.Render(line)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// row names a round, and says how it stands.
func (s *start) row(r Summary) (left, right string) {
	left = cmp.Or(describe(r.Info), dutch.CleanLine(r.Name))
	if r.Err != nil {
		return left, "[!] niet leesbaar"
	}
	right = fmt.Sprintf("%8s", fmt.Sprintf("%d van %d", r.Answered, r.Total))
	if s.width >= widthForDates {
		right = fmt.Sprintf("%10s  ", r.Info.Date.Short()) + right
	}
	return left, right
}

// status says in full what the cursor is on.
func (s *start) status() string {
	r := s.chosen()
	if r == nil {
		return "Een nieuwe scan komt in een eigen bestand in deze map."
	}
	if r.Err != nil {
		return "Niet te openen: " + explain(r.Err)
	}
	text := describe(r.Info)
	if r.Info.Date != "" {
		text += ", begonnen op " + r.Info.Date.Dutch()
	}
	return fmt.Sprintf("%s. %d van %d vragen beantwoord. Bestand: %s", text, r.Answered, r.Total, dutch.CleanLine(r.Name))
}

func (s *start) key(k tea.KeyMsg) tea.Cmd {
	switch name := k.String(); name {
	case "n":
		return s.m.begin()
	case "q", "esc":
		return s.m.stop(nil)
	default:
		if s.list.key(name) {
			return nil
		}
		if r := s.chosen(); r != nil {
			return s.roundKey(name, r)
		}
		if name == "enter" || name == " " || name == "right" {
			return s.m.begin()
		}
	}
	return nil
}

// roundKey handles a key for the round that the cursor is on.
func (s *start) roundKey(name string, r *Summary) tea.Cmd {
	var do func(*Summary) tea.Cmd
	switch name {
	case "enter", " ", "right":
		do = s.open
	case "v":
		do = s.next
	case "p":
		do = s.plan
	case "w":
		do = s.changes
	default:
		return nil
	}
	if r.Err != nil {
		return s.m.read(dutch.CleanLine(r.Name), "", "Dit bestand is niet te openen. "+explain(r.Err))
	}
	return do(r)
}

// open goes on with a round.
func (s *start) open(r *Summary) tea.Cmd { return s.m.openNamed(r.Name) }

// openNamed opens a round, or tells why that cannot be.
func (m *model) openNamed(name string) tea.Cmd {
	doc, err := m.Store.Open(name)
	if err != nil {
		m.notice = explain(err)
		return nil
	}
	m.open(doc)
	return nil
}

// plan makes the plan of a round, and stays there.
func (s *start) plan(r *Summary) tea.Cmd {
	if s.open(r); s.m.doc == nil {
		return nil
	}
	return s.m.writePlan()
}

// next asks what the round after this one is called.
func (s *start) next(r *Summary) tea.Cmd {
	file, name := s.m.Store.SuggestNext(r.Name)
	nameRow, fileRow := newRow("Ronde", name), newRow("Bestand", file)
	sheet := newSheet(s.m, "Volgende ronde", nameRow, fileRow)
	sheet.done, sheet.back = "ronde beginnen", s.m.goToStart
	sheet.explain = func(at int) string {
		if at == 0 {
			return fmt.Sprintf("Hoe noemt u de ronde na %s? De actiepunten gaan mee. De vragen zijn weer open, met het antwoord van de vorige ronde erbij.", dutch.CleanLine(r.Info.Name))
		}
		return "In dit bestand komen uw antwoorden. Het bestand van de vorige ronde blijft zoals het is."
	}
	sheet.submit = func() tea.Cmd {
		doc, err := s.m.Store.Next(r.Name, value(fileRow), value(nameRow))
		if _, same := errors.AsType[*scan.SameNameError](err); same {
			sheet.form.focus(0)
			s.m.notice = "Zo heet de vorige ronde al. Kies een andere naam."
			return nil
		}
		if err != nil {
			s.m.notice = explain(err)
			return nil
		}
		s.m.open(doc)
		s.m.notice = "De nieuwe ronde staat in " + s.m.name() + ". Met v neemt u bij een vraag het vorige antwoord over."
		return nil
	}
	s.m.show(sheet)
	return nil
}

// changes shows what changed since the round before this one.
func (s *start) changes(r *Summary) tea.Cmd {
	older := s.before(r)
	if older == "" {
		s.m.notice = "Er is in deze map geen eerdere ronde van dit loket om mee te vergelijken."
		return nil
	}
	return s.m.compare(older, r.Name)
}

// before is the file of the round before this one: the one that it names, or
// else the last of the same loket with an earlier date.
func (s *start) before(r *Summary) string {
	if r.Info.Previous != "" {
		return r.Info.Previous
	}
	at := -1
	for i, other := range s.rounds {
		if other.Err == nil && other.Info.Date < r.Info.Date &&
			other.Info.Municipality == r.Info.Municipality && other.Info.Desk == r.Info.Desk &&
			(at < 0 || other.Info.Date > s.rounds[at].Info.Date) {
			at = i
		}
	}
	if at < 0 {
		return ""
	}
	return s.rounds[at].Name
}
