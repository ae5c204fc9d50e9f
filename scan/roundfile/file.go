package roundfile

import (
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"loketscan/questions"
	"loketscan/questions/fault"
	"loketscan/questions/strictyaml"
	"loketscan/scan"
)

// File is a round and the file that it is kept in. It is for one goroutine.
type File struct {
	Path  string
	Round *scan.Round // change it, and then Save

	sets   questions.Catalogue
	was    *source
	loaded digest // of what the file held when it was read or saved
	tried  digest // of the last save, which can have come there in spite of an error
	lock   *lock
}

type digest = [sha256.Size]byte

// Open reads the round in the file at path. The error is that of the file; all
// that is wrong in it is among the problems. The file is nil when it holds no
// round that this program can read.
//
// Open is for looking. To change the round there is OpenToChange.
func Open(path string, sets questions.Catalogue) (*File, strictyaml.Problems, error) {
	data, err := load(path)
	if err != nil {
		return nil, nil, reading(path, err)
	}
	f, problems := Read(path, data, sets)
	if f != nil {
		f.Path, f.loaded = path, sha256.Sum256(data)
	}
	return f, problems, nil
}

// OpenToChange is Open for who is going to change the round: it keeps others
// from changing the file, from before it is read until Close. It waits for
// whoever has the file, until ctx ends. With these errors there is a File all
// the same: ErrLocked says who has it, and that it can only be looked at;
// ErrNoLock that no lock can be made in this folder, which is worth a notice.
func OpenToChange(ctx context.Context, path string, sets questions.Catalogue) (*File, strictyaml.Problems, error) {
	if err := checkReadable(path); err != nil { // before there is a lock beside it
		return nil, nil, reading(path, err)
	}
	target, err := resolve(path)
	if err != nil {
		return nil, nil, reading(path, err)
	}
	l, lockErr := acquire(ctx, target)
	f, problems, err := Open(path, sets)
	if f == nil {
		_ = l.release()
		return nil, problems, err
	}
	f.lock = l
	return f, problems, lockErr
}

// Create makes the file of a new round and locks it. A file that is there
// stays as it is; the error is then fs.ErrExist.
func Create(path string, sets questions.Catalogue, round *scan.Round) (*File, error) {
	f := &File{Round: round, sets: sets, was: &source{root: newMap()}}
	if err := f.SaveAs(path); err != nil {
		return nil, err
	}
	return f, nil
}

// Close lets others change the file.
func (f *File) Close() error {
	err := f.lock.release()
	f.lock = nil
	return err
}

// Save writes the round to the file, whole or not at all, keeping what a
// person added to it. After an error the round is still in memory and Save can
// be tried again. When the file was changed since it was read, or cannot be
// replaced, the round goes to a new file beside it: the error is then
// ErrBeside, Path is that file, and Save goes on there.
func (f *File) Save() error {
	data, now, err := encode(f.sets, f.Round, f.was)
	if err != nil {
		return err
	}
	target, err := resolve(f.Path)
	if err != nil {
		return saving(f.Path, err)
	}
	if f.lock == nil {
		if f.lock, err = tryLock(target); err != nil && !errors.Is(err, ErrNoLock) {
			return err
		}
	}
	sum := sha256.Sum256(data)
	err = replace(target, data, func() error {
		if err := f.checkUnchanged(target); err != nil {
			return err
		}
		f.tried = sum
		return nil
	})
	switch {
	case errors.Is(err, errChanged):
		return f.saveBeside(data, now, "is intussen op een andere plaats gewijzigd")
	case errors.Is(err, errRefused):
		return f.saveBeside(data, now, "kan niet worden vervangen, waarschijnlijk omdat een ander programma het open heeft")
	case err != nil:
		return saving(f.Path, err)
	}
	f.loaded, f.was = sum, now
	return nil
}

// checkUnchanged compares the file with what was read or saved; its time says
// little on a network drive. A file that is gone can be written again.
func (f *File) checkUnchanged(target string) error {
	data, err := load(target)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if sum := sha256.Sum256(data); sum != f.loaded && sum != f.tried {
		return errChanged
	}
	return nil
}

// SaveAs writes the round to a new file and goes on there. A file that is
// there stays as it is; the error is then fs.ErrExist.
func (f *File) SaveAs(path string) error {
	data, now, err := encode(f.sets, f.Round, f.was)
	if err != nil {
		return err
	}
	return f.saveNew(path, data, now)
}

func (f *File) saveNew(path string, data []byte, now *source) error {
	absent := func() error {
		_, err := os.Lstat(path)
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return cmp.Or(err, fs.ErrExist)
	}
	if err := absent(); err != nil {
		return saving(path, err)
	}
	l, err := tryLock(path)
	if err != nil && !errors.Is(err, ErrNoLock) {
		return err
	}
	if err := replace(path, data, absent); err != nil {
		_ = l.release()
		return saving(path, err)
	}
	_ = f.Close()
	f.Path, f.lock, f.was, f.loaded = path, l, now, sha256.Sum256(data)
	return nil
}

// saveBeside writes the round to a new file with a name that says why.
func (f *File) saveBeside(data []byte, now *source, why string) error {
	const suffix = "-niet-samengevoegd"
	old := f.Path
	ext := filepath.Ext(old)
	base, _, _ := strings.Cut(strings.TrimSuffix(filepath.Base(old), ext), suffix)
	base = filepath.Join(filepath.Dir(old), shorten(base, suffix+"-100"+ext)+suffix)
	path := base + ext
	err := f.saveNew(path, data, now)
	for n := 2; errors.Is(err, fs.ErrExist); n++ {
		path = fmt.Sprintf("%s-%d%s", base, n, ext)
		err = f.saveNew(path, data, now)
	}
	if err != nil {
		return err
	}
	return fault.Because(ErrBeside,
		fmt.Sprintf("%s %s. Uw antwoorden staan nu in %s", quoted(old), why, quoted(path)),
		"Vergelijk de twee met loketscan verschil en neem over wat er moet blijven. Wat u nog invult, komt in het nieuwe bestand")
}
