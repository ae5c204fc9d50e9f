package lines_test

import (
	"strings"
	"testing"

	"loketscan/scan"
)

func TestAnswers(t *testing.T) {
	for typed, want := range map[string]scan.Response{
		"1": {Answer: "ja"}, "ja": {Answer: "ja"}, " Ja. ": {Answer: "ja"}, "j": {Answer: "ja"},
		"2": {Answer: "deels"}, "DEELS": {Answer: "deels"}, "d": {Answer: "deels"},
		"3": {Answer: "nee"}, "nee!": {Answer: "nee"}, "n": {Answer: "nee"},
		"4": {Answer: "nvt"}, "nvt": {Answer: "nvt"}, "n.v.t.": {Answer: "nvt"},
		"niet van toepassing": {Answer: "nvt"},
		"5":                   {Answer: "onbekend"}, "onbekend": {Answer: "onbekend"}, "Weten we niet": {Answer: "onbekend"},
		"weet ik niet":        {Answer: "onbekend"},
		"deels: nog één stap": {Answer: "deels", Note: "nog één stap"},
		"4: Geen balie: niet": {Answer: "nvt", Note: "Geen balie: niet"},
		"ja\r":                {Answer: "ja"},
		"\ufeffja":            {Answer: "ja"},
		"ja: ":                {Answer: "ja"},
		// With the reason behind it.
		"3 want de balie is te klein":          {Answer: "nee", Note: "want de balie is te klein"},
		"nee want die is er niet":              {Answer: "nee", Note: "want die is er niet"},
		"Deels, want de helft mist":            {Answer: "deels", Note: "want de helft mist"},
		"weten we niet, dat moet Els nagaan":   {Answer: "onbekend", Note: "dat moet Els nagaan"},
		"n.v.t. wij hebben geen balie":         {Answer: "nvt", Note: "wij hebben geen balie"},
		"nee stop ermee":                       {Answer: "nee", Note: "stop ermee"},
		"1 ja":                                 {Answer: "ja"},
		"nee in het plan staat: later: ja":     {Answer: "nee", Note: "in het plan staat: later: ja"},
		"ja, en 3 van de 4 collega's doen het": {Answer: "ja", Note: "en 3 van de 4 collega's doen het"},
		// No answer at all.
		"": {}, "0": {}, "6": {}, "12": {}, "jaja": {}, "ja nee": {}, "ja, deels": {}, "?": {}, "-1": {}, "y": {},
		"\x1b[A": {}, "misschien: ja": {}, ":": {}, "toelichting": {}, "verder": {}, "2 3": {}, "1 2 3": {}, "2 1-3-2027": {},
		"n v t": {}, "j a": {}, "nee overzicht": {}, "3 stop": {}, "ja hulp": {}, "6.3": {}, "9 want ik weet het": {},
	} {
		t.Run(typed, func(t *testing.T) {
			d := newDesk(t)
			d.hears([]string{"onderwerp 2", typed})
			responses := map[scan.Ref]scan.Response{}
			if want != (scan.Response{}) {
				responses[one] = want
			}
			d.fills("ronde.yaml", responses)
		})
	}
}

// TestNotes is about the reason of an answer, and text of more lines.
func TestNotes(t *testing.T) {
	first := scan.Ref{Topic: "onderwerp-1", ID: "vraag-1"}
	type responses = map[scan.Ref]scan.Response
	for name, test := range map[string]struct {
		input []string
		told  []string
		want  responses
	}{
		"how to write why is told once": {
			[]string{"ga 2", "nee", "daarbij Te vol.", "nee"},
			[]string{"Wilt u erbij schrijven waarom? Typ dan daarbij, en daarachter de tekst. 2 De burger, vraag 2", "Bewaard bij vraag 2.1, met het antwoord nee."},
			responses{one: {Answer: "nee", Note: "Te vol."}, two: {Answer: "nee"}},
		},
		"and stands in the help": {
			[]string{"ga 2", "nee", "hulp", "ja", "hulp"},
			[]string{
				"daarbij (tekst): iets schrijven bij het antwoord dat u het laatst gaf, nee op vraag 2.1; zonder tekst mogen het meer regels zijn.",
				"het laatst gaf, ja op vraag 2.2;",
			},
			responses{one: {Answer: "nee"}, two: {Answer: "ja"}},
		},
		"a reason that is wanted is asked for each time": {
			[]string{"ga 2", "nvt", "daarbij", "Geen balie.", ".", "nvt: nooit"},
			[]string{"Waarom past deze vraag niet bij uw loket? Typ daarbij, en daarachter de reden.", "Toelichting bij vraag 2.1, regel 1:"},
			responses{one: {Answer: "nvt", Note: "Geen balie."}, two: {Answer: "nvt", Note: "nooit"}},
		},
		"more is written behind what is there": {
			[]string{"ga 2", "nee want te vol", "daarbij En te klein."},
			nil,
			responses{one: {Answer: "nee", Note: "want te vol\nEn te klein."}},
		},
		"nothing was answered yet": {
			[]string{"daarbij Te vol.", "hulp daarbij"},
			[]string{"U heeft nog geen antwoord gegeven om iets bij te schrijven.", "daarbij (tekst): iets schrijven bij het antwoord dat u het laatst gaf."},
			responses{},
		},
		"nor is it after the answer is undone": {
			[]string{"ga 2", "nee", "ongedaan", "daarbij Te vol."}, []string{"U heeft nog geen antwoord gegeven"}, responses{},
		},
		"from the offer of actions": {
			[]string{"ga 1", "nee", "daarbij Te oud."}, []string{"Bewaard bij vraag 1.1"}, responses{first: {Answer: "nee", Note: "Te oud."}},
		},
		"several lines, in which nothing is an answer": {
			[]string{"ga 2", "toelichting", "Eerste regel.", "", "ja", "nee: niet", ".", "2"},
			[]string{"Toelichting bij vraag 2.1, regel 1: Toelichting bij vraag 2.1, regel 2: Dat was een lege regel. Nog een lege regel, en de toelichting is klaar:"},
			responses{one: {Answer: "deels", Note: "Eerste regel.\n\nja\nnee: niet"}},
		},
		"two blank lines end it": {
			[]string{"ga 2", "t", "Eerste regel.", "", "", "2"}, nil, responses{one: {Answer: "deels", Note: "Eerste regel."}},
		},
		"the end of the input too": {
			[]string{"ga 2", "t", "Eerste regel."}, []string{"De toelichting is bewaard."}, responses{one: {Note: "Eerste regel."}},
		},
		"without text": {
			[]string{"ga 2", "t", "."}, []string{"De toelichting blijft zoals zij is."}, responses{},
		},
		"a word of the program is held back": {
			[]string{"ga 2", "t", "Eerste regel.", "stop", ".", "tijd"},
			[]string{"“stop” staat nog niet in de toelichting. Typ het nog eens om het op te schrijven. Wilt u iets anders doen? Typ eerst een punt", "De toelichting is bewaard.", "Nog 31 vragen."},
			responses{one: {Note: "Eerste regel."}},
		},
		"more than one, by who wants to leave": {
			[]string{"ga 2", "t", "stop", "terug", "", "overzicht", "?", "", "", "tijd"},
			[]string{"De toelichting blijft zoals zij is.", "Nog 31 vragen."},
			responses{},
		},
		"typed again it is text": {
			[]string{"ga 2", "t", "stop", "stop", "."}, nil, responses{one: {Note: "stop"}},
		},
		"and so it is when text comes after it": {
			[]string{"ga 2", "t", "Plan", "Overzicht", "Derde regel.", "."}, nil, responses{one: {Note: "Plan\nOverzicht\nDerde regel."}},
		},
		"too long a line is told, and the rest is kept": {
			[]string{"ga 2", "t", "Eerste regel.", strings.Repeat("x", 100_001), "Tweede.", "."},
			[]string{"Die regel is te lang en is niet gebruikt."},
			responses{one: {Note: "Eerste regel.\nTweede."}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			told := d.hears(test.input, test.told...)
			d.fills("ronde.yaml", test.want)
			if n := strings.Count(told, "Wilt u erbij schrijven waarom?"); n > 1 {
				t.Errorf("how to write why is told %d times", n)
			}
		})
	}
}

// TestUndo: everything that changes is a step, which says what became of it and
// leads there.
func TestUndo(t *testing.T) {
	for name, test := range map[string]struct {
		input []string
		told  []string
	}{
		"nothing":          {[]string{"ongedaan", "opnieuw"}, []string{"Er is niets om ongedaan te maken.", "Er is niets dat u ongedaan heeft gemaakt."}},
		"an answer":        {[]string{"ga 2", "ja", "nee", "ongedaan"}, []string{"Ongedaan gemaakt: het antwoord was nee en is nu nog open. 2 De burger, vraag 2 van 2"}},
		"and again":        {[]string{"ga 2", "ja", "nee", "ongedaan", "opnieuw"}, []string{"Opnieuw gedaan. 2 De burger, vraag 2 van 2", "Nu: nee"}},
		"what was there":   {[]string{"ga 2", "ja: zeker", "terug", "nee: toch niet", "ongedaan"}, []string{"het antwoord was nee en is nu ja.", "Nu (ja): zeker"}},
		"a note":           {[]string{"ga 2", "ja", "daarbij een", "daarbij twee", "ongedaan"}, []string{"Ongedaan gemaakt: de tekst is weer zoals die was. 2 De burger, vraag 1 van 2", "Nu (ja): een 1 ja"}},
		"a note, typed":    {[]string{"ga 2", "t een", "t twee", "ongedaan"}, []string{"Nu (nog open): een 1 ja"}},
		"what was agreed":  {[]string{"ga 2", "nee", "acties 2", "Els", "1-3-2027", "ongedaan"}, []string{"wat er over het actiepunt is afgesproken, is weer zoals het was. Actie 1 van 2", "Nu: Els"}},
		"an own action":    {[]string{"eigen actie Bel.", "ongedaan"}, []string{"Ongedaan gemaakt: wat u had toegevoegd, is weg."}},
		"its text":         {[]string{"eigen actie Bel.", "Bel morgen.", "ongedaan"}, []string{"Ongedaan gemaakt: de tekst is weer zoals die was.", "1.a: Bel."}},
		"the head":         {[]string{"gegevens", "Elders", "ongedaan"}, []string{"Ongedaan gemaakt: de gegevens zijn weer zoals ze waren."}},
		"two of the head":  {[]string{"gegevens", "Elders", "Loket Zuid", "ongedaan", "gegevens"}, []string{"Nu: Elders"}},
		"a whole topic":    {[]string{"ga 2", "alles ja", "ja", "ongedaan"}, []string{"van onderwerp 2 zijn 2 vragen weer zoals ze waren."}},
		"from an overview": {[]string{"ga 2", "nee", "overzicht", "ongedaan"}, []string{"2 De burger, vraag 1 van 2"}},
	} {
		t.Run(name, func(t *testing.T) { newDesk(t).hears(test.input, test.told...) })
	}
}

// TestNumbers: a question is gone to by its number from everywhere in a round.
func TestNumbers(t *testing.T) {
	const there = "6 Vraagafhandeling, vraag 3 van 3"
	for name, input := range map[string][]string{
		"a question": {}, "the overview": {"overzicht"}, "the offer": {"nee"}, "an action": {"nee", "acties"},
		"the head": {"gegevens", "", ""}, "what was found": {"zoek burger"},
	} {
		for _, typed := range []string{"6.3", "vraag 6.3", "Vraag 6.3.", "onderwerp 6.3"} {
			if typed == "Vraag 6.3." || typed == "onderwerp 6.3" && (name == "an action" || name == "the head") {
				continue
			}
			if typed == "6.3" && name == "the head" { // the name of a loket may be anything
				continue
			}
			t.Run(name+": "+typed, func(t *testing.T) { newDesk(t).hears(append(input, typed), there) })
		}
	}
	d := newDesk(t)
	d.hears([]string{"6.4", "vraag 6.4", "vraag 17.1", "vraag zes", "0.1"}, "“6.4” begrijp ik hier niet.", "“6.4” is geen vraag. Typ het nummer van het onderwerp, een punt", "“zes” is geen vraag.")
	// A day is a day.
	d.hears([]string{"ga 2", "nee", "acties 2", "", "1.3.2027", "6.3"}, "Gereed bij actiepunt 2.1: Bewaard.", there)
}

func TestSearch(t *testing.T) {
	newDesk(t).hears([]string{"ga 2", "nee: de balie is te vol", "zoek BALIE", "1"},
		"1 keer gevonden. 1. 2.1, De burger: “de balie is te vol” Typ 1 om erheen te gaan, of enter om terug te gaan: 2 De burger, vraag 1 van 2")
	newDesk(t).hears([]string{"ga 2", "nee", "zoek één plaats", "2", "verder"}, "2. actie 2.2, De burger: Leg afspraak 2", "Actie 2 van 2", "2 De burger, vraag 2 van 2")
	newDesk(t).hears([]string{"ga 3", "zoek afspraak", "21", "0", "20"}, "31 keer gevonden. U hoort de eerste 20. Met meer woorden vindt u minder.", "“21” begrijp ik hier niet.", "“0” begrijp ik hier niet.")
	newDesk(t).hears([]string{"ga 3", "zoek", "zoek blablabla", "zoek afspraak 2 burger", ""}, "Zet achter zoek de woorden", "Niets gevonden bij “blablabla”.", "terug te gaan: 3 Beleid en bedrijfsplan, vraag 1 van 3")
	newDesk(t).hears([]string{"zoek afspraak", "zoek burger", "6.3"}, "6 Vraagafhandeling, vraag 3 van 3")
}
