package walk

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"loketscan/report/golden"
	"loketscan/scan"
	"loketscan/scan/session"
	"loketscan/scan/session/sessiontest"
)

// Characters that a console without many can show.
func TestPlainGlyphs(t *testing.T) {
	for _, name := range []string{"kaal", "kaal-vraag", "kaal-actie"} {
		for _, size := range []string{"80x24", "60x18", "40x12", "120x40", "200x60"} {
			text, err := os.ReadFile(filepath.Join("testdata", size, name+".txt"))
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range string(text) {
				if r > unicode.MaxLatin1 || r == '·' {
					t.Errorf("%s/%s has %q", size, name, r)
				}
			}
		}
	}
}

// Every view, at the sizes that must be readable.
func TestScreens(t *testing.T) {
	long := func(d *desk) {
		q := d.store.Set.Topics[5].Questions[0]
		q.Text = "Zijn er werkafspraken met iedereen die een vraag van een inwoner kan binnenkrijgen?"
		q.Criteria[0].Text = "De afspraken staan op papier, en balie, telefoon en e-mail werken ernaar. Wie nieuw begint, krijgt ze in de eerste week uitgelegd."
	}
	views := []struct {
		name string
		do   func(d *desk)
	}{
		{"welkom", func(d *desk) { d.m = newModel(d.options()) }},
		{"begin", func(d *desk) {
			d.create("tweede.yaml", sessiontest.Info())
			_ = os.WriteFile(filepath.Join(d.store.Folder, "derde.yaml"), []byte("stuk"), 0o600)
			d.answer(1, "ja")
			d.m = newModel(d.options())
		}},
		{"begin-onleesbaar", func(d *desk) {
			_ = os.WriteFile(filepath.Join(d.store.Folder, "derde.yaml"), []byte("stuk"), 0o600)
			d.m = newModel(d.options())
			d.press("enter")
		}},
		{"begin-volgende", func(d *desk) { d.m = newModel(d.options()); d.press("v") }},
		{"begin-volgende-afspraken", func(d *desk) { agree(d); d.m = newModel(d.options()); d.press("v", "enter", "enter") }},
		{"afspraken-gedaan", func(d *desk) { agree(d); d.m = newModel(d.options()); d.press("v", "enter", "enter", "d", "right") }},
		{"tweede-ronde", func(d *desk) { agree(d); d.m = newModel(d.options()); d.press("v", "enter", "enter", "esc", "2") }},
		{"alles-zoals-vorige-ronde", func(d *desk) { agree(d); d.m = newModel(d.options()); d.press("v", "enter", "enter", "esc", "2", "V") }},
		{"gegevens", func(d *desk) { d.press("g", "tab", "tab") }},
		{"zoeken", func(d *desk) { d.press("/"); d.write("afspraak 2") }},
		{"zoeken-niets", func(d *desk) { d.press("/"); d.write("zwembad") }},
		{"zoeken-nummer", func(d *desk) { d.press("/"); d.write("6.3") }},
		{"groot-beeld", func(d *desk) { long(d); d.press("P", "6", "enter", "enter", "down") }},
		{"groot-beeld-beantwoord", func(d *desk) { long(d); d.press("P", "6", "enter", "enter", "2", "left") }},
		{"groot-beeld-tempo", func(d *desk) { inPace(d); d.press("P") }},
		{"tempo", inPace},
		{"antwoord-met-uitleg", func(d *desk) { long(d); d.press("6", "enter", "enter", "3") }},
		{"toelichting-lang", func(d *desk) {
			long(d)
			d.press("6", "enter", "enter", "tab")
			d.paste(strings.Repeat("Nog een regel van een lang verhaal.\n", 30))
		}},
		{"plan-lezen", func(d *desk) { d.answer(2, "nee"); d.press("p", "a") }},
		{"opnieuw", func(d *desk) { d.press("3", "enter", "enter", "1", "ctrl+z", "ctrl+y") }},
		{"begin-veranderd", func(d *desk) {
			d.nextRound()
			d.answer(6, "ja")
			d.m = newModel(d.options())
			d.press("down", "w")
		}},
		{"eigen-actie", func(d *desk) { d.press("2", "e"); d.write("Verbouw de balie.") }},
		{"eigen-actie-gemaakt", func(d *desk) { d.press("2", "e"); d.write("Verbouw de balie."); d.press("enter") }},
		{"eigen-actie-weghalen", func(d *desk) { d.press("2", "e"); d.write("Verbouw de balie."); d.press("enter", "ctrl+x") }},
		{"eigen-kiezen", func(d *desk) { d.press("1", "6", "e") }},
		{"eigen-ontwikkeling", func(d *desk) { d.press("1", "6", "e", "a"); d.write("Nieuw woonbeleid"); d.press("enter") }},
		{"alles-ja", func(d *desk) { d.press("3", "o") }},
		{"alles-ja-gedaan", func(d *desk) { d.press("3", "o", "a") }},
		{"filter-open", func(d *desk) { d.answer(1, "ja"); d.answer(2, "nee", "nee"); d.press("f", "f") }},
		{"kaal", func(d *desk) { d.m.plainGlyphs = true; d.answer(1, "ja"); d.answer(2, "nee") }},
		{"kaal-vraag", func(d *desk) { d.m.plainGlyphs = true; long(d); d.press("6", "enter", "enter", "enter") }},
		{"kaal-actie", func(d *desk) { d.m.plainGlyphs = true; d.answer(2, "nee"); d.press("2", "a", "tab", "tab") }},
		{"nieuw", func(d *desk) {
			d.m = newModel(d.options())
			d.press("enter")
			d.write("Voorbeeldstad")
			d.press("tab", "tab")
		}},
		{"overzicht", func(d *desk) {
			d.answer(1, "ja")
			d.answer(2, "nee", "deels")
			d.answer(3, "ja")
			d.reopen("ronde.yaml")
		}},
		{"inleiding", func(d *desk) { d.press("6", "enter") }},
		{"vraag", func(d *desk) { long(d); d.press("6", "enter", "enter") }},
		{"vraag-beantwoord", func(d *desk) {
			long(d)
			d.press("6", "enter", "enter", "tab")
			d.write("Met het klantcontactcentrum nog niet.")
			d.press("esc", "2", "left")
		}},
		{"toelichting", func(d *desk) {
			long(d)
			d.press("6", "enter", "enter", "tab")
			d.write("Met het klantcontactcentrum")
			d.press("enter")
			d.write("nog niet.")
		}},
		{"nvt", func(d *desk) { d.press("6", "enter", "enter", "4") }},
		{"onderwerp-klaar", func(d *desk) { d.press("2", "enter", "enter", "1", "3") }},
		{"actie", func(d *desk) {
			d.answer(2, "nee", "onbekend")
			d.press("2", "a")
			d.write("coördinator")
			d.press("tab")
			d.write("1-3-2027")
			d.press("tab", "right")
		}},
		{"actie-fout", func(d *desk) { d.answer(2, "nee"); d.press("2", "a", "tab", "x", "tab") }},
		{"alles-beantwoord", func(d *desk) { d.answerAll("deels"); d.m.goTo(session.Place{At: session.Done}); d.send(nil) }},
		{"plan", func(d *desk) { d.answer(2, "nee"); d.press("p") }},
		{"hulp", func(d *desk) { d.press("?") }},
		{"niet-bewaard", func(d *desk) {
			d.press("6", "enter", "enter")
			d.hideFolder()
			d.press("1")
		}},
		{"niet-bewaard-verder", func(d *desk) {
			d.press("6", "enter", "enter")
			d.hideFolder()
			d.press("1", "c")
		}},
		{"niet-bewaard-elders", func(d *desk) {
			d.press("6", "enter", "enter")
			d.hideFolder()
			d.press("1", "b")
		}},
		{"niet-bewaard-stoppen", func(d *desk) {
			d.press("6", "enter", "enter")
			d.hideFolder()
			d.press("1", "ctrl+c")
		}},
		{"ernaast-bewaard", func(d *desk) { d.changedByOthers(); d.press("6", "enter", "enter", "1") }},
		{"wat-er-verschilt", func(d *desk) { d.changedByOthers(); d.press("6", "enter", "enter", "1", "b") }},
		{"vorige-ronde", func(d *desk) { long(d); d.nextRound(); d.press("6", "enter", "enter") }},
		{"vorige-ronde-gewijzigd", func(d *desk) {
			long(d)
			d.renameQuestion()
			d.nextRound()
			d.press("6", "enter", "enter")
		}},
		{"alleen-bekijken", func(d *desk) { d.answer(2, "nee"); d.lock(); d.reopen("ronde.yaml") }},
		{"alleen-bekijken-vraag", func(d *desk) {
			long(d)
			d.press("6", "enter", "enter", "tab")
			d.write("Met het klantcontactcentrum nog niet.")
			d.press("esc", "2")
			d.lock()
			d.reopen("ronde.yaml")
			d.press("6", "enter")
		}},
		{"alleen-bekijken-acties", func(d *desk) {
			d.answer(2, "nee", "onbekend")
			d.m.FollowUp(scan.Ref{Topic: "onderwerp-2", ID: "actie-1"}, scan.Followup{
				Owner: "coördinator", Due: "2027-03-01", Priority: scan.High, FirstStep: "Bespreken in het teamoverleg.",
			})
			d.lock()
			d.reopen("ronde.yaml")
			d.press("2", "a")
		}},
	}
	for _, size := range []struct{ width, height int }{{80, 24}, {60, 18}, {40, 12}, {120, 40}, {200, 60}} {
		for _, view := range views {
			t.Run(fmt.Sprintf("%dx%d/%s", size.width, size.height, view.name), func(t *testing.T) {
				d := newDeskAtStart(t)
				if view.name != "welkom" && view.name != "nieuw" {
					d.create("ronde.yaml", sessiontest.Info())
					d.reopen("ronde.yaml")
				}
				d.resize(size.width, size.height)
				view.do(d)
				d.resize(size.width, size.height)
				name := fmt.Sprintf("%dx%d/%s", size.width, size.height, view.name)
				checkScreen(t, name, d.screen())
				d.colour(unknownBackground)
				golden.Check(t, "testdata/"+name+".ansi", d.m.View()+"\n")

				before := d.screen()
				for _, other := range []struct{ width, height int }{{1, 1}, {130, 50}, {20, 6}} {
					d.resize(other.width, other.height)
				}
				d.resize(size.width, size.height)
				if diff := cmp.Diff(before, d.screen()); diff != "" {
					t.Errorf("after a storm of sizes the screen differs (-before +after):\n%s", diff)
				}
			})
		}
	}
}

// agree agrees on two actions of a round, for the next one.
func agree(d *desk) {
	d.answer(1, "ja")
	d.answer(2, "nee", "onbekend")
	d.answer(3, "ja", "ja", "ja")
	d.m.FollowUp(scan.Ref{Topic: "onderwerp-2", ID: "actie-1"}, scan.Followup{Owner: "coördinator", Due: "2027-03-01", Priority: scan.High})
	d.m.FollowUp(scan.Ref{Topic: "onderwerp-2", ID: "actie-2"}, scan.Followup{Owner: "teamleider", FirstStep: "Bespreken in het teamoverleg.", State: scan.StateBusy})
}

// inPace answers questions, one a minute.
func inPace(d *desk) {
	d.press("6", "enter", "enter")
	for range 3 {
		for _, key := range []string{"1", "left", "2", "left", "1"} {
			d.press(key)
			d.now = d.now.Add(time.Minute / 2)
		}
		d.press("6", "enter")
	}
	d.press("esc", "9", "enter", "enter")
}

// checkScreen compares a screen with the one in testdata.
func checkScreen(t *testing.T, name, screen string) {
	t.Helper()
	golden.Check(t, "testdata/"+name+".txt", screen+"\n")
}
