package walk

import "testing"

// The name of a round that does not exist, like that of one that does: the user
// chooses what was meant, and nothing is begun without a word.
func TestAlike(t *testing.T) {
	options := func(t *testing.T) (*desk, Options) {
		t.Helper()
		d := newDeskAtStart(t)
		info := testInfo()
		info.Municipality = "Elders"
		d.create("voorjaar.yaml", info)
		o := d.options()
		o.NewName, o.Alike = "vorjaar.yaml", "voorjaar.yaml"
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

	for _, test := range []struct {
		name  string
		input []string
		told  []string
		made  string
		err   string
	}{
		{"the end of the input", nil, []string{`"vorjaar.yaml" bestaat niet.`}, "", `"vorjaar.yaml" bestaat niet. Bedoelde u "voorjaar.yaml"? Typ dan: loketscan scan voorjaar.yaml.`},
		{"not understood", []string{"ja"}, []string{"“ja” begrijp ik hier niet."}, "", `"vorjaar.yaml" bestaat niet. Bedoelde u "voorjaar.yaml"? Typ dan: loketscan scan voorjaar.yaml.`},
		{"stop", []string{"3", "x"}, []string{"Er is geen scan geopend."}, "", ""},
		{"the one that is there", []string{"1", "ja"}, []string{"Elders · Loket Centrum"}, "voorjaar.yaml", ""},
		{"a new one", []string{"2", "Voorbeeldstad", "Loket", "", "", "", "ja"}, []string{"vorjaar.yaml bestaat nog niet."}, "vorjaar.yaml", ""},
		{"a new one, half filled in", []string{"2", "Voorbeeldstad"}, []string{"Er is geen scan geopend."}, "", ""},
	} {
		t.Run("in lines: "+test.name, func(t *testing.T) {
			d, o := options(t)
			told, result, err := talk(t, o, test.input...)
			hasAll(t, told, test.told...)
			got := ""
			if err != nil {
				got = explain(err)
			}
			if got != test.err || result.Name != test.made {
				t.Errorf("got %q and %q, want %q and %q", result.Name, got, test.made, test.err)
			}
			if n := len(d.store.Rounds()); n != 1 && test.made != "vorjaar.yaml" {
				t.Errorf("%d rounds in the folder", n)
			}
		})
	}
}
