package walk

import (
	"image/color"
	"math/rand/v2"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"loketscan/scan/session/sessiontest"
	"loketscan/scan/walk/terminal"
)

// Thousands of keys that mean nothing, in a window that changes all the time:
// no crash, a sound screen after each, and a file that has what is on the
// screen.
func TestKeyboardMasher(t *testing.T) {
	keys := []string{
		"1", "2", "3", "4", "5", "0", "enter", "enter", "tab", "shift+tab", "esc", "up", "down", "left", "right",
		"home", "end", "pgup", "pgdown", "space", "backspace", "delete", "a", "e", "f", "i", "j", "k", "n", "o", "p", "q", "r", "u", "v", "w", "x", "?",
		"P", "g", "V", "A", "d", "/", "y", "ctrl+y", "ctrl+z", "ctrl+u", "ctrl+e", "ctrl+n", "ctrl+s", "ctrl+b", "ctrl+x", "ctrl+t", "é", "漢", "\x00", "👩‍👩‍👧", "1-3-2027", "alt+d", "alt+delete", "alt+left", "alt+u",
	}
	count := 2_500
	if testing.Short() {
		count = 500
	}
	t.Run("the set of the tests", func(t *testing.T) { mash(t, newDesk(t), keys, count) })
	t.Run("another set", func(t *testing.T) { mash(t, newKitchenDesk(t), keys, count/2) })
}

func mash(t *testing.T, d *desk, keys []string, count int) {
	t.Helper()
	random := rand.New(rand.NewPCG(1, 2))
	for range count {
		switch random.IntN(100) {
		case 0:
			d.resize(1+random.IntN(130), 1+random.IntN(45))
		case 1:
			d.paste("geplakt\r\n1\t\x1b[2J\n")
		case 2:
			d.send(autosaveMsg{})
		case 3:
			d.send(terminal.BackgroundMsg{Color: color.Gray{uint8(random.IntN(256))}})
		case 4, 5:
			d.send(tea.MouseMsg{Button: tea.MouseButtonLeft, Action: tea.MouseActionPress, X: random.IntN(130), Y: random.IntN(45)})
		case 6:
			d.send(tea.MouseMsg{Button: tea.MouseButtonWheelDown, Action: tea.MouseActionPress})
		case 7:
			d.send(tea.MouseMsg{Button: tea.MouseButtonWheelUp, Action: tea.MouseActionPress})
		default:
			d.press(keys[random.IntN(len(keys))])
		}
		if d.m.err != nil || !d.m.HasRound() && random.IntN(10) == 0 {
			d.reopen("ronde.yaml") // or most keys would go to the start screen
		}
	}
	if err := d.m.SaveRest(); err != nil {
		t.Fatal(err)
	}
	d.press("esc")
	if !d.m.HasRound() {
		d.reopen("ronde.yaml")
	}
	if got := d.file(d.m.Path()); !cmp.Equal(got, d.m.Round(), sessiontest.Alike, cmpopts.EquateEmpty()) {
		t.Errorf("the file has\n%v\nthe screen\n%v", got, d.m.Round())
	}
}
