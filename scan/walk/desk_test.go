package walk

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"

	"loketscan/questions/fault"
	"loketscan/scan"
	"loketscan/scan/session"
	"loketscan/scan/session/sessiontest"
)

// desk is a user at a model, without a terminal.
type desk struct {
	t     *testing.T
	m     *model
	store sessiontest.Store
	now   time.Time
	doc   *sessiontest.Document // that is open
}

// newDesk sits down at a round without answers.
func newDesk(t *testing.T) *desk {
	t.Helper()
	d := newDeskAtStart(t)
	d.create("ronde.yaml", sessiontest.Info())
	d.reopen("ronde.yaml")
	return d
}

// newDeskAtStart sits down in an empty folder.
func newDeskAtStart(t *testing.T) *desk {
	t.Helper()
	d := &desk{t: t, store: sessiontest.Store{Folder: t.TempDir(), Set: sessiontest.Set()}}
	d.m = newModel(d.options())
	return d
}

func (d *desk) options() Options {
	d.now = time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC)
	return Options{
		Session: session.New(session.Options{Set: d.store.Set, Store: d.store, Today: "2026-11-21", Now: func() time.Time { return d.now }}),
		Output:  &strings.Builder{},
	}
}

func (d *desk) create(name string, info scan.Info) {
	d.t.Helper()
	if _, err := d.store.Create(name, info); err != nil {
		d.t.Fatal(err)
	}
}

// reopen is the next sitting.
func (d *desk) reopen(name string) {
	d.t.Helper()
	doc, err := d.store.Open(name)
	if err != nil {
		d.t.Fatal(err)
	}
	d.doc = doc.(*sessiontest.Document)
	o := d.options()
	o.Use(doc)
	width, height := d.m.width, d.m.height
	d.m = newModel(o)
	d.resize(width, height)
}

// answer answers the first questions of a topic without going there.
func (d *desk) answer(topic int, answers ...string) {
	t := d.store.Set.Topics[topic-1]
	for i, a := range answers {
		d.m.Answer(scan.Ref{Topic: t.ID, ID: t.Questions[i].ID}, scan.Response{Answer: a})
	}
	d.send(nil)
}

// answerAll answers every question.
func (d *desk) answerAll(a string) {
	for _, t := range d.store.Set.Topics {
		d.answer(t.Number, slices.Repeat([]string{a}, len(t.Questions))...)
	}
	d.reopen("ronde.yaml")
}

// press presses keys one after the other, in the rhythm of a person.
func (d *desk) press(keys ...string) {
	d.t.Helper()
	for _, key := range keys {
		d.m.pace.rest()
		d.send(keyMsg(key))
	}
}

// hurry presses keys in the rhythm of somebody who types on without looking.
func (d *desk) hurry(keys ...string) {
	d.t.Helper()
	for _, key := range keys {
		d.m.pace.paste.end()
		d.send(keyMsg(key))
	}
}

// rush presses keys as a paste does that the terminal does not mark.
func (d *desk) rush(keys ...string) {
	d.t.Helper()
	d.m.pace.watched = true
	for _, key := range keys {
		d.m.pace.paste.lasts.Store(true)
		d.send(keyMsg(key))
	}
}

// write types text, one key at a time.
func (d *desk) write(text string) {
	d.t.Helper()
	for _, r := range text {
		d.press(string(r))
	}
}

func (d *desk) paste(text string) {
	d.t.Helper()
	d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true})
}

func (d *desk) resize(width, height int) {
	d.t.Helper()
	d.send(tea.WindowSizeMsg{Width: width, Height: height})
}

// send hands the model a message and looks whether the screen is sound.
func (d *desk) send(msg tea.Msg) tea.Cmd {
	d.t.Helper()
	_, cmd := d.m.Update(msg)
	screen := d.screen()
	lines := strings.Split(screen, "\n")
	if len(lines) != d.m.height {
		d.t.Fatalf("after %v there are %d lines in a window of %d:\n%s", msg, len(lines), d.m.height, screen)
	}
	for _, line := range lines {
		if w := ansi.StringWidth(line); w > d.m.width {
			d.t.Fatalf("after %v a line is %d wide in a window of %d: %q\n%s", msg, w, d.m.width, line, screen)
		}
	}
	return cmd
}

// stops presses a key and reports whether the walk ends.
func (d *desk) stops(key string) bool {
	d.t.Helper()
	d.m.pace.rest()
	cmd := d.send(keyMsg(key))
	if cmd == nil {
		return false
	}
	_, quit := cmd().(tea.QuitMsg)
	return quit
}

// screen is the text on the screen.
func (d *desk) screen() string {
	lines := strings.Split(ansi.Strip(d.m.View()), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.Join(lines, "\n")
}

// colour gives the terminal 256 colours.
func (d *desk) colour(b background) {
	d.m.style.profile = termenv.ANSI256
	d.m.style.renderer.SetColorProfile(termenv.ANSI256)
	d.m.style.paint(b)
	d.send(nil)
}

func (d *desk) sees(texts ...string) {
	d.t.Helper()
	screen := strings.Join(strings.Fields(d.screen()), " ")
	for _, text := range texts {
		if !strings.Contains(screen, strings.Join(strings.Fields(text), " ")) {
			d.t.Fatalf("%q is not on the screen:\n%s", text, d.screen())
		}
	}
}

func (d *desk) seesNot(texts ...string) {
	d.t.Helper()
	for _, text := range texts {
		if strings.Contains(d.screen(), text) {
			d.t.Fatalf("%q is on the screen:\n%s", text, d.screen())
		}
	}
}

// file returns what is in the file, not what is in the model.
func (d *desk) file(name string) *scan.Round {
	d.t.Helper()
	doc, err := d.store.Open(name)
	if err != nil {
		d.t.Fatal(err)
	}
	return doc.Round()
}

// saved returns the response in the file to a question of a topic.
func (d *desk) saved(topic, question int) scan.Response {
	d.t.Helper()
	t := d.store.Set.Topics[topic-1]
	return d.file("ronde.yaml").Response(scan.Ref{Topic: t.ID, ID: t.Questions[question-1].ID})
}

// savedAction returns the followup in the file of an action of a topic.
func (d *desk) savedAction(topic, action int) scan.Followup {
	d.t.Helper()
	t := d.store.Set.Topics[topic-1]
	return d.file("ronde.yaml").Followup(scan.Ref{Topic: t.ID, ID: t.Actions[action-1].ID})
}

// lock lets someone else have the round.
func (d *desk) lock() {
	d.t.Helper()
	if err := os.WriteFile(d.store.LockOf("ronde.yaml"), nil, 0o600); err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) unlock() {
	d.t.Helper()
	if err := os.Remove(d.store.LockOf("ronde.yaml")); err != nil {
		d.t.Fatal(err)
	}
}

// changedByOthers makes the next save go to a file beside the round's own.
func (d *desk) changedByOthers() {
	d.doc.Moves = fault.New(
		`"ronde.yaml" is intussen op een andere plaats gewijzigd. Uw antwoorden staan nu in "ronde-niet-samengevoegd.yaml"`,
		"Vergelijk de twee en neem over wat er moet blijven",
	)
}

// nextRound answers topic 6 in one round and sits down at the next.
func (d *desk) nextRound() {
	d.t.Helper()
	t := d.store.Set.Topics[5]
	for id, r := range map[string]scan.Response{
		"vraag-1": {Answer: "deels", Note: "Met het klantcontactcentrum nog niet.\nIn maart weer bespreken."},
		"vraag-2": {Answer: "nvt"},
		"vraag-3": {Note: "Nog uitzoeken."},
	} {
		if ref := (scan.Ref{Topic: t.ID, ID: id}); d.m.Round().Question(ref) != nil {
			d.m.Answer(ref, r)
		}
	}
	if _, err := d.store.Next("ronde.yaml", "volgende.yaml", "2027 voorjaar"); err != nil {
		d.t.Fatal(err)
	}
	d.reopen("volgende.yaml")
}

// renameQuestion is a later edition, in which the first question of topic 6
// has other words, and the third is new.
func (d *desk) renameQuestion() {
	d.t.Helper()
	earlier := sessiontest.Set()
	earlier.Topics[5].Questions = earlier.Topics[5].Questions[:2]
	d.store.Earlier, d.store.Set.Edition = earlier, 2
	t := d.store.Set.Topics[5]
	t.Questions[0].ID, t.Questions[0].Replaces = "vraag-1b", []string{"vraag-1"}
	t.Questions[2].Since = 2
	for _, a := range t.Actions {
		a.RaisedBy[0] = "vraag-1b"
	}
	d.reopen("ronde.yaml")
}

// hideFolder makes saving fail, as when a network share is gone.
func (d *desk) hideFolder() {
	d.t.Helper()
	if err := os.Rename(d.store.Folder, d.hidden()); err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) bringFolderBack() {
	d.t.Helper()
	if err := os.Rename(d.hidden(), d.store.Folder); err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) hidden() string { return filepath.Clean(d.store.Folder) + "-weg" }

// keyMsg is the message Bubble Tea makes of a key.
func keyMsg(name string) tea.KeyMsg {
	if plain, alt := strings.CutPrefix(name, "alt+"); alt {
		k := keyMsg(plain)
		k.Alt = true
		return k
	}
	named := map[string]tea.KeyType{
		"enter": tea.KeyEnter, "tab": tea.KeyTab, "shift+tab": tea.KeyShiftTab, "esc": tea.KeyEsc,
		"backspace": tea.KeyBackspace, "delete": tea.KeyDelete, "up": tea.KeyUp, "down": tea.KeyDown,
		"left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd,
		"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "ctrl+c": tea.KeyCtrlC, "ctrl+s": tea.KeyCtrlS,
		"ctrl+u": tea.KeyCtrlU, "ctrl+e": tea.KeyCtrlE, "ctrl+v": tea.KeyCtrlV, "ctrl+n": tea.KeyCtrlN,
		"ctrl+b": tea.KeyCtrlB, "ctrl+x": tea.KeyCtrlX, "ctrl+t": tea.KeyCtrlT, "ctrl+y": tea.KeyCtrlY, "ctrl+z": tea.KeyCtrlZ,
	}
	if t, ok := named[name]; ok {
		return tea.KeyMsg{Type: t}
	}
	if name == " " || name == "space" {
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)}
}
