//go:build unix

package cmd_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"loketscan/questions/sets"
	"loketscan/scan/roundfile"
	"loketscan/scan/walk/ptytest"
)

// long makes the tests with random keys as long as they should be once in a
// while, rather than at every change.
var long = os.Getenv("LOKETSCAN_LONG") != ""

// masher is someone who leans on the keyboard.
type masher struct {
	t      *testing.T
	random *rand.Rand
	folder string
	term   *ptytest.Terminal
}

var mashed = []string{
	"1", "2", "3", "4", "5", "0", "enter", "enter", "tab", "tab", "shift+tab", "esc", "up", "down", "left", "right",
	"home", "end", "pgup", "pgdown", "space", "backspace", "delete", "?", "\x14", // ctrl+t
	"a", "e", "f", "i", "n", "o", "p", "q", "r", "u", "v", "w", "x", "j", "k", "ctrl+s", "ctrl+u",
	"\x02", "\x0e", "\x18", // ctrl+b, ctrl+n and ctrl+x
	"é", "漢", "👩‍👩‍👧", "\x00", "|", "#", "'", "1-3-2027", "\x1b[31m", "\x1b]0;x\a",
}

// pastes are what should never answer a question or end up as more than text.
var pastes = []string{
	"1\n2\n3\t4\r\n5 ja q p\n",
	"- x: [y\n  ---\n\"'|#>\x1b[2J\x00",
	strings.Repeat("een lange regel met é en 漢\n", 400),
}

// press presses random keys; a program that was left is started again.
func (m *masher) press(count int) {
	m.t.Helper()
	for range count {
		if m.term == nil {
			m.term = sitDown(m.t, m.folder)
			m.term.WaitUntil("a screen", func(screen string) bool { return strings.Contains(screen, "stoppen") })
		}
		switch m.random.IntN(150) {
		case 0, 1:
			m.term.Resize(1+m.random.IntN(130), 1+m.random.IntN(45))
		case 2:
			m.term.Paste(pastes[m.random.IntN(len(pastes))])
		case 3:
			m.term.Send(strings.ReplaceAll(pastes[m.random.IntN(len(pastes))], "\n", "\r"))
		default:
			m.term.Send(ptytest.Key(mashed[m.random.IntN(len(mashed))]))
		}
		time.Sleep(time.Duration(m.random.IntN(5)) * time.Millisecond)
		if m.term.Ended() {
			m.leave()
		}
	}
}

// leave looks how the program ended.
func (m *masher) leave() {
	m.t.Helper()
	if status := m.term.Wait(); status != 0 && status != 130 {
		m.t.Fatalf("exit status %d, and on the screen:\n%s", status, m.term.Screen())
	}
	m.term = nil
}

// check looks whether every round in the folder is sound.
func (m *masher) check() {
	m.t.Helper()
	entries, err := os.ReadDir(m.folder)
	if err != nil {
		m.t.Fatal(err)
	}
	rounds := 0
	for _, entry := range entries {
		if !strings.HasSuffix(entry.Name(), ".yaml") || strings.HasPrefix(entry.Name(), "~$") {
			continue
		}
		rounds++
		_, problems, err := roundfile.Open(filepath.Join(m.folder, entry.Name()), sets.BuiltIn())
		if err != nil || problems.Err() != nil {
			m.t.Errorf("%q is not sound: %v %v", entry.Name(), err, problems)
		}
	}
	if rounds == 0 {
		m.t.Error("no round is left")
	}
}

// newMasher sits down in a folder with a full round and one that is to be begun.
func newMasher(t *testing.T, seed uint64) *masher {
	t.Helper()
	m := &masher{t: t, random: rand.New(rand.NewPCG(seed, 0)), folder: t.TempDir()}
	fullRound(t, filepath.Join(m.folder, "vol.yaml"), 0)
	return m
}

// However random the keys: no crash, and every file is one that can be read.
func TestKeyboardMasher(t *testing.T) {
	t.Parallel()
	count := 500
	if long {
		count = 10_000
	}
	m := newMasher(t, 1)
	m.press(count)
	if m.term != nil {
		m.term.Signal(syscall.SIGHUP)
		m.leave()
	}
	m.check()
}

// Killed at any moment, a session leaves every file whole.
func TestKilledAtAnyMoment(t *testing.T) {
	t.Parallel()
	sessions := 4
	if long {
		sessions = 100
	}
	m := newMasher(t, 2)
	for range sessions {
		m.press(20 + m.random.IntN(60))
		if m.term != nil {
			m.term.Signal(syscall.SIGKILL)
			m.term.Wait()
			m.term = nil
		}
		m.check()
	}
}
