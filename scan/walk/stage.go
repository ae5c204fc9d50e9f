package walk

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"loketscan/scan"
	"loketscan/scan/session"
)

// stage is what every screen works with: the session, the window, and what is
// told about the last key.
type stage struct {
	*session.Session
	style       *styles
	plainGlyphs bool

	width, height int
	notice        string
	wrong         bool // the notice says what is wrong
	fast          bool // the key at hand came as in a paste
	answered      bool // the key at hand gave an answer, or took one back
	told          bool // the user knows that the last save failed

	filter     session.Filter // of the overview
	presenting bool           // questions are for a whole room to read
	explain    *session.Place // the question whose answer wants an explanation: tab goes there
	toNote     bool           // the next question opens in its note
}

// screen is what is shown between the header and the keys. The model sees each
// key first and hands it on.
type screen interface {
	title() (left, right string)
	hints() []hint
	typing() bool // letters are text now
	resize(width, height int)
	view() string
	key(k tea.KeyMsg) move
	commit()        // puts what was typed into the round
	huhForm() *form // the form on the screen, or nil
}

// What else a screen may have.
type (
	// statusScreen has something to say as long as no key has.
	statusScreen interface{ status() string }
	// progressScreen says itself where in the round it is.
	progressScreen interface{ position() string }
	// unseenScreen says what it is, to somebody who typed on without looking.
	unseenScreen interface{ unseen() string }
	// troubled is a screen that itself tells of a save that failed.
	troubled interface{ troubled() }
	// bareScreen has the whole window.
	bareScreen interface{ bare() bool }
	// edgeScreen says whether it goes on to the edges of the window.
	edgeScreen interface{ toEdge() bool }
	// mouseScreen can be pointed at: a column and a line of it, from 0.
	mouseScreen interface{ click(column, line int) move }
	// fieldsScreen has fields after each other, and says whether the one with the
	// cursor takes no more than a line.
	fieldsScreen interface{ oneLine() bool }
	// wheelScreen can be scrolled by lines.
	wheelScreen interface{ wheel(lines int) }
)

// plain is a screen without text fields.
type plain struct{}

func (plain) typing() bool   { return false }
func (plain) huhForm() *form { return nil }
func (plain) commit()        {}

// hint is a key and what it does on this screen.
type hint struct {
	key, does string
	long      string // for the help, when there is more to say
}

// move is where a key leads. The zero move stays on the screen.
type move struct {
	to      *session.Place // another place
	over    screen         // to lay over what is on the screen
	instead bool           // over takes the place of what was laid over last
	again   bool           // the screen of the place is made anew
	stale   bool           // nothing that stands on the screen counts any more
	back    bool           // off with what was laid over last
	resume  bool           // off with all that tells about saving
	stop    bool           // the walk ends, if it can
	why     error          // then with this
}

var stay move

func goTo(p session.Place) move       { return move{to: &p} }
func lay(s screen) move               { return move{over: s} }
func layInstead(s screen) move        { return move{over: s, instead: true} }
func off() move                       { return move{back: true} }
func resume() move                    { return move{resume: true} }
func stop(why error) move             { return move{stop: true, why: why} }
func toOverview() move                { return goTo(session.Place{At: session.Overview}) }
func (s *stage) say(text string) move { s.notice = text; return stay }

const noPaste = "Plakken kan hier niet: kies met ← en →."

// refuse says what is wrong with what was typed, and how it can be.
func (s *stage) refuse(err error) move {
	s.notice, s.wrong = session.Explain(err), true
	return stay
}

// follow goes to a place, with what the session says about that.
func (s *stage) follow(p session.Place, said string) move {
	s.notice = said
	return goTo(p)
}

// looking reports whether the round may only be looked at.
func (s *stage) looking() bool { return s.LookOnly() != nil }

// mayChange reports whether the round may be changed, and says why if not.
func (s *stage) mayChange() bool {
	if !s.looking() {
		return true
	}
	s.notice = s.whyLooking()
	return false
}

// whyLooking says who has the round, and what can be done.
func (s *stage) whyLooking() string {
	return session.Explain(s.LookOnly()) + " Met r probeert u het opnieuw."
}

// tall and roomy windows have lines to spare for a second line of keys, and
// for blank lines.
func (s *stage) tall() bool  { return s.height >= 16 }
func (s *stage) roomy() bool { return s.height >= 20 }

// wide windows have room for two columns.
func (s *stage) wide() bool { return s.width >= 110 }

// margin is the free column on either side of everything.
const margin = 1

// inner is the width that screens have.
func (s *stage) inner() int { return max(s.width-2*margin, 10) }

// words is text with the arrows that this console can show.
func (s *stage) words(text string) string {
	if s.plainGlyphs {
		return arrows.Replace(text)
	}
	return text
}

// coloured is text in the colour of a status. The mark and the word in it say
// the same.
func (s *stage) coloured(status scan.Status, text string) string {
	switch status {
	case scan.InOrder:
		return s.style.good.Render(text)
	case scan.NotInOrder:
		return s.style.bad.Render(text)
	}
	return text
}

// withBeyond adds to the rows of a list how many are not on the screen.
func (s *stage) withBeyond(lines []string, l *list) []string {
	if beyond := l.beyond(); beyond != "" {
		lines = append(lines, "     "+s.style.dim.Render(s.words(beyond)))
	}
	return lines
}

// plainly is a finished screen with the characters that this console can show.
func (s *stage) plainly(screen string) string {
	if s.plainGlyphs {
		return marks.Replace(screen)
	}
	return screen
}

// isDigit reports whether a key is one of 0 to 9.
func isDigit(key string) bool { return len(key) == 1 && strings.Contains("0123456789", key) }
