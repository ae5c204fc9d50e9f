// Command loketscan lets a Wmo-loket assess itself and writes its Plan van
// Aanpak. Everything it does is in package cmd.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/inconshreveable/mousetrap"
	"golang.org/x/term"

	"loketscan/cmd"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	status := cmd.Main(ctx, os.Args[1:], cmd.Env{
		Stdin:    os.Stdin,
		Stdout:   os.Stdout,
		Stderr:   os.Stderr,
		Terminal: term.IsTerminal(int(os.Stdin.Fd())) && term.IsTerminal(int(os.Stdout.Fd())),
		Window:   mousetrap.StartedByExplorer(), // by a double click, in Windows
		Getenv:   os.Getenv,
		Now:      time.Now,
	})
	stop()
	os.Exit(status)
}
