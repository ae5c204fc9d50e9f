package cmd_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"loketscan/cmd"
	"loketscan/questions"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

// fullRound writes a round in which every question is answered, each with a
// note, and every action is filled in. turn says with which answer it begins.
func fullRound(tb testing.TB, path string, turn int) {
	tb.Helper()
	set := questions.Default()
	round := scan.NewRound(scan.Info{
		SetID: set.ID, Edition: set.Edition, Municipality: "Voorbeeldstad", Desk: "Loket Centrum",
		Kind: questions.Municipal, Name: "2026 najaar", Date: scan.DateOf(today),
		Participants: []string{"coördinator", "consulent"},
	})
	answers := []scan.Answer{scan.Yes, scan.Partly, scan.Yes, scan.No, scan.Yes}
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
	f, err := roundfile.Create(path, set, round)
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

// BenchmarkVerschilProcess runs loketscan verschil as a whole process and, where
// it is installed, dyff on the same two files in turn with it, and reports how
// long it takes of what dyff takes.
func BenchmarkVerschilProcess(b *testing.B) {
	old, now := twoRounds(b)
	ours := build(b, filepath.Join(b.TempDir(), "loketscan"), "loketscan/cmd/loketscan")
	dyff, err := exec.LookPath("dyff")
	var verschil, between time.Duration
	for b.Loop() {
		verschil += run(b, ours, "verschil", old, now)
		if err == nil {
			between += run(b, dyff, "between", old, now)
		}
	}
	if err == nil {
		b.ReportMetric(float64(verschil)/float64(between), "×dyff")
	}
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

// BenchmarkPlanProcess runs loketscan plan as a whole process, in turn with a
// program that does nothing, and reports how many times as long it takes.
func BenchmarkPlanProcess(b *testing.B) {
	dir := b.TempDir()
	path := filepath.Join(dir, "ronde.yaml")
	fullRound(b, path, 0)
	empty := filepath.Join(dir, "leeg.go")
	if err := os.WriteFile(empty, []byte("package main\n\nfunc main() {}\n"), 0o644); err != nil {
		b.Fatal(err)
	}
	ours := build(b, filepath.Join(dir, "loketscan"), "loketscan/cmd/loketscan")
	theirs := build(b, filepath.Join(dir, "leeg"), empty)
	var plan, nothing time.Duration
	for b.Loop() {
		nothing += run(b, theirs)
		plan += run(b, ours, "plan", path)
	}
	b.ReportMetric(float64(plan)/float64(nothing), "×empty")
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
