package lines_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/scan"
	"loketscan/scan/session"
	"loketscan/scan/session/sessiontest"
)

func TestStart(t *testing.T) {
	d := newFolder(t)
	// An empty folder: nothing is made before all is known.
	for _, input := range [][]string{{}, {"Voorbeeldstad"}, {"", "stop"}, {"Voorbeeldstad", "Loket", "2", "", "Els", "stop"}} {
		d.hears(input, "Er is geen scan geopend.")
		if d.session.HasRound() {
			t.Errorf("after %q there is a round", input)
		}
	}
	if entries, _ := os.ReadDir(d.store.Folder); len(entries) > 0 {
		t.Errorf("the folder holds %v", entries)
	}

	d.hears([]string{"", "Voorbeeldstad", "Loket", "terug", "Loket Centrum", "huis", "samenwerking", "", "Els; , Jan", "", "ja"},
		"Gemeente is nodig.", "Kies uit: gemeentelijk, uitvoering, samenwerking.", "Nu: wmo-loket-voorbeeldstad-2026-najaar.yaml")
	want := scan.Info{
		Municipality: "Voorbeeldstad", Desk: "Loket Centrum",
		Kind: "samenwerking", Name: "2026 najaar", Date: "2026-11-21", Participants: []string{"Els", "Jan"},
	}
	if diff := cmp.Diff(want, d.file(d.session.Path()).Info); diff != "" || d.answered() != 1 {
		t.Errorf("%d answers (-want +got):\n%s", d.answered(), diff)
	}

	// A file that cannot be read is in the list, and opens nothing.
	d.breaks("kapot.yaml")
	d.hears([]string{"1", "plan 1", "?", "herhaal", "stop"}, "1. kapot.yaml: niet te openen. kapot.yaml, regel 3", "nieuw: een nieuwe scan beginnen.")
	if d.session.HasRound() {
		t.Errorf("opened %q", d.session.Name())
	}

	// The next round, what changed, a plan, and a file of that name.
	d.hears([]string{"ronde 2", "", "", "deels"}, "ronde 2027 voorjaar", "Vorige ronde: ja")
	if d.answered() != 1 {
		t.Errorf("%d answers", d.answered())
	}
	d.hears([]string{"verschil 2 3", "verschil 1 2", "verschil 2", "ronde", "plan 2", "stop"},
		"onderwerp-1.vraag-1: verslechterd", "Zet er de nummers van twee scans achter", "Zet er het nummer van een scan achter.", "Er staan geen actiepunten in.")
	d.hears([]string{"nieuw", "Voorbeeldstad", "Loket", "", "", "", "", "anders.yaml", "stop"}, "bestaat al", "anders.yaml")
	d.hears([]string{"0", "9", "een"}, "“0” begrijp ik hier niet.", "“9” begrijp ik hier niet.")
}

// TestWaysOut: filling in can be left with the words that help lists, and with
// no others; what was filled in stays.
func TestWaysOut(t *testing.T) {
	for name, test := range map[string]struct {
		input []string
		told  []string
	}{
		"help lists what is possible": {
			[]string{"Voorbeeldstad", "?", "hulp scans"},
			[]string{
				"enter: laten staan wat er staat; een streepje (-) maakt het leeg. terug: naar wat u hiervoor invulde. " +
					"scans: naar de lijst met scans in deze map; wat u heeft ingevuld, blijft staan.",
				"stop: stoppen; er is nu geen scan open, dus er wordt niets bewaard. Hoe heet het loket?",
			},
		},
		"other words are no text": {
			[]string{"verder", "Voorbeeldstad", "verder", "overzicht", "weghalen", "plan", "Loket"},
			[]string{"“verder” kan hier niet. Dit kan wel: scans: naar", "“overzicht” kan hier niet.", "“weghalen” kan hier niet.", "“plan” kan hier niet.", "Welk soort loket"},
		},
		"unless they are meant so": {
			[]string{"letterlijk", "letterlijk Verder", "Zoek een balie", "terug"}, []string{"Zet de tekst achter het woord letterlijk.", "Nu: Zoek een balie"},
		},
		"back to the start": {
			[]string{"Voorbeeldstad", "Loket Centrum", "2", "2027", "Els, Jan", "scans", "", "", "", "", "", "", "ja"},
			[]string{"Nu: Voorbeeldstad", "Nu: Loket Centrum", "Nu: uitvoering", "Nu: 2027", "Nu: Els, Jan", "ronde 2027. 0 van 30", "Bewaard: ja."},
		},
		"back from the first": {
			[]string{"Voorbeeldstad", "terug", "terug", "", "Loket"},
			[]string{"Nu: Voorbeeldstad (enter laat het zo)", "Welkom bij loketscan.", "Welk soort loket"},
		},
		"back from the file": {
			[]string{"Voorbeeldstad", "Loket", "", "", "", "terug", "terug", "terug", "terug", "terug", "Elders", "", "", "", "", ""},
			[]string{"Nu: wmo-loket-elders-2026-najaar.yaml", "Uw antwoorden komen in: wmo-loket-elders-2026-najaar.yaml"},
		},
		"another file": {
			[]string{"Voorbeeldstad", "Loket", "", "", "", "verder", "-", "mijn.yaml"},
			[]string{"“verder” kan hier niet.", "Een bestand is nodig.", "Uw antwoorden komen in: mijn.yaml"},
		},
	} {
		t.Run(name, func(t *testing.T) { newFolder(t).hears(test.input, test.told...) })
	}
	t.Run("an action of the set is not removed", func(t *testing.T) {
		d := newDesk(t)
		told := d.hears([]string{"ga 2", "nee", "acties 2", "Els", "weghalen", "?", "verder", "terug", "overzicht"},
			"“weghalen” kan hier niet. Dit kan wel: terug: naar wat u hiervoor invulde.", "verder: klaar met dit actiepunt", "Actie 2 van 2", "Nu: Els")
		if strings.Contains(told, "weghalen: ") {
			t.Errorf("help offers what is not possible:\n%s", told)
		}
		if n := len(sessiontest.Followups(d.file("ronde.yaml"))); n != 1 {
			t.Errorf("%d actions in the file", n)
		}
	})
	t.Run("what begins with a word is text", func(t *testing.T) {
		d := newDesk(t)
		d.hears([]string{"ga 2", "nee", "acties 2", "", "", "", "", "Zoek een nieuwe balie.", "overzicht"}, "Bewaard. “Zoek een nieuwe balie.” is nu ingevuld als tekst. Was dat niet de bedoeling? Typ ongedaan.")
		d.holds(want{
			responses: map[scan.Ref]scan.Response{one: {Answer: "nee"}},
			followups: map[scan.Ref]scan.Followup{action: {FirstStep: "Zoek een nieuwe balie."}},
		})
	})
	t.Run("the next round, with a name that is taken", func(t *testing.T) {
		d := newDesk(t)
		d.doc = nil
		d.hears([]string{"ronde 1", "verder", "2026 Najaar", "", "2027", "ronde.yaml", "", "nieuw.yaml"},
			"“verder” kan hier niet.", "De vorige ronde heet ook", "bestaat al", "Nu: 2027 (enter laat het zo)")
		if d.session.Name() != "nieuw.yaml" {
			t.Errorf("opened %q", d.session.Name())
		}
	})
}

func TestNewName(t *testing.T) {
	d := newFolder(t)
	d.begins = "mijn.yaml"
	d.hears([]string{"Voorbeeldstad", "Loket", "1", "", "", "ja"}, "mijn.yaml bestaat nog niet.", "Uw antwoorden komen in: mijn.yaml")
	if d.session.Name() != "mijn.yaml" || d.answered() != 1 {
		t.Errorf("%s with %d answers", d.session.Name(), d.answered())
	}
	t.Run("of a folder that is not there", func(t *testing.T) {
		d := newFolder(t)
		bringBack := d.hideFolder()
		defer bringBack()
		d.begins = "mijn.yaml"
		d.hears([]string{"Voorbeeldstad", "Loket", "1", "", "", "", "terug", ""}, "De map is weg of vol.", "Bestand voor uw antwoorden: ", "Deelnemers, invulveld 5 van 5:")
	})
}

// TestHead: what is said of the round can be changed, and is told to who may
// only look.
func TestHead(t *testing.T) {
	d := newDesk(t)
	d.hears([]string{"ga 3", "gegevens", "", "Loket Zuid", "uitvoering", "2027", "morgen", "Els; Jan", "tijd"},
		"De gegevens van deze ronde.", "Gemeente, invulveld 1 van 6:", "Nu: 21 november 2026 (enter laat het zo)",
		"Deelnemers, invulveld 6 van 6: Bewaard. 3 Beleid en bedrijfsplan, vraag 1 van 3")
	want := scan.Info{
		Municipality: "Voorbeeldstad", Desk: "Loket Zuid", Kind: "uitvoering", Name: "2027", Date: "2026-11-22", Participants: []string{"Els", "Jan"},
	}
	if diff := cmp.Diff(want, d.file("ronde.yaml").Info); diff != "" {
		t.Errorf("(-want +file):\n%s", diff)
	}
	d.hears([]string{"gegevens", "-", "", "", "", "", "gisternacht", "31-2-2027", "verder"}, "Gemeente is nodig", "\"gisternacht\" is geen datum", "heeft 28 dagen. Schrijf bijvoorbeeld 1-3-2027", "1 Visie, vraag 1 van 1")
	// Of another kind of loket the question where the user was may be gone.
	d = newDesk(t)
	d.hears([]string{"ga 10", "gegevens", "", "", "2", "verder"}, "Onderwerp 10 heeft geen vragen voor dit soort loket.")
}

// The name of a round that does not exist, like that of one that does: the user
// chooses what was meant, and nothing is begun without a word.
func TestAlike(t *testing.T) {
	const notThere = `"vorjaar.yaml" bestaat niet. Bedoelde u "voorjaar.yaml"? Typ dan: loketscan scan voorjaar.yaml.`
	for _, test := range []struct {
		name  string
		input []string
		told  []string
		made  string
		err   string
	}{
		{"the end of the input", nil, []string{`"vorjaar.yaml" bestaat niet.`}, "", notThere},
		{"not understood", []string{"ja"}, []string{"“ja” begrijp ik hier niet."}, "", notThere},
		{"stop", []string{"3", "x"}, []string{"Er is geen scan geopend."}, "", ""},
		{"stop in a word", []string{"hulp", "stop"}, []string{"3: stoppen.", "Er is geen scan geopend."}, "", ""},
		{"the one that is there", []string{"1", "ja"}, []string{"Elders, Loket Centrum"}, "voorjaar.yaml", ""},
		{"a new one", []string{"2", "Voorbeeldstad", "Loket", "", "", "", "ja"}, []string{"vorjaar.yaml bestaat nog niet."}, "vorjaar.yaml", ""},
		{"a new one, half filled in", []string{"2", "Voorbeeldstad"}, []string{"Er is geen scan geopend."}, "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := newFolder(t)
			info := sessiontest.Info()
			info.Municipality = "Elders"
			d.create("voorjaar.yaml", info)
			d.begins, d.o.Alike = "vorjaar.yaml", "voorjaar.yaml"
			told, err := d.talk(test.input...)
			hasAll(t, told, test.told...)
			got, made := "", ""
			if err != nil {
				got = session.Explain(err)
			}
			if d.session.HasRound() {
				made = d.session.Name()
			}
			if got != test.err || made != test.made {
				t.Errorf("got %q and %q, want %q and %q", made, got, test.made, test.err)
			}
			if n := len(d.store.Rounds()); n != 1 && test.made != "vorjaar.yaml" {
				t.Errorf("%d rounds in the folder", n)
			}
		})
	}
}
