package walk

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
)

// ownKind is what a loket can add to a topic itself.
type ownKind struct {
	name, explain string
	add           func(*scan.Round, *questions.Topic, string) scan.Ref
	find          func(*scan.Round, scan.Ref) (scan.Own, bool)
	remove        func(*scan.Round, scan.Ref)
	removed       string // what goes with it
	this          string // it, in a question
}

var ownAction = &ownKind{
	name:    "eigen actiepunt",
	this:    "dit eigen actiepunt",
	explain: "Wat gaat u doen? Begin met een werkwoord en noem het resultaat, bijvoorbeeld: Verbouw de balie.",
	add:     (*scan.Round).AddAction, find: (*scan.Round).OwnAction, remove: (*scan.Round).RemoveAction,
	removed: "Wat erover is afgesproken, verdwijnt ook.",
}

// ownQuestion is what a loket can ask itself at a topic.
func ownQuestion(t *questions.Topic) *ownKind {
	return &ownKind{
		name:    "eigen " + t.Own.Noun,
		this:    t.Own.This("eigen "),
		explain: t.Own.Explain,
		add:     (*scan.Round).AddQuestion, find: (*scan.Round).OwnQuestion, remove: (*scan.Round).RemoveQuestion,
		removed: "Het antwoord en de toelichting erbij verdwijnen ook.",
	}
}

// ownOffer says what else than an action the loket can add somewhere.
func (m *model) ownOffer() string {
	for _, t := range m.set().Topics {
		if t.Own != nil {
			return fmt.Sprintf(", of bij %s ook een %s", t.ID, t.Own.Noun)
		}
	}
	return ""
}

// ownText asks for the text of something of the loket's own.
type ownText struct {
	m       *model
	kind    *ownKind
	topic   *questions.Topic
	ref     scan.Ref // empty: it is not there yet
	fresh   bool     // made on this screen, so that its name follows its text
	explain pane
	text    *huh.Text
	form    *form
	back    func() tea.Cmd
	onwards func(scan.Ref) tea.Cmd
}

func newOwnText(m *model, kind *ownKind, t *questions.Topic, ref scan.Ref) *ownText {
	from := m.screen
	s := &ownText{m: m, kind: kind, topic: t, ref: ref, fresh: ref == scan.Ref{}}
	s.back = func() tea.Cmd { m.show(from); return nil }
	s.explain.text = kind.explain
	own, _ := kind.find(m.doc.Round(), ref)
	text := own.Text
	s.text = huh.NewText().Title("Tekst").ExternalEditor(false).Value(&text)
	s.text.WithTheme(m.style.text)
	s.form = newForm(m.style.list, s.text)
	return s
}

// addOwn adds an action, or asks what to add where there is a choice.
func (m *model) addOwn(t *questions.Topic, to wayBack) tea.Cmd {
	if !m.mayChange() {
		return nil
	}
	if t.Own == nil {
		return m.addOwnAction(t, to)
	}
	from := m.screen
	m.show(newMenu(m, heading(t), "Wat wilt u zelf toevoegen?",
		choice{t.Own.Offer, func() tea.Cmd { m.screen = from; return m.addOwnQuestion(t) }},
		choice{"Een actiepunt", func() tea.Cmd { m.screen = from; return m.addOwnAction(t, to) }},
		choice{"Niets", func() tea.Cmd { m.show(from); return nil }},
	))
	return nil
}

func (m *model) addOwnAction(t *questions.Topic, to wayBack) tea.Cmd {
	s := newOwnText(m, ownAction, t, scan.Ref{})
	s.onwards = func(ref scan.Ref) tea.Cmd { return m.showAction(t, ref, to) }
	m.show(s)
	return nil
}

func (m *model) addOwnQuestion(t *questions.Topic) tea.Cmd {
	s := newOwnText(m, ownQuestion(t), t, scan.Ref{})
	s.onwards = func(ref scan.Ref) tea.Cmd { return m.showQuestion(t, m.place(t, ref)) }
	m.show(s)
	return nil
}

// editOwn changes the text, and then shows it where it was.
func (m *model) editOwn(kind *ownKind, t *questions.Topic, ref scan.Ref, after func() tea.Cmd) tea.Cmd {
	s := newOwnText(m, kind, t, ref)
	s.back, s.onwards = after, func(scan.Ref) tea.Cmd { return after() }
	m.show(s)
	return nil
}

// removeOwn removes it, when the user is sure, and then goes on.
func (m *model) removeOwn(kind *ownKind, ref scan.Ref, then func() tea.Cmd) tea.Cmd {
	from := m.screen
	own, _ := kind.find(m.doc.Round(), ref)
	m.show(newMenu(m, "Weghalen", "Wilt u "+kind.this+" weghalen? "+kind.removed+"\n\n"+m.style.question.Render(own.Text),
		choice{"Weghalen", func() tea.Cmd {
			kind.remove(m.doc.Round(), ref)
			m.forget(ref)
			m.save()
			return then()
		}},
		choice{"Laten staan", func() tea.Cmd { m.show(from); return nil }},
	))
	return nil
}

func (s *ownText) title() (left, right string) { return heading(s.topic), s.kind.name }
func (s *ownText) typing() bool                { return true }

func (s *ownText) hints() []hint {
	return []hint{{key: "enter", does: "klaar"}, {key: "esc", does: "terug"}}
}

func (s *ownText) resize(width, height int) {
	width = min(width, textWidth)
	const fewest = 3
	text := max(min(s.explain.wanted(width), height-1-fewest), 1)
	s.explain.resize(width, text)
	form := max(height-1-text, 1)
	s.form.resize(size{width, form, min(form-1, 5)})
}

func (s *ownText) view() string {
	return s.explain.view(s.m.style, pageKeyInForm) + "\n\n" + s.form.view()
}

func (s *ownText) key(k tea.KeyMsg) tea.Cmd {
	switch k.String() {
	case pageKeyInForm:
		s.explain.page()
		return nil
	case "enter", "tab":
		if s.m.fast { // in pasted text
			return s.form.key(typed(" "))
		}
		s.commit()
		if s.ref == (scan.Ref{}) {
			return s.back()
		}
		return s.onwards(s.ref)
	case "esc":
		if s.m.fast {
			return nil
		}
		s.commit()
		return s.back()
	}
	return s.form.key(k)
}

func (s *ownText) other(msg tea.Msg) tea.Cmd { return s.form.update(msg) }

// commit saves the text when it was changed. Without a text, nothing is added
// and nothing changed.
func (s *ownText) commit() {
	round := s.m.doc.Round()
	text := dutch.CleanLine(s.text.GetValue().(string))
	own, there := s.kind.find(round, s.ref)
	switch {
	case there && own.Text == text, !there && text == "", text == "" && !s.fresh:
		return
	case s.fresh:
		s.kind.remove(round, s.ref)
		s.ref = scan.Ref{}
		if text != "" {
			s.ref = s.kind.add(round, s.topic, text)
		}
	default:
		round.Rename(s.ref, text)
	}
	s.m.save()
}
