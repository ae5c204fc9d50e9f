package walk

import (
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/bubbles/cursor"
	tea "github.com/charmbracelet/bubbletea"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/questions/fault"
	"loketscan/scan"
)

// screen is what is shown between the header and the keys. The model sees each
// key first and hands it on.
type screen interface {
	title() (left, right string)
	hints() []hint
	typing() bool // letters are text now
	resize(width, height int)
	view() string
	key(k tea.KeyMsg) tea.Cmd
	other(msg tea.Msg) tea.Cmd // what forms send to themselves
	commit()                   // puts what was typed into the round and saves it
}

// plain is a screen without text fields.
type plain struct{}

func (plain) typing() bool          { return false }
func (plain) other(tea.Msg) tea.Cmd { return nil }
func (plain) commit()               {}

// model owns the round, the screens and the way between them.
type model struct {
	Options
	doc    Document
	screen screen
	style  *styles
	ask    tea.Cmd // asks the terminal for its background

	width, height int
	head, foot    []string
	body          int

	pace     pace
	fast     bool // the key at hand came as in a paste
	answered bool // the key at hand gave an answer, or took one back
	edge     bool // an answer led elsewhere: keys that come on its heels do nothing
	saving   bool // text that was typed is about to be saved

	assessed *scan.Assessment // nil: to be made anew

	notice     string
	saveErr    error       // of the last save; nil: all is saved
	told       bool        // the user knows of saveErr
	moved      *MovedError // what the user is still to be told
	leaving    bool        // the user wanted to stop, and was told
	undo       []undoStep
	seen       map[string]bool // topics whose introduction was shown
	last       Result          // of the round that was open last
	changeable bool            // that round could be changed, at least for a time
	intake     *intake         // kept, so that going back loses nothing
	home       *overview
	plan       string
	shown      bool
	err        error // how the walk ended
}

func newModel(o Options) *model {
	m := &model{
		Options: o,
		style:   newStyles(o.Output),
		width:   80,
		height:  24,
		seen:    map[string]bool{},
	}
	switch {
	case o.Document != nil:
		m.open(o.Document)
	case o.Alike != "":
		m.screen = alikeMenu(m)
	case o.NewName != "":
		m.intake = newIntake(m)
		m.screen = m.intake
	default:
		m.screen = newStart(m)
	}
	m.layout()
	return m
}

// Init asks for the background.
func (m *model) Init() tea.Cmd {
	m.shown = true
	return m.ask
}

// autosaveMsg says that what is being typed is to be saved now.
type autosaveMsg struct{}

const autosaveAfter = 700 * time.Millisecond

// Update handles what happens: keys, a new size, time.
func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
	case backgroundMsg:
		m.style.paint(backgroundOf(msg.color))
		cmd = m.screen.other(msg) // forms draw themselves anew
	case breakOffMsg:
		m.err = ErrStopped
		return m, tea.Quit
	case autosaveMsg:
		m.saving = false
		m.screen.commit()
	case cursor.BlinkMsg: // the cursor stands still
		return m, nil
	case tea.KeyMsg:
		cmd = m.key(msg)
	default:
		cmd = m.screen.other(msg)
	}
	m.tell()
	m.layout()
	return m, cmd
}

func (m *model) key(k tea.KeyMsg) tea.Cmd {
	var blind bool
	m.fast, blind = m.pace.key()
	typing := m.screen.typing()
	switch name := k.String(); {
	case name == "ctrl+c":
		return m.stop(ErrStopped)
	case !typing && m.unmarkedPaste(k):
		m.notice = "Er kwamen meer toetsen tegelijk binnen. Er is niets mee gedaan."
		return nil
	case m.overrun(k, blind):
		return nil
	case name == "ctrl+s":
		m.saveAgain()
		return nil
	case name == "?" && !typing:
		return m.help()
	case name == "r" && !typing && m.looking():
		return m.tryToChange()
	}
	m.notice = ""
	before := m.screen
	m.answered = false
	cmd := m.screen.key(k)
	m.edge = m.answered && overTheEdge(before, m.screen)
	if typing && !m.saving {
		m.saving = true
		cmd = tea.Batch(cmd, tea.Tick(autosaveAfter, func(time.Time) tea.Msg { return autosaveMsg{} }))
	}
	return cmd
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

// show goes to another screen.
func (m *model) show(s screen) {
	m.screen.commit()
	m.screen = s
}

// take makes a round the one that is open.
func (m *model) take(doc Document) {
	if doc.Name() != m.result().Name {
		m.plan, m.changeable = "", false
	}
	m.doc, m.undo, m.assessed = doc, nil, nil
	m.NewName = "" // it has had its turn
	m.changeable = m.changeable || doc.LookOnly() == nil
}

// open begins with a round.
func (m *model) open(doc Document) {
	m.take(doc)
	m.home = newOverview(m)
	m.screen = m.home
	if notice := doc.Notice(); notice != nil {
		m.notice = "Let op: " + explain(notice)
	}
	if set := m.newer(); set != nil {
		m.offerRenewal(set)
	}
}

// goHome goes to the overview with the cursor on a topic.
func (m *model) goHome(t *questions.Topic) tea.Cmd {
	m.show(m.home)
	m.home.point(t)
	return nil
}

// set is the question set of the round, or of the one to begin.
func (m *model) set() *questions.Set {
	if m.doc != nil {
		return m.doc.Round().Set
	}
	return m.Set
}

// assess returns what the answers say. It is asked for many times a frame, and
// made once for each save: every change of the round is saved at once.
func (m *model) assess() scan.Assessment {
	if m.assessed == nil {
		a := scan.Assess(m.doc.Round())
		m.assessed = &a
	}
	return *m.assessed
}

// topic returns what the answers say about one topic.
func (m *model) topic(t *questions.Topic) scan.TopicResult {
	a := m.assess()
	return a.Topics[slices.IndexFunc(a.Topics, func(r scan.TopicResult) bool { return r.Topic == t })]
}

// respond records and saves.
func (m *model) respond(ref scan.Ref, r scan.Response) {
	m.doc.Round().Respond(ref, r)
	m.save()
}

func (m *model) name() string { return dutch.CleanLine(m.doc.Name()) }

// writePlan writes the plan and says where it is.
func (m *model) writePlan() tea.Cmd {
	if err := m.saveAll(); err != nil {
		return nil // the screen says so
	}
	name, kept, err := m.doc.WritePlan()
	if err != nil {
		m.notice = "Het plan is niet gemaakt: " + explain(err)
		return nil
	}
	m.plan = name
	m.show(planMenu(m, kept))
	return nil
}

// explain gives an error and its remedy as sentences.
func explain(err error) string {
	text := sentence(err.Error())
	if remedy := fault.Remedy(err); remedy != "" {
		text += " " + sentence(remedy)
	}
	return text
}

// sentence makes clean text begin with a capital, unless that would change the
// name of a file, and end with a full stop.
func sentence(s string) string {
	s = dutch.CleanLine(s)
	if s == "" {
		return ""
	}
	if !strings.ContainsAny(s[len(s)-1:], ".?!") {
		s += "."
	}
	word, _, _ := strings.Cut(s, " ")
	if strings.ContainsAny(strings.TrimRight(word, ".,:"), `./\`) {
		return s
	}
	return dutch.UpperFirst(s)
}

// describe names a round on one line.
func describe(info scan.Info) string {
	parts := []string{dutch.CleanLine(info.Municipality), dutch.CleanLine(info.Desk), "ronde " + dutch.CleanLine(info.Name)}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" || s == "ronde " }), " · ")
}
