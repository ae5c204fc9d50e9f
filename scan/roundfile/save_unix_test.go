//go:build unix

package roundfile_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"loketscan/scan/roundfile"
)

func TestSaveKeepsPermissions(t *testing.T) {
	f := newFile(t)
	for _, perm := range []fs.FileMode{0o600, 0o640, 0o666} {
		if err := os.Chmod(f.Path, perm); err != nil {
			t.Fatal(err)
		}
		save(t, f)
		info, err := os.Stat(f.Path)
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != perm {
			t.Errorf("%v became %v", perm, got)
		}
	}
}

func TestSaveKeepsOwner(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root can give a file away")
	}
	f := newFile(t)
	if err := os.Chown(f.Path, 1234, 2345); err != nil {
		t.Fatal(err)
	}
	save(t, f)
	info, err := os.Stat(f.Path)
	if err != nil {
		t.Fatal(err)
	}
	if stat := info.Sys().(*syscall.Stat_t); stat.Uid != 1234 || stat.Gid != 2345 {
		t.Errorf("now of %d, group %d", stat.Uid, stat.Gid)
	}
}

func TestSaveFollowsLinks(t *testing.T) {
	f := newFile(t)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	first, second := filepath.Join(t.TempDir(), "een.yaml"), filepath.Join(filepath.Dir(f.Path), "twee.yaml")
	if err := os.Symlink("ronde.yaml", second); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(second, first); err != nil {
		t.Fatal(err)
	}
	linked := open(t, first)
	answer(linked, "door de link")
	save(t, linked)
	if got := open(t, f.Path).Round.Response(current).Note; got != "door de link" {
		t.Errorf("the file holds %q", got)
	}
	for _, link := range []string{first, second} {
		if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
			t.Errorf("%s is no link any more: %v", link, err)
		}
	}
	_, err := openToChange(t, f.Path)
	checkError(t, err, roundfile.ErrLocked, "is al open in een ander venster van u")
}

// TestLinksToNowhere: a link that does not lead to a file is named as that, and
// so is the folder that is missing.
func TestLinksToNowhere(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.Mkdir("sl", 0o777); err != nil {
		t.Fatal(err)
	}
	for link, to := range map[string]string{"sl/dood.yaml": "nergens/x.yaml", "via.yaml": "sl/dood.yaml", "kring": "kring", "sl/heen": "terug", "sl/terug": "heen"} {
		if err := os.Symlink(to, link); err != nil {
			t.Fatal(err)
		}
	}
	for _, link := range []string{"sl/dood.yaml", "via.yaml"} {
		checkError(t, writeDocument(t, link, nil), fs.ErrNotExist,
			`"`+link+`" is niet bewaard: het is een koppeling naar "sl/nergens/x.yaml", en de map "sl/nergens" is er niet`)
		_, err := openToChange(t, link)
		checkError(t, err, fs.ErrNotExist, `"`+link+`" is een koppeling naar "sl/nergens/x.yaml", en dat bestand bestaat niet`)
	}
	for _, link := range []string{"kring", "sl/heen", "kring/x.yaml"} {
		checkError(t, writeDocument(t, link, nil), nil, `"`+link+`" is niet bewaard: een koppeling verwijst naar zichzelf`)
		_, _, err := roundfile.Open(link, visit())
		checkError(t, err, nil, `"`+link+`" leidt nergens heen: een koppeling verwijst naar zichzelf`)
	}
	checkNames(t, "sl/x", "dood.yaml", "heen", "terug")
}

func TestPipesAndDevices(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pijp")
	if err := syscall.Mkfifo(pipe, 0o666); err != nil {
		t.Fatal(err)
	}
	_, _, err := roundfile.Open(pipe, visit())
	checkError(t, err, nil, "geen gewoon bestand")
	if err := writeDocument(t, "/dev/null", []byte("x")); err != nil {
		t.Error(err)
	}
}
