package roundfile

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
	"unicode/utf16"
)

// Windows has its own numbers, which package syscall does not name.
const (
	errorWriteProtect   syscall.Errno = 19
	errorSharing        syscall.Errno = 32
	errorLocked         syscall.Errno = 33
	errorHandleDiskFull syscall.Errno = 39
	errorDiskFull       syscall.Errno = 112
	errorInvalidName    syscall.Errno = 123
	errorNameTooLong    syscall.Errno = 206
	errorCantResolve    syscall.Errno = 1921
)

func isFull(err error) bool {
	return errors.Is(err, errorDiskFull) || errors.Is(err, errorHandleDiskFull)
}

func isReadOnlyDisk(err error) bool { return errors.Is(err, errorWriteProtect) }

func isBadName(err error) bool {
	return errors.Is(err, errorInvalidName) || errors.Is(err, errorNameTooLong)
}

// isLoop holds for links that lead to each other, as the system found or resolve.
func isLoop(err error) bool {
	return errors.Is(err, errorCantResolve) || errors.Is(err, syscall.ELOOP)
}

func nameLength(name string) int { return len(utf16.Encode([]rune(name))) }

func isInUse(err error) bool { return errors.Is(err, errorSharing) || errors.Is(err, errorLocked) }

// isPassing holds for a name whose file is being removed: Windows then denies
// access for a moment.
func isPassing(err error) bool { return errors.Is(err, fs.ErrPermission) }

// noFollow is nothing here: that a name is a link is seen before it is opened,
// and to open a link itself goes wrong in OneDrive, where files look like one.
const noFollow = 0

func hasOtherNames(fs.FileInfo) bool { return false }

// The rename itself respects what the target allows.
func checkWritable(string) error { return nil }

func keepOwner(*os.File, fs.FileInfo) {}

func syncDir(string) error { return nil }
