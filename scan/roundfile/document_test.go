package roundfile_test

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/scan"
	"loketscan/scan/roundfile"
)

// writeDocument writes a document over whatever may be written over, without
// waiting for anyone.
func writeDocument(t *testing.T, path string, doc []byte) error {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	return roundfile.WriteDocument(ctx, path, doc, func([]byte) bool { return true })
}

func TestWriteDocument(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.md")
	for _, text := range []string{"een", "twee", ""} {
		if err := writeDocument(t, path, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if got := read(t, path); got != text {
			t.Errorf("got %q, want %q", got, text)
		}
	}
	if diff := cmp.Diff([]string{"plan.md"}, names(t, path)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	checkError(t, writeDocument(t, filepath.Dir(path), nil), nil, "dat is een map")
	checkError(t, writeDocument(t, filepath.Join(path, "plan.md"), nil), nil, "is niet bewaard")
	checkError(t, writeDocument(t, filepath.Join(filepath.Dir(path), "weg", "plan.md"), nil), fs.ErrNotExist, "de map")
	checkError(t, writeDocument(t, path+strings.Repeat("x", 300), nil), nil, "is niet bewaard")
}

// TestDocumentAsksBeforeItReplaces: an empty file is nobody's work.
func TestDocumentAsksBeforeItReplaces(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.md")
	for old, asked := range map[string]bool{"": false, "Besluit van het college.": true} {
		write(t, path, old)
		was := "niet gevraagd"
		err := roundfile.WriteDocument(t.Context(), path, []byte("plan"), func(old []byte) bool {
			was = string(old)
			return false
		})
		if !asked {
			if err != nil || was != "niet gevraagd" || read(t, path) != "plan" {
				t.Errorf("over an empty file: %v, %q, %q", err, was, read(t, path))
			}
			continue
		}
		checkError(t, err, roundfile.ErrKept, "loketscan herkent het niet als zijn eigen werk")
		if was != old || read(t, path) != old {
			t.Errorf("asked about %q, and %q is there", was, read(t, path))
		}
		if diff := cmp.Diff([]string{"plan.md"}, names(t, path)); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	}
}

// TestDocumentNeverReplacesARound, whatever may be replaced, by whatever name,
// and in whatever state the round is.
func TestDocumentNeverReplacesARound(t *testing.T) {
	t.Chdir(t.TempDir())
	f, err := roundfile.Create("ronde.yaml", visit(), scan.NewRound(latest(), scan.Info{Name: "2026 najaar"}))
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	whole := read(t, "ronde.yaml")
	for name, text := range map[string]string{
		"kopie.md":         whole,
		"zonder-naam":      whole,
		"windows.yaml":     "\ufeff" + strings.ReplaceAll(whole, "\n", "\r\n"),
		"afgebroken.yaml":  whole[:len(whole)/2],
		"kapot.yaml":       whole + "\n\tantwoord: [\n",
		"samen.yaml":       "<<<<<<< HEAD\n" + whole + "=======\n>>>>>>> ander\n",
		"nieuwer.yaml":     strings.Replace(whole, "bestandsversie: 1", "bestandsversie: 99", 1),
		"ander.yaml":       strings.Replace(whole, "vragenlijst: voorbeeld", "vragenlijst: spiegel", 1),
		"groot.yaml":       whole + "# " + strings.Repeat("x", 3<<20) + "\n",
		"utf16.yaml":       utf16(whole),
		"zonder-blok.yaml": "scan:\n",
		"bom-en-fout.yaml": "\ufeffscan:\n\tx: [\n",
		"utf16-kaal.yaml":  utf16("scan:\n  editie: 1\n"),
		"haakje.yaml":      "{scan: {editie: 1}, x: [}\n",
		"met-teken.yaml":   `"scan": {bestandsversie: 1}` + "\n",
	} {
		write(t, name, text)
		checkError(t, writeDocument(t, name, []byte("plan")), roundfile.ErrRound, "is een ronde")
		if got := read(t, name); got != text {
			t.Errorf("%s was changed", name)
		}
	}
	for link, to := range map[string]string{"link.md": "ronde.yaml", "link-naar-link.md": "link.md"} {
		if err := os.Symlink(to, link); err != nil {
			t.Skip(err)
		}
	}
	if err := os.Link("ronde.yaml", "harde-link.md"); err != nil {
		t.Skip(err)
	}
	for _, name := range []string{"ronde.yaml", "./ronde.yaml", "link.md", "link-naar-link.md", "harde-link.md"} {
		checkError(t, writeDocument(t, name, []byte("plan")), roundfile.ErrRound, "is een ronde")
		if got := read(t, "ronde.yaml"); got != whole {
			t.Errorf("through %s the round was changed", name)
		}
	}
}

// TestDocumentThatSpeaksOfAScan is none, if a note in it has a line like the
// beginning of one.
func TestDocumentThatSpeaksOfAScan(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.md")
	for range 2 {
		if err := writeDocument(t, path, []byte("# Plan\n\n  - Eerst dit.\\\n    scan: zie het verslag\n> scan: dat ook\n")); err != nil {
			t.Fatal(err)
		}
	}
}

// TestDocumentWhereARoundIsOpen: its file is away for a moment, as OneDrive does,
// and the next answer brings it back.
func TestDocumentWhereARoundIsOpen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ronde.yaml")
	f, err := roundfile.Create(path, visit(), scan.NewRound(latest(), scan.Info{}))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	checkError(t, writeDocument(t, path, []byte("plan")), roundfile.ErrLocked, "is al open in een ander venster van u")
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
	checkError(t, writeDocument(t, path, []byte("plan")), roundfile.ErrLocked, "is al open in een ander venster van u")
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// utf16 is text as Windows saves what it calls Unicode.
func utf16(text string) string {
	var b strings.Builder
	b.WriteString("\xff\xfe")
	for _, r := range text {
		b.WriteString(string([]byte{byte(r), byte(r >> 8)}))
	}
	return b.String()
}
