package questions_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/questions"
	"loketscan/questions/strictyaml"
	"loketscan/report/golden"
)

func TestReadTakesGoodSets(t *testing.T) {
	for _, path := range files(t, "testdata/ok/*.yaml") {
		t.Run(filepath.Base(path), func(t *testing.T) {
			if _, err := questions.Read(filepath.Base(path), readFile(t, path)); err != nil {
				t.Errorf("a good set is refused:\n%v", err)
			}
		})
	}
}

func TestReadKeepsEverything(t *testing.T) {
	set, err := questions.Read("volledig.yaml", readFile(t, "testdata/ok/volledig.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	want := []*questions.Topic{{
		Number: 1,
		ID:     "parkeren",
		Title:  "Parkeren",
		Intro:  "Een bezoeker moet dichtbij kunnen parkeren.",
		Questions: []*questions.Question{{
			ID:       "plaats",
			Text:     "Kan een bezoeker binnen 50 meter parkeren?",
			YesIf:    "Binnen 50 meter van de ingang is een plaats.",
			Source:   "1",
			OnlyFor:  []questions.Kind{questions.Municipal, questions.Partnership},
			Since:    2,
			Replaces: []string{"parkeerplaats"},
		}, {
			ID:     "fiets",
			Text:   "Kan een bezoeker zijn fiets stallen?",
			YesIf:  "Bij de ingang staat een fietsenrek.",
			Source: "1",
			Since:  1,
		}},
		Actions: []*questions.Action{{
			Number:   1,
			ID:       "plaats-maken",
			Text:     "Maak een plaats bij de ingang.",
			RaisedBy: []string{"plaats", "fiets"},
			Source:   "1",
		}},
	}}
	if diff := cmp.Diff(want, set.Topics); diff != "" {
		t.Errorf("topics (-want +got):\n%s", diff)
	}
	if set.ID != "voorbeeld" || set.Edition != 2 || set.Title != "Voorbeeld" {
		t.Errorf("read %s edition %d %q", set.ID, set.Edition, set.Title)
	}
}

// TestReadNamesEveryProblem holds each file in testdata/fout against the
// problems in the text file beside it. A new case is two new files.
func TestReadNamesEveryProblem(t *testing.T) {
	for _, path := range files(t, "testdata/fout/*.yaml") {
		t.Run(filepath.Base(path), func(t *testing.T) {
			set, err := questions.Read(filepath.Base(path), readFile(t, path))
			if err == nil || set != nil {
				t.Fatal("a wrong set is taken")
			}
			problems, ok := errors.AsType[strictyaml.Problems](err)
			if !ok {
				t.Fatalf("the error is a %T", err)
			}
			var got strings.Builder
			for _, p := range problems {
				got.WriteString(p.Error() + "\n\t" + p.Tip + "\n")
			}
			golden.Check(t, strings.TrimSuffix(path, ".yaml")+".txt", got.String())
		})
	}
}

func FuzzRead(f *testing.F) {
	for _, path := range append(files(f, "testdata/ok/*.yaml"), files(f, "testdata/fout/*.yaml")...) {
		f.Add(readFile(f, path))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		set, err := questions.Read("fuzz.yaml", data)
		if (set == nil) == (err == nil) {
			t.Fatalf("set %v, error %v", set, err)
		}
		if err != nil && strings.ContainsAny(err.Error(), "\x1b\x00\r\u009b") {
			t.Fatalf("control characters in %q", err)
		}
	})
}

func readFile(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func files(t testing.TB, pattern string) []string {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("%s: no files (%v)", pattern, err)
	}
	return paths
}
