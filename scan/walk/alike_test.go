package walk

import (
	"testing"

	"loketscan/scan/session/sessiontest"
)

// The name of a round that does not exist, like that of one that does: the user
// chooses what was meant, and nothing is begun without a word.
func TestAlike(t *testing.T) {
	options := func(t *testing.T) (*desk, Options) {
		t.Helper()
		d := newDeskAtStart(t)
		info := sessiontest.Info()
		info.Municipality = "Elders"
		d.create("voorjaar.yaml", info)
		o := d.options()
		o.BeginIn("vorjaar.yaml")
		o.Alike = "voorjaar.yaml"
		return d, o
	}
	for _, test := range []struct {
		name  string
		keys  []string
		shown string
	}{
		{"it asks", nil, "vorjaar.yaml bestaat niet. In dezelfde map staat wel voorjaar.yaml."},
		{"the one that is there", []string{"enter"}, "Elders · Loket Centrum · ronde 2026 najaar"},
		{"a new one", []string{"b"}, "Nieuwe scan"},
		{"says that it is new", []string{"b"}, "vorjaar.yaml bestaat nog niet."},
		{"under the name that was typed", []string{"b", "x", "enter", "y", "enter", "enter", "enter", "enter", "enter"}, "Het bestand vorjaar.yaml is gemaakt."},
		{"and the next new one is another", []string{"b", "x", "enter", "y", "enter", "enter", "enter", "enter", "enter", "esc", "n", "z", "enter", "enter", "enter", "enter", "enter"}, "│ wmo-loket-z-2026-najaar.yaml"},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, o := options(t)
			d.m = newModel(o)
			d.press(test.keys...)
			d.sees(test.shown)
		})
	}
	for _, key := range []string{"c", "esc"} {
		d, o := options(t)
		d.m = newModel(o)
		if !d.stops(key) || d.m.err != nil {
			t.Errorf("%s does not stop quietly", key)
		}
	}
	t.Run("a name that is like nothing", func(t *testing.T) {
		d, o := options(t)
		o.Alike = ""
		d.m = newModel(o)
		d.press("tab")
		d.sees("> Loket", "vorjaar.yaml bestaat nog niet. Het bestand wordt gemaakt als u alles heeft ingevuld.")
	})
}
