package questions_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
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
			Scale:    set.Scales[0],
			Criteria: []questions.Criterion{{Option: "ja", Text: "Binnen 50 meter van de ingang is een plaats."}},
			Source:   "1",
			OnlyFor:  []string{"gemeentelijk", "samenwerking"},
			Since:    2,
			Replaces: []string{"parkeerplaats"},
		}, {
			ID:       "fiets",
			Text:     "Kan een bezoeker zijn fiets stallen?",
			Scale:    set.Scales[0],
			Criteria: []questions.Criterion{{Option: "ja", Text: "Bij de ingang staat een fietsenrek."}},
			Source:   "1",
			Since:    1,
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

// TestReadKeepsEveryField has a set in which everything occurs that a set can
// have.
func TestReadKeepsEveryField(t *testing.T) {
	data := readFile(t, "testdata/ok/alles.yaml")
	set, err := questions.Read("alles.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	order := &questions.Scale{ID: "orde", Options: []questions.Option{
		{
			ID: "ja", Label: "ja, helemaal", Means: "het is zo", Help: "in orde", Example: "sinds maart", Words: []string{"jazeker", "ja hoor"},
			Verdict: questions.Settled, Step: 3, Opens: true,
		},
		{
			ID: "deels", Label: "deels", Means: "een deel is er", Help: "een deel is er",
			Verdict: questions.NeedsWork, Step: 2, Opens: true,
		},
		{ID: "nee", Label: "nee", Means: "het is niet zo", Help: "het is niet zo", Verdict: questions.NeedsWork, Step: 1},
		{ID: "nvt", Label: "nvt", Means: "het past niet", Help: "het past niet", Verdict: questions.Irrelevant, Why: true},
		{ID: "onbekend", Label: "onbekend", Means: "dat is uit te zoeken", Help: "dat is uit te zoeken", Verdict: questions.FindOut},
	}}
	who := &questions.Scale{ID: "wie", Optional: true, Options: []questions.Option{
		{ID: "loket", Label: "loket", Means: "het loket", Help: "het loket"},
		{ID: "niemand", Label: "niemand", Means: "niemand", Help: "niemand"},
	}}
	text, remark := &questions.Scale{ID: "tekst"}, &questions.Scale{ID: "opmerking", Optional: true}
	yes := func(text string) []questions.Criterion { return []questions.Criterion{{Option: "ja", Text: text}} }
	cell := func(row, column, text string, scale *questions.Scale, criteria []questions.Criterion) *questions.Question {
		return &questions.Question{
			ID: "diensten." + row + "." + column, Text: text, Scale: scale, Criteria: criteria, Source: "8", Since: 1,
			Cell: &questions.Cell{Table: "diensten", Row: row, Column: column},
		}
	}
	want := &questions.Set{
		ID: "alles", Edition: 3, Title: "Alles", YAML: string(data),
		Kinds: []questions.Kind{
			{ID: "gemeentelijk", Label: "gemeentelijk loket", Means: "van de gemeente", Words: []string{"gemeente", "van de gemeente"}},
			{ID: "samen", Label: "samenwerkingsloket", Means: "van meer samen"},
		},
		Scales: []*questions.Scale{order, who, text, remark},
		Topics: []*questions.Topic{{
			Number: 4, ID: "parkeren", Title: "Parkeren", Intro: "Een bezoeker moet dichtbij kunnen parkeren.",
			Tables: []*questions.Table{{
				ID: "diensten", Title: "Diensten",
				Rows:    []questions.Item{{ID: "open", Text: "Open zijn"}, {ID: "bellen", Text: "Gebeld worden"}},
				Columns: []questions.Item{{ID: "nu", Text: "Gebeurt het nu?"}, {ID: "door", Text: "Wie doet het?"}},
			}},
			Questions: []*questions.Question{
				{
					ID: "plaats", Text: "Kan een bezoeker dichtbij parkeren?", Scale: order, Source: "1", Core: true, FileCheck: true, Since: 1,
					Criteria: []questions.Criterion{
						{Option: "ja", Text: "Er is een plaats."},
						{Option: "deels", Text: "Er is een plaats om de hoek."},
						{Option: "nvt", Text: "Niemand komt met de auto."},
					},
					Step: questions.Step{Text: "Maak een plaats.", Partly: "Maak de plaats af.", Effort: "groot", Decides: "college"},
				},
				{
					ID: "fiets", Text: "Kan een bezoeker zijn fiets stallen?", Scale: order, Criteria: yes("Er staat een rek."), Source: "2",
					OnlyFor: []string{"samen"}, OnlyIf: questions.Ref{Topic: "parkeren", ID: "plaats"}, Since: 2, Replaces: []string{"rek", "hek"},
				},
				{
					ID: "wie", Text: "Wie gaat erover?", Scale: who, Source: "3", OnlyIf: questions.Ref{Topic: "visie", ID: "beschreven"}, Since: 1,
					Criteria: []questions.Criterion{{Option: "loket", Text: "De balie doet het."}},
				},
				{
					ID: "balie", Text: "Is er een balie?", Scale: order, Criteria: yes("Er is een balie."), Source: "3",
					OnlyIf: questions.Ref{Topic: "parkeren", ID: "fiets"}, Since: 1,
				},
				{ID: "toelichting", Text: "Wat is er nog te zeggen?", Scale: remark, Source: "4", Since: 1},
				cell("open", "nu", "Open zijn: Gebeurt het nu?", order, yes("Het gebeurt elke dag.")),
				cell("open", "door", "Open zijn: Wie doet het?", text, nil),
				cell("bellen", "nu", "Gebeld worden: Gebeurt het nu?", order, yes("Het gebeurt elke dag.")),
				cell("bellen", "door", "Gebeld worden: Wie doet het?", text, nil),
			},
			Actions: []*questions.Action{
				{
					Number: 7, ID: "plaats-maken", Text: "Maak een plaats.", RaisedBy: []string{"plaats", "fiets"}, Source: "1",
					Legal: true, Effort: "klein", Decides: "team", Gain: "Een bezoeker hoeft niet te zoeken.",
					After: []questions.Ref{{Topic: "parkeren", ID: "diensten-regelen"}, {Topic: "visie", ID: "schrijven"}},
				},
				{
					Number: 2, ID: "diensten-regelen", Text: "Regel de diensten.", Source: "8",
					RaisedBy: []string{"diensten.open.nu", "diensten.open.door", "diensten.bellen.nu", "diensten.bellen.door", "balie"},
				},
				{Number: 3, ID: "bellen-regelen", Text: "Regel het bellen.", RaisedBy: []string{"diensten.bellen.nu"}, Source: "8"},
			},
			Own: &questions.OwnQuestion{
				Noun: "laadpaal", Plural: "laadpalen", Article: "de", Offer: "Een laadpaal, met een vraag", Explain: "Welke laadpaal is er?",
				Text: "Werkt de laadpaal {tekst}?", Scale: order,
				Criteria: []questions.Criterion{{Option: "ja", Text: "De paal laadt."}, {Option: "nee", Text: "De paal is stuk."}},
			},
		}, {
			Number: 2, ID: "visie", Title: "Visie", Intro: "Een visie zegt wat het loket wil.",
			Questions: []*questions.Question{{
				ID: "beschreven", Text: "Is er een visie?", Scale: order, Criteria: yes("Zij staat op papier."), Source: "5",
				OnlyIf: questions.Ref{Topic: "parkeren", ID: "diensten.bellen.nu"}, Since: 1,
			}},
			Actions: []*questions.Action{{Number: 1, ID: "schrijven", Text: "Schrijf een visie.", RaisedBy: []string{"beschreven"}, Source: "5"}},
		}},
	}
	if diff := cmp.Diff(want, set); diff != "" {
		t.Errorf("the set (-want +got):\n%s", diff)
	}
	for _, topic := range set.Topics {
		for _, q := range topic.Questions {
			if !slices.Contains(set.Scales, q.Scale) {
				t.Errorf("%s.%s has a scale of its own", topic.ID, q.ID)
			}
		}
		if topic.Own != nil && !slices.Contains(set.Scales, topic.Own.Scale) {
			t.Errorf("the own questions of %s have a scale of their own", topic.ID)
		}
	}
}

// TestStandardScale holds the scale of every set that names none, to the letter:
// files and documents say its words.
func TestStandardScale(t *testing.T) {
	set, err := questions.Read("kort.yaml", readFile(t, "testdata/ok/kort.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	scale := set.Scales[0]
	if len(set.Scales) != 1 || scale.Optional || scale != set.Topics[0].Questions[0].Scale {
		t.Fatalf("%d scales, the first optional: %v", len(set.Scales), scale.Optional)
	}
	type option struct {
		Label      string
		Verdict    questions.Verdict
		Step       int
		Opens, Why bool
	}
	got := map[string]option{}
	for _, o := range scale.Options {
		got[o.ID] = option{o.Label, o.Verdict, o.Step, o.Opens, o.Why}
	}
	want := map[string]option{
		"ja":       {"ja", questions.Settled, 4, true, false},
		"deels":    {"deels", questions.NeedsWork, 3, true, false},
		"nee":      {"nee", questions.NeedsWork, 2, false, false},
		"nvt":      {"n.v.t.", questions.Irrelevant, 0, false, true},
		"onbekend": {"weten we niet", questions.FindOut, 1, false, false},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got, want := scale.IDs(), []string{"ja", "deels", "nee", "nvt", "onbekend"}; !slices.Equal(got, want) {
		t.Errorf("in the order %v, want %v", got, want)
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
			for _, p := range problems {
				if p.Line == 0 || p.Tip == "" && !strings.HasPrefix(filepath.Base(path), "vragen-geen-lijst") {
					t.Errorf("no place or no remedy: %s", p.Error())
				}
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
