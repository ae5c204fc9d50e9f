package roundfile_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/questions"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

const firstEdition = `
id: ontvangst
editie: 1
titel: Ontvangst
soorten:
  - {id: gemeentelijk, naam: gemeentelijk loket, betekent: de gemeente heeft het loket zelf}
onderwerpen:
  - id: parkeren
    titel: Parkeren
    inleiding: Dichtbij parkeren helpt. Op orde is een plaats bij de deur.
    vragen:
      - {id: auto, vraag: "Kan een bezoeker dichtbij parkeren?", ja-als: Er is een plaats., bron: "1"}
      - {id: fiets, vraag: "Kan een bezoeker zijn fiets stallen?", ja-als: Er is een rek., bron: "1"}
    acties:
      - {id: plaats-maken, actie: Maak een plaats., bij: [auto], bron: "1"}
      - {id: rek-plaatsen, actie: Plaats een rek., bij: [fiets], bron: "1"}
`

const secondEdition = `
id: ontvangst
editie: 2
titel: Ontvangst
soorten:
  - {id: gemeentelijk, naam: gemeentelijk loket, betekent: de gemeente heeft het loket zelf}
onderwerpen:
  - id: parkeren
    titel: Parkeren
    inleiding: Dichtbij parkeren helpt. Op orde is een plaats bij de deur.
    vragen:
      - {id: auto-dichtbij, vraag: "Kan een bezoeker binnen 50 meter parkeren?", ja-als: Het is gemeten., bron: "1", sinds: 2, vervangt: [auto]}
      - {id: bus, vraag: "Stopt er een bus voor de deur?", ja-als: Er is een halte., bron: "1", sinds: 2}
    acties:
      - {id: plaats-maken, actie: Maak een plaats., bij: [auto-dichtbij], bron: "1"}
      - {id: halte-vragen, actie: Vraag om een halte., bij: [bus], bron: "1"}
`

func edition(t *testing.T, text string) *questions.Set {
	t.Helper()
	set, err := questions.Read("vragenlijst.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// TestThreeRounds goes through three rounds, with hand edits in between and a
// new edition of the question set before the third.
func TestThreeRounds(t *testing.T) {
	dir := t.TempDir()
	path := func(name string) string { return filepath.Join(dir, name) }
	open := func(name string, sets questions.Catalogue) *roundfile.File {
		t.Helper()
		f, problems, err := roundfile.Open(path(name), sets)
		if err != nil || problems.Err() != nil {
			t.Fatal(err, problems)
		}
		t.Cleanup(func() { _ = f.Close() })
		return f
	}
	edit := func(name, old, replacement string) {
		t.Helper()
		text, err := os.ReadFile(path(name))
		if err != nil || strings.Count(string(text), old) != 1 {
			t.Fatalf("%s does not have %q once (%v):\n%s", name, old, err, text)
		}
		if err := os.WriteFile(path(name), []byte(strings.Replace(string(text), old, replacement, 1)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	ref := func(id string) scan.Ref { return scan.Ref{Topic: "parkeren", ID: id} }
	changes := func(sets questions.Catalogue, before, after string) map[string]scan.Change {
		got := map[string]scan.Change{}
		for _, q := range scan.Compare(open(before, sets).Round, open(after, sets).Round).Topics[0].Questions {
			got[q.Ref.ID] = q.Change
		}
		return got
	}

	// The first round.
	one := edition(t, firstEdition)
	sets := questions.Catalogue{one}
	first := scan.NewRound(one, scan.Info{Municipality: "Voorbeeldstad", Desk: "Centrum", Kind: "gemeentelijk", Name: "2026 najaar", Date: "2026-11-21"})
	first.Respond(ref("auto"), scan.Response{Answer: "nee", Note: "Alles is bezet."})
	first.Respond(ref("fiets"), scan.Response{Answer: "ja"})
	first.FollowUp(ref("plaats-maken"), scan.Followup{Owner: "coördinator", Due: "2027-01-15"})
	f, err := roundfile.Create(path("1.yaml"), sets, first)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	edit("1.yaml", "Alles is bezet.", "Alles is bezet, ook 's avonds.")
	edit("1.yaml", "    fiets:\n", "    # Nagemeten op 3 december.\n    fiets:\n")

	// The second: last round's answers are in view, not in the file.
	before := open("1.yaml", sets)
	if got := before.Round.Response(ref("auto")).Note; got != "Alles is bezet, ook 's avonds." {
		t.Errorf("the hand edit reads as %q", got)
	}
	next, carried, err := scan.Next(one, before.Round, "2027 voorjaar", "2027-05-20", "1.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(scan.Renewed{}, carried); diff != "" {
		t.Errorf("the same edition carries over (-want +got):\n%s", diff)
	}
	if f, err = roundfile.Create(path("2.yaml"), sets, next); err != nil {
		t.Fatal(err)
	}
	f.Round.Respond(ref("auto"), scan.Response{Answer: "deels", Note: "Twee plaatsen erbij."})
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	edit("2.yaml", "    fiets:\n      antwoord:\n", "    fiets:\n      antwoord: deels\n")
	if diff := cmp.Diff(map[string]scan.Change{"auto": scan.Improved, "fiets": scan.Worsened}, changes(sets, "1.yaml", "2.yaml")); diff != "" {
		t.Errorf("from the first to the second (-want +got):\n%s", diff)
	}
	if got := open("2.yaml", sets).Round.Followup(ref("plaats-maken")).Owner; got != "coördinator" {
		t.Errorf("the action's owner is %q in the second round", got)
	}

	// The third, of a new edition, which opens the second all the same.
	two := edition(t, secondEdition)
	sets = append(sets, two)
	old := open("2.yaml", sets)
	if old.Round.Set != one {
		t.Errorf("the second round is read by edition %d", old.Round.Set.Edition)
	}
	next, carried, err = scan.Next(two, old.Round, "2027 najaar", "2027-11-20", "2.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if response, _, replaced := next.Before(old.Round, ref("auto-dichtbij")); response.Note != "Twee plaatsen erbij." || !replaced {
		t.Errorf("the renamed question finds %+v", response)
	}
	if diff := cmp.Diff(scan.Renewed{
		Renamed: []scan.Ref{ref("auto-dichtbij")}, New: []scan.Ref{ref("bus")}, Ended: []scan.Ref{ref("fiets")},
	}, carried); diff != "" {
		t.Errorf("to the new edition (-want +got):\n%s", diff)
	}
	if f, err = roundfile.Create(path("3.yaml"), sets, next); err != nil {
		t.Fatal(err)
	}
	f.Round.Respond(ref("auto-dichtbij"), scan.Response{Answer: "ja"})
	f.Round.Respond(ref("bus"), scan.Response{Answer: "onbekend"})
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	third := open("3.yaml", sets).Round
	if third.Previous != "2.yaml" || third.Response(ref("fiets")).Answer != "deels" {
		t.Errorf("the third round follows %q and keeps %+v of the removed question", third.Previous, third.Response(ref("fiets")))
	}
	if diff := cmp.Diff(map[string]scan.Change{"auto-dichtbij": scan.Improved, "bus": scan.NewlyGiven, "fiets": scan.LeftOut}, changes(sets, "2.yaml", "3.yaml")); diff != "" {
		t.Errorf("from the second to the third (-want +got):\n%s", diff)
	}

	// The first file is as it was left, comment and all.
	text, err := os.ReadFile(path("1.yaml"))
	if err != nil || !strings.Contains(string(text), "# Nagemeten op 3 december.") {
		t.Errorf("the first file has lost something (%v):\n%s", err, text)
	}
}
