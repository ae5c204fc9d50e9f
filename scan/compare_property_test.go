package scan_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/questions"
	"loketscan/scan"
)

// TestChangedIfAndOnlyIfTheyDiffer changes a round here and there, and sometimes
// nothing or back again, and holds Changed against a reading of its own of what
// the two rounds are.
func TestChangedIfAndOnlyIfTheyDiffer(t *testing.T) {
	rng := rand.New(rand.NewPCG(8, 8))
	editions := someEditions()
	same := 0
	for n := range 20_000 {
		before := scan.NewRound(editions[0], scan.Info{})
		for range rng.IntN(25) {
			mutate(rng, before, editions)
		}
		after, was := before.Clone(), meaning(before)
		for range rng.IntN(4) {
			mutate(rng, after, editions)
		}
		if diff := cmp.Diff(was, meaning(before)); diff != "" {
			t.Fatalf("pair %d: the round changes along with its copy: %s", n, diff)
		}
		after = shuffled(rng, after)
		want := !reflect.DeepEqual(meaning(before), meaning(after))
		if !want {
			same++
		}
		c := scan.Compare(before, after)
		if c.Changed() != want {
			t.Fatalf("pair %d: Changed is %v, want %v\nfrom %+v\nto   %+v\n%+v", n, c.Changed(), want, meaning(before), meaning(after), c)
		}
		if back := scan.Compare(after, before); back.Changed() != want {
			t.Fatalf("pair %d: the other way round, Changed is %v, want %v", n, back.Changed(), want)
		}
		for _, topic := range c.Topics {
			for _, a := range topic.Actions {
				if len(a.Changes) == 0 {
					t.Fatalf("pair %d: %s is there, and nothing happened to it", n, a.Ref)
				}
			}
		}
	}
	if same < 2_000 {
		t.Errorf("only %d pairs were the same: that is no test of saying so", same)
	}
}

// someEditions are two editions of a set, and another set, with a topic for
// developments.
func someEditions() []*questions.Set {
	first := parking()
	first.Topics[0].Questions[0].Replaces = []string{"oud"}
	second := renewed()
	second.Topics[0].Questions[1].ID = "trein"
	second.Topics[0].Actions[1].RaisedBy = []string{"trein"}
	other := parking()
	other.ID = "ander"
	all := []*questions.Set{first, second, other}
	for _, set := range all {
		set.Topics = append(set.Topics, &questions.Topic{Number: 2, ID: developmentsTopic, Title: "Ontwikkelingen", Own: developments()})
	}
	return all
}

// mutate sets one thing to one of a few values, of which the empty one is the
// most usual.
func mutate(rng *rand.Rand, r *scan.Round, editions []*questions.Set) {
	pick := func(values ...string) string {
		if rng.IntN(3) == 0 {
			return ""
		}
		return values[rng.IntN(len(values))]
	}
	topics := []string{"parkeren", developmentsTopic, "elders"}
	refs := func(ids ...string) scan.Ref {
		return scan.Ref{Topic: topics[rng.IntN(len(topics))], ID: ids[rng.IntN(len(ids))]}
	}
	switch rng.IntN(12) {
	case 0:
		r.Municipality = pick("A", "B")
	case 1:
		r.Desk = pick("A", "B")
	case 2:
		r.Kind = pick(municipal, partnership)
	case 3:
		r.Name, r.Previous = pick("2026"), pick("a.yaml", "b.yaml")
	case 4:
		r.Date = scan.Date(pick("2026-11-24"))
	case 5:
		r.Set = editions[rng.IntN(len(editions))]
	case 6:
		r.Participants = append([]string{"a, b", "a", "b", "b, a"}[rng.IntN(4):], pick("c", "d"))
	case 7, 8:
		ref := refs("auto", "fiets", "samen", "oud", "laadpaal", "vreemd")
		r.Respond(ref, scan.Response{Answer: pick(yes, partly, no, notApplicable, unknown), Note: pick("x", "y\nz")})
	case 9:
		ref := refs("plaats-maken", "rek-plaatsen", "bord", "vreemd")
		r.FollowUp(ref, scan.Followup{
			Owner: pick("x", "y"), Due: scan.Date(pick("2027-01-01", "2027-02-01")), Priority: scan.Priority(pick("hoog", "laag")),
			FirstStep: pick("x", "y"), State: scan.State(pick("bezig", "gereed", "vervallen")),
		})
	case 10:
		own(rng, r, refs("bord", "lamp"), pick("x", "y"), nil)
	default:
		own(rng, r, refs("laadpaal", "bus"), pick("x", "y"), developments())
	}
}

// own adds something of the loket's own, gives it another text, or takes it
// away; what has its name already keeps it.
func own(rng *rand.Rand, r *scan.Round, ref scan.Ref, text string, asks *questions.OwnQuestion) {
	set, remove := r.SetOwnAction, r.RemoveAction
	if asks != nil {
		set, remove = r.SetOwnQuestion, r.RemoveQuestion
	}
	_, isAction := r.OwnAction(ref)
	_, isQuestion := r.OwnQuestion(ref)
	switch {
	case !isAction && !isQuestion:
		_ = set(scan.Own{Ref: ref, Text: text, Asks: asks})
	case rng.IntN(2) == 0:
		r.Rename(ref, text)
	default:
		remove(ref)
	}
}

// shuffled is a round to which the same was added in another order.
func shuffled(rng *rand.Rand, r *scan.Round) *scan.Round {
	c := scan.NewRound(r.Set, r.Info)
	c.Participants = slices.Clone(r.Participants)
	rng.Shuffle(len(c.Participants), func(i, j int) { c.Participants[i], c.Participants[j] = c.Participants[j], c.Participants[i] })
	ownActions, ownQuestions := r.OwnActions(), r.OwnQuestions()
	for _, all := range [][]scan.Own{ownActions, ownQuestions} {
		rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	}
	for _, o := range ownActions {
		if err := c.SetOwnAction(o); err != nil {
			panic(err)
		}
	}
	for _, o := range ownQuestions {
		if err := c.SetOwnQuestion(o); err != nil {
			panic(err)
		}
	}
	for ref, response := range r.Responses() {
		c.Respond(ref, response)
	}
	for ref, followup := range r.Followups() {
		c.FollowUp(ref, followup)
	}
	return c
}

// meaning is a round as plain sentences without an order.
func meaning(r *scan.Round) map[string]int {
	m := map[string]int{}
	say := func(format string, args ...any) { m[fmt.Sprintf(format, args...)]++ }
	say("set %q %d", r.Set.ID, r.Set.Edition)
	say("of %q %q %q", r.Municipality, r.Desk, r.Kind)
	say("round %q %q after %q", r.Name, r.Date, r.Previous)
	for _, p := range r.Participants {
		say("with %q", p)
	}
	for ref, response := range r.Responses() {
		say("answer %v %q %q", ref, response.Answer, response.Note)
	}
	for ref, f := range r.Followups() {
		if f != (scan.Followup{}) {
			say("agreed %v %q", ref, fmt.Sprint(f))
		}
	}
	for _, o := range r.OwnActions() {
		say("action %v %q", o.Ref, o.Text)
	}
	for _, o := range r.OwnQuestions() {
		say("development %v %q", o.Ref, o.Text)
	}
	return m
}
