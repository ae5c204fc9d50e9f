package scan_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"loketscan/questions"
	"loketscan/scan"
)

// TestChangedIfAndOnlyIfTheyDiffer changes a round here and there, and sometimes
// nothing or back again, and holds Changed against a reading of its own of what
// the two rounds are.
func TestChangedIfAndOnlyIfTheyDiffer(t *testing.T) {
	rng := rand.New(rand.NewPCG(8, 8))
	set := parking()
	set.Topics[0].Questions[0].Replaces = []string{"oud"}
	set.Topics = append(set.Topics, &questions.Topic{Number: 2, ID: scan.DevelopmentsTopic, Title: "Ontwikkelingen"})
	same := 0
	for n := range 20_000 {
		before := scan.NewRound(scan.Info{})
		for range rng.IntN(25) {
			mutate(rng, before)
		}
		after := clone(before)
		for range rng.IntN(4) {
			mutate(rng, after)
		}
		shuffle(rng, after)
		want := !reflect.DeepEqual(meaning(before), meaning(after))
		if !want {
			same++
		}
		c := scan.Compare(set, before, after)
		if c.Changed() != want {
			t.Fatalf("pair %d: Changed is %v, want %v\nfrom %+v\nto   %+v\n%+v", n, c.Changed(), want, meaning(before), meaning(after), c)
		}
		if back := scan.Compare(set, after, before); back.Changed() != want {
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

// mutate sets one thing to one of a few values, of which the empty one is the
// most usual.
func mutate(rng *rand.Rand, r *scan.Round) {
	pick := func(values ...string) string {
		if rng.IntN(3) == 0 {
			return ""
		}
		return values[rng.IntN(len(values))]
	}
	topics := []string{"parkeren", scan.DevelopmentsTopic, "elders"}
	refs := func(ids ...string) scan.Ref {
		return scan.Ref{Topic: topics[rng.IntN(len(topics))], ID: ids[rng.IntN(len(ids))]}
	}
	switch rng.IntN(12) {
	case 0:
		r.Municipality = pick("A", "B")
	case 1:
		r.Desk, r.SetID = pick("A", "B"), pick("voorbeeld")
	case 2:
		r.Kind = questions.Kind(pick("gemeentelijk", "samenwerking"))
	case 3:
		r.Name, r.Previous = pick("2026"), pick("a.yaml", "b.yaml")
	case 4:
		r.Date = scan.Date(pick("2026-11-24"))
	case 5:
		r.Edition = rng.IntN(3)
	case 6:
		r.Participants = append([]string{"a, b", "a", "b", "b, a"}[rng.IntN(4):], pick("c", "d"))
	case 7, 8:
		ref := refs("auto", "fiets", "samen", "oud", "laadpaal", "vreemd")
		r.Respond(ref, scan.Response{Answer: scan.Answer(pick("ja", "deels", "nee", "nvt", "onbekend")), Note: pick("x", "y\nz")})
	case 9:
		ref := refs("plaats-maken", "rek-plaatsen", "bord", "vreemd")
		r.FollowUp(ref, scan.Followup{
			Owner: pick("x", "y"), Due: scan.Date(pick("2027-01-01", "2027-02-01")), Priority: scan.Priority(pick("hoog", "laag")),
			FirstStep: pick("x", "y"), State: scan.State(pick("open", "bezig", "gereed", "vervallen")),
		})
	case 10:
		own(rng, &r.OwnActions, refs("bord", "lamp"), pick("x", "y"))
	default:
		own(rng, &r.Developments, refs("laadpaal", "bus"), pick("x", "y"))
	}
}

// own adds something of the loket's own, gives it another text, or takes it
// away.
func own(rng *rand.Rand, all *[]scan.Own, ref scan.Ref, text string) {
	i := slices.IndexFunc(*all, func(o scan.Own) bool { return o.Ref == ref })
	switch {
	case i < 0:
		*all = append(*all, scan.Own{Ref: ref, Text: text})
	case rng.IntN(2) == 0:
		(*all)[i].Text = text
	default:
		*all = slices.Delete(*all, i, i+1)
	}
}

func clone(r *scan.Round) *scan.Round {
	c := scan.NewRound(r.Info)
	c.Participants = slices.Clone(r.Participants)
	c.OwnActions, c.Developments = slices.Clone(r.OwnActions), slices.Clone(r.Developments)
	for ref, response := range r.Responses {
		c.Respond(ref, response)
	}
	for ref, followup := range r.Followups {
		c.FollowUp(ref, followup)
	}
	return c
}

func shuffle(rng *rand.Rand, r *scan.Round) {
	rng.Shuffle(len(r.Participants), func(i, j int) { r.Participants[i], r.Participants[j] = r.Participants[j], r.Participants[i] })
	rng.Shuffle(len(r.OwnActions), func(i, j int) { r.OwnActions[i], r.OwnActions[j] = r.OwnActions[j], r.OwnActions[i] })
	rng.Shuffle(len(r.Developments), func(i, j int) { r.Developments[i], r.Developments[j] = r.Developments[j], r.Developments[i] })
}

// meaning is a round as plain sentences without an order.
func meaning(r *scan.Round) map[string]int {
	m := map[string]int{}
	say := func(format string, args ...any) { m[fmt.Sprintf(format, args...)]++ }
	say("set %q %d", r.SetID, r.Edition)
	say("of %q %q %q", r.Municipality, r.Desk, r.Kind)
	say("round %q %q after %q", r.Name, r.Date, r.Previous)
	for _, p := range r.Participants {
		say("with %q", p)
	}
	for ref, response := range r.Responses {
		say("answer %v %q %q", ref, response.Answer, response.Note)
	}
	for ref, f := range r.Followups {
		if f.State == scan.StateOpen {
			f.State = "" // which means the same
		}
		if f != (scan.Followup{}) {
			say("agreed %v %q", ref, fmt.Sprint(f))
		}
	}
	for _, o := range r.OwnActions {
		say("action %v %q", o.Ref, o.Text)
	}
	for _, o := range r.Developments {
		say("development %v %q", o.Ref, o.Text)
	}
	return m
}
