package walk

import (
	"fmt"
	"strings"
)

// list is a cursor over n rows of which height are on the screen.
type list struct{ n, at, top, height int }

// key moves the cursor when the key is one that does so.
func (l *list) key(key string) bool {
	switch key {
	case "up", "k", "ctrl+p":
		l.move(l.at - 1)
	case "down", "j", "ctrl+n":
		l.move(l.at + 1)
	case "pgup":
		l.move(l.at - max(l.height-1, 1))
	case "pgdown":
		l.move(l.at + max(l.height-1, 1))
	case "home":
		l.move(0)
	case "end":
		l.move(l.n - 1)
	default:
		return false
	}
	return true
}

func (l *list) move(to int) {
	l.at = max(min(to, l.n-1), 0)
	l.top = min(l.top, l.at)
	l.top = max(l.top, l.at-l.height+1)
	l.top = max(min(l.top, l.n-l.height), 0)
}

func (l *list) resize(n, height int) {
	height = max(height, 1)
	if height != l.height {
		l.top = 0 // as much before the cursor as there is room for
	}
	l.n, l.height = n, height
	l.move(l.at)
}

// fit gives n rows the lines that there are, of which one says how many are not
// on the screen when there are any.
func (l *list) fit(n, height int) {
	if n > height {
		height--
	}
	l.resize(n, height)
}

// beyond says how many rows are not on the screen, or is "".
func (l *list) beyond() string {
	var parts []string
	if l.top > 0 {
		parts = append(parts, fmt.Sprintf("↑ nog %d", l.top))
	}
	if below := l.n - l.top - l.height; below > 0 {
		parts = append(parts, fmt.Sprintf("↓ nog %d", below))
	}
	return strings.Join(parts, " · ")
}

// shown returns the rows that are on the screen, from up to but not including to.
func (l *list) shown() (from, to int) { return l.top, min(l.top+l.height, l.n) }
