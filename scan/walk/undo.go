package walk

import (
	"fmt"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"loketscan/questions"
	"loketscan/scan"
)

// undoStep is what one key answered.
type undoStep struct {
	topic   *questions.Topic
	changes []change
}

// change is a response before and after.
type change struct {
	ref           scan.Ref
	before, after scan.Response
}

// answer records responses as one step, and saves.
func (m *model) answer(t *questions.Topic, changes ...change) {
	for i, c := range changes {
		m.doc.Round().Respond(c.ref, c.after)
		changes[i].after = m.doc.Round().Response(c.ref)
	}
	m.undo = append(m.undo, undoStep{t, changes})
	m.answered = true
	m.save()
}

// undoLast takes back the last step, and goes there.
func (m *model) undoLast() tea.Cmd {
	if len(m.undo) == 0 {
		m.notice = "Er is geen antwoord om ongedaan te maken."
		return nil
	}
	m.screen.commit()
	last := m.undo[len(m.undo)-1]
	m.undo = m.undo[:len(m.undo)-1]
	m.answered = true
	for _, c := range last.changes {
		response := m.doc.Round().Response(c.ref)
		response.Answer = c.before.Answer
		if response.Note == c.after.Note {
			response.Note = c.before.Note
		}
		m.doc.Round().Respond(c.ref, response)
	}
	m.save()
	if n := len(last.changes); n > 1 {
		m.goHome(last.topic)
		m.notice = fmt.Sprintf("Ongedaan gemaakt: van onderwerp %d staan %d vragen weer open.", last.topic.Number, n)
		return nil
	}
	only := last.changes[0]
	at := m.place(last.topic, only.ref)
	cmd := m.showQuestion(last.topic, at)
	scale := m.topic(last.topic).Questions[at].Scale
	m.notice = fmt.Sprintf("Ongedaan gemaakt: het antwoord was %s en is nu %s.", scale.Label(only.after.Answer), scale.Label(only.before.Answer))
	return cmd
}

// forget leaves a question that is gone out of what can be undone.
func (m *model) forget(ref scan.Ref) {
	for i := range m.undo {
		m.undo[i].changes = slices.DeleteFunc(m.undo[i].changes, func(c change) bool { return c.ref == ref })
	}
	m.undo = slices.DeleteFunc(m.undo, func(s undoStep) bool { return len(s.changes) == 0 })
}
