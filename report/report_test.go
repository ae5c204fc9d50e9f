package report

import (
	"testing"

	"loketscan/questions"
	"loketscan/report/golden"
	"loketscan/scan"
)

// reception is a small set with one of everything.
func reception() *questions.Set {
	return &questions.Set{
		ID: "ontvangst", Edition: 2, Title: "Ontvangst aan de balie",
		Topics: []*questions.Topic{
			{
				Number: 1, ID: "parkeren", Title: "Parkeren",
				Intro: "Wie slecht loopt, wil dichtbij kunnen parkeren.\n",
				Questions: []*questions.Question{
					{ID: "rolstoel", Text: "Kan een bezoeker met een rolstoel binnen 50 meter van de ingang parkeren?", YesIf: "De afstand is gemeten."},
					{ID: "route", Text: "Staat de route vanaf de parkeerplaats aangegeven?", YesIf: "Er staan borden tot aan de deur."},
				},
				Actions: []*questions.Action{
					{Number: 1, ID: "plaats-maken", Text: "Maak een parkeerplaats bij de ingang vrij.", RaisedBy: []string{"rolstoel"}},
					{Number: 2, ID: "borden", Text: "Zet borden neer van de parkeerplaats tot aan de deur.", RaisedBy: []string{"route", "rolstoel"}},
				},
			},
			{
				Number: 2, ID: "wachten", Title: "Wachten & rust",
				Intro: "Wachten hoort erbij, maar niet te lang.\nHet is op orde als u weet\nhoe lang bezoekers wachten.\n\nVeel balies meten dit niet.\n",
				Questions: []*questions.Question{
					{ID: "gemeten", Text: "Weet het loket hoe lang bezoekers gemiddeld wachten?", YesIf: "De wachttijd wordt elke maand gemeten, en het team bespreekt de uitkomst."},
					{ID: "stoel", Text: "Is er voor elke wachtende bezoeker een stoel?", YesIf: "Ook op de drukste ochtend van de week kan iedereen zitten."},
					{ID: "hal", Text: "Is de wachtruimte gescheiden van de hal van het gemeentehuis?", YesIf: "Er zit een deur tussen.", OnlyFor: []questions.Kind{questions.Municipal}},
					{ID: "partners", Text: "Wachten bezoekers van alle partners in dezelfde ruimte?", YesIf: "Er is één wachtruimte.", OnlyFor: []questions.Kind{questions.Executing, questions.Partnership}},
				},
				Actions: []*questions.Action{
					{Number: 1, ID: "meten", Text: "Meet elke maand de wachttijd en bespreek de uitkomst in het team.", RaisedBy: []string{"gemeten"}},
					{Number: 2, ID: "inrichten", Text: "Richt de wachtruimte opnieuw in.", RaisedBy: []string{"stoel", "hal", "partners"}},
				},
			},
			{
				Number: 3, ID: "tolken", Title: "Tolken",
				Intro: "Niet iedereen spreekt Nederlands.\n",
				Questions: []*questions.Question{
					{ID: "regelen", Text: "Kan het loket binnen een werkdag een tolk regelen?", YesIf: "Er is een contract met een tolkendienst."},
				},
				Actions: []*questions.Action{
					{Number: 1, ID: "contract", Text: "Sluit een contract met een tolkendienst.", RaisedBy: []string{"regelen"}},
				},
			},
		},
	}
}

// newRound returns a round without answers.
func newRound() *scan.Round {
	return scan.NewRound(scan.Info{
		SetID: "ontvangst", Edition: 2,
		Municipality: "Voorbeeldstad", Desk: "Loket Centrum", Kind: questions.Municipal,
		Name: "2026 najaar", Date: "2026-11-21",
		Participants: []string{"coördinator", "consulent"},
	})
}

// answer gives the same answer to every question of the set that applies.
func answer(round *scan.Round, set *questions.Set, a scan.Answer) *scan.Round {
	for _, topic := range set.Topics {
		for _, q := range topic.Questions {
			if q.AppliesTo(round.Kind) {
				round.Respond(ref(topic.ID, q.ID), scan.Response{Answer: a})
			}
		}
	}
	return round
}

func ref(topic, id string) scan.Ref { return scan.Ref{Topic: topic, ID: id} }

// checkDoc compares a document with the one in testdata.
func checkDoc(t *testing.T, name string, doc []byte) {
	t.Helper()
	golden.Check(t, "testdata/"+name, string(doc))
}
