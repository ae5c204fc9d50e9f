package walk

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"loketscan/scan"
)

// Someone else has the round: all of it can be read, and nothing changed.
func TestLookingOnly(t *testing.T) {
	const why = "U kunt het bestand wel bekijken."
	locked := func(t *testing.T) *desk {
		d := newDesk(t)
		d.answer(2, "nee")
		d.answer(3, "ja", "deels")
		d.m.Answer(scan.Ref{Topic: "onderwerp-3", ID: "vraag-1"}, scan.Response{Answer: "ja", Note: "In het jaarplan."})
		d.lock()
		d.reopen("ronde.yaml")
		d.sees(why, "Els op computer BALIE-2", "Met r probeert u het opnieuw.")
		return d
	}
	t.Run("keys that change say why they do not", func(t *testing.T) {
		for _, keys := range [][]string{
			{"3", "enter", "1"},
			{"3", "enter", "5"},
			{"3", "enter", "0"},
			{"3", "enter", "enter"},
			{"3", "enter", "tab"},
			{"3", "enter", "v"},
			{"3", "enter", "u"},
			{"3", "enter", "e"},
			{"u"},
			{"e"},
			{"o"},
			{"3", "o"},
			{"4", "enter", "o"},
			{"ctrl+s"},
		} {
			d := locked(t)
			before, err := os.ReadFile(filepath.Join(d.store.Folder, "ronde.yaml"))
			if err != nil {
				t.Fatal(err)
			}
			d.press(keys...)
			d.sees(why)
			d.press("x", "enter")
			d.stops("ctrl+c")
			if after, err := os.ReadFile(filepath.Join(d.store.Folder, "ronde.yaml")); err != nil || string(after) != string(before) {
				t.Errorf("%q changed the file (%v)", keys, err)
			}
		}
	})
	t.Run("all can be read", func(t *testing.T) {
		d := locked(t)
		d.press("3", "enter")
		d.sees("vraag 1 van 3 · alleen bekijken", "ja ✓", "Toelichting: In het jaarplan.")
		d.press("right", "right", "right")
		d.sees("4 Locatie")
		d.press("esc", "2", "a")
		d.sees("2 De burger", "Leg afspraak 1 op één plaats vast", "Eigenaar: nog niet ingevuld")
		d.press("esc", "p")
		d.sees("Het plan is gemaakt")
	})
	t.Run("why is in the help too", func(t *testing.T) {
		d := locked(t)
		d.resize(40, 12)
		d.seesNot("Met r probeert")
		d.press("?")
		d.resize(80, 40)
		d.sees("Els op computer BALIE-2", "Met r probeert u het opnieuw.")
	})
	t.Run("a key tries again", func(t *testing.T) {
		d := locked(t)
		d.press("r")
		d.sees(why)
		d.unlock()
		d.press("r")
		d.sees("U kunt weer bewerken.")
		d.press("1", "enter", "enter", "1")
		if got := d.saved(1, 1).Answer; got != "ja" {
			t.Errorf("the file has %q", got)
		}
	})
	t.Run("stopping is no trouble", func(t *testing.T) {
		d := locked(t)
		d.press("3", "enter", "1", "esc")
		if !d.stops("q") {
			t.Error("cannot be left")
		}
		want := "U heeft ronde.yaml alleen bekeken. Er is niets veranderd.\n3 van 31 vragen zijn beantwoord.\nVerdergaan: loketscan scan ronde.yaml\n"
		if got := d.m.Farewell(); got != want {
			t.Errorf("got\n%swant\n%s", got, want)
		}
	})
	t.Run("and then changed is not only looked at", func(t *testing.T) {
		for _, then := range [][]string{{"q"}, {"esc"}} {
			d := locked(t)
			d.unlock()
			d.press("r", "1", "enter", "enter", "1", "esc")
			d.press(then...)
			if got := d.m.Farewell(); !strings.HasPrefix(got, "Uw antwoorden staan in ronde.yaml\n4 van 31") {
				t.Errorf("got %s", got)
			}
		}
	})
	t.Run("not even when someone else has it by now", func(t *testing.T) {
		d := newDesk(t)
		d.press("1", "enter", "enter", "1", "esc", "esc")
		d.lock()
		d.press("enter")
		d.sees(why)
		if got := d.m.Farewell(); !strings.HasPrefix(got, "Uw antwoorden staan in ronde.yaml\n1 van 31") {
			t.Errorf("got %s", got)
		}
	})
}
