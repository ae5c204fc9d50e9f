package walk

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/lipgloss"

	"loketscan/scan/session"
	"loketscan/scan/session/sessiontest"
)

// The variables that make the test binary the program that the tests in a
// pseudo-terminal look at: a walk in a folder, or only what comes before main.
const (
	childFolder = "LOKETSCAN_TEST_WALK"
	childQuick  = "LOKETSCAN_TEST_QUICK"
)

func TestMain(m *testing.M) {
	switch {
	case os.Getenv(childQuick) != "":
		ci, set := os.LookupEnv("CI")
		fmt.Printf("klaar, CI=%q %v\n", ci, set)
	case os.Getenv(childFolder) != "":
		lipgloss.SetDefaultRenderer(lipgloss.NewRenderer(io.Discard)) // as main does
		set := sessiontest.Set()
		ctx, end := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
		defer end()
		walk := session.New(session.Options{
			Set: set, Store: sessiontest.Store{Folder: os.Getenv(childFolder), Set: set}, Today: "2026-11-21", Now: time.Now,
		})
		err := Run(ctx, Options{Session: walk, Input: os.Stdin, Output: os.Stdout})
		fmt.Printf("fout: %v\n", err)
	default:
		os.Exit(m.Run())
	}
}
