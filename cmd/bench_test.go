package cmd_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"loketscan/cmd"
	"loketscan/questions/sets"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

// fullRound writes a round in which every question is answered, each with a
// note, and every action is filled in. turn says with which answer it begins.
func fullRound(tb testing.TB, path string, turn int) {
	tb.Helper()
	set := sets.BuiltIn().Proposed()
	round := scan.NewRound(set, scan.Info{
		Municipality: "Voorbeeldstad", Desk: "Loket Centrum",
		Kind: "gemeentelijk", Name: "2026 najaar", Date: scan.DateOf(today),
		Participants: []string{"coördinator", "consulent"},
	})
	answers := []string{"ja", "deels", "ja", "nee", "ja"}
	for _, topic := range set.Topics {
		for i, q := range topic.Questions {
			if !q.AppliesTo(round.Kind) {
				continue
			}
			round.Respond(scan.Ref{Topic: topic.ID, ID: q.ID}, scan.Response{
				Answer: answers[(i+turn)%len(answers)],
				Note:   "Besproken in het team.\nNog niet overal ingevoerd: zie het verslag.",
			})
		}
		for _, a := range topic.Actions {
			round.FollowUp(scan.Ref{Topic: topic.ID, ID: a.ID}, scan.Followup{
				Owner: "coördinator", Due: "2027-03-01", Priority: scan.High,
				FirstStep: "Bespreken in het teamoverleg.", State: scan.StateBusy,
			})
		}
	}
	f, err := roundfile.Create(path, sets.BuiltIn(), round)
	if err != nil {
		tb.Fatal(err)
	}
	if err := f.Close(); err != nil {
		tb.Fatal(err)
	}
}

// BenchmarkPlan reads a full round and writes its plan, within the process.
func BenchmarkPlan(b *testing.B) {
	path := filepath.Join(b.TempDir(), "ronde.yaml")
	fullRound(b, path, 0)
	for b.Loop() {
		inProcess(b, "plan", path)
	}
}

// BenchmarkVerschil reads two full rounds and tells what changed, within the
// process.
func BenchmarkVerschil(b *testing.B) {
	old, now := twoRounds(b)
	for b.Loop() {
		inProcess(b, "verschil", old, now)
	}
}

// bare is the least that a program can be with the libraries that the customer
// chose: it prints its help.
const bare = `package main

import (
	"github.com/charmbracelet/huh"
	"github.com/spf13/cobra"
)

func main() {
	root := &cobra.Command{Use: "kaal", Short: "Toon hulp"}
	root.AddCommand(&cobra.Command{Use: "vraag", RunE: func(*cobra.Command, []string) error {
		var answer string
		return huh.NewInput().Value(&answer).Run()
	}})
	root.SetArgs([]string{"--help"})
	_ = root.Execute()
}
`

// BenchmarkProcesses runs commands as whole processes, in turn with a bare
// program, and reports how many times as long each takes.
func BenchmarkProcesses(b *testing.B) {
	old, now := twoRounds(b)
	dir := b.TempDir()
	source := filepath.Join(dir, "kaal.go")
	if err := os.WriteFile(source, []byte(bare), 0o644); err != nil {
		b.Fatal(err)
	}
	theirs := []string{build(b, filepath.Join(dir, "kaal"), source)}
	ours := build(b, filepath.Join(dir, "loketscan"), "loketscan/cmd/loketscan")
	for name, args := range map[string][]string{
		"plan":       {"plan", old},
		"verschil":   {"verschil", old, now},
		"help":       {"--help"},
		"completion": {"__complete", "plan", ""},
	} {
		b.Run(name, func(b *testing.B) { inTurn(b, "×bare", append([]string{ours}, args...), theirs) })
	}
	if dyff, err := exec.LookPath("dyff"); err == nil {
		b.Run("dyff", func(b *testing.B) {
			inTurn(b, "×dyff", []string{ours, "verschil", old, now}, []string{dyff, "between", old, now})
		})
	}
}

// inTurn runs one program after the other, and reports how long the first takes
// of what the second does. The median of each is not that of a busy moment.
func inTurn(b *testing.B, unit string, ours, theirs []string) {
	b.Helper()
	var first, second []time.Duration
	for b.Loop() {
		first = append(first, run(b, ours[0], ours[1:]...))
		second = append(second, run(b, theirs[0], theirs[1:]...))
	}
	b.ReportMetric(float64(median(first))/float64(median(second)), unit)
}

func median(all []time.Duration) time.Duration {
	slices.Sort(all)
	return all[len(all)/2]
}

func twoRounds(tb testing.TB) (old, now string) {
	tb.Helper()
	dir := tb.TempDir()
	old, now = filepath.Join(dir, "oud.yaml"), filepath.Join(dir, "nieuw.yaml")
	fullRound(tb, old, 0)
	fullRound(tb, now, 2)
	return old, now
}

func inProcess(b *testing.B, args ...string) {
	b.Helper()
	var stdout, stderr bytes.Buffer
	env := cmd.Env{Stdout: &stdout, Stderr: &stderr, Now: func() time.Time { return today }}
	if status := cmd.Main(context.Background(), args, env); status != 0 || stdout.Len() == 0 {
		b.Fatalf("exit status %d: %s", status, &stderr)
	}
}

func build(b *testing.B, path, source string) string {
	b.Helper()
	if out, err := exec.Command("go", "build", "-o", path, source).CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return path
}

func run(b *testing.B, program string, args ...string) time.Duration {
	b.Helper()
	start := time.Now()
	if out, err := exec.Command(program, args...).CombinedOutput(); err != nil {
		b.Fatal(fmt.Errorf("%w\n%s", err, out))
	}
	return time.Since(start)
}
