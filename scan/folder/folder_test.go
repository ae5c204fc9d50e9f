package folder_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/questions/sets"
	"loketscan/scan"
	"loketscan/scan/folder"
	"loketscan/scan/roundfile"
)

// create makes the file of a round.
func create(t *testing.T, path string, info scan.Info) {
	t.Helper()
	info.Desk, info.Kind = "Loket", "gemeentelijk"
	f, err := roundfile.Create(path, sets.BuiltIn(), scan.NewRound(sets.BuiltIn().Proposed(), info))
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) *roundfile.File {
	t.Helper()
	f, _, err := folder.Read(path, sets.BuiltIn())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestRounds(t *testing.T) {
	dir := t.TempDir()
	in := func(name string) string { return filepath.Join(dir, name) }
	create(t, in("a.yaml"), scan.Info{Municipality: "Stad", Name: "2026 voorjaar", Date: "2026-03-01"})
	create(t, in("b.YML"), scan.Info{Municipality: "Stad", Name: "2027 voorjaar", Date: "2027-03-01"})
	create(t, in("c.yaml"), scan.Info{Municipality: "Stad", Name: "2026 najaar a", Date: "2026-11-21"})
	create(t, in("d.yaml"), scan.Info{Municipality: "Stad", Name: "2026 najaar b", Date: "2026-11-21"})
	create(t, in(".verborgen.yaml"), scan.Info{Municipality: "Stad", Name: "verborgen", Date: "2026-11-21"})
	write(t, in("kapot.yaml"), "scan: [\n")
	write(t, in("notities.txt"), "Bellen.\n")
	if err := os.Mkdir(in("map.yaml"), 0o755); err != nil {
		t.Fatal(err)
	}
	answered, _, err := folder.OpenToChange(t.Context(), in("a.yaml"), sets.BuiltIn(), folder.Patience)
	if err != nil {
		t.Fatal(err)
	}
	answered.Round.Respond(scan.Ref{Topic: "visie", ID: "vastgesteld"}, scan.Response{Answer: "ja"})
	if err := answered.Save(); err != nil {
		t.Fatal(err)
	}
	if err := answered.Close(); err != nil {
		t.Fatal(err)
	}

	var names []string
	for _, round := range folder.Rounds(dir, sets.BuiltIn()) {
		names = append(names, round.Name)
		answered := 0
		if round.Name == "a.yaml" {
			answered = 1
		}
		if broken := round.Name == "kapot.yaml"; (round.Err != nil) != broken {
			t.Errorf("%s: %v", round.Name, round.Err)
		} else if !broken && (round.Answered != answered || round.Total != 90 || round.Info.Municipality != "Stad") {
			t.Errorf("%s is %+v", round.Name, round)
		}
	}
	if diff := cmp.Diff([]string{"b.YML", "d.yaml", "c.yaml", "a.yaml", "kapot.yaml"}, names); diff != "" {
		t.Errorf("the newest is not the first (-want +got):\n%s", diff)
	}
	if rounds := folder.Rounds(in("er-is-niets"), sets.BuiltIn()); rounds != nil {
		t.Errorf("a folder that is not there has %v", rounds)
	}
}

func TestNames(t *testing.T) {
	t.Chdir(t.TempDir())
	set := *sets.BuiltIn().Proposed()
	set.ID = "wmo-spiegel"
	for info, want := range map[*scan.Info]string{
		{Municipality: "Hof van Twente", Name: "2026 najaar"}: "wmo-spiegel-hof-van-twente-2026-najaar",
		{Municipality: "’s-Hertogenbosch", Name: "É/../x"}:    "wmo-spiegel-s-hertogenbosch-e-x",
		{}: "wmo-spiegel",
		{Municipality: "Stad", Desk: "Wmo-spiegel", Name: "één"}: "wmo-spiegel-stad-een",
		{Municipality: "Stad", Desk: "Wmo-loket", Name: "één"}:   "wmo-spiegel-stad-wmo-loket-een",
	} {
		for _, number := range []string{"", "-2", "-3"} {
			name := folder.FreeName(&set, *info)
			if name != want+number+".yaml" {
				t.Errorf("%+v is called %s, not %s%s.yaml", info, name, want, number)
			}
			write(t, name, "")
		}
	}
	for name, want := range map[string]string{
		"ronde": "ronde.yaml", "ronde.yaml": "ronde.yaml", "Ronde.YML": "Ronde.YML", "2026.1": "2026.1.yaml", "map/ronde.txt": "map/ronde.txt.yaml",
	} {
		if got := folder.AsRoundName(name); got != want || folder.IsRoundName(name) != (name == want) {
			t.Errorf("%s becomes %s, not %s", name, got, want)
		}
	}
}

// TestNameOfTheLoket: two lokets of one municipality have names of their own,
// and nothing is said twice.
func TestNameOfTheLoket(t *testing.T) {
	t.Chdir(t.TempDir())
	for desk, want := range map[string]string{
		"Loket Centrum":                        "wmo-loket-voorbeeldstad-loket-centrum-2026-najaar",
		"Loket Noord":                          "wmo-loket-voorbeeldstad-loket-noord-2026-najaar",
		"Sociaal Loket":                        "wmo-loket-voorbeeldstad-sociaal-loket-2026-najaar",
		"Wmo-loket":                            "wmo-loket-voorbeeldstad-2026-najaar",
		"WMO loket":                            "wmo-loket-voorbeeldstad-2026-najaar",
		"loket":                                "wmo-loket-voorbeeldstad-2026-najaar",
		"":                                     "wmo-loket-voorbeeldstad-2026-najaar",
		"?!":                                   "wmo-loket-voorbeeldstad-2026-najaar",
		"Voorbeeldstad":                        "wmo-loket-voorbeeldstad-2026-najaar",
		"Wmo-loket Voorbeeldstad":              "wmo-loket-voorbeeldstad-2026-najaar",
		"Voorbeeldstad, Wmo-loket":             "wmo-loket-voorbeeldstad-2026-najaar",
		"Het Wmo-loket van Voorbeeldstad":      "wmo-loket-voorbeeldstad-2026-najaar",
		"Loket van de gemeente Voorbeeldstad":  "wmo-loket-voorbeeldstad-2026-najaar",
		"Wmo-loket Voorbeeldstad Noord":        "wmo-loket-voorbeeldstad-noord-2026-najaar",
		"Het Wmo-loket van Voorbeeldstad-Zuid": "wmo-loket-voorbeeldstad-zuid-2026-najaar",
		"Wmo-loketten":                         "wmo-loket-voorbeeldstad-wmo-loketten-2026-najaar",
		"Loket voor zorg, welzijn, jeugd en ondersteuning aan huis": "wmo-loket-voorbeeldstad-loket-voor-zorg-welzijn-jeugd-2026-najaar",
	} {
		info := scan.Info{Municipality: "Voorbeeldstad", Desk: desk, Name: "2026 najaar"}
		if got := folder.FreeName(sets.BuiltIn().Proposed(), info); got != want+".yaml" {
			t.Errorf("%q: the file is called %s, not %s.yaml", desk, got, want)
		}
	}
	write(t, "wmo-loket-stad-een.yaml", "")
	if got := folder.FreeName(sets.BuiltIn().Proposed(), scan.Info{Municipality: "Stad", Desk: "Loket", Name: "Eén"}); got != "wmo-loket-stad-een-2.yaml" {
		t.Errorf("a name that is taken becomes %s", got)
	}
}

// TestLongNames: whatever people fill in, the plan beside the file has a name
// that can be shown, and the round is in it.
func TestLongNames(t *testing.T) {
	t.Chdir(t.TempDir())
	texts := []string{"", "x", "Nuenen, Gerwen en Nederwetten", strings.Repeat("lang ", 30), strings.Repeat("x", 200), strings.Repeat("é-", 100)}
	for _, municipality := range texts {
		for _, desk := range texts {
			for _, round := range append(texts, "2026 najaar") {
				name := folder.FreeName(sets.BuiltIn().Proposed(), scan.Info{Municipality: municipality, Desk: desk, Name: round})
				base := strings.TrimSuffix(name, ".yaml")
				if len(base+"-plan.md") > 80 || strings.Contains(base, "--") || strings.HasSuffix(base, "-") {
					t.Errorf("%.20q, %.20q and %.20q make %s", municipality, desk, round, name)
				}
				if round == "2026 najaar" && !strings.HasSuffix(base, "-2026-najaar") {
					t.Errorf("%.20q and %.20q leave no room for the round: %s", municipality, desk, name)
				}
			}
		}
	}
}

// TestRead tells what is wrong, what is worth knowing, and which file was meant.
func TestRead(t *testing.T) {
	dir := t.TempDir()
	in := func(name string) string { return filepath.Join(dir, name) }
	const round = "scan:\n  bestandsversie: 1\n  vragenlijst: wmo-loket\n  editie: 1\n  gemeente: Stad\n  loket: Loket\n" +
		"  soort: gemeentelijk\n  ronde: 2026 najaar\n  datum: 2026-11-21\n"
	write(t, in("2026-najaar.yaml"), round)
	with := func(name, more string) {
		t.Helper()
		write(t, in(name), round+"visie:\n  vragen:\n"+more)
	}
	with("een.yaml", "    vastgesteld:\n      antwoord: misschien\n")
	with("twee.yaml", "    vastgesteld:\n      antwoord: misschien\n    aanpak:\n      antwoord: soms\n")
	with("opmerking.yaml", "    vastgesteld:\n      antwoord: ja\n      eigen: x\n      ander: y\n")
	for _, test := range []struct {
		name                string
		fails               bool
		says, remedy        string
		worthKnowing, tells string
	}{
		{name: "2026-najaar.yaml"},
		{name: "een.yaml", fails: true, says: `"misschien" bestaat niet`, remedy: "Mogelijk: ja"},
		{name: "twee.yaml", fails: true, says: "(dit is de eerste van 2 fouten)", remedy: "Zie alles met: loketscan controleer "},
		{name: "opmerking.yaml", worthKnowing: "(dit is de eerste van 2 opmerkingen)", tells: "Zie alles met: loketscan controleer "},
		{name: "2026-najar.yaml", fails: true, says: "bestaat niet", remedy: `Bedoelde u "` + in("2026-najaar.yaml") + `"?`},
		{name: "2027-najaar.yaml", fails: true, says: "bestaat niet", remedy: "Kijk of de naam en de map kloppen"},
	} {
		f, notice, err := folder.Read(in(test.name), sets.BuiltIn())
		if (err != nil) != test.fails || (f == nil) != test.fails || (notice != nil) != (test.worthKnowing != "") {
			t.Errorf("%s: round %v, notice %v, error %v", test.name, f != nil, notice, err)
			continue
		}
		hasBoth(t, test.name, err, test.says, test.remedy)
		hasBoth(t, test.name, notice, test.worthKnowing, test.tells)
	}
}

// hasBoth looks at an error and its remedy.
func hasBoth(t *testing.T, what string, err error, says, remedy string) {
	t.Helper()
	if err == nil {
		return
	}
	does, ok := err.(interface{ Remedy() string })
	if !strings.Contains(err.Error(), says) || !ok || !strings.Contains(does.Remedy(), remedy) {
		t.Errorf("%s: %v", what, err)
	}
}

func TestReadToCompare(t *testing.T) {
	dir := t.TempDir()
	in := func(name string) string { return filepath.Join(dir, name) }
	spiegel := *sets.BuiltIn().Proposed()
	spiegel.ID = "wmo-spiegel"
	all := append(sets.BuiltIn(), &spiegel)
	for name, municipality := range map[string]string{"een.yaml": "Stad", "twee.yaml": "Stad", "elders.yaml": "Elders"} {
		create(t, in(name), scan.Info{Municipality: municipality, Name: name, Date: "2026-11-21"})
	}
	f, err := roundfile.Create(in("spiegel.yaml"), all, scan.NewRound(&spiegel, scan.Info{Municipality: "Stad", Desk: "Loket", Kind: "gemeentelijk", Name: "spiegel", Date: "2026-11-21"}))
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		names        []string
		notice, says string
	}{
		{names: []string{"een.yaml", "twee.yaml"}},
		{names: []string{"een.yaml", "elders.yaml", "twee.yaml"}, notice: in("een.yaml") + " is van Stad, en " + in("elders.yaml") + " van Elders"},
		{names: []string{"een.yaml", "er-is-niets.yaml"}, says: "bestaat niet"},
		{names: []string{"een.yaml", "twee.yaml", "spiegel.yaml"}, says: "is een ronde van de vragenlijst wmo-loket, en " + in("spiegel.yaml") + " van wmo-spiegel"},
	} {
		var paths []string
		for _, name := range test.names {
			paths = append(paths, in(name))
		}
		rounds, notices, err := folder.ReadToCompare(paths, all)
		if test.says != "" {
			if err == nil || !strings.Contains(err.Error(), test.says) {
				t.Errorf("%v: %v", test.names, err)
			}
			continue
		}
		if err != nil || len(rounds) != len(paths) {
			t.Errorf("%v: %d rounds, %v", test.names, len(rounds), err)
			continue
		}
		for i, round := range rounds {
			if round.Name != test.names[i] {
				t.Errorf("%v: round %d is %s", test.names, i+1, round.Name)
			}
		}
		if told := len(notices) == 1 && notices[0].Error() == test.notice; told != (test.notice != "") || len(notices) > 1 {
			t.Errorf("%v: %v", test.names, notices)
		}
	}
}
