package folder_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"loketscan/questions/sets"
	"loketscan/scan"
	"loketscan/scan/folder"
)

// TestNext holds the rules by which a next round begins, whoever begins it.
func TestNext(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.MkdirAll("later/nog", 0o755); err != nil {
		t.Fatal(err)
	}
	create(t, "2026-najaar.yaml", scan.Info{Municipality: "Stad", Name: "2026 najaar", Date: "2026-11-21"})
	create(t, "later/eerder.yaml", scan.Info{Municipality: "Stad", Name: "2026 voorjaar", Date: "2026-05-01"})
	write(t, "bezet.yaml", "")
	for _, test := range []struct {
		before, path, name string
		today              scan.Date
		file, called, from string // "" when there is none
		same, there        bool
	}{
		{before: "2026-najaar.yaml", path: "een", name: " 2027\tlente ", today: "2027-04-01", file: "een.yaml", called: "2027 lente", from: "2026-najaar.yaml"},
		{before: "2026-najaar.yaml", path: "twee.yml", today: "2027-04-01", file: "twee.yml", called: "2027 voorjaar", from: "2026-najaar.yaml"},
		{before: "2026-najaar.yaml", path: "drie.yaml", today: "2026-12-01", file: "drie.yaml", called: "2026 najaar 2", from: "2026-najaar.yaml"},
		{before: "2026-najaar.yaml", path: "2028_Voorjaar", today: "2027-04-01", file: "2028_Voorjaar.yaml", called: "2028 voorjaar", from: "2026-najaar.yaml"},
		{before: "2026-najaar.yaml", path: "2028-voorjaar.yaml", name: "\x00", today: "2027-04-01", file: "2028-voorjaar.yaml", called: "2028 voorjaar", from: "2026-najaar.yaml"},
		{before: "2026-najaar.yaml", path: "later/nog/vier.yaml", name: "vier", file: "later/nog/vier.yaml", called: "vier", from: "../../2026-najaar.yaml"},
		{before: "later/eerder.yaml", path: "vijf.yaml", name: "vijf", file: "vijf.yaml", called: "vijf", from: "later/eerder.yaml"},
		{before: "2026-najaar.yaml", path: "zes.yaml", name: "2026  Najaar", today: "2027-04-01", same: true},
		{before: "2026-najaar.yaml", path: "map/2026-najaar.yaml", today: "2027-04-01", same: true},
		{before: "2026-najaar.yaml", path: "bezet", name: "zeven", there: true},
		{before: "2026-najaar.yaml", path: "2026-najaar.yaml", name: "acht", there: true},
	} {
		begun, err := folder.Next(read(t, test.before), sets.BuiltIn(), test.path, test.name, test.today)
		if _, same := errors.AsType[*scan.SameNameError](err); same != test.same || (err != nil) != test.same {
			t.Errorf("%s after %s: %v", test.path, test.before, err)
		}
		if err != nil {
			continue
		}
		if err := begun.Save(); errors.Is(err, fs.ErrExist) != test.there || (err != nil) != test.there {
			t.Errorf("%s after %s: %v", test.path, test.before, err)
		}
		if test.there {
			continue
		}
		if err := begun.File.Close(); err != nil {
			t.Error(err)
		}
		f := read(t, test.file)
		if r := f.Round; r.Name != test.called || r.Previous != test.from || r.Date != test.today || r.Desk != "Loket" {
			t.Errorf("%s after %s is %+v", test.path, test.before, r.Info)
		}
		if before := folder.Previous(f, sets.BuiltIn()); before == nil || before.Name != read(t, test.before).Round.Name {
			t.Errorf("%s: the round before is %+v", test.path, before)
		}
	}
}

func TestPrevious(t *testing.T) {
	dir := t.TempDir()
	create(t, filepath.Join(dir, "een.yaml"), scan.Info{Municipality: "Stad", Name: "een", Date: "2026-11-21"})
	write(t, filepath.Join(dir, "kapot.yaml"), "scan: [\n")
	for previous, want := range map[string]bool{
		"": false, "een.yaml": true, "./een.yaml": true, "er-is-niets.yaml": false, "kapot.yaml": false,
		filepath.ToSlash(filepath.Join(dir, "een.yaml")): true,
	} {
		path := filepath.Join(t.TempDir(), "twee.yaml")
		if previous != "" && !filepath.IsAbs(filepath.FromSlash(previous)) {
			path = filepath.Join(dir, "twee.yaml")
		}
		create(t, path, scan.Info{Municipality: "Stad", Name: "twee", Date: "2027-05-01", Previous: previous})
		if before := folder.Previous(read(t, path), sets.BuiltIn()); (before != nil) != want || before != nil && before.Name != "een" {
			t.Errorf("%q is read as %v", previous, before)
		}
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
}

// TestProposeNext proposes what Next takes.
func TestProposeNext(t *testing.T) {
	t.Chdir(t.TempDir())
	spiegel := *sets.BuiltIn().Proposed()
	spiegel.ID = "wmo-spiegel"
	before := scan.NewRound(&spiegel, scan.Info{Municipality: "Stad", Name: "2026 najaar"})
	for today, want := range map[scan.Date][2]string{
		"2026-12-01": {"wmo-spiegel-stad-2026-najaar-2.yaml", "2026 najaar 2"},
		"2027-03-01": {"wmo-spiegel-stad-2027-voorjaar.yaml", "2027 voorjaar"},
	} {
		if path, name := folder.ProposeNext(before, today); [2]string{path, name} != want {
			t.Errorf("on %s: %s and %s", today, path, name)
		}
	}
	write(t, "wmo-spiegel-stad-2027-voorjaar.yaml", "")
	if path, _ := folder.ProposeNext(before, "2027-03-01"); path != "wmo-spiegel-stad-2027-voorjaar-2.yaml" {
		t.Errorf("a file that is there is proposed: %s", path)
	}
}
