// Command loketscan lets a Wmo-loket assess itself and writes its Plan van
// Aanpak. Everything it does is in package cmd.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"

	"github.com/charmbracelet/lipgloss"
	"github.com/inconshreveable/mousetrap"
	"github.com/muesli/termenv"
	"golang.org/x/term"

	"loketscan/cmd"
)

// patience is how long the program may go on after it was asked to end. A walk
// saves well within it.
var patience = 2 * time.Second

// stopped is the exit status of a program that did not end by itself.
const stopped = 130

func main() {
	// Memory is plenty, and collecting it takes a third of the time of a save.
	debug.SetGCPercent(400)
	// The screens' libraries draw with this what they were not told how to draw.
	// It has no colours and asks the terminal nothing.
	lipgloss.SetDefaultRenderer(lipgloss.NewRenderer(io.Discard))
	os.Exit(run())
}

// run runs the program, and leaves it behind when it does not end in time: it
// may be waiting for a disk or a pipe that does nothing.
func run() int {
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
	restore := terminalAsItIs()
	colourOut, plainOut := colours(os.Stdout, os.Getenv)
	defer plainOut()
	colourErr, plainErr := colours(os.Stderr, os.Getenv)
	defer plainErr()
	ctx, end := context.WithCancel(context.Background())
	defer end()
	status := make(chan int, 1)
	go func() {
		status <- cmd.Main(ctx, os.Args[1:], cmd.Env{
			Stdin:     os.Stdin,
			Stdout:    os.Stdout,
			Stderr:    os.Stderr,
			Terminal:  term.IsTerminal(int(os.Stdin.Fd())) && term.IsTerminal(int(os.Stdout.Fd())),
			ColourOut: colourOut,
			ColourErr: colourErr,
			Window:    mousetrap.StartedByExplorer(), // by a double click, in Windows
			Getenv:    os.Getenv,
			Now:       time.Now,
		})
	}()
	var late <-chan time.Time
	for {
		select {
		case status := <-status:
			return status
		case s := <-signals:
			// Only a person who insists is obeyed at once. Closing a window sends
			// more than one signal too, while there may be something to save.
			if late != nil && (s == os.Interrupt || s == syscall.SIGQUIT) {
				restore()
				return stopped
			}
			end()
			if late == nil {
				late = time.After(patience)
			}
		case <-late:
			restore()
			return stopped
		}
	}
}

// colours reports whether a stream shows colours and the user wants them. A
// console of Windows shows them once it is told to, until restore.
func colours(stream *os.File, getenv func(string) string) (welcome bool, restore func()) {
	if !term.IsTerminal(int(stream.Fd())) || getenv("NO_COLOR") != "" || getenv("TERM") == "dumb" {
		return false, func() {}
	}
	undo, err := termenv.EnableVirtualTerminalProcessing(termenv.NewOutput(stream, termenv.WithProfile(termenv.ANSI)))
	return err == nil, func() { _ = undo() }
}

// terminalAsItIs returns a function that gives the terminal back as it is now,
// if it was changed: out of the second screen, and with a cursor.
func terminalAsItIs() (restore func()) {
	in := int(os.Stdin.Fd())
	before, err := term.GetState(in)
	if err != nil { // no terminal
		return func() {}
	}
	return func() {
		if now, err := term.GetState(in); err != nil || *now == *before {
			return
		}
		_ = term.Restore(in, before)
		done := make(chan struct{})
		go func() {
			defer close(done)
			_, _ = os.Stdout.WriteString("\x1b[?2004l\x1b[?1049l\x1b[?25h")
		}()
		select {
		case <-done:
		case <-time.After(patience / 10): // nobody reads it
		}
	}
}
