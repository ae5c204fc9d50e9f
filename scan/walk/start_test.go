package walk

import (
	"os"
	"path/filepath"
	"testing"

	"loketscan/scan"
	"loketscan/scan/session/sessiontest"
)

// newStartDesk sits down at the start screen of a folder with two rounds of one
// loket, one of another, and a file that cannot be read.
func newStartDesk(t *testing.T) *desk {
	t.Helper()
	d := newDeskAtStart(t)
	for name, change := range map[string]func(*scan.Info){
		"a.yaml": func(*scan.Info) {},
		"b.yaml": func(i *scan.Info) { i.Municipality = "Elders" },
		"c.yaml": func(i *scan.Info) { i.Name, i.Date = "2027 voorjaar", "2027-04-01" },
	} {
		info := sessiontest.Info()
		change(&info)
		d.create(name, info)
	}
	if err := os.WriteFile(filepath.Join(d.store.Folder, "d.yaml"), []byte("stuk"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.m = newModel(d.options())
	return d
}

func TestStart(t *testing.T) {
	tests := []struct {
		name  string
		keys  []string
		shown string
	}{
		{"what there is", nil, "> Voorbeeldstad · Loket Centrum · ronde 2026 najaar 21-11-2026 0 van 31"},
		{"in full, where the cursor is", []string{"down"}, "begonnen op 21 november 2026. 0 van 31 vragen beantwoord. Bestand: b.yaml"},
		{"opening", []string{"down", "enter"}, "Elders · Loket Centrum"},
		{"and back", []string{"down", "enter", "esc"}, "scans in deze map"},
		{"a new scan", []string{"end", "enter"}, "> Gemeente"},
		{"from anywhere", []string{"n"}, "> Gemeente"},
		{"keys for a round, on the new scan", []string{"end", "v", "p", "w"}, "> Nieuwe scan"},
		{"the plan", []string{"p"}, "Het Plan van Aanpak staat in a.md"},
		{"and then the overview", []string{"p", "esc"}, "> 1 Visie"},
		{"what changed", []string{"down", "down", "w"}, "Van ronde 2026 najaar naar ronde 2027 voorjaar."},
		{"and back", []string{"down", "down", "w", "esc"}, "Bestand: c.yaml"},
		{"without a round before it", []string{"w"}, "Er is in deze map geen eerdere ronde van dit loket"},
		{"a file that cannot be read", []string{"end", "up"}, "Niet te openen: d.yaml, regel 3: dit is geen geldige YAML. Herstel het bestand, of begin een nieuwe scan."},
		{"in full", []string{"end", "up", "enter"}, "Dit bestand is niet te openen. d.yaml, regel 3: dit is geen geldige YAML."},
		{"and back to the list", []string{"end", "up", "enter", "esc"}, "scans in deze map"},
		{"and no other key does more", []string{"end", "up", "v"}, "Dit bestand is niet te openen."},
		{"the next round", []string{"v"}, "> Ronde │ 2027 voorjaar"},
		{"its file", []string{"v", "enter"}, "wmo-loket-voorbeeldstad-2027-voorjaar.yaml"},
		{"made", []string{"v", "enter", "enter"}, "De nieuwe ronde staat in wmo-loket-voorbeeldstad-2027-voorjaar.yaml."},
		{"or not", []string{"v", "esc"}, "scans in deze map"},
		{"with the name of the last one", []string{"down", "down", "v", "enter", "enter"}, "Zo heet de vorige ronde al."},
		{"help", []string{"?"}, "v: een nieuwe ronde beginnen"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := newStartDesk(t)
			d.press(test.keys...)
			d.sees(test.shown)
		})
	}

	t.Run("a round that names the one before it", func(t *testing.T) {
		d := newDesk(t)
		d.nextRound()
		d.m = newModel(d.options())
		d.press("down", "w")
		d.sees("Van ronde 2026 najaar naar ronde 2027 voorjaar.")
	})
	t.Run("a file that is gone by now", func(t *testing.T) {
		for _, key := range []string{"enter", "p", "w"} {
			d := newStartDesk(t)
			for _, name := range []string{"a.yaml", "c.yaml"} {
				if err := os.Remove(filepath.Join(d.store.Folder, name)); err != nil {
					t.Fatal(err)
				}
			}
			if key == "w" {
				d.press("down", "down")
			}
			d.press(key)
			d.sees("scans in deze map", "no such file")
		}
	})
	t.Run("what is not saved is not left behind", func(t *testing.T) {
		d := newDesk(t)
		d.press("3", "enter", "enter")
		d.hideFolder()
		d.press("1", "c", "esc", "esc")
		d.sees("Nog niet alles is bewaard")
		d.bringFolderBack()
		d.press("a", "esc")
		d.sees("scans in deze map")
		if d.saved(3, 1).Answer != "ja" {
			t.Error("the answer is lost")
		}
	})
}
