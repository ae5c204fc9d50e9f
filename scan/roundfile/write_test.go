package roundfile_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/questions"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

// visit is a small set: a topic with a question for partnerships only, and
// one without actions.
func visit() *questions.Set {
	return &questions.Set{
		ID: "voorbeeld", Edition: 2, Title: "Voorbeeld",
		Topics: []*questions.Topic{
			{
				Number: 1, ID: "visie", Title: "Visie",
				Questions: []*questions.Question{
					{ID: "vastgesteld", Text: "Is er een visie op het loket vastgesteld?"},
					{ID: "actueel", Text: "Past de visie nog bij het loket van nu?"},
					{ID: "samen", Text: "Delen alle partners de visie?", OnlyFor: []questions.Kind{questions.Partnership}},
				},
				Actions: []*questions.Action{
					{Number: 1, ID: "visie-bijstellen", Text: "Evalueer de visie en stel haar zo nodig bij.", RaisedBy: []string{"vastgesteld", "actueel", "samen"}},
					{Number: 2, ID: "visie-delen", Text: "Deel de visie met het team.", RaisedBy: []string{"actueel"}},
				},
			},
			{
				Number: 2, ID: "burger", Title: "De burger",
				Questions: []*questions.Question{{ID: "situatie", Text: "Brengt het loket de situatie van de inwoner in kaart?"}},
			},
		},
	}
}

func autumn() *scan.Round {
	return scan.NewRound(scan.Info{
		SetID: "voorbeeld", Edition: 2, Municipality: "Voorbeeldstad", Desk: "Loket Centrum",
		Kind: questions.Municipal, Name: "2026 najaar", Date: "2026-11-21",
		Participants: []string{"coördinator", "consulent"},
	})
}

func TestBytes(t *testing.T) {
	round := autumn()
	round.Respond(scan.Ref{Topic: "visie", ID: "vastgesteld"}, scan.Response{Answer: scan.Yes})
	round.Respond(scan.Ref{Topic: "visie", ID: "actueel"}, scan.Response{
		Answer: scan.Partly, Note: "De visie noemt: de samenwerking # niet.\n\n- de wijkteams",
	})
	round.FollowUp(scan.Ref{Topic: "visie", ID: "visie-bijstellen"}, scan.Followup{
		Owner: "beleidsmedewerker Wmo", Due: "2027-03-01", Priority: scan.High, FirstStep: "Bespreken in het teamoverleg.",
	})
	const want = `# Antwoorden van één ronde. Met de hand bewerken mag; controleer daarna met: loketscan controleer <bestand>
scan:
  bestandsversie: 1
  vragenlijst: voorbeeld
  editie: 2
  gemeente: Voorbeeldstad
  loket: Loket Centrum
  soort: gemeentelijk         # gemeentelijk, uitvoering of samenwerking
  ronde: 2026 najaar
  datum: 2026-11-21
  deelnemers:
    - coördinator
    - consulent

visie:
  vragen:
    # Is er een visie op het loket vastgesteld?
    vastgesteld:
      antwoord: ja
    # Past de visie nog bij het loket van nu?
    actueel:
      antwoord: deels
      toelichting: |
        De visie noemt: de samenwerking # niet.

        - de wijkteams
  acties:
    # Evalueer de visie en stel haar zo nodig bij.
    visie-bijstellen:
      eigenaar: beleidsmedewerker Wmo
      gereed: 2027-03-01
      prioriteit: hoog        # hoog, midden, laag
      eerste-stap: |
        Bespreken in het teamoverleg.
      stand: open             # open, bezig, gereed, vervallen

burger:
  vragen:
    # Brengt het loket de situatie van de inwoner in kaart?
    situatie:
      antwoord:
`
	if diff := cmp.Diff(want, text(t, round)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// text returns the text of a new file with the round.
func text(tb testing.TB, round *scan.Round) string {
	tb.Helper()
	path := tb.TempDir() + "/ronde.yaml"
	f, err := roundfile.Create(path, visit(), round)
	if err != nil {
		tb.Fatal(err)
	}
	if err := f.Close(); err != nil {
		tb.Fatal(err)
	}
	return string(f.Bytes())
}

func TestBytesOfEmptyRound(t *testing.T) {
	got := text(t, scan.NewRound(scan.Info{Kind: questions.Partnership}))
	for _, line := range []string{
		"  editie: 2\n", "  gemeente:\n", "  soort: samenwerking         # gem", "  datum:\n", "  deelnemers:\n\nvisie:\n", "    samen:\n      antwoord:\n\nburger:\n",
	} {
		if !strings.Contains(got, line) {
			t.Errorf("%q is not in\n%s", line, got)
		}
	}
}
