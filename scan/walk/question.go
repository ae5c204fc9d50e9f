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
	"loketscan/scan/session"
)

// question asks one question: its answers, and a note.
type question struct {
	*stage
	place  session.Place
	q      scan.QuestionResult
	last   session.Last
	asked  string // the question, and what is new about it
	guide  string // what helps to answer it
	text   pane
	side   pane // the guide, in a wide window
	answer *huh.Select[string]
	note   *huh.Text
	// noteTitled is what stands above the note.
	noteTitled string
	form       *form
	// cursor says that the answers have one. An open question has none until
	// the user moves: no answer comes from an enter too many.
	cursor bool
}

// The places of the fields in the form.
const (
	answerField = iota
	noteField
)

func newQuestion(st *stage, p session.Place) *question {
	s := questionAt(st, p)
	if st.toNote {
		st.toNote = false
		s.form.focus(noteField)
	}
	return s
}

func questionAt(st *stage, p session.Place) *question {
	all := st.Topic(p.Topic).Questions
	q := all[p.N]
	s := &question{stage: st, place: p, q: q, last: st.Before(q)}
	s.asked = st.style.question.Render(q.Text)
	if s.last.Mark != "" {
		s.asked += " " + s.last.Mark
	}
	guide := append(session.Criteria(q.Question), s.last.Text())
	if s.looking() && q.Scale.IsText() {
		guide = append(guide, "Antwoord: "+q.Label())
	}
	if (s.looking() || q.Scale.IsText()) && q.Note != "" {
		guide = append(guide, "Toelichting: "+q.Note)
	}
	s.guide = strings.Join(slices.DeleteFunc(guide, func(part string) bool { return part == "" }), "\n\n")
	s.build(q.Response, q.Answer)
	return s
}

// build makes the form, with the cursor on an answer, or nowhere.
func (s *question) build(given scan.Response, at string) {
	s.cursor = at != scan.Open
	text := &given.Note
	if s.q.Scale.IsText() {
		text = &given.Answer
	}
	theme := s.style.idle
	if s.cursor {
		theme = s.style.list
	}
	s.answer = huh.NewSelect[string]()
	s.answer.WithTheme(theme) // first: without one, each of the others makes huh's own
	s.answer.Options(s.options(given)...).Value(&at)
	s.noteTitled = s.noteTitle()
	s.note = huh.NewText()
	s.note.WithTheme(s.style.text)
	s.note.Title(s.noteTitled).ExternalEditor(false).Value(text)
	fields := []huh.Field{s.answer, s.note}
	if s.looking() {
		fields = fields[:noteField] // the note is in the guide, where it can be scrolled
	}
	s.form = newForm(s.style.list, fields...)
}

func (s *question) noteTitle() string {
	if s.q.Scale.IsText() {
		return "Antwoord"
	}
	return "Toelichting (mag leeg blijven)"
}

// options are the answers to choose from. Where the answer is text, there is
// one way to give it.
func (s *question) options(given scan.Response) []huh.Option[string] {
	if s.q.Scale.IsText() {
		label := "1  antwoord typen"
		switch {
		case s.looking() && given.Answer == scan.Open:
			label = "geen antwoord"
		case s.looking():
			label = "beantwoord"
		case given.Answer != scan.Open:
			label = "1  antwoord wijzigen"
		}
		return []huh.Option[string]{huh.NewOption(label, given.Answer)}
	}
	options := make([]huh.Option[string], 0, len(s.q.Scale.Options))
	for i, o := range s.q.Scale.Options {
		label := fmt.Sprintf("%d  %s", i+1, o.Label)
		switch o.ID {
		case given.Answer:
			label += "  ✓"
		case s.last.Answer:
			label += "  (vorige ronde)"
		}
		options = append(options, huh.NewOption(label, o.ID))
	}
	return options
}

// answers is how many answers there are to choose from.
func (s *question) answers() int { return max(len(s.q.Scale.Options), 1) }

// mostKeys is how many answers have a key of their own.
const mostKeys = 9

// numbered returns the answer with a number, which a key gives.
func (s *question) numbered(key string) (answer string, ok bool) {
	if !isDigit(key) {
		return "", false
	}
	n := int(key[0]) - '1'
	if n < 0 || n >= min(s.answers(), mostKeys) {
		return "", false
	}
	if s.q.Scale.IsText() {
		return "", true
	}
	return s.q.Scale.Options[n].ID, true
}

// given is the response in the round.
func (s *question) given() scan.Response { return s.Response(s.q.Ref) }

// response is what the screen says, with this answer.
func (s *question) response(answer string) scan.Response {
	if s.q.Scale.IsText() {
		return scan.Response{Answer: s.typed(), Note: s.given().Note}
	}
	return scan.Response{Answer: answer, Note: s.typed()}
}

// field is where text is typed.
func (s *question) field() string {
	if s.q.Scale.IsText() {
		return "het antwoord"
	}
	return "de toelichting"
}

// typed is the text on the screen: the note, or the answer where that is text.
func (s *question) typed() string { return s.note.GetValue().(string) }

func (s *question) typing() bool   { return s.form.typing() }
func (s *question) huhForm() *form { return s.form }

// own reports whether the question is one of the loket's own.
func (s *question) own() bool { return s.IsOwn(s.q.Ref) }

func (s *question) key(k tea.KeyMsg) move {
	switch {
	case k.String() == pageKeyInForm:
		s.page()
		return stay
	case s.typing():
		return s.noteKey(k)
	case s.looking() && s.lookKey(k.String()):
		return stay
	case k.Paste:
		return s.say("Plakken kan in " + s.field() + ": druk eerst op tab.")
	}
	if answer, ok := s.numbered(k.String()); ok {
		return s.choose(answer)
	}
	switch name := k.String(); name {
	case "enter":
		if a, ok := s.answer.Hovered(); ok && s.cursor {
			return s.choose(a)
		}
		s.notice = s.howToAnswer()
	case "0", "backspace", "delete":
		s.clear()
	case "tab":
		s.form.focus(noteField)
	case "right", "l":
		return s.follow(s.Next(s.place))
	case "left", "h":
		return s.follow(s.Back(s.place))
	case "home":
		return s.turnTo(0)
	case "end":
		return s.turnTo(len(s.Topic(s.place.Topic).Questions) - 1)
	case "pgdown":
		return s.follow(s.Turn(s.place, 1))
	case "pgup":
		return s.follow(s.Turn(s.place, -1))
	case "esc", "q":
		return goTo(s.place.Up())
	case " ":
		s.page()
	case "v":
		return s.confirm()
	case "V":
		return s.asBefore(s.place.Topic, func() move { return s.follow(s.AfterTopic(s.place.Topic)) })
	case "o":
		return s.settle(s.place.Topic, func() move { return s.follow(s.AfterTopic(s.place.Topic)) })
	case "e":
		return s.addOwn(s.place.Topic, &s.place)
	case "w", "x":
		return s.ownKey(name)
	case "i":
		return goTo(session.Place{At: session.Intro, Topic: s.place.Topic, N: s.place.N})
	case "a":
		return s.toActions(s.place.Topic, &s.place)
	default:
		s.moveCursor(k)
	}
	return stay
}

func (s *question) turnTo(n int) move {
	p := s.place
	p.N = n
	return goTo(p)
}

// choose gives an answer, or goes to where it is typed.
func (s *question) choose(answer string) move {
	if s.q.Scale.IsText() {
		s.form.focus(noteField)
		return stay
	}
	return s.respond(s.response(answer))
}

func (s *question) howToAnswer() string {
	if s.q.Scale.IsText() {
		return "Druk op 1 of tab om het antwoord te typen, of ga met → verder zonder antwoord."
	}
	return fmt.Sprintf("Kies een antwoord met 1 tot en met %d, of ga met → verder zonder antwoord.", min(s.answers(), mostKeys))
}

// ownKey handles what can be done with a question of the loket's own.
func (s *question) ownKey(name string) move {
	kind := session.OwnQuestion
	switch {
	case !s.own():
		return stay
	case name == "x":
		return s.removeOwn(kind(s.place.Topic), s.q.Ref, s.place.Up())
	}
	return s.editOwn(kind(s.place.Topic), s.place.Topic, s.q.Ref)
}

// lookKey handles what is different when the round may only be looked at.
func (s *question) lookKey(name string) bool {
	if _, ok := s.numbered(name); ok {
		s.mayChange()
		return true
	}
	switch name {
	case "0", "enter", "backspace", "delete", "tab", "v", "V", "o", "w", "x":
		s.mayChange()
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

func (s *question) wheel(lines int) {
	s.text.scroll(lines)
	s.side.scroll(lines)
}

// moveCursor moves the cursor over the answers. The first key makes it appear.
func (s *question) moveCursor(k tea.KeyMsg) {
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
func (s *question) noteKey(k tea.KeyMsg) move {
	name := k.String()
	if s.q.Scale.IsText() && name == "enter" {
		name = "tab"
	}
	switch name {
	case "tab":
		if s.fast { // a tab in pasted text
			k = tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}
			break
		}
		s.commit()
		s.EndStep()
		if s.q.Scale.IsText() || s.given().Answer != scan.Open {
			return s.follow(s.Next(s.place))
		}
		s.form.focus(answerField)
		return stay
	case "esc", "shift+tab":
		if s.fast {
			return stay
		}
		s.commit()
		s.EndStep()
		s.form.focus(answerField)
		if s.q.Scale.IsText() {
			s.build(s.given(), s.given().Answer)
		}
		if s.presenting {
			return move{again: true}
		}
		return stay
	}
	if k.Paste {
		text := strings.ReplaceAll(string(k.Runes), "\r\n", "\n")
		if s.q.Scale.IsText() {
			text = strings.NewReplacer("\n", " ", "\r", " ").Replace(text)
		}
		k.Runes = []rune(text)
	}
	s.form.key(k)
	return stay
}

// commit saves the text when it was changed.
func (s *question) commit() {
	switch {
	case s.looking():
	case s.q.Scale.IsText():
		s.AnswerText(s.q.Ref, s.response(""))
	default:
		if r := s.response(s.given().Answer); dutch.CleanText(r.Note) != s.given().Note {
			s.Answer(s.q.Ref, r)
		}
	}
}

// respond gives an answer and goes on. The note goes with it: one save.
func (s *question) respond(r scan.Response) move {
	r.Note = dutch.CleanText(r.Note)
	s.Answer(s.q.Ref, r)
	s.answered = true
	o := s.q.Scale.Answer(r.Answer)
	if o.Why && r.Note == "" {
		s.build(s.given(), r.Answer)
		s.form.focus(noteField)
		return s.say(why(o))
	}
	next, said := s.Next(s.place)
	if s.Unsaved() == nil {
		saved := fmt.Sprintf("Vraag %s: %s ✓ bewaard.", session.NumberOf(s.place), s.q.Scale.Label(r.Answer))
		if o.Verdict.Raises() {
			s.explain = &s.place
			saved += " Met tab schrijft u er een toelichting bij."
		}
		said = strings.TrimSpace(saved + " " + said)
	}
	return s.follow(next, said)
}

// why asks for a reason.
func why(o questions.Option) string {
	return session.Why(o) + " Schrijf het in de toelichting. Met tab gaat u verder."
}

// confirm gives the answer of last round, and its note unless there is one.
func (s *question) confirm() move {
	q := s.q
	q.Response = s.given()
	if !q.Scale.IsText() {
		q.Note = dutch.CleanText(s.typed())
	}
	r, ok := s.SameAsBefore(q)
	if !ok {
		return s.say("Van de vorige ronde is bij deze vraag geen antwoord bekend.")
	}
	if q.Scale.IsText() {
		s.note.Value(&r.Answer)
	} else {
		s.note.Value(&r.Note)
	}
	m := s.respond(r)
	if q.Note != "" && q.Note != s.last.Note {
		s.notice = "Het antwoord is overgenomen. Uw eigen toelichting is blijven staan."
	}
	return m
}

// clear opens the question again.
func (s *question) clear() {
	given := s.given()
	if given.Answer == scan.Open {
		return
	}
	s.Answer(s.q.Ref, scan.Response{Note: given.Note})
	s.answered = true
	s.build(s.given(), scan.Open)
	s.notice = session.Cleared(s.q.Scale)
}

// unseen says where the user is who typed on.
func (s *question) unseen() string {
	if s.typing() {
		return "Uw laatste toets deed niets: u bent nu in de toelichting. " + why(s.q.Scale.Answer(s.given().Answer))
	}
	return fmt.Sprintf("U bent nu bij onderwerp %d. Uw laatste toets deed niets: zo antwoordt u niet op een vraag die u nog niet zag.", s.place.Topic.Number)
}
