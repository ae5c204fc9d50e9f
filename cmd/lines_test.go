//go:build unix

package cmd_test

import (
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"loketscan/questions/sets"
	"loketscan/scan"
	"loketscan/scan/roundfile"
	"loketscan/scan/walk/ptytest"
)

// TestLinesInATerminal talks in a real terminal, where ctrl+c and ctrl+d end
// it, and where not one byte is a control sequence.
func TestLinesInATerminal(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		args   []string
		env    string
		end    string
		status int
	}{
		"ctrl+c":    {args: []string{"scan", "--regels", "ronde.yaml"}, end: "ctrl+c", status: 130},
		"ctrl+d":    {args: []string{"scan", "--regels", "ronde.yaml"}, end: "\x04", status: 0},
		"stop":      {args: []string{"--regels", "ronde.yaml"}, end: "stop\r", status: 0},
		"TERM=dumb": {args: []string{"ronde.yaml"}, env: "TERM=dumb", end: "stop\r", status: 0},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, "ronde.yaml")
			info := scan.Info{
				Municipality: "Voorbeeldstad",
				Desk:         "Loket Centrum", Kind: "gemeentelijk", Name: "2026 najaar", Date: "2026-11-21",
			}
			f, err := roundfile.Create(path, sets.BuiltIn(), scan.NewRound(sets.BuiltIn().Proposed(), info))
			if err != nil {
				t.Fatal(err)
			}
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
			c := exec.Command(self, test.args...)
			c.Args[0], c.Dir = "loketscan", folder
			if test.env != "" {
				c.Env = append(ptytest.Environ(), test.env)
			}
			term := ptytest.Start(t, c, 80, 24)
			term.WaitFor("vraag 1 van 4", "Antwoord op vraag 1 van 4:")
			term.Send("deels: nog één stap\r")
			term.WaitFor("vraag 2 van 4")
			if test.end == "ctrl+c" {
				term.Press(test.end)
			} else {
				term.Send(test.end)
			}
			if status := term.Wait(); status != test.status {
				t.Errorf("exit status %d, want %d", status, test.status)
			}
			if got := maps.Collect(round(t, path).Responses()); len(got) != 1 || got[scan.Ref{Topic: "visie", ID: "vastgesteld"}].Note != "nog één stap" {
				t.Errorf("the file has %v", got)
			}
			if output := term.Output(); strings.Contains(output, "\x1b") || !strings.Contains(output, "Verdergaan: loketscan scan ronde.yaml") {
				t.Errorf("unexpected output: %q", output)
			}
		})
	}
}
