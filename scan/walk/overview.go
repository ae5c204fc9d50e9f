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
)

// overview is the home of a scan: the topics, how they stand, and the cursor
// on what to do next.
type overview struct {
	plain
	m      *model
	filter filter
	rows   []scan.TopicResult
	list   list
	width  int
	typed  string // the beginning of a topic's number
	digits uint   // counts digits, so that only the last one's timer counts
}

// filter chooses which topics are listed.
type filter int

const (
	everything filter = iota
	onlyNotInOrder
	onlyOpen
	filters
)

func (f filter) label() string {
	return [...]string{"", "alleen niet op orde", "alleen met open vragen"}[f]
}

func (f filter) shows(r scan.TopicResult) bool {
	switch f {
	case onlyNotInOrder:
		return r.Status == scan.NotInOrder
	case onlyOpen:
		return r.Answered < len(r.Questions)
	}
	return true
}

func newOverview(m *model) *overview {
	s := &overview{m: m}
	s.point(nil)
	return s
}

// point puts the cursor on a topic; without one, on the first that has an
// open question.
func (s *overview) point(t *questions.Topic) {
	all := s.m.assess().Topics
	if t == nil {
		i := slices.IndexFunc(all, onlyOpen.shows)
		t = all[max(i, 0)].Topic
	}
	s.fill()
	if s.row(t) < 0 {
		s.filter = everything
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
	s.rows = slices.DeleteFunc(slices.Clone(s.m.assess().Topics), func(r scan.TopicResult) bool { return !s.filter.shows(r) })
	s.list.resize(len(s.rows), s.list.height)
}

func (s *overview) title() (left, right string) {
	left = describe(s.m.doc.Round().Info)
	if s.filter != everything {
		right = "filter: " + s.filter.label()
	}
	return left, right
}

func (s *overview) hints() []hint {
	hints := []hint{
		{key: "↑↓", does: "kiezen", long: "een onderwerp kiezen; het nummer typen mag ook"},
		{key: "enter", does: "openen", long: "het onderwerp achter de > openen, bij de eerste open vraag"},
		{key: "p", does: "plan maken", long: "het Plan van Aanpak maken van wat tot nu toe is ingevuld"},
		{key: "a", does: "acties", long: "de acties van het onderwerp achter de >"},
		{key: "f", does: "filter", long: "alle onderwerpen, alleen niet op orde, of alleen met open vragen"},
	}
	if !s.m.looking() {
		if len(s.rows) > 0 {
			hints = append(hints, s.m.allYesHint(s.rows[s.list.at].Topic, "het onderwerp achter de >")...)
		}
		hints = append(hints,
			hint{key: "e", does: "eigen actie", long: "zelf een actiepunt toevoegen bij het onderwerp achter de >" + s.m.ownOffer()},
			hint{key: "u", does: "ongedaan", long: "het laatste antwoord ongedaan maken"},
		)
	}
	return append(hints, hint{key: "esc", does: "alle scans", long: "naar de lijst met scans in deze map"})
}

func (s *overview) resize(width, height int) {
	s.width = width
	s.fill()
	if len(s.rows) > height {
		height-- // for what is not on the screen
	}
	s.list.resize(len(s.rows), height)
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
	var hidden []string
	if from > 0 {
		hidden = append(hidden, fmt.Sprintf("↑ nog %d", from))
	}
	if below := len(s.rows) - to; below > 0 {
		hidden = append(hidden, fmt.Sprintf("↓ nog %d", below))
	}
	if len(hidden) > 0 {
		lines = append(lines, "     "+s.m.style.dim.Render(s.m.words(strings.Join(hidden, " · "))))
	}
	return strings.Join(lines, "\n")
}

// The widths from which a row has room for more than the title and the mark.
const (
	widthForWords  = 57
	widthForCounts = 76
)

func (s *overview) line(r scan.TopicResult, selected bool) string {
	gap, words, counts := " ", "", ""
	if s.width >= widthForWords {
		words = " " + pad(howFar(r), len("nog niet begonnen"))
	}
	if s.width >= widthForCounts {
		gap = "  "
		counts = fmt.Sprintf("  %5s", fmt.Sprintf("%d/%d", r.Answered, len(r.Questions)))
		if n := len(r.Actions); n > 0 {
			counts += "  " + dutch.Count(n, "1 actie", "%d acties")
		}
	}
	cursor, title := "  ", s.titleColumn(r.Topic.Title)
	if selected {
		cursor, title = "> ", s.m.style.title.Render(title)
	}
	return cursor + fmt.Sprintf("%2d ", r.Topic.Number) + title + gap + s.coloured(r, r.Status.Mark()+words) + counts
}

// titleColumn makes all titles as wide as the widest, if there is room.
func (s *overview) titleColumn(title string) string {
	width := 0
	for _, t := range s.m.set().Topics {
		width = max(width, ansi.StringWidth(t.Title))
	}
	width = min(width, s.width-len("> 16  [x]"))
	return pad(ansi.Truncate(title, width, "…"), width)
}

func (s *overview) coloured(r scan.TopicResult, text string) string {
	switch r.Status {
	case scan.InOrder:
		return s.m.style.good.Render(text)
	case scan.NotInOrder:
		return s.m.style.bad.Render(text)
	}
	return text
}

// status says in full what the cursor is on when the row does not, and else
// where everything is kept.
func (s *overview) status() string {
	if s.m.looking() {
		return s.m.whyLooking()
	}
	if len(s.rows) == 0 || s.width >= widthForCounts {
		return "Alles is bewaard in " + s.m.name()
	}
	r := s.rows[s.list.at]
	text := fmt.Sprintf("%d: %s, %d/%d", r.Topic.Number, howFar(r), r.Answered, len(r.Questions))
	if n := len(r.Actions); n > 0 {
		text += ", " + dutch.Count(n, "1 actie", "%d acties")
	}
	return text
}

// jumpMsg says that the digits typed so far make a number.
type jumpMsg uint

const jumpAfter = 1500 * time.Millisecond

func (s *overview) other(msg tea.Msg) tea.Cmd {
	if msg, ok := msg.(jumpMsg); ok && uint(msg) == s.digits {
		s.typed = ""
	}
	return nil
}

func (s *overview) key(k tea.KeyMsg) tea.Cmd {
	name := k.String()
	if isDigit(name) {
		return s.jump(name)
	}
	s.typed = ""
	switch name {
	case "p":
		return s.m.writePlan()
	case "f":
		s.turnFilter()
	case "u":
		if s.m.mayChange() {
			return s.m.undoLast()
		}
	case "esc":
		return s.m.goToStart()
	case "q":
		return s.m.stop(nil)
	default:
		if !s.list.key(name) && len(s.rows) > 0 {
			return s.topicKey(name, s.rows[s.list.at].Topic)
		}
	}
	return nil
}

// topicKey handles a key for the topic that the cursor is on.
func (s *overview) topicKey(name string, t *questions.Topic) tea.Cmd {
	switch name {
	case "enter", " ", "right", "l":
		return s.m.openTopic(t)
	case "a":
		return s.m.showActions(t, false)
	case "e":
		return s.m.addOwn(t, wayBack{})
	case "o":
		return s.m.allYes(t, func() tea.Cmd { return s.m.goHome(s.m.nextOpen(t)) })
	}
	return nil
}

// turnFilter goes to the next filter, and stays on the topic if that is shown.
func (s *overview) turnFilter() {
	var at *questions.Topic
	if len(s.rows) > 0 {
		at = s.rows[s.list.at].Topic
	}
	s.filter = (s.filter + 1) % filters
	s.fill()
	s.list.move(s.row(at))
}

// jump goes to a topic by its number, of one or two digits.
func (s *overview) jump(digit string) tea.Cmd {
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
	s.digits++
	count := s.digits
	return tea.Tick(jumpAfter, func(time.Time) tea.Msg { return jumpMsg(count) })
}

// howFar says how a topic stands.
func howFar(r scan.TopicResult) string {
	open := len(r.Questions) - r.Answered
	switch {
	case r.Status != scan.NotAssessed:
		return r.Status.Label()
	case !begun(r):
		return "nog niet begonnen"
	}
	return dutch.Count(open, "nog 1 vraag", "nog %d vragen")
}

func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(width-ansi.StringWidth(s), 0))
}
