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
	round := newRound(scan.Info{Kind: partnership, Participants: []string{role}})
	for id, response := range answers {
		round.Respond(ref(id), response)
	}
	return round
}

func TestSpread(t *testing.T) {
	council := participant("raad", map[string]scan.Response{"auto": {Answer: no}, "samen": {Answer: no, Note: "telt niet"}})
	council.Kind = municipal
	group := scan.Group{Set: parking(), Rounds: []*scan.Round{
		participant("a", map[string]scan.Response{"auto": {Answer: yes}, "samen": {Answer: unknown}}),
		participant("b", map[string]scan.Response{"auto": {Answer: yes, Note: "Ruim."}, "fiets": {Note: "Navragen."}}),
		council,
	}}
	tests := []struct {
		id               string
		said             map[string][]int
		open, notAsked   []int
		notes            []scan.Note
		apart, differing int
	}{
		{
			id: "auto", said: map[string][]int{yes: {0, 1}, no: {2}},
			notes: []scan.Note{{Round: 1, Text: "Ruim."}}, apart: 2, differing: 2,
		},
		{id: "fiets", said: map[string][]int{}, open: []int{0, 1, 2}, notes: []scan.Note{{Round: 1, Text: "Navragen."}}},
		{id: "samen", said: map[string][]int{unknown: {0}}, open: []int{1}, notAsked: []int{2}},
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
		for _, answer := range standard().IDs() {
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
	answers := map[byte]string{'j': yes, 'd': partly, 'n': no, 'v': notApplicable, 'o': unknown}
	set := &questions.Set{Topics: []*questions.Topic{{ID: "parkeren"}}}
	group := scan.Group{Set: set}
	for i := range 4 {
		round := scan.NewRound(set, scan.Info{})
		for id, given := range said {
			round.Respond(ref(id), scan.Response{Answer: answers[given[i]]})
		}
		group.Rounds = append(group.Rounds, round)
	}
	for _, id := range slices.Sorted(maps.Keys(said)) {
		set.Topics[0].Questions = append(set.Topics[0].Questions, &questions.Question{ID: id, Scale: standard()})
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
	group := scan.Group{Set: renewed()}
	for _, before := range []*scan.Round{
		participant("a", map[string]scan.Response{"auto": {Answer: no}}),
		participant("b", map[string]scan.Response{"auto": {Answer: no}, "auto-dichtbij": {Answer: yes}}),
	} {
		round, _ := scan.Renew(before, group.Set)
		group.Rounds = append(group.Rounds, round)
	}
	s := group.Spread()[0]
	if s.Ref != ref("auto-dichtbij") || s.Apart != 2 || s.Differing != 1 {
		t.Errorf("an answer to a question that another replaces is read as %+v", s)
	}
	want := map[scan.Ref]scan.Response{
		s.Ref:       {Note: "a: nee\nb: ja"},
		ref("auto"): {Answer: no}, // which no question of this edition asks
	}
	if diff := cmp.Diff(want, responses(group.Agreed(scan.Info{}))); diff != "" {
		t.Errorf("agreed: -want +got:\n%s", diff)
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
		{"hetzelfde", r{Answer: yes}, r{Answer: yes}, r{Answer: yes}},
		{"hetzelfde, met toelichting", r{yes, "Ruim.\nEn gratis."}, r{yes, "Klopt."}, r{yes, "a: Ruim.\n  En gratis.\nb: Klopt."}},
		{"een van beide", r{Answer: no}, r{}, r{Answer: no}},
		{"een van beide, de ander twijfelt", r{Answer: no}, r{Note: "Navragen."}, r{no, "b: Navragen."}},
		{"verschillend", r{Answer: unknown}, r{Answer: partly}, r{Note: "a: weten we niet\nb: deels"}},
		{"verschillend, met toelichting", r{notApplicable, "Geen auto's."}, r{Answer: no}, r{Note: "a: n.v.t.\n  Geen auto's.\nb: nee"}},
		{"niemand", r{}, r{}, r{}},
		{"niemand, wel een toelichting", r{}, r{Note: "Navragen."}, r{Note: "b: Navragen."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			group := scan.Group{Set: parking(), Rounds: []*scan.Round{
				participant("a", map[string]r{"auto": tt.a}), participant("b", map[string]r{"auto": tt.b}),
			}}
			if diff := cmp.Diff(tt.want, group.Agreed(scan.Info{}).Response(ref("auto"))); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
	group := scan.Group{Set: parking(), Rounds: []*scan.Round{
		participant("a", map[string]r{"auto": {Answer: yes}}),
		participant("b", map[string]r{"auto": {Answer: no}}),
		participant("c", map[string]r{"auto": {Note: "Ik kom met de fiets."}}),
	}}
	want := "a: ja\nb: nee\nc: nog open\n  Ik kom met de fiets."
	if got := group.Agreed(scan.Info{}).Response(ref("auto")).Note; got != want {
		t.Errorf("the note is %q, want %q", got, want)
	}
}

func TestAgreedKeepsWhatTheyAdded(t *testing.T) {
	const topic = developmentsTopic
	set := parking()
	set.Topics = append(set.Topics, &questions.Topic{Number: 2, ID: topic, Title: "Ontwikkelingen", Own: developments()})
	at := func(id string) scan.Ref { return scan.Ref{Topic: topic, ID: id} }
	a, b := participant("a", nil), participant("b", nil)
	a.Set, b.Set = set, set
	a.FollowUp(ref("rek-plaatsen"), scan.Followup{Owner: "beheer", Due: "2027-03-01", FirstStep: "Meten."})
	b.FollowUp(ref("rek-plaatsen"), scan.Followup{Owner: "wijkteam", Priority: scan.High, State: scan.StateOpen})
	ofA := []scan.Own{{Ref: ref("lamp"), Text: "Koop een lamp.", Number: 3}, {Ref: ref("bord"), Text: "Hang een bord op.", Number: 1}}
	addOwn(t, a, ofA...)
	addOwn(t, b, scan.Own{Ref: ref("lamp"), Text: "Repareer de lamp.", Number: 1}, scan.Own{Ref: ref("bord"), Text: "Hang een bord op.", Number: 2})
	a.FollowUp(ref("lamp"), scan.Followup{Owner: "beheer"})
	b.FollowUp(ref("lamp"), scan.Followup{State: scan.StateDone})
	b.FollowUp(ref("bord"), scan.Followup{Priority: scan.Low})
	b.Respond(at("ai"), scan.Response{Answer: no}) // of an edition that asked it
	for _, question := range []struct {
		of *scan.Round
		scan.Own
	}{
		{a, scan.Own{Ref: at("ai"), Text: "Chatbots", Asks: developments()}},
		{a, scan.Own{Ref: at("bus"), Text: "Geen bus meer", Asks: developments()}},
		{b, scan.Own{Ref: at("bus"), Text: "Geen bus meer", Asks: developments()}},
	} {
		if err := question.of.SetOwnQuestion(question.Own); err != nil {
			t.Fatal(err)
		}
	}
	a.Respond(at("ai"), scan.Response{Answer: partly})
	a.Respond(at("bus"), scan.Response{Answer: yes})
	b.Respond(at("bus"), scan.Response{Answer: no})

	info := scan.Info{Name: "samen", Kind: partnership, Participants: []string{"a", "b"}}
	group := scan.Group{Set: set, Rounds: []*scan.Round{a, b}}
	want := scan.NewRound(set, info)
	addOwn(t, want,
		scan.Own{Ref: ref("lamp"), Text: "Koop een lamp.", Number: 1},
		scan.Own{Ref: ref("bord"), Text: "Hang een bord op.", Number: 2},
		scan.Own{Ref: ref("repareer-de-lamp"), Text: "Repareer de lamp.", Number: 3},
	)
	addOwnQuestions(t, want, scan.Own{Ref: at("chatbots"), Text: "Chatbots"}, scan.Own{Ref: at("bus"), Text: "Geen bus meer"})
	want.Respond(at("ai"), scan.Response{Answer: no})
	want.Respond(at("chatbots"), scan.Response{Answer: partly})
	want.Respond(at("bus"), scan.Response{Note: "a: ja\nb: nee"})
	want.FollowUp(ref("rek-plaatsen"), scan.Followup{
		Due: "2027-03-01", Priority: scan.High, FirstStep: "Meten.\na, eigenaar: beheer\nb, eigenaar: wijkteam",
	})
	want.FollowUp(ref("lamp"), scan.Followup{Owner: "beheer"})
	want.FollowUp(ref("repareer-de-lamp"), scan.Followup{State: scan.StateDone})
	want.FollowUp(ref("bord"), scan.Followup{Priority: scan.Low})
	sameRound(t, want, group.Agreed(info))
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
	if diff := cmp.Diff(ofA, a.OwnActions()); diff != "" {
		t.Errorf("a participant's own actions changed: -want +got:\n%s", diff)
	}
}

// TestGroupAgainstAnotherReading reads random rounds a second time, as strings
// with a letter for what each round says.
func TestGroupAgainstAnotherReading(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 7))
	set := someEditions()[0]
	for n := range 5_000 {
		group := scan.Group{Set: set}
		for i := range rng.IntN(6) {
			round := scan.NewRound(set, scan.Info{})
			for range rng.IntN(60) {
				mutate(rng, round, []*questions.Set{set})
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
			checkQuestion(t, s, letters(group, set.Topics[0].Questions[i]), agreed.Response(s.Ref))
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
		response := round.Response(ref(q.ID))
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
	for ref, f := range agreed.Followups() {
		followups[ref.Topic] += fmt.Sprintf("%s|%s|%s|%s|%s\n", f.Owner, f.Due.Dutch(), f.Priority, f.State, f.FirstStep)
	}
	for i, round := range group.Rounds {
		for ref, f := range round.Followups() {
			for _, value := range []string{f.Owner, f.Due.Dutch(), string(f.Priority), f.FirstStep, string(f.State)} {
				if !strings.Contains(followups[ref.Topic], value) {
					t.Errorf("round %d: %q of %v is gone: %s", i, value, ref, followups[ref.Topic])
				}
			}
		}
		for _, own := range []struct{ had, has []scan.Own }{{round.OwnActions(), agreed.OwnActions()}, {round.OwnQuestions(), agreed.OwnQuestions()}} {
			for _, had := range own.had {
				if !slices.ContainsFunc(own.has, func(o scan.Own) bool { return o.Ref.Topic == had.Ref.Topic && o.Text == had.Text }) {
					t.Errorf("round %d: %v is gone", i, had)
				}
			}
		}
		for ref, response := range round.Responses() {
			if ref == (scan.Ref{Topic: "parkeren", ID: "samen"}) && round.Kind != "samenwerking" {
				continue // it did not count
			}
			label := standard().Label(response.Answer)
			if agreed.Question(ref) == nil {
				if _, own := round.OwnQuestion(ref); !own {
					label = response.Answer // nobody here knows its scale
				}
			}
			answer, note := response.Answer == "", response.Note == ""
			for at, merged := range agreed.Responses() {
				if at.Topic == ref.Topic {
					answer = answer || merged.Answer == response.Answer || strings.Contains(merged.Note, label)
					note = note || strings.Contains(merged.Note, strings.ReplaceAll(response.Note, "\n", "\n  "))
				}
			}
			if !answer || !note {
				t.Errorf("round %d: %+v to %v is gone", i, response, ref)
			}
		}
	}
	for _, all := range [][]scan.Own{agreed.OwnActions(), agreed.OwnQuestions()} {
		names := map[scan.Ref]bool{}
		for _, own := range all {
			if names[own.Ref] {
				t.Errorf("two have the name %v", own.Ref)
			}
			names[own.Ref] = true
		}
	}
}
