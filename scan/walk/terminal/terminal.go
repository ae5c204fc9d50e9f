// Package terminal is the terminal itself: keys in, frames out. It knows
// nothing of what is on the screen.
//
// Bubble Tea puts the terminal in raw mode, tells its size and reads keys. All
// that is written goes past it: a frame is there the moment it is drawn, once,
// where Bubble Tea would wait for a tick.
package terminal

import (
	"context"
	"io"
	"runtime"
	"sync"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"

	"loketscan/scan/walk/startup"
)

func init() { startup.Restore() }

// Console says that terminals are consoles of Windows. They answer no
// questions, and a paste comes key by key.
const Console = runtime.GOOS == "windows"

// EndMsg says that it must end now: the context has ended, or there will be no
// more keys.
type EndMsg struct{}

// Options are what Run needs.
type Options struct {
	Input  io.Reader // a terminal
	Output io.Writer // a terminal
	Drawn  func()    // called when a frame was written; may be nil
}

// answerTime is how long a terminal may take to answer. One far away, over ssh,
// needs a few tenths of a second.
var answerTime = 500 * time.Millisecond

// Run runs a model until it quits. Besides Bubble Tea's messages it gets those
// of this package.
func Run(ctx context.Context, model tea.Model, o Options) error {
	answered := make(chan struct{})
	s := &screen{
		model:    model,
		painter:  painter{out: o.Output},
		drawn:    o.Drawn,
		answered: answered,
		settle:   sync.OnceFunc(func() { close(answered) }),
	}
	input := o.Input
	if f, ok := input.(file); ok && term.IsTerminal(f.Fd()) && !Console {
		s.keyboard = &keyboard{file: f, send: s.send, settle: s.settle}
		input = s.keyboard
	} else {
		s.settle()
	}
	s.program = tea.NewProgram(s,
		tea.WithInput(input),
		tea.WithOutput(unheard(o.Output)),
		tea.WithFPS(1),             // there is nothing to draw
		tea.WithMouseCellMotion(),  // only a console hears this
		tea.WithoutSignalHandler(), // the context is for that
		tea.WithFilter(s.filter),
	)
	defer s.painter.leave()
	defer context.AfterFunc(ctx, func() { s.send(EndMsg{}) })()
	_, err := s.program.Run()
	return err
}

// screen is the model that Bubble Tea sees.
type screen struct {
	model    tea.Model
	painter  painter
	drawn    func()
	program  *tea.Program
	keyboard *keyboard // nil when what is read does not pass it
	quitting bool

	answered <-chan struct{} // closed when no answer of the terminal can be on its way
	settle   func()          // closes it
}

func (s *screen) send(msg tea.Msg) { s.program.Send(msg) }

// Init enters the terminal, which is in raw mode by now: an answer does not
// echo.
func (s *screen) Init() tea.Cmd {
	defer s.tidy()
	questions := ""
	if s.keyboard != nil {
		questions = s.keyboard.ask()
		time.AfterFunc(answerTime, s.settle)
	}
	s.painter.enter(questions)
	return s.model.Init()
}

// Update handles what happens.
func (s *screen) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	defer s.tidy()
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		s.painter.resize(size.Width, size.Height)
	}
	var cmd tea.Cmd
	s.model, cmd = s.model.Update(msg)
	return s, cmd
}

// View draws the frame, and leaves Bubble Tea nothing to draw.
func (s *screen) View() string {
	defer s.tidy()
	s.painter.paint(s.model.View())
	if s.drawn != nil {
		s.drawn()
	}
	return ""
}

// tidy leaves the terminal when the model panics, before Bubble Tea tells of
// it on the screen that is left.
func (s *screen) tidy() {
	if r := recover(); r != nil {
		s.painter.leave()
		panic(r)
	}
}

// filter sees each message first. It puts off quitting while an answer of the
// terminal is on its way, which the shell would take for typing.
func (s *screen) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch msg := msg.(type) {
	case tea.QuitMsg:
		select {
		case <-s.answered:
			s.painter.leave() // while a console still understands it
			return msg
		default:
		}
		if !s.quitting {
			s.quitting = true
			go func() {
				<-s.answered
				s.program.Quit()
			}()
		}
		return nil
	case tea.MouseMsg:
		if msg.Action == tea.MouseActionMotion { // consoles tell that too
			return nil
		}
	}
	if s.quitting {
		return nil
	}
	return msg
}

// file is what Bubble Tea and its reader want of an input that they put in raw
// mode.
type file interface {
	term.File
	Name() string
}

// silent is a terminal to which nothing is written.
type silent struct{ term.File }

func (silent) Write(p []byte) (int, error) { return len(p), nil }

// unheard is the output for Bubble Tea: it asks the terminal its size there,
// and its own renderer draws nothing.
func unheard(out io.Writer) io.Writer {
	if f, ok := out.(term.File); ok {
		return silent{f}
	}
	return io.Discard
}
