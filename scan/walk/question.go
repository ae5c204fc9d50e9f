package walk

import (
	"fmt"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
)

// question asks one question: its answers, and a note.
type question struct {
	m      *model
	topic  *questions.Topic
	at     int // among the questions of the topic for this loket
	ref    scan.Ref
	last   lastRound
	asked  string // the question, and what is new about it
	guide  string // what helps to answer it
	text   pane
	side   pane // the guide, in a wide window
	answer *huh.Select[scan.Answer]
	note   *huh.Text
	form   *form
	// cursor says that the answers have one. An open question has none until
	// the user moves: no answer comes from an enter too many.
	cursor bool
}

// The places of the fields in the form.
const (
	answerField = iota
	noteField
)

func (m *model) showQuestion(t *questions.Topic, at int) tea.Cmd {
	m.show(newQuestion(m, t, at))
	return nil
}

func newQuestion(m *model, t *questions.Topic, at int) *question {
	all := m.topic(t).Questions
	at = max(min(at, len(all)-1), 0)
	q := all[at]
	s := &question{m: m, topic: t, at: at, ref: q.Ref, last: m.lastRound(t, q.Question)}
	s.asked = m.style.question.Render(q.Text)
	if s.last.mark != "" {
		s.asked += " " + s.last.mark
	}
	guide := []string{s.last.text()}
	if q.YesIf != "" {
		guide = append([]string{"Ja als: " + flow(q.YesIf)}, guide...)
	}
	if m.looking() && q.Note != "" {
		guide = append(guide, "Toelichting: "+q.Note)
	}
	s.guide = strings.Join(slices.DeleteFunc(guide, func(part string) bool { return part == "" }), "\n\n")
	s.build(q.Response, q.Answer)
	return s
}

// build makes the form, with the cursor on an answer, or nowhere.
func (s *question) build(given scan.Response, at scan.Answer) {
	s.cursor = at != scan.Open
	options := make([]huh.Option[scan.Answer], 0, len(scan.Answers()))
	for i, a := range scan.Answers() {
		label := fmt.Sprintf("%d  %s", i+1, a.Label())
		switch a {
		case given.Answer:
			label += "  (gegeven antwoord)"
		case s.last.Answer:
			label += "  (vorige ronde)"
		}
		options = append(options, huh.NewOption(label, a))
	}
	theme := s.m.style.idle
	if s.cursor {
		theme = s.m.style.list
	}
	s.answer = huh.NewSelect[scan.Answer]().Options(options...).Value(&at)
	s.answer.WithTheme(theme)
	s.note = huh.NewText().Title("Toelichting (mag leeg blijven)").ExternalEditor(false).Value(&given.Note)
	s.note.WithTheme(s.m.style.text)
	fields := []huh.Field{s.answer, s.note}
	if s.m.looking() {
		fields = fields[:noteField] // the note is in the guide, where it can be scrolled
	}
	s.form = newForm(s.m.style.list, fields...)
}

// given is the response in the round.
func (s *question) given() scan.Response { return s.m.doc.Round().Responses[s.ref] }

// typed is the note on the screen.
func (s *question) typed() string { return s.note.GetValue().(string) }

func (s *question) typing() bool { return s.form.typing() }

// own reports whether the question is about a development of the loket's own.
func (s *question) own() bool { return development.find(s.m.doc.Round(), s.ref) != nil }

func (s *question) key(k tea.KeyMsg) tea.Cmd {
	switch {
	case k.String() == pageKeyInForm:
		s.page()
		return nil
	case s.typing():
		return s.noteKey(k)
	case s.m.looking() && s.lookKey(k.String()):
		return nil
	case k.Paste:
		s.m.notice = "Plakken kan in de toelichting: druk eerst op tab."
		return nil
	}
	switch name := k.String(); name {
	case "1", "2", "3", "4", "5":
		return s.respond(scan.Response{Answer: scan.Answers()[name[0]-'1'], Note: s.typed()})
	case "enter":
		if a, ok := s.answer.Hovered(); ok && s.cursor {
			return s.respond(scan.Response{Answer: a, Note: s.typed()})
		}
		s.m.notice = "Kies een antwoord met 1 tot en met 5, of ga met → verder zonder antwoord."
	case "0", "backspace", "delete":
		s.clear()
	case "tab":
		s.form.focus(noteField)
	case "right", "l":
		return s.forward()
	case "left", "h":
		return s.back()
	case "home":
		return s.m.showQuestion(s.topic, 0)
	case "end":
		return s.m.showQuestion(s.topic, len(s.m.topic(s.topic).Questions)-1)
	case "pgdown":
		return s.m.turnTo(s.topic, 1)
	case "pgup":
		return s.m.turnTo(s.topic, -1)
	case "esc", "q":
		return s.m.goHome(s.topic)
	case " ":
		s.page()
	case "v":
		return s.confirm()
	case "e":
		return s.m.addOwn(s.topic, wayBack{back: s.again})
	case "w", "x":
		return s.ownKey(name)
	case "u":
		return s.m.undoLast()
	case "i":
		s.commit()
		s.m.show(newIntro(s.m, s.topic, s.at))
	case "a":
		return s.m.showActions(s.topic, false)
	default:
		s.move(k)
	}
	return nil
}

// ownKey handles what can be done with a development of the loket's own.
func (s *question) ownKey(name string) tea.Cmd {
	switch {
	case !s.own():
		return nil
	case name == "x":
		return s.m.removeOwn(development, s.ref, func() tea.Cmd { return s.m.goHome(s.topic) })
	}
	return s.m.editOwn(development, s.topic, s.ref, s.again)
}

// again shows the question as it is by then.
func (s *question) again() tea.Cmd { return s.m.showQuestion(s.topic, s.m.place(s.topic, s.ref)) }

// lookKey handles what is different when the round may only be looked at.
func (s *question) lookKey(name string) bool {
	switch name {
	case "1", "2", "3", "4", "5", "0", "enter", "backspace", "delete", "tab", "v", "u", "w", "x":
		s.m.mayChange()
		return true
	case "up", "down", "j", "k":
		return s.text.key(name) && s.side.key(name)
	}
	return false
}

// page shows more of what does not fit.
func (s *question) page() {
	s.text.page()
	s.side.page()
}

// move moves the cursor over the answers. The first key makes it appear.
func (s *question) move(k tea.KeyMsg) {
	if s.cursor {
		s.form.key(k)
		return
	}
	first := scan.Yes
	switch k.String() {
	case "up", "k", "ctrl+p":
		first = scan.Unknown
	case "down", "j", "ctrl+n":
	default:
		return
	}
	s.commit()
	s.build(s.given(), first)
}

// noteKey handles a key in the note.
func (s *question) noteKey(k tea.KeyMsg) tea.Cmd {
	switch k.String() {
	case "tab":
		if s.m.fast { // a tab in pasted text
			k = tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}
			break
		}
		s.commit()
		if s.given().Answer != scan.Open {
			return s.forward()
		}
		s.form.focus(answerField)
		return nil
	case "esc", "shift+tab":
		if s.m.fast {
			return nil
		}
		s.commit()
		s.form.focus(answerField)
		return nil
	}
	if k.Paste {
		k.Runes = []rune(strings.ReplaceAll(string(k.Runes), "\r\n", "\n"))
	}
	return s.form.key(k)
}

func (s *question) other(msg tea.Msg) tea.Cmd { return s.form.update(msg) }

// commit saves the note when it was changed.
func (s *question) commit() {
	if s.m.looking() {
		return
	}
	if given := s.given(); dutch.CleanText(s.typed()) != given.Note {
		s.m.respond(s.ref, scan.Response{Answer: given.Answer, Note: s.typed()})
	}
}

const whyNotApplicable = "Waarom past deze vraag niet bij uw loket? Schrijf het in de toelichting. Met tab gaat u verder."

// respond gives an answer and goes on. The note goes with it: one save.
func (s *question) respond(r scan.Response) tea.Cmd {
	s.m.answer(s.topic, change{s.ref, s.given(), r})
	if r.Answer == scan.NotApplicable && r.Note == "" {
		s.build(s.given(), r.Answer)
		s.form.focus(noteField)
		s.m.notice = whyNotApplicable
		return nil
	}
	return s.forward()
}

// confirm gives the answer of last round, and its note unless there is one.
func (s *question) confirm() tea.Cmd {
	if s.last.Answer == scan.Open {
		s.m.notice = "Van de vorige ronde is bij deze vraag geen antwoord bekend."
		return nil
	}
	r := s.last.Response
	kept := dutch.CleanText(s.typed())
	if kept != "" {
		r.Note = kept
	}
	s.note.Value(&r.Note)
	cmd := s.respond(r)
	if kept != "" && kept != s.last.Note {
		s.m.notice = "Het antwoord is overgenomen. Uw eigen toelichting is blijven staan."
	}
	return cmd
}

// clear opens the question again.
func (s *question) clear() {
	given := s.given()
	if given.Answer == scan.Open {
		return
	}
	s.m.answer(s.topic, change{s.ref, given, scan.Response{Note: given.Note}})
	s.build(s.given(), scan.Open)
	s.m.notice = "Het antwoord is gewist. De vraag is weer open."
}

func (s *question) forward() tea.Cmd {
	if s.at+1 < len(s.m.topic(s.topic).Questions) {
		return s.m.showQuestion(s.topic, s.at+1)
	}
	s.commit()
	return s.m.finish(s.topic)
}

// back goes to the question before this one, if need be of the topic before.
func (s *question) back() tea.Cmd {
	if s.at > 0 {
		return s.m.showQuestion(s.topic, s.at-1)
	}
	for _, t := range slices.Backward(s.m.Set.Topics[:s.topic.Number-1]) {
		if n := len(s.m.topic(t).Questions); n > 0 {
			return s.m.showQuestion(t, n-1)
		}
	}
	s.m.notice = "Dit is de eerste vraag."
	return nil
}
