package walk

import (
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
	"loketscan/scan/session"
)

// ownText asks for the text of something of the loket's own, laid over where the
// user was.
type ownText struct {
	*stage
	kind    *session.Own
	topic   *questions.Topic
	ref     scan.Ref // empty: it is not there yet
	fresh   bool     // made on this screen, so that its name follows its text
	explain pane
	text    *huh.Text
	form    *form
	onwards func(scan.Ref) move
}

func newOwnText(st *stage, kind *session.Own, t *questions.Topic, ref scan.Ref, onwards func(scan.Ref) move) *ownText {
	s := &ownText{stage: st, kind: kind, topic: t, ref: ref, fresh: ref == scan.Ref{}, onwards: onwards}
	s.explain.text = kind.Explain
	text, _ := st.OwnText(kind, ref)
	s.text = huh.NewText().Title("Tekst").ExternalEditor(false).Value(&text)
	s.text.WithTheme(st.style.text)
	s.form = newForm(st.style.list, s.text)
	return s
}

// addOwn adds an action, or asks what to add where there is a choice. After an
// action, esc leads to where the user came from.
func (s *stage) addOwn(t *questions.Topic, from *session.Place) move {
	if !s.mayChange() {
		return stay
	}
	if t.Own == nil {
		return s.addOwnAction(t, from)
	}
	kind := session.OwnQuestion(t)
	return lay(newMenu(s, session.Heading(t), "Wat wilt u zelf toevoegen?",
		choice{t.Own.Offer, func() move { return layInstead(newOwnText(s, kind, t, scan.Ref{}, s.toRef)) }},
		choice{"Een actiepunt", func() move { m := s.addOwnAction(t, from); m.instead = true; return m }},
		choice{"Niets", off},
	))
}

func (s *stage) addOwnAction(t *questions.Topic, from *session.Place) move {
	return lay(newOwnText(s, session.OwnAction, t, scan.Ref{}, func(ref scan.Ref) move {
		m := s.toRef(ref)
		m.to.From = from
		return m
	}))
}

// toRef goes to a question or an action of the round.
func (s *stage) toRef(ref scan.Ref) move {
	p, _ := s.PlaceOf(ref)
	return goTo(p)
}

// editOwn changes the text, and then shows it where it was.
func (s *stage) editOwn(kind *session.Own, t *questions.Topic, ref scan.Ref) move {
	return lay(newOwnText(s, kind, t, ref, func(scan.Ref) move { return off() }))
}

// removeOwn removes it, when the user is sure, and then goes on.
func (s *stage) removeOwn(kind *session.Own, ref scan.Ref, then session.Place) move {
	text, _ := s.OwnText(kind, ref)
	return lay(newMenu(s, "Weghalen", "Wilt u "+kind.This+" weghalen? "+kind.Takes+" "+canBeUndone+"\n\n"+s.style.question.Render(text),
		choice{"Weghalen", func() move { s.RemoveOwn(kind, ref); return goTo(then) }},
		choice{"Laten staan", off},
	))
}

func (s *ownText) title() (left, right string) { return session.Heading(s.topic), s.kind.Name }
func (s *ownText) typing() bool                { return true }
func (s *ownText) huhForm() *form              { return s.form }

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
	return s.explain.view(s.style, pageKeyInForm) + "\n\n" + s.form.view()
}

func (s *ownText) key(k tea.KeyMsg) move {
	switch k.String() {
	case pageKeyInForm:
		s.explain.page()
		return stay
	case "enter", "tab":
		if s.fast { // in pasted text
			s.form.key(typed(" "))
			return stay
		}
		s.commit()
		s.EndStep()
		if s.ref == (scan.Ref{}) {
			return off()
		}
		return s.onwards(s.ref)
	case "esc":
		if s.fast {
			return stay
		}
		s.commit()
		s.EndStep()
		if s.fresh && s.ref != (scan.Ref{}) {
			s.notice = "Wat u typte, is bewaard als " + s.kind.Name + ". " + canBeUndone
		}
		return off()
	}
	s.form.key(k)
	return stay
}

// commit saves the text when it was changed. Without a text, nothing is added
// and nothing changed.
func (s *ownText) commit() {
	text := dutch.CleanLine(s.text.GetValue().(string))
	was, there := s.OwnText(s.kind, s.ref)
	switch {
	case there && was == text, !there && text == "", text == "" && !s.fresh:
	case s.fresh:
		s.ref = s.RetypeOwn(s.kind, s.topic, s.ref, text)
	default:
		s.RenameOwn(s.ref, text)
	}
}
