package report

import (
	"testing"

	"loketscan/questions"
	"loketscan/questions/sets"
	"loketscan/report/golden"
	"loketscan/scan"
)

// The answers of the standard scale.
const (
	yes           = "ja"
	partly        = "deels"
	no            = "nee"
	notApplicable = "nvt"
	unknown       = "onbekend"
)

// builtIn is the set that is proposed to users.
func builtIn() *questions.Set { return sets.BuiltIn().Proposed() }

// orde is the standard scale.
func orde() *questions.Scale { return builtIn().Scales[0] }

func yesIf(text string) []questions.Criterion {
	return []questions.Criterion{{Option: yes, Text: text}}
}

// reception is a small set with one of everything.
func reception() *questions.Set {
	return &questions.Set{
		ID: "ontvangst", Edition: 2, Title: "Ontvangst aan de balie",
		Kinds: builtIn().Kinds, Scales: []*questions.Scale{orde()},
		Topics: []*questions.Topic{
			{
				Number: 1, ID: "parkeren", Title: "Parkeren",
				Intro: "Wie slecht loopt, wil dichtbij kunnen parkeren.\n",
				Questions: []*questions.Question{
					{ID: "rolstoel", Text: "Kan een bezoeker met een rolstoel binnen 50 meter van de ingang parkeren?", Scale: orde(), Criteria: yesIf("De afstand is gemeten.")},
					{ID: "route", Text: "Staat de route vanaf de parkeerplaats aangegeven?", Scale: orde(), Criteria: yesIf("Er staan borden tot aan de deur.")},
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
					{ID: "gemeten", Text: "Weet het loket hoe lang bezoekers gemiddeld wachten?", Scale: orde(), Criteria: yesIf("De wachttijd wordt elke maand gemeten, en het team bespreekt de uitkomst.")},
					{ID: "stoel", Text: "Is er voor elke wachtende bezoeker een stoel?", Scale: orde(), Criteria: yesIf("Ook op de drukste ochtend van de week kan iedereen zitten.")},
					{ID: "hal", Text: "Is de wachtruimte gescheiden van de hal van het gemeentehuis?", Scale: orde(), Criteria: yesIf("Er zit een deur tussen."), OnlyFor: []string{"gemeentelijk"}},
					{ID: "partners", Text: "Wachten bezoekers van alle partners in dezelfde ruimte?", Scale: orde(), Criteria: yesIf("Er is één wachtruimte."), OnlyFor: []string{"uitvoering", "samenwerking"}},
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
					{ID: "regelen", Text: "Kan het loket binnen een werkdag een tolk regelen?", Scale: orde(), Criteria: yesIf("Er is een contract met een tolkendienst.")},
				},
				Actions: []*questions.Action{
					{Number: 1, ID: "contract", Text: "Sluit een contract met een tolkendienst.", RaisedBy: []string{"regelen"}},
				},
			},
		},
	}
}

// newRound returns a round without answers.
func newRound() *scan.Round { return roundOf(reception()) }

// roundOf returns a round of a set without answers.
func roundOf(set *questions.Set) *scan.Round {
	return scan.NewRound(set, scan.Info{
		Municipality: "Voorbeeldstad", Desk: "Loket Centrum", Kind: "gemeentelijk",
		Name: "2026 najaar", Date: "2026-11-21",
		Participants: []string{"coördinator", "consulent"},
	})
}

// answer gives the same answer to every question of the round's set that applies.
func answer(round *scan.Round, a string) *scan.Round {
	for _, topic := range round.Set.Topics {
		for _, q := range topic.Questions {
			if q.AppliesTo(round.Kind) {
				round.Respond(ref(topic.ID, q.ID), scan.Response{Answer: a})
			}
		}
	}
	return round
}

// development is what a loket can ask itself in the set that is built in.
func development() *questions.OwnQuestion {
	topics := builtIn().Topics
	return topics[len(topics)-1].Own
}

// addActions adds own actions to a round.
func addActions(round *scan.Round, own ...scan.Own) {
	for _, o := range own {
		if err := round.SetOwnAction(o); err != nil {
			panic(err)
		}
	}
}

// addQuestions adds own questions to a round.
func addQuestions(round *scan.Round, own ...scan.Own) {
	for _, o := range own {
		o.Asks = round.Set.Topic(o.Ref.Topic).Own
		if err := round.SetOwnQuestion(o); err != nil {
			panic(err)
		}
	}
}

func ref(topic, id string) scan.Ref { return scan.Ref{Topic: topic, ID: id} }

// checkDoc compares a document with the one in testdata.
func checkDoc(t *testing.T, name string, doc []byte) {
	t.Helper()
	golden.Check(t, "testdata/"+name, string(doc))
}
