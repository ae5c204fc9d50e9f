package cmd

import (
	"errors"
	"fmt"
	"strings"

	"loketscan/questions/dutch"
	"loketscan/questions/fault"
	"loketscan/report/doc"
	"loketscan/scan/folder"
	"loketscan/scan/session"
)

// How the program speaks.
//
// A result goes to stdout, a message to stderr, and a message is one line, in
// Dutch, with "u": "loketscan: ", what sort it is, and the message, without a
// capital or a full stop. There are three sorts:
//
//	fout    what happened, once, as the last thing that is said
//	let op  what is worth knowing, and stops nothing
//	tip     what to do about the line above it, in words that can be followed
//
// An error is made with the words for the user where it is known what went wrong,
// by fault.New or fault.Because, and is handed up as it is: nobody but Main shows
// it. What a file holds is a strictyaml.Problem, which has a place too. Who needs
// to tell errors apart looks for their cause, with errors.Is. The cause is not
// shown: it can be in English, and tells the user nothing.
//
// What is wrong with the words that were typed is an error of usage, which has an
// exit status of its own and always a tip.

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

// What is not shown: it says which exit status there is.
var (
	// errUsage says that the program was called in a way that it does not know.
	errUsage = errors.New("usage")
	// errFound says that controleer found problems, or verschil a difference; it
	// has been shown.
	errFound = errors.New("found")
)

// usage is an error of whoever typed a command.
func usage(message, tip string) error { return fault.Because(errUsage, message, tip) }

var notPrinted = fault.New("de uitvoer kan niet worden geschreven", "Kijk of er nog ruimte is op de plaats waar de uitvoer naartoe gaat")

// status shows an error that has not been shown yet, and gives the exit status
// that belongs to it.
func (env Env) status(err error) int {
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, session.ErrStopped), errors.Is(err, folder.ErrStopped):
		return exitStopped
	case errors.Is(err, errFound):
		return exitFound
	}
	env.report(err)
	if errors.Is(err, errUsage) {
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
	if remedy := fault.Remedy(err); remedy != "" {
		env.say("tip", dutch.LowerFirst(remedy))
	}
}

// say writes one line to stderr: what sort of message it is, and the message.
func (env Env) say(sort, message string) {
	_, _ = fmt.Fprintf(env.Stderr, "loketscan: %s: %s\n", paint(sortLooks[sort], sort, env.ColourErr), dutch.CleanLine(message))
}

// sortLooks has how a sort of message stands out.
var sortLooks = map[string]doc.Look{"fout": doc.Bad, "let op": doc.Bold, "tip": doc.Accent}

// paint gives words of the program's own a look, where colours are welcome.
func paint(look doc.Look, words string, colours bool) string {
	if !colours {
		return words
	}
	return look.Paint(words)
}

// seeHelp is the remedy that always works.
func seeHelp(commandPath string) string {
	return fmt.Sprintf("Zo werkt het: %s --help", strings.TrimSpace(commandPath))
}
