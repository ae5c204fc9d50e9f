package scan_test

import (
	"maps"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/questions"
	"loketscan/questions/sets"
	"loketscan/scan"
)

// The answers of the standard scale and the kinds of loket, as in a file.
const (
	open          = ""
	yes           = "ja"
	partly        = "deels"
	no            = "nee"
	notApplicable = "nvt"
	unknown       = "onbekend"

	municipal   = "gemeentelijk"
	executing   = "uitvoering"
	partnership = "samenwerking"

	developmentsTopic = "ontwikkelingen"
)

// standard is the scale of every set that names none.
func standard() *questions.Scale { return sets.BuiltIn().Proposed().Scales[0] }

// developments is what a loket can ask itself, as in the set of the note.
func developments() *questions.OwnQuestion { return asked }

var asked = &questions.OwnQuestion{
	Noun: "ontwikkeling", Plural: "ontwikkelingen", Article: "de", Scale: standard(),
	Text: "Heeft deze ontwikkeling een plek in het dagelijks werk: {tekst}?",
}

// newRound is a round of parking.
func newRound(info scan.Info) *scan.Round { return scan.NewRound(parking(), info) }

func ref(id string) scan.Ref { return scan.Ref{Topic: "parkeren", ID: id} }

// addOwn adds own actions as they stand.
func addOwn(t *testing.T, round *scan.Round, own ...scan.Own) {
	t.Helper()
	for _, o := range own {
		if err := round.SetOwnAction(o); err != nil {
			t.Fatal(err)
		}
	}
}

// addOwnQuestions adds own questions as they stand.
func addOwnQuestions(t *testing.T, round *scan.Round, own ...scan.Own) {
	t.Helper()
	for _, o := range own {
		o.Asks = developments()
		if err := round.SetOwnQuestion(o); err != nil {
			t.Fatal(err)
		}
	}
}

func responses(round *scan.Round) map[scan.Ref]scan.Response { return maps.Collect(round.Responses()) }

func followups(round *scan.Round) map[scan.Ref]scan.Followup { return maps.Collect(round.Followups()) }

// plain is own questions without what they ask, which is of the set.
func plain(all []scan.Own) []scan.Own {
	for i := range all {
		all[i].Asks = nil
	}
	return all
}

// sameRound holds what two rounds hold against each other, apart from the set.
func sameRound(t *testing.T, want, got *scan.Round) {
	t.Helper()
	type round struct {
		Info       scan.Info
		Responses  map[scan.Ref]scan.Response
		Followups  map[scan.Ref]scan.Followup
		OwnActions []scan.Own
		Questions  []scan.Own
	}
	of := func(r *scan.Round) round {
		return round{r.Info, responses(r), followups(r), r.OwnActions(), plain(r.OwnQuestions())}
	}
	if diff := cmp.Diff(of(want), of(got)); diff != "" {
		t.Errorf("the round (-want +got):\n%s", diff)
	}
}
