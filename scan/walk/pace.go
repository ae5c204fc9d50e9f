package walk

import (
	"sync/atomic"
	"time"
)

const (
	// pasteGap is shorter than the time between two keys of a person, also of
	// one who holds a key down.
	pasteGap = 15 * time.Millisecond
	// glance is longer than the time between two keys of somebody who types on,
	// or holds a key down, and shorter than it takes to look at a new screen.
	glance = 300 * time.Millisecond
)

// pace tells keys that follow each other as in a paste, and keys of somebody
// who types on without looking, from the rest. The first is for the consoles of
// Windows, which send a paste key by key. The time counts from when the screen
// was drawn after a key: keys that had to wait for that came together too.
type pace struct {
	watched     bool // pastes come key by key
	paste, flow gap
}

// key notes a key, and reports whether it came as in a paste, and whether it
// came before the user can have looked.
func (p *pace) key() (fast, blind bool) {
	fast, blind = p.paste.key(), p.flow.key()
	return fast && p.watched, blind
}

// done says that the screen was drawn.
func (p *pace) done() {
	p.paste.start(pasteGap)
	p.flow.start(glance)
}

// rest lets all the time pass.
func (p *pace) rest() {
	p.paste.end()
	p.flow.end()
}

// gap is a time after a key. While it lasts, the next key belongs to that one.
type gap struct {
	lasts   atomic.Bool
	undrawn bool // a key came, and the screen was not drawn since
	timer   *time.Timer
}

func (g *gap) key() (within bool) {
	if g.timer != nil {
		g.timer.Stop()
	}
	g.undrawn = true
	return g.lasts.Swap(true)
}

func (g *gap) start(length time.Duration) {
	switch {
	case !g.undrawn: // drawn anew, for another reason than a key
	case g.timer == nil:
		g.timer = time.AfterFunc(length, g.end)
	default:
		g.timer.Reset(length)
	}
	g.undrawn = false
}

func (g *gap) end() { g.lasts.Store(false) }
