package scan_test

import (
	"slices"
	"strings"
	"testing"

	"loketscan/questions/dutch"
	"loketscan/scan"
)

func TestNamesOfOwnActions(t *testing.T) {
	topic := parking().Topics[0]
	long := strings.Repeat("verbouw de balie ", 10)
	tests := []struct {
		name, text, want string
	}{
		{"woorden", "Verbouw de balie.", "verbouw-de-balie"},
		{"accenten", "Coördineer één café's", "coordineer-een-cafes"},
		{"de naam van een actie van de lijst", "Plaats maken", "plaats-maken-2"},
		{"een cijfer voorop", "2 balies", "actie-2-balies"},
		{"geen letters", "?!", "actie"},
		{"lang", long, "verbouw-de-balie-verbouw-de-balie"},
		{"een lang woord", strings.Repeat("a", 100), "actie"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			round := newRound(scan.Info{})
			first := round.AddAction(topic, test.text)
			if want := (scan.Ref{Topic: topic.ID, ID: test.want}); first != want {
				t.Errorf("named %v, want %v", first, want)
			}
			second := round.AddAction(topic, test.text)
			if _, ok := round.OwnAction(second); second == first || !ok {
				t.Errorf("the same text again is named %v", second)
			}
			if got, _ := round.OwnAction(first); got.Text != dutch.CleanLine(test.text) {
				t.Errorf("the text is %q", got.Text)
			}
		})
	}
}

func TestRemovingWhatIsOwn(t *testing.T) {
	topic := parking().Topics[0]
	round := newRound(scan.Info{})
	action, development := round.AddAction(topic, "Eigen"), round.AddQuestion(topic, "Eigen")
	round.FollowUp(action, scan.Followup{Owner: "wijkteam"})
	round.Respond(development, scan.Response{Answer: yes})

	round.RemoveAction(action)
	if _, ok := round.OwnQuestion(development); len(round.OwnActions()) > 0 || len(followups(round)) > 0 || !ok {
		t.Errorf("after removing the action: %+v", round)
	}
	round.RemoveQuestion(development)
	if len(round.OwnQuestions()) > 0 || len(responses(round)) > 0 {
		t.Errorf("after removing the development: %+v", round)
	}
	round.RemoveAction(action)
	if refs := []scan.Ref{round.AddAction(topic, "Eigen"), round.AddAction(topic, "Eigen")}; !slices.Equal(refs, []scan.Ref{action, {Topic: topic.ID, ID: "eigen-2"}}) {
		t.Errorf("the names are %v", refs)
	}
}

func TestOwnActionsKeepTheirLetter(t *testing.T) {
	topic := parking().Topics[0]
	round := newRound(scan.Info{})
	labels := func() string {
		var all []string
		for _, a := range scan.Assess(round).Topics[0].Actions {
			all = append(all, a.Label()+" "+a.Text)
		}
		return strings.Join(all, ", ")
	}
	first := round.AddAction(topic, "een")
	round.AddAction(topic, "twee")
	round.RemoveAction(first)
	if got, want := labels(), "1.b twee"; got != want {
		t.Errorf("after removing the first: %s, want %s", got, want)
	}
	round.AddAction(topic, "drie")
	if got, want := labels(), "1.b twee, 1.c drie"; got != want {
		t.Errorf("after adding another: %s, want %s", got, want)
	}
	// What a person adds in the file has no letter yet.
	addOwn(t, round, scan.Own{Ref: ref("vier"), Text: "vier"}, scan.Own{Ref: ref("vijf"), Text: "vijf", Number: 1})
	if got, want := labels(), "1.a vijf, 1.b twee, 1.c drie, 1.d vier"; got != want {
		t.Errorf("with one from a file: %s, want %s", got, want)
	}
}

// TestLettersCanBeRead: after the last letters that can be read come those that
// are free.
func TestLettersCanBeRead(t *testing.T) {
	most, ok := scan.ParseLetters("zzzz")
	if !ok {
		t.Fatal("zzzz are no letters")
	}
	topic := parking().Topics[0]
	round := newRound(scan.Info{})
	addOwn(t, round, scan.Own{Ref: ref("b"), Number: 2}, scan.Own{Ref: ref("z"), Number: most}, scan.Own{Ref: scan.Ref{Topic: "elders", ID: "a"}, Number: 1})
	for _, want := range []string{"a", "c", "d"} {
		own, _ := round.OwnAction(round.AddAction(topic, "Eigen"))
		got := own.Number
		if n, ok := scan.ParseLetters(scan.Letters(got)); !ok || n != got || scan.Letters(got) != want {
			t.Errorf("the next letters are %q, want %q", scan.Letters(got), want)
		}
	}
}

// TestLettersAreNoDifference: merging two files can give an action another one.
func TestLettersAreNoDifference(t *testing.T) {
	before, after := newRound(scan.Info{}), newRound(scan.Info{})
	addOwn(t, before, scan.Own{Ref: ref("een"), Text: "een", Number: 1}, scan.Own{Ref: ref("twee"), Text: "twee", Number: 2})
	addOwn(t, after, scan.Own{Ref: ref("een"), Text: "een", Number: 3}, scan.Own{Ref: ref("twee"), Text: "twee", Number: 1})
	if c := scan.Compare(before, after); c.Changed() {
		t.Errorf("other letters are a difference: %+v", c)
	}
}

func TestLetters(t *testing.T) {
	for n, want := range map[int]string{0: "", 1: "a", 2: "b", 26: "z", 27: "aa", 28: "ab", 52: "az", 53: "ba", 702: "zz", 703: "aaa"} {
		if got := scan.Letters(n); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
		if got, ok := scan.ParseLetters(want); got != n || ok != (n > 0) {
			t.Errorf("%q is %d, %v; want %d", want, got, ok, n)
		}
	}
	for _, s := range []string{"A", "1", "a1", "é", "aaaaa", " a", strings.Repeat("a", 100)} {
		if n, ok := scan.ParseLetters(s); ok {
			t.Errorf("%q is %d", s, n)
		}
	}
}
