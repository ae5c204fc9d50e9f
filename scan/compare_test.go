package scan_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/questions"
	"loketscan/questions/sets"
	"loketscan/scan"
)

// renewed is parking in a second edition: the question about cars has another
// id, the one about bicycles is gone, and there is one about buses.
func renewed() *questions.Set {
	set := parking()
	set.Edition = 2
	topic := set.Topics[0]
	topic.Questions = []*questions.Question{
		{ID: "auto-dichtbij", Text: "Kan een bezoeker binnen 50 meter parkeren?", Scale: standard(), Since: 2, Replaces: []string{"auto"}},
		{ID: "bus", Text: "Stopt er een bus voor de deur?", Scale: standard(), Since: 2},
		topic.Questions[2],
	}
	topic.Actions[0].RaisedBy = []string{"auto-dichtbij", "samen"}
	topic.Actions[1].RaisedBy = []string{"bus"}
	return set
}

func TestWhatHappenedToAQuestion(t *testing.T) {
	r := func(a string, note string) scan.Response { return scan.Response{Answer: a, Note: note} }
	tests := []struct {
		before, after scan.Response
		want          scan.Change
	}{
		{r(yes, ""), r(yes, ""), ""},
		{r(open, ""), r(open, ""), ""},
		{r(no, ""), r(partly, ""), scan.Improved},
		{r(partly, ""), r(yes, "Klaar."), scan.Improved},
		{r(unknown, ""), r(no, ""), scan.Improved},
		{r(yes, ""), r(partly, ""), scan.Worsened},
		{r(no, ""), r(unknown, ""), scan.Worsened},
		{r(open, ""), r(no, ""), scan.NewlyGiven},
		{r(open, ""), r(notApplicable, "Geen balie."), scan.NewlyGiven},
		{r(notApplicable, "Geen balie."), r(yes, ""), scan.NewlyGiven},
		{r(yes, ""), r(open, ""), scan.Reopened},
		{r(notApplicable, ""), r(open, "Nu wel."), scan.Reopened},
		{r(no, ""), r(notApplicable, "Balie dicht."), scan.LeftOut},
		{r(yes, "a"), r(yes, "b"), scan.NoteChanged},
		{r(open, ""), r(open, "Navragen."), scan.NoteChanged},
	}
	for _, tt := range tests {
		t.Run(fmt.Sprintf("van %s naar %s", standard().Label(tt.before.Answer), standard().Label(tt.after.Answer)), func(t *testing.T) {
			before, after := newRound(scan.Info{}), newRound(scan.Info{})
			before.Respond(ref("auto"), tt.before)
			after.Respond(ref("auto"), tt.after)
			var got scan.Change
			for _, q := range scan.Compare(before, after).Topics[0].Questions {
				got = q.Change
			}
			if got != tt.want {
				t.Errorf("%+v to %+v is %q, want %q", tt.before, tt.after, got, tt.want)
			}
		})
	}
}

// TestCompareAgainstAReference classifies random pairs of rounds in the
// plainest way there is: by a table of all pairs of answers.
func TestCompareAgainstAReference(t *testing.T) {
	const (
		v = scan.Improved
		s = scan.Worsened
		n = scan.NewlyGiven
		w = scan.Reopened
		x = scan.LeftOut
	)
	order := []string{open, yes, partly, no, notApplicable, unknown}
	table := [6][6]scan.Change{ // from row to column
		{"", n, n, n, n, n},
		{w, "", s, s, x, s},
		{w, v, "", s, x, s},
		{w, v, v, "", x, s},
		{w, n, n, n, "", n},
		{w, v, v, v, x, ""},
	}
	notes := []string{"", "Een toelichting.", "Een andere."}
	rng := rand.New(rand.NewPCG(3, 4))
	set := parking()
	random := func() *scan.Round {
		round := newRound(scan.Info{Kind: set.KindIDs()[rng.IntN(3)]})
		for _, q := range set.Topics[0].Questions {
			round.Respond(ref(q.ID), scan.Response{Answer: order[rng.IntN(len(order))], Note: notes[rng.IntN(len(notes))]})
		}
		return round
	}
	for range 20_000 {
		before, after := random(), random()
		want := map[scan.Ref]scan.Change{}
		for _, q := range set.Topics[0].Questions {
			var a, b scan.Response
			if q.AppliesTo(before.Kind) {
				a = before.Response(ref(q.ID))
			}
			if q.AppliesTo(after.Kind) {
				b = after.Response(ref(q.ID))
			}
			change := table[slices.Index(order, a.Answer)][slices.Index(order, b.Answer)]
			if change == w && !q.AppliesTo(after.Kind) {
				change = x
			}
			if change == "" && a.Note != b.Note {
				change = scan.NoteChanged
			}
			if change == "" && before.Response(ref(q.ID)) != after.Response(ref(q.ID)) {
				change = scan.NotCounted
			}
			if change != "" {
				want[ref(q.ID)] = change
			}
		}
		got := map[scan.Ref]scan.Change{}
		comparison := scan.Compare(before, after)
		for _, q := range comparison.Topics[0].Questions {
			got[q.Ref] = q.Change
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("from %v\nto %v (-want +got):\n%s", responses(before), responses(after), diff)
		}
		if back := scan.Compare(before, before); back.Changed() {
			t.Fatalf("a round differs from itself: %+v", back)
		}
	}
}

func TestWhatHappenedToAnAction(t *testing.T) {
	type followups map[string]scan.Followup
	tests := []struct {
		name          string
		answers       [2]string // to the question about bicycles, before and after
		before, after followups
		want          map[string][]scan.Change
	}{
		{"niets", [2]string{no, partly}, nil, nil, map[string][]scan.Change{}},
		{"nieuw in het plan", [2]string{yes, no}, nil, nil, map[string][]scan.Change{"1.2": {scan.ActionNew}}},
		{"de vraag is nu ja", [2]string{no, yes}, nil, nil, map[string][]scan.Change{"1.2": {scan.ActionNotNeeded}}},
		{"de vraag is nu n.v.t.", [2]string{no, notApplicable}, nil, nil, map[string][]scan.Change{"1.2": {scan.ActionNotNeeded}}},
		{"de vraag is weer open", [2]string{no, open}, nil, nil, map[string][]scan.Change{"1.2": {scan.ActionWaiting}}},
		{
			"de vraag is nu ja, en iemand is bezig",
			[2]string{no, yes},
			followups{"rek-plaatsen": {State: scan.StateBusy}},
			followups{"rek-plaatsen": {State: scan.StateBusy}},
			map[string][]scan.Change{"1.2": {scan.ActionNotNeeded}},
		},
		{
			"de vraag is nu ja, en het is gereed gemeld",
			[2]string{no, yes},
			followups{"rek-plaatsen": {State: scan.StateBusy}},
			followups{"rek-plaatsen": {State: scan.StateDone}},
			map[string][]scan.Change{"1.2": {scan.ActionDone}},
		},
		{
			"gereed, maar toch weer te doen",
			[2]string{no, no},
			followups{"rek-plaatsen": {State: scan.StateDone}},
			followups{"rek-plaatsen": {State: scan.StateBusy}},
			map[string][]scan.Change{"1.2": {scan.ActionResumed}},
		},
		{
			"een afspraak bij een actiepunt dat niet in het plan staat",
			[2]string{yes, yes},
			nil,
			followups{"rek-plaatsen": {Owner: "coördinator"}},
			map[string][]scan.Change{"1.2": {scan.ActionPlanned}},
		},
		{
			"gereed gemeld, al is de vraag nog deels",
			[2]string{no, partly},
			followups{"rek-plaatsen": {State: scan.StateBusy}},
			followups{"rek-plaatsen": {State: scan.StateDone}},
			map[string][]scan.Change{"1.2": {scan.ActionDone}},
		},
		{
			"later en van een ander",
			[2]string{no, no},
			followups{"rek-plaatsen": {Owner: "coördinator", Due: "2027-01-01"}},
			followups{"rek-plaatsen": {Owner: "consulent", Due: "2027-06-01"}},
			map[string][]scan.Change{"1.2": {scan.ActionLater, scan.ActionNewOwner}},
		},
		{
			"voor het eerst iemand, en eerder klaar",
			[2]string{no, no},
			followups{"rek-plaatsen": {Due: "2027-06-01"}},
			followups{"rek-plaatsen": {Owner: "consulent", Due: "2027-01-01"}},
			map[string][]scan.Change{"1.2": {scan.ActionPlanned}},
		},
		{
			"voor het eerst een dag",
			[2]string{no, no},
			nil,
			followups{"rek-plaatsen": {Due: "2027-01-01"}},
			map[string][]scan.Change{"1.2": {scan.ActionPlanned}},
		},
		{
			"vervallen verklaard",
			[2]string{no, no},
			nil,
			followups{"rek-plaatsen": {State: scan.StateDropped}},
			map[string][]scan.Change{"1.2": {scan.ActionDropped}},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rounds := [2]*scan.Round{newRound(scan.Info{}), newRound(scan.Info{})}
			for i, f := range []followups{tt.before, tt.after} {
				rounds[i].Respond(ref("fiets"), scan.Response{Answer: tt.answers[i]})
				for id, followup := range f {
					rounds[i].FollowUp(ref(id), followup)
				}
			}
			got := map[string][]scan.Change{}
			for _, a := range scan.Compare(rounds[0], rounds[1]).Topics[0].Actions {
				got[a.Label()] = a.Changes
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestOwnActionsAndQuestions(t *testing.T) {
	own := func(id, text string) scan.Own { return scan.Own{Ref: ref(id), Text: text} }
	round := newRound(scan.Info{})
	addOwn(t, round, own("bord", "Hang een bord op."), own("lamp", "Plaats een lamp."))
	addOwnQuestions(t, round, own("laadpalen", "Er komen laadpalen"))
	round.Respond(ref("laadpalen"), scan.Response{Answer: no})

	topic := scan.Assess(round).Topics[0]
	var labels []string
	for _, a := range topic.Actions {
		labels = append(labels, a.Label()+" "+a.Text)
		if a.FindOutFirst() {
			t.Errorf("an own action is to be found out first: %s", a.Text)
		}
	}
	if diff := cmp.Diff([]string{"1.a Hang een bord op.", "1.b Plaats een lamp."}, labels); diff != "" {
		t.Errorf("actions (-want +got):\n%s", diff)
	}
	if len(topic.Questions) != 3 || topic.Answered != 1 || topic.Status != scan.NotInOrder {
		t.Errorf("%d questions, %d answered, %s; want 3, 1 and niet op orde", len(topic.Questions), topic.Answered, topic.Status.Label())
	}
}

func TestOwnActionsComeAfterTheSets(t *testing.T) {
	before, after := newRound(scan.Info{}), newRound(scan.Info{})
	for _, id := range []string{"auto", "fiets"} {
		before.Respond(ref(id), scan.Response{Answer: yes})
		after.Respond(ref(id), scan.Response{Answer: no})
	}
	addOwn(t, before, scan.Own{Ref: ref("kaart"), Text: "Teken een kaart.", Number: 3}) // removed since
	for _, text := range []string{"Zet een bord neer.", "Hang een lamp op."} {
		after.AddAction(parking().Topics[0], text)
	}
	var got []string
	for _, a := range scan.Compare(before, after).Topics[0].Actions {
		got = append(got, a.Label())
	}
	if diff := cmp.Diff([]string{"1.1", "1.2", "1.a", "1.b", "1.c"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestNextRound(t *testing.T) {
	before := newRound(scan.Info{Municipality: "Voorbeeldstad", Kind: municipal, Name: "2026 najaar"})
	before.Respond(ref("auto"), scan.Response{Answer: partly, Note: "Alleen links."})
	before.Respond(ref("fiets"), scan.Response{Answer: no})
	before.FollowUp(ref("rek-plaatsen"), scan.Followup{Owner: "coördinator", State: scan.StateBusy})

	addOwn(t, before, scan.Own{Ref: ref("bord"), Text: "Hang een bord op.", Number: 2})
	addOwnQuestions(t, before, scan.Own{Ref: ref("laadpalen"), Text: "Er komen laadpalen"})
	before.Respond(ref("laadpalen"), scan.Response{Answer: yes})

	next, carried, err := scan.Next(renewed(), before, "2027 voorjaar", "2027-05-01", "2026.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([][]scan.Own{before.OwnActions(), before.OwnQuestions()}, [][]scan.Own{next.OwnActions(), next.OwnQuestions()}); diff != "" {
		t.Errorf("what the loket added (-want +got):\n%s", diff)
	}
	if next.Municipality != "Voorbeeldstad" || next.Name != "2027 voorjaar" || next.Previous != "2026.yaml" || next.Set.Edition != 2 {
		t.Errorf("the next round is %+v", next.Info)
	}
	if diff := cmp.Diff(scan.Renewed{
		Renamed: []scan.Ref{ref("auto-dichtbij")},
		New:     []scan.Ref{ref("bus")},
		Ended:   []scan.Ref{ref("fiets")},
	}, carried); diff != "" {
		t.Errorf("carried (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(map[scan.Ref]scan.Response{ref("fiets"): {Answer: no}}, responses(next)); diff != "" {
		t.Errorf("only the answer to a removed question goes along (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(followups(before), followups(next)); diff != "" {
		t.Errorf("followups (-want +got):\n%s", diff)
	}
	next.Respond(ref("bus"), scan.Response{Answer: yes})
	if len(responses(before)) != 3 {
		t.Error("the round before changes along")
	}

	// Last round's answer is found under the new id, and comparing says so.
	response, q, replaced := next.Before(before, ref("auto-dichtbij"))
	if response.Answer != partly || !replaced || q != before.Set.Topics[0].Questions[0] {
		t.Errorf("last round's answer is %+v to %+v, replaced %v", response, q, replaced)
	}
	next.Respond(ref("auto-dichtbij"), scan.Response{Answer: partly, Note: "Alleen links."})
	got := map[string]scan.Change{}
	for _, q := range scan.Compare(before, next).Topics[0].Questions {
		got[q.Ref.ID] = q.Change
	}
	if diff := cmp.Diff(map[string]scan.Change{
		"auto-dichtbij": scan.Reworded, "bus": scan.NewlyGiven, "laadpalen": scan.Reopened,
		"fiets": scan.LeftOut, // it counted in its own edition
	}, got); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
}

func TestNameOfTheNextRound(t *testing.T) {
	for _, tt := range []struct{ before, want string }{
		{"2026 voorjaar", "2026 najaar"},
		{"2026 najaar", "2026 najaar 2"},
		{"2026 Najaar", "2026 najaar 2"},
		{"2026 najaar 2", "2026 najaar"},
		{"", "2026 najaar"},
	} {
		if got := scan.NextName(tt.before, "2026-11-24"); got != tt.want {
			t.Errorf("after %q: %q, want %q", tt.before, got, tt.want)
		}
	}
	before := newRound(scan.Info{Name: "2026 najaar"})
	for _, name := range []string{"2026 najaar", " 2026  Najaar "} {
		_, _, err := scan.Next(parking(), before, name, "2026-11-24", "")
		if same, ok := errors.AsType[*scan.SameNameError](err); !ok || !strings.Contains(same.Remedy(), `"2026 najaar 2"`) {
			t.Errorf("a round %q after 2026 najaar: %v", name, err)
		}
	}
}

func BenchmarkCompare(b *testing.B) {
	set := sets.BuiltIn().Proposed()
	before, after := scan.NewRound(set, scan.Info{Kind: municipal}), scan.NewRound(set, scan.Info{Kind: municipal})
	for _, topic := range set.Topics {
		for i, q := range topic.Questions {
			before.Respond(scan.Ref{Topic: topic.ID, ID: q.ID}, scan.Response{Answer: standard().IDs()[i%5]})
			after.Respond(scan.Ref{Topic: topic.ID, ID: q.ID}, scan.Response{Answer: standard().IDs()[i%3]})
		}
	}
	for b.Loop() {
		if !scan.Compare(before, after).Changed() {
			b.Fatal("nothing changed")
		}
	}
}
