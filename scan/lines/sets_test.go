package lines_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/scan"
	"loketscan/scan/session/sessiontest"
)

// TestOtherSets is about what can only be done in lines with a set that has other
// answers, tables and questions of the loket's own; TestKitchen has the rest.
func TestOtherSets(t *testing.T) {
	type responses = map[string]scan.Response
	for _, test := range []struct {
		name  string
		input []string
		told  []string
		want  responses
		ideas []string
	}{
		{
			name: "with a reason behind it", input: []string{"hoeft niet want wij eten van papier"},
			want: responses{"rooster": {Answer: "hoeft-niet", Note: "want wij eten van papier"}},
		},
		{
			name: "and so is a number that a question has", input: []string{"ga 2", "", "1.2"}, want: responses{"wie pannen": {Answer: "1.2"}},
		},
		{
			name: "and a line that only begins with help", input: []string{"ga 2", "", "hulp van de buren"}, want: responses{"wie pannen": {Answer: "hulp van de buren"}},
		},
		{
			name: "a note with text", input: []string{"ga 2", "", "Els", "daarbij Tot mei."}, told: []string{"Bewaard bij vraag 2.2, met het antwoord Els."},
			want: responses{"wie pannen": {Answer: "Els", Note: "Tot mei."}},
		},
		{
			name: "gets another text", input: []string{"ga 3", "idee Een oven", "andere tekst", "andere tekst Een fornuis"},
			told:  []string{"Nu: Een oven Zet de nieuwe tekst achter andere tekst.", "Hoe ver is dit idee: Een fornuis?"},
			ideas: []string{"Een fornuis"},
		},
		{
			name: "and comes back with its answer", input: []string{"ga 3", "idee Een oven", "1", "ga 3", "", "weghalen", "ja", "ongedaan"},
			told: []string{"wat u had weggehaald, staat er weer.", "Nu: nog niets"},
			want: responses{"oven": {Answer: "niets"}}, ideas: []string{"Een oven"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := newKitchen(t)
			d.hears(test.input, test.told...)
			want := map[scan.Ref]scan.Response{}
			for name, r := range test.want {
				want[sessiontest.KitchenRefs[name]] = r
			}
			d.fills("ronde.yaml", want)
			var ideas []string
			for _, own := range d.file("ronde.yaml").OwnQuestions() {
				ideas = append(ideas, own.Text)
			}
			if diff := cmp.Diff(test.ideas, ideas); diff != "" {
				t.Errorf("ideas (-want +file):\n%s", diff)
			}
		})
	}
	t.Run("to who may only look", func(t *testing.T) {
		d := newKitchen(t)
		d.types("ga 2", "", "Els en Jan", "daarbij Tot mei.", "ga 3", "idee Een oven")
		d.lock()
		told, err := d.talk("ga 2", "terug", "2.2", "Jan", "ga 3", "", "andere tekst x", "weghalen", "idee Een pan")
		if err == nil {
			t.Error("an answer that came to nothing is no error")
		}
		hasAll(t, told, "Nu (Els en Jan): Tot mei.", "Er is niets veranderd.")
		if got := d.file("ronde.yaml").Response(sessiontest.KitchenRefs["wie pannen"]).Answer; got != "Els en Jan" {
			t.Errorf("the file has %q", got)
		}
	})
	t.Run("as last round", func(t *testing.T) {
		d := newKitchen(t)
		d.types("ga 2", "", "Els")
		next, err := d.store.Next("ronde.yaml", "volgende.yaml", "2")
		if err != nil {
			t.Fatal(err)
		}
		d.doc = next.(*sessiontest.Document)
		d.hears([]string{"ga 2", "", "zelfde"}, "Vorige ronde: Els", "Bewaard: Els.")
		d.fills("volgende.yaml", map[scan.Ref]scan.Response{sessiontest.KitchenRefs["wie pannen"]: {Answer: "Els"}})
	})
}

// TestASetWithoutKinds: the kind of loket is not asked.
func TestASetWithoutKinds(t *testing.T) {
	d := newFolder(t)
	d.store.Set = sessiontest.Kitchen()
	if told := d.hears([]string{"Voorbeeldstad", "Kantine", "", "Els, Jan", "", "stop"}, "Gemeente, invulveld 1 van 4:"); strings.Contains(told, "soort") {
		t.Errorf("it asks for the kind:\n%s", told)
	}
	want := scan.Info{Municipality: "Voorbeeldstad", Desk: "Kantine", Name: "2026 najaar", Date: today, Participants: []string{"Els", "Jan"}}
	if diff := cmp.Diff(want, d.file("wmo-loket-voorbeeldstad-2026-najaar.yaml").Info); diff != "" {
		t.Errorf("(-want +file):\n%s", diff)
	}
}

// TestASetWithoutRightAndWrong has only questions to which no answer is better
// than another.
func TestASetWithoutRightAndWrong(t *testing.T) {
	d := newKitchen(t)
	d.store.Set.Topics = d.store.Set.Topics[1:2]
	d.store.Set.Topics[0].Number = 7
	told := d.hears([]string{"kast", "Els", "plank", "Jan", "overzicht"},
		"0 van 4 vragen beantwoord. Hulp", "Alle vragen zijn beantwoord. Er zijn geen actiepunten", "7 De spullen: ingevuld, 4 van 4")
	if strings.Contains(told, "op orde") {
		t.Errorf("it judges:\n%s", told)
	}
}

// TestKept: a plan that somebody changed is named.
func TestKept(t *testing.T) {
	d := newDesk(t)
	d.doc.Kept = []string{"ronde-plan.md"}
	d.doc.Noticed = inUse
	d.hears([]string{"plan"}, "Let op: \"ronde.yaml\" is in gebruik", "Dit bestand herkent loketscan niet als zijn eigen werk. Het is gebleven zoals het was: ronde-plan.md.")
}
