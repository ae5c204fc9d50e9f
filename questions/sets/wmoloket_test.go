package sets_test

import (
	"bytes"
	"fmt"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"loketscan/questions"
	"loketscan/questions/sets"
)

// editions calls check with every edition of the set.
func editions(t *testing.T, check func(*testing.T, *questions.Set)) {
	all := editionsOf("wmo-loket")
	if len(all) == 0 {
		t.Fatal("no editions")
	}
	for _, set := range all {
		t.Run(fmt.Sprintf("editie %d", set.Edition), func(t *testing.T) { check(t, set) })
	}
}

// TestEveryPointOfTheNote holds each edition against the note's 16 topics and
// 52 points: each point is asked about, at every kind of loket, and has an
// action.
func TestEveryPointOfTheNote(t *testing.T) { editions(t, everyPoint) }

func everyPoint(t *testing.T, set *questions.Set) {
	var topics []struct {
		Nr        int
		ID, Titel string
		Punten    []string
	}
	if err := yaml.Unmarshal(readFile(t, "testdata/note-points.yaml"), &topics); err != nil {
		t.Fatal(err)
	}
	if len(topics) != 16 || len(set.Topics) != len(topics) {
		t.Fatalf("the note has %d topics, the set %d; want 16", len(topics), len(set.Topics))
	}
	points := 0
	for i, want := range topics {
		topic := set.Topics[i]
		if topic.Number != want.Nr || topic.ID != want.ID || topic.Title != want.Titel {
			t.Errorf("topic %d is %d %s %q, want %d %s %q", i+1, topic.Number, topic.ID, topic.Title, want.Nr, want.ID, want.Titel)
		}
		points += len(want.Punten)
		for _, point := range want.Punten {
			for _, kind := range set.KindIDs() {
				if !slices.ContainsFunc(topic.Questions, func(q *questions.Question) bool { return q.Source == point && q.AppliesTo(kind) }) {
					t.Errorf("no question covers point %s for %s", point, kind)
				}
			}
			if !slices.ContainsFunc(topic.Actions, func(a *questions.Action) bool { return a.Source == point }) {
				t.Errorf("no action covers point %s", point)
			}
		}
		for _, q := range topic.Questions {
			if !slices.Contains(want.Punten, q.Source) {
				t.Errorf("question %s.%s names point %q, which topic %d does not have", topic.ID, q.ID, q.Source, topic.Number)
			}
		}
		for _, a := range topic.Actions {
			if !slices.Contains(want.Punten, a.Source) {
				t.Errorf("action %s.%s names point %q, which topic %d does not have", topic.ID, a.ID, a.Source, topic.Number)
			}
		}
	}
	if points != 52 {
		t.Errorf("the list has %d points, the note has 52", points)
	}
}

// TestEveryActionCanBeRaised: at every kind of loket each topic has questions,
// and an action that no question of that kind raises would be dead text.
func TestEveryActionCanBeRaised(t *testing.T) { editions(t, everyAction) }

func everyAction(t *testing.T, set *questions.Set) {
	if len(set.Kinds) != 3 {
		t.Errorf("%d kinds of loket, want 3", len(set.Kinds))
	}
	for _, kind := range set.KindIDs() {
		total := 0
		for _, topic := range set.Topics {
			applicable := 0
			for _, q := range topic.Questions {
				if q.AppliesTo(kind) {
					applicable++
				}
			}
			if applicable < 2 {
				t.Errorf("%s: topic %s has %d questions, want at least 2", kind, topic.ID, applicable)
			}
			total += applicable
		}
		if total < 60 || total > 90 {
			t.Errorf("%s: %d questions, want 60 to 90", kind, total)
		}
	}
}

var (
	word         = regexp.MustCompile(`[\p{L}\p{N}'’-]+`)
	twoFacts     = regexp.MustCompile(`(?i)\b(en|of|en/of)\b`)
	negation     = regexp.MustCompile(`(?i)\b(niet|geen|nooit|zonder|nauwelijks)\b`)
	vague        = regexp.MustCompile(`(?i)\b(goede?|voldoende|optima\w+|adequate?|duidelijke?|regelmatige?|passende?|afdoende|tijdige?)\b`)
	noAction     = regexp.MustCompile(`(?i)^(aandacht|optimaliseer|optimaliseren|het|de|een|er)\b`)
	ended        = regexp.MustCompile(`(?i)\b(AWBZ|allochto\w+|compensatieplicht|indicatie\w*|kanteling|artikel|callcenter)\b`)
	sentenceEnds = regexp.MustCompile(`[.?!](\s|$)`)
)

// TestHouseStyle holds the texts against the rules for writing questions: one
// fact per question, answered ja when in order, short and without vague words;
// actions that can be finished.
func TestHouseStyle(t *testing.T) { editions(t, houseStyle) }

func houseStyle(t *testing.T, set *questions.Set) {
	for _, topic := range set.Topics {
		if n := len(sentenceEnds.FindAllString(topic.Intro, -1)); n < 2 || n > 6 {
			t.Errorf("%s: the introduction has %d sentences, want 2 to 6", topic.ID, n)
		}
		for _, q := range topic.Questions {
			name := fmt.Sprintf("%s.%s: %q", topic.ID, q.ID, q.Text)
			if n := len(word.FindAllString(q.Text, -1)); n > 20 {
				t.Errorf("%s has %d words, want at most 20", name, n)
			}
			if !strings.HasSuffix(q.Text, "?") || strings.Count(q.Text, "?") != 1 {
				t.Errorf("%s is not one question", name)
			}
			for what, pattern := range map[string]*regexp.Regexp{"asks two things": twoFacts, "negates": negation, "is vague": vague} {
				if found := pattern.FindString(q.Text); found != "" {
					t.Errorf("%s %s: %q", name, what, found)
				}
			}
			if !slices.ContainsFunc(q.Criteria, func(c questions.Criterion) bool { return c.Option == "ja" }) {
				t.Errorf("%s: ja-als is missing", name)
			}
			for _, c := range q.Criteria {
				if !strings.HasSuffix(c.Text, ".") {
					t.Errorf("%s: %s-als does not end in a full stop", name, c.Option)
				}
				if n := len(sentenceEnds.FindAllString(c.Text, -1)); n > 2 {
					t.Errorf("%s: %s-als has %d sentences, want 1 or 2", name, c.Option, n)
				}
			}
		}
		for _, a := range topic.Actions {
			if !strings.HasSuffix(a.Text, ".") || noAction.MatchString(a.Text) {
				t.Errorf("%s.%s: %q is not an instruction that can be finished", topic.ID, a.ID, a.Text)
			}
		}
	}
	for _, text := range texts(set) {
		if found := ended.FindString(text); found != "" {
			t.Errorf("%q is a word of the past, in: %s", found, text)
		}
	}
}

// TestSpelling needs hunspell with its Dutch dictionary, and skips without.
func TestSpelling(t *testing.T) {
	if _, err := exec.LookPath("hunspell"); err != nil {
		t.Skip("hunspell is not installed (Debian: hunspell, hunspell-nl)")
	}
	accepted := strings.Split(string(readFile(t, "testdata/woorden.txt")), "\n")
	c := exec.Command("hunspell", "-d", "nl_NL", "-i", "utf-8", "-l")
	var all []string
	for _, set := range sets.BuiltIn() {
		all = append(all, texts(set)...)
	}
	c.Stdin = strings.NewReader(strings.Join(all, "\n"))
	var stderr bytes.Buffer
	c.Stderr = &stderr
	out, err := c.Output()
	if err != nil {
		t.Skipf("hunspell has no Dutch dictionary: %s", stderr.String())
	}
	unknown := strings.Fields(string(out))
	slices.Sort(unknown)
	for _, word := range slices.Compact(unknown) {
		if !slices.Contains(accepted, word) {
			t.Errorf("%q is misspelt, or belongs in testdata/woorden.txt", word)
		}
	}
	for _, word := range accepted {
		if word != "" && !strings.HasPrefix(word, "#") && !slices.Contains(unknown, word) {
			t.Errorf("testdata/woorden.txt: %q is not used or needs no entry", word)
		}
	}
}

// texts are all texts of a set that a user reads.
func texts(set *questions.Set) []string {
	all := []string{set.Title}
	for _, kind := range set.Kinds {
		all = append(all, kind.Label, kind.Means)
	}
	for _, scale := range set.Scales {
		for _, o := range scale.Options {
			all = append(all, o.Means, o.Help, o.Example)
		}
	}
	for _, topic := range set.Topics {
		all = append(all, topic.Title, topic.Intro)
		for _, table := range topic.Tables {
			all = append(all, table.Title)
		}
		for _, q := range topic.Questions {
			all = append(all, q.Text, q.Step.Text, q.Step.Partly)
			for _, c := range q.Criteria {
				all = append(all, c.Text)
			}
		}
		if own := topic.Own; own != nil {
			all = append(all, own.Noun, own.Plural, own.Offer, own.Explain, strings.ReplaceAll(own.Text, questions.OwnText, ""))
			for _, c := range own.Criteria {
				all = append(all, c.Text)
			}
		}
		for _, a := range topic.Actions {
			all = append(all, a.Text, a.Gain)
		}
	}
	return all
}
