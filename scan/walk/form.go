package walk

import (
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// form is a huh form that only does what it is told. huh moves to another
// field in a message that comes after the keys already typed, and finishes by
// itself; here the screens move, at once, and nothing is submitted: they read
// the fields. And huh is always given the height it wants, for it never makes
// a field large again, and hides options above the cursor. What does not fit
// is cut off here.
type form struct {
	huh    *huh.Form
	fields []huh.Field
	at     int
	cmd    tea.Cmd // what huh wants to be done
	size   size
	gap    int // blank lines between two fields
}

// size is the room of a form, and the lines of its text field, if it has one.
type size struct{ width, height, lines int }

func newForm(theme *huh.Theme, fields ...huh.Field) *form {
	f := &form{
		gap: strings.Count(theme.FieldSeparator.String(), "\n") - 1,
		huh: huh.NewForm(huh.NewGroup(fields...)).
			WithTheme(theme).
			WithKeyMap(formKeys()).
			WithShowHelp(false).
			WithShowErrors(false),
		fields: fields,
	}
	f.huh.Init() // its commands ask for the window's size and let the cursor blink
	return f
}

// formKeys leaves huh the keys that move within a field, and none that have
// English help or lead elsewhere.
func formKeys() *huh.KeyMap {
	return &huh.KeyMap{Select: huh.SelectKeyMap{
		Up:    key.NewBinding(key.WithKeys("up", "k", "ctrl+p")),
		Down:  key.NewBinding(key.WithKeys("down", "j", "ctrl+n")),
		Left:  key.NewBinding(key.WithKeys("left", "h")),
		Right: key.NewBinding(key.WithKeys("right", "l", " ")),
	}}
}

func (f *form) focused() huh.Field { return f.fields[f.at] }

// last reports whether the cursor is in the last field.
func (f *form) last() bool { return f.at == len(f.fields)-1 }

// typing reports whether letters are text now.
func (f *form) typing() bool {
	switch f.focused().(type) {
	case *huh.Input, *huh.Text:
		return true
	}
	return false
}

// multiline reports whether enter is a new line now.
func (f *form) multiline() bool {
	_, ok := f.focused().(*huh.Text)
	return ok
}

// focus moves the cursor to a field.
func (f *form) focus(to int) {
	for ; f.at < to && !f.last(); f.at++ {
		f.huh.NextField()
	}
	for ; f.at > to && f.at > 0; f.at-- {
		f.huh.PrevField()
	}
}

// key gives the focused field a key.
func (f *form) key(k tea.KeyMsg) {
	if k.Alt { // one of these crashes the field, others change the case of a word
		return
	}
	if (k.Type == tea.KeyEnter || k.Type == tea.KeyCtrlJ) && f.multiline() {
		// As text: huh refuses a new line after the 99th.
		k = typed("\n")
	}
	if k.Type == tea.KeyCtrlV { // what is copied is read on the side
		f.tell(k)
		return
	}
	f.update(k) // all else that huh wants is a cursor that blinks
}

// tell gives the form a message, and keeps what huh then wants to be done.
func (f *form) tell(msg tea.Msg) {
	_, cmd := f.huh.Update(msg)
	f.cmd = tea.Batch(f.cmd, cmd)
}

// update gives huh a message of ours. What it then wants is left undone: it asks
// for the size of the window, and the answer would make it ask again, for ever.
func (f *form) update(msg tea.Msg) { f.huh.Update(msg) }

// wants returns what huh wants to be done, once.
func (f *form) wants() tea.Cmd {
	cmd := f.cmd
	f.cmd = nil
	return cmd
}

// resize gives the form its room.
func (f *form) resize(to size) {
	to = size{max(to.width, 1), max(to.height, 1), max(to.lines, 1)}
	if to == f.size {
		return
	}
	before := f.size
	f.size = to
	f.huh.WithWidth(to.width)
	for i, field := range f.fields {
		if text, ok := field.(*huh.Text); ok {
			text.Lines(to.lines)
			if before != (size{}) || takesMore(text.GetValue().(string), to.width-2, newTextLines) {
				f.rescroll(text, i == f.at)
			}
		}
	}
	f.refresh() // a list takes the lines it needs at this width
	f.huh.WithHeight(f.start(len(f.fields)) - f.gap)
	f.refresh()
}

// start returns the line on which a field begins.
func (f *form) start(field int) int {
	line := 0
	for _, above := range f.fields[:field] {
		line += lipgloss.Height(above.View()) + f.gap
	}
	return line
}

// placeMark is a character that nobody types.
const placeMark = "\uE000"

// newTextLines is how many lines huh shows of a text that was not given any: one
// that has fewer was not scrolled yet. Setting a text anew is dear.
const newTextLines = 4

// rescroll shows as much of a text as there is room for now, with the cursor
// where it was. A text that was once scrolled stays so in a larger room, until
// it is set anew; then the cursor is behind it, so it is set in two parts.
func (f *form) rescroll(text *huh.Text, focused bool) {
	if !focused {
		value := text.GetValue().(string)
		text.Value(&value)
		return
	}
	f.update(typed(placeMark))
	before, after, _ := strings.Cut(text.GetValue().(string), placeMark)
	text.Value(&after)
	f.update(tea.KeyMsg{Type: tea.KeyCtrlHome})
	f.update(typed(before))
}

// typed is text as one message.
func typed(text string) tea.KeyMsg {
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true}
}

// refresh draws the form anew after something changed that huh does not see.
func (f *form) refresh() { f.update(nil) }

// view draws the form, or the part of it around the cursor.
func (f *form) view() string {
	lines := strings.Split(f.huh.View(), "\n")
	if len(lines) <= f.size.height {
		return strings.Join(lines, "\n")
	}
	// In a window of a few columns a field may have grown since.
	start, end := min(f.start(f.at), len(lines)), min(f.start(f.at+1)-f.gap, len(lines))
	if at := slices.IndexFunc(lines[start:end], hasCursor); at >= 0 && end-start > f.size.height {
		start += at
		end = start + 1
	}
	top := min(max(end-f.size.height, 0), start, len(lines)-f.size.height)
	shown := slices.Clone(lines[top : top+f.size.height])
	if top > 0 {
		shown[0] = f.mark(shown[0], "↑")
	}
	if top+len(shown) < len(lines) {
		shown[len(shown)-1] = f.mark(shown[len(shown)-1], "↓")
	}
	return strings.Join(shown, "\n")
}

// mark says at the end of a line that there is more beyond it.
func (f *form) mark(line, arrow string) string {
	room := max(f.size.width-2, 0)
	return pad(ansi.Truncate(line, room, ""), room) + " " + arrow
}

// hasCursor reports whether a line is an option with the cursor before it.
func hasCursor(line string) bool { return strings.HasPrefix(ansi.Strip(line), "> ") }
