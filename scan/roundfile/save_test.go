package roundfile_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/questions/fault"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

var current = scan.Ref{Topic: "visie", ID: "actueel"}

// newFile makes the file of a round in a folder of its own.
func newFile(t *testing.T) *roundfile.File {
	t.Helper()
	f, err := roundfile.Create(filepath.Join(t.TempDir(), "ronde.yaml"), visit(), autumn())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func open(t *testing.T, path string) *roundfile.File {
	t.Helper()
	f, problems, err := roundfile.Open(path, visit())
	if err != nil {
		t.Fatal(err)
	}
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func answer(f *roundfile.File, note string) {
	f.Round.Respond(current, scan.Response{Answer: "deels", Note: note})
}

func save(t *testing.T, f *roundfile.File) {
	t.Helper()
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// names returns the names in the folder of a file.
func names(t *testing.T, path string) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names
}

// checkError holds that an error has this cause and says this to the user.
func checkError(t *testing.T, err, cause error, message string) {
	t.Helper()
	e, ok := errors.AsType[*fault.Error](err)
	switch {
	case !ok:
		t.Errorf("got %v, want an Error", err)
	case cause != nil && !errors.Is(err, cause):
		t.Errorf("%v is not %v", err, cause)
	case !strings.Contains(e.Error(), message), e.Remedy() == "":
		t.Errorf("got %q with tip %q, want %q", e.Error(), e.Remedy(), message)
	}
}

func TestSaveChangesOneLine(t *testing.T) {
	f := newFile(t)
	before := strings.Split(read(t, f.Path), "\n")
	f.Round.Respond(current, scan.Response{Answer: "ja"})
	save(t, f)
	after := strings.Split(read(t, f.Path), "\n")
	if len(before) != len(after) {
		t.Fatalf("%d lines became %d", len(before), len(after))
	}
	var changed []string
	for i := range after {
		if before[i] != after[i] {
			changed = append(changed, after[i])
		}
	}
	if diff := cmp.Diff([]string{"      antwoord: ja"}, changed); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}

	f.Round.Respond(current, scan.Response{Answer: "ja", Note: "een\ntwee"})
	save(t, f)
	want := strings.Replace(strings.Join(after, "\n"), "antwoord: ja\n", "antwoord: ja\n      toelichting: |\n        een\n        twee\n", 1)
	if diff := cmp.Diff(want, read(t, f.Path)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestSaveKeepsLineEndsAndByteOrderMark(t *testing.T) {
	f := newFile(t)
	save(t, f)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	windows := "\uFEFF" + strings.ReplaceAll(read(t, f.Path), "\n", "\r\n")
	write(t, f.Path, windows)

	f = open(t, f.Path)
	answer(f, "een\ntwee")
	save(t, f)
	f.Round.Respond(current, scan.Response{})
	save(t, f)
	if diff := cmp.Diff(windows, read(t, f.Path)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestSaveLeavesNothingBehind(t *testing.T) {
	f := newFile(t)
	answer(f, "een")
	save(t, f)
	if diff := cmp.Diff([]string{"ronde.yaml", "~$ronde.yaml.lock"}, names(t, f.Path)); diff != "" {
		t.Errorf("while open: -want +got:\n%s", diff)
	}
	write(t, filepath.Join(filepath.Dir(f.Path), "~$ronde.yaml.tmp"), "van een sessie die is afgebroken")
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	f = open(t, f.Path)
	save(t, f)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"ronde.yaml"}, names(t, f.Path)); diff != "" {
		t.Errorf("after closing: -want +got:\n%s", diff)
	}
}

func TestSaveReplacesWhatWasNotUnderstood(t *testing.T) {
	f := newFile(t)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	open := read(t, f.Path)
	write(t, f.Path, strings.Replace(open, "    actueel:\n      antwoord:\n", "    actueel:\n      antwoord: dels\n", 1))
	f, problems, err := roundfile.Open(f.Path, visit())
	if err != nil || len(problems) != 1 {
		t.Fatal(problems, err)
	}
	t.Cleanup(func() { _ = f.Close() })
	for _, text := range []string{"", "tekst", ""} {
		answer(f, text)
		save(t, f)
		f.Round.Respond(current, scan.Response{})
		save(t, f)
		if diff := cmp.Diff(open, read(t, f.Path)); diff != "" {
			t.Errorf("an answer that was taken back: -want +got:\n%s", diff)
		}
	}
}

func TestSaveAfterChangeByOthers(t *testing.T) {
	f := newFile(t)
	path := f.Path
	theirs := strings.Replace(read(t, path), "antwoord:\n", "antwoord: nee\n", 1)
	write(t, path, theirs)

	answer(f, "van mij")
	err := f.Save()
	checkError(t, err, roundfile.ErrBeside, "intussen op een andere plaats gewijzigd")
	beside := strings.TrimSuffix(path, ".yaml") + "-niet-samengevoegd.yaml"
	if f.Path != beside || !strings.Contains(err.Error(), filepath.Base(beside)) {
		t.Errorf("saved in %s, and said %v", f.Path, err)
	}
	if got := read(t, path); got != theirs {
		t.Errorf("their text was overwritten: %s", got)
	}
	answer(f, "nog iets van mij")
	save(t, f)
	if got := open(t, beside).Round.Response(current).Note; got != "nog iets van mij" {
		t.Errorf("beside it stands %q", got)
	}

	// The next time there is such a file already.
	write(t, beside, theirs)
	answer(f, "en nog iets")
	checkError(t, f.Save(), roundfile.ErrBeside, "-niet-samengevoegd-2.yaml")
	if want := strings.TrimSuffix(path, ".yaml") + "-niet-samengevoegd-2.yaml"; f.Path != want {
		t.Errorf("saved in %s, want %s", f.Path, want)
	}
}

func TestSaveAfterRemovalByOthers(t *testing.T) {
	f := newFile(t)
	if err := os.Remove(f.Path); err != nil {
		t.Fatal(err)
	}
	answer(f, "van mij")
	save(t, f)
	if got := open(t, f.Path).Round.Response(current).Note; got != "van mij" {
		t.Errorf("the file holds %q", got)
	}
}

func TestSaveWithoutFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "share")
	if err := os.Mkdir(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "ronde.yaml")
	f, err := roundfile.Create(path, visit(), autumn())
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil { // Windows does not remove what is open
		t.Fatal(err)
	}
	if err := os.Rename(dir, dir+"-weg"); err != nil {
		t.Fatal(err)
	}
	answer(f, "van mij")
	checkError(t, f.Save(), fs.ErrNotExist, "is niet bewaard: de map")
	checkError(t, f.Save(), fs.ErrNotExist, "is niet bewaard: de map")

	other := filepath.Join(t.TempDir(), "ergens anders.yaml")
	if err := f.SaveAs(other); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	if got := open(t, other).Round.Response(current).Note; got != "van mij" || f.Path != other {
		t.Errorf("%s holds %q", f.Path, got)
	}
	answer(f, "later")
	save(t, f)
	if got := open(t, other).Round.Response(current).Note; got != "later" {
		t.Errorf("%s holds %q", f.Path, got)
	}
}

func TestSaveReadOnlyFile(t *testing.T) {
	f := newFile(t)
	before := read(t, f.Path)
	if err := os.Chmod(f.Path, 0o444); err != nil {
		t.Fatal(err)
	}
	answer(f, "van mij")
	checkError(t, f.Save(), nil, "alleen-lezen")
	if got := read(t, f.Path); got != before {
		t.Errorf("the file changed: %s", got)
	}
	if err := os.Chmod(f.Path, 0o644); err != nil {
		t.Fatal(err)
	}
	save(t, f)
}

func TestSaveAsLeavesWhatIsThere(t *testing.T) {
	f := newFile(t)
	path := f.Path
	other := filepath.Join(t.TempDir(), "bestaat.md")
	write(t, other, "van iemand anders")
	checkError(t, f.SaveAs(other), fs.ErrExist, "bestaat al")
	if _, err := roundfile.Create(other, visit(), autumn()); err == nil {
		t.Error("Create took the file")
	} else {
		checkError(t, err, fs.ErrExist, "bestaat al")
	}
	if got := read(t, other); got != "van iemand anders" || f.Path != path {
		t.Errorf("%s, and the file holds %q", f.Path, got)
	}
}

func TestSaveKeepsUnfaithfulTextOff(t *testing.T) {
	f := newFile(t)
	before := read(t, f.Path)
	f.Round.Date = "2026-99-99"
	checkError(t, f.Save(), roundfile.ErrNotKept, "niet worden bewaard")
	if got := read(t, f.Path); got != before {
		t.Errorf("the file changed: %s", got)
	}
}

func TestOpenErrors(t *testing.T) {
	dir := t.TempDir()
	_, _, err := roundfile.Open(filepath.Join(dir, "weg.yaml"), visit())
	checkError(t, err, fs.ErrNotExist, "bestaat niet")
	_, _, err = roundfile.Open(dir, visit())
	checkError(t, err, nil, "is een map")
	_, _, err = roundfile.Open(dir+"/\x1b[31mrood\u202e", visit())
	checkError(t, err, nil, "/[31mrood\"") // on Windows such a name cannot be

	large := filepath.Join(dir, "groot.yaml")
	write(t, large, strings.Repeat("# x\n", 1<<20))
	f, problems, err := roundfile.Open(large, visit())
	if f != nil || err != nil || !strings.Contains(problems.Error(), "te groot") {
		t.Errorf("got %v, %v, %v", f, problems, err)
	}
}
