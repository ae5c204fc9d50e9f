package walk

import (
	"fmt"
	"slices"

	tea "github.com/charmbracelet/bubbletea"
)

// blindKeys are the keys that answer a question, or go on with what a menu
// proposes.
var blindKeys = []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "enter", "v"}

// overrun reports whether a key still belongs to the answers that were typed
// before the screen changed, and tells so once. It does nothing then. Any other
// key, and a pause, show that the user is looking again.
func (m *model) overrun(k tea.KeyMsg, blind bool) bool {
	name := k.String()
	if m.screen.typing() && !isDigit(name) || !slices.Contains(blindKeys, name) || !blind {
		m.edge = false
	}
	if !m.edge {
		return false
	}
	switch s := m.screen.(type) {
	case *intro:
		m.notice = fmt.Sprintf("Hier begint onderwerp %d. Uw laatste toets deed niets. Lees dit eerst, en ga dan verder met enter.", s.topic.Number)
	case *menu, *trouble:
		m.notice = "Uw laatste toets deed niets. " + howToChoose
	case *overview:
		m.notice = "Uw laatste toets deed niets. U bent nu in het overzicht."
	case *question:
		m.notice = fmt.Sprintf("U bent nu bij onderwerp %d. Uw laatste toets deed niets: zo antwoordt u niet op een vraag die u nog niet zag.", s.topic.Number)
		if s.typing() {
			m.notice = "Uw laatste toets deed niets: u bent nu in de toelichting. " + why(s.scale.Answer(s.given().Answer))
		}
	}
	return true
}

// overTheEdge reports whether a key that answered led away from the answers to
// the questions of a topic.
func overTheEdge(before, after screen) bool {
	was, asked := before.(*question)
	is, asks := after.(*question)
	return !asked || !asks || was.topic != is.topic || is.typing()
}

func isDigit(name string) bool { return len(name) == 1 && name >= "0" && name <= "9" }
