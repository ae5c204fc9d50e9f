// Package startup keeps loketscan from waiting for the terminal before main.
//
// Bubble Tea v1 asks the terminal for its background colour while its package
// is initialised, whatever the command, and waits five seconds for a terminal
// that does not answer. It does not ask when the variable CI is set. This
// package sets it, and Restore puts it back when Bubble Tea is initialised.
//
// That this happens in time follows from the language: packages are
// initialised in the order of their import paths, each as soon as what it
// imports is. This one imports only os, so it is ready the moment os is. Bubble
// Tea waits for os/exec and os/signal as well, which are ready no earlier and
// sort after "loketscan".
package startup

import "os"

const variable = "CI"

var before, wasSet = os.LookupEnv(variable)

func init() {
	if before == "" {
		os.Setenv(variable, "true") //nolint:errcheck // then it only asks
	}
}

// Restore gives the environment back as it was. Whoever imports Bubble Tea
// calls it in its own init, which comes after Bubble Tea's.
func Restore() {
	switch {
	case before != "":
	case wasSet:
		os.Setenv(variable, before) //nolint:errcheck // it was set before
	default:
		os.Unsetenv(variable) //nolint:errcheck // cannot fail for this name
	}
}
