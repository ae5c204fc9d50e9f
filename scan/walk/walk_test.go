package walk

import (
	"errors"
	"strings"
	"testing"
	"time"

	"loketscan/questions/dutch"
	"loketscan/scan"
	"loketscan/scan/session"
	"loketscan/scan/session/sessiontest"
)

func TestANumberAnswersAtOnce(t *testing.T) {
	for i, option := range sessiontest.Set().Scales[0].Options {
		want := option.ID
		t.Run(option.Label, func(t *testing.T) {
			d := newDesk(t)
			d.press("2", "enter", "enter")
			d.sees("2 De burger", "vraag 1 van 2", "Is afspraak 1 over de burger vastgelegd?", "Ja als:")
			d.press(string(rune('1' + i)))
			if got := d.saved(2, 1).Answer; got != want {
				t.Errorf("the file has %q, want %q", got, want)
			}
			if want == "nvt" {
				d.sees("vraag 1 van 2", "Waarom past deze vraag niet")
				d.press("tab")
			}
			d.sees("vraag 2 van 2", "bewaard")
		})
	}
}

// Keys on the first question of topic 3, which has three, and what comes of it.
func TestAnswering(t *testing.T) {
	tests := []struct {
		name  string
		keys  []string
		want  scan.Response // of the first question, in the file
		shown string
	}{
		{"enter on an open question answers nothing", []string{"enter"}, scan.Response{}, "Kies een antwoord met 1 tot en met 5"},
		{"enter often answers nothing", []string{"enter", "enter", "enter"}, scan.Response{}, "vraag 1 van 3"},
		{"the cursor comes with the first arrow", []string{"down"}, scan.Response{}, "> 1 ja"},
		{"from above it comes at the last", []string{"up"}, scan.Response{}, "> 5 weten we niet"},
		{"arrows and enter answer", []string{"down", "down", "enter"}, scan.Response{Answer: "deels"}, "vraag 2 van 3"},
		{"j and k are arrows", []string{"j", "j", "j", "k", "enter"}, scan.Response{Answer: "deels"}, "vraag 2 van 3"},
		{"other letters do nothing", []string{"x", "z", "y", ";"}, scan.Response{}, "vraag 1 van 3"},
		{"6 is no answer", []string{"6", "7", "8", "9"}, scan.Response{}, "vraag 1 van 3"},
		{"onwards without an answer", []string{"right"}, scan.Response{}, "vraag 2 van 3"},
		{"back to an answer that was given", []string{"2", "left"}, scan.Response{Answer: "deels"}, "> 2 deels ✓"},
		{"another answer", []string{"2", "left", "1"}, scan.Response{Answer: "ja"}, "vraag 2 van 3"},
		{"moving over answers changes none", []string{"2", "left", "down", "down", "right"}, scan.Response{Answer: "deels"}, "vraag 2 van 3"},
		{"0 opens it again", []string{"2", "left", "0"}, scan.Response{}, "De vraag is weer open"},
		{"backspace too", []string{"2", "left", "backspace"}, scan.Response{}, "De vraag is weer open"},
		{"undo goes back", []string{"2", "u"}, scan.Response{}, "Ongedaan gemaakt: het antwoord was deels en is nu nog open."},
		{"undo brings back what was", []string{"2", "left", "1", "u"}, scan.Response{Answer: "deels"}, "vraag 1 van 3"},
		{"undo of a cleared answer", []string{"2", "left", "0", "u"}, scan.Response{Answer: "deels"}, "vraag 1 van 3"},
		{"undo without an answer", []string{"u"}, scan.Response{}, "Er is niets om ongedaan te maken."},
		{"a note alone keeps the question open", []string{"tab", "t", "o", "e", "tab"}, scan.Response{Note: "toe"}, "1 ja"},
		{"a note and an answer", []string{"tab", "t", "o", "e", "tab", "3"}, scan.Response{Answer: "nee", Note: "toe"}, "vraag 2 van 3"},
		{"an answer, then a note", []string{"3", "left", "tab", "t", "tab"}, scan.Response{Answer: "nee", Note: "t"}, "vraag 2 van 3"},
		{"digits in a note are text", []string{"tab", "1", "2"}, scan.Response{}, "│ 12"},
		{"esc leaves the note", []string{"tab", "1", "esc", "2"}, scan.Response{Answer: "deels", Note: "1"}, "vraag 2 van 3"},
		{"enter in a note is a new line", []string{"tab", "a", "enter", "b", "esc"}, scan.Response{Note: "a\nb"}, "│ b"},
		{"? in a note is text", []string{"tab", "?", "esc"}, scan.Response{Note: "?"}, "│ ?"},
		{"a changed answer keeps the note", []string{"tab", "x", "esc", "3", "left", "1", "left"}, scan.Response{Answer: "ja", Note: "x"}, "│ x"},
		{"undo keeps the note", []string{"tab", "x", "esc", "3", "u"}, scan.Response{Note: "x"}, "│ x"},
		{"not applicable with a reason that is there", []string{"tab", "x", "esc", "4"}, scan.Response{Answer: "nvt", Note: "x"}, "vraag 2 van 3"},
		{"not applicable asks for a reason", []string{"4", "w", "e", "g", "tab"}, scan.Response{Answer: "nvt", Note: "weg"}, "vraag 2 van 3"},
		{"and forces none", []string{"4", "tab"}, scan.Response{Answer: "nvt"}, "vraag 2 van 3"},
		{"esc to the overview", []string{"tab", "x", "esc", "esc"}, scan.Response{Note: "x"}, "> 3 Beleid en bedrijfsplan"},
		{"pgdown to the next topic", []string{"tab", "x", "esc", "pgdown"}, scan.Response{Note: "x"}, "4 Locatie"},
		{"pgup to the topic before", []string{"pgup"}, scan.Response{}, "2 De burger"},
		{"left from the first question", []string{"left"}, scan.Response{}, "2 De burger vraag 2 van 2"},
		{"end and home", []string{"end", "home", "3"}, scan.Response{Answer: "nee"}, "vraag 2 van 3"},
		{"the introduction again", []string{"i"}, scan.Response{}, "Dit onderwerp gaat over beleid"},
		{"help and back", []string{"?", "esc", "2"}, scan.Response{Answer: "deels"}, "vraag 2 van 3"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := newDesk(t)
			d.press("3", "enter", "enter")
			d.sees("3 Beleid en bedrijfsplan", "vraag 1 van 3", "vraag 4 van 31")
			d.press(test.keys...)
			d.sees(test.shown)
			if got := d.saved(3, 1); got != test.want {
				t.Errorf("the file has %+v, want %+v", got, test.want)
			}
			for ref := range d.file("ronde.yaml").Responses() {
				if ref != (scan.Ref{Topic: "onderwerp-3", ID: "vraag-1"}) {
					t.Errorf("%v was answered as well", ref)
				}
			}
		})
	}
}

func TestPasting(t *testing.T) {
	const hostile = "1\n2\n3\t4\r\n5 ja q p\x1b[31m\x00 einde"
	lines := strings.Repeat("regel\n", 300)
	tests := []struct {
		name string
		do   func(d *desk)
		note string
	}{
		{"in the note", func(d *desk) { d.press("tab"); d.paste(hostile) }, "1\n2\n3    4\n5 ja q p[31m einde"},
		{"on the answers", func(d *desk) { d.paste("Nog niet.\n3"); d.sees("Plakken kan in de toelichting") }, ""},
		{"unmarked, in the note", func(d *desk) {
			d.press("tab", "a")
			d.rush("1", "enter", "2", "tab", "3", "tab", "4", "esc", "5")
		}, "a1\n2 3 45"},
		{"unmarked, on the answers", func(d *desk) { d.rush("1", "2", "enter", "enter", "tab", "q", "0") }, ""},
		{"several characters in one go, on the answers", func(d *desk) { d.press("123"); d.sees("Er kwamen meer toetsen tegelijk binnen.") }, ""},
		{"more lines than huh allows", func(d *desk) { d.press("tab"); d.paste(lines); d.press("enter", "x") }, lines + "\nx"},
		{"ten thousand characters", func(d *desk) { d.press("tab"); d.paste(strings.Repeat("woord ", 2000)) }, strings.TrimSpace(strings.Repeat("woord ", 2000))},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := newDesk(t)
			d.press("3", "enter", "enter")
			test.do(d)
			d.sees("vraag 1 van 3")
			d.send(autosaveMsg{})
			if got := d.saved(3, 1); got != (scan.Response{Note: test.note}) {
				t.Errorf("the file has %+v, want the note %q", got, test.note)
			}
			if n := len(sessiontest.Responses(d.file("ronde.yaml"))); n > 1 {
				t.Errorf("%d questions have a response", n)
			}
		})
	}
}

func TestANoteIsSavedWhileTyping(t *testing.T) {
	d := newDesk(t)
	d.press("enter", "enter", "tab")
	for _, text := range []string{"half getypt ", "en verder"} {
		before := d.saved(1, 1).Note
		d.write(text)
		if got := d.saved(1, 1).Note; got != before || !d.m.saving {
			t.Fatalf("the file has %q before its time; is it about to be saved: %v", got, d.m.saving)
		}
		d.send(autosaveMsg{})
		if got, want := d.saved(1, 1).Note, dutch.CleanText(before+" "+text); got != want {
			t.Fatalf("the file has %q, want %q", got, want)
		}
	}
}

func TestFromTopicToTopic(t *testing.T) {
	t.Run("a topic in order leads to the next", func(t *testing.T) {
		d := newDesk(t)
		d.press("enter", "enter", "1")
		d.sees("2 De burger", "Dit onderwerp gaat over de burger", "Onderwerp 1 Visie is op orde.")
	})
	t.Run("one that is not, to its actions", func(t *testing.T) {
		d := newDesk(t)
		d.press("enter", "enter", "3")
		d.sees("[!] Dit onderwerp is niet op orde.", "Er is 1 actiepunt")
		d.press("a")
		d.sees("actie 1 van 1", "Komt van: vraag 1 (nee)")
		d.press("pgdown")
		d.sees("2 De burger", "gaat over")
	})
	t.Run("the actions can be skipped at once", func(t *testing.T) {
		d := newDesk(t)
		d.press("enter", "enter", "3", "b")
		d.sees("2 De burger", "gaat over")
	})
	t.Run("an unknown answer is to be found out first", func(t *testing.T) {
		d := newDesk(t)
		d.press("enter", "enter", "5", "enter")
		d.sees("Komt van: vraag 1 (weten we niet). Zoek dit eerst uit.")
	})
	t.Run("without an answer to the last question", func(t *testing.T) {
		d := newDesk(t)
		d.press("enter", "enter", "right")
		d.sees("2 De burger", "gaat over")
	})
	t.Run("past the last topic to an open one before it", func(t *testing.T) {
		d := newDesk(t)
		d.press("1", "6", "enter", "enter", "1")
		d.sees("1 Visie", "gaat over visie", "Onderwerp 16 Aansluiting op ontwikkelingen is op orde.")
	})
	t.Run("the introduction is shown once", func(t *testing.T) {
		d := newDesk(t)
		d.press("enter", "esc", "enter")
		d.sees("1 Visie", "vraag 1 van 1")
	})
	t.Run("a topic that was begun opens at its first open question", func(t *testing.T) {
		d := newDesk(t)
		d.answer(3, "ja", "ja")
		d.press("3", "enter")
		d.sees("3 Beleid en bedrijfsplan", "vraag 3 van 3")
	})
	t.Run("the next sitting begins at the first open question", func(t *testing.T) {
		d := newDesk(t)
		d.answer(1, "ja")
		d.answer(2, "nee")
		d.reopen("ronde.yaml")
		d.sees("> 2 De burger")
		d.press("enter")
		d.sees("2 De burger", "vraag 2 van 2")
	})
	t.Run("a question for another kind of loket is not asked", func(t *testing.T) {
		d := newDeskAtStart(t)
		info := sessiontest.Info()
		info.Kind = "samenwerking"
		d.create("ronde.yaml", info)
		d.reopen("ronde.yaml")
		d.press("1", "0", "enter")
		d.sees("Onderwerp 10 heeft geen vragen voor dit soort loket.")
		d.press("9", "enter", "enter", "pgdown")
		d.sees("11 Samenwerking")
	})
	t.Run("the last answer of all proposes the plan", func(t *testing.T) {
		d := newDesk(t)
		d.answerAll("ja")
		d.answer(3, "nee")
		d.press("1", "6", "enter", "1")
		d.sees("Alle vragen zijn beantwoord", "Van de 16 onderwerpen zijn er 15 op orde en 1 niet.", "Wilt u nu het Plan van Aanpak maken?")
		d.press("enter")
		d.sees("Het Plan van Aanpak staat in", "ronde.md", "Er staat 1 actiepunt in.")
		d.press("esc")
		d.sees("15 van 16 op orde")
	})
	t.Run("when all is in order a plan is not needed", func(t *testing.T) {
		d := newDesk(t)
		d.answerAll("ja")
		d.press("1", "6", "enter", "1")
		d.sees("Alle 16 onderwerpen zijn op orde. Gefeliciteerd!", "Er zijn geen actiepunten: een plan is niet nodig.", "> a Naar het overzicht")
		d.press("b")
		d.sees("Het Plan van Aanpak staat in", "ronde.md", "Er staan geen actiepunten in.")
		d.press("esc")
		d.sees("16 van 16 op orde")
	})
	t.Run("but it is when the loket has an action of its own", func(t *testing.T) {
		d := newDesk(t)
		d.answerAll("ja")
		d.press("e")
		d.write("Ruim op.")
		d.press("enter", "esc", "enter", "1", "b")
		d.sees("Alle 16 onderwerpen zijn op orde. Gefeliciteerd!", "> a Plan van Aanpak maken")
	})
	t.Run("when nothing is in order", func(t *testing.T) {
		d := newDesk(t)
		d.answerAll("nee")
		d.press("1", "6", "enter", "3", "b")
		d.sees("Geen van de 16 onderwerpen is al helemaal op orde.", "> a Plan van Aanpak maken")
	})
}

func TestOverview(t *testing.T) {
	tests := []struct {
		name  string
		keys  []string
		shown string
	}{
		{"down", []string{"down"}, "> 2 De burger"},
		{"not above the first", []string{"up"}, "> 1 Visie"},
		{"the last", []string{"end"}, "> 16 Aansluiting"},
		{"the first", []string{"end", "home"}, "> 1 Visie"},
		{"a number", []string{"7"}, "> 7 Personeel"},
		{"a number of two digits", []string{"1", "2"}, "> 12 Keten"},
		{"a number that is not there", []string{"9", "9"}, "> 9 De producten"},
		{"numbers after an arrow begin anew", []string{"1", "down", "2"}, "> 2 De burger"},
		{"only what is open", []string{"f", "f"}, "filter: alleen met open vragen"},
		{"only what is not in order", []string{"f"}, "Geen enkel onderwerp past bij dit filter."},
		{"keys on an empty list", []string{"f", "down", "enter", "a", "1", "f", "f"}, "> 1 Visie"},
		{"actions of a topic that has none", []string{"a"}, "Onderwerp 1 heeft nu geen actiepunten"},
		{"open with space", []string{"space"}, "Dit onderwerp gaat over visie"},
		{"a plan half-way", []string{"p"}, "16 onderwerpen zijn nog niet beoordeeld"},
		{"help", []string{"?"}, "Toetsen op het scherm hiervoor"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := newDesk(t)
			d.press(test.keys...)
			d.sees(test.shown)
		})
	}

	t.Run("how each topic stands", func(t *testing.T) {
		d := newDesk(t)
		d.answer(1, "ja")
		d.answer(2, "nee")
		d.answer(3, "ja")
		d.answer(6, "ja", "nvt")
		d.sees(
			"5 van 31 vragen beantwoord", "1 van 16 op orde",
			"1 Visie [x] op orde 1/1",
			"2 De burger [!] niet op orde 1/2 2 acties",
			"3 Beleid en bedrijfsplan [ ] nog 2 vragen 1/3",
			"6 Vraagafhandeling [ ] nog 1 vraag 2/3",
			"4 Locatie [ ] nog niet begonnen 0/1",
			"Alles is bewaard in ronde.yaml",
		)
	})
	t.Run("digits long after each other", func(t *testing.T) {
		d := newDesk(t)
		d.press("1")
		d.now = d.now.Add(2 * time.Second)
		d.press("2")
		d.sees("> 2 De burger")
	})
	t.Run("a filter follows the answers", func(t *testing.T) {
		d := newDesk(t)
		d.answer(4, "nee")
		d.press("f")
		d.sees("> 4 Locatie", "filter: alleen niet op orde")
		d.press("enter", "1") // now none is left
		d.press("esc")
		d.sees("> 5 Faciliteiten")
		d.seesNot("filter:")
	})
}

func TestActions(t *testing.T) {
	open := func(t *testing.T) *desk {
		d := newDesk(t)
		d.answer(2, "ja", "nee") // two actions
		d.press("2", "a")
		d.sees("actie 1 van 2", "Komt van: vraag 2 (nee)")
		return d
	}
	tests := []struct {
		name  string
		keys  []string
		want  scan.Followup
		shown string
	}{
		{"nothing filled in", []string{"tab", "tab", "tab", "tab", "tab"}, scan.Followup{}, "actie 2 van 2"},
		{"an owner", []string{"w", "m", "o", "enter"}, scan.Followup{Owner: "wmo"}, "> Gereed"},
		{"a date", []string{"tab", "1", "-", "3", "-", "2", "0", "2", "7", "enter"}, scan.Followup{Due: "2027-03-01"}, "> Prioriteit"},
		{"a date that does not exist", []string{"tab", "3", "1", "-", "2", "-", "2", "0", "2", "7", "enter"}, scan.Followup{}, `"31-2-2027" is geen datum: februari 2027 heeft 28 dagen.`},
		{"a date that has passed", []string{"tab", "1", "-", "3", "-", "2", "0", "2", "6", "enter"}, scan.Followup{Due: "2026-03-01"}, "Let op: 1 maart 2026 is al voorbij. tab volgend veld · ←→ kiezen"},
		{"of the action before", []string{"tab", "1", "-", "3", "-", "2", "0", "2", "6", "pgdown"}, scan.Followup{Due: "2026-03-01"}, "Let op: 1 maart 2026 is al voorbij."},
		{"is told once", []string{"tab", "1", "-", "3", "-", "2", "0", "2", "6", "enter", "tab"}, scan.Followup{Due: "2026-03-01"}, "Hoe ver is het?"},
		{"is as it should be when it is done", []string{"tab", "tab", "tab", "right", "right", "up", "up", "1", "-", "3", "-", "2", "0", "2", "6", "tab"}, scan.Followup{Due: "2026-03-01", State: scan.StateDone}, "Gereed: 1 maart 2026."},
		{"today has not passed", []string{"tab", "2", "1", "-", "1", "1", "-", "2", "0", "2", "6", "tab"}, scan.Followup{Due: "2026-11-21"}, "Gereed: 21 november 2026."},
		{"a priority", []string{"tab", "tab", "right", "tab"}, scan.Followup{Priority: scan.High}, "> Stand"},
		{"no priority again", []string{"tab", "tab", "right", "left"}, scan.Followup{}, "[geen]"},
		{"a state", []string{"tab", "tab", "tab", "right", "right"}, scan.Followup{State: scan.StateDone}, "[gereed]"},
		{"passing the state leaves it open", []string{"tab", "tab", "tab", "right", "left", "tab"}, scan.Followup{State: scan.StateOpen}, "[open]"},
		{"a first step of two lines", []string{"tab", "tab", "tab", "tab", "a", "enter", "b", "tab"}, scan.Followup{FirstStep: "a\nb"}, "actie 2 van 2"},
		{"back a field", []string{"tab", "shift+tab", "x", "tab"}, scan.Followup{Owner: "x"}, "> Gereed"},
		{"arrows move too", []string{"down", "down", "up", "up", "x", "down"}, scan.Followup{Owner: "x"}, "> Gereed"},
		{"pgdown to the next action", []string{"x", "pgdown"}, scan.Followup{Owner: "x"}, "actie 2 van 2"},
		{"and back", []string{"x", "pgdown", "pgup"}, scan.Followup{Owner: "x"}, "│ x"},
		{"past the last action to the overview", []string{"pgdown", "pgdown"}, scan.Followup{}, "> 2 De burger"},
		{"esc to the overview", []string{"x", "esc"}, scan.Followup{Owner: "x"}, "> 2 De burger"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := open(t)
			d.press(test.keys...)
			d.sees(test.shown)
			if got := d.savedAction(2, 1); got != test.want {
				t.Errorf("the file has %+v, want %+v", got, test.want)
			}
		})
	}

	t.Run("a date that was there is not lost to one that is not clear", func(t *testing.T) {
		d := open(t)
		d.press("tab")
		d.write("1 maart 2027")
		d.press("tab", "shift+tab")
		d.write("x")
		d.press("tab")
		d.sees("is geen datum")
		if !d.stops("ctrl+c") {
			t.Error("an unclear date keeps the user from stopping")
		}
		if got := d.savedAction(2, 1).Due; got != "2027-03-01" {
			t.Errorf("the file has %q", got)
		}
	})
	t.Run("alt and a key do nothing", func(t *testing.T) {
		d := open(t)
		d.press("a", "b", "left")
		for _, key := range []string{"alt+d", "alt+delete", "alt+u"} { // at the last letter the first two crash a field of bubbles
			d.press(key)
		}
		d.press("tab")
		if got := d.savedAction(2, 1).Owner; got != "ab" {
			t.Errorf("the file has %q", got)
		}
	})
	t.Run("a paste in the first step stays there", func(t *testing.T) {
		d := open(t)
		d.press("tab", "tab", "tab", "tab", "x")
		d.rush("a", "tab", "b", "enter", "c", "esc")
		d.press("pgdown")
		if got := d.savedAction(2, 1).FirstStep; got != "xa b\nc" {
			t.Errorf("the file has %q", got)
		}
	})
}

func TestBeginning(t *testing.T) {
	fill := func(d *desk) {
		d.write("Voorbeeldstad")
		d.press("enter")
		d.write("Loket Centrum")
		d.press("enter", "right", "enter", "enter")
		d.write("coördinator, consulent,, ")
		d.press("enter")
	}
	t.Run("a newcomer", func(t *testing.T) {
		d := newDeskAtStart(t)
		d.sees("Welkom bij loketscan", "16 onderwerpen")
		d.press("enter")
		fill(d)
		d.sees("[uitvoering]", "2026 najaar", "wmo-loket-voorbeeldstad-2026-najaar.yaml")
		d.press("enter")
		d.sees("Voorbeeldstad · Loket Centrum · ronde 2026 najaar", "> 1 Visie", "is gemaakt")

		got := d.file("wmo-loket-voorbeeldstad-2026-najaar.yaml")
		if got.Set != d.store.Set || got.Kind != "uitvoering" || got.Date != "2026-11-21" ||
			strings.Join(got.Participants, "|") != "coördinator|consulent" {
			t.Errorf("the file has %+v", got.Info)
		}
	})
	t.Run("going back loses nothing", func(t *testing.T) {
		d := newDeskAtStart(t)
		d.press("enter")
		fill(d)
		d.press("esc")
		d.sees("Welkom")
		d.press("enter")
		d.sees("Voorbeeldstad", "Loket Centrum", "coördinator, consulent", "[uitvoering]")
	})
	t.Run("participants between semicolons, or pasted one a line", func(t *testing.T) {
		for _, input := range []func(d *desk){
			func(d *desk) { d.write("coördinator; consulent; Jan de Vries") },
			func(d *desk) { d.paste("coördinator\rconsulent\r\nJan de Vries\n") },
			func(d *desk) { d.paste("coördinator,\nconsulent;\nJan de Vries") },
		} {
			d := newDeskAtStart(t)
			d.press("enter", "x", "tab", "y", "tab", "tab", "tab")
			input(d)
			d.press("tab", "enter")
			if got := d.m.Round().Participants; strings.Join(got, "|") != "coördinator|consulent|Jan de Vries" {
				t.Errorf("got %q", got)
			}
		}
	})
	t.Run("what is missing is asked for", func(t *testing.T) {
		d := newDeskAtStart(t)
		d.press("enter", "tab", "tab", "tab", "tab", "tab", "enter")
		d.sees("> Gemeente", "Vul dit veld nog in.")
	})
	t.Run("a file that is there is not overwritten", func(t *testing.T) {
		d := newDeskAtStart(t)
		d.create("wmo-loket-voorbeeldstad-2026-najaar.yaml", sessiontest.Info())
		d.m = newModel(d.options())
		d.press("n")
		fill(d)
		d.press("enter")
		d.sees("bestaat al. Kies een andere naam.", "> Bestand")
	})
	t.Run("a name from the command line", func(t *testing.T) {
		d := newDeskAtStart(t)
		o := d.options()
		o.BeginIn("eigen.yaml")
		d.m = newModel(o)
		fill(d)
		d.sees("│ eigen.yaml")
		d.press("enter")
		d.file("eigen.yaml")
	})
	t.Run("a pasted end of line does not make the file", func(t *testing.T) {
		d := newDeskAtStart(t)
		d.press("enter")
		fill(d)
		d.rush("enter")
		d.sees("> Bestand")
	})
}

func TestStopping(t *testing.T) {
	t.Run("q on the overview", func(t *testing.T) {
		d := newDesk(t)
		if !d.stops("q") || d.m.err != nil {
			t.Errorf("not a quiet end: %v", d.m.err)
		}
	})
	t.Run("ctrl+c half-way a note", func(t *testing.T) {
		d := newDesk(t)
		d.press("enter", "enter", "tab", "x")
		if !d.stops("ctrl+c") || !errors.Is(d.m.err, session.ErrStopped) {
			t.Errorf("the end is %v", d.m.err)
		}
		if got := d.saved(1, 1).Note; got != "x" {
			t.Errorf("the file has the note %q", got)
		}
	})
	t.Run("what stays in the terminal after the list of scans", func(t *testing.T) {
		d := newDesk(t)
		d.press("enter", "enter", "1", "esc", "esc")
		d.sees("scans in deze map", "esc stoppen")
		want := "Uw antwoorden staan in ronde.yaml\n1 van 31 vragen is beantwoord.\nVerdergaan: loketscan scan ronde.yaml\n"
		if got := d.m.Farewell(); got != want || !d.stops("esc") {
			t.Errorf("got\n%swant\n%s", got, want)
		}
	})
	t.Run("and without a scan", func(t *testing.T) {
		d := newStartDesk(t)
		d.stops("esc")
		if got := d.m.Farewell(); !strings.HasPrefix(got, "Er is geen scan geopend.") {
			t.Errorf("got %s", got)
		}
	})
	t.Run("a plan of another scan is not of this one", func(t *testing.T) {
		d := newStartDesk(t)
		d.press("p", "esc", "esc", "down", "enter")
		if got := d.m.Farewell(); strings.Contains(got, "Plan") || !strings.Contains(got, "b.yaml") {
			t.Errorf("got %s", got)
		}
	})
	t.Run("what stays in the terminal", func(t *testing.T) {
		d := newDesk(t)
		d.answer(1, "ja")
		d.press("p")
		want := "Uw antwoorden staan in ronde.yaml\n1 van 31 vragen is beantwoord.\nPlan van Aanpak: ronde.md\nVerdergaan: loketscan scan ronde.yaml\n"
		if got := d.m.Farewell(); got != want {
			t.Errorf("got\n%swant\n%s", got, want)
		}
	})
}
