//go:build unix

package roundfile

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

func isFull(err error) bool { return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) }

func isReadOnlyDisk(err error) bool { return errors.Is(err, syscall.EROFS) }

func isBadName(err error) bool { return errors.Is(err, syscall.ENAMETOOLONG) }

func isLoop(err error) bool { return errors.Is(err, syscall.ELOOP) }

// nameLength is the length of a name as the file system counts it.
func nameLength(name string) int { return len(name) }

// isInUse is never so: unix lets everyone read.
func isInUse(error) bool { return false }

// isPassing is never so: what the system says of a folder stays so.
func isPassing(error) bool { return false }

// noFollow opens no link, and does not wait at a pipe.
const noFollow = syscall.O_NOFOLLOW | syscall.O_NONBLOCK

// hasOtherNames reports whether there are hard links to a file.
func hasOtherNames(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && stat.Nlink > 1
}

// checkWritable asks the system, which knows more than the permission bits.
func checkWritable(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

// keepOwner gives the file the owner and group of the one that it replaces,
// as far as this user may.
func keepOwner(f *os.File, old fs.FileInfo) {
	if stat, ok := old.Sys().(*syscall.Stat_t); ok {
		if f.Chown(int(stat.Uid), int(stat.Gid)) != nil {
			_ = f.Chown(-1, int(stat.Gid))
		}
	}
}

// syncDir makes a rename last through a power failure, where the folder and
// its file system let it.
func syncDir(path string) error {
	dir, err := os.Open(path)
	if errors.Is(err, fs.ErrPermission) {
		return nil
	}
	if err != nil {
		return err
	}
	err = dir.Sync()
	_ = dir.Close()
	if errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.EINVAL) {
		return nil
	}
	return err
}
