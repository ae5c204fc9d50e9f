package walk

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/scan"
	"loketscan/scan/session/sessiontest"
)

// newKitchenDesk sits down at a round of that set.
func newKitchenDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{t: t, store: sessiontest.Store{Folder: t.TempDir(), Set: sessiontest.Kitchen()}}
	d.m = newModel(d.options())
	d.create("ronde.yaml", scan.Info{Municipality: "Voorbeeldstad", Desk: "Kantine", Name: "1", Date: "2026-11-21"})
	d.reopen("ronde.yaml")
	return d
}

// TestOtherSets walks through a set with other answers, tables and text.
func TestOtherSets(t *testing.T) {
	for _, test := range sessiontest.KitchenScenarios {
		want := map[scan.Ref]scan.Response{}
		for name, r := range test.Want {
			want[sessiontest.KitchenRefs[name]] = r
		}
		check := func(t *testing.T, round *scan.Round) {
			t.Helper()
			if diff := cmp.Diff(want, sessiontest.Responses(round)); diff != "" {
				t.Errorf("(-want +file):\n%s", diff)
			}
			var ideas []string
			for _, own := range round.OwnQuestions() {
				ideas = append(ideas, own.Text)
			}
			if diff := cmp.Diff(test.Ideas, ideas); diff != "" {
				t.Errorf("ideas (-want +file):\n%s", diff)
			}
		}
		t.Run(test.Name, func(t *testing.T) {
			d := newKitchenDesk(t)
			for name, r := range test.Before {
				d.m.Answer(sessiontest.KitchenRefs[name], r)
			}
			d.press(test.Keys...)
			d.sees(test.Shown...)
			check(t, d.file("ronde.yaml"))
		})
	}
}

// TestTypedAnswers is about an answer that is text: how it is typed, and where
// else it is shown.
func TestTypedAnswers(t *testing.T) {
	who := sessiontest.KitchenRefs["wie pannen"]
	begin := func(t *testing.T) *desk {
		d := newKitchenDesk(t)
		d.press("2", "enter", "enter", "right")
		d.sees("Pannen: wie zorgt ervoor?", "1 antwoord typen", "1 of tab antwoord")
		return d
	}
	t.Run("needs a key to begin with", func(t *testing.T) {
		d := begin(t)
		d.press("z", "enter")
		d.sees("Druk op 1 of tab om het antwoord te typen")
		d.paste("Els")
		d.sees("Plakken kan in het antwoord: druk eerst op tab.")
	})
	t.Run("is saved while it is typed", func(t *testing.T) {
		d := begin(t)
		d.press("1")
		d.sees("tab volgende vraag · esc terug")
		d.write("de k")
		d.send(autosaveMsg{})
		if got := d.file("ronde.yaml").Response(who).Answer; got != "de k" {
			t.Errorf("the file has %q", got)
		}
		d.write("ok")
		d.press("tab", "u")
		d.sees("het antwoord was de kok en is nu nog open.")
	})
	t.Run("is one line", func(t *testing.T) {
		d := begin(t)
		d.press("1")
		d.paste("Els\r\nJan\n")
		d.rush("x", "enter", "y", "tab", "z")
		d.press("tab")
		if got := d.file("ronde.yaml").Response(who).Answer; got != "Els Jan x y z" {
			t.Errorf("the file has %q", got)
		}
	})
	t.Run("that is cleared is not there to go on with", func(t *testing.T) {
		d := begin(t)
		d.press("1", "Els", "esc", "0", "1", "Jan", "tab")
		if got := d.file("ronde.yaml").Response(who).Answer; got != "Jan" {
			t.Errorf("the file has %q", got)
		}
		d.press("u", "u")
		d.sees("het antwoord was nog open en is nu Els.", "│ Els")
	})
	t.Run("as last round", func(t *testing.T) {
		d := begin(t)
		d.press("1", "Els", "tab")
		if _, err := d.store.Next("ronde.yaml", "volgende.yaml", "2"); err != nil {
			t.Fatal(err)
		}
		d.reopen("volgende.yaml")
		d.press("2", "enter", "enter", "right")
		d.sees("Vorige ronde: Els", "v zoals vorige ronde")
		d.press("v")
		d.sees("vraag 3 van 4")
		d.press("left", "1", "!", "tab", "u")
		d.sees("het antwoord was Els! en is nu Els.")
		if got := d.file("volgende.yaml").Response(who); got != (scan.Response{Answer: "Els"}) {
			t.Errorf("the file has %+v", got)
		}
	})
	t.Run("is shown to who may only look", func(t *testing.T) {
		d := begin(t)
		d.m.Answer(who, scan.Response{Answer: "Els en Jan", Note: "Tot mei."})
		d.lock()
		d.reopen("ronde.yaml")
		d.press("2", "enter", "right")
		d.sees("vraag 2 van 4 · alleen bekijken", "Antwoord: Els en Jan", "Toelichting: Tot mei.")
		d.seesNot("antwoord wijzigen", "antwoord typen")
		for _, key := range []string{"1", "tab", "0", "v"} {
			d.press(key)
			d.sees("U kunt het bestand wel bekijken.")
		}
	})
	t.Run("in windows of any size", func(t *testing.T) {
		d := begin(t)
		d.press("1", strings.Repeat("een lange naam ", 20))
		for _, size := range [][2]int{{40, 12}, {20, 6}, {120, 40}, {80, 24}} {
			d.resize(size[0], size[1])
		}
		d.sees("een lange naam")
		d.press("esc")
		d.sees("1 antwoord wijzigen")
	})
}

// TestASetWithoutKinds: the kind of loket is not asked.
func TestASetWithoutKinds(t *testing.T) {
	check := func(t *testing.T, round *scan.Round) {
		t.Helper()
		want := scan.Info{Municipality: "Voorbeeldstad", Desk: "Kantine", Name: "2026 najaar", Date: "2026-11-21", Participants: []string{"Els", "Jan"}}
		if diff := cmp.Diff(want, round.Info); diff != "" {
			t.Errorf("(-want +file):\n%s", diff)
		}
	}
	const file = "wmo-loket-voorbeeldstad-2026-najaar.yaml"
	begin := func(t *testing.T) *desk {
		d := &desk{t: t, store: sessiontest.Store{Folder: t.TempDir(), Set: sessiontest.Kitchen()}}
		d.m = newModel(d.options())
		return d
	}
	t.Run("on the screen", func(t *testing.T) {
		d := begin(t)
		d.press("enter")
		d.sees("1 van 5")
		d.seesNot("Soort")
		d.press("Voorbeeldstad", "enter", "Kantine", "enter")
		d.sees("> Ronde")
		d.press("enter", "Els, Jan", "enter", "enter")
		d.sees("> 1 De afwas")
		check(t, d.file(file))
	})
}

// TestASetWithoutRightAndWrong has only questions to which no answer is better
// than another.
func TestASetWithoutRightAndWrong(t *testing.T) {
	begin := func(t *testing.T) *desk {
		d := newKitchenDesk(t)
		d.store.Set.Topics = d.store.Set.Topics[1:2]
		d.store.Set.Topics[0].Number = 7
		d.reopen("ronde.yaml")
		return d
	}
	t.Run("on the screen", func(t *testing.T) {
		d := begin(t)
		d.sees("0 van 4 vragen beantwoord", "> 7 De spullen [ ] nog niet begonnen")
		d.seesNot("op orde")
		d.press("enter", "enter", "1", "1", "Els", "tab", "2", "1", "Jan", "tab")
		d.sees("U heeft alle 4 vragen beantwoord. Er zijn geen actiepunten: een plan is niet nodig. U kunt het wel maken.")
		d.press("enter")
		d.sees("[v] ingevuld")
	})
	t.Run("a plan can be made of it", func(t *testing.T) {
		d := begin(t)
		d.press("p")
		if _, err := os.Stat(filepath.Join(d.store.Folder, "ronde.md")); err != nil {
			t.Error(err)
		}
	})
}
