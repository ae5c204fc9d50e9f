package walk

import (
	"sync/atomic"
	"time"
)

// pasteGap is shorter than the time between two keys of a person, also of one
// who holds a key down.
const pasteGap = 15 * time.Millisecond

// pace tells keys that follow each other as in a paste from those of a person.
// That is for the consoles of Windows, which send a paste key by key. The time
// counts from when the screen was drawn after a key: those that had to wait for
// that came together too.
type pace struct {
	watched bool
	recent  atomic.Bool
	timer   *time.Timer
}

// key notes a key, and reports whether it came right after another.
func (p *pace) key() (fast bool) {
	if p.timer != nil {
		p.timer.Stop()
	}
	return p.recent.Swap(true) && p.watched
}

// done says that the screen was drawn.
func (p *pace) done() {
	switch {
	case !p.recent.Load():
	case p.timer == nil:
		p.timer = time.AfterFunc(pasteGap, p.rest)
	default:
		p.timer.Reset(pasteGap)
	}
}

func (p *pace) rest() { p.recent.Store(false) }
