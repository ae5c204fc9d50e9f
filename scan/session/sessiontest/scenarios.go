package sessiontest

import (
	"loketscan/questions"
	"loketscan/scan"
)

// Scenario is something that a user does, with keys on the screen and in lines.
// Both must give the same file.
type Scenario struct {
	Name   string
	Keys   []string // from the overview
	Shown  []string
	Typed  []string // in lines, from the first question
	Told   []string
	Before map[string]scan.Response // in the round, by the names of the set's refs
	Want   map[string]scan.Response // in the file
	Ideas  []string                 // the questions of the loket's own
}

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

// Kitchen is that set.
func Kitchen() *questions.Set {
	set, err := questions.Read("keuken.yaml", []byte(kitchen))
	if err != nil {
		panic(err)
	}
	return set
}

// KitchenRefs are the questions by the names that the scenarios have for them.
var KitchenRefs = map[string]scan.Ref{
	"rooster": {Topic: "afwas", ID: "rooster"}, "glazen": {Topic: "afwas", ID: "glazen"},
	"pannen": {Topic: "spullen", ID: "waar.pannen.nu"}, "wie pannen": {Topic: "spullen", ID: "waar.pannen.wie"},
	"borden": {Topic: "spullen", ID: "waar.borden.nu"}, "wie borden": {Topic: "spullen", ID: "waar.borden.wie"},
	"geld": {Topic: "later", ID: "geld"}, "oven": {Topic: "later", ID: "een-oven"},
}

// KitchenScenarios go through that set.
var KitchenScenarios = []Scenario{
	{
		Name: "six answers have six keys",
		Keys: []string{"enter", "enter"}, Shown: []string{"6 hoeft niet", "1-6 antwoord"},
		Told: []string{"1 nog niets, 2 begonnen, 3 halverwege, 4 bijna, 5 klaar, 6 hoeft niet, enter"},
	},
	{
		Name: "which says the help where there is none yet",
		Keys: []string{"enter", "enter", "enter"}, Shown: []string{"Kies een antwoord met 1 tot en met 6"},
		Typed: []string{"7"}, Told: []string{"“7” begrijp ik hier niet."},
	},
	{
		Name: "the sixth answer",
		Keys: []string{"enter", "enter", "6", "te klein", "tab"}, Shown: []string{"vraag 2 van 2"},
		Typed: []string{"6: te klein"}, Told: []string{"Bewaard: hoeft niet."},
		Want: map[string]scan.Response{"rooster": {Answer: "hoeft-niet", Note: "te klein"}},
	},
	{
		Name: "wants a reason as it says",
		Keys: []string{"enter", "enter", "6"}, Shown: []string{"Waarom past deze vraag niet bij uw loket?"},
		Typed: []string{"hoeft niet"}, Told: []string{"Waarom past deze vraag niet bij uw loket? Typ daarbij, en daarachter de reden."},
		Want: map[string]scan.Response{"rooster": {Answer: "hoeft-niet"}},
	},
	{
		Name: "when which answer fits",
		Keys: []string{"enter", "enter"}, Shown: []string{"Begonnen als: Iemand maakt het.", "Klaar als: Het hangt bij de kraan."},
		Typed: []string{"klaar-als"}, Told: []string{"Begonnen als: Iemand maakt het. Klaar als: Het hangt bij de kraan."},
	},
	{
		Name: "another question has other answers",
		Keys: []string{"enter", "enter", "3", "2"}, Shown: []string{"Dit onderwerp is niet op orde."},
		Typed: []string{"halverwege", "soms"}, Told: []string{"1 altijd, 2 soms, enter", "Onderwerp 1 De afwas is niet op orde. Er is 1 actiepunt"},
		Want: map[string]scan.Response{"rooster": {Answer: "half"}, "glazen": {Answer: "soms"}},
	},
	{
		Name: "and no more than those",
		Keys: []string{"enter", "enter", "right", "3"}, Shown: []string{"vraag 2 van 2", "1-2 antwoord"},
		Typed: []string{"", "3"}, Told: []string{"“3” begrijp ik hier niet."},
	},
	{
		Name: "a whole topic gets the answers that are in order",
		Keys: []string{"o", "a"}, Shown: []string{"[x] op orde", "2 van 7"},
		Typed: []string{"alles klaar", "ja"}, Told: []string{"Typ ja om ze met klaar of altijd te beantwoorden", "Bewaard: 2 keer klaar of altijd."},
		Want: map[string]scan.Response{"rooster": {Answer: "klaar"}, "glazen": {Answer: "altijd"}},
	},
	{
		Name: "not where no answer is in order",
		Keys: []string{"2", "o"}, Shown: []string{"De open vragen van onderwerp 2 kunnen niet in één keer"},
		Typed: []string{"ga 2", "alles klaar"}, Told: []string{"“alles klaar” begrijp ik hier niet."},
	},
	{
		Name: "a table is asked row by row",
		Keys: []string{"2", "enter", "enter", "2", "1", "de kok", "tab", "1", "tab", "Els", "tab"}, Shown: []string{"Onderwerp 2 De spullen is ingevuld."},
		Typed: []string{"ga 2", "plank", "de kok", "kast", "Els"},
		Told:  []string{"Pannen: waar staan ze?", "Pannen: wie zorgt ervoor?", "typ uw antwoord, enter slaat over", "Bewaard: Els.", "Onderwerp 2 De spullen is ingevuld."},
		Want: map[string]scan.Response{
			"pannen": {Answer: "plank"}, "wie pannen": {Answer: "de kok"}, "borden": {Answer: "kast"}, "wie borden": {Answer: "Els"},
		},
	},
	{
		Name: "without an answer on with the next question",
		Keys: []string{"2", "enter", "enter", "right", "1", "tab", "2"}, Shown: []string{"vraag 4 van 4"},
		Typed: []string{"ga 2", "", "", "plank"},
		Want:  map[string]scan.Response{"borden": {Answer: "plank"}},
	},
	{
		Name: "what is one of the words is an answer with a word before it",
		Keys: []string{"2", "enter", "enter", "right", "tab", "Overzicht van Els", "enter"}, Shown: []string{"vraag 3 van 4"},
		Typed: []string{"ga 2", "", "antwoord", "Antwoord Overzicht van Els"}, Told: []string{"Zet uw antwoord achter", "Bewaard: Overzicht van Els."},
		Want: map[string]scan.Response{"wie pannen": {Answer: "Overzicht van Els"}},
	},
	{
		Name: "digits and question marks are text",
		Keys: []string{"2", "enter", "enter", "right", "1", "2", "?", "q", "tab"}, Shown: []string{"vraag 3 van 4"},
		Typed: []string{"ga 2", "", ".", "2?q"}, Told: []string{"“.” begrijp ik hier niet."},
		Want: map[string]scan.Response{"wie pannen": {Answer: "2?q"}},
	},
	{
		Name: "another text",
		Keys: []string{"2", "enter", "enter", "right", "1", "Els", "esc", "enter", " en Jan", "tab", "left"}, Shown: []string{"> 1 antwoord wijzigen", "│ Els en Jan"},
		Typed: []string{"ga 2", "", "Els", "terug", "Els en Jan"}, Told: []string{"Nu: Els"},
		Want: map[string]scan.Response{"wie pannen": {Answer: "Els en Jan"}},
	},
	{
		Name: "cleared",
		Keys: []string{"2", "enter", "enter", "right", "1", "Els", "esc", "0"}, Shown: []string{"De vraag is weer open.", "1 antwoord typen"},
		Typed: []string{"ga 2", "", "Els", "terug", "wis"}, Told: []string{"De vraag is weer open."},
	},
	{
		Name: "emptied",
		Keys: []string{"2", "enter", "enter", "right", "1", "Els", "ctrl+u", "tab"}, Shown: []string{"vraag 3 van 4"},
		Typed: []string{"ga 2", "", "", ""},
	},
	{
		Name: "undone",
		Keys: []string{"2", "enter", "enter", "right", "1", "Els", "tab", "u"}, Shown: []string{"het antwoord was Els en is nu nog open.", "vraag 2 van 4"},
		Typed: []string{"ga 2", "", "Els", "ongedaan"}, Told: []string{"Ongedaan gemaakt: het antwoord was Els en is nu nog open."},
	},
	{
		Name: "undone to what it was",
		Keys: []string{"2", "enter", "enter", "right", "1", "Els", "esc", "1", "!", "tab", "u"}, Shown: []string{"│ Els"},
		Typed: []string{"ga 2", "", "Els", "terug", "Els!", "ongedaan"}, Told: []string{"Nu: Els"},
		Want: map[string]scan.Response{"wie pannen": {Answer: "Els"}},
	},
	{
		Name:   "a note is kept, and shown",
		Before: map[string]scan.Response{"wie pannen": {Note: "Vraag het na."}},
		Keys:   []string{"2", "enter", "enter", "right", "1", "Els", "esc"}, Shown: []string{"Toelichting: Vraag het na.", "│ Els"},
		Typed: []string{"ga 2", "", "toelichting Vraag het na.", "Els"}, Told: []string{"De toelichting is bewaard."},
		Want: map[string]scan.Response{"wie pannen": {Answer: "Els", Note: "Vraag het na."}},
	},
	{
		Name: "an idea of the loket's own",
		Keys: []string{"3", "e", "a", "Een oven", "enter", "3", "esc"}, Shown: []string{"3 Later [!] niet op orde 1/2"},
		Typed: []string{"ga 3", "idee Een oven", "3"}, Told: []string{"Hoe ver is dit idee: Een oven?", "Bewaard: halverwege."},
		Want: map[string]scan.Response{"oven": {Answer: "half"}}, Ideas: []string{"Een oven"},
	},
	{
		Name: "is called as it should",
		Keys: []string{"3", "e", "a", "Een oven", "enter", "x"}, Shown: []string{"Wilt u dit eigen idee weghalen?"},
		Typed: []string{"ga 3", "idee", "idee Een oven", "?", "weghalen"},
		Told:  []string{"Welk idee heeft u? Zet de tekst achter", "idee tekst: zelf een idee toevoegen", "weghalen: dit eigen idee weghalen.", "Wilt u dit eigen idee weghalen?"},
		Ideas: []string{"Een oven"},
	},
	{
		Name: "is taken away",
		Keys: []string{"3", "e", "a", "Een oven", "enter", "1", "esc", "3", "enter", "end", "x", "a"}, Shown: []string{"> 3 Later"},
		Typed: []string{"ga 3", "idee Een oven", "1", "ga 3", "", "weghalen", "ja"}, Told: []string{"Weggehaald."},
	},
}
