package roundfile

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"

	"loketscan/questions/fault"
	"loketscan/questions/strictyaml"
)

// WriteDocument writes a document, such as a plan, whole or not at all. It
// never takes the place of a round: not of any, by whatever name or link, nor
// of one that someone has open and that is not there now. That is ErrRound or,
// once ctx ends, ErrLocked. Of another file that holds something, mayReplace is
// asked whether it may; if not, that is ErrKept. What stands at path may also be
// a device, such as /dev/null.
func WriteDocument(ctx context.Context, path string, doc []byte, mayReplace func(old []byte) bool) error {
	target, err := resolve(path)
	if err != nil {
		return saving(path, err)
	}
	if info, err := os.Stat(target); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		if err := os.WriteFile(target, doc, 0o666); err != nil {
			return saving(path, err)
		}
		return nil
	}
	l, err := acquire(ctx, target)
	if err != nil && !errors.Is(err, ErrNoLock) {
		return err
	}
	defer l.release() //nolint:errcheck // a lock that stays is taken over
	if err := replace(target, doc, func() error { return givesWay(path, target, mayReplace) }); err != nil {
		return saving(path, err)
	}
	return nil
}

// givesWay reports why a document may not take the place of what is at target.
func givesWay(path, target string, mayReplace func([]byte) bool) error {
	const most = 64 << 20 // no document comes near it
	f, err := os.Open(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	}
	old, err := io.ReadAll(io.LimitReader(f, most+1))
	if err := errors.Join(err, f.Close()); err != nil {
		return err
	}
	base := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	switch {
	case len(old) == 0:
		return nil
	case holdsRound(old):
		return fault.Because(ErrRound,
			fmt.Sprintf("%s is een ronde: daar komt nooit een ander document overheen", quoted(path)),
			fmt.Sprintf("Kies een andere naam, bijvoorbeeld %s-plan.md", base))
	case len(old) > most || !mayReplace(old):
		return fault.Because(ErrKept,
			fmt.Sprintf("%s bestaat al, en loketscan herkent het niet als zijn eigen werk", quoted(path)),
			"Kies een andere naam. Moet het er toch overheen? Gebruik dan --overschrijven")
	}
	return nil
}

var scanBlock = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^\{?["']?scan["']?\s*:`) })

// holdsRound reports whether this is a round, if only a damaged one.
func holdsRound(data []byte) bool {
	if root, _ := strictyaml.Parse("", data); root != nil {
		return root.Get(keyScan) != nil
	}
	for _, mark := range []string{"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff", "\xff"} {
		data = bytes.TrimPrefix(data, []byte(mark))
	}
	return scanBlock().Match(bytes.ReplaceAll(data, []byte{0}, nil)) // UTF-16 too
}
