package cmd_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"loketscan/questions/sets"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

// TestDifferenceIsWhatFilesSay holds verschil against a plain reading of the two
// files as YAML: it finds a difference if and only if that does.
func TestDifferenceIsWhatFilesSay(t *testing.T) {
	t.Chdir(t.TempDir())
	rng := rand.New(rand.NewPCG(11, 24))
	same := 0
	const pairs = 60
	for pair := range pairs {
		for _, name := range []string{"a.yaml", "b.yaml"} {
			_ = os.Remove(name)
			fullRound(t, name, pair%5)
		}
		changeRound(t, rng, "a.yaml", rng.IntN(3))
		changeRound(t, rng, "b.yaml", rng.IntN(3))
		differ := !reflect.DeepEqual(plainly(t, "a.yaml"), plainly(t, "b.yaml"))
		if !differ {
			same++
		}

		var text, asJSON bytes.Buffer
		status, told := mainTo(t, &text, "verschil", "a.yaml", "b.yaml", "--exit-code")
		if want := map[bool]int{true: 3, false: 0}[differ]; status != want {
			t.Errorf("pair %d: exit status %d, want %d\n%s%s", pair, status, want, told, &text)
		}
		if said := !strings.HasPrefix(text.String(), "Er is niets veranderd."); said != differ {
			t.Errorf("pair %d: differ is %v, and it says\n%s", pair, differ, &text)
		}
		var doc struct {
			Changed bool `json:"veranderd"`
		}
		mainTo(t, &asJSON, "verschil", "a.yaml", "b.yaml", "--formaat", "json")
		if err := json.Unmarshal(asJSON.Bytes(), &doc); err != nil || doc.Changed != differ {
			t.Errorf("pair %d: differ is %v, and the JSON says %v (%v)", pair, differ, doc.Changed, err)
		}
		if t.Failed() {
			return
		}
	}
	if same < pairs/10 {
		t.Errorf("only %d pairs were the same", same)
	}
}

// changeRound changes some things in the file of a round, at random.
func changeRound(t *testing.T, rng *rand.Rand, path string, times int) {
	t.Helper()
	f, problems, err := roundfile.OpenToChange(t.Context(), path, sets.BuiltIn())
	if err != nil || problems.Err() != nil {
		t.Fatal(err, problems)
	}
	r := f.Round
	topic := sets.BuiltIn().Proposed().Topics[rng.IntN(3)]
	pick := func(values ...string) string { return values[rng.IntN(len(values))] }
	for range times {
		switch rng.IntN(9) {
		case 0:
			r.Municipality, r.Desk = pick("Voorbeeldstad", "Elders"), pick("Loket Centrum", "Loket Zuid")
		case 1:
			r.Name, r.Date = pick("2026 najaar", "2027 voorjaar"), scan.Date(pick("2026-11-21", "2027-05-01"))
		case 2:
			r.Participants = slices.Clone([][]string{{"coördinator", "consulent"}, {"consulent", "coördinator"}, {"consulent"}}[rng.IntN(3)])
		case 3:
			r.Kind, r.Previous = pick("gemeentelijk", "samenwerking"), pick("", "vorige.yaml")
		case 4, 5:
			q := topic.Questions[rng.IntN(len(topic.Questions))]
			r.Respond(scan.Ref{Topic: topic.ID, ID: q.ID}, scan.Response{Answer: pick("", "ja", "nee", "nvt"), Note: pick("", "Zie het verslag.")})
		case 6, 7:
			a := topic.Actions[rng.IntN(len(topic.Actions))]
			r.FollowUp(scan.Ref{Topic: topic.ID, ID: a.ID}, scan.Followup{
				Owner: pick("", "coördinator"), Due: scan.Date(pick("2027-03-01", "2027-02-01")), Priority: scan.Priority(pick("", "hoog")),
				FirstStep: pick("", "Bellen."), State: scan.State(pick("", "bezig", "gereed")),
			})
		default:
			if own := r.OwnActions(); len(own) > 0 {
				r.RemoveAction(own[0].Ref)
			}
			r.AddAction(topic, pick("Hang een bord op.", "Verbouw de balie."))
		}
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// plainly is what stands in a file, without what is empty or says nothing: an
// open state, the letter that numbers an own action, the order of people.
func plainly(t *testing.T, path string) any {
	t.Helper()
	var doc map[string]any
	if err := yaml.Unmarshal([]byte(read(t, path)), &doc); err != nil {
		t.Fatal(err)
	}
	return reduced(doc)
}

func reduced(value any) any {
	switch value := value.(type) {
	case map[string]any:
		for key, v := range value {
			v = reduced(v)
			if v == nil || v == "" || key == "letter" || key == "stand" && v == "open" {
				delete(value, key)
				continue
			}
			value[key] = v
		}
		if len(value) == 0 {
			return nil
		}
	case []any:
		slices.SortFunc(value, func(a, b any) int { return strings.Compare(a.(string), b.(string)) })
	}
	return value
}
