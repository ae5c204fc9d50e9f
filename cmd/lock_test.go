package cmd_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"loketscan/cmd"
	"loketscan/questions/sets"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

// changes is how many each of two processes makes: 500 with LOKETSCAN_LONG, as in CI.
func changes() int {
	if os.Getenv("LOKETSCAN_LONG") != "" {
		return 500
	}
	return 100
}

// changeActions changes an action over and over, until that fails.
func changeActions() {
	for i := range changes() {
		var messages bytes.Buffer
		args := append([]string{"actie"}, os.Args[1:]...)
		status := cmd.Main(context.Background(), append(args, "--eigenaar", strconv.Itoa(i+1)), cmd.Env{
			Stdin: os.Stdin, Stdout: &bytes.Buffer{}, Stderr: &messages, Getenv: os.Getenv, Now: func() time.Time { return today },
		})
		if status != 0 || messages.Len() > 0 {
			fmt.Fprintf(os.Stderr, "change %d: status %d\n%s", i+1, status, &messages)
			os.Exit(1)
		}
	}
}

// TestTwoAtOnce: two people change actions in the same round at the same time,
// and neither is refused or loses anything.
func TestTwoAtOnce(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "ronde.yaml")
	f, err := roundfile.Create(path, sets.BuiltIn(), scan.NewRound(sets.BuiltIn().Proposed(), scan.Info{Municipality: "Voorbeeldstad", Desk: "Loket", Kind: "gemeentelijk", Name: "2026", Date: "2026-11-21"}))
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	refs := []scan.Ref{{Topic: "visie", ID: "visie-bijstellen"}, {Topic: "burger", ID: "klantgericht-trainen"}}
	var people []*exec.Cmd
	for _, ref := range refs {
		c := exec.CommandContext(t.Context(), self, path, ref.String())
		c.Args[0] = "loketscan-actie"
		c.Stderr = t.Output()
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		people = append(people, c)
	}
	for _, c := range people {
		if err := c.Wait(); err != nil {
			t.Error(err)
		}
	}
	if f, _, err = roundfile.Open(path, sets.BuiltIn()); err != nil {
		t.Fatal(err)
	}
	for _, ref := range refs {
		if got := f.Round.Followup(ref).Owner; got != strconv.Itoa(changes()) {
			t.Errorf("%s is of %q, not of the last, %d", ref, got, changes())
		}
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("the folder holds %v (%v), want the round only", entries, err)
	}
}

// TestStoppedWhileWaiting: who waits for another's lock can break that off, and
// the program then ends as it does when anything else is broken off.
func TestStoppedWhileWaiting(t *testing.T) {
	t.Chdir(t.TempDir())
	info := scan.Info{Municipality: "Voorbeeldstad", Desk: "Loket", Kind: "gemeentelijk", Name: "2026", Date: "2026-11-21"}
	for _, path := range []string{"ronde.yaml", "bezig.md"} {
		f, err := roundfile.Create(path, sets.BuiltIn(), scan.NewRound(sets.BuiltIn().Proposed(), info))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = f.Close() })
	}
	for _, args := range [][]string{
		{"actie", "ronde.yaml", "visie.visie-bijstellen", "--eigenaar", "coördinator"},
		{"scan", "ronde.yaml"},
		{"plan", "ronde.yaml", "-o", "bezig.md"},
	} {
		ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
		defer cancel()
		var messages bytes.Buffer
		status := cmd.Main(ctx, args, cmd.Env{
			Stdin: &bytes.Buffer{}, Stdout: &bytes.Buffer{}, Stderr: &messages, Getenv: os.Getenv, Now: func() time.Time { return today },
		})
		if status != 130 || messages.Len() > 0 {
			t.Errorf("%v: status %d, want 130\n%s", args, status, &messages)
		}
	}
}
