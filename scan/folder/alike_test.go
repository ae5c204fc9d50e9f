package folder_test

import (
	"os"
	"path/filepath"
	"testing"

	"loketscan/scan/folder"
)

func TestAlike(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"2027-voorjaar.yaml", "wmo-loket-voorbeeldstad-2026-najaar.yml", "Oud.yaml", "2027-juni.yaml", "notities.txt", ".voorjaar.yaml", "mijn.yaml"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]string{
		"2027-vorjaar.yaml":                      "2027-voorjaar.yaml",
		"2027-voorjaar.yml":                      "2027-voorjaar.yaml",
		"2027-voorjaar":                          "2027-voorjaar.yaml",
		"2027voorjaar.yaml":                      "2027-voorjaar.yaml",
		"2027-Voorjaar.yaml":                     "2027-voorjaar.yaml",
		"2027_voojraar":                          "2027-voorjaar.yaml",
		"oud.yml":                                "Oud.yaml",
		"wmo-loket-voorbelstad-2026-najaar.yaml": "wmo-loket-voorbeeldstad-2026-najaar.yml",
		// Names of their own.
		"2028-voorjaar.yaml":                         "",
		"2027-najaar.yaml":                           "",
		"2027-juli.yaml":                             "",
		"wmo-loket-voorbeeldstad-2026-voorjaar.yaml": "",
		"voorjaar.yaml":                              "",
		"notitie.yaml":                               "",
		"zijn.yaml":                                  "",
		"er-is-niets/2027-vorjaar.yaml":              "",
	} {
		if want != "" {
			want = filepath.Join(dir, want)
		}
		if got := folder.Alike(filepath.Join(dir, name)); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}
