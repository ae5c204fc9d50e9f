package roundfile

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/robustio"

	"loketscan/questions/strictyaml"
)

// replace puts data in the place of the file at target, or leaves that as it
// is: the new text goes to a temporary file in the same folder, to the disk,
// and only then to its name. mayReplace has the last word, right before that.
func replace(target string, data []byte, mayReplace func() error) error {
	perm := fs.FileMode(0o666)
	old, err := os.Stat(target)
	switch {
	case err == nil:
		if err := checkReplaceable(target, old); err != nil {
			return err
		}
		perm = old.Mode().Perm()
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	temp, err := createTemp(target, perm)
	if err != nil {
		return err
	}
	if err = fill(temp, data, old); err == nil {
		err = mayReplace()
	}
	if err == nil {
		if err = robustio.Rename(temp.Name(), target); errors.Is(err, fs.ErrPermission) {
			err = errors.Join(errRefused, err)
		}
	}
	if err != nil {
		_ = os.Remove(temp.Name())
		return err
	}
	return syncDir(filepath.Dir(target))
}

// checkReplaceable holds back what a rename would go round: the rename needs
// the folder's permission only.
func checkReplaceable(target string, old fs.FileInfo) error {
	switch {
	case old.IsDir():
		return errFolder
	case !old.Mode().IsRegular():
		return errIrregular
	case old.Mode().Perm()&0o200 == 0:
		return errReadOnly
	}
	return checkWritable(target)
}

const maxTemps = 100

// createTemp makes a new file beside target. OneDrive does not sync names that
// start with "~$", and Office users know them.
func createTemp(target string, perm fs.FileMode) (*os.File, error) {
	for n := 1; ; n++ {
		f, err := os.OpenFile(tempName(target, n), os.O_WRONLY|os.O_CREATE|os.O_EXCL, perm)
		switch {
		case !errors.Is(err, fs.ErrExist):
			return f, err
		case n == maxTemps:
			return nil, errors.New("too many temporary files")
		}
	}
}

func tempName(target string, n int) string {
	if n > 1 {
		return besideName(target, fmt.Sprintf(".%d.tmp", n))
	}
	return besideName(target, ".tmp")
}

// besideName is the name of a file of ours beside target. Where a long name
// leaves no room for ours, a hash takes the place of its end.
func besideName(target, ending string) string {
	dir, name := filepath.Split(target)
	if nameLength("~$"+name+ending) > maxName {
		sum := sha256.Sum256([]byte(name))
		ending = fmt.Sprintf("~%x%s", sum[:4], ending)
		name = shorten(name, "~$"+ending)
	}
	return dir + "~$" + name + ending
}

const maxName = 255 // in what nameLength counts

// shorten cuts the end of a name so that there is room for more.
func shorten(name, more string) string {
	for name != "" && nameLength(name+more) > maxName {
		_, size := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-size]
	}
	return name
}

// fill writes data through to the disk, and gives the file the owner and the
// permissions of the one that it will replace.
func fill(f *os.File, data []byte, old fs.FileInfo) error {
	_, err := f.Write(data)
	if err == nil {
		if old != nil {
			keepOwner(f, old)
			_ = f.Chmod(old.Mode().Perm()) // some network drives have no permissions
		}
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// resolve follows symbolic links to a file, so that a save replaces the file
// and not the link to it.
func resolve(path string) (string, error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return path, nil // /dev/stdout is a link that leads nowhere
	}
	for range 40 {
		info, err := os.Lstat(path)
		if errors.Is(err, fs.ErrNotExist) {
			return path, nil
		}
		if err != nil || info.Mode()&fs.ModeSymlink == 0 {
			return path, err
		}
		link, err := os.Readlink(path)
		if err != nil {
			return path, err
		}
		if !filepath.IsAbs(link) {
			link = filepath.Join(filepath.Dir(path), link)
		}
		path = link
	}
	return path, syscall.ELOOP
}

// checkReadable holds back what is no file on a disk: a pipe would wait for ever.
func checkReadable(path string) error {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return err
	case info.IsDir():
		return errFolder
	case !info.Mode().IsRegular():
		return errIrregular
	}
	return nil
}

// load reads a file of a sane size; a little of a larger one, so that reading
// it reports that.
func load(path string) ([]byte, error) {
	if err := checkReadable(path); err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(f, strictyaml.MaxBytes+1))
	return data, errors.Join(err, f.Close())
}
