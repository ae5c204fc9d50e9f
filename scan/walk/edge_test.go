package walk

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/scan"
	"loketscan/scan/session/sessiontest"
)

// Somebody answers so fast that keys still come when the questions of the topic
// are done. Wherever they land, they answer nothing and lead nowhere; after a
// pause, keys do what they always do.
func TestKeysThatRunOver(t *testing.T) {
	const nothing = "Uw laatste toets deed niets"
	allButOne := func(d *desk, topic int) { // of which the first question stays open
		d.answerAll("ja")
		d.answer(topic, scan.Open)
		d.reopen("ronde.yaml")
	}
	tests := []struct {
		name string
		land func(d *desk)
		told string
		then string // on the screen after a pause and the key 2
	}{
		{
			"on a question of the next topic",
			func(d *desk) { d.press("2", "enter", "esc", "1", "enter", "enter", "1") },
			"U bent nu bij onderwerp 2. " + nothing, "vraag 2 van 2",
		},
		{
			"of a topic from the last one",
			func(d *desk) { d.press("enter", "esc", "1", "6", "enter", "enter", "1") },
			"U bent nu bij onderwerp 1. " + nothing, "Er is 1 actiepunt",
		},
		{
			"on an introduction",
			func(d *desk) { d.press("enter", "enter", "1") },
			"Hier begint onderwerp 2. " + nothing, "Dit is de inleiding",
		},
		{
			"on the menu after a topic",
			func(d *desk) { d.press("enter", "enter", "3") },
			"Uw laatste toets deed niets. Kies met", "Een cijfer kiest hier niets.",
		},
		{
			"on the menu when all is answered",
			func(d *desk) { allButOne(d, 1); d.press("enter", "enter", "1") },
			"Uw laatste toets deed niets. Kies met", "Een cijfer kiest hier niets.",
		},
		{
			"on the overview, with a question left open",
			func(d *desk) { allButOne(d, 3); d.press("enter", "end", "1") },
			"U bent nu in het overzicht.", "> 2 De burger",
		},
		{
			"in the note",
			func(d *desk) { d.press("enter", "enter", "4") },
			"Uw laatste toets deed niets: u bent nu in de toelichting. Waarom past", "│ 2",
		},
		{
			"after a whole topic",
			func(d *desk) { d.press("2", "enter", "esc", "1", "enter", "o", "a") },
			"U bent nu bij onderwerp 2. " + nothing, "vraag 2 van 2",
		},
		{
			"after a whole topic, on the overview",
			func(d *desk) { d.press("o", "a") },
			"U bent nu in het overzicht.", "> 2 De burger",
		},
		{
			"after undo, on a question",
			func(d *desk) { d.press("3", "enter", "enter", "1", "esc", "u") },
			"U bent nu bij onderwerp 3. " + nothing, "vraag 2 van 3",
		},
		{
			"after undo, on the overview",
			func(d *desk) { d.press("3", "o", "a", "u") },
			"U bent nu in het overzicht.", "> 2 De burger",
		},
		{
			"on a save that fails",
			func(d *desk) { d.press("3", "enter", "enter"); d.hideFolder(); d.press("1") },
			"", "Een cijfer kiest hier niets.",
		},
		{
			"on a file that others changed",
			func(d *desk) { d.changedByOthers(); d.press("3", "enter", "enter", "1") },
			"", "Een cijfer kiest hier niets.",
		},
		{
			"on the plan that is made",
			func(d *desk) { d.press("p") },
			"", "Een cijfer kiest hier niets.",
		},
	}
	for _, test := range tests {
		for _, key := range []string{"1", "2", "3"} {
			t.Run(test.name+", "+key, func(t *testing.T) {
				d := newDesk(t)
				test.land(d)
				screen, at, answers := d.m.top(), cursorOf(d), sessiontest.Responses(d.m.Round())
				d.hurry(key, key, key, key)
				if d.m.top() != screen || cursorOf(d) != at {
					t.Errorf("it leads to another screen:\n%s", d.screen())
				}
				if diff := cmp.Diff(answers, sessiontest.Responses(d.m.Round())); diff != "" {
					t.Errorf("the answers (-before +after):\n%s", diff)
				}
				d.send(autosaveMsg{})
				if diff := cmp.Diff(answers, sessiontest.Responses(d.m.Round())); diff != "" {
					t.Errorf("the answers, a while later (-before +after):\n%s", diff)
				}
				d.sees(test.told)
				d.press("2")
				d.sees(test.then)
			})
		}
	}

	land := tests[0].land
	for _, key := range []string{"enter", "v"} {
		t.Run(key+" does nothing either", func(t *testing.T) {
			for _, test := range tests[:5] {
				d := newDesk(t)
				test.land(d)
				screen, answers := d.m.top(), sessiontest.Responses(d.m.Round())
				d.hurry(key, key)
				if d.m.top() != screen || !cmp.Equal(answers, sessiontest.Responses(d.m.Round())) {
					t.Errorf("%s: it leads to another screen:\n%s", test.name, d.screen())
				}
				d.sees(test.told)
			}
		})
	}
	t.Run("any other key shows that the user is looking", func(t *testing.T) {
		d := newDesk(t)
		land(d)
		d.hurry("1", "down", "enter")
		d.sees("vraag 2 van 2")
	})
	t.Run("within a topic keys go on", func(t *testing.T) {
		d := newDesk(t)
		d.press("3", "enter", "enter")
		d.hurry("3", "2", "1", "1", "1")
		for i, want := range []string{"nee", "deels", "ja"} {
			if got := d.saved(3, i+1).Answer; got != want {
				t.Errorf("question %d has %q, want %q", i+1, got, want)
			}
		}
		d.sees("Dit onderwerp is niet op orde.")
	})
	t.Run("letters of a reason are text at once", func(t *testing.T) {
		d := newDesk(t)
		d.press("enter", "enter", "4")
		d.hurry("v", "a", "n", "2", "tab")
		if got := d.saved(1, 1); got != (scan.Response{Answer: "nvt", Note: "van2"}) {
			t.Errorf("the file has %+v", got)
		}
	})
	t.Run("the whole scan, with one key held down", func(t *testing.T) {
		d := newDesk(t)
		d.press("enter", "enter")
		for range 100 {
			d.hurry("1")
		}
		if got := len(sessiontest.Responses(d.file("ronde.yaml"))); got != 1 {
			t.Errorf("%d questions are answered, want those of one topic", got)
		}
	})
}

// cursorOf is the row of the overview with the cursor, or -1.
func cursorOf(d *desk) int {
	if s, ok := d.m.top().(*overview); ok {
		return s.list.at
	}
	return -1
}
