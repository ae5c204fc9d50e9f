package walk

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"testing"
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
		set := testSet()
		ctx, end := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
		defer end()
		result, err := Run(ctx, Options{
			Set: set, Store: gobStore{folder: os.Getenv(childFolder), set: set}, Today: "2026-11-21",
			Input: os.Stdin, Output: os.Stdout,
		})
		fmt.Printf("resultaat: %d van %d, plan %q, fout: %v\n", result.Answered, result.Total, result.Plan, err)
	default:
		os.Exit(m.Run())
	}
}
