package questions_test

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
)

// TestEveryPointOfTheNote holds the embedded set against the note's 16 topics
// and 52 points: each point is asked about, at every kind of loket, and has an
// action.
func TestEveryPointOfTheNote(t *testing.T) {
	var topics []struct {
		Nr        int
		ID, Titel string
		Punten    []string
	}
	if err := yaml.Unmarshal(readFile(t, "testdata/note-points.yaml"), &topics); err != nil {
		t.Fatal(err)
	}
	set := questions.Default()
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
			for _, kind := range questions.Kinds() {
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
func TestEveryActionCanBeRaised(t *testing.T) {
	for _, kind := range questions.Kinds() {
		total := 0
		for _, topic := range questions.Default().Topics {
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
func TestHouseStyle(t *testing.T) {
	for _, topic := range questions.Default().Topics {
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
			if !strings.HasSuffix(q.YesIf, ".") {
				t.Errorf("%s: ja-als does not end in a full stop", name)
			}
			if n := len(sentenceEnds.FindAllString(q.YesIf, -1)); n > 2 {
				t.Errorf("%s: ja-als has %d sentences, want 1 or 2", name, n)
			}
		}
		for _, a := range topic.Actions {
			if !strings.HasSuffix(a.Text, ".") || noAction.MatchString(a.Text) {
				t.Errorf("%s.%s: %q is not an instruction that can be finished", topic.ID, a.ID, a.Text)
			}
		}
	}
	for _, text := range texts(questions.Default()) {
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
	c.Stdin = strings.NewReader(strings.Join(texts(questions.Default()), "\n"))
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
	for _, topic := range set.Topics {
		all = append(all, topic.Title, topic.Intro)
		for _, q := range topic.Questions {
			all = append(all, q.Text, q.YesIf)
		}
		for _, a := range topic.Actions {
			all = append(all, a.Text)
		}
	}
	return all
}
