package roundfile_test

import (
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/questions/fault"
	"loketscan/questions/strictyaml"
	"loketscan/report/golden"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

// A case is a .yaml file in testdata/ok or testdata/fout, and a .txt file with
// the problems in it. In ok there is nothing that stops a plan.
func TestRead(t *testing.T) {
	for path := range cases(t, "[fo]*/*.yaml") {
		t.Run(path, func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			_, problems := roundfile.Read(filepath.Base(path), data, setsOf(path))
			if ok := problems.Err() == nil; ok != strings.Contains(path, "/ok/") {
				t.Errorf("the file is in the wrong folder: ok = %t", ok)
			}
			golden.Check(t, strings.TrimSuffix(path, ".yaml")+".txt", list(problems))
		})
	}
}

// cases returns the files of testdata that match.
func cases(tb testing.TB, pattern string) iter.Seq[string] {
	tb.Helper()
	paths, err := filepath.Glob(filepath.Join("testdata", pattern))
	if err != nil || len(paths) == 0 {
		tb.Fatalf("no cases: %v", err)
	}
	return func(yield func(string) bool) {
		for _, path := range paths {
			if !yield(filepath.ToSlash(path)) {
				return
			}
		}
	}
}

func list(problems strictyaml.Problems) string {
	var b strings.Builder
	for _, p := range problems {
		kind := "fout"
		if p.Notice {
			kind = "melding"
		}
		fmt.Fprintf(&b, "%s %d:%d %s\n  tip: %s\n", kind, p.Line, p.Column, p.Message, p.Tip)
	}
	return b.String()
}

// A case is a .yaml file as a person left it, and a .txt file with what it is
// after the program saved one answer: visie.actueel is ja. Where a case has
// "diensten" in its name, it is of the set with tables.
func TestSaveKeeps(t *testing.T) {
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for path := range cases(t, "bewaren/*.yaml") {
		t.Run(filepath.Base(path), func(t *testing.T) {
			before, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			after, err := answered(t, path, before)
			if e, ok := errors.AsType[*fault.Error](err); ok {
				after = fmt.Appendf(nil, "fout: %s\ntip: %s\n", e.Error(), e.Remedy())
			}
			golden.Check(t, filepath.Join(here, strings.TrimSuffix(path, ".yaml")+".txt"), string(after))
			if err != nil {
				return
			}
			again, err := answered(t, path, after)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(after), string(again)); diff != "" {
				t.Errorf("saving twice: -once +twice:\n%s", diff)
			}
		})
	}
}

// answered returns the content of the file of a case after visie.actueel was
// answered, or aanbod.samen in the set with tables.
func answered(tb testing.TB, name string, before []byte) ([]byte, error) {
	tb.Helper()
	const path = "ronde.yaml"
	tb.Chdir(tb.TempDir())
	if err := os.WriteFile(path, before, 0o644); err != nil {
		tb.Fatal(err)
	}
	f, problems, err := roundfile.Open(path, setsOf(name))
	if err != nil {
		tb.Fatal(err)
	}
	if f == nil {
		tb.Fatal(problems)
	}
	if f.Round.Set == services() {
		f.Round.Respond(scan.Ref{Topic: "aanbod", ID: "samen"}, scan.Response{Answer: "loket"})
	} else {
		f.Round.Respond(scan.Ref{Topic: "visie", ID: "actueel"}, scan.Response{Answer: "ja"})
	}
	saveErr := f.Save()
	if err := f.Close(); err != nil {
		tb.Fatal(err)
	}
	after, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	if saveErr != nil && string(after) != string(before) {
		tb.Errorf("the file changed although saving failed: %s", after)
	}
	return after, saveErr
}
