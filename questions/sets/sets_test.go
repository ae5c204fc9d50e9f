package sets_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/questions"
	"loketscan/questions/sets"
)

// TestEveryFileIsBuiltIn holds the Go data to the files that it is made of: a
// difference means that "go generate ./questions/sets" was forgotten.
func TestEveryFileIsBuiltIn(t *testing.T) {
	paths, err := filepath.Glob("*.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no files (%v)", err)
	}
	var names []string
	for _, set := range sets.BuiltIn() {
		names = append(names, fmt.Sprintf("%s.%d.yaml", set.ID, set.Edition))
	}
	slices.Sort(names)
	if diff := cmp.Diff(paths, names); diff != "" {
		t.Errorf("files and what is built in (-files +built in):\n%s", diff)
	}
	for _, path := range paths {
		want, err := questions.Read(path, readFile(t, path))
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		got := sets.BuiltIn().Edition(want.ID, want.Edition)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s is not what is built in; run: go generate ./questions/sets (-file +built in)\n%s", path, diff)
		}
	}
}

// TestScalesAreShared: a question has a scale of its set, not a copy.
func TestScalesAreShared(t *testing.T) {
	for _, set := range sets.BuiltIn() {
		for _, topic := range set.Topics {
			for _, q := range topic.Questions {
				if !slices.Contains(set.Scales, q.Scale) {
					t.Errorf("%s %d: %s.%s has a scale of its own", set.ID, set.Edition, topic.ID, q.ID)
				}
			}
			if topic.Own != nil && !slices.Contains(set.Scales, topic.Own.Scale) {
				t.Errorf("%s %d: the own questions of %s have a scale of their own", set.ID, set.Edition, topic.ID)
			}
		}
	}
}

// TestEarliestEditionFirst: of each set the editions count up from 1.
func TestEarliestEditionFirst(t *testing.T) {
	last := map[string]int{}
	for _, set := range sets.BuiltIn() {
		if last[set.ID]++; set.Edition != last[set.ID] {
			t.Errorf("%s: edition %d comes where %d is due", set.ID, set.Edition, last[set.ID])
		}
	}
	if got := sets.BuiltIn().Proposed(); got.ID != "wmo-loket" || got.Edition != last["wmo-loket"] {
		t.Errorf("proposed is %s edition %d", got.ID, got.Edition)
	}
}

func TestNumbersAreForEver(t *testing.T) {
	for _, id := range sets.BuiltIn().IDs() {
		for _, problem := range renumbered(editionsOf(id)) {
			t.Errorf("%s: %s", id, problem)
		}
	}
}

// renumbered tells which topics and actions have another number in one edition
// than in another, and which numbers went to something else.
func renumbered(editions []*questions.Set) []string {
	var problems []string
	names := map[string]map[string]int{}   // within what, the name and its number
	numbers := map[string]map[int]string{} // within what, the number and its name
	check := func(edition int, within, name string, number int) {
		if names[within] == nil {
			names[within], numbers[within] = map[string]int{}, map[int]string{}
		}
		if was, ok := names[within][name]; ok && was != number {
			problems = append(problems, fmt.Sprintf("edition %d: %s%s is %d and was %d", edition, within, name, number, was))
		}
		if was, ok := numbers[within][number]; ok && was != name {
			problems = append(problems, fmt.Sprintf("edition %d: %s%d is %s and was %s", edition, within, number, name, was))
		}
		names[within][name], numbers[within][number] = number, name
	}
	editions = slices.SortedFunc(slices.Values(editions), func(a, b *questions.Set) int { return a.Edition - b.Edition })
	for _, set := range editions {
		for _, topic := range set.Topics {
			check(set.Edition, "", topic.ID, topic.Number)
			for _, action := range topic.Actions {
				check(set.Edition, topic.ID+".", action.ID, action.Number)
			}
		}
	}
	return problems
}

func TestRenumberedIsSeen(t *testing.T) {
	type numbers map[string]int
	edition := func(n, topic int, actions numbers) *questions.Set {
		made := &questions.Topic{ID: "parkeren", Number: topic}
		for id, number := range actions {
			made.Actions = append(made.Actions, &questions.Action{ID: id, Number: number})
		}
		slices.SortFunc(made.Actions, func(a, b *questions.Action) int { return a.Number - b.Number })
		return &questions.Set{ID: "voorbeeld", Edition: n, Topics: []*questions.Topic{made}}
	}
	first := edition(1, 4, numbers{"plaats": 1, "rek": 2})
	other := edition(2, 4, numbers{"plaats": 1, "rek": 2})
	other.Topics = append(other.Topics, &questions.Topic{ID: "visie", Number: 5, Actions: []*questions.Action{{ID: "plaats", Number: 2}}})
	twice := edition(2, 4, numbers{"rek": 2})
	twice.Topics = append(twice.Topics, &questions.Topic{ID: "visie", Number: 4})
	tests := []struct {
		name     string
		editions []*questions.Set
		want     []string
	}{
		{"een editie", []*questions.Set{first}, nil},
		{"hetzelfde", []*questions.Set{first, edition(2, 4, numbers{"plaats": 1, "rek": 2})}, nil},
		{"een actie erbij", []*questions.Set{first, edition(2, 4, numbers{"plaats": 1, "rek": 2, "bord": 3})}, nil},
		{"een actie weg", []*questions.Set{first, edition(2, 4, numbers{"rek": 2})}, nil},
		{"weg en weer terug", []*questions.Set{first, edition(2, 4, numbers{"rek": 2}), edition(3, 4, numbers{"plaats": 1, "rek": 2})}, nil},
		{"een ander onderwerp telt voor zich", []*questions.Set{first, other}, nil},
		{
			"een actie schuift op",
			[]*questions.Set{first, edition(2, 4, numbers{"rek": 1})},
			[]string{"edition 2: parkeren.rek is 1 and was 2", "edition 2: parkeren.1 is rek and was plaats"},
		},
		{
			"een nummer opnieuw gebruikt",
			[]*questions.Set{first, edition(2, 4, numbers{"bord": 1, "rek": 2})},
			[]string{"edition 2: parkeren.1 is bord and was plaats"},
		},
		{
			"een nummer opnieuw gebruikt nadat het een editie lang weg was",
			[]*questions.Set{edition(3, 4, numbers{"bord": 1, "rek": 2}), edition(2, 4, numbers{"rek": 2}), first}, // in any order
			[]string{"edition 3: parkeren.1 is bord and was plaats"},
		},
		{
			"een ander nummer nadat het een editie lang weg was",
			[]*questions.Set{first, edition(2, 4, numbers{"rek": 2}), edition(3, 4, numbers{"rek": 2, "plaats": 3})},
			[]string{"edition 3: parkeren.plaats is 3 and was 1"},
		},
		{"een onderwerp schuift op", []*questions.Set{first, edition(2, 5, nil)}, []string{"edition 2: parkeren is 5 and was 4"}},
		{"een nummer van een ander onderwerp", []*questions.Set{first, twice}, []string{"edition 2: 4 is visie and was parkeren"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, renumbered(tt.editions)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func readFile(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// editionsOf are those of a set, the latest first.
func editionsOf(id string) []*questions.Set {
	var all []*questions.Set
	for _, set := range slices.Backward(sets.BuiltIn()) {
		if set.ID == id {
			all = append(all, set)
		}
	}
	return all
}
