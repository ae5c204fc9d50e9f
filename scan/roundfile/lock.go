package roundfile

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/user"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/gofrs/flock"

	"loketscan/questions/dutch"
	"loketscan/questions/fault"
	"loketscan/scan"
)

// lock holds a file beside the round for as long as someone changes the round.
// The system lets go of it when the program ends, however that comes. Inside
// stands who has it.
type lock struct{ *flock.Flock }

func lockName(target string) string { return besideName(target, ".lock") }

// pollEvery is how often a lock that someone else has is tried: often enough to
// have its turn among programs that let go of it for a moment only.
const pollEvery = 10 * time.Millisecond

// acquire makes the lock for the file at target, and waits for whoever has it
// until ctx ends. The errors are those of tryLock.
func acquire(ctx context.Context, target string) (*lock, error) {
	for {
		l, err := tryLock(target)
		if !errors.Is(err, ErrLocked) && !isPassing(err) {
			return l, err
		}
		select {
		case <-ctx.Done():
			return nil, err
		case <-time.After(pollEvery):
		}
	}
}

// tryLock makes the lock for the file at target. It returns an Error that is
// ErrLocked, or ErrNoLock where the folder does not allow one.
func tryLock(target string) (*lock, error) {
	name := lockName(target)
	made, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL, 0o666)
	if err == nil {
		_ = made.Close()
	} else if info, statErr := os.Lstat(name); statErr == nil && !isPlain(info) {
		return nil, noLock(target, errIrregular)
	} else if !errors.Is(err, fs.ErrExist) && !isInUse(err) {
		return nil, noLock(target, err)
	}
	l := &lock{flock.New(name, flock.SetFlag(noFollow))}
	locked, err := l.TryLock()
	switch {
	case err != nil && !isInUse(err) && !errors.Is(err, fs.ErrNotExist):
		if info, statErr := os.Lstat(name); made != nil && statErr == nil && info.Size() == 0 {
			_ = os.Remove(name) // ours, and nobody has signed it
		}
		return nil, noLock(target, err)
	case locked && l.isCurrent():
		l.sign()
		sweep(target)
		return l, nil
	}
	_ = l.Unlock() // someone who had it removed the file in between
	return nil, inUse(target, name)
}

// inUse words that someone has the lock of this name for the file at target.
// One's own window is one to go to; who else has it can only be waited for.
func inUse(target, name string) *fault.Error {
	has, since := holder(name)
	if has == self() && has.user != "" && has.host != "" {
		return fault.Because(ErrLocked,
			fmt.Sprintf("%s is al open in een ander venster van u", quoted(target)),
			"Ga in dat venster verder, of sluit het. Bekijken kan hier wel")
	}
	message := quoted(target) + " is in gebruik"
	if who := dutch.CleanLine(has.user); who != "" {
		message += " bij " + who
	}
	if where := dutch.CleanLine(has.host); where != "" {
		message += " op computer " + where
	}
	if !since.IsZero() {
		message += fmt.Sprintf(", sinds %s om %s uur", scan.DateOf(since).Dutch(), since.Format("15.04"))
	}
	return fault.Because(ErrLocked, message, "U kunt het bestand wel bekijken. Bewerken kan weer als het daar is gesloten")
}

func noLock(target string, cause error) *fault.Error {
	return fault.Because(errors.Join(ErrNoLock, cause),
		fmt.Sprintf("%s kan hier niet worden vergrendeld", quoted(target)),
		"Let op dat niemand anders het bestand tegelijk bewerkt")
}

// isPlain reports whether a file can be a lock. Whoever may write in a folder
// can put a link there under the lock's name, to a file of someone else.
func isPlain(info fs.FileInfo) bool { return info.Mode().IsRegular() && !hasOtherNames(info) }

// openPlain opens a file that is no link.
func openPlain(name string, flag int) (*os.File, error) {
	info, err := os.Lstat(name)
	if err != nil {
		return nil, err
	}
	f, err := os.OpenFile(name, flag|noFollow, 0)
	if err != nil {
		return nil, err
	}
	if opened, err := f.Stat(); err != nil || !isPlain(opened) || !os.SameFile(info, opened) {
		_ = f.Close()
		return nil, cmp.Or(err, errIrregular)
	}
	return f, nil
}

// isCurrent reports whether the locked file is still the one with the name.
func (l *lock) isCurrent() bool {
	byName, err := os.Lstat(l.Path())
	if err != nil {
		return false
	}
	locked, err := l.Stat()
	return err == nil && isPlain(byName) && os.SameFile(byName, locked)
}

// sign writes who has the lock, from the second byte on: Windows lets nobody
// else touch the first byte of a locked file.
func (l *lock) sign() {
	f, err := openPlain(l.Path(), os.O_WRONLY)
	if err != nil {
		return
	}
	by := self()
	_, _ = f.WriteAt([]byte(by.user+"\n"+by.host+"\n"), 1)
	_ = f.Close()
}

// signer is who signed a lock, as far as that is known.
type signer struct{ user, host string }

func self() (s signer) {
	if u, err := user.Current(); err == nil {
		s.user = u.Username
	}
	s.host, _ = os.Hostname()
	return s
}

// holder reads who has the lock, and since when. Both are zero while it is not
// signed.
func holder(name string) (by signer, since time.Time) {
	f, err := openPlain(name, os.O_RDONLY)
	if err != nil {
		return by, since
	}
	text, _ := io.ReadAll(io.NewSectionReader(f, 1, 1000))
	info, err := f.Stat()
	_ = f.Close()
	lines := strings.Split(string(text), "\n")
	if err != nil || len(lines) < 3 {
		return by, since
	}
	return signer{lines[0], lines[1]}, info.ModTime()
}

// release lets go of the lock and takes its file away, unless another file has
// come in its place.
func (l *lock) release() error {
	if l == nil {
		return nil
	}
	if !l.isCurrent() {
		return l.Unlock()
	}
	if runtime.GOOS == "windows" { // which cannot remove a file that is open
		err := l.Unlock()
		_ = os.Remove(l.Path())
		return err
	}
	_ = os.Remove(l.Path())
	return l.Unlock()
}

// sweep removes what saves that were killed left beside target. Whoever holds
// the lock may, since nobody else is saving.
func sweep(target string) {
	ours := map[string]bool{}
	for n := range maxTemps {
		ours[filepath.Base(tempName(target, n+1))] = true
	}
	dir := filepath.Dir(target)
	entries, _ := os.ReadDir(dir)
	for _, entry := range entries {
		if ours[entry.Name()] && entry.Type().IsRegular() {
			_ = os.Remove(filepath.Join(dir, entry.Name()))
		}
	}
}
