package walk

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
)

// actions fills in the actions of one topic, one at a time.
type actions struct {
	m     *model
	topic *questions.Topic
	all   []scan.ActionResult
	at    int
	wayBack

	text pane
	rows []actionRow
	form *form
}

// wayBack is where a user goes who is done with the actions: to the overview,
// unless it says something else.
type wayBack struct {
	onwards bool           // after the last one to the next topic
	back    func() tea.Cmd // to the question that the user came from, or nil
}

// showActions goes to the actions of a topic, if it has any.
func (m *model) showActions(t *questions.Topic, onwards bool) tea.Cmd {
	all := m.topic(t).Actions
	switch {
	case len(all) == 0:
		m.notice = fmt.Sprintf("Onderwerp %d heeft nu geen actiepunten: er is geen vraag met %s. Met e voegt u een eigen actiepunt toe.", t.Number, dutch.Join(m.set().Labels(questions.NeedsWork, questions.FindOut), "of"))
	case m.looking():
		return m.read(heading(t), "alleen bekijken", m.describeActions(t, all))
	default:
		m.show(newActions(m, t, all, 0, wayBack{onwards: onwards}))
	}
	return nil
}

// showAction goes to one action of a topic.
func (m *model) showAction(t *questions.Topic, ref scan.Ref, to wayBack) tea.Cmd {
	all := m.topic(t).Actions
	at := max(slices.IndexFunc(all, func(a scan.ActionResult) bool { return a.Ref == ref }), 0)
	m.show(newActions(m, t, all, at, to))
	return nil
}

// describeActions is all there is to know of actions.
func (m *model) describeActions(t *questions.Topic, all []scan.ActionResult) string {
	var b strings.Builder
	for i, a := range all {
		fmt.Fprintf(&b, "%s\n%s\n", m.style.question.Render(fmt.Sprintf("%d. %s", i+1, a.Text)), m.reason(t, a))
		for _, field := range actionFields() {
			fmt.Fprintf(&b, "%s: %s\n", dutch.UpperFirst(field.Label), cmp.Or(field.Show(a.Followup), "nog niet ingevuld"))
		}
		b.WriteString("\n")
	}
	return strings.TrimSpace(b.String())
}

func newActions(m *model, t *questions.Topic, all []scan.ActionResult, at int, to wayBack) *actions {
	s := &actions{m: m, topic: t, all: all, at: at, wayBack: to}
	a := all[at]
	s.text.text = m.style.question.Render(a.Text) + "\n" + m.style.dim.Render(m.reason(t, a))

	// As it is now, not as it was when the list was made.
	f := m.doc.Round().Followup(a.Ref)
	var fields []huh.Field
	for _, field := range actionFields() {
		row := newActionRow(m, field, f)
		s.rows, fields = append(s.rows, row), append(fields, row.huh())
	}
	s.form = newForm(m.style.rows, fields...)
	return s
}

// reason tells where an action comes from.
func (m *model) reason(t *questions.Topic, a scan.ActionResult) string {
	if a.Own {
		return "Zelf toegevoegd."
	}
	all := m.topic(t).Questions
	var from []string
	for _, raised := range a.RaisedBy {
		n := slices.IndexFunc(all, func(q scan.QuestionResult) bool { return q.Ref == raised.Ref }) + 1
		from = append(from, fmt.Sprintf("vraag %d (%s)", n, raised.Label()))
	}
	text := "Komt van: " + strings.Join(from, ", ")
	if a.FindOutFirst() {
		text += ". Zoek dit eerst uit."
	}
	return text
}

func (s *actions) title() (left, right string) {
	return heading(s.topic), fmt.Sprintf("actie %d van %d · %s", s.at+1, len(s.all), s.m.standing())
}

func (s *actions) typing() bool { return s.form.typing() }

func (s *actions) hints() []hint {
	on := "volgend veld"
	if s.form.last() {
		on = "volgende actie"
		if s.at+1 == len(s.all) {
			on = "klaar"
		}
	}
	hints := []hint{{key: "tab", does: on}}
	switch s.row().Form {
	case scan.Choice:
		hints = append(hints, hint{key: "←→", does: "kiezen"})
	case scan.Text:
		hints = append(hints, hint{key: "enter", does: "nieuwe regel"})
	}
	away := hint{key: "esc", does: "overzicht", long: "naar het overzicht; de andere acties kunnen later ook"}
	if s.back != nil {
		away = hint{key: "esc", does: "vraag", long: "terug naar de vraag waar u was"}
	}
	hints = append(hints,
		hint{key: "PgUp/PgDn", does: "andere actie"},
		away,
		hint{key: "ctrl+n", does: "eigen actie", long: "zelf een actiepunt toevoegen"},
	)
	if s.all[s.at].Own {
		hints = append(hints,
			hint{key: "ctrl+b", does: "tekst", long: "de tekst van dit eigen actiepunt veranderen"},
			hint{key: "ctrl+x", does: "weghalen", long: "dit eigen actiepunt weghalen"},
		)
	}
	return hints
}

// status explains the field that has the cursor.
func (s *actions) status() string {
	text := s.row().Asks
	switch s.row().Form {
	case scan.Day:
		text += " Bijvoorbeeld 1-3-2027 of 1 maart 2027."
	case scan.Text:
		text += " U mag meer regels gebruiken."
	}
	if s.form.at == 0 {
		text += " Alles mag leeg blijven."
	}
	return text
}

func (s *actions) resize(width, height int) {
	width = min(width, textWidth)
	gap := 0
	if s.m.tall() {
		gap = 1
	}
	if width != s.form.size.width {
		for _, row := range s.rows {
			row.spread(width)
		}
	}
	const fewest = 3
	text := max(min(s.text.wanted(width), height-gap-fewest), 1)
	s.text.resize(width, text)
	form := max(height-gap-text, 1)
	s.form.resize(size{width, form, max(form-len(s.rows), min(form-1, 3))})
}

func (s *actions) view() string {
	text := s.text.view(s.m.style, pageKeyInForm)
	if s.m.tall() {
		text += "\n"
	}
	return text + "\n" + s.form.view()
}

func (s *actions) key(k tea.KeyMsg) tea.Cmd {
	switch name := k.String(); name {
	case pageKeyInForm:
		s.text.page()
		return nil
	case "pgdown":
		return s.turn(s.at + 1)
	case "pgup":
		return s.turn(max(s.at-1, 0))
	case "esc":
		if s.m.fast && s.typing() {
			return nil
		}
		return s.leave()
	case "ctrl+n", "ctrl+b", "ctrl+x":
		return s.ownKey(name)
	case "tab", "enter", "down", "up", "shift+tab":
		if s.form.multiline() && name != "tab" && name != "shift+tab" {
			return s.form.key(k)
		}
		if s.form.multiline() && s.m.fast { // a tab in pasted text
			return s.form.key(tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}})
		}
		if name == "up" || name == "shift+tab" {
			return s.turnField(s.form.at - 1)
		}
		return s.turnField(s.form.at + 1)
	}
	cmd := s.form.key(k)
	if !s.typing() {
		s.commit()
	}
	return cmd
}

// ownKey handles what can be done with actions of the loket's own.
func (s *actions) ownKey(name string) tea.Cmd {
	ref := s.all[s.at].Ref
	switch {
	case !s.valid():
	case name == "ctrl+n":
		return s.m.addOwnAction(s.topic, s.wayBack)
	case !s.all[s.at].Own:
		s.m.notice = "Dit actiepunt hoort bij de vragenlijst. Alleen een eigen actiepunt kunt u veranderen of weghalen."
	case name == "ctrl+b":
		return s.m.editOwn(ownAction, s.topic, ref, func() tea.Cmd { return s.m.showAction(s.topic, ref, s.wayBack) })
	case name == "ctrl+x":
		return s.m.removeOwn(ownAction, ref, s.leave)
	}
	return nil
}

// turnField goes to another field, and from the last to the next action.
func (s *actions) turnField(to int) tea.Cmd {
	if !s.valid() {
		return nil
	}
	s.remark()
	s.commit()
	if to == len(s.rows) {
		return s.turn(s.at + 1)
	}
	s.form.focus(max(to, 0))
	return nil
}

// turn goes to another action, and from the last one onwards.
func (s *actions) turn(to int) tea.Cmd {
	if !s.valid() {
		return nil
	}
	s.remark()
	s.commit()
	switch {
	case to < len(s.all):
		s.m.show(newActions(s.m, s.topic, s.all, to, s.wayBack))
		return nil
	case s.onwards:
		return s.m.leave(s.topic)
	}
	return s.leave()
}

// leave goes back to where the user came from.
func (s *actions) leave() tea.Cmd {
	if s.back != nil {
		return s.back()
	}
	return s.m.goHome(s.topic)
}

// remark tells of a date that was just entered and cannot be met. It is kept.
func (s *actions) remark() {
	if f, err := s.followup(scan.Followup{}); s.row().Form == scan.Day && err == nil && !f.State.Ended() {
		s.m.notice = gone(f.Due, s.m.Today)
	}
}

// gone is a remark about a day that has passed, or nothing.
func gone(due, today scan.Date) string {
	if due == "" || due >= today {
		return ""
	}
	return "Let op: " + due.Dutch() + " is al voorbij."
}

// valid reports whether everything can be understood, and says so if not.
func (s *actions) valid() bool {
	for i, row := range s.rows {
		if _, err := row.value(s.m.Today); err != nil {
			s.form.focus(i)
			s.m.notice = explain(err)
			return false
		}
	}
	return true
}

// row is the one that has the cursor.
func (s *actions) row() actionRow { return s.rows[s.form.at] }

// followup is what the screen says. A field that cannot be understood is as it
// was, and the error is the first that was met.
func (s *actions) followup(was scan.Followup) (f scan.Followup, err error) {
	f = was
	for _, row := range s.rows {
		value, wrong := row.value(s.m.Today)
		if err = cmp.Or(err, wrong); wrong == nil {
			row.Set(&f, value)
		}
	}
	return f, err
}

func (s *actions) other(msg tea.Msg) tea.Cmd { return s.form.update(msg) }

// commit saves the fields when they were changed.
func (s *actions) commit() {
	ref := s.all[s.at].Ref
	now := s.m.doc.Round().Followup(ref)
	if f, _ := s.followup(now); f != now {
		s.m.doc.Round().FollowUp(ref, f)
		s.m.save()
	}
}
