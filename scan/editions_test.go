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

// TestOnlyIf follows a chain of questions, of which each is asked only when the
// one before it is ja or deels, over two topics.
func TestOnlyIf(t *testing.T) {
	set := edition(1, asks("een"), asks("twee"), asks("drie"), asks("samen"), asks("na-samen"))
	topic := set.Topics[0]
	second := edition(1, asks("elders")).Topics[0]
	second.ID, second.Number = "visie", 2
	set.Topics = append(set.Topics, second)
	topic.Questions[1].OnlyIf = ref("een")
	topic.Questions[2].OnlyIf = ref("twee")
	topic.Questions[3].OnlyFor = []string{partnership}
	topic.Questions[4].OnlyIf = ref("samen")
	second.Questions[0].OnlyIf = ref("drie")
	elders := scan.Ref{Topic: "visie", ID: "elders"}
	tests := []struct {
		name    string
		kind    string
		answers map[string]string
		asked   string
		actions string
		status  [2]scan.Status
	}{
		{"niets", municipal, nil, "een", "", [2]scan.Status{scan.NotAssessed, scan.NotAssessed}},
		{"ja opent", municipal, map[string]string{"een": yes}, "een twee", "", [2]scan.Status{scan.NotAssessed, scan.NotAssessed}},
		{"deels opent", municipal, map[string]string{"een": partly}, "een twee", "doe-een", [2]scan.Status{scan.NotInOrder, scan.NotAssessed}},
		{"nee niet", municipal, map[string]string{"een": no, "twee": no, "drie": yes}, "een", "doe-een", [2]scan.Status{scan.NotInOrder, scan.Irrelevant}},
		{"nvt niet", municipal, map[string]string{"een": notApplicable, "twee": no}, "een", "", [2]scan.Status{scan.Irrelevant, scan.Irrelevant}},
		{"onbekend niet", municipal, map[string]string{"een": unknown, "twee": no}, "een", "doe-een", [2]scan.Status{scan.NotInOrder, scan.Irrelevant}},
		{"open niet", municipal, map[string]string{"twee": yes, "drie": no, "elders": no}, "een", "", [2]scan.Status{scan.NotAssessed, scan.NotAssessed}},
		{
			"de hele keten", municipal,
			map[string]string{"een": yes, "twee": partly, "drie": yes, "elders": no},
			"een twee drie elders", "doe-twee doe-elders",
			[2]scan.Status{scan.NotInOrder, scan.NotInOrder},
		},
		{
			"alles op orde", municipal,
			map[string]string{"een": yes, "twee": yes, "drie": yes, "elders": yes},
			"een twee drie elders", "",
			[2]scan.Status{scan.InOrder, scan.InOrder},
		},
		{
			"de keten breekt in het midden", municipal,
			map[string]string{"een": yes, "twee": notApplicable, "drie": yes, "elders": no},
			"een twee", "",
			[2]scan.Status{scan.InOrder, scan.Irrelevant},
		},
		{
			"een vraag voor anderen opent niets", municipal,
			map[string]string{"een": no, "samen": yes, "na-samen": no},
			"een", "doe-een",
			[2]scan.Status{scan.NotInOrder, scan.Irrelevant},
		},
		{
			"en bij hen wel", partnership,
			map[string]string{"een": no, "samen": yes, "na-samen": no},
			"een samen na-samen", "doe-een doe-na-samen",
			[2]scan.Status{scan.NotInOrder, scan.Irrelevant},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			round := scan.NewRound(set, scan.Info{Kind: tt.kind})
			for id, answer := range tt.answers {
				at := ref(id)
				if id == "elders" {
					at = elders
				}
				round.Respond(at, scan.Response{Answer: answer})
			}
			var asked, actions []string
			a := scan.Assess(round)
			for _, topic := range a.Topics {
				for _, q := range topic.Questions {
					asked = append(asked, q.ID)
				}
				for _, action := range topic.Actions {
					actions = append(actions, action.ID)
				}
			}
			if got := strings.Join(asked, " "); got != tt.asked {
				t.Errorf("asked are %q, want %q", got, tt.asked)
			}
			if got := strings.Join(actions, " "); got != tt.actions {
				t.Errorf("in the plan are %q, want %q", got, tt.actions)
			}
			if got := [2]scan.Status{a.Topics[0].Status, a.Topics[1].Status}; got != tt.status {
				t.Errorf("the topics are %s and %s, want %s and %s", got[0].Label(), got[1].Label(), tt.status[0].Label(), tt.status[1].Label())
			}
			if got, _ := a.Progress(); got > len(asked) {
				t.Errorf("%d of %d are answered", got, len(asked))
			}
		})
	}
}

// TestStatusOfWhatIsDescribed has questions that no answer judges, with a few
// answers, with text, and that may stay empty.
func TestStatusOfWhatIsDescribed(t *testing.T) {
	is := func(scale *questions.Scale, id string) *questions.Question {
		return &questions.Question{ID: id, Scale: scale}
	}
	tests := []struct {
		name     string
		asked    []*questions.Question
		answers  map[string]string
		status   scan.Status
		answered int
	}{
		{"nog open", []*questions.Question{is(who, "wie")}, nil, scan.NotAssessed, 0},
		{"beantwoord", []*questions.Question{is(who, "wie")}, map[string]string{"wie": "loket"}, scan.Described, 1},
		{"tekst", []*questions.Question{is(freeText, "wat")}, map[string]string{"wat": "Van alles"}, scan.Described, 1},
		{"geen tekst", []*questions.Question{is(freeText, "wat")}, nil, scan.NotAssessed, 0},
		{"een van de twee", []*questions.Question{is(freeText, "wat"), is(who, "wie")}, map[string]string{"wie": "loket"}, scan.NotAssessed, 1},
		{"mag leeg", []*questions.Question{is(who, "wie"), is(remark, "nog-iets")}, map[string]string{"wie": "partner"}, scan.Described, 2},
		{"mag leeg, de rest nog open", []*questions.Question{is(who, "wie"), is(remark, "nog-iets")}, nil, scan.NotAssessed, 1},
		{"met een oordeel", []*questions.Question{is(who, "wie"), asks("auto")}, map[string]string{"wie": "loket", "auto": yes}, scan.InOrder, 2},
		{"met een oordeel dat past en niets dat mag", []*questions.Question{is(remark, "nog-iets"), asks("auto")}, map[string]string{"auto": yes}, scan.InOrder, 2},
		{"met een oordeel, en een open vraag", []*questions.Question{is(who, "wie"), asks("auto")}, map[string]string{"auto": yes}, scan.NotAssessed, 1},
		{"met iets te doen", []*questions.Question{is(who, "wie"), asks("auto")}, map[string]string{"auto": no}, scan.NotInOrder, 1},
		{"met wat niet past", []*questions.Question{is(who, "wie"), asks("auto")}, map[string]string{"wie": "loket", "auto": notApplicable}, scan.Described, 2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			round := scan.NewRound(edition(1, tt.asked...), scan.Info{})
			for id, answer := range tt.answers {
				round.Respond(ref(id), scan.Response{Answer: answer})
			}
			a := scan.Assess(round)
			if got := a.Topics[0]; got.Status != tt.status || got.Answered != tt.answered {
				t.Errorf("%s with %d answers, want %s with %d", got.Status.Label(), got.Answered, tt.status.Label(), tt.answered)
			}
			counted := 0
			judged := slices.ContainsFunc(tt.asked, func(q *questions.Question) bool { return q.ID == "auto" })
			if judged && tt.status != scan.Described {
				counted = 1
			}
			if _, topics := a.InOrder(); topics != counted {
				t.Errorf("%d topics can be in order, want %d", topics, counted)
			}
		})
	}
}

// TestAnswersWithoutSteps: another answer is only another one.
func TestAnswersWithoutSteps(t *testing.T) {
	for _, tt := range []struct {
		scale         *questions.Scale
		before, after string
		want          scan.Change
		was, is       string
	}{
		{who, "loket", "partner", scan.Otherwise, "het loket", "een partner"},
		{who, "", "partner", scan.NewlyGiven, "nog open", "een partner"},
		{who, "loket", "", scan.Reopened, "het loket", "nog open"},
		{freeText, "De balie", "De telefoon", scan.Otherwise, "De balie", "De telefoon"},
		{freeText, "De balie", "De balie", "", "", ""},
		{quality, "ja", "half", scan.Otherwise, "ja", "voor de helft"},
		{standard(), yes, no, scan.Worsened, "ja", "nee"},
	} {
		t.Run(fmt.Sprintf("%s van %q naar %q", tt.scale.ID, tt.before, tt.after), func(t *testing.T) {
			set := edition(1, &questions.Question{ID: "q", Scale: tt.scale})
			before, after := scan.NewRound(set, scan.Info{}), scan.NewRound(set, scan.Info{})
			before.Respond(ref("q"), scan.Response{Answer: tt.before})
			after.Respond(ref("q"), scan.Response{Answer: tt.after})
			var got scan.QuestionComparison
			if changed := scan.Compare(before, after).Topics[0].Questions; len(changed) > 0 {
				got = changed[len(changed)-1]
			}
			if got.Change != tt.want || got.Was != tt.was || got.Is != tt.is {
				t.Errorf("%q from %q to %q, want %q from %q to %q", got.Change, got.Was, got.Is, tt.want, tt.was, tt.is)
			}
		})
	}
}

func TestCompareAcrossEditions(t *testing.T) {
	old := edition(1, asks("auto"), asks("fiets"), asks("wie"), asks("blijft"))
	later := edition(2, asks("auto-dichtbij", "auto"), asks("bus"), &questions.Question{ID: "wie", Scale: who}, asks("blijft"), asks("hangt"))
	later.Topics[0].Questions[4].OnlyIf = ref("blijft")
	old.Topics = append(old.Topics, &questions.Topic{
		Number: 2, ID: "weg", Title: "Weg",
		Questions: []*questions.Question{{ID: "a", Text: "Vervallen onderwerp?", Scale: standard()}},
		Actions:   []*questions.Action{{Number: 1, ID: "b", Text: "Vervallen actie.", RaisedBy: []string{"a"}}},
	})
	before, after := scan.NewRound(old, scan.Info{Name: "1"}), scan.NewRound(later, scan.Info{Name: "2"})
	for id, answer := range map[string]string{"auto": no, "fiets": partly, "wie": yes, "blijft": no} {
		before.Respond(ref(id), scan.Response{Answer: answer})
	}
	before.Respond(scan.Ref{Topic: "weg", ID: "a"}, scan.Response{Answer: no})
	for id, answer := range map[string]string{"auto-dichtbij": yes, "bus": no, "wie": "partner", "blijft": partly, "hangt": no} {
		after.Respond(ref(id), scan.Response{Answer: answer})
	}
	after.FollowUp(ref("doe-fiets"), scan.Followup{Owner: "beheer"}) // of the earlier edition

	var got []string
	c := scan.Compare(before, after)
	for _, topic := range c.Topics {
		got = append(got, fmt.Sprintf("%s: %s, %s", topic.Topic.Title, topic.Before.Label(), topic.After.Label()))
		for _, q := range topic.Questions {
			got = append(got, fmt.Sprintf("%s: %s, %s naar %s, anders gesteld: %v", q.Text, q.Change, q.Was, q.Is, q.Reworded))
		}
		for _, a := range topic.Actions {
			got = append(got, fmt.Sprintf("%s %s %v in het plan: %v", a.Label(), a.Text, a.Changes, a.InPlan))
		}
	}
	if diff := cmp.Diff([]string{
		"Parkeren: niet op orde, niet op orde",
		"auto-dichtbij in editie 2?: verbeterd, nee naar ja, anders gesteld: true",
		"bus in editie 2?: nieuw beantwoord, niet gevraagd naar nee, anders gesteld: false",
		"wie in editie 2?: anders beantwoord, ja naar een partner, anders gesteld: false",
		"blijft in editie 2?: verbeterd, nee naar deels, anders gesteld: false",
		"hangt in editie 2?: nieuw beantwoord, niet gevraagd naar nee, anders gesteld: false",
		"fiets in editie 1?: niet meer van toepassing, deels naar niet gevraagd, anders gesteld: false",
		"1.2 Doe bus. [nieuw] in het plan: true",
		"1.5 Doe hangt. [nieuw] in het plan: true",
		"1.1 Doe auto. [niet meer nodig] in het plan: false",
		"1.2 Doe fiets. [niet meer nodig] in het plan: false",
		"Weg: niet op orde, niet van toepassing",
		"Vervallen onderwerp?: niet meer van toepassing, nee naar niet gevraagd, anders gesteld: false",
		"2.1 Vervallen actie. [niet meer nodig] in het plan: false",
	}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]scan.FieldComparison{{Name: "editie", Before: "1", After: "2"}, {Name: "ronde", Before: "1", After: "2"}}, c.Fields); diff != "" {
		t.Errorf("fields (-want +got):\n%s", diff)
	}
}

// TestFinishedRoundStays: what a round of edition 1 says, in itself and as the
// round before one of a later edition, is the same whatever those editions are.
func TestFinishedRoundStays(t *testing.T) {
	rng := rand.New(rand.NewPCG(6, 2))
	answers := append(standard().IDs(), open)
	for n := range 500 {
		first := edition(1, asks("auto"), asks("fiets"), asks("bus"))
		round := scan.NewRound(first, scan.Info{Kind: municipal, Name: "2026"})
		for _, q := range first.Topics[0].Questions {
			round.Respond(ref(q.ID), scan.Response{Answer: answers[rng.IntN(len(answers))]})
		}
		round.FollowUp(ref("doe-fiets"), scan.Followup{Owner: "beheer"})
		was := said(scan.Assess(round))
		meant := meaning(round)
		second := edition(2, asks("wagen", "auto"), asks("fiets"))
		third := edition(3, asks("fiets", "bus"), asks("voertuig", "wagen", "auto"), &questions.Question{ID: "wie", Scale: who})
		third.Topics[0].Actions[0].Text, third.Topics[0].Actions[0].Number = "Iets anders.", 9
		for _, later := range []*questions.Set{second, third} {
			after, _ := scan.Renew(round, later)
			next, _, err := scan.Next(later, round, "2027", "2027-05-01", "2026.yaml")
			if err != nil {
				t.Fatal(err)
			}
			for _, other := range []*scan.Round{after, next, scan.NewRound(later, scan.Info{})} {
				c := scan.Compare(round, other)
				before, now := scan.Assess(c.Before), scan.Assess(c.After)
				if diff := cmp.Diff(was, said(before)); diff != "" {
					t.Fatalf("round %d beside edition %d (-want +got):\n%s", n, later.Edition, diff)
				}
				for i, topic := range c.Topics {
					if topic.Before != before.Topics[i].Status || topic.After != now.Topics[i].Status {
						t.Fatalf("round %d: compared as %s and %s, assessed as %s and %s", n,
							topic.Before.Label(), topic.After.Label(), before.Topics[i].Status.Label(), now.Topics[i].Status.Label())
					}
				}
			}
		}
		if diff := cmp.Diff(meant, meaning(round)); diff != "" {
			t.Fatalf("round %d changed: %s", n, diff)
		}
	}
}

// said is what an assessment says, in words.
func said(a scan.Assessment) map[string]string {
	all := map[string]string{}
	for _, topic := range a.Topics {
		all[topic.Topic.Title] = fmt.Sprintf("%s %d", topic.Status.Label(), topic.Answered)
		for _, q := range topic.Questions {
			all[q.Text] = q.Label()
		}
		for _, action := range topic.Actions {
			all[action.Label()] = action.Text + " " + action.Owner
		}
	}
	return all
}
