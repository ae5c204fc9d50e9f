// Package cmd is the program: its commands, one file each, its help and error
// texts, and its exit statuses. A result goes to stdout or to the file named
// with -o; messages go to stderr. Main is the whole program as a function.
package cmd

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/questions/sets"
	"loketscan/scan/folder"
	"loketscan/scan/walk"
)

// The exit statuses, which the README documents.
const (
	exitDone    = 0
	exitFailed  = 1
	exitUsage   = 2
	exitFound   = 3 // controleer found a problem
	exitStopped = 130
)

// exitStatuses tells what each of them means.
var exitStatuses = []struct {
	status  int
	meaning string
}{
	{exitDone, "Gedaan."},
	{exitFailed, "Mislukt."},
	{exitUsage, "Verkeerd gebruikt."},
	{exitFound, "controleer heeft iets gevonden, of verschil --exit-code een verschil."},
	{exitStopped, "Door u gestopt."},
}

// Env is all that the program has of the world, apart from files.
type Env struct {
	Stdin    io.Reader
	Stdout   io.Writer
	Stderr   io.Writer
	Terminal bool // Stdin and Stdout are a terminal
	Window   bool // it is a window of our own, which closes when the program ends
	Getenv   func(name string) string
	Now      func() time.Time
	Sets     questions.Catalogue // nil: those that are built in
}

// Main runs loketscan with these arguments, without the program's name, and
// returns its exit status.
func Main(ctx context.Context, args []string, env Env) int {
	if env.Sets == nil {
		env.Sets = sets.BuiltIn()
	}
	root := newRoot(env)
	root.SetArgs(args)
	out := &printer{Writer: env.Stdout}
	root.SetOut(out)
	err := root.ExecuteContext(ctx)
	if err == nil {
		err = out.err
	}
	status := env.status(err)
	if env.Window {
		_, _ = fmt.Fprintln(env.Stderr, "Druk op enter om dit venster te sluiten.")
		_, _ = bufio.NewReader(env.Stdin).ReadString('\n')
	}
	return status
}

// printer remembers that something could not be printed: cobra does not say so.
type printer struct {
	io.Writer
	err error
}

func (p *printer) Write(text []byte) (int, error) {
	n, err := p.Writer.Write(text)
	if err != nil {
		p.err = notPrinted
	}
	return n, err
}

// status shows an error that has not been shown yet, and gives the exit status
// that belongs to it.
func (env Env) status(err error) int {
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, walk.ErrStopped), errors.Is(err, folder.ErrStopped):
		return exitStopped
	case errors.Is(err, errFound):
		return exitFound
	}
	env.report(err)
	if _, ok := errors.AsType[usageError](err); ok {
		return exitUsage
	}
	return exitFailed
}

// report shows an error and its remedy, each on one line. Nothing in them can
// reach the terminal as a control sequence.
func (env Env) report(err error) {
	env.show("fout", err)
}

// notice shows what is worth knowing and stops nothing.
func (env Env) notice(err error) { env.show("let op", err) }

func (env Env) show(sort string, err error) {
	env.say(sort, err.Error())
	if remedy := remedyOf(err); remedy != "" {
		env.say("tip", dutch.LowerFirst(remedy))
	}
}

// say writes one line to stderr: what sort of message it is, and the message.
func (env Env) say(sort, message string) {
	_, _ = fmt.Fprintf(env.Stderr, "loketscan: %s: %s\n", sort, dutch.CleanLine(message))
}

// remedyOf returns what the user can do about an error, or "".
func remedyOf(err error) string {
	var r interface{ Remedy() string }
	if errors.As(err, &r) {
		return r.Remedy()
	}
	return ""
}

// usageError says that the program was called in a way that it does not know.
type usageError struct{ message, remedy string }

func (e usageError) Error() string  { return e.message }
func (e usageError) Remedy() string { return e.remedy }

// seeHelp is the remedy that always works.
func seeHelp(commandPath string) string {
	return fmt.Sprintf("Zo werkt het: %s --help", strings.TrimSpace(commandPath))
}
