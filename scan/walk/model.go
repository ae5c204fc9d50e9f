package walk

import (
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/bubbles/cursor"
	tea "github.com/charmbracelet/bubbletea"

	"loketscan/scan/session"
	"loketscan/scan/walk/terminal"
)

// model owns the screens and the way between them: the screen of the place
// where the user is, and what is laid over it.
type model struct {
	*stage
	place session.Place
	base  screen
	laid  []screen
	saves int // of the session, when the screen of the place was covered

	frame  frame
	pace   pace
	edge   edge
	saving bool // text that was typed is about to be saved
	shown  bool
	err    error // how the walk ended
}

func newModel(o Options) *model {
	m := &model{stage: &stage{
		Session: o.Session, style: newStyles(o.Output), plainGlyphs: o.PlainGlyphs,
		width: 80, height: 24,
	}}
	m.frame.stage = m.stage
	switch {
	case o.HasRound():
		m.apply(m.opened(""))
	case o.Alike != "":
		m.base = alikeMenu(m.stage, o.Draft().File, o.Alike)
	case o.Draft().File != "":
		m.goTo(session.Place{At: session.Begin})
	default:
		m.goTo(session.Place{At: session.Start})
	}
	m.frame.layout(m.top(), m.waysHints())
	return m
}

// Init says that there is a terminal.
func (m *model) Init() tea.Cmd {
	m.shown = true
	return nil
}

// top is the screen that the user sees.
func (m *model) top() screen {
	if n := len(m.laid); n > 0 {
		return m.laid[n-1]
	}
	return m.base
}

// autosaveMsg says that what is being typed is to be saved now.
type autosaveMsg struct{}

// autosaveAfter is a pause in typing, and short enough to lose little.
const autosaveAfter = 700 * time.Millisecond

// Update handles what happens: keys, a new size, time.
func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
	case terminal.BackgroundMsg:
		m.style.paint(backgroundOf(msg.Color))
		m.tellForm(msg) // it draws itself anew
	case terminal.EndMsg:
		m.err = session.ErrStopped
		return m, tea.Quit
	case autosaveMsg:
		m.saving = false
		m.top().commit()
	case cursor.BlinkMsg: // the cursor stands still
		return m, nil
	case tea.KeyMsg:
		cmd = m.key(msg)
	case terminal.BatchMsg:
		cmd = m.batch(msg)
	case tea.MouseMsg:
		cmd = m.mouse(msg)
	default:
		m.tellForm(msg)
	}
	m.tell()
	m.frame.layout(m.top(), m.waysHints())
	if f := m.top().huhForm(); f != nil {
		cmd = tea.Batch(cmd, f.wants())
	}
	return m, cmd
}

func (m *model) tellForm(msg tea.Msg) {
	if f := m.top().huhForm(); f != nil {
		f.tell(msg)
	}
}

func (m *model) key(k tea.KeyMsg) tea.Cmd {
	var blind bool
	m.fast, blind = m.pace.key()
	typing := m.top().typing()
	explain := m.explain
	switch name := k.String(); {
	case name == "ctrl+c":
		return m.stop(session.ErrStopped)
	case !typing && m.unmarkedPaste(k):
		m.notice = "Er kwamen meer toetsen tegelijk binnen. Er is niets mee gedaan."
		return nil
	case m.edge.stops(m.top(), k, blind):
		if s, ok := m.top().(unseenScreen); ok {
			m.notice = s.unseen()
		}
		return nil
	case name == "ctrl+s":
		m.saveAgain()
		return nil
	case name == "?" && !typing:
		m.apply(lay(newHelp(m.stage, m.frame.saidNow(), m.frame.hintsNow())))
		return nil
	case name == "tab" && explain != nil && !typing:
		m.notice, m.explain, m.toNote = "", nil, true
		m.goTo(*explain)
		return nil
	}
	lead := func() move { return m.top().key(k) }
	if w, ok := m.way(k.String(), typing); ok {
		lead = func() move { return m.goWay(w) }
	}
	cmd := m.do(lead)
	if typing && !m.saving {
		m.saving = true
		cmd = tea.Batch(cmd, tea.Tick(autosaveAfter, func(time.Time) tea.Msg { return autosaveMsg{} }))
	}
	return cmd
}

// do does what a key or a click leads to.
func (m *model) do(lead func() move) tea.Cmd {
	m.notice, m.wrong, m.explain, m.answered = "", false, nil, false
	before := m.top()
	cmd := m.apply(lead())
	m.edge = edge(m.answered && overTheEdge(before, m.top()))
	return cmd
}

// goWay goes a way, when it can be gone.
func (m *model) goWay(w way) move {
	m.top().commit()
	if w.changes && !m.mayChange() {
		return stay
	}
	mv, here := w.do(m.stage), m.here()
	switch to := mv.to; {
	case to == nil:
	case mv.stale && (here.At == session.Agreed || to.At == session.Overview && (to.Topic == nil || to.Topic == here.Topic)):
		mv.to = &here // what was undone can be seen from here
	case to.At == session.Agreed:
		to.From = &here
	}
	return mv
}

// batch takes keys that came at once, as from a remote desktop, to the fields
// that they were meant for, one line after the other. Where text takes several
// lines they are a paste, and elsewhere nothing: a paste answers no question.
func (m *model) batch(msg terminal.BatchMsg) tea.Cmd {
	if s, ok := m.top().(fieldsScreen); !ok || !s.oneLine() {
		return m.key(msg.Paste())
	}
	var cmd tea.Cmd
	for i, k := range msg.Keys() {
		if s, ok := m.top().(fieldsScreen); !ok || !s.oneLine() {
			if m.top().typing() {
				return tea.Batch(cmd, m.key(typed(textOf(msg.Keys()[i:]))))
			}
			m.notice = "Er kwamen meer toetsen tegelijk binnen. De laatste zijn niet gebruikt."
			break
		}
		k.Paste = k.Type == tea.KeyRunes
		cmd = tea.Batch(cmd, m.key(k))
	}
	return cmd
}

// textOf is what keys mean where they are text.
func textOf(keys []tea.KeyMsg) string {
	var b strings.Builder
	for _, k := range keys {
		switch k.Type {
		case tea.KeyEnter:
			b.WriteString("\n")
		case tea.KeyTab:
			b.WriteString(" ")
		default:
			b.WriteString(string(k.Runes))
		}
	}
	return b.String()
}

// View draws the window.
func (m *model) View() string { return m.frame.view() }

// waysHints are the keys of the ways that can be gone from here.
func (m *model) waysHints() []hint {
	var hints []hint
	if len(m.laid) == 0 && !m.top().typing() {
		for _, w := range ways {
			if m.HasRound() && w.offered(m.stage) {
				hints = append(hints, w.hint)
			}
		}
	}
	return hints
}

// way is the way of a key, where ways can be gone: none from what is laid over
// another screen, and while typing only those whose key is no text.
func (m *model) way(name string, typing bool) (way, bool) {
	if !m.HasRound() || len(m.laid) > 0 || typing && len(name) == 1 {
		return way{}, false
	}
	for _, w := range ways {
		if slices.Contains(w.keys, name) {
			return w, true
		}
	}
	return way{}, false
}

// mouse scrolls, and chooses what is clicked on.
func (m *model) mouse(msg tea.MouseMsg) tea.Cmd {
	const lines = 3
	switch {
	case msg.Button == tea.MouseButtonWheelUp, msg.Button == tea.MouseButtonWheelDown:
		if s, ok := m.top().(wheelScreen); ok {
			by := lines
			if msg.Button == tea.MouseButtonWheelUp {
				by = -lines
			}
			s.wheel(by)
		}
	case msg.Button == tea.MouseButtonLeft && msg.Action == tea.MouseActionPress:
		line := msg.Y - len(m.frame.head)
		if s, ok := m.top().(mouseScreen); ok && 0 <= line && line < m.frame.body {
			return m.do(func() move { return s.click(msg.X-margin, line) })
		}
	}
	return nil
}

// unmarkedPaste reports whether a key where no text is asked for comes from a
// paste. Such keys choose nothing.
func (m *model) unmarkedPaste(k tea.KeyMsg) bool {
	if k.Paste {
		return false
	}
	if len(k.Runes) > 1 {
		return true
	}
	switch k.Type {
	case tea.KeyRunes, tea.KeySpace, tea.KeyEnter, tea.KeyTab, tea.KeyBackspace, tea.KeyDelete, tea.KeyCtrlJ:
		return m.fast
	}
	return false
}

// apply goes where a key leads.
func (m *model) apply(mv move) tea.Cmd {
	switch {
	case mv.stop:
		return m.stop(mv.why)
	case mv.again:
		m.goTo(m.here())
	case mv.back:
		m.lift(len(m.laid) - 1)
	case mv.resume:
		for i, s := range m.laid {
			if _, ok := s.(troubled); ok {
				m.lift(i)
				break
			}
		}
	}
	if mv.to != nil {
		if mv.stale {
			m.base, m.laid = nil, nil
		}
		m.goTo(*mv.to)
	}
	if mv.over != nil {
		m.top().commit()
		if len(m.laid) == 0 {
			m.saves = m.Saves()
		}
		if mv.instead && len(m.laid) > 0 {
			m.laid = m.laid[:len(m.laid)-1]
		}
		m.laid = append(m.laid, mv.over)
	}
	return nil
}

// here is where the user is, with the topic that the cursor is on.
func (m *model) here() session.Place {
	switch s := m.base.(type) {
	case *overview:
		return session.Place{At: session.Overview, Topic: s.topic()}
	case *agreed:
		return session.Place{At: session.Agreed, N: s.list.at, From: m.place.From}
	}
	return m.place
}

// goTo goes to a place, and off with what is laid over the one before.
func (m *model) goTo(p session.Place) {
	if m.base != nil {
		m.top().commit()
	}
	if p.At == session.Start && m.HasRound() {
		if m.Close() != nil {
			m.told = false // tell again, rather than lose something
			return
		}
	}
	m.laid = nil
	m.EndStep()
	p = m.Nearest(p)
	m.Arrive(p)
	m.place, m.base = p, screens[p.At](m.stage, p)
}

// lift takes what is laid over the rest away, from this one on.
func (m *model) lift(from int) {
	if from < 0 {
		return
	}
	m.top().commit()
	m.laid = m.laid[:from]
	if from == 0 && m.HasRound() && m.Saves() != m.saves { // it may say something else by now
		m.goTo(m.here())
	}
}

// saveAgain is for the user who wants to be sure.
func (m *model) saveAgain() {
	m.top().commit()
	if !m.HasRound() || !m.mayChange() {
		return
	}
	if _, ok := m.top().(troubled); ok {
		m.apply(m.retry(nil))
		return
	}
	m.told = false
	if m.Save() == nil {
		m.notice = m.AllSaved()
	}
}

// tell tells at once, but not to a user who is typing, that a save went wrong or
// elsewhere.
func (m *model) tell() {
	if m.Unsaved() == nil {
		m.told = false
	}
	if m.top().typing() {
		return
	}
	if moved := m.Moved(); moved != nil {
		m.notice = ""
		m.apply(lay(movedMenu(m.stage, moved)))
	} else if m.Unsaved() != nil && !m.told {
		m.notice = ""
		m.apply(lay(unsavedMenu(m.stage, nil)))
	}
}

// stop ends the walk, unless there is something about the last save that the
// user does not know: then the user chooses.
func (m *model) stop(why error) tea.Cmd {
	m.top().commit()
	if m.Stop() {
		m.err = why
		return tea.Quit
	}
	if moved := m.Moved(); moved != nil {
		m.apply(lay(movedMenu(m.stage, moved)))
	} else {
		m.apply(lay(unsavedMenu(m.stage, why)))
	}
	return nil
}
