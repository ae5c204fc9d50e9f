package walk

import tea "github.com/charmbracelet/bubbletea"

// looking reports whether the round may only be looked at.
func (m *model) looking() bool { return m.doc != nil && m.doc.LookOnly() != nil }

// mayChange reports whether the round may be changed, and says why if not.
func (m *model) mayChange() bool {
	if !m.looking() {
		return true
	}
	m.notice = m.whyLooking()
	return false
}

// whyLooking says who has the round, and what can be done.
func (m *model) whyLooking() string {
	return explain(m.doc.LookOnly()) + " Met r probeert u het opnieuw."
}

// tryToChange opens the round anew, to see whether it can be changed by now.
func (m *model) tryToChange() tea.Cmd {
	doc, err := m.Store.Open(m.doc.Name())
	if err != nil {
		m.notice = explain(err)
		return nil
	}
	m.open(doc)
	if m.mayChange() {
		m.notice = "U kunt weer bewerken. Wat er intussen is veranderd, ziet u al."
	}
	return nil
}
