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
	"loketscan/scan/session"
)

// action fills in one action of a topic.
type action struct {
	*stage
	place session.Place
	all   []scan.ActionResult // of the topic
	text  pane
	rows  []actionRow
	form  *form
	// warned says that the user knows that a field is not kept.
	warned bool
}

func newAction(st *stage, p session.Place) screen {
	all := st.Topic(p.Topic).Actions
	if st.looking() {
		return &allActions{reader: newReader(st, session.Heading(p.Topic), "alleen bekijken", st.describeActions(all)), place: p}
	}
	s := &action{stage: st, place: p, all: all}
	a := all[p.N]
	text := []string{st.style.question.Render(a.Text), st.style.dim.Render(st.Reason(a))}
	for _, ground := range session.Grounds(a) {
		text = append(text, st.style.dim.Render(short(ground)))
	}
	s.text.text = strings.Join(text, "\n")

	f := st.Followup(a.Ref)
	var fields []huh.Field
	for _, field := range session.ActionFields() {
		row := newActionRow(st, field, f)
		s.rows, fields = append(s.rows, row), append(fields, row.huh())
	}
	s.form = newForm(st.style.rows, fields...)
	if st.HasBefore() && f != (scan.Followup{}) { // then it matters whether it is done
		s.form.focus(slices.IndexFunc(s.rows, func(r actionRow) bool { return r.Key == scan.StateField.Key }))
	}
	return s
}

// toActions goes to the actions of a topic, if it has any.
func (s *stage) toActions(t *questions.Topic, from *session.Place) move {
	if len(s.Topic(t).Actions) == 0 {
		return s.say(s.NoActions(t) + " Met e voegt u een eigen actiepunt toe.")
	}
	return goTo(session.Place{At: session.Action, Topic: t, From: from})
}

// allActions tells of the actions of a topic that may only be looked at.
type allActions struct {
	*reader
	place session.Place
}

func (s *allActions) key(k tea.KeyMsg) move {
	if s.reader.key(k).back {
		return goTo(s.place.Up())
	}
	return stay
}

// describeActions is all there is to know of actions.
func (s *stage) describeActions(all []scan.ActionResult) string {
	var b strings.Builder
	for _, a := range all {
		fmt.Fprintf(&b, "%s\n%s\n", s.style.question.Render(a.Label()+" "+a.Text), s.Reason(a))
		for _, field := range session.ActionFields() {
			fmt.Fprintf(&b, "%s: %s\n", dutch.UpperFirst(field.Label), cmp.Or(field.Show(a.Followup), "nog niet ingevuld"))
		}
		b.WriteString("\n")
	}
	return strings.TrimSpace(b.String())
}

func (s *action) title() (left, right string) {
	return session.Heading(s.place.Topic), fmt.Sprintf("actie %d van %d · %s", s.place.N+1, len(s.all), s.Standing())
}

func (s *action) typing() bool   { return s.form.typing() }
func (s *action) huhForm() *form { return s.form }
func (s *action) oneLine() bool  { return !s.form.multiline() }

func (s *action) hints() []hint {
	on := "volgend veld"
	if s.form.last() {
		on = "volgende actie"
		if s.place.N+1 == len(s.all) {
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
	if s.place.Up().At == session.Question {
		away = hint{key: "esc", does: "vraag", long: "terug naar de vraag waar u was"}
	}
	hints = append(hints, away,
		hint{key: "PgUp/PgDn", does: "andere actie"},
		hint{key: "ctrl+n", does: "eigen actie", long: "zelf een actiepunt toevoegen"},
	)
	if s.all[s.place.N].Own {
		hints = append(hints,
			hint{key: "ctrl+b", does: "tekst", long: "de tekst van dit eigen actiepunt veranderen"},
			hint{key: "ctrl+x", does: "weghalen", long: "dit eigen actiepunt weghalen"},
		)
	}
	return hints
}

// status explains the field that has the cursor.
func (s *action) status() string {
	text := session.Asks(s.row().Field)
	if s.row().Form == scan.Text {
		text += " U mag meer regels gebruiken."
	}
	if s.form.at == 0 {
		text += " Alles mag leeg blijven."
	}
	return text
}

func (s *action) resize(width, height int) {
	width = min(width, textWidth)
	gap := 0
	if s.tall() {
		gap = 1
	}
	if width != s.form.size.width {
		for _, row := range s.rows {
			row.spread(width)
		}
	}
	const fewest = 3
	wanted := s.text.wanted(width)
	text := max(min(wanted, height-gap-len(s.rows)-2), min(wanted, height-gap-fewest, 4), 1)
	s.text.resize(width, text)
	form := max(height-gap-text, 1)
	s.form.resize(size{width, form, min(max(form-len(s.rows), min(form-1, 3)), mostNoteLines)})
}

func (s *action) view() string {
	text := s.text.view(s.style, pageKeyInForm)
	if s.tall() {
		text += "\n"
	}
	return text + "\n" + s.form.view()
}

func (s *action) wheel(lines int) { s.text.scroll(lines) }

func (s *action) key(k tea.KeyMsg) move {
	if k.Paste && !s.typing() {
		return s.say(noPaste)
	}
	switch name := k.String(); name {
	case pageKeyInForm:
		s.text.page()
		return stay
	case "pgdown":
		return s.turn(s.Next(s.place))
	case "pgup":
		if s.place.N == 0 {
			return stay
		}
		return s.turn(s.Back(s.place))
	case "esc":
		if s.fast && s.typing() {
			return stay
		}
		return s.leave()
	case "ctrl+n", "ctrl+b", "ctrl+x":
		return s.ownKey(name)
	case "tab", "enter", "down", "up", "shift+tab":
		if s.form.multiline() && name != "tab" && name != "shift+tab" {
			break
		}
		if s.form.multiline() && s.fast { // a tab in pasted text
			k = tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}
			break
		}
		if name == "up" || name == "shift+tab" {
			return s.turnField(s.form.at - 1)
		}
		return s.turnField(s.form.at + 1)
	}
	s.form.key(k)
	if !s.typing() {
		s.commit()
	}
	return stay
}

// ownKey handles what can be done with actions of the loket's own.
func (s *action) ownKey(name string) move {
	a := s.all[s.place.N]
	switch {
	case !s.valid():
	case name == "ctrl+n":
		return s.addOwnAction(s.place.Topic, s.place.From)
	case !a.Own:
		return s.say("Dit actiepunt hoort bij de vragenlijst. Alleen een eigen actiepunt kunt u veranderen of weghalen.")
	case name == "ctrl+b":
		return s.editOwn(session.OwnAction, s.place.Topic, a.Ref)
	case name == "ctrl+x":
		return s.removeOwn(session.OwnAction, a.Ref, s.place.Up())
	}
	return stay
}

// turnField goes to another field, and from the last to the next action.
func (s *action) turnField(to int) move {
	if !s.valid() {
		return stay
	}
	if to == len(s.rows) {
		return s.turn(s.Next(s.place))
	}
	s.remark()
	s.commit()
	s.EndStep()
	s.form.focus(max(to, 0))
	return stay
}

// leave goes back to where the user came from. What cannot be understood is not
// kept, and the user hears that first.
func (s *action) leave() move {
	if !s.warned && !s.valid() {
		s.warned = true
		s.notice += " Nog eens esc: dan gaat u terug zonder deze datum."
		return stay
	}
	return goTo(s.place.Up())
}

// turn goes to another place, when everything can be understood.
func (s *action) turn(p session.Place, said string) move {
	if !s.valid() {
		return stay
	}
	s.remark()
	if said == "" {
		said = s.notice
	}
	return s.follow(p, said)
}

// remark tells how a date that was just entered was understood, and when it
// cannot be met. It is kept.
func (s *action) remark() {
	row := s.row()
	if f, err := s.followup(scan.Followup{}); row.Form == scan.Day && err == nil {
		if s.notice = s.Gone(f); s.notice == "" && f.Due != "" && value(row.line) != row.Show(f) {
			s.notice = dutch.UpperFirst(row.Label) + ": " + row.Show(f) + "."
		}
	}
}

// valid reports whether everything can be understood, and says so if not.
func (s *action) valid() bool {
	for i, row := range s.rows {
		if _, err := row.value(s.Today); err != nil {
			s.form.focus(i)
			s.refuse(err)
			return false
		}
	}
	return true
}

// row is the one that has the cursor.
func (s *action) row() actionRow { return s.rows[s.form.at] }

// followup is what the screen says. A field that cannot be understood is as it
// was, and the error is the first that was met.
func (s *action) followup(was scan.Followup) (f scan.Followup, err error) {
	f = was
	for _, row := range s.rows {
		value, wrong := row.value(s.Today)
		if err = cmp.Or(err, wrong); wrong == nil {
			row.Set(&f, value)
		}
	}
	return f, err
}

// commit saves the fields when they were changed.
func (s *action) commit() {
	ref := s.all[s.place.N].Ref
	f, _ := s.followup(s.Followup(ref))
	s.FollowUp(ref, f)
}
