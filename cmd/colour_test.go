package cmd_test

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"loketscan/cmd"
	"loketscan/questions/sets"
	"loketscan/report/doc/judge"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

// inColour runs the program with colours on stdout, on stderr, or on both.
func inColour(out, err bool, args ...string) (stdout, stderr string) {
	var o, e bytes.Buffer
	cmd.Main(context.Background(), args, cmd.Env{
		Stdin: strings.NewReader(""), Stdout: &o, Stderr: &e, ColourOut: out, ColourErr: err,
		Getenv: func(string) string { return "" }, Now: func() time.Time { return today },
	})
	return o.String(), e.String()
}

// TestColour: what a person looks at has colours, on top of the same text.
func TestColour(t *testing.T) {
	t.Chdir(t.TempDir())
	for i, name := range []string{"een.yaml", "twee.yaml", "drie.yaml"} {
		fullRound(t, name, i)
	}
	withMistake := strings.Replace(read(t, "een.yaml"), "antwoord: ", "antwoord: mis", 1)
	if err := os.WriteFile("mis.yaml", []byte(withMistake), 0o600); err != nil {
		t.Fatal(err)
	}
	const bold, good, bad, accent, end = "\x1b[1m", "\x1b[32m", "\x1b[1;31m", "\x1b[36m", "\x1b[0m"
	for command, want := range map[string]struct{ out, err []string }{
		"status een.yaml":                             {out: []string{bold + "Voorbeeldstad, ", bad + "[!] niet op orde", accent + "█████" + end, accent + "loketscan plan een.yaml" + end}},
		"verschil een.yaml twee.yaml":                 {out: []string{bold + "Was: " + end, bold + " 1  " + end}},
		"verschil --git x een.yaml a b twee.yaml c d": {out: []string{bold + "Was: " + end}},
		"verschil --git x /dev/null a b een.yaml c d": {out: []string{bad + "[!] niet op orde"}},
		"verschil een.yaml twee.yaml drie.yaml":       {out: []string{bad + " [!]" + end, good + "[x] op orde" + end + ", "}},
		"controleer een.yaml":                         {out: []string{"een.yaml: " + good + "in orde" + end}},
		"controleer mis.yaml":                         {out: []string{": " + bad + "fout" + end + ": "}},
		"plan mis.yaml":                               {err: []string{"loketscan: " + bad + "fout" + end + ": ", "loketscan: " + accent + "tip" + end + ": "}},
		"actie een.yaml 1.1 --gereed 2020-01-01":      {err: []string{"loketscan: " + bold + "let op" + end + ": "}},
	} {
		args := strings.Fields(command)
		plainOut, plainErr := inColour(false, false, args...)
		if strings.Contains(plainOut+plainErr, "\x1b") {
			t.Errorf("%s has colours where they are not welcome", command)
		}
		out, err := inColour(true, true, args...)
		for _, part := range want.out {
			if !strings.Contains(out, part) {
				t.Errorf("%s: no %q in\n%q", command, part, out)
			}
		}
		for _, part := range want.err {
			if !strings.Contains(err, part) {
				t.Errorf("%s: no %q in\n%q", command, part, err)
			}
		}
		if diff := cmp.Diff(plainOut+plainErr, judge.Uncoloured(t, []byte(out+err))); diff != "" {
			t.Errorf("%s: colours change the text (-without +with):\n%s", command, diff)
		}
		if out, err := inColour(false, true, args...); out != plainOut || strings.Contains(err, "\x1b") != (want.err != nil) {
			t.Errorf("%s: colours on stderr only give\n%q\n%q", command, out, err)
		}
	}
}

// TestNoColour: what goes to a file or to another program has none, whatever the
// terminal, and neither has Markdown.
func TestNoColour(t *testing.T) {
	t.Chdir(t.TempDir())
	fullRound(t, "een.yaml", 0)
	fullRound(t, "twee.yaml", 1)
	for _, command := range []string{
		"status een.yaml --json", "verschil een.yaml twee.yaml --formaat json", "verschil een.yaml twee.yaml --formaat markdown",
		"verschil een.yaml twee.yaml een.yaml --formaat json", "verschil een.yaml twee.yaml een.yaml --formaat markdown",
		"verschil een.yaml twee.yaml -o verschil.txt", "verschil een.yaml twee.yaml een.yaml -o tabel.txt",
		"plan een.yaml", "plan een.yaml -o plan.md", "vragenlijst", "vragenlijst --formaat yaml", "controleer een.yaml --json",
		"handleiding", "aanvulling bash", "--help", "--version",
	} {
		if out, err := inColour(true, true, strings.Fields(command)...); strings.Contains(out+err, "\x1b[") {
			t.Errorf("%s has colours:\n%q", command, out+err)
		}
	}
	for _, name := range []string{"verschil.txt", "tabel.txt", "plan.md"} {
		if text := read(t, name); text == "" || strings.Contains(text, "\x1b") {
			t.Errorf("%s has\n%q", name, text)
		}
	}
}

// TestColourOfOthersIsNone: a colour in what people wrote, or in the name of a
// file, does not come through.
func TestColourOfOthersIsNone(t *testing.T) {
	t.Chdir(t.TempDir())
	const red = "\x1b[31mrood\x1b[0m\x9b32m\x1b]0;titel\x07"
	fullRound(t, "een.yaml", 0)
	f, _, err := roundfile.Open("een.yaml", sets.BuiltIn())
	if err != nil {
		t.Fatal(err)
	}
	f.Round.Municipality, f.Round.Desk, f.Round.Name = red, red, red
	f.Round.Respond(scan.Ref{Topic: "visie", ID: "vastgesteld"}, scan.Response{Answer: "nee", Note: red})
	f.Round.FollowUp(scan.Ref{Topic: "visie", ID: "visie-opstellen"}, scan.Followup{Owner: red})
	name := "\x1b[31mrood.yaml"
	if err := f.SaveAs(name); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"status", name},
		{"verschil", "een.yaml", name},
		{"verschil", "een.yaml", name, "een.yaml"},
		{"verschil", "--git", name, "een.yaml", "a", "b", name, "c", "d"},
		{"controleer", name},
		{"status", "\x1b[31mer-is-niets.yaml"},
		{"\x1b[31mplan"},
	} {
		out, err := inColour(true, true, args...)
		judge.Uncoloured(t, []byte(out))
		judge.Uncoloured(t, []byte(err))
	}
}
