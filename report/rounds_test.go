package report

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/report/doc"
	"loketscan/report/doc/judge"
	"loketscan/scan"
)

// rounds returns n rounds, the last one first, each with a topic more in order.
func rounds(n int) Rounds {
	r := Rounds{Set: reception()}
	for i := range n {
		round := roundOf(r.Set)
		round.Name, round.Date = fmt.Sprint(2026+i, " najaar"), scan.Date(fmt.Sprint(2026+i, "-11-21"))
		for t, topic := range r.Set.Topics {
			for _, q := range topic.Questions {
				switch {
				case t < i:
					round.Respond(ref(topic.ID, q.ID), scan.Response{Answer: yes})
				case t == i:
					round.Respond(ref(topic.ID, q.ID), scan.Response{Answer: no})
				}
			}
		}
		r.Rounds = append(r.Rounds, round)
	}
	slices.Reverse(r.Rounds)
	return r
}

func TestRoundsInTheOrderOfTheirDates(t *testing.T) {
	r := rounds(3)
	r.Rounds[0].Date, r.Rounds[1].Date = r.Rounds[2].Date, r.Rounds[2].Date
	r.Rounds[0].Name, r.Rounds[1].Name, r.Rounds[2].Name = "b", "b", "a"
	r.Rounds[0].Desk, r.Rounds[1].Desk = "eerst gegeven", "dan gegeven"
	given := slices.Clone(r.Rounds)
	want := []*scan.Round{r.Rounds[2], r.Rounds[0], r.Rounds[1]}
	for i, round := range r.ordered() {
		if round.Desk != want[i].Desk || round.Name != want[i].Name {
			t.Errorf("round %d is %s, %s", i+1, round.Desk, round.Name)
		}
	}
	if !slices.Equal(r.Rounds, given) {
		t.Error("the rounds that were given have changed places")
	}
}

func TestRoundsFitAndAreSafe(t *testing.T) {
	document := func(s string, n int) Rounds {
		r := rounds(n)
		r.Set.Topics[0].Title = s
		for _, round := range r.Rounds {
			round.Municipality, round.Desk, round.Name = s, s, s
		}
		return r
	}
	for i, s := range slices.Concat(judge.Hostile, judge.HostileTexts(3, 100)) {
		r := document(s, 3+i%10)
		judge.CheckTerminal(t, doc.Text(r.document()))
		checkJSON(t, RoundsJSON(r), new(roundsJSON))
		judge.CheckInert(t, s, func(s string) []byte { return doc.Markdown(document(s, 3).document()) })
		if t.Failed() {
			t.Fatalf("by %q", s)
		}
	}
}

func TestRounds(t *testing.T) {
	var names []string
	for _, format := range RoundsFormats() {
		names = append(names, format.Name)
		got := format.Write(rounds(3))
		checkDoc(t, "rondes/drie."+suffix[format.Name], got)
		if !bytes.Equal(format.Write(rounds(3)), got) {
			t.Errorf("%s is not the same the second time", format.Name)
		}
		if format.Syntax == nil {
			t.Errorf("format %s has no title", format.Name)
		}
	}
	if diff := cmp.Diff([]string{"tekst", "markdown", "json"}, names); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	checkDoc(t, "rondes/tien.txt", doc.Text(rounds(10).document()))
}
