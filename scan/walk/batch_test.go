package walk

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"loketscan/scan"
	"loketscan/scan/session/sessiontest"
	"loketscan/scan/walk/terminal"
)

// Keys that came at once, from a terminal that does not mark pastes: each goes
// to the field that it was meant for.
func TestBatch(t *testing.T) {
	batch := func(d *desk, keys string) { d.send(terminal.BatchMsg(keys)) }
	t.Run("in the fields of an action", func(t *testing.T) {
		d := newDesk(t)
		d.answer(2, "nee")
		d.press("2", "a")
		batch(d, "teamleider\r1-4-2027\r")
		d.sees("> Prioriteit")
		batch(d, "\t\tBel Piet.\rEn Els.\t2")
		d.press("pgdown")
		if got, want := d.savedAction(2, 1), (scan.Followup{Owner: "teamleider", Due: "2027-04-01", FirstStep: "Bel Piet.\nEn Els. 2"}); got != want {
			t.Errorf("the file has %+v, want %+v", got, want)
		}
	})
	t.Run("in the questions that begin a round", func(t *testing.T) {
		d := newDeskAtStart(t)
		d.press("enter")
		batch(d, "Voorbeeldstad\rLoket Centrum\r\r\rcoördinator, consulent\r\r1\r1\r")
		d.sees("> 1 Visie", "De laatste zijn niet gebruikt.")
		got := d.file("wmo-loket-voorbeeldstad-2026-najaar.yaml")
		if got.Desk != "Loket Centrum" || !slices.Equal(got.Participants, []string{"coördinator", "consulent"}) || len(sessiontest.Responses(got)) != 0 {
			t.Errorf("the file has %+v, and %v", got.Info, sessiontest.Responses(got))
		}
	})
	t.Run("in a console, whose pastes come key by key", func(t *testing.T) {
		d := newDesk(t)
		d.answer(2, "nee")
		d.press("2", "a")
		d.m.pace.watched = true
		batch(d, "teamleider\t1-4-2027\t")
		d.sees("> Prioriteit")
		d.press("esc")
		if got, want := d.savedAction(2, 1), (scan.Followup{Owner: "teamleider", Due: "2027-04-01"}); got != want {
			t.Errorf("the file has %+v, want %+v", got, want)
		}
	})
	t.Run("a date that is not clear holds the rest back", func(t *testing.T) {
		d := newDesk(t)
		d.answer(2, "nee")
		d.press("2", "a")
		batch(d, "teamleider\rmorgenmiddag\r")
		d.sees("> Gereed", "is geen datum")
	})
}

// Wherever a paste lands, marked or not, it answers no question and is never
// more than text.
func TestPasteOnEveryScreen(t *testing.T) {
	screens := map[string]func(d *desk){
		"overview": func(*desk) {}, "introduction": func(d *desk) { d.press("3", "enter") },
		"question": func(d *desk) { d.press("3", "enter", "enter") }, "note": func(d *desk) { d.press("3", "enter", "enter", "tab") },
		"offer": func(d *desk) { d.press("1", "enter", "enter", "3") }, "action": func(d *desk) { d.press("2", "a") },
		"own action": func(d *desk) { d.press("2", "e") }, "search": func(d *desk) { d.press("/") }, "help": func(d *desk) { d.press("?") },
		"head": func(d *desk) { d.press("g") }, "large": func(d *desk) { d.press("P", "3", "enter", "enter") },
		"plan": func(d *desk) { d.press("p") }, "plan to read": func(d *desk) { d.press("p", "a") },
		"whole topic": func(d *desk) { d.press("3", "o") },
	}
	pastes := map[string]func(d *desk, text string){
		"marked":   func(d *desk, text string) { d.paste(text) },
		"a batch":  func(d *desk, text string) { d.send(terminal.BatchMsg(text)) },
		"by key":   func(d *desk, text string) { d.rush(runesOf(text)...) },
		"one word": func(d *desk, _ string) { d.send(keyMsg("123")) },
	}
	for where, goThere := range screens {
		for how, paste := range pastes {
			t.Run(where+", "+how, func(t *testing.T) {
				d := newDesk(t)
				d.answer(2, "nee", "deels")
				goThere(d)
				before := answersOf(d.m.Round())
				paste(d, "1\r2\r3\t4\r5 ja o q p V\r\x1b[31m")
				d.send(autosaveMsg{})
				if diff := cmp.Diff(before, answersOf(d.m.Round()), cmpopts.EquateEmpty()); diff != "" {
					t.Errorf("it answered (-before +after):\n%s", diff)
				}
			})
		}
	}
}

// answersOf are the answers of a round, without the notes.
func answersOf(r *scan.Round) map[scan.Ref]string {
	all := map[scan.Ref]string{}
	for ref, response := range r.Responses() {
		if response.Answer != scan.Open {
			all[ref] = response.Answer
		}
	}
	return all
}

// runesOf are the keys of a text, one by one.
func runesOf(text string) []string {
	var keys []string
	for _, r := range text {
		switch r {
		case '\r':
			keys = append(keys, "enter")
		case '\t':
			keys = append(keys, "tab")
		case ' ':
			keys = append(keys, "space")
		default:
			keys = append(keys, string(r))
		}
	}
	return keys
}
