package cmd

import (
	"path/filepath"
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
	t.Cleanup(s.Close)
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
