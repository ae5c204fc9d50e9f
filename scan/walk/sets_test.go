package walk

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/questions"
	"loketscan/scan"
)

// kitchen is a set with other answers than the set that comes with the program,
// with a table, with questions of the loket's own, and without kinds.
const kitchen = `id: keuken
editie: 1
titel: De keuken
schalen:
  - id: groei
    opties:
      - {id: niets, naam: nog niets, betekent: er is niets, telt-als: niet-op-orde, trede: 1}
      - {id: begonnen, betekent: er is een begin, telt-als: niet-op-orde, trede: 2}
      - {id: half, naam: halverwege, betekent: de helft is er, telt-als: niet-op-orde, trede: 3}
      - {id: bijna, betekent: er mist nog iets kleins, telt-als: niet-op-orde, trede: 4}
      - {id: klaar, betekent: het is er, telt-als: op-orde, trede: 5}
      - {id: hoeft-niet, naam: hoeft niet, betekent: het past hier niet, telt-als: niet-van-toepassing, reden: true}
  - id: vaak
    opties:
      - {id: altijd, betekent: elke keer, telt-als: op-orde, trede: 2}
      - {id: soms, betekent: niet elke keer, telt-als: niet-op-orde, trede: 1}
  - id: plek
    opties:
      - {id: kast, betekent: achter een deur}
      - {id: plank, betekent: in het zicht}
  - id: vrij
onderwerpen:
  - id: afwas
    titel: De afwas
    inleiding: Over wie er afwast.
    vragen:
      - id: rooster
        vraag: Is er een rooster?
        klaar-als: Het hangt bij de kraan.
        begonnen-als: Iemand maakt het.
        bron: "1"
      - id: glazen
        vraag: Worden de glazen schoon?
        schaal: vaak
        altijd-als: Er zijn geen klachten.
        bron: "1"
    acties:
      - {id: rooster-maken, actie: Maak een rooster., bij: [rooster, glazen], bron: "1"}
  - id: spullen
    titel: De spullen
    inleiding: Over wat waar staat.
    tabellen:
      - id: waar
        titel: Wat waar staat
        bron: "2"
        rijen:
          - {id: pannen, tekst: Pannen}
          - {id: borden, tekst: Borden}
        kolommen:
          - id: nu
            vraag: waar staan ze?
            schaal: plek
          - id: wie
            vraag: wie zorgt ervoor?
            schaal: vrij
  - id: later
    titel: Later
    inleiding: Over wat er nog kan komen.
    vragen:
      - id: geld
        vraag: Is er geld?
        klaar-als: Het staat op de begroting.
        bron: "3"
    eigen-vragen:
      naam: idee
      meervoud: ideeen
      lidwoord: het
      keuze: Een idee, met een vraag erover
      uitleg: Welk idee heeft u?
      vraag: "Hoe ver is dit idee: {tekst}?"
      klaar-als: Het is er.
    acties:
      - {id: sparen, actie: Spaar., bij: [geld], bron: "3"}
`

func kitchenSet(t *testing.T) *questions.Set {
	t.Helper()
	set, err := questions.Read("keuken.yaml", []byte(kitchen))
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// newKitchenDesk sits down at a round of that set.
func newKitchenDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{t: t, store: gobStore{folder: t.TempDir(), set: kitchenSet(t)}}
	d.m = newModel(d.options())
	d.create("ronde.yaml", scan.Info{Municipality: "Voorbeeldstad", Desk: "Kantine", Name: "1", Date: "2026-11-21"})
	d.reopen("ronde.yaml")
	return d
}

// kitchenRefs are the questions by the names that the tests have for them.
var kitchenRefs = map[string]scan.Ref{
	"rooster": {Topic: "afwas", ID: "rooster"}, "glazen": {Topic: "afwas", ID: "glazen"},
	"pannen": {Topic: "spullen", ID: "waar.pannen.nu"}, "wie pannen": {Topic: "spullen", ID: "waar.pannen.wie"},
	"borden": {Topic: "spullen", ID: "waar.borden.nu"}, "wie borden": {Topic: "spullen", ID: "waar.borden.wie"},
	"geld": {Topic: "later", ID: "geld"}, "oven": {Topic: "later", ID: "een-oven"},
}

// TestOtherSets walks through that set on the screen and in lines: both give the
// same round.
func TestOtherSets(t *testing.T) {
	tests := []struct {
		name   string
		keys   []string // from the overview
		shown  []string
		typed  []string // in lines, from the first question
		told   []string
		before map[string]scan.Response // in the round
		want   map[string]scan.Response // in the file
		ideas  []string
	}{
		{
			name: "six answers have six keys",
			keys: []string{"enter", "enter"}, shown: []string{"6 hoeft niet", "1-6 antwoord"},
			told: []string{"1 nog niets, 2 begonnen, 3 halverwege, 4 bijna, 5 klaar, 6 hoeft niet, enter"},
		},
		{
			name: "which says the help where there is none yet",
			keys: []string{"enter", "enter", "enter"}, shown: []string{"Kies een antwoord met 1 tot en met 6"},
			typed: []string{"7"}, told: []string{"“7” begrijp ik hier niet."},
		},
		{
			name: "the sixth answer",
			keys: []string{"enter", "enter", "6", "te klein", "tab"}, shown: []string{"vraag 2 van 2"},
			typed: []string{"6: te klein"}, told: []string{"Bewaard: hoeft niet."},
			want: map[string]scan.Response{"rooster": {Answer: "hoeft-niet", Note: "te klein"}},
		},
		{
			name: "wants a reason as it says",
			keys: []string{"enter", "enter", "6"}, shown: []string{"Waarom past deze vraag niet bij uw loket?"},
			typed: []string{"hoeft niet"}, told: []string{"Waarom hoeft niet? Typ terug, en dan hoeft-niet: met de reden erachter."},
			want: map[string]scan.Response{"rooster": {Answer: "hoeft-niet"}},
		},
		{
			name: "when which answer fits",
			keys: []string{"enter", "enter"}, shown: []string{"Begonnen als: Iemand maakt het.", "Klaar als: Het hangt bij de kraan."},
			typed: []string{"klaar-als"}, told: []string{"Begonnen als: Iemand maakt het. Klaar als: Het hangt bij de kraan."},
		},
		{
			name: "another question has other answers",
			keys: []string{"enter", "enter", "3", "2"}, shown: []string{"Dit onderwerp is niet op orde."},
			typed: []string{"halverwege", "soms"}, told: []string{"1 altijd, 2 soms, enter", "Onderwerp 1 De afwas is niet op orde. Er is 1 actiepunt"},
			want: map[string]scan.Response{"rooster": {Answer: "half"}, "glazen": {Answer: "soms"}},
		},
		{
			name: "and no more than those",
			keys: []string{"enter", "enter", "right", "3"}, shown: []string{"vraag 2 van 2", "1-2 antwoord"},
			typed: []string{"", "3"}, told: []string{"“3” begrijp ik hier niet."},
		},
		{
			name: "a whole topic gets the answers that are in order",
			keys: []string{"o", "a"}, shown: []string{"[x] op orde", "2 van 7"},
			typed: []string{"alles klaar", "ja"}, told: []string{"Typ ja om ze met klaar of altijd te beantwoorden", "Bewaard: 2 keer klaar of altijd."},
			want: map[string]scan.Response{"rooster": {Answer: "klaar"}, "glazen": {Answer: "altijd"}},
		},
		{
			name: "not where no answer is in order",
			keys: []string{"2", "o"}, shown: []string{"De open vragen van onderwerp 2 kunnen niet in één keer"},
			typed: []string{"ga 2", "alles klaar"}, told: []string{"“alles klaar” begrijp ik hier niet."},
		},
		{
			name: "a table is asked row by row",
			keys: []string{"2", "enter", "enter", "2", "1", "de kok", "tab", "1", "tab", "Els", "tab"}, shown: []string{"Onderwerp 2 De spullen is ingevuld."},
			typed: []string{"ga 2", "plank", "de kok", "kast", "Els"},
			told:  []string{"Pannen: waar staan ze?", "Pannen: wie zorgt ervoor?", "typ uw antwoord, enter slaat over", "Bewaard: Els.", "Onderwerp 2 De spullen is ingevuld."},
			want: map[string]scan.Response{
				"pannen": {Answer: "plank"}, "wie pannen": {Answer: "de kok"}, "borden": {Answer: "kast"}, "wie borden": {Answer: "Els"},
			},
		},
		{
			name: "without an answer on with the next question",
			keys: []string{"2", "enter", "enter", "right", "1", "tab", "2"}, shown: []string{"vraag 4 van 4"},
			typed: []string{"ga 2", "", "", "plank"},
			want:  map[string]scan.Response{"borden": {Answer: "plank"}},
		},
		{
			name: "what is one of the words is an answer with a word before it",
			keys: []string{"2", "enter", "enter", "right", "tab", "Overzicht van Els", "enter"}, shown: []string{"vraag 3 van 4"},
			typed: []string{"ga 2", "", "antwoord", "Antwoord Overzicht van Els"}, told: []string{"Zet uw antwoord achter", "Bewaard: Overzicht van Els."},
			want: map[string]scan.Response{"wie pannen": {Answer: "Overzicht van Els"}},
		},
		{
			name: "digits and question marks are text",
			keys: []string{"2", "enter", "enter", "right", "1", "2", "?", "q", "tab"}, shown: []string{"vraag 3 van 4"},
			typed: []string{"ga 2", "", ".", "2?q"}, told: []string{"“.” begrijp ik hier niet."},
			want: map[string]scan.Response{"wie pannen": {Answer: "2?q"}},
		},
		{
			name: "another text",
			keys: []string{"2", "enter", "enter", "right", "1", "Els", "esc", "enter", " en Jan", "tab", "left"}, shown: []string{"> 1 antwoord wijzigen", "│ Els en Jan"},
			typed: []string{"ga 2", "", "Els", "terug", "Els en Jan"}, told: []string{"Nu: Els"},
			want: map[string]scan.Response{"wie pannen": {Answer: "Els en Jan"}},
		},
		{
			name: "cleared",
			keys: []string{"2", "enter", "enter", "right", "1", "Els", "esc", "0"}, shown: []string{"De vraag is weer open.", "1 antwoord typen"},
			typed: []string{"ga 2", "", "Els", "terug", "wis"}, told: []string{"De vraag is weer open."},
		},
		{
			name: "emptied",
			keys: []string{"2", "enter", "enter", "right", "1", "Els", "ctrl+u", "tab"}, shown: []string{"vraag 3 van 4"},
			typed: []string{"ga 2", "", "", ""},
		},
		{
			name: "undone",
			keys: []string{"2", "enter", "enter", "right", "1", "Els", "tab", "u"}, shown: []string{"het antwoord was Els en is nu nog open.", "vraag 2 van 4"},
			typed: []string{"ga 2", "", "Els", "ongedaan"}, told: []string{"Ongedaan gemaakt."},
		},
		{
			name: "undone to what it was",
			keys: []string{"2", "enter", "enter", "right", "1", "Els", "esc", "1", "!", "tab", "u"}, shown: []string{"│ Els"},
			typed: []string{"ga 2", "", "Els", "terug", "Els!", "ongedaan"}, told: []string{"Nu: Els"},
			want: map[string]scan.Response{"wie pannen": {Answer: "Els"}},
		},
		{
			name:   "a note is kept, and shown",
			before: map[string]scan.Response{"wie pannen": {Note: "Vraag het na."}},
			keys:   []string{"2", "enter", "enter", "right", "1", "Els", "esc"}, shown: []string{"Toelichting: Vraag het na.", "│ Els"},
			typed: []string{"ga 2", "", "toelichting Vraag het na.", "Els"}, told: []string{"De toelichting is bewaard."},
			want: map[string]scan.Response{"wie pannen": {Answer: "Els", Note: "Vraag het na."}},
		},
		{
			name: "an idea of the loket's own",
			keys: []string{"3", "e", "a", "Een oven", "enter", "3", "esc"}, shown: []string{"3 Later [!] niet op orde 1/2"},
			typed: []string{"ga 3", "idee Een oven", "3"}, told: []string{"Hoe ver is dit idee: Een oven?", "Bewaard: halverwege."},
			want: map[string]scan.Response{"oven": {Answer: "half"}}, ideas: []string{"Een oven"},
		},
		{
			name: "is called as it should",
			keys: []string{"3", "e", "a", "Een oven", "enter", "x"}, shown: []string{"Wilt u dit eigen idee weghalen?"},
			typed: []string{"ga 3", "idee", "idee Een oven", "?", "weghalen"},
			told:  []string{"Welk idee heeft u? Zet de tekst achter", "idee tekst: zelf een idee toevoegen", "weghalen: dit eigen idee weghalen.", "Wilt u dit eigen idee weghalen?"},
			ideas: []string{"Een oven"},
		},
		{
			name: "is taken away",
			keys: []string{"3", "e", "a", "Een oven", "enter", "1", "esc", "3", "enter", "end", "x", "a"}, shown: []string{"> 3 Later"},
			typed: []string{"ga 3", "idee Een oven", "1", "ga 3", "", "weghalen", "ja"}, told: []string{"Weggehaald."},
		},
	}
	for _, test := range tests {
		want := map[scan.Ref]scan.Response{}
		for name, r := range test.want {
			want[kitchenRefs[name]] = r
		}
		check := func(t *testing.T, round *scan.Round) {
			t.Helper()
			if diff := cmp.Diff(want, responses(round)); diff != "" {
				t.Errorf("(-want +file):\n%s", diff)
			}
			var ideas []string
			for _, own := range round.OwnQuestions() {
				ideas = append(ideas, own.Text)
			}
			if diff := cmp.Diff(test.ideas, ideas); diff != "" {
				t.Errorf("ideas (-want +file):\n%s", diff)
			}
		}
		t.Run(test.name+", on the screen", func(t *testing.T) {
			d := newKitchenDesk(t)
			for name, r := range test.before {
				d.m.respond(kitchenRefs[name], r)
			}
			d.press(test.keys...)
			d.sees(test.shown...)
			check(t, d.file("ronde.yaml"))
		})
		t.Run(test.name+", in lines", func(t *testing.T) {
			d := newKitchenDesk(t)
			o := d.options()
			o.Document = d.m.doc
			told, _, err := talk(t, o, test.typed...)
			if err != nil {
				t.Error(err)
			}
			hasAll(t, told, test.told...)
			check(t, d.file("ronde.yaml"))
		})
	}
}

// TestTypedAnswers is about an answer that is text: how it is typed, and where
// else it is shown.
func TestTypedAnswers(t *testing.T) {
	who := kitchenRefs["wie pannen"]
	begin := func(t *testing.T) *desk {
		d := newKitchenDesk(t)
		d.press("2", "enter", "enter", "right")
		d.sees("Pannen: wie zorgt ervoor?", "1 antwoord typen", "1 of tab antwoord")
		return d
	}
	t.Run("needs a key to begin with", func(t *testing.T) {
		d := begin(t)
		d.press("z", "enter")
		d.sees("Druk op 1 of tab om het antwoord te typen")
		d.paste("Els")
		d.sees("Plakken kan in het antwoord: druk eerst op tab.")
	})
	t.Run("is saved while it is typed", func(t *testing.T) {
		d := begin(t)
		d.press("1")
		d.sees("tab volgende vraag · esc terug")
		d.write("de k")
		d.send(autosaveMsg{})
		if got := d.file("ronde.yaml").Response(who).Answer; got != "de k" {
			t.Errorf("the file has %q", got)
		}
		d.write("ok")
		d.press("tab", "u")
		d.sees("het antwoord was de kok en is nu nog open.")
	})
	t.Run("is one line", func(t *testing.T) {
		d := begin(t)
		d.press("1")
		d.paste("Els\r\nJan\n")
		d.rush("x", "enter", "y", "tab", "z")
		d.press("tab")
		if got := d.file("ronde.yaml").Response(who).Answer; got != "Els Jan x y z" {
			t.Errorf("the file has %q", got)
		}
	})
	t.Run("that is cleared is not there to go on with", func(t *testing.T) {
		d := begin(t)
		d.press("1", "Els", "esc", "0", "1", "Jan", "tab")
		if got := d.file("ronde.yaml").Response(who).Answer; got != "Jan" {
			t.Errorf("the file has %q", got)
		}
		d.press("u", "u")
		d.sees("het antwoord was nog open en is nu Els.", "│ Els")
	})
	t.Run("as last round", func(t *testing.T) {
		d := begin(t)
		d.press("1", "Els", "tab")
		if _, err := d.store.Next("ronde.yaml", "volgende.yaml", "2"); err != nil {
			t.Fatal(err)
		}
		d.reopen("volgende.yaml")
		d.press("2", "enter", "enter", "right")
		d.sees("Vorige ronde: Els", "v zoals vorige ronde")
		d.press("v")
		d.sees("vraag 3 van 4")
		d.press("left", "1", "!", "tab", "u")
		d.sees("het antwoord was Els! en is nu Els.")
		if got := d.file("volgende.yaml").Response(who); got != (scan.Response{Answer: "Els"}) {
			t.Errorf("the file has %+v", got)
		}
		o := d.options()
		o.Document = d.m.doc
		told, _, _ := talk(t, o, "ga 2", "", "wis", "zelfde")
		hasAll(t, told, "Vorige ronde: Els", "Bewaard: Els.")
		if got := d.file("volgende.yaml").Response(who); got != (scan.Response{Answer: "Els"}) {
			t.Errorf("the file has %+v", got)
		}
	})
	t.Run("is shown to who may only look", func(t *testing.T) {
		d := begin(t)
		d.m.respond(who, scan.Response{Answer: "Els en Jan", Note: "Tot mei."})
		d.lock()
		d.reopen("ronde.yaml")
		d.press("2", "enter", "right")
		d.sees("vraag 2 van 4 · alleen bekijken", "Antwoord: Els en Jan", "Toelichting: Tot mei.")
		d.seesNot("antwoord wijzigen", "antwoord typen")
		for _, key := range []string{"1", "tab", "0", "v"} {
			d.press(key)
			d.sees("U kunt het bestand wel bekijken.")
		}
		o := d.options()
		o.Document = d.m.doc
		told, _, err := talk(t, o, "ga 2", "terug", "ga 2", "", "Jan")
		if err == nil {
			t.Error("an answer that came to nothing is no error")
		}
		hasAll(t, told, "Nu (Els en Jan): Tot mei.", "Er is niets veranderd.")
		if got := d.file("ronde.yaml").Response(who).Answer; got != "Els en Jan" {
			t.Errorf("the file has %q", got)
		}
	})
	t.Run("in windows of any size", func(t *testing.T) {
		d := begin(t)
		d.press("1", strings.Repeat("een lange naam ", 20))
		for _, size := range [][2]int{{40, 12}, {20, 6}, {120, 40}, {80, 24}} {
			d.resize(size[0], size[1])
		}
		d.sees("een lange naam")
		d.press("esc")
		d.sees("1 antwoord wijzigen")
	})
}

// TestASetWithoutKinds: the kind of loket is not asked.
func TestASetWithoutKinds(t *testing.T) {
	check := func(t *testing.T, round *scan.Round) {
		t.Helper()
		want := scan.Info{Municipality: "Voorbeeldstad", Desk: "Kantine", Name: "2026 najaar", Date: "2026-11-21", Participants: []string{"Els", "Jan"}}
		if diff := cmp.Diff(want, round.Info); diff != "" {
			t.Errorf("(-want +file):\n%s", diff)
		}
	}
	const file = "wmo-loket-voorbeeldstad-2026-najaar.yaml"
	begin := func(t *testing.T) *desk {
		d := &desk{t: t, store: gobStore{folder: t.TempDir(), set: kitchenSet(t)}}
		d.m = newModel(d.options())
		return d
	}
	t.Run("on the screen", func(t *testing.T) {
		d := begin(t)
		d.press("enter")
		d.sees("1 van 5")
		d.seesNot("Soort")
		d.press("Voorbeeldstad", "enter", "Kantine", "enter")
		d.sees("> Ronde")
		d.press("enter", "Els, Jan", "enter", "enter")
		d.sees("> 1 De afwas")
		check(t, d.file(file))
	})
	t.Run("in lines", func(t *testing.T) {
		d := begin(t)
		told, _, err := talk(t, d.options(), "Voorbeeldstad", "Kantine", "", "Els, Jan", "", "stop")
		if err != nil || strings.Contains(told, "soort") {
			t.Errorf("got %v, and told\n%s", err, told)
		}
		check(t, d.file(file))
	})
}

// TestASetWithoutRightAndWrong has only questions to which no answer is better
// than another.
func TestASetWithoutRightAndWrong(t *testing.T) {
	begin := func(t *testing.T) *desk {
		d := newKitchenDesk(t)
		d.store.set.Topics = d.store.set.Topics[1:2]
		d.store.set.Topics[0].Number = 7
		d.reopen("ronde.yaml")
		return d
	}
	t.Run("on the screen", func(t *testing.T) {
		d := begin(t)
		d.sees("0 van 4 vragen beantwoord", "> 7 De spullen [ ] nog niet begonnen")
		d.seesNot("op orde")
		d.press("enter", "enter", "1", "1", "Els", "tab", "2", "1", "Jan", "tab")
		d.sees("U heeft alle 4 vragen beantwoord. Er zijn geen actiepunten: een plan is niet nodig. U kunt het wel maken.")
		d.press("enter")
		d.sees("[v] ingevuld")
	})
	t.Run("in lines", func(t *testing.T) {
		d := begin(t)
		o := d.options()
		o.Document = d.m.doc
		told, _, _ := talk(t, o, "kast", "Els", "plank", "Jan", "overzicht")
		hasAll(t, told, "0 van 4 vragen beantwoord. Hulp", "Onderwerp 7 De spullen is ingevuld. Alle vragen zijn beantwoord. Er zijn geen actiepunten", "7 De spullen: ingevuld, 4 van 4")
	})
	t.Run("a plan can be made of it", func(t *testing.T) {
		d := begin(t)
		d.press("p")
		if _, err := os.Stat(filepath.Join(d.store.folder, "ronde.md")); err != nil {
			t.Error(err)
		}
	})
}
