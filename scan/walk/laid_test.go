package walk

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"loketscan/scan"
	"loketscan/scan/session/sessiontest"
)

// What is laid over a screen can change what it shows: it is as the round is by
// then, and nothing that was typed goes elsewhere or is lost without a word.
func TestBackOnAChangedScreen(t *testing.T) {
	kind := []string{"g", "tab", "tab", "right", "tab", "tab", "tab", "enter"}
	t.Run("the question is not asked of the other kind of loket", func(t *testing.T) {
		d := newDesk(t)
		d.press("1", "0", "enter", "enter")
		d.sees("10 Organisatorische inbedding")
		d.press(kind...)
		d.sees("Voorbeeldstad · Loket Centrum")
	})
	t.Run("its actions are gone", func(t *testing.T) {
		d := newDesk(t)
		d.answer(10, "nee")
		d.press("1", "0", "a", "tab", "tab")
		d.press(kind...)
		d.sees("Voorbeeldstad · Loket Centrum")
	})
	t.Run("help changes nothing on an action", func(t *testing.T) {
		d := newDesk(t)
		d.answer(2, "nee")
		d.press("2", "a")
		d.write("els")
		d.press("tab", "tab", "?", "esc")
		d.sees("> Prioriteit", "│ els")
	})
	t.Run("a date that cannot be read is not lost without a word", func(t *testing.T) {
		d := newDesk(t)
		d.answer(2, "nee")
		d.press("2", "a", "tab", "x", "esc")
		d.sees(`"x" is geen datum`, "Nog eens esc: dan gaat u terug zonder deze datum.", "> Gereed")
		d.press("esc")
		d.sees("> 2 De burger")
	})
	t.Run("the file name of a new round stays", func(t *testing.T) {
		d := newDeskAtStart(t)
		d.press("enter", "a", "tab", "b", "tab", "tab", "tab", "tab", "ctrl+u")
		d.write("eigen.yaml")
		d.press("esc", "enter")
		d.sees("│ eigen.yaml")
	})
	t.Run("the agreements lead back to where they were asked for", func(t *testing.T) {
		d := newDesk(t)
		agree(d)
		d.m = newModel(d.options())
		d.press("v", "enter", "enter", "enter", "3", "enter", "enter", "A")
		d.sees("Wat is er afgesproken?")
		d.press("esc")
		d.sees("3 Beleid en bedrijfsplan vraag 1 van 3")
	})
	t.Run("what is undone where one is, is seen from there", func(t *testing.T) {
		d := newDesk(t)
		agree(d)
		d.m = newModel(d.options())
		d.press("v", "enter", "enter", "d", "u")
		d.sees("Wat is er afgesproken?", "is weer zoals het was")
		d.press("enter", "3", "enter", "enter")
		d.press("g", "tab", "tab", "tab", "tab", "tab", "x", "enter", "u")
		d.sees("3 Beleid en bedrijfsplan vraag 1 van 3", "de gegevens zijn weer zoals ze waren")
	})
	t.Run("ctrl+s on the menu of a save that failed", func(t *testing.T) {
		d := newDesk(t)
		d.press("3", "enter", "enter")
		d.hideFolder()
		d.press("1", "ctrl+s")
		d.sees("Het is nog niet gelukt.")
		d.bringFolderBack()
		d.press("ctrl+s")
		d.sees("vraag 2 van 3", "Alles is bewaard in ronde.yaml.")
	})
	t.Run("typing a number does not count as having read an introduction", func(t *testing.T) {
		d := newDesk(t)
		d.press("/")
		d.write("6.")
		d.press("esc", "6", "enter")
		d.sees("Dit onderwerp gaat over vraagafhandeling")
	})
	t.Run("each field of an action can be undone", func(t *testing.T) {
		d := newDesk(t)
		d.answer(2, "nee")
		d.press("2", "a")
		d.write("els")
		d.press("tab")
		d.write("1-3-2027")
		d.press("tab", "ctrl+z")
		if got := d.savedAction(2, 1); got != (scan.Followup{Owner: "els"}) {
			t.Errorf("the file has %+v", got)
		}
	})
}

// In the large view one sees what one types.
func TestTypingInTheLargeView(t *testing.T) {
	for name, keys := range map[string][]string{"a note": {"tab"}, "a reason": {"4"}} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			d.press("P", "3", "enter", "enter")
			d.press(keys...)
			d.write("Te lezen.")
			d.sees("│ Te lezen.", "vraag 1 van 3 · bewaard")
			d.press("tab")
			if got := d.saved(3, 1).Note; got != "Te lezen." {
				t.Errorf("the file has %q", got)
			}
		})
	}
	t.Run("an answer that is text, by a click", func(t *testing.T) {
		d := newKitchenDesk(t)
		d.press("P", "2", "enter", "enter", "right")
		d.click("1  antwoord typen")
		d.write("Els")
		d.sees("│ Els")
	})
}

// A click beside a list is none on it, and after one, tab explains what was
// answered with it.
func TestClicksBeside(t *testing.T) {
	at := func(d *desk, x, y int) {
		d.send(tea.MouseMsg{Button: tea.MouseButtonLeft, Action: tea.MouseActionPress, X: x, Y: y})
	}
	d := newDesk(t)
	d.resize(120, 40)
	at(d, 110, 10)
	d.sees(">  1 Visie")
	d.press("3", "enter", "enter")
	for y := range 40 {
		at(d, 110, y)
	}
	if n := len(sessiontest.Responses(d.file("ronde.yaml"))); n != 0 {
		t.Errorf("%d answers from clicks beside them", n)
	}
	d.press("3") // on the first question
	d.click("2  deels")
	d.press("tab")
	d.write("Waarom.")
	d.press("tab")
	if got := d.saved(3, 2).Note; got != "Waarom." || d.saved(3, 1).Note != "" {
		t.Errorf("the note of the second question is %q, of the first %q", got, d.saved(3, 1).Note)
	}
}
