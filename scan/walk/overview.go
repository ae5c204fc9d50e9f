package walk

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
	"loketscan/scan/session"
)

// overview is the home of a round: the topics, how they stand, and the
// cursor on what to do next. In a wide window the topic under the cursor is told
// beside it.
type overview struct {
	plain
	*stage
	rows   []scan.TopicResult
	list   list
	width  int // of the list
	whole  int // of list and detail
	detail detail
	typed  string // the beginning of a topic's number
	at     time.Time
	titles int // how wide the widest title is
}

func newOverview(st *stage, p session.Place) screen {
	s := &overview{stage: st, detail: detail{stage: st}}
	for _, t := range st.Set().Topics {
		s.titles = max(s.titles, ansi.StringWidth(t.Title))
	}
	s.point(p.Topic)
	return s
}

// point puts the cursor on a topic; without one, on the first that has an open
// question.
func (s *overview) point(t *questions.Topic) {
	all := s.Assess().Topics
	if t == nil {
		t = all[max(slices.IndexFunc(all, session.OnlyOpen.Shows), 0)].Topic
	}
	s.fill()
	if s.row(t) < 0 {
		s.filter = session.Everything
		s.fill()
	}
	s.list.move(s.row(t))
}

// row returns the row of a topic, or -1.
func (s *overview) row(t *questions.Topic) int {
	return slices.IndexFunc(s.rows, func(r scan.TopicResult) bool { return r.Topic == t })
}

// fill lists the topics as they stand now.
func (s *overview) fill() {
	s.rows = slices.DeleteFunc(slices.Clone(s.Assess().Topics), func(r scan.TopicResult) bool { return !s.filter.Shows(r) })
	s.list.resize(len(s.rows), s.list.height)
}

// topic is the one that the cursor is on, or nil.
func (s *overview) topic() *questions.Topic {
	if len(s.rows) == 0 {
		return nil
	}
	return s.rows[s.list.at].Topic
}

func (s *overview) title() (left, right string) {
	left = session.Describe(s.Round().Info)
	if s.filter != session.Everything {
		right = "filter: " + s.filter.Label()
	}
	return left, right
}

func (s *overview) unseen() string {
	return "Uw laatste toets deed niets. U bent nu in het overzicht."
}

func (s *overview) hints() []hint {
	hints := []hint{
		{key: "↑↓", does: "kiezen", long: "een onderwerp kiezen; het nummer typen mag ook"},
		{key: "enter", does: "openen", long: "het onderwerp achter de > openen, bij de eerste open vraag"},
		{key: "p", does: "plan maken", long: "het Plan van Aanpak maken van wat tot nu toe is ingevuld"},
		{key: "esc", does: "alle scans", long: "naar de lijst met scans in deze map"},
		{key: "a", does: "acties", long: "de acties van het onderwerp achter de >"},
		{key: "f", does: "filter", long: "alle onderwerpen, alleen niet op orde, of alleen met open vragen"},
	}
	if !s.looking() {
		if t := s.topic(); t != nil {
			hints = append(hints, s.wholeTopicHints(t, "het onderwerp achter de >")...)
		}
		hints = append(hints, hint{key: "e", does: "eigen actie", long: "zelf een actiepunt toevoegen bij het onderwerp achter de >" + s.OwnOffer()})
	}
	return hints
}

// The widths from which there is room for the detail, and from which a row has
// room for more than the title and the mark.
const (
	widthForWords  = 57
	widthForCounts = 76
	widthForDetail = 98
	widthForBars   = 118
)

func (s *overview) resize(width, height int) {
	s.width, s.whole = width, width
	s.fill()
	if width >= widthForDetail && len(s.rows) > 0 {
		s.width = s.rowWidth()
		s.detail.show(s.rows[s.list.at], min(width-s.width-besides, textWidth), height)
	}
	s.list.fit(len(s.rows), height)
}

func (s *overview) view() string {
	if len(s.rows) == 0 {
		return "Geen enkel onderwerp past bij dit filter. Met f ziet u ze weer alle."
	}
	var lines []string
	from, to := s.list.shown()
	for i := from; i < to; i++ {
		lines = append(lines, s.line(s.rows[i], i == s.list.at))
	}
	list := strings.Join(s.withBeyond(lines, &s.list), "\n")
	if s.width == s.whole {
		return list
	}
	return columns(list, s.detail.view(), s.width+besides)
}

// two reports whether there are two panes.
func (s *overview) two() bool { return s.whole >= widthForDetail }

// rowWidth is how wide a row is beside the detail.
func (s *overview) rowWidth() int { return ansi.StringWidth(s.line(s.rows[0], false)) }

func (s *overview) line(r scan.TopicResult, selected bool) string {
	words, counts, before := "", "", ""
	if s.two() || s.width >= widthForWords {
		words = " " + pad(session.HowFar(r), len("nog niet begonnen"))
	}
	if s.two() || s.width >= widthForCounts {
		counts = fmt.Sprintf("  %5s", fmt.Sprintf("%d/%d", r.Answered, len(r.Questions)))
		switch n := len(r.Actions); {
		case s.whole >= widthForBars:
			counts += "  " + smallBar(r.Answered, len(r.Questions))
		case n > 0 && !s.two() && !s.HasBefore():
			counts += "  " + dutch.Count(n, "1 actie", "%d acties")
		}
		if s.HasBefore() {
			before = strings.Repeat(" ", len("  was [x]"))
		}
		if status, ok := s.StatusBefore(r.Topic); ok && status != scan.NotAssessed {
			before = "  was " + status.Mark()
		}
	}
	number, title := fmt.Sprintf("%2d ", r.Topic.Number), s.titleColumn(r.Topic.Title)
	gap := " "
	if counts != "" {
		gap = "  "
	}
	if selected {
		return s.style.selected.Render("> " + number + title + gap + r.Status.Mark() + words + counts + before)
	}
	return "  " + number + title + gap + s.coloured(r.Status, r.Status.Mark()+words) + s.style.dim.Render(counts+before)
}

// titleColumn makes all titles as wide as the widest, if there is room.
func (s *overview) titleColumn(title string) string {
	width := s.titles
	if s.two() && s.whole < widthForBars {
		width = min(width, 24)
	} else {
		width = min(width, s.width-len("> 16  [x]"))
	}
	return pad(ansi.Truncate(title, width, "…"), width)
}

// status says in full what the cursor is on when the row does not, and else
// where everything is kept.
func (s *overview) status() string {
	if s.looking() {
		return s.whyLooking()
	}
	if len(s.rows) == 0 || s.two() {
		return s.AllSaved()
	}
	r := s.rows[s.list.at]
	var parts []string
	if s.width < widthForCounts {
		parts = append(parts, fmt.Sprintf("%s, %d/%d", session.HowFar(r), r.Answered, len(r.Questions)))
	} else if status, ok := s.StatusBefore(r.Topic); ok {
		parts = append(parts, "vorige ronde "+status.Label())
	}
	if gaps := s.Gaps(r); gaps != "" {
		parts = append(parts, gaps)
	}
	if len(parts) == 0 {
		return s.AllSaved()
	}
	text := fmt.Sprintf("%d: %s", r.Topic.Number, strings.Join(parts, ", "))
	if s.width < widthForCounts {
		return text
	}
	return text + ". " + s.AllSaved()
}

func (s *overview) wheel(lines int) { s.list.move(s.list.at + lines) }

// click puts the cursor on a row, and opens the one that has it.
func (s *overview) click(column, line int) move {
	from, to := s.list.shown()
	switch at := from + line; {
	case at >= to, column >= s.width:
	case at == s.list.at:
		return s.topicKey("enter", s.rows[at].Topic)
	default:
		s.list.move(at)
	}
	return stay
}

func (s *overview) key(k tea.KeyMsg) move {
	name := k.String()
	if isDigit(name) {
		s.jump(name)
		return stay
	}
	s.typed = ""
	switch name {
	case "p":
		return s.makePlan()
	case "f":
		s.turnFilter()
	case "esc":
		return goTo(session.Place{At: session.Start})
	case "q":
		return stop(nil)
	default:
		if !s.list.key(name) && len(s.rows) > 0 {
			return s.topicKey(name, s.topic())
		}
	}
	return stay
}

// topicKey handles a key for the topic that the cursor is on.
func (s *overview) topicKey(name string, t *questions.Topic) move {
	next := func() move { return goTo(session.Place{At: session.Overview, Topic: s.NextOpen(t)}) }
	switch name {
	case "enter", " ", "right", "l":
		p, said := s.ToTopic(t)
		if p.At == session.Overview {
			return s.say(said)
		}
		return goTo(p)
	case "a":
		return s.toActions(t, nil)
	case "e":
		return s.addOwn(t, nil)
	case "o":
		return s.settle(t, next)
	case "V":
		return s.asBefore(t, next)
	}
	return stay
}

// turnFilter goes to the next filter, and stays on the topic if that is shown.
func (s *overview) turnFilter() {
	at := s.topic()
	s.filter = (s.filter + 1) % session.Filters
	s.fill()
	s.list.move(s.row(at))
}

// jumpWithin is how soon after a digit the next one belongs to it.
const jumpWithin = 1500 * time.Millisecond

// jump goes to a topic by its number, of one or two digits.
func (s *overview) jump(digit string) {
	now := s.Now()
	if now.Sub(s.at) > jumpWithin {
		s.typed = ""
	}
	s.at = now
	for _, typed := range []string{s.typed + digit, digit} {
		number, err := strconv.Atoi(typed)
		i := slices.IndexFunc(s.rows, func(r scan.TopicResult) bool { return r.Topic.Number == number })
		if err != nil || i < 0 {
			continue
		}
		s.list.move(i)
		s.typed = typed
		break
	}
}
