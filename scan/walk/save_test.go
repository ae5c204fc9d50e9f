package walk

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"loketscan/scan"
	"loketscan/scan/session"
	"loketscan/scan/session/sessiontest"
)

func TestASaveThatFails(t *testing.T) {
	gone := func(t *testing.T) *desk {
		d := newDesk(t)
		d.press("3", "enter", "enter")
		d.hideFolder()
		d.press("1")
		d.sees("Nog niet alles is bewaard", "De map is weg of vol. Maak ruimte en probeer het opnieuw.")
		return d
	}
	complete := func(t *testing.T, d *desk) {
		t.Helper()
		if d.saved(3, 1).Answer != "ja" || d.m.Unsaved() != nil {
			t.Error("the answer is lost")
		}
	}
	t.Run("trying again", func(t *testing.T) {
		d := gone(t)
		d.press("a")
		d.sees("Het is nog niet gelukt.")
		d.bringFolderBack()
		d.press("enter")
		d.sees("vraag 2 van 3 · bewaard", "Alles is bewaard in ronde.yaml.")
		complete(t, d)
	})
	t.Run("going on, until a save succeeds", func(t *testing.T) {
		d := gone(t)
		d.press("c")
		d.sees("vraag 2 van 3 · niet bewaard", "Niet bewaard: De map is weg of vol.")
		d.press("2")
		d.sees("vraag 3 van 3 · niet bewaard") // told once
		d.bringFolderBack()
		d.press("3")
		d.seesNot("Niet bewaard")
		complete(t, d)
		if d.saved(3, 2).Answer != "deels" || d.saved(3, 3).Answer != "nee" {
			t.Error("an answer is lost")
		}
	})
	t.Run("ctrl+s tries again, and tells again", func(t *testing.T) {
		d := gone(t)
		d.press("esc", "ctrl+s")
		d.sees("Nog niet alles is bewaard")
		d.press("esc")
		d.bringFolderBack()
		d.press("ctrl+s")
		d.sees("Alles is bewaard in ronde.yaml.")
		complete(t, d)
	})
	t.Run("in another place", func(t *testing.T) {
		d := gone(t)
		d.press("b")
		d.sees("Op een andere plaats bewaren", "wmo-loket-voorbeeldstad-2026-najaar.yaml")
		d.press("enter") // the folder is not back
		d.sees("De map is weg of vol", "> Bestand")
		d.bringFolderBack()
		d.press("ctrl+u")
		d.write("ronde.yaml")
		d.press("enter")
		d.sees("bestaat al. Kies een andere naam.")
		d.press("ctrl+u")
		d.write("elders.yaml")
		d.press("enter")
		d.sees("vraag 2 van 3 · bewaard", "Alles is bewaard in elders.yaml.")
		d.press("2")
		got := sessiontest.Responses(d.file("elders.yaml"))
		if got[scan.Ref{Topic: "onderwerp-3", ID: "vraag-1"}].Answer != "ja" || len(got) != 2 {
			t.Errorf("the file has %v", got)
		}
	})
	t.Run("not while a note is typed", func(t *testing.T) {
		d := newDesk(t)
		d.press("3", "enter", "enter", "tab")
		d.hideFolder()
		d.write("1 2")
		d.send(autosaveMsg{})
		d.sees("│ 1 2", "Niet bewaard: De map is weg of vol.")
		d.press("esc")
		d.sees("Nog niet alles is bewaard")
	})
	t.Run("stopping asks first", func(t *testing.T) {
		d := gone(t)
		if d.stops("ctrl+c") {
			t.Fatal("stopped with answers that are not saved")
		}
		d.sees("Nog niet alles is bewaard", "d Stoppen; wat niet is bewaard, gaat verloren")
		d.press("esc")
		d.sees("vraag 2 van 3")
	})
	t.Run("and can be solved there", func(t *testing.T) {
		d := gone(t)
		d.stops("ctrl+c")
		d.bringFolderBack()
		if !d.stops("a") || !errors.Is(d.m.err, session.ErrStopped) {
			t.Errorf("the end is %v", d.m.err)
		}
		complete(t, d)
	})
	t.Run("or in another place", func(t *testing.T) {
		d := gone(t)
		d.stops("ctrl+c")
		d.press("b")
		d.bringFolderBack()
		d.press("enter")
		if !errors.Is(d.m.err, session.ErrStopped) || d.m.Unsaved() != nil {
			t.Errorf("the end is %v, with %v", d.m.err, d.m.Unsaved())
		}
	})
	t.Run("or not", func(t *testing.T) {
		for _, key := range []string{"d", "ctrl+c"} {
			d := gone(t)
			d.stops("ctrl+c")
			if !d.stops(key) {
				t.Error("cannot be left")
			}
			if err := d.m.SaveRest(); err == nil {
				t.Error("no error is left to report")
			}
		}
	})
	t.Run("a plan is not made of what is not saved", func(t *testing.T) {
		d := gone(t)
		d.press("esc", "esc", "p")
		d.sees("Niet bewaard")
		if strings.Contains(d.m.Farewell(), "Plan") {
			t.Error("there is a plan")
		}
	})
}

func TestAFileThatOthersChanged(t *testing.T) {
	moved := func(t *testing.T) *desk {
		d := newDesk(t)
		d.changedByOthers()
		d.press("3", "enter", "enter", "1")
		d.sees("Uw antwoorden staan in een ander bestand", "ronde.yaml", "ronde-niet-samengevoegd.yaml")
		if d.saved(3, 1).Answer != scan.Open {
			t.Error("the file that others changed was changed")
		}
		return d
	}
	t.Run("going on there", func(t *testing.T) {
		d := moved(t)
		d.press("enter", "2")
		d.sees("vraag 3 van 3 · bewaard") // told once
		if got := len(sessiontest.Responses(d.file("ronde-niet-samengevoegd.yaml"))); got != 2 {
			t.Errorf("%d answers are in the new file", got)
		}
	})
	t.Run("looking at what differs", func(t *testing.T) {
		d := moved(t)
		d.press("b")
		d.sees("Wat er is veranderd", "onderwerp-3.vraag-1: nieuw beantwoord")
		d.press("esc")
		d.sees("Uw antwoorden staan in een ander bestand")
		d.press("esc")
		d.sees("vraag 2 van 3")
	})
	t.Run("one of the two is gone", func(t *testing.T) {
		d := moved(t)
		if err := os.Remove(filepath.Join(d.store.Folder, "ronde.yaml")); err != nil {
			t.Fatal(err)
		}
		d.press("b")
		d.sees("Uw antwoorden staan in een ander bestand", "no such file")
	})
	t.Run("by the last save of all", func(t *testing.T) {
		d := newDesk(t)
		d.press("3", "enter", "enter", "tab", "x")
		d.changedByOthers()
		if d.stops("ctrl+c") {
			t.Fatal("stopped without a word")
		}
		d.sees("Uw antwoorden staan in een ander bestand")
		if !d.stops("ctrl+c") {
			t.Error("cannot be left")
		}
	})
}
