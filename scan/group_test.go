package scan_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/questions"
	"loketscan/scan"
)

// participant is the round of a role at a partnership, with these answers.
func participant(role string, answers map[string]scan.Response) *scan.Round {
	round := scan.NewRound(scan.Info{Kind: questions.Partnership, Participants: []string{role}})
	for id, response := range answers {
		round.Respond(ref(id), response)
	}
	return round
}

func TestSpread(t *testing.T) {
	municipal := participant("raad", map[string]scan.Response{"auto": {Answer: scan.No}, "samen": {Answer: scan.No, Note: "telt niet"}})
	municipal.Kind = questions.Municipal
	group := scan.Group{Set: parking(), Rounds: []*scan.Round{
		participant("a", map[string]scan.Response{"auto": {Answer: scan.Yes}, "samen": {Answer: scan.Unknown}}),
		participant("b", map[string]scan.Response{"auto": {Answer: scan.Yes, Note: "Ruim."}, "fiets": {Note: "Navragen."}}),
		municipal,
	}}
	tests := []struct {
		id               string
		said             map[scan.Answer][]int
		open, notAsked   []int
		notes            []scan.Note
		apart, differing int
	}{
		{
			id: "auto", said: map[scan.Answer][]int{scan.Yes: {0, 1}, scan.No: {2}},
			notes: []scan.Note{{Round: 1, Text: "Ruim."}}, apart: 2, differing: 2,
		},
		{id: "fiets", said: map[scan.Answer][]int{}, open: []int{0, 1, 2}, notes: []scan.Note{{Round: 1, Text: "Navragen."}}},
		{id: "samen", said: map[scan.Answer][]int{scan.Unknown: {0}}, open: []int{1}, notAsked: []int{2}},
	}
	got := group.Spread()
	if len(got) != len(tests) {
		t.Fatalf("%d questions, want %d", len(got), len(tests))
	}
	for i, tt := range tests {
		want := scan.Spread{
			Ref: ref(tt.id), Topic: group.Set.Topics[0], Question: group.Set.Topics[0].Questions[i],
			Open: tt.open, NotAsked: tt.notAsked, Notes: tt.notes, Apart: tt.apart, Differing: tt.differing,
		}
		for _, answer := range scan.Answers() {
			want.Said = append(want.Said, scan.Said{Answer: answer, Rounds: tt.said[answer]})
		}
		if diff := cmp.Diff(want, got[i]); diff != "" {
			t.Errorf("%s: -want +got:\n%s", tt.id, diff)
		}
	}
}

// TestAgenda: what lies furthest apart is first, what all agree on last.
func TestAgenda(t *testing.T) {
	said := map[string]string{ // by each of four: ja, deels, nee, n.v.t., onbekend, -
		"eens":              "jjjj",
		"niemand":           "----",
		"een":               "j---",
		"halve-halve":       "jjdd",
		"een-uiterste":      "jjjn",
		"halve-uitersten":   "jjnn",
		"drie-meningen":     "jdnn",
		"weet-een-niet":     "jjjo",
		"weten-twee-niet":   "jjoo",
		"past-wel-of-niet":  "jvvj",
		"nvt-of-weet-niet":  "vvvo",
		"uitersten-en-open": "jn--",
	}
	answers := map[byte]scan.Answer{'j': scan.Yes, 'd': scan.Partly, 'n': scan.No, 'v': scan.NotApplicable, 'o': scan.Unknown}
	set := &questions.Set{Topics: []*questions.Topic{{ID: "parkeren"}}}
	group := scan.Group{Set: set}
	for i := range 4 {
		round := scan.NewRound(scan.Info{})
		for id, given := range said {
			round.Respond(ref(id), scan.Response{Answer: answers[given[i]]})
		}
		group.Rounds = append(group.Rounds, round)
	}
	for _, id := range slices.Sorted(maps.Keys(said)) {
		set.Topics[0].Questions = append(set.Topics[0].Questions, &questions.Question{ID: id})
	}
	all := group.Spread()
	slices.SortStableFunc(all, scan.Spread.Compare)
	var got []string
	for _, s := range all {
		got = append(got, fmt.Sprintf("%s %d %d", s.Ref.ID, s.Apart, s.Differing))
	}
	want := []string{
		"drie-meningen 2 5", "halve-uitersten 2 4", "een-uiterste 2 3", "uitersten-en-open 2 1",
		"halve-halve 1 4", "past-wel-of-niet 1 4", "weten-twee-niet 1 4", "nvt-of-weet-niet 1 3", "weet-een-niet 1 3",
		"niemand 0 0", "een 0 0", "eens 0 0",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestSpreadOfAnEarlierEdition(t *testing.T) {
	group := scan.Group{Set: renewed(), Rounds: []*scan.Round{
		participant("a", map[string]scan.Response{"auto": {Answer: scan.No}}),
		participant("b", map[string]scan.Response{"auto": {Answer: scan.No}, "auto-dichtbij": {Answer: scan.Yes}}),
	}}
	s := group.Spread()[0]
	if s.Ref != ref("auto-dichtbij") || s.Apart != 2 || s.Differing != 1 {
		t.Errorf("an answer to a question that another replaces is read as %+v", s)
	}
	if got := group.Agreed(scan.Info{}).Responses; len(got) != 1 || got[s.Ref].Note != "a: nee\nb: ja" {
		t.Errorf("they agreed on %v", got)
	}
}

func TestNamesOfAGroup(t *testing.T) {
	for _, tt := range []struct{ roles, want []string }{
		{[]string{"coördinator", "consulent"}, []string{"coördinator", "consulent"}},
		{[]string{"consulent", "coördinator", "Consulent"}, []string{"consulent 1", "coördinator", "Consulent 2"}},
		{[]string{"consulent", "consulent 1", "consulent"}, []string{"consulent 2", "consulent 1", "consulent 3"}},
		{[]string{"", "wethouder", ""}, []string{"deelnemer 1", "wethouder", "deelnemer 2"}},
		{[]string{""}, []string{"deelnemer"}},
	} {
		var group scan.Group
		for _, role := range tt.roles {
			group.Rounds = append(group.Rounds, participant(role, nil))
		}
		if diff := cmp.Diff(tt.want, group.Names()); diff != "" {
			t.Errorf("%q: -want +got:\n%s", tt.roles, diff)
		}
	}
}

func TestAgreedAnswers(t *testing.T) {
	type r = scan.Response
	tests := []struct {
		name string
		a, b r
		want r
	}{
		{"hetzelfde", r{Answer: scan.Yes}, r{Answer: scan.Yes}, r{Answer: scan.Yes}},
		{"hetzelfde, met toelichting", r{scan.Yes, "Ruim.\nEn gratis."}, r{scan.Yes, "Klopt."}, r{scan.Yes, "a: Ruim.\n  En gratis.\nb: Klopt."}},
		{"een van beide", r{Answer: scan.No}, r{}, r{Answer: scan.No}},
		{"een van beide, de ander twijfelt", r{Answer: scan.No}, r{Note: "Navragen."}, r{scan.No, "b: Navragen."}},
		{"verschillend", r{Answer: scan.Unknown}, r{Answer: scan.Partly}, r{Note: "a: weten we niet\nb: deels"}},
		{"verschillend, met toelichting", r{scan.NotApplicable, "Geen auto's."}, r{Answer: scan.No}, r{Note: "a: n.v.t.\n  Geen auto's.\nb: nee"}},
		{"niemand", r{}, r{}, r{}},
		{"niemand, wel een toelichting", r{}, r{Note: "Navragen."}, r{Note: "b: Navragen."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			group := scan.Group{Set: parking(), Rounds: []*scan.Round{
				participant("a", map[string]r{"auto": tt.a}), participant("b", map[string]r{"auto": tt.b}),
			}}
			if diff := cmp.Diff(tt.want, group.Agreed(scan.Info{}).Responses[ref("auto")]); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
	group := scan.Group{Set: parking(), Rounds: []*scan.Round{
		participant("a", map[string]r{"auto": {Answer: scan.Yes}}),
		participant("b", map[string]r{"auto": {Answer: scan.No}}),
		participant("c", map[string]r{"auto": {Note: "Ik kom met de fiets."}}),
	}}
	want := "a: ja\nb: nee\nc: nog open\n  Ik kom met de fiets."
	if got := group.Agreed(scan.Info{}).Responses[ref("auto")].Note; got != want {
		t.Errorf("the note is %q, want %q", got, want)
	}
}

func TestAgreedKeepsWhatTheyAdded(t *testing.T) {
	const topic = scan.DevelopmentsTopic
	set := parking()
	set.Topics = append(set.Topics, &questions.Topic{Number: 2, ID: topic, Title: "Ontwikkelingen"})
	at := func(id string) scan.Ref { return scan.Ref{Topic: topic, ID: id} }
	a, b := participant("a", nil), participant("b", nil)
	a.FollowUp(ref("rek-plaatsen"), scan.Followup{Owner: "beheer", Due: "2027-03-01", FirstStep: "Meten."})
	b.FollowUp(ref("rek-plaatsen"), scan.Followup{Owner: "wijkteam", Priority: scan.High, State: scan.StateOpen})
	a.OwnActions = []scan.Own{{Ref: ref("lamp"), Text: "Koop een lamp.", Number: 3}, {Ref: ref("bord"), Text: "Hang een bord op.", Number: 1}}
	b.OwnActions = []scan.Own{{Ref: ref("lamp"), Text: "Repareer de lamp.", Number: 1}, {Ref: ref("bord"), Text: "Hang een bord op.", Number: 2}}
	a.FollowUp(ref("lamp"), scan.Followup{Owner: "beheer"})
	b.FollowUp(ref("lamp"), scan.Followup{State: scan.StateDone})
	b.FollowUp(ref("bord"), scan.Followup{Priority: scan.Low})
	b.Respond(at("ai"), scan.Response{Answer: scan.No}) // of an edition that asked it
	a.Developments = []scan.Own{{Ref: at("ai"), Text: "Chatbots"}, {Ref: at("bus"), Text: "Geen bus meer"}}
	b.Developments = []scan.Own{{Ref: at("bus"), Text: "Geen bus meer"}}
	a.Respond(at("ai"), scan.Response{Answer: scan.Partly})
	a.Respond(at("bus"), scan.Response{Answer: scan.Yes})
	b.Respond(at("bus"), scan.Response{Answer: scan.No})

	info := scan.Info{Name: "samen", Kind: questions.Partnership, Participants: []string{"a", "b"}}
	group := scan.Group{Set: set, Rounds: []*scan.Round{a, b}}
	want := &scan.Round{
		Info: info,
		Responses: map[scan.Ref]scan.Response{
			at("ai"):       {Answer: scan.No},
			at("chatbots"): {Answer: scan.Partly},
			at("bus"):      {Note: "a: ja\nb: nee"},
		},
		Followups: map[scan.Ref]scan.Followup{
			ref("rek-plaatsen"):     {Due: "2027-03-01", Priority: scan.High, FirstStep: "Meten.\na, eigenaar: beheer\nb, eigenaar: wijkteam"},
			ref("lamp"):             {Owner: "beheer"},
			ref("repareer-de-lamp"): {State: scan.StateDone},
			ref("bord"):             {Priority: scan.Low},
		},
		OwnActions: []scan.Own{
			{Ref: ref("lamp"), Text: "Koop een lamp.", Number: 1},
			{Ref: ref("bord"), Text: "Hang een bord op.", Number: 2},
			{Ref: ref("repareer-de-lamp"), Text: "Repareer de lamp.", Number: 3},
		},
		Developments: []scan.Own{{Ref: at("chatbots"), Text: "Chatbots"}, {Ref: at("bus"), Text: "Geen bus meer"}},
	}
	if diff := cmp.Diff(want, group.Agreed(info)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	var asked []string
	for _, s := range group.Spread()[3:] {
		asked = append(asked, fmt.Sprintf("%s %d %v", s.Question.Text, s.Apart, s.NotAsked))
	}
	if diff := cmp.Diff([]string{
		"Heeft deze ontwikkeling een plek in het dagelijks werk: Chatbots? 0 [1]",
		"Heeft deze ontwikkeling een plek in het dagelijks werk: Geen bus meer? 2 []",
	}, asked); diff != "" {
		t.Errorf("the developments: -want +got:\n%s", diff)
	}
	if diff := cmp.Diff([]scan.Own{{Ref: ref("lamp"), Text: "Koop een lamp.", Number: 3}, {Ref: ref("bord"), Text: "Hang een bord op.", Number: 1}}, a.OwnActions); diff != "" {
		t.Errorf("a participant's own actions changed: -want +got:\n%s", diff)
	}
}

// TestGroupAgainstAnotherReading reads random rounds a second time, as strings
// with a letter for what each round says.
func TestGroupAgainstAnotherReading(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 7))
	set := parking()
	set.Topics[0].Questions[0].Replaces = []string{"oud"}
	set.Topics = append(set.Topics, &questions.Topic{Number: 2, ID: scan.DevelopmentsTopic, Title: "Ontwikkelingen"})
	for n := range 5_000 {
		group := scan.Group{Set: set}
		for i := range rng.IntN(6) {
			round := scan.NewRound(scan.Info{})
			for range rng.IntN(60) {
				mutate(rng, round)
			}
			round.Participants = []string{fmt.Sprintf("rol %c", 'A'+i)}
			group.Rounds = append(group.Rounds, round)
		}
		before := make([]map[string]int, len(group.Rounds))
		for i, round := range group.Rounds {
			before[i] = meaning(round)
		}
		agreed := group.Agreed(scan.Info{})
		for i, s := range group.Spread()[:3] {
			checkQuestion(t, s, letters(group, set.Topics[0].Questions[i]), agreed.Responses[s.Ref])
		}
		checkNothingLost(t, group, agreed)
		for i, round := range group.Rounds {
			if diff := cmp.Diff(before[i], meaning(round)); diff != "" {
				t.Errorf("round %d changed: %s", i, diff)
			}
		}
		if t.Failed() {
			t.Fatalf("group %d: agreed on %v", n, meaning(agreed))
		}
	}
}

// letters is what each round says to a question: j, d, n, v or o, - for nothing,
// and x when it is not asked.
func letters(group scan.Group, q *questions.Question) string {
	var b strings.Builder
	for _, round := range group.Rounds {
		response, ok := round.Responses[ref(q.ID)]
		if !ok && q.ID == "auto" {
			response = round.Responses[ref("oud")]
		}
		switch {
		case q.ID == "samen" && round.Kind != "samenwerking":
			b.WriteByte('x')
		case response.Answer == "":
			b.WriteByte('-')
		case response.Answer == "nvt":
			b.WriteByte('v')
		default:
			b.WriteByte(response.Answer[0])
		}
	}
	return b.String()
}

var words = map[rune]string{'j': "ja", 'd': "deels", 'n': "nee", 'v': "n.v.t.", 'o': "weten we niet"}

func checkQuestion(t *testing.T, s scan.Spread, said string, agreed scan.Response) {
	t.Helper()
	at := func(letter rune) string { return fmt.Sprint(places(said, letter)) }
	want, got := "", ""
	for i, letter := range "jdnvo" {
		want += at(letter)
		got += fmt.Sprint(slices.Concat([]int{}, s.Said[i].Rounds))
	}
	want += at('-') + at('x')
	got += fmt.Sprint(s.Open) + fmt.Sprint(s.NotAsked)
	if got != want || len(s.Said) != 5 {
		t.Errorf("%s %q: %s, want %s", s.Ref, said, got, want)
	}
	apart, differing := 0, 0
	answered := strings.NewReplacer("-", "", "x", "").Replace(said)
	for i, one := range answered {
		for _, other := range answered[:i] {
			if one == other {
				continue
			}
			differing++
			apart = max(apart, 1)
			if pair := string(one) + string(other); pair == "jn" || pair == "nj" {
				apart = 2
			}
		}
	}
	if s.Apart != apart || s.Differing != differing {
		t.Errorf("%s %q: %d apart, %d differing; want %d and %d", s.Ref, said, s.Apart, s.Differing, apart, differing)
	}
	alike := strings.Trim(answered, answered[:min(len(answered), 1)]) == ""
	if (agreed.Answer != "") != (alike && answered != "") || agreed.Answer != "" && strings.HasPrefix(string(agreed.Answer), "nvt") != (answered[0] == 'v') ||
		agreed.Answer != "" && answered[0] != 'v' && agreed.Answer[0] != answered[0] {
		t.Errorf("%s %q: agreed on %q", s.Ref, said, agreed.Answer)
	}
	for i, letter := range said {
		line := fmt.Sprintf("rol %c: %s\n", 'A'+i, words[letter])
		if words[letter] != "" && strings.Contains(agreed.Note+"\n", line) == alike {
			t.Errorf("%s %q: the note is %q, with or without %q", s.Ref, said, agreed.Note, line)
		}
	}
}

// places are where a letter is.
func places(s string, letter rune) []int {
	at := []int{}
	for i, other := range s {
		if other == letter {
			at = append(at, i)
		}
	}
	return at
}

// checkNothingLost looks for every word of each participant in the round that
// they agreed on: text is there, and whose it is.
func checkNothingLost(t *testing.T, group scan.Group, agreed *scan.Round) {
	t.Helper()
	followups := map[string]string{} // by topic
	for ref, f := range agreed.Followups {
		followups[ref.Topic] += fmt.Sprintf("%s|%s|%s|%s|%s\n", f.Owner, f.Due.Dutch(), f.Priority, f.State, f.FirstStep)
	}
	for i, round := range group.Rounds {
		for ref, f := range round.Followups {
			for _, value := range []string{f.Owner, f.Due.Dutch(), string(f.Priority), f.FirstStep, strings.TrimPrefix(string(f.State), "open")} {
				if !strings.Contains(followups[ref.Topic], value) {
					t.Errorf("round %d: %q of %v is gone: %s", i, value, ref, followups[ref.Topic])
				}
			}
		}
		for _, own := range []struct{ had, has []scan.Own }{{round.OwnActions, agreed.OwnActions}, {round.Developments, agreed.Developments}} {
			for _, had := range own.had {
				if !slices.ContainsFunc(own.has, func(o scan.Own) bool { return o.Ref.Topic == had.Ref.Topic && o.Text == had.Text }) {
					t.Errorf("round %d: %v is gone", i, had)
				}
			}
		}
		for ref, response := range round.Responses {
			_, again := round.Responses[scan.Ref{Topic: "parkeren", ID: "auto"}]
			if ref == (scan.Ref{Topic: "parkeren", ID: "samen"}) && round.Kind != "samenwerking" || ref == (scan.Ref{Topic: "parkeren", ID: "oud"}) && again {
				continue // it did not count
			}
			answer, note := response.Answer == "", response.Note == ""
			for at, merged := range agreed.Responses {
				if at.Topic == ref.Topic {
					answer = answer || merged.Answer == response.Answer || strings.Contains(merged.Note, response.Answer.Label())
					note = note || strings.Contains(merged.Note, strings.ReplaceAll(response.Note, "\n", "\n  "))
				}
			}
			if !answer || !note {
				t.Errorf("round %d: %+v to %v is gone", i, response, ref)
			}
		}
	}
	for _, all := range [][]scan.Own{agreed.OwnActions, agreed.Developments} {
		names := map[scan.Ref]bool{}
		for _, own := range all {
			if names[own.Ref] {
				t.Errorf("two have the name %v", own.Ref)
			}
			names[own.Ref] = true
		}
	}
}
