package cmd_test

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"
	"time"

	"loketscan/cmd"
)

// TestAWindowOfItsOwnStaysOpen: after a double click in Windows the window
// would close at once, with an error unread.
func TestAWindowOfItsOwnStaysOpen(t *testing.T) {
	for _, window := range []bool{true, false} {
		var stdout, stderr bytes.Buffer
		stdin := strings.NewReader("\nrest")
		status := cmd.Main(context.Background(), []string{"plan", "er-is-niets.yaml"}, cmd.Env{
			Stdin: stdin, Stdout: &stdout, Stderr: &stderr, Window: window,
			Getenv: func(string) string { return "" }, Now: func() time.Time { return today },
		})
		left, _ := io.ReadAll(stdin)
		if status != 1 || strings.Contains(stderr.String(), "Druk op enter") != window || (len(left) == 0) != window {
			t.Errorf("window %v: status %d, %q left to read after:\n%s", window, status, left, &stderr)
		}
	}
}
