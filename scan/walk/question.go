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
	scale  *questions.Scale
	last   lastRound
	asked  string // the question, and what is new about it
	guide  string // what helps to answer it
	text   pane
	side   pane // the guide, in a wide window
	answer *huh.Select[string]
	note   *huh.Text
	form   *form
	before scan.Response // before the user typed an answer
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
	s := &question{m: m, topic: t, at: at, ref: q.Ref, scale: q.Scale, last: m.lastRound(t, q.Question)}
	s.asked = m.style.question.Render(q.Text)
	if s.last.mark != "" {
		s.asked += " " + s.last.mark
	}
	guide := append(criteria(q.Question), s.last.text())
	if m.looking() && s.scale.IsText() {
		guide = append(guide, "Antwoord: "+q.Label())
	}
	if (m.looking() || s.scale.IsText()) && q.Note != "" {
		guide = append(guide, "Toelichting: "+q.Note)
	}
	s.guide = strings.Join(slices.DeleteFunc(guide, func(part string) bool { return part == "" }), "\n\n")
	s.build(q.Response, q.Answer)
	return s
}

// build makes the form, with the cursor on an answer, or nowhere.
func (s *question) build(given scan.Response, at string) {
	s.cursor, s.before = at != scan.Open, given
	text, title := &given.Note, "Toelichting (mag leeg blijven)"
	if s.scale.IsText() {
		text, title = &given.Answer, "Antwoord"
	}
	theme := s.m.style.idle
	if s.cursor {
		theme = s.m.style.list
	}
	s.answer = huh.NewSelect[string]().Options(s.options(given)...).Value(&at)
	s.answer.WithTheme(theme)
	s.note = huh.NewText().Title(title).ExternalEditor(false).Value(text)
	s.note.WithTheme(s.m.style.text)
	fields := []huh.Field{s.answer, s.note}
	if s.m.looking() {
		fields = fields[:noteField] // the note is in the guide, where it can be scrolled
	}
	s.form = newForm(s.m.style.list, fields...)
}

// options are the answers to choose from. Where the answer is text, there is
// one way to give it.
func (s *question) options(given scan.Response) []huh.Option[string] {
	if s.scale.IsText() {
		label := "1  antwoord typen"
		switch {
		case s.m.looking() && given.Answer == scan.Open:
			label = "geen antwoord"
		case s.m.looking():
			label = "beantwoord"
		case given.Answer != scan.Open:
			label = "1  antwoord wijzigen"
		}
		return []huh.Option[string]{huh.NewOption(label, given.Answer)}
	}
	options := make([]huh.Option[string], 0, len(s.scale.Options))
	for i, o := range s.scale.Options {
		label := fmt.Sprintf("%d  %s", i+1, o.Label)
		switch o.ID {
		case given.Answer:
			label += "  (gegeven antwoord)"
		case s.last.Answer:
			label += "  (vorige ronde)"
		}
		options = append(options, huh.NewOption(label, o.ID))
	}
	return options
}

// answers is how many answers there are to choose from.
func (s *question) answers() int { return max(len(s.scale.Options), 1) }

// mostKeys is how many answers have a key of their own.
const mostKeys = 9

// numbered returns the answer with a number, which a key gives.
func (s *question) numbered(key string) (answer string, ok bool) {
	if len(key) != 1 {
		return "", false
	}
	n := int(key[0]) - '1'
	if n < 0 || n >= min(s.answers(), mostKeys) {
		return "", false
	}
	if s.scale.IsText() {
		return "", true
	}
	return s.scale.Options[n].ID, true
}

// criteria say when which answer fits.
func criteria(q *questions.Question) []string {
	var all []string
	for _, c := range q.Criteria {
		all = append(all, dutch.UpperFirst(q.Scale.Label(c.Option))+" als: "+flow(c.Text))
	}
	return all
}

// given is the response in the round.
func (s *question) given() scan.Response { return s.m.doc.Round().Response(s.ref) }

// response is what the screen says, with this answer.
func (s *question) response(answer string) scan.Response {
	if s.scale.IsText() {
		return scan.Response{Answer: s.typed(), Note: s.given().Note}
	}
	return scan.Response{Answer: answer, Note: s.typed()}
}

// field is where text is typed.
func (s *question) field() string {
	if s.scale.IsText() {
		return "het antwoord"
	}
	return "de toelichting"
}

// typed is the text on the screen: the note, or the answer where that is text.
func (s *question) typed() string { return s.note.GetValue().(string) }

func (s *question) typing() bool { return s.form.typing() }

// own reports whether the question is one of the loket's own.
func (s *question) own() bool {
	_, own := s.m.doc.Round().OwnQuestion(s.ref)
	return own
}

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
		s.m.notice = "Plakken kan in " + s.field() + ": druk eerst op tab."
		return nil
	}
	if answer, ok := s.numbered(k.String()); ok {
		return s.choose(answer)
	}
	switch name := k.String(); name {
	case "enter":
		if a, ok := s.answer.Hovered(); ok && s.cursor {
			return s.choose(a)
		}
		s.m.notice = s.howToAnswer()
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

// choose gives an answer, or goes to where it is typed.
func (s *question) choose(answer string) tea.Cmd {
	if s.scale.IsText() {
		s.form.focus(noteField)
		return nil
	}
	return s.respond(s.response(answer))
}

func (s *question) howToAnswer() string {
	if s.scale.IsText() {
		return "Druk op 1 of tab om het antwoord te typen, of ga met → verder zonder antwoord."
	}
	return fmt.Sprintf("Kies een antwoord met 1 tot en met %d, of ga met → verder zonder antwoord.", min(s.answers(), mostKeys))
}

// ownKey handles what can be done with a question of the loket's own.
func (s *question) ownKey(name string) tea.Cmd {
	switch {
	case !s.own():
		return nil
	case name == "x":
		return s.m.removeOwn(ownQuestion(s.topic), s.ref, func() tea.Cmd { return s.m.goHome(s.topic) })
	}
	return s.m.editOwn(ownQuestion(s.topic), s.topic, s.ref, s.again)
}

// again shows the question as it is by then.
func (s *question) again() tea.Cmd { return s.m.showQuestion(s.topic, s.m.place(s.topic, s.ref)) }

// lookKey handles what is different when the round may only be looked at.
func (s *question) lookKey(name string) bool {
	if _, ok := s.numbered(name); ok {
		s.m.mayChange()
		return true
	}
	switch name {
	case "0", "enter", "backspace", "delete", "tab", "v", "u", "w", "x":
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
	all := s.options(s.given())
	first := all[0].Value
	switch k.String() {
	case "up", "k", "ctrl+p":
		first = all[len(all)-1].Value
	case "down", "j", "ctrl+n":
	default:
		return
	}
	s.commit()
	s.build(s.given(), first)
}

// noteKey handles a key in the note, or in an answer that is text. That is one
// line, of which enter is the end.
func (s *question) noteKey(k tea.KeyMsg) tea.Cmd {
	name := k.String()
	if s.scale.IsText() && name == "enter" {
		name = "tab"
	}
	switch name {
	case "tab":
		if s.m.fast { // a tab in pasted text
			k = tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}
			break
		}
		s.commit()
		if s.remember(); s.scale.IsText() || s.given().Answer != scan.Open {
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
		if s.remember(); s.scale.IsText() {
			s.build(s.given(), s.given().Answer)
		}
		return nil
	}
	if k.Paste {
		text := strings.ReplaceAll(string(k.Runes), "\r\n", "\n")
		if s.scale.IsText() {
			text = strings.NewReplacer("\n", " ", "\r", " ").Replace(text)
		}
		k.Runes = []rune(text)
	}
	return s.form.key(k)
}

// remember makes one step to undo of an answer that was typed.
func (s *question) remember() {
	if now := s.given(); s.scale.IsText() && now.Answer != s.before.Answer {
		s.m.undo = append(s.m.undo, undoStep{s.topic, []change{{s.ref, s.before, now}}})
		s.before = now
	}
}

func (s *question) other(msg tea.Msg) tea.Cmd { return s.form.update(msg) }

// commit saves the note when it was changed.
func (s *question) commit() {
	if s.m.looking() {
		return
	}
	given := s.given()
	r := s.response(given.Answer)
	if s.scale.IsText() {
		r.Answer = dutch.CleanLine(r.Answer)
	}
	if r.Note = dutch.CleanText(r.Note); r != given {
		s.m.respond(s.ref, r)
	}
}

// why asks for a reason.
func why(o questions.Option) string {
	question := fmt.Sprintf("Waarom is het %s?", o.Label)
	if o.Verdict == questions.Irrelevant {
		question = "Waarom past deze vraag niet bij uw loket?"
	}
	return question + " Schrijf het in de toelichting. Met tab gaat u verder."
}

// respond gives an answer and goes on. The note goes with it: one save.
func (s *question) respond(r scan.Response) tea.Cmd {
	s.m.answer(s.topic, change{s.ref, s.given(), r})
	if o := s.scale.Answer(r.Answer); o.Why && r.Note == "" {
		s.build(s.given(), r.Answer)
		s.form.focus(noteField)
		s.m.notice = why(o)
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
	kept := s.given().Note
	if !s.scale.IsText() {
		kept = dutch.CleanText(s.typed())
	}
	if kept != "" {
		r.Note = kept
	}
	if s.scale.IsText() {
		s.note.Value(&r.Answer)
	} else {
		s.note.Value(&r.Note)
	}
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
	s.m.notice = cleared(s.scale)
}

// cleared says that an answer is gone.
func cleared(scale *questions.Scale) string {
	if scale.Optional {
		return "Het antwoord is gewist."
	}
	return "Het antwoord is gewist. De vraag is weer open."
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
	for _, t := range slices.Backward(s.m.topicsBefore(s.topic)) {
		if n := len(s.m.topic(t).Questions); n > 0 {
			return s.m.showQuestion(t, n-1)
		}
	}
	s.m.notice = "Dit is de eerste vraag."
	return nil
}
