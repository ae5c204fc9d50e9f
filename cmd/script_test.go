package cmd_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/term"

	"loketscan/cmd"
	"loketscan/report/golden"
)

// today is the day on which every test runs the program.
var today = time.Date(2026, 11, 21, 9, 30, 0, 0, time.UTC)

// TestMain is loketscan itself when the test binary is called by that name, one
// that changes an action over and over, or one that only echoes keys.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"loketscan-actie": changeActions,
		"loketscan-echo":  echoKeys,
		"loketscan": func() {
			debug.SetGCPercent(400) // as main does
			ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
			defer stop()
			os.Exit(cmd.Main(ctx, os.Args[1:], cmd.Env{
				Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
				Terminal: term.IsTerminal(int(os.Stdin.Fd())),
				Getenv:   os.Getenv,
				Now:      func() time.Time { return today },
			}))
		},
	})
}

// echoKeys shows the key that was pressed last on as many lines as its argument
// says, and does nothing else.
func echoKeys() {
	lines, err := strconv.Atoi(os.Args[1])
	if err != nil {
		os.Exit(2)
	}
	if _, err := term.MakeRaw(int(os.Stdin.Fd())); err != nil {
		os.Exit(1)
	}
	fmt.Print("\x1b[2J\x1b[Htoets:")
	for key := make([]byte, 1); ; {
		if _, err := os.Stdin.Read(key); err != nil {
			return
		}
		var frame strings.Builder
		for line := range lines {
			fmt.Fprintf(&frame, "\x1b[%d;1H%s\x1b[K", line+2, strings.Repeat(string(key), 60))
		}
		fmt.Fprintf(&frame, "\x1b[1;8H%c\x1b[K", key[0])
		fmt.Print(frame.String())
	}
}

// TestScripts runs testdata/script/*.txtar. Beside testscript's own commands
// they have: status N PROGRAM ARGS..., which expects that exit status.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *golden.Update,
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"status": func(ts *testscript.TestScript, neg bool, args []string) {
				want, err := strconv.Atoi(args[0])
				if neg || err != nil || len(args) < 2 {
					ts.Fatalf("usage: status N PROGRAM ARGS...")
				}
				got := 0
				if err := ts.Exec(args[1], args[2:]...); err != nil {
					exit, ok := errors.AsType[*exec.ExitError](err)
					if !ok {
						ts.Fatalf("%v", err)
					}
					got = exit.ExitCode()
				}
				if got != want {
					ts.Fatalf("exit status %d, want %d", got, want)
				}
			},
		},
	})
}
