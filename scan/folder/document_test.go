package folder_test

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"loketscan/questions/sets"
	"loketscan/report"
	"loketscan/scan"
	"loketscan/scan/folder"
	"loketscan/scan/roundfile"
)

// TestOnePlanPerRound: sitting after sitting writes the same file, until somebody
// makes it theirs.
func TestOnePlanPerRound(t *testing.T) {
	t.Chdir(t.TempDir())
	sitting := func(today scan.Date, owner string) (name string, kept []string) {
		t.Helper()
		f, _, err := folder.OpenToChange(t.Context(), "ronde.yaml", sets.BuiltIn(), folder.Patience)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close() //nolint:errcheck // it is saved
		ref := scan.Ref{Topic: "visie", ID: "visie-opstellen"}
		f.Round.Respond(scan.Ref{Topic: "visie", ID: "vastgesteld"}, scan.Response{Answer: "nee"})
		f.Round.FollowUp(ref, scan.Followup{Owner: owner})
		if err := f.Save(); err != nil {
			t.Fatal(err)
		}
		if name, kept, err = folder.WritePlan(t.Context(), f, today); err != nil {
			t.Fatal(err)
		}
		return name, kept
	}
	create(t, "ronde.yaml", scan.Info{})
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
	write(t, "ronde-plan.md", edited)
	for range 2 {
		if name, kept := sitting("2026-12-02", "y"); name != "ronde-plan-2.md" || !slices.Equal(kept, []string{"ronde-plan.md"}) {
			t.Errorf("beside a plan that was edited: wrote %s, and kept %v", name, kept)
		}
	}
	if now, err := os.ReadFile("ronde-plan.md"); err != nil || string(now) != edited {
		t.Errorf("%v: the edited plan was changed", err)
	}
	create(t, "ronde-plan-3.yaml", scan.Info{})
	if err := os.Rename("ronde-plan-3.yaml", "ronde-plan-2.md"); err != nil { // a round, by whatever name
		t.Fatal(err)
	}
	if name, kept := sitting("2026-12-03", "z"); name != "ronde-plan-3.md" || !slices.Equal(kept, []string{"ronde-plan.md", "ronde-plan-2.md"}) {
		t.Errorf("beside a round: wrote %s, and kept %v", name, kept)
	}
}

// TestWriteDocument takes the place of what the program wrote itself, and of the
// work of others only when told to.
func TestWriteDocument(t *testing.T) {
	t.Chdir(t.TempDir())
	create(t, "ronde.yaml", scan.Info{})
	write(t, "leeg.md", "")
	write(t, "eigen.md", "Mijn werk.\n")
	write(t, "gemaakt.md", string(report.Markdown.Seal([]byte("# Oud\n"))))
	for _, test := range []struct {
		path      string
		overwrite bool
		want      error
	}{
		{"nieuw.md", false, nil},
		{"leeg.md", false, nil},
		{"gemaakt.md", false, nil},
		{"eigen.md", false, roundfile.ErrKept},
		{"eigen.md", true, nil},
		{"ronde.yaml", false, roundfile.ErrRound},
		{"ronde.yaml", true, roundfile.ErrRound},
	} {
		err := folder.WriteDocument(t.Context(), test.path, report.Markdown, []byte("# Nieuw\n"), test.overwrite)
		data, _ := os.ReadFile(test.path)
		if !errors.Is(err, test.want) || strings.HasPrefix(string(data), "# Nieuw\n") != (test.want == nil) {
			t.Errorf("%s, overwrite %v: %v, and it holds\n%s", test.path, test.overwrite, err, data)
		}
	}
}
