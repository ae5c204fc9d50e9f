// Package cmd is the program: its commands, one file each, its help and error
// texts, and its exit statuses. A result goes to stdout or to the file named
// with -o; messages go to stderr. Main is the whole program as a function.
package cmd

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"time"

	"loketscan/questions"
	"loketscan/questions/sets"
)

// Env is all that the program has of the world, apart from files.
type Env struct {
	Stdin     io.Reader
	Stdout    io.Writer
	Stderr    io.Writer
	Terminal  bool // Stdin and Stdout are a terminal
	ColourOut bool // Stdout is a terminal where colours are welcome
	ColourErr bool // Stderr is
	Window    bool // it is a window of our own, which closes when the program ends
	Getenv    func(name string) string
	Now       func() time.Time
	Sets      questions.Catalogue // nil: those that are built in
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
