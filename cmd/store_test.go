package cmd

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"loketscan/questions/sets"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

// TestOpenWhileSomeoneElseChanges: then the round can only be looked at; once
// they are done it can be changed, and what they changed is there.
func TestOpenWhileSomeoneElseChanges(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ronde.yaml")
	theirs, err := roundfile.Create(path, sets.BuiltIn(), scan.NewRound(sets.BuiltIn().Proposed(), scan.Info{Kind: "gemeentelijk"}))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = theirs.Close() })

	s := &store{ctx: t.Context(), sets: sets.BuiltIn(), today: "2026-11-21"}
	t.Cleanup(s.close)
	doc, err := s.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if doc.LookOnly() == nil {
		t.Error("can be changed by two at once")
	}

	ref := scan.Ref{Topic: "visie", ID: "vastgesteld"}
	theirs.Round.Respond(ref, scan.Response{Answer: "ja"})
	if err := theirs.Save(); err != nil {
		t.Fatal(err)
	}
	if err := theirs.Close(); err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second time it is this store that has the file open
		doc, err = s.Open(path)
		if err != nil || doc.LookOnly() != nil {
			t.Fatal(err, doc.LookOnly())
		}
	}
	if got := doc.Round().Response(ref).Answer; got != "ja" {
		t.Errorf("their answer reads as %q", got)
	}
	if err := doc.Save(); err != nil {
		t.Error(err)
	}
}

// TestOnePlanPerRound: sitting after sitting writes the same file, until somebody
// makes it theirs.
func TestOnePlanPerRound(t *testing.T) {
	t.Chdir(t.TempDir())
	sitting := func(today scan.Date, owner string) (name string, kept []string) {
		t.Helper()
		s := &store{ctx: t.Context(), sets: sets.BuiltIn(), today: today}
		defer s.close()
		doc, err := s.Open("ronde.yaml")
		if err != nil {
			t.Fatal(err)
		}
		ref := scan.Ref{Topic: "visie", ID: "visie-opstellen"}
		doc.Round().Respond(scan.Ref{Topic: "visie", ID: "vastgesteld"}, scan.Response{Answer: "nee"})
		doc.Round().FollowUp(ref, scan.Followup{Owner: owner})
		if err := doc.Save(); err != nil {
			t.Fatal(err)
		}
		if name, kept, err = doc.WritePlan(); err != nil {
			t.Fatal(err)
		}
		return name, kept
	}
	f, err := roundfile.Create("ronde.yaml", sets.BuiltIn(), scan.NewRound(sets.BuiltIn().Proposed(), scan.Info{Kind: "gemeentelijk"}))
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	for i, day := range []scan.Date{"2026-11-24", "2026-11-24", "2026-12-01"} {
		if name, kept := sitting(day, strings.Repeat("x", i+1)); name != "ronde-plan.md" || kept != nil {
			t.Errorf("sitting %d wrote %s, and kept %v", i+1, name, kept)
		}
	}
	plan, err := os.ReadFile("ronde-plan.md")
	if err != nil || !strings.Contains(string(plan), "Eigenaar: xxx\n") || !strings.Contains(string(plan), "Peildatum: 1 december 2026") {
		t.Errorf("%v: the plan is not that of the last sitting:\n%s", err, plan)
	}
	edited := strings.Replace(string(plan), "xxx", "Piet", 1)
	if err := os.WriteFile("ronde-plan.md", []byte(edited), 0o600); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if name, kept := sitting("2026-12-02", "y"); name != "ronde-plan-2.md" || !slices.Equal(kept, []string{"ronde-plan.md"}) {
			t.Errorf("beside a plan that was edited: wrote %s, and kept %v", name, kept)
		}
	}
	if now, err := os.ReadFile("ronde-plan.md"); err != nil || string(now) != edited {
		t.Errorf("%v: the edited plan was changed", err)
	}
}
