package scan_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/questions"
	"loketscan/scan"
)

// Scales beside the standard one.
var (
	quality = &questions.Scale{ID: "oordeel", Options: []questions.Option{
		{ID: "ja", Label: "ja", Verdict: questions.Settled, Opens: true}, {ID: "half", Label: "voor de helft", Verdict: questions.NeedsWork},
	}}
	who      = &questions.Scale{ID: "wie", Options: []questions.Option{{ID: "loket", Label: "het loket"}, {ID: "partner", Label: "een partner"}}}
	freeText = &questions.Scale{ID: "tekst"}
	remark   = &questions.Scale{ID: "opmerking", Optional: true}
)

// edition is an edition of a set of one topic, with an action for each question.
func edition(n int, asked ...*questions.Question) *questions.Set {
	topic := &questions.Topic{Number: 1, ID: "parkeren", Title: "Parkeren", Questions: asked}
	for i, q := range asked {
		if q.Scale == nil {
			q.Scale = standard()
		}
		q.Text = cmpOr(q.Text, fmt.Sprintf("%s in editie %d?", q.ID, n))
		topic.Actions = append(topic.Actions, &questions.Action{Number: i + 1, ID: "doe-" + q.ID, Text: "Doe " + q.ID + ".", RaisedBy: []string{q.ID}})
	}
	return &questions.Set{ID: "voorbeeld", Edition: n, Topics: []*questions.Topic{topic}, Scales: []*questions.Scale{standard()}}
}

func cmpOr(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func asks(id string, replaces ...string) *questions.Question {
	return &questions.Question{ID: id, Replaces: replaces}
}

func TestRenew(t *testing.T) {
	type answers = map[string]scan.Response
	scaled := func(scale *questions.Scale, q *questions.Question) *questions.Question { q.Scale = scale; return q }
	tests := []struct {
		name          string
		before, after *questions.Set
		given, want   answers
		told          scan.Renewed
	}{
		{
			"zoals het was", edition(1, asks("auto")), edition(2, asks("auto")),
			answers{"auto": {Answer: yes, Note: "x"}},
			answers{"auto": {Answer: yes, Note: "x"}},
			scan.Renewed{},
		},
		{
			"nieuw", edition(1, asks("auto")), edition(2, asks("auto"), asks("bus")),
			answers{"auto": {Answer: yes}},
			answers{"auto": {Answer: yes}},
			scan.Renewed{New: []scan.Ref{ref("bus")}},
		},
		{
			"een andere naam", edition(1, asks("auto")), edition(2, asks("auto-dichtbij", "auto")),
			answers{"auto": {Answer: partly, Note: "x"}},
			answers{"auto-dichtbij": {Answer: partly, Note: "x"}},
			scan.Renewed{Renamed: []scan.Ref{ref("auto-dichtbij")}},
		},
		{
			"een andere naam, niet beantwoord", edition(1, asks("auto")), edition(2, asks("auto-dichtbij", "auto")),
			answers{},
			answers{},
			scan.Renewed{},
		},
		{
			"een andere naam, twee edities later", edition(1, asks("auto")), edition(3, asks("wagen", "auto-dichtbij", "auto")),
			answers{"auto": {Answer: partly}},
			answers{"wagen": {Answer: partly}},
			scan.Renewed{Renamed: []scan.Ref{ref("wagen")}},
		},
		{
			"van twee een", edition(1, asks("auto"), asks("fiets")), edition(2, asks("stallen", "auto", "fiets")),
			answers{"auto": {Answer: yes}, "fiets": {Answer: no, Note: "y"}},
			answers{"stallen": {Answer: yes}, "fiets": {Answer: no, Note: "y"}},
			scan.Renewed{Renamed: []scan.Ref{ref("stallen")}, Ended: []scan.Ref{ref("fiets")}},
		},
		{
			"van twee een, alleen de tweede beantwoord", edition(1, asks("auto"), asks("fiets")), edition(2, asks("stallen", "auto", "fiets")),
			answers{"fiets": {Answer: no}},
			answers{"stallen": {Answer: no}},
			scan.Renewed{Renamed: []scan.Ref{ref("stallen")}},
		},
		{
			"van een twee", edition(1, asks("auto")), edition(2, asks("dag", "auto"), asks("nacht", "auto")),
			answers{"auto": {Answer: no, Note: "x"}},
			answers{"dag": {Answer: no, Note: "x"}, "nacht": {Answer: no, Note: "x"}},
			scan.Renewed{Renamed: []scan.Ref{ref("dag"), ref("nacht")}},
		},
		{
			"vervallen", edition(1, asks("auto"), asks("fiets")), edition(2, asks("auto")),
			answers{"fiets": {Note: "Navragen."}},
			answers{"fiets": {Note: "Navragen."}},
			scan.Renewed{Ended: []scan.Ref{ref("fiets")}},
		},
		{
			"een antwoord van lang geleden heeft weer een plaats", edition(2, asks("bus")), edition(3, asks("bus"), asks("auto-dichtbij", "auto")),
			answers{"auto": {Answer: no}},
			answers{"auto-dichtbij": {Answer: no}},
			scan.Renewed{Renamed: []scan.Ref{ref("auto-dichtbij")}},
		},
		{
			"een vraag van lang geleden is terug", edition(2, asks("bus")), edition(3, asks("bus"), asks("auto")),
			answers{"auto": {Answer: no}},
			answers{"auto": {Answer: no}},
			scan.Renewed{},
		},
		{
			"het antwoord bestaat niet meer", edition(1, asks("auto")), edition(2, scaled(quality, asks("auto"))),
			answers{"auto": {Answer: notApplicable, Note: "Geen auto's.\nNooit."}},
			answers{"auto": {Note: "Antwoord in editie 1: n.v.t.\nGeen auto's.\nNooit."}},
			scan.Renewed{Reopens: []scan.Ref{ref("auto")}},
		},
		{
			"het antwoord bestaat nog in een andere schaal", edition(1, asks("auto")), edition(2, scaled(quality, asks("auto"))),
			answers{"auto": {Answer: yes}},
			answers{"auto": {Answer: yes}},
			scan.Renewed{},
		},
		{
			"een andere naam en het antwoord bestaat niet meer", edition(1, asks("auto")), edition(2, scaled(quality, asks("wagen", "auto"))),
			answers{"auto": {Answer: unknown}},
			answers{"wagen": {Note: "Antwoord in editie 1: weten we niet."}},
			scan.Renewed{Renamed: []scan.Ref{ref("wagen")}, Reopens: []scan.Ref{ref("wagen")}},
		},
		{
			"van tekst naar keuze", edition(1, scaled(freeText, asks("wie"))), edition(2, scaled(who, asks("wie"))),
			answers{"wie": {Answer: "De balie"}},
			answers{"wie": {Note: "Antwoord in editie 1: De balie."}},
			scan.Renewed{Reopens: []scan.Ref{ref("wie")}},
		},
		{
			"van keuze naar tekst", edition(1, scaled(who, asks("wie"))), edition(2, scaled(freeText, asks("wie"))),
			answers{"wie": {Answer: "loket"}},
			answers{"wie": {Answer: "het loket"}},
			scan.Renewed{},
		},
		{
			"een rij van een tabel vervalt, een kolom komt erbij",
			edition(1, asks("t.open.nu"), asks("t.bellen.nu")), edition(2, asks("t.open.nu"), asks("t.open.straks")),
			answers{"t.open.nu": {Answer: yes}, "t.bellen.nu": {Answer: no}},
			answers{"t.open.nu": {Answer: yes}, "t.bellen.nu": {Answer: no}},
			scan.Renewed{New: []scan.Ref{ref("t.open.straks")}, Ended: []scan.Ref{ref("t.bellen.nu")}},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			round := scan.NewRound(tt.before, scan.Info{Name: "2026"})
			for id, response := range tt.given {
				round.Respond(ref(id), response)
			}
			was := meaning(round)
			got, told := scan.Renew(round, tt.after)
			want := scan.NewRound(tt.after, round.Info)
			for id, response := range tt.want {
				want.Respond(ref(id), response)
			}
			sameRound(t, want, got)
			if diff := cmp.Diff(tt.told, told); diff != "" {
				t.Errorf("told (-want +got):\n%s", diff)
			}
			if got.Set != tt.after || round.Set != tt.before {
				t.Errorf("editions %d and %d", got.Set.Edition, round.Set.Edition)
			}
			if diff := cmp.Diff(was, meaning(round)); diff != "" {
				t.Errorf("the round itself changed: %s", diff)
			}
		})
	}
}

func TestRenewToTheSameEdition(t *testing.T) {
	round := scan.NewRound(edition(1, asks("auto")), scan.Info{})
	round.Respond(ref("elders"), scan.Response{Answer: "x"})
	got, told := scan.Renew(round, round.Set)
	sameRound(t, round, got)
	if diff := cmp.Diff(scan.Renewed{}, told); diff != "" {
		t.Errorf("told: %s", diff)
	}
}

// TestRenewWhatIsOwn: the later edition has questions and actions with the names
// of what the loket added, other answers to its own questions, or no place.
func TestRenewWhatIsOwn(t *testing.T) {
	before, after := edition(1, asks("auto")), edition(2, asks("auto"), asks("bus", "tram"))
	before.Topics[0].Own = developments()
	other := *developments()
	other.Scale, other.Text = quality, "Lukt {tekst}?"
	after.Topics[0].Own = &other
	round := scan.NewRound(before, scan.Info{})
	addOwnQuestions(t, round,
		scan.Own{Ref: ref("bus"), Text: "Bus"}, scan.Own{Ref: ref("tram"), Text: "Tram"}, scan.Own{Ref: ref("trein"), Text: "Trein"})
	addOwn(t, round, scan.Own{Ref: ref("doe-bus"), Text: "Zet een bus in.", Number: 3}, scan.Own{Ref: ref("lamp"), Text: "Hang een lamp op.", Number: 1})
	round.Respond(ref("bus"), scan.Response{Answer: no, Note: "x"})
	round.Respond(ref("tram"), scan.Response{Answer: yes})
	round.FollowUp(ref("doe-bus"), scan.Followup{Owner: "beheer"})

	got, told := scan.Renew(round, after)
	want := scan.NewRound(after, scan.Info{})
	addOwnQuestions(t, want, scan.Own{Ref: ref("tram"), Text: "Tram"}, scan.Own{Ref: ref("trein"), Text: "Trein"}, scan.Own{Ref: ref("bus-2"), Text: "Bus"})
	addOwn(t, want, scan.Own{Ref: ref("lamp"), Text: "Hang een lamp op.", Number: 1}, scan.Own{Ref: ref("zet-een-bus-in"), Text: "Zet een bus in.", Number: 3})
	want.Respond(ref("bus-2"), scan.Response{Note: "Antwoord in editie 1: nee.\nx"})
	want.Respond(ref("tram"), scan.Response{Answer: yes})
	want.FollowUp(ref("zet-een-bus-in"), scan.Followup{Owner: "beheer"})
	sameRound(t, want, got)
	if diff := cmp.Diff(scan.Renewed{New: []scan.Ref{ref("bus")}, Reopens: []scan.Ref{ref("bus-2")}}, told); diff != "" {
		t.Errorf("told (-want +got):\n%s", diff)
	}
	for _, own := range got.OwnQuestions() {
		if own.Asks != after.Topics[0].Own {
			t.Errorf("%v is a question of another edition", own.Ref)
		}
	}
	if q := got.Question(ref("trein")); q.Text != "Lukt Trein?" || q.Scale != quality {
		t.Errorf("the own question is %+v", q)
	}

	after.Topics[0].Own = nil
	got, told = scan.Renew(round, after)
	if diff := cmp.Diff([]scan.Ref{ref("bus-2"), ref("tram"), ref("trein")}, told.Ended); diff != "" {
		t.Errorf("own questions without a place (-want +got):\n%s", diff)
	}
	if n := len(got.OwnQuestions()); n != 3 {
		t.Errorf("%d own questions, want 3", n)
	}
	if topic := scan.Assess(got).Topics[0]; len(topic.Questions) != 2 {
		t.Errorf("%d questions, want 2", len(topic.Questions))
	}
}

// TestRenewPastWhatIsOwn: an own question can have the name that a question of
// an earlier edition had; its answer is not one to that.
func TestRenewPastWhatIsOwn(t *testing.T) {
	before, after := edition(1, asks("metro")), edition(3, asks("bus", "tram", "metro"))
	before.Topics[0].Own, after.Topics[0].Own = developments(), developments()
	round := scan.NewRound(before, scan.Info{})
	addOwnQuestions(t, round, scan.Own{Ref: ref("tram"), Text: "Tram"})
	round.Respond(ref("tram"), scan.Response{Answer: no})
	round.Respond(ref("metro"), scan.Response{Answer: partly})
	got, told := scan.Renew(round, after)
	want := map[scan.Ref]scan.Response{ref("tram"): {Answer: no}, ref("bus"): {Answer: partly}}
	if diff := cmp.Diff(want, responses(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(scan.Renewed{Renamed: []scan.Ref{ref("bus")}}, told); diff != "" {
		t.Errorf("told (-want +got):\n%s", diff)
	}
}

// TestRenewToOtherKinds: a kind of loket that the edition does not have stays, and
// is to be chosen again.
func TestRenewToOtherKinds(t *testing.T) {
	after := edition(2, asks("auto"))
	for _, tt := range []struct {
		kinds []questions.Kind
		want  string
	}{
		{nil, partnership}, // the kind is not asked
		{[]questions.Kind{{ID: municipal}, {ID: partnership}}, partnership},
		{[]questions.Kind{{ID: municipal}}, partnership},
	} {
		after.Kinds = tt.kinds
		got, _ := scan.Renew(scan.NewRound(edition(1, asks("auto")), scan.Info{Kind: partnership}), after)
		if got.Kind != tt.want {
			t.Errorf("with %d kinds it is %q, want %q", len(tt.kinds), got.Kind, tt.want)
		}
	}
}

// TestRenewLosesNothing takes random rounds through random editions and looks
// for every answer, note and agreement of before.
func TestRenewLosesNothing(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 9))
	ids := []string{"a", "b", "c", "d", "e", "t.r.k", "t.s.k"}
	scales := []*questions.Scale{standard(), standard(), quality, who, freeText, remark}
	random := func(n int) *questions.Set {
		var asked []*questions.Question
		for _, id := range ids {
			if rng.IntN(3) > 0 {
				q := asks(id)
				q.Scale = scales[rng.IntN(len(scales))]
				if rng.IntN(5) == 0 {
					q.OnlyFor = []string{partnership}
				}
				asked = append(asked, q)
			}
		}
		set := edition(n, asked...)
		for _, q := range asked {
			for _, id := range ids {
				if set.Question(ref(id)) == nil && rng.IntN(3) == 0 {
					q.Replaces = append(q.Replaces, id)
				}
			}
		}
		if rng.IntN(2) == 0 {
			own := *developments()
			own.Scale = scales[rng.IntN(len(scales))]
			set.Topics[0].Own = &own
		}
		return set
	}
	notes := 0
	for n := range 5_000 {
		before := scan.NewRound(random(1), scan.Info{Kind: []string{municipal, partnership}[rng.IntN(2)]})
		for _, id := range ids {
			if rng.IntN(4) == 0 && before.Set.Topics[0].Own != nil {
				_ = before.SetOwnQuestion(scan.Own{Ref: ref(id), Text: "eigen " + id, Asks: before.Set.Topics[0].Own})
			}
			if rng.IntN(4) == 0 {
				_ = before.SetOwnAction(scan.Own{Ref: ref("doe-" + id), Text: "doe eigen " + id})
			}
			if rng.IntN(3) == 0 {
				before.FollowUp(ref("doe-"+id), scan.Followup{Owner: "eigenaar van " + id})
			}
			response := scan.Response{}
			if q := before.Question(ref(id)); rng.IntN(3) > 0 {
				switch {
				case q == nil:
					response.Answer = "los"
				case q.Scale.IsText():
					response.Answer = "tekst " + id
				default:
					response.Answer = q.Scale.IDs()[rng.IntN(len(q.Scale.Options))]
				}
			}
			if rng.IntN(3) == 0 {
				response.Note = "bij " + id
			}
			before.Respond(ref(id), response)
		}
		was, set := meaning(before), random(2)
		after, told := scan.Renew(before, set)
		if diff := cmp.Diff(was, meaning(before)); diff != "" {
			t.Fatalf("round %d changed: %s", n, diff)
		}
		for ref, response := range before.Responses() {
			if !slices.ContainsFunc(placesOf(before, after, ref), func(at scan.Ref) bool { return holds(after.Response(at), response, before.Label(ref)) }) {
				t.Fatalf("round %d: %+v to %v is gone from %v", n, response, ref, responses(after))
			}
		}
		for ref, response := range after.Responses() {
			q := after.Question(ref)
			_, own := after.OwnQuestion(ref)
			ended := q == nil && (own || before.Question(ref) != nil) // what had no place is not told again
			if ended != slices.Contains(told.Ended, ref) {
				t.Fatalf("round %d: %v has a place: %v; told are %v", n, ref, q != nil, told.Ended)
			}
			if q != nil && response.Answer != open && !q.Scale.IsText() && q.Scale.Option(response.Answer) == nil {
				t.Fatalf("round %d: %v is answered with %q, which it does not have", n, ref, response.Answer)
			}
			if strings.HasPrefix(response.Note, "Antwoord in editie 1: ") != slices.Contains(told.Reopens, ref) {
				t.Fatalf("round %d: %v has the note %q; told are %v", n, ref, response.Note, told.Reopens)
			}
		}
		notes += len(told.Reopens)
		for ref, followup := range before.Followups() {
			at := ref
			if own, ok := before.OwnAction(ref); ok {
				at = named(after.OwnActions(), own)
			}
			if after.Followup(at) != followup {
				t.Fatalf("round %d: what was agreed about %v is gone", n, ref)
			}
			dropped := before.Set.Topics[0].Action(ref.ID) != nil && set.Topics[0].Action(ref.ID) == nil
			if dropped != slices.Contains(told.Dropped, ref) {
				t.Fatalf("round %d: the action %v; told are %v", n, ref, told.Dropped)
			}
		}
		checkOwn(t, before.OwnActions(), after.OwnActions(), func(ref scan.Ref) bool { return set.Topics[0].Action(ref.ID) != nil })
		checkOwn(t, before.OwnQuestions(), after.OwnQuestions(), func(ref scan.Ref) bool { return set.Question(ref) != nil })
		for _, own := range after.OwnQuestions() {
			if (set.Topics[0].Own == nil) != slices.Contains(told.Ended, own.Ref) {
				t.Fatalf("round %d: the own question %v; told are %v", n, own.Ref, told.Ended)
			}
		}
		if t.Failed() {
			t.Fatalf("round %d: %v", n, meaning(after))
		}
	}
	if notes < 500 {
		t.Errorf("only %d answers went to the note: that is no test of it", notes)
	}
}

// placesOf are where the answer to a question of the round before can be: at its
// own name, or at that of a question that replaces it; to the loket's own, where
// that went.
func placesOf(before, after *scan.Round, ref scan.Ref) []scan.Ref {
	if own, ok := before.OwnQuestion(ref); ok {
		return []scan.Ref{named(after.OwnQuestions(), own)}
	}
	places := []scan.Ref{ref}
	for _, q := range after.Set.Topics[0].Questions {
		if slices.Contains(q.Replaces, ref.ID) {
			places = append(places, scan.Ref{Topic: ref.Topic, ID: q.ID})
		}
	}
	return places
}

// holds reports whether a response has all of another; label is its answer in
// words.
func holds(after, before scan.Response, label string) bool {
	if after == before || after.Answer == label && after.Note == before.Note {
		return true
	}
	return after.Answer == open && before.Answer != open && after.Note == strings.TrimSpace("Antwoord in editie 1: "+strings.TrimSuffix(label, ".")+".\n"+before.Note)
}

// named is the name of something of the loket's own by its text.
func named(all []scan.Own, own scan.Own) scan.Ref {
	i := slices.IndexFunc(all, func(o scan.Own) bool { return o.Ref.Topic == own.Ref.Topic && o.Text == own.Text })
	if i < 0 {
		return scan.Ref{}
	}
	return all[i].Ref
}

// checkOwn: what is own is still there, once, by its name when that is free.
func checkOwn(t *testing.T, before, after []scan.Own, taken func(scan.Ref) bool) {
	t.Helper()
	if len(before) != len(after) {
		t.Errorf("%d of its own, and %d before", len(after), len(before))
	}
	names := map[scan.Ref]bool{}
	for _, own := range after {
		if names[own.Ref] || taken(own.Ref) {
			t.Errorf("two are called %v", own.Ref)
		}
		names[own.Ref] = true
	}
	for _, own := range before {
		at := named(after, own)
		if at == (scan.Ref{}) || at != own.Ref && !taken(own.Ref) {
			t.Errorf("%v is now %v", own, at)
		}
		if i := slices.IndexFunc(after, func(o scan.Own) bool { return o.Ref == at }); i >= 0 && after[i].Number != own.Number {
			t.Errorf("%v has another letter", own)
		}
	}
}

// TestRenewNamesOwnActionsWithoutATopic: what a loket added to a topic that the
// edition does not have is in no plan any more, and told.
func TestRenewNamesOwnActionsWithoutATopic(t *testing.T) {
	before := scan.NewRound(edition(1, asks("auto")), scan.Info{Kind: municipal})
	named := before.AddAction(before.Set.Topics[0], "Hang een bord op.")
	without := edition(2, asks("auto"))
	without.Topics[0].ID = "elders"
	after, told := scan.Renew(before, without)
	if _, kept := after.OwnAction(named); !kept || !slices.Contains(told.Dropped, named) {
		t.Errorf("kept is %t, told are %v", kept, told.Dropped)
	}
}

// TestAnActionWaitsForWhatItsQuestionHangsOn: when the question that opens
// another is open again, nobody knows whether its action is needed.
func TestAnActionWaitsForWhatItsQuestionHangsOn(t *testing.T) {
	child := asks("rek")
	child.OnlyIf = ref("fiets")
	set := edition(1, asks("fiets"), child)
	before, after := scan.NewRound(set, scan.Info{Kind: municipal}), scan.NewRound(set, scan.Info{Kind: municipal})
	before.Respond(ref("fiets"), scan.Response{Answer: yes})
	before.Respond(ref("rek"), scan.Response{Answer: no})
	topic := scan.Compare(before, after).Topics[0]
	if len(topic.Actions) != 1 || !slices.Equal(topic.Actions[0].Changes, []scan.Change{scan.ActionWaiting}) {
		t.Errorf("the actions are %+v, want one that waits", topic.Actions)
	}
	for _, q := range topic.Questions {
		if q.Change != scan.Reopened {
			t.Errorf("%s is %q, want weer open", q.Ref, q.Change)
		}
	}
}
