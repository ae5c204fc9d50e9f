package walk

import (
	"bytes"
	"errors"
	"image/color"
	"io"
	"slices"
	"strings"
	"sync/atomic"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// breakOffMsg says that the walk must end now: a signal, or no more keys.
type breakOffMsg struct{}

// backgroundMsg is the terminal's own background colour.
type backgroundMsg struct{ color color.Color }

// keyboard stands between the terminal and Bubble Tea.
//
// It takes the terminal's answer about its background out of the keys, whenever
// that comes, so that nothing has to wait for it and it is never taken for
// typing. It marks what can only be a paste as one when the terminal does not,
// so that its lines are not taken for the key Enter. And it tells when there
// will be no more keys, for which Bubble Tea would wait for ever.
type keyboard struct {
	terminal
	send   func(tea.Msg)
	asked  atomic.Bool
	held   []byte // the beginning of something, to be read with the rest of it
	theirs bool   // within a paste that the terminal marks
	ours   bool   // within a paste that it does not
}

// terminal is what Bubble Tea and its reader want of an input that they put in
// raw mode.
type terminal interface {
	io.ReadWriteCloser
	Fd() uintptr
	Name() string
}

// newKeyboard returns the keyboard of a terminal, or nil.
func newKeyboard(in io.Reader, send func(tea.Msg)) *keyboard {
	t, ok := in.(terminal)
	if !ok || !term.IsTerminal(t.Fd()) {
		return nil
	}
	return &keyboard{terminal: t, send: send}
}

// ask asks the terminal for its background.
func (k *keyboard) ask(out io.Writer) {
	k.asked.Store(true)
	_, _ = io.WriteString(out, ansi.RequestBackgroundColor)
}

const (
	pasteStart = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
)

// Read reads keys.
func (k *keyboard) Read(p []byte) (int, error) {
	room := make([]byte, len(p)-len(pasteStart)-len(pasteEnd))
	start := copy(room, k.held)
	k.held = nil
	n, err := k.terminal.Read(room[start:])
	if errors.Is(err, io.EOF) {
		k.send(breakOffMsg{})
	}
	data := room[:start+n]
	full := len(data) == len(room)
	if k.asked.Load() {
		data = k.sift(data)
	}
	if full {
		data = k.holdBroken(data)
	}
	return copy(p, k.mark(data, full)), err
}

const (
	answerStart = "\x1b]11;"
	answerLimit = 64
)

// sift takes the answer, or the beginning of one, out of the keys.
func (k *keyboard) sift(data []byte) []byte {
	at := bytes.Index(data, []byte("\x1b]"))
	if at < 0 {
		return data
	}
	tail := string(data[at:])
	body, isAnswer := strings.CutPrefix(tail, answerStart)
	if !isAnswer && !strings.HasPrefix(answerStart, tail) {
		return data
	}
	value, rest, whole := strings.Cut(body, "\x1b\\")
	if !whole {
		value, rest, whole = strings.Cut(body, "\a")
	}
	switch {
	case isAnswer && whole:
		k.asked.Store(false)
		if c := ansi.XParseColor(value); c != nil {
			k.send(backgroundMsg{c})
		}
		return append(data[:at], rest...)
	case len(tail) < answerLimit:
		k.held = []byte(tail)
		return data[:at]
	}
	k.asked.Store(false)
	return data
}

// holdBroken keeps an escape sequence that may go on in the next read.
func (k *keyboard) holdBroken(data []byte) []byte {
	at := bytes.LastIndexByte(data, '\x1b')
	if at < 0 || len(data)-at >= len(pasteStart) {
		return data
	}
	k.held = append(bytes.Clone(data[at:]), k.held...)
	return data[:at]
}

// mark puts the marks of a paste around keys that a person cannot press so
// fast. More than there is room for at once is a paste that goes on.
func (k *keyboard) mark(data []byte, full bool) []byte {
	opened, closed := bytes.LastIndex(data, []byte(pasteStart)), bytes.LastIndex(data, []byte(pasteEnd))
	if k.theirs || opened >= 0 {
		if opened >= 0 || closed >= 0 {
			k.theirs = opened > closed
		}
		return data
	}
	before, after := "", ""
	switch typed := !full && !severalWords(data); {
	case k.ours:
		if !full {
			k.ours, after = false, pasteEnd
		}
	case typed || bytes.ContainsRune(data, '\x1b'):
	case full:
		k.ours, before = true, pasteStart
	default:
		before, after = pasteStart, pasteEnd
	}
	return slices.Concat([]byte(before), data, []byte(after))
}

// severalWords reports whether something follows on white space, as it does
// not when a word and the key Enter came together.
func severalWords(data []byte) bool {
	at := bytes.IndexAny(data, " \t\r\n")
	return at >= 0 && at < len(data)-1
}
