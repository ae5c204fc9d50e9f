package roundfile_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/questions"
	"loketscan/questions/sets"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

// visit is a small set in two editions: a topic with a question for partnerships
// only, one without actions, and in the first edition one that is gone.
var visit = sync.OnceValue(func() questions.Catalogue {
	standard := sets.BuiltIn().Proposed()
	scales := standard.Scales[:1]
	question := func(id, text string, onlyFor ...string) *questions.Question {
		return &questions.Question{ID: id, Text: text, Scale: scales[0], OnlyFor: onlyFor}
	}
	own := &questions.OwnQuestion{
		Noun: "ontwikkeling", Plural: "ontwikkelingen", Article: "de", Text: "Heeft deze ontwikkeling een plek: {tekst}?", Scale: scales[0],
	}
	current := question("actueel", "Past de visie nog bij het loket van nu?")
	together := question("samen", "Delen alle partners de visie?", "samenwerking")
	situation := question("situatie", "Brengt het loket de situatie van de inwoner in kaart?")
	share := &questions.Action{Number: 2, ID: "visie-delen", Text: "Deel de visie met het team.", RaisedBy: []string{"actueel"}}
	return questions.Catalogue{
		{
			ID: "voorbeeld", Edition: 1, Title: "Voorbeeld", Kinds: standard.Kinds, Scales: scales,
			Topics: []*questions.Topic{
				{
					Number: 1, ID: "visie", Title: "Visie", Own: own,
					Questions: []*questions.Question{
						question("vastgesteld", "Is de visie vastgesteld?"), current, question("oude-vraag", "Een oude vraag?"), together,
					},
					Actions: []*questions.Action{
						{Number: 1, ID: "oude-actie", Text: "Doe wat oud is.", RaisedBy: []string{"vastgesteld", "oude-vraag", "samen"}}, share,
					},
				},
				{
					Number: 2, ID: "vroeger", Title: "Vroeger", Questions: []*questions.Question{question("iets", "Was er vroeger iets?")},
					Own: &questions.OwnQuestion{
						Noun: "herinnering", Plural: "herinneringen", Article: "de", Text: "Helpt deze herinnering: {tekst}?", Scale: scales[0],
					},
				},
				{Number: 3, ID: "burger", Title: "De burger", Questions: []*questions.Question{situation}},
			},
		},
		{
			ID: "voorbeeld", Edition: 2, Title: "Voorbeeld", Kinds: standard.Kinds, Scales: scales,
			Topics: []*questions.Topic{
				{
					Number: 1, ID: "visie", Title: "Visie", Own: own,
					Questions: []*questions.Question{question("vastgesteld", "Is er een visie op het loket vastgesteld?"), current, together},
					Actions: []*questions.Action{
						{Number: 1, ID: "visie-bijstellen", Text: "Evalueer de visie en stel haar zo nodig bij.", RaisedBy: []string{"vastgesteld", "actueel", "samen"}},
						share,
					},
				},
				{Number: 2, ID: "burger", Title: "De burger", Questions: []*questions.Question{situation}},
			},
		},
	}
})

func latest() *questions.Set { return visit().Proposed() }

func autumn() *scan.Round {
	return scan.NewRound(latest(), scan.Info{
		Municipality: "Voorbeeldstad", Desk: "Loket Centrum",
		Kind: "gemeentelijk", Name: "2026 najaar", Date: "2026-11-21",
		Participants: []string{"coördinator", "consulent"},
	})
}

func TestBytes(t *testing.T) {
	round := autumn()
	round.Respond(scan.Ref{Topic: "visie", ID: "vastgesteld"}, scan.Response{Answer: "ja"})
	round.Respond(scan.Ref{Topic: "visie", ID: "actueel"}, scan.Response{
		Answer: "deels", Note: "De visie noemt: de samenwerking # niet.\n\n- de wijkteams",
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
	got := text(t, scan.NewRound(latest(), scan.Info{Kind: "samenwerking"}))
	for _, line := range []string{
		"  editie: 2\n", "  gemeente:\n", "  soort: samenwerking         # gem", "  datum:\n", "  deelnemers:\n\nvisie:\n", "    samen:\n      antwoord:\n\nburger:\n",
	} {
		if !strings.Contains(got, line) {
			t.Errorf("%q is not in\n%s", line, got)
		}
	}
}
