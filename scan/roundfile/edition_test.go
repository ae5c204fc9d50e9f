package roundfile_test

import (
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/questions"
	"loketscan/report/golden"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

const servicesText = `
id: diensten
editie: 2
titel: Diensten
schalen:
  - id: wie
    opties:
      - {id: loket, betekent: het loket doet het, ook: [wij]}
      - {id: "on", betekent: het staat aan}
      - {id: niemand, betekent: niemand doet het, telt-als: niet-op-orde, reden: true}
  - id: tekst
onderwerpen:
  - id: aanbod
    titel: Aanbod
    inleiding: Wie doet wat?
    vragen:
      - {id: sinds, vraag: "Sinds wanneer is dat zo?", schaal: tekst, bron: "1"}
      - {id: samen, vraag: "Wie regelt het geheel?", schaal: wie, bron: "1"}
    tabellen:
      - id: dienst
        titel: De diensten
        bron: "1"
        rijen: [{id: maaltijden, tekst: Maaltijden}, {id: vervoer, tekst: "Vervoer: # vast"}]
        kolommen: [{id: nu, vraag: wie doet het nu, schaal: wie}, {id: door, vraag: door wie, schaal: tekst}]
    acties:
      - {id: regelen, actie: Regel het., bij: [samen, dienst], bron: "1"}
`

// services is a set with tables, scales of its own and no kinds of loket.
var services = sync.OnceValue(func() *questions.Set {
	set, err := questions.Read("diensten.yaml", []byte(servicesText))
	if err != nil {
		panic(err)
	}
	return set
})

// all are the sets of the tests together.
func all() questions.Catalogue { return append(visit()[:2:2], services()) }

// setsOf are the sets for a case in testdata.
func setsOf(path string) questions.Catalogue {
	if strings.HasPrefix(filepath.Base(path), "diensten") {
		return questions.Catalogue{services()}
	}
	return visit()
}

// TestCells: a cell of a table is one line, unless there is more to say of it
// than its answer.
func TestCells(t *testing.T) {
	path := filepath.Join(t.TempDir(), "diensten.yaml")
	round := scan.NewRound(services(), scan.Info{Name: "2026 najaar"})
	cell := func(id string) scan.Ref { return scan.Ref{Topic: "aanbod", ID: "dienst." + id} }
	round.Respond(cell("maaltijden.nu"), scan.Response{Answer: "loket"})
	round.Respond(cell("vervoer.door"), scan.Response{Answer: "null: # ja"})
	f, err := roundfile.Create(path, setsOf(path), round)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	has := func(want string) {
		t.Helper()
		if text := read(t, path); !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
	short := read(t, path)
	has("    # Maaltijden: wie doet het nu\n    dienst.maaltijden.nu: loket\n")
	has("    # Vervoer: # vast: door wie\n    dienst.vervoer.door: \"null: # ja\"\n")
	has("    dienst.vervoer.nu:\n  ")
	f.Round.Respond(cell("maaltijden.nu"), scan.Response{Answer: "loket", Note: "Sinds mei."})
	save(t, f)
	has("    dienst.maaltijden.nu:\n      antwoord: loket\n      toelichting: |\n        Sinds mei.\n")
	f.Round.Respond(cell("maaltijden.nu"), scan.Response{Answer: "loket"})
	save(t, f)
	if diff := cmp.Diff(short, read(t, path)); diff != "" {
		t.Errorf("the note was taken away: -want +got:\n%s", diff)
	}
}

// TestCellKeepsWhatAPersonAdded, whichever of its forms it comes to.
func TestCellKeepsWhatAPersonAdded(t *testing.T) {
	ref := scan.Ref{Topic: "aanbod", ID: "dienst.maaltijden.nu"}
	for _, tt := range []struct {
		file     string
		response scan.Response
		want     string
	}{
		{"dienst.maaltijden.nu: lokket # wie?", scan.Response{Note: "Nagaan."}, "dienst.maaltijden.nu:     # wie?\n      antwoord: lokket\n      toelichting: |\n        Nagaan.\n"},
		{"dienst.maaltijden.nu: lokket # wie?", scan.Response{Answer: "loket", Note: "Ja."}, "dienst.maaltijden.nu:     # wie?\n      antwoord: loket\n      toelichting: |\n        Ja.\n"},
		{"dienst.maaltijden.nu: lokket # wie?", scan.Response{Answer: "loket"}, "dienst.maaltijden.nu: loket # wie?\n"},
		{"dienst.maaltijden.nu: lokket # wie?", scan.Response{}, "dienst.maaltijden.nu: lokket # wie?\n"},
		{"dienst.maaltijden.nu: {antwoord: on, wie: Els}", scan.Response{Answer: "loket"}, "dienst.maaltijden.nu:\n      antwoord: loket\n      wie: Els\n"},
		{"dienst.maaltijden.nu: {antwoord: lokket}", scan.Response{}, "dienst.maaltijden.nu: lokket\n"},
		{"dienst.maaltijden.nu:\n      antwoord: [loket, on]", scan.Response{}, "dienst.maaltijden.nu:\n      antwoord:\n        - loket\n        - on\n"},
		{"dienst.maaltijden.nu:\n      # twijfel\n      antwoord: on", scan.Response{Answer: "loket"}, "dienst.maaltijden.nu:\n      # twijfel\n      antwoord: loket\n"},
		{"dienst.maaltijden.nu: {toelichting: [a, b], antwoord: on}", scan.Response{Answer: "loket"}, "dienst.maaltijden.nu:\n      toelichting:\n        - a\n        - b\n"},
	} {
		const head = "scan:\n  bestandsversie: 1\n  vragenlijst: diensten\n  editie: 2\naanbod:\n  vragen:\n    "
		f, problems := roundfile.Read("diensten.yaml", []byte(head+tt.file+"\n"), setsOf("diensten.yaml"))
		if f == nil {
			t.Fatal(problems)
		}
		f.Round.Respond(ref, tt.response)
		text := strings.Join(strings.Fields(string(f.Bytes())), " ")
		if !strings.Contains(text, strings.Join(strings.Fields(tt.want), " ")) {
			t.Errorf("%s with %+v gives\n%s", tt.file, tt.response, f.Bytes())
		}
	}
}

// TestEarlierEditionStays: a file of an edition that is not the latest is, when
// it is saved, byte for byte as it was, in the words of its own edition.
func TestEarlierEditionStays(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ronde.yaml")
	f, err := roundfile.Create(path, visit()[:1], old(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	before := strings.Replace(read(t, path), "    oude-vraag:", "    # van mij\n    oude-vraag:", 1)
	write(t, path, before)
	f = open(t, path)
	if f.Round.Set != visit()[0] {
		t.Errorf("read by edition %d", f.Round.Set.Edition)
	}
	save(t, f)
	if diff := cmp.Diff(before, read(t, path)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if !strings.Contains(before, "# Is de visie vastgesteld?\n    vastgesteld:") {
		t.Errorf("not in the words of its edition:\n%s", before)
	}
}

// old is a round of the first edition in which everything is filled in.
func old(t *testing.T) *scan.Round {
	t.Helper()
	round := scan.NewRound(visit()[0], scan.Info{Municipality: "A", Desk: "B", Kind: "samenwerking", Name: "C", Date: "2026-11-21"})
	for _, topic := range round.Set.Topics {
		for _, q := range topic.Questions {
			round.Respond(scan.Ref{Topic: topic.ID, ID: q.ID}, scan.Response{Answer: "deels", Note: "Over " + q.ID + "."})
		}
		for _, a := range topic.Actions {
			round.FollowUp(scan.Ref{Topic: topic.ID, ID: a.ID}, scan.Followup{Owner: "wie van " + a.ID})
		}
		if topic.Own != nil {
			ref := round.AddQuestion(topic, "Iets van "+topic.ID)
			round.Respond(ref, scan.Response{Answer: "nee"})
		}
		round.FollowUp(round.AddAction(topic, "Doe iets aan "+topic.ID), scan.Followup{State: scan.StateBusy})
	}
	return round
}

// TestRenewed saves a round that went to another edition into its file.
func TestRenewed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ronde.yaml")
	f, err := roundfile.Create(path, visit(), old(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	text := read(t, path)
	for _, added := range []struct{ at, with string }{
		{"    # Is de visie vastgesteld?\n", "    # Is de visie vastgesteld?\n    # boven vastgesteld\n"},
		{"    # Een oude vraag?\n", "    # Een oude vraag?\n    # boven de oude vraag\n"},
		{"        Over oude-vraag.\n", "        Over oude-vraag.\n      bewijs: map 3\n"},
		{"      ontwikkeling: Iets van visie\n", "      ontwikkeling: Iets van visie # van ons\n"},
		{"      herinnering: Iets van vroeger\n", "      herinnering: Iets van vroeger # van toen\n      wie: Els\n"},
		{"\nvroeger:\n", "\n# boven vroeger\nvroeger:\n"},
		{"    # Doe wat oud is.\n", "    # boven de oude actie\n    # Doe wat oud is.\n"},
	} {
		if strings.Count(text, added.at) != 1 {
			t.Fatalf("%q is not once in\n%s", added.at, text)
		}
		text = strings.Replace(text, added.at, added.with, 1)
	}
	write(t, path, text)

	f = open(t, path)
	before := f.Round.Clone()
	f.Round, _ = scan.Renew(f.Round, latest())
	save(t, f)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "testdata/overgegaan.txt", read(t, path))

	again := open(t, path)
	if diff := cmp.Diff(f.Round, again.Round, rounds); diff != "" {
		t.Errorf("-renewed +read:\n%s", diff)
	}
	for ref, response := range before.Responses() {
		if got := again.Round.Response(ref); got != response {
			t.Errorf("%s: %+v became %+v", ref, response, got)
		}
	}
	save(t, again)
	golden.Check(t, "testdata/overgegaan.txt", read(t, path))

	// What stays open of an edition that is gone leaves nothing behind.
	for ref := range before.Responses() {
		if _, own := again.Round.OwnQuestion(ref); !own {
			again.Round.Respond(ref, scan.Response{})
		}
	}
	save(t, again)
	for _, line := range []string{"# Een oude vraag?", "# Is de visie vastgesteld?", "# Was er vroeger iets?", "iets:"} {
		if text := read(t, path); strings.Contains(text, line) {
			t.Errorf("%q is left behind in\n%s", line, text)
		}
	}
	for _, line := range []string{"# boven de oude vraag\n    oude-vraag:\n", "bewijs: map 3", "# boven vroeger", "# van toen", "# boven vastgesteld"} {
		if text := read(t, path); !strings.Contains(text, line) {
			t.Errorf("%q is gone from\n%s", line, text)
		}
	}
}

// TestRenewedOwn: what a loket added itself goes to an edition that calls it
// something else, and has a question and an action of the same name. The kind of
// loket is gone there.
func TestRenewedOwn(t *testing.T) {
	first := *visit()[0]
	second := first
	second.Edition, second.Kinds = 2, nil
	vision := *first.Topics[0]
	vision.Questions = append(vision.Questions[:2:2], &questions.Question{ID: "wijkteams", Text: "Doen de wijkteams mee?", Scale: first.Scales[0]})
	vision.Actions = append(vision.Actions[:1:1], &questions.Action{Number: 3, ID: "bord", Text: "Zet een bord neer.", RaisedBy: []string{"wijkteams"}})
	vision.Own = &questions.OwnQuestion{Noun: "trend", Plural: "trends", Article: "de", Text: "Telt {tekst}?", Scale: first.Scales[0]}
	second.Topics = []*questions.Topic{&vision}
	third := second
	other := vision
	other.Own = &questions.OwnQuestion{Noun: "beweging", Plural: "bewegingen", Article: "de", Text: "Is er {tekst}?", Scale: first.Scales[0]}
	third.Edition, third.Topics = 3, []*questions.Topic{&other}
	without := vision
	without.Own = nil
	second.Topics = append(second.Topics, first.Topics[1])

	for _, tt := range []struct {
		to    *questions.Set
		after questions.Catalogue
		key   string
	}{
		{&second, questions.Catalogue{&first, &second}, "    wijkteams-2:\n      trend: Wijkteams\n      antwoord: nee\n"},
		{&second, questions.Catalogue{&first, &second, &third}, "    wijkteams-2:\n      trend: Wijkteams\n      antwoord: nee\n"},
		{&questions.Set{ID: first.ID, Edition: 2, Scales: first.Scales, Topics: []*questions.Topic{&without}}, questions.Catalogue{&first, &third}, "    wijkteams-2:\n      beweging: Wijkteams\n      antwoord: nee\n"},
	} {
		if tt.after.Edition(first.ID, 2) == nil {
			tt.after = append(tt.after, tt.to)
		}
		path := filepath.Join(t.TempDir(), "ronde.yaml")
		round := scan.NewRound(&first, scan.Info{Municipality: "A", Desk: "B", Kind: "gemeentelijk", Name: "C", Date: "2026-11-21"})
		ref := round.AddQuestion(first.Topics[0], "Wijkteams")
		round.Respond(ref, scan.Response{Answer: "nee"})
		round.FollowUp(round.AddAction(first.Topics[0], "Bord"), scan.Followup{Owner: "Els"})
		f, err := roundfile.Create(path, tt.after, round)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		write(t, path, strings.NewReplacer("    wijkteams:\n", "    # van ons\n    wijkteams:\n", "    bord:\n", "    # ons bord\n    bord:\n").Replace(read(t, path)))
		if f, _, err = roundfile.Open(path, tt.after); err != nil {
			t.Fatal(err)
		}
		f.Round, _ = scan.Renew(f.Round, tt.to)
		if err := f.Save(); err != nil {
			t.Fatalf("%v\n%s", err, read(t, path))
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		again, problems, err := roundfile.Open(path, tt.after)
		if err != nil || problems.Err() != nil {
			t.Fatalf("%v, %v\n%s", err, problems, read(t, path))
		}
		if got := again.Round.Response(scan.Ref{Topic: "visie", ID: "wijkteams"}); got != (scan.Response{}) {
			t.Errorf("the new question has the answer of another: %+v", got)
		}
		for _, want := range []string{tt.key, "    bord-2:\n      actie: Bord\n", "# van ons", "# ons bord", "    # Doen de wijkteams mee?\n    wijkteams:\n      antwoord:\n"} {
			if text := read(t, path); !strings.Contains(text, want) {
				t.Errorf("%q is not in\n%s", want, text)
			}
		}
	}
}

// TestRemovedOwn: a comment at what the loket took away again stays.
func TestRemovedOwn(t *testing.T) {
	f := newFile(t)
	action := f.Round.AddAction(latest().Topics[0], "Hang een bord op.")
	question := f.Round.AddQuestion(latest().Topics[0], "Wijkteams")
	save(t, f)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	path := f.Path
	write(t, path, strings.NewReplacer("    wijkteams:\n", "    wijkteams: # van ons\n", "      letter: a\n", "      letter: a # ons bord\n").Replace(read(t, path)))
	f = open(t, path)
	f.Round.RemoveAction(action)
	f.Round.RemoveQuestion(question)
	save(t, f)
	for _, want := range []string{"# van ons", "# ons bord"} {
		if text := read(t, path); !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
	again := open(t, path)
	if diff := cmp.Diff(f.Round, again.Round, rounds); diff != "" {
		t.Errorf("-saved +read:\n%s", diff)
	}
}

// TestRenewedFarOn goes to an edition that has neither a question nor the kind of
// loket, past one in which the question had other answers.
func TestRenewedFarOn(t *testing.T) {
	first := *visit()[0]
	second, third := first, first
	second.Edition, third.Edition = 2, 3
	vision, gone := *first.Topics[0], *first.Topics[0]
	vision.Questions = append(vision.Questions[:2:2], &questions.Question{ID: "oude-vraag", Text: "Hoe oud?", Scale: services().Scales[0]})
	gone.Questions = gone.Questions[:2]
	second.Topics, third.Topics = []*questions.Topic{&vision}, []*questions.Topic{&gone}
	third.Kinds = first.Kinds[:1]
	sets := questions.Catalogue{&first, &second, &third}
	path := filepath.Join(t.TempDir(), "ronde.yaml")
	f, err := roundfile.Create(path, sets, old(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	f.Round, _ = scan.Renew(f.Round, &third)
	save(t, f)
	again, problems, err := roundfile.Open(path, sets)
	if err != nil || problems.Err() != nil || !strings.Contains(problems[0].Message, `de soort "samenwerking" staat niet in editie 3`) {
		t.Fatal(err, problems)
	}
	if got := again.Round.Response(scan.Ref{Topic: "visie", ID: "oude-vraag"}).Answer; got != "deels" {
		t.Errorf("the answer is %q in\n%s", got, read(t, path))
	}
}
