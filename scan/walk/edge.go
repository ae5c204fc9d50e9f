package walk

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"
)

// blindKeys are the keys that answer a question, or go on with what a menu
// proposes.
var blindKeys = []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "enter", "v"}

// edge says that an answer led elsewhere: keys that come on its heels still
// belong to the answers that were typed before the screen changed.
type edge bool

// stops reports whether a key does nothing for that reason. Any other key, and a
// pause, show that the user is looking again.
func (e *edge) stops(top screen, k tea.KeyMsg, blind bool) bool {
	name := k.String()
	if top.typing() && !isDigit(name) || !slices.Contains(blindKeys, name) || !blind {
		*e = false
	}
	return bool(*e)
}

// overTheEdge reports whether a key that answered led away from the answers to
// the questions of a topic.
func overTheEdge(before, after screen) bool {
	was, is := questionOn(before), questionOn(after)
	return was == nil || is == nil || was.place.Topic != is.place.Topic || is.typing()
}

// questionOn is the question that a screen asks, or nil.
func questionOn(s screen) *question {
	switch s := s.(type) {
	case *question:
		return s
	case *presented:
		return s.question
	}
	return nil
}
