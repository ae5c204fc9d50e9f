package walk

import (
	"errors"

	tea "github.com/charmbracelet/bubbletea"
)

// save saves the round. What comes of it is told when the user is not typing.
func (m *model) save() {
	m.assessed = nil
	if m.doc.LookOnly() != nil {
		return
	}
	err := m.doc.Save()
	if moved, ok := errors.AsType[*MovedError](err); ok {
		m.moved, err = moved, nil
	}
	m.saved(err)
}

// saved notes how a save went.
func (m *model) saved(err error) {
	if m.saveErr = err; err == nil {
		m.told = false
	}
}

// saveAgain is for the user who wants to be sure.
func (m *model) saveAgain() {
	m.screen.commit()
	if m.doc == nil || !m.mayChange() {
		return
	}
	m.told = false
	if m.save(); m.saveErr == nil {
		m.notice = m.allSaved()
	}
}

// saveAll saves what is left at the end.
func (m *model) saveAll() error {
	m.screen.commit()
	if m.saveErr != nil {
		m.save()
	}
	return m.saveErr
}

func (m *model) allSaved() string { return "Alles is bewaard in " + m.name() + "." }

// standing says in a word how it is with saving.
func (m *model) standing() string {
	switch {
	case m.doc.LookOnly() != nil:
		return "alleen bekijken"
	case m.saveErr != nil:
		return "niet bewaard"
	}
	return "bewaard"
}

// stopping says what stopping comes down to now.
func (m *model) stopping() string {
	switch {
	case m.doc == nil:
		return "stoppen; er is nu geen scan open, dus er wordt niets bewaard"
	case m.doc.LookOnly() != nil:
		return "stoppen; er verandert niets"
	case m.saveErr != nil:
		return "stoppen; eerst hoort u wat er nog niet is bewaard"
	}
	return "stoppen; alles is bewaard"
}

// tell tells at once, but not to a user who is typing, that a save went wrong
// or elsewhere.
func (m *model) tell() {
	switch {
	case m.screen.typing():
	case m.moved != nil:
		m.screen = movedMenu(m)
	case m.saveErr != nil && !m.told:
		m.screen = unsavedMenu(m, nil)
	}
}

// stop ends the walk, unless there is something about the last save that the
// user does not know: then the user chooses.
func (m *model) stop(why error) tea.Cmd {
	err := m.saveAll()
	switch {
	case m.leaving:
	case m.moved != nil:
		m.leaving = true
		m.screen = movedMenu(m)
		return nil
	case err != nil:
		m.leaving = true
		m.screen = unsavedMenu(m, why)
		return nil
	}
	m.err = why
	return tea.Quit
}

// trouble is a menu that tells what went wrong itself.
type trouble struct {
	*menu
	from screen // what the user was doing
}

// newTrouble returns a menu in which esc goes on with what the user was doing.
func newTrouble(m *model, heading, text string, choices ...choice) *trouble {
	s := &trouble{newMenu(m, heading, text, choices...), m.beforeTrouble()}
	s.back = m.goOn
	return s
}

// beforeTrouble is the screen that the user was on.
func (m *model) beforeTrouble() screen {
	switch s := m.screen.(type) {
	case *trouble:
		return s.from
	case *elsewhere:
		return s.from
	}
	return m.screen
}

// goOn goes back to what the user was doing.
func (m *model) goOn() tea.Cmd {
	m.leaving = false
	m.screen = m.beforeTrouble()
	return nil
}

// unsavedMenu comes when a save fails, and when the user stops while it does.
func unsavedMenu(m *model, stopping error) *trouble {
	m.told = true
	text := explain(m.saveErr) + "\n\nUw antwoorden zijn er nog, zolang loketscan open is. In " + m.name() + " staan ze nog niet allemaal."
	choices := []choice{
		{"Opnieuw proberen", func() tea.Cmd { return m.retry(stopping) }},
		{"Op een andere plaats bewaren", func() tea.Cmd { m.screen = newElsewhere(m, stopping); return nil }},
		{"Eerst doorgaan met de scan", m.goOn},
	}
	if m.leaving {
		choices = append(choices, choice{"Stoppen; wat niet is bewaard, gaat verloren", func() tea.Cmd { return m.stop(stopping) }})
	}
	return newTrouble(m, "Nog niet alles is bewaard", text, choices...)
}

// retry saves again, and goes on with what the user was doing.
func (m *model) retry(stopping error) tea.Cmd {
	if m.save(); m.saveErr != nil {
		m.screen = unsavedMenu(m, stopping)
		m.notice = "Het is nog niet gelukt."
		return nil
	}
	return m.solved(stopping)
}

// solved goes on when all is saved.
func (m *model) solved(stopping error) tea.Cmd {
	stop := m.leaving
	m.goOn()
	if stop {
		return m.stop(stopping)
	}
	m.notice = m.allSaved()
	return nil
}

// elsewhere asks for another place to save in.
type elsewhere struct {
	*sheet
	from screen
}

func newElsewhere(m *model, stopping error) *elsewhere {
	file := newRow("Bestand", m.Store.Suggest(m.doc.Round().Info))
	s := &elsewhere{newSheet(m, "Op een andere plaats bewaren", file), m.beforeTrouble()}
	s.done = "bewaren"
	s.explain = func(int) string {
		return "Kies een andere naam, of zet er een andere map of schijf voor. Vanaf nu komt alles in dat bestand."
	}
	s.back = func() tea.Cmd { m.screen = unsavedMenu(m, stopping); return nil }
	s.submit = func() tea.Cmd {
		if err := m.doc.SaveAs(value(file)); err != nil {
			m.notice = explain(err)
			return nil
		}
		m.saved(nil)
		return m.solved(stopping)
	}
	return s
}

// movedMenu comes when someone else changed the file meanwhile.
func movedMenu(m *model) *trouble {
	moved := m.moved
	m.moved = nil
	return newTrouble(m, "Uw antwoorden staan in een ander bestand", explain(moved),
		choice{"Verdergaan in het nieuwe bestand", m.goOn},
		choice{"Bekijken wat er verschilt", func() tea.Cmd { return m.compare(moved.Old, moved.New) }},
		choice{"Stoppen", func() tea.Cmd { return m.stop(nil) }},
	)
}

// compare shows what changed from one round to another.
func (m *model) compare(older, newer string) tea.Cmd {
	text, err := m.Store.Compare(older, newer)
	if err != nil {
		m.notice = explain(err)
		return nil
	}
	return m.read("Wat er is veranderd", "", text)
}
