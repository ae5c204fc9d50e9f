package scan_test

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/questions"
	"loketscan/questions/sets"
	"loketscan/scan"
)

// parking is a set of one topic: two questions for everyone, one for
// partnerships only, and an action for each of the first two.
func parking() *questions.Set {
	return &questions.Set{
		ID: "voorbeeld", Edition: 1, Title: "Voorbeeld",
		Kinds: sets.BuiltIn().Proposed().Kinds, Scales: []*questions.Scale{standard()},
		Topics: []*questions.Topic{{
			Number: 1, ID: "parkeren", Title: "Parkeren",
			Questions: []*questions.Question{
				{ID: "auto", Text: "Kan een bezoeker dichtbij parkeren?", Scale: standard()},
				{ID: "fiets", Text: "Kan een bezoeker zijn fiets stallen?", Scale: standard()},
				{ID: "samen", Text: "Delen de partners hun parkeerplaatsen?", Scale: standard(), OnlyFor: []string{partnership}},
			},
			Actions: []*questions.Action{
				{Number: 1, ID: "plaats-maken", Text: "Maak een plaats.", RaisedBy: []string{"auto", "samen"}},
				{Number: 2, ID: "rek-plaatsen", Text: "Plaats een rek.", RaisedBy: []string{"fiets", "auto"}},
			},
			Own: developments(),
		}},
	}
}

func TestAssess(t *testing.T) {
	type answers map[string]string
	tests := []struct {
		name         string
		kind         string
		answers      answers
		status       scan.Status
		answered     int
		actions      []string
		findOutFirst []string
	}{
		{"niets beantwoord", municipal, answers{}, scan.NotAssessed, 0, nil, nil},
		{"half beantwoord met ja", municipal, answers{"auto": yes}, scan.NotAssessed, 1, nil, nil},
		{"alles ja", municipal, answers{"auto": yes, "fiets": yes}, scan.InOrder, 2, nil, nil},
		{"ja en nvt", municipal, answers{"auto": yes, "fiets": notApplicable}, scan.InOrder, 2, nil, nil},
		{"alles nvt", municipal, answers{"auto": notApplicable, "fiets": notApplicable}, scan.Irrelevant, 2, nil, nil},
		{"nvt en nog een open vraag", municipal, answers{"auto": notApplicable}, scan.NotAssessed, 1, nil, nil},
		{"een nee is genoeg", municipal, answers{"fiets": no}, scan.NotInOrder, 1, []string{"1.2"}, nil},
		{"een deels is genoeg", municipal, answers{"auto": yes, "fiets": partly}, scan.NotInOrder, 2, []string{"1.2"}, nil},
		{"onbekend: zoek het eerst uit", municipal, answers{"auto": unknown, "fiets": no}, scan.NotInOrder, 2, []string{"1.1", "1.2"}, []string{"1.1"}},
		{"een vraag voor anderen telt niet", municipal, answers{"auto": yes, "fiets": yes, "samen": no}, scan.InOrder, 2, nil, nil},
		{"en bij hen wel", partnership, answers{"auto": yes, "fiets": yes, "samen": no}, scan.NotInOrder, 3, []string{"1.1"}, nil},
		{"een vraag die de lijst niet kent telt niet", municipal, answers{"auto": yes, "fiets": yes, "bus": no}, scan.InOrder, 2, nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			round := newRound(scan.Info{Kind: tt.kind})
			for id, answer := range tt.answers {
				round.Respond(scan.Ref{Topic: "parkeren", ID: id}, scan.Response{Answer: answer})
			}
			got := scan.Assess(round).Topics[0]
			if got.Status != tt.status || got.Answered != tt.answered {
				t.Errorf("%s with %d answers, want %s with %d", got.Status.Label(), got.Answered, tt.status.Label(), tt.answered)
			}
			var actions, findOutFirst []string
			for _, a := range got.Actions {
				actions = append(actions, a.Label())
				if a.FindOutFirst() {
					findOutFirst = append(findOutFirst, a.Label())
				}
			}
			if !slices.Equal(actions, tt.actions) || !slices.Equal(findOutFirst, tt.findOutFirst) {
				t.Errorf("actions %v, find out first %v; want %v and %v", actions, findOutFirst, tt.actions, tt.findOutFirst)
			}
		})
	}
}

func TestTopicWithoutQuestionsForThisLoket(t *testing.T) {
	set := parking()
	set.Topics[0].Questions = set.Topics[0].Questions[2:] // for partnerships only
	a := scan.Assess(scan.NewRound(set, scan.Info{Kind: municipal}))
	if got := a.Topics[0].Status; got != scan.Irrelevant || a.Count(scan.InOrder) != 0 {
		t.Errorf("a topic without questions is %s, and %d are op orde", got.Label(), a.Count(scan.InOrder))
	}
}

func TestActionsMostUrgentFirst(t *testing.T) {
	set := &questions.Set{Topics: []*questions.Topic{{Number: 1, ID: "t"}}}
	followups := map[string]scan.Followup{
		"geen":            {},
		"laag":            {Priority: scan.Low, Due: "2026-12-01"},
		"hoog-zonder-dag": {Priority: scan.High},
		"hoog-laat":       {Priority: scan.High, Due: "2027-06-01"},
		"hoog-vroeg":      {Priority: scan.High, Due: "2027-01-01"},
		"alleen-dag":      {Due: "2026-11-22"},
		"midden":          {Priority: scan.Middle, Due: "2026-01-01"},
	}
	round := scan.NewRound(set, scan.Info{})
	topic := set.Topics[0]
	for _, id := range slices.Sorted(maps.Keys(followups)) {
		topic.Questions = append(topic.Questions, &questions.Question{ID: id, Scale: standard()})
		topic.Actions = append(topic.Actions, &questions.Action{ID: id, RaisedBy: []string{id}})
		round.Respond(scan.Ref{Topic: "t", ID: id}, scan.Response{Answer: no})
		round.FollowUp(scan.Ref{Topic: "t", ID: id}, followups[id])
	}
	var got []string
	for _, a := range scan.Assess(round).Actions() {
		got = append(got, a.ID)
	}
	want := []string{"hoog-vroeg", "hoog-laat", "hoog-zonder-dag", "midden", "laag", "alleen-dag", "geen"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
	}
}

func TestTallyOnADay(t *testing.T) {
	round := newRound(scan.Info{})
	for id, f := range map[string]scan.Followup{
		"eerder":  {Due: "2027-01-01"},
		"bezig":   {Due: "2026-12-31", State: scan.StateBusy},
		"vandaag": {Due: "2027-01-02"},
		"klaar":   {Due: "2026-12-01", State: scan.StateDone},
		"weg":     {Due: "2026-12-01", State: scan.StateDropped},
		"geen":    {},
	} {
		addOwn(t, round, scan.Own{Ref: ref(id), Text: id})
		round.FollowUp(ref(id), f)
	}
	got := scan.Assess(round).Tally("2027-01-02")
	if want := (scan.ActionTally{Open: 4, Late: 2, Done: 1, Dropped: 1}); got != want || got.Total() != 6 {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// TestStatusFollowsFromAnswers holds the rules for the status of a topic, as
// the product states them, against random rounds.
func TestStatusFollowsFromAnswers(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	possible := append(standard().IDs(), open)
	set := parking()
	for range 10_000 {
		round := newRound(scan.Info{Kind: set.KindIDs()[rng.IntN(3)]})
		var given []string
		for _, q := range set.Topics[0].Questions {
			answer := possible[rng.IntN(len(possible))]
			round.Respond(scan.Ref{Topic: "parkeren", ID: q.ID}, scan.Response{Answer: answer})
			if q.AppliesTo(round.Kind) {
				given = append(given, answer)
			}
		}
		want := scan.InOrder
		if slices.Contains(given, open) {
			want = scan.NotAssessed
		}
		for _, wrong := range []string{partly, no, unknown} {
			if slices.Contains(given, wrong) {
				want = scan.NotInOrder
			}
		}
		if !slices.ContainsFunc(given, func(a string) bool { return a != notApplicable }) {
			want = scan.Irrelevant
		}
		got := scan.Assess(round)
		if got.Topics[0].Status != want {
			t.Fatalf("answers %q give %s, want %s", given, got.Topics[0].Status.Label(), want.Label())
		}
		if got.Count(want) != 1 {
			t.Fatalf("answers %q are not counted as %s", given, want.Label())
		}
	}
}
