package report

import (
	"os"
	"strings"
	"testing"

	"loketscan/questions"
	"loketscan/report/doc"
	"loketscan/report/doc/judge"
	"loketscan/scan"
)

// neighbours is a made-up set with what the one that is built in does not have.
func neighbours(t *testing.T) *questions.Set {
	t.Helper()
	return madeUp(t, "buurtkamer", func(yaml string) string { return yaml })
}

// earlierNeighbours is the edition before it, with a question that was put
// otherwise and a topic that is gone.
func earlierNeighbours(t *testing.T) *questions.Set {
	t.Helper()
	return madeUp(t, "buurtkamer", func(yaml string) string {
		return strings.NewReplacer(
			"editie: 2", "editie: 1",
			"- id: rooster\n", "- id: lijst\n",
			"Staat vast wie er op die avond is?", "Is er een lijst met wie er is?",
			"        sinds: 2\n        vervangt: [lijst]\n", "",
			"alleen-als: rooster", "alleen-als: lijst",
			"bij: [rooster, ", "bij: [lijst, ",
		).Replace(yaml) + `  - id: keuken
    titel: De keuken
    inleiding: Samen eten brengt mensen bij elkaar.
    vragen:
      - id: fornuis
        vraag: Is er een fornuis?
        ja-als: Het fornuis doet het.
        bron: "5"
    acties:
      - id: fornuis-kopen
        actie: Koop een fornuis.
        bij: [fornuis]
        bron: "5"
`
	})
}

// whoDoesWhat is a made-up set in which nothing is right or wrong.
func whoDoesWhat(t *testing.T) *questions.Set {
	t.Helper()
	return madeUp(t, "wie-doet-wat", func(yaml string) string { return yaml })
}

func madeUp(t *testing.T, name string, change func(yaml string) string) *questions.Set {
	t.Helper()
	file := "testdata/" + name + "/vragenlijst.yaml"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	set, err := questions.Read(file, []byte(change(string(data))))
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// respond gives a round answers by the names of the questions.
func respond(round *scan.Round, answers map[string]string) {
	for name, answer := range answers {
		topic, id, _ := strings.Cut(name, ".")
		round.Respond(ref(topic, id), scan.Response{Answer: answer})
	}
}

// neighboursBefore has actions that begin with finding out, and what only files
// of yet another edition have.
func neighboursBefore(t *testing.T) *scan.Round {
	t.Helper()
	round := roundOf(earlierNeighbours(t))
	round.Kind = ""
	addQuestions(round, scan.Own{Ref: ref("openingstijden", "soep"), Text: "soep op vrijdag"})
	respond(round, map[string]string{
		"openingstijden.avond": "deels", "openingstijden.lijst": "onbekend", "openingstijden.gastvrijheid": "niet-bekend",
		"openingstijden.vervanging": "nee", "openingstijden.soep": "gepland", "openingstijden.sleutel": "ja",
		"activiteiten.aanbod.koffie.wie": "vrijwilligers", "activiteiten.aanbod.koffie.contact": "Iris",
		"activiteiten.aanbod.taal.wie": "niemand",
		"buurt.wie-komt":               "niemand", "buurt.naam": "De Huiskamer",
		"keuken.fornuis": "nee", "tuin.hek": "ja",
	})
	round.FollowUp(ref("keuken", "fornuis-kopen"), scan.Followup{Owner: "penningmeester"})
	round.FollowUp(ref("tuin", "hek-verven"), scan.Followup{Owner: "klusgroep"})
	return round
}

func neighboursAfter(t *testing.T) *scan.Round {
	t.Helper()
	round := roundOf(neighbours(t))
	round.Kind, round.Name, round.Date = "", "2027 voorjaar", "2027-05-21"
	addQuestions(round, scan.Own{Ref: ref("openingstijden", "soep"), Text: "soep op vrijdag"})
	respond(round, map[string]string{
		"openingstijden.avond": "ja", "openingstijden.rooster": "ja", "openingstijden.gastvrijheid": "basis",
		"openingstijden.vervanging": "gepland", "openingstijden.soep": "nee",
		"activiteiten.aanbod.koffie.wie": "vrijwilligers", "activiteiten.aanbod.koffie.contact": "Bo",
		"activiteiten.aanbod.taal.wie": "partner", "activiteiten.aanbod.taal.contact": "het Taalhuis",
		"buurt.wie-komt": "vrijwilligers",
	})
	return round
}

// TestMadeUpSets holds every document of sets that differ from the one that is
// built in.
func TestMadeUpSets(t *testing.T) {
	before, after := neighboursBefore(t), neighboursAfter(t)
	described := roundOf(whoDoesWhat(t))
	described.Kind = ""
	half := described.Clone()
	respond(half, map[string]string{"gesprek.eerste": "loket"})
	respond(described, map[string]string{
		"gesprek.eerste": "loket", "gesprek.opmerking": "Het is thuis.",
		"diensten.dienst.vervoer.wie": "partner", "diensten.dienst.maaltijden.wie": "partner", "diensten.dienst.vervoer.contact": "de vervoerder",
	})
	withOwn := described.Clone()
	addActions(withOwn, scan.Own{Ref: ref("diensten", "bellen"), Text: "Bel de vervoerder."})
	documents := map[string][]byte{}
	markdown := map[string]doc.Document{
		"buurtkamer/vragenlijst":       questionSet(after.Set),
		"buurtkamer/plan":              planDocument(after, PlanOptions{}, true),
		"buurtkamer/plan-eerder":       planDocument(before, PlanOptions{}, true),
		"wie-doet-wat/vragenlijst":     questionSet(described.Set),
		"wie-doet-wat/plan":            planDocument(described, PlanOptions{}, true),
		"wie-doet-wat/plan-eigen":      planDocument(withOwn, PlanOptions{}, true),
		"wie-doet-wat/plan-halverwege": planDocument(half, PlanOptions{}, true),
	}
	text := map[string]doc.Document{
		"buurtkamer/status":              status(after, "2027-06-01", "ronde.yaml"),
		"buurtkamer/status-leeg":         status(roundOf(after.Set), "2027-06-01", "ronde.yaml"),
		"wie-doet-wat/status":            status(described, "2027-06-01", "ronde.yaml"),
		"wie-doet-wat/status-halverwege": status(half, "2027-06-01", "ronde.yaml"),
		"wie-doet-wat/status-eigen":      status(withOwn, "2027-06-01", "ronde.yaml"),
	}
	for name, c := range map[string]scan.Comparison{
		"buurtkamer/verschil":             scan.Compare(before, after),
		"wie-doet-wat/verschil":           scan.Compare(half, described),
		"wie-doet-wat/verschil-weer-open": scan.Compare(described, half),
	} {
		markdown[name], text[name], documents[name+".json"] = comparison(c), comparison(c), ComparisonJSON(c)
	}
	rounds := Rounds{after.Set, []*scan.Round{before, after}}
	markdown["buurtkamer/rondes"], text["buurtkamer/rondes"], documents["buurtkamer/rondes.json"] = rounds.document(), rounds.document(), RoundsJSON(rounds)
	documents["buurtkamer/status.json"] = StatusJSON(after, "2027-06-01")
	documents["wie-doet-wat/status.json"] = StatusJSON(described, "2027-06-01")
	for name, d := range markdown {
		documents[name+".md"] = doc.Markdown(d)
	}
	for name, d := range text {
		documents[name+".txt"] = doc.Text(d)
		judge.CheckTerminal(t, documents[name+".txt"])
	}
	for name, document := range documents {
		checkDoc(t, name, document)
		checkLayout(t, document)
	}
}
