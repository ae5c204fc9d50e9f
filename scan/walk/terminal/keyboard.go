package terminal

import (
	"bytes"
	"errors"
	"image/color"
	"io"
	"strings"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// BackgroundMsg is the terminal's own background colour.
type BackgroundMsg struct{ Color color.Color }

// BatchMsg is several words or lines that came at once from a terminal that has
// not said that it marks a paste as one. Nobody types so fast, so it may be a
// paste; but on a slow line keys come together too. Where it matters little,
// take its Keys, and elsewhere the Paste.
type BatchMsg string

// Paste is all of it as one paste.
func (m BatchMsg) Paste() tea.KeyMsg {
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(m.text()), Paste: true}
}

// Keys are the keys of somebody who typed it. Text without other keys between
// is one.
func (m BatchMsg) Keys() []tea.KeyMsg {
	var keys []tea.KeyMsg
	var text []rune
	flush := func() {
		if len(text) > 0 {
			keys = append(keys, tea.KeyMsg{Type: tea.KeyRunes, Runes: text})
			text = nil
		}
	}
	for _, r := range strings.ReplaceAll(m.text(), "\r\n", "\r") {
		switch {
		case r == '\n':
			flush()
			keys = append(keys, tea.KeyMsg{Type: tea.KeyEnter})
		case r < ' ' || r == '\x7f': // these have their own number as a key
			flush()
			keys = append(keys, tea.KeyMsg{Type: tea.KeyType(r)})
		default:
			text = append(text, r)
		}
	}
	flush()
	return keys
}

func (m BatchMsg) text() string { return strings.ToValidUTF8(string(m), "") }

// keyboard stands between the terminal and Bubble Tea.
//
// It takes the terminal's answers out of the keys, whenever they come, so that
// nothing has to wait for them and they are never taken for typing. It makes a
// BatchMsg of what can only be a paste when the terminal does not mark one, so
// that its lines are not taken for the key Enter. What a slow line has cut in
// two, it puts together. And it tells when there will be no more keys, for
// which Bubble Tea would wait for ever.
type keyboard struct {
	file
	send   func(tea.Msg)
	settle func() // called when the terminal has given all answers

	noColour bool   // it was asked for its background and has not answered
	noMode   bool   // the same for whether it marks pastes
	marks    bool   // it marks pastes
	theirs   bool   // within a paste that it marks
	held     []byte // the beginning of something, to be read with the rest of it
	batch    []byte // the beginning of what comes at once
}

// ask returns the questions to the terminal. They come after it was told to
// mark pastes.
func (k *keyboard) ask() string {
	k.noColour, k.noMode = true, true
	return ansi.RequestBackgroundColor + ansi.RequestModeBracketedPaste
}

const (
	esc         = '\x1b'
	pasteStart  = "\x1b[200~"
	pasteEnd    = "\x1b[201~"
	colourStart = "\x1b]11;"
	modeStart   = "\x1b[?2004;"
	modeEnd     = "$y"
	// longest is longer than any answer, and than what any key sends.
	longest = 64
)

// Read reads keys.
func (k *keyboard) Read(p []byte) (int, error) {
	room := make([]byte, len(p)-1) // of a read that fills p, Bubble Tea keeps the end
	start := copy(room, k.held)
	k.held = nil
	n, err := k.file.Read(room[start:])
	if errors.Is(err, io.EOF) {
		k.settle()
		k.send(EndMsg{})
	}
	data := room[:start+n]
	full := len(data) == len(room)
	return copy(p, k.gather(k.sift(data, full, err != nil), full)), err
}

// sift takes the answers out of the keys, and holds back what is not whole
// unless it is the last.
func (k *keyboard) sift(data []byte, full, last bool) []byte {
	var keys []byte
	for len(data) > 0 {
		n := k.length(data, full)
		switch {
		case n > 0:
		case last:
			n = len(data)
		default:
			k.held = bytes.Clone(data)
			return keys
		}
		if !k.answer(string(data[:n])) {
			keys = append(keys, data[:n]...)
		}
		data = data[n:]
	}
	return keys
}

// answer notes an answer of the terminal, or reports that it is none.
func (k *keyboard) answer(s string) bool {
	switch {
	case k.noColour && strings.HasPrefix(s, colourStart):
		k.noColour = false
		if c := ansi.XParseColor(strings.TrimRight(s[len(colourStart):], "\a\x1b\\")); c != nil {
			k.send(BackgroundMsg{c})
		}
	case isMode(s):
		k.noMode = false
		// 1: it does now, 3: always. It was told to, so 2 says that it does not.
		k.marks = k.marks || s[len(modeStart)] == '1' || s[len(modeStart)] == '3'
	default:
		k.marks = k.marks || s == pasteStart
		k.theirs = s == pasteStart || k.theirs && s != pasteEnd
		return false
	}
	if !k.noColour && !k.noMode {
		k.settle()
	}
	return true
}

func isMode(s string) bool {
	return strings.HasPrefix(s, modeStart) && strings.HasSuffix(s, modeEnd)
}

// length is that of the text, the key or the answer with which data begins, or
// 0 when it may go on in the next read. The key Esc is one byte, with which
// other keys begin: that it goes on is only likely where there is more to read.
func (k *keyboard) length(data []byte, more bool) int {
	switch at := bytes.IndexByte(data, esc); {
	case at > 0:
		return at
	case at < 0:
		return len(data) - broken(data)
	}
	// An Esc before a key makes it one with Alt. More of them are keys.
	escs := len(data) - len(bytes.TrimLeft(data, string(esc)))
	if escs > 2 {
		return escs - 2
	}
	before, rest := escs-1, data[escs-1:]
	n := k.sequence(rest, more)
	switch {
	case n == 0:
		return 0
	case before > 0 && (bytes.HasPrefix(rest, []byte(colourStart)) || isMode(string(rest[:n]))):
		return before
	}
	return before + n
}

// sequence is length for what begins with Esc.
func (k *keyboard) sequence(s []byte, more bool) int {
	whole := func(n int) int {
		if len(s) < n {
			return 0
		}
		return n
	}
	switch {
	case len(s) == 1 && more:
		return 0
	case len(s) == 1:
		return 1
	case s[1] == ']' && k.noColour:
		return colour(s)
	case s[1] >= utf8.RuneSelf && !utf8.FullRune(s[1:]):
		return 0
	case s[1] == 'O' && (len(s) == 2 || letter(s[2])):
		return whole(3)
	case s[1] != '[':
		return 2
	}
	for i := 2; i < len(s); i++ {
		switch c := s[i]; {
		case i == 2 && c == 'M': // the mouse, where it has no better way to tell
			return whole(6)
		case i == 2 && c == '[' && (len(s) == 3 || letter(s[3])): // F1 to F5 of the Linux console
			return whole(4)
		case c == '$' && s[2] != '?': // shift+home of urxvt
			return i + 1
		case c >= ' ' && c <= '?':
		case c >= '@' && c <= '~':
			return i + 1
		default:
			return i
		}
	}
	if len(s) < longest {
		return 0
	}
	return 2
}

func letter(c byte) bool { return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' }

// colour is sequence for what may be the colour of the background.
func colour(s []byte) int {
	text := string(s[:min(len(s), longest)])
	if !strings.HasPrefix(text, colourStart) && !strings.HasPrefix(colourStart, text) {
		return 2
	}
	if at := 1 + strings.IndexAny(text[1:], "\a\x1b"); at > 0 {
		switch end := text[at:]; {
		case end[0] == '\a':
			return at + 1
		case strings.HasPrefix(end, "\x1b\\"):
			return at + 2
		case len(end) > 1:
			return 2
		}
	}
	if len(s) < longest {
		return 0
	}
	return 2
}

// broken is how many bytes at the end of text begin a character that goes on.
func broken(text []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(text); n++ {
		if tail := text[len(text)-n:]; utf8.RuneStart(tail[0]) {
			if !utf8.FullRune(tail) {
				return n
			}
			break
		}
	}
	return 0
}

// gather makes a batch of what a person cannot press so fast, unless the
// terminal marks pastes: then it was typed, and came late. More than there is
// room for at once is a batch that goes on, and is never typing.
func (k *keyboard) gather(keys []byte, full bool) []byte {
	fast := (full || severalWords(keys)) && !bytes.ContainsRune(keys, esc)
	if (!k.marks || full && !k.theirs) && fast || len(k.batch) > 0 {
		k.batch = append(k.batch, keys...)
		keys = nil
	}
	if len(k.batch) > 0 && !full {
		k.send(BatchMsg(k.batch))
		k.batch = nil
	}
	return keys
}

// severalWords reports whether something follows on white space, as it does
// not when a word and the key Enter came together.
func severalWords(keys []byte) bool {
	at := bytes.IndexAny(keys, " \t\r\n")
	return at >= 0 && at < len(keys)-1
}
