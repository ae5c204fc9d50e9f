package walk

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

// click clicks on the first line that has a text.
func (d *desk) click(text string) {
	d.t.Helper()
	for y, line := range strings.Split(d.screen(), "\n") {
		if strings.Contains(line, text) {
			d.send(tea.MouseMsg{Button: tea.MouseButtonLeft, Action: tea.MouseActionPress, X: 5, Y: y})
			return
		}
	}
	d.t.Fatalf("%q is not on the screen:\n%s", text, d.screen())
}

// wheel turns the wheel of the mouse one click down.
func (d *desk) wheel() {
	d.send(tea.MouseMsg{Button: tea.MouseButtonWheelDown, Action: tea.MouseActionPress})
}

// A click chooses, and one on what is chosen opens it; the wheel scrolls.
func TestMouse(t *testing.T) {
	tests := []struct {
		name  string
		do    func(d *desk)
		shown string
	}{
		{"a click moves the cursor", func(d *desk) { d.click("6 Vraagafhandeling") }, ">  6 Vraagafhandeling"},
		{"a second one opens", func(d *desk) { d.click("6 Vraagafhandeling"); d.click("6 Vraagafhandeling") }, "Dit onderwerp gaat over vraagafhandeling"},
		{"the wheel moves over the topics", func(d *desk) { d.wheel() }, ">  4 Locatie"},
		{"a click answers", func(d *desk) { d.press("3", "enter", "enter"); d.click("2  deels") }, "Vraag 3.1: deels ✓ bewaard."},
		{"a click beside the answers does nothing", func(d *desk) { d.press("3", "enter", "enter"); d.click("Ja als") }, "vraag 1 van 3"},
		{"on the header neither", func(d *desk) { d.press("3", "enter", "enter"); d.click("3 Beleid") }, "vraag 1 van 3"},
		{"nor while typing", func(d *desk) { d.press("3", "enter", "enter", "tab"); d.click("2  deels") }, "tab naar de antwoorden"},
		{"in a menu", func(d *desk) { d.press("1", "enter", "enter", "3"); d.click("b  Overslaan") }, "Dit onderwerp gaat over de burger"},
		{"in the large view", func(d *desk) { d.press("P", "3", "enter", "enter"); d.click("2  deels") }, "Vraag 3.1: deels ✓ bewaard."},
		{"on what was found", func(d *desk) { d.press("/"); d.write("personeel"); d.click("7.1") }, "7 Personeel"},
		{"a long text scrolls", func(d *desk) { d.press("?"); d.resize(60, 18); d.wheel(); d.wheel() }, "of bij ontwikkelingen ook een ontwikkeling"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := newDesk(t)
			test.do(d)
			d.sees(test.shown)
		})
	}
	t.Run("on a row of the start screen", func(t *testing.T) {
		d := newStartDesk(t)
		d.click("Elders")
		d.sees("Bestand: b.yaml")
		d.click("Elders")
		d.sees(">  1 Visie")
	})
}
