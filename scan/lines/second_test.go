package lines_test

import (
	"os"
	"testing"

	"loketscan/questions"
	"loketscan/scan"
	"loketscan/scan/session/sessiontest"
)

// TestSameAsBefore: answers of last round, one by one and a topic at a time.
func TestSameAsBefore(t *testing.T) {
	type responses = map[scan.Ref]scan.Response
	for name, test := range map[string]struct {
		input []string
		told  []string
		want  responses
	}{
		"one": {
			[]string{"verder", "ga 2", "zelfde"},
			[]string{"Vorige ronde (nee): te vol", "Bewaard: nee."},
			responses{one: {Answer: "nee", Note: "te vol"}},
		},
		"one, with another note": {
			[]string{"verder", "ga 2", "toelichting Nu ook niet.", "zelfde"}, nil, responses{one: {Answer: "nee", Note: "Nu ook niet."}},
		},
		"none": {
			[]string{"verder", "ga 1", "zelfde"}, []string{"Van de vorige ronde is er geen antwoord op deze vraag."}, responses{},
		},
		"a topic": {
			[]string{"verder", "ga 2", "alles zoals vorige ronde", "ja"},
			[]string{"Er zijn 2 open vragen. Typ ja om ze zoals vorige ronde te beantwoorden", "Bewaard: 2 keer zoals vorige ronde.", "Onderwerp 2 De burger is niet op orde."},
			responses{one: {Answer: "nee", Note: "te vol"}, two: {Answer: "deels"}},
		},
		"a topic, undone": {
			[]string{"verder", "ga 2", "alles zelfde", "ja", "ongedaan"}, []string{"van onderwerp 2 zijn 2 vragen weer zoals ze waren."}, responses{},
		},
		"a topic, on second thoughts": {
			[]string{"verder", "ga 2", "alles zoals vorige ronde", ""}, nil, responses{},
		},
		"a topic of which nothing was answered": {
			[]string{"verder", "ga 1", "alles zoals vorige ronde"}, []string{"In dit onderwerp staat geen vraag meer open met een antwoord van vorige ronde."}, responses{},
		},
		"how it stood is in the overview": {
			[]string{"verder", "overzicht"}, []string{"2 De burger: nog niet begonnen, 0 van 2; vorige ronde niet op orde", "3 Beleid en bedrijfsplan: nog niet begonnen, 0 van 3 4 Locatie"}, responses{},
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := newSecond(t)
			d.hears(test.input, test.told...)
			d.fills("volgende.yaml", test.want)
		})
	}
	newDesk(t).hears([]string{"zelfde", "alles zoals vorige ronde"}, "Van de vorige ronde is er geen antwoord", "“alles zoals vorige ronde” begrijp ik hier niet.")
}

// TestAgreements: a second round begins with what was agreed.
func TestAgreements(t *testing.T) {
	second := scan.Ref{Topic: "onderwerp-2", ID: "actie-2"}
	begin := []string{
		"Over 2 actiepunten is vorige ronde iets afgesproken. Is het gedaan?",
		"Afspraak 1 van 2, actiepunt 2.1: Leg afspraak 1 op één plaats vast en spreek af wie haar bijhoudt.",
		"Eigenaar: Els. Gereed: 1 maart 2026. Let op: 1 maart 2026 is al voorbij. Stand: bezig.",
		"1 open, 2 bezig, 3 gereed, 4 vervallen, enter laat het zo, verder slaat over Stand van afspraak 1 van 2:",
	}
	for name, test := range map[string]struct {
		input  []string
		told   []string
		states [2]scan.State
	}{
		"one by one":         {[]string{"gereed", "vervalt"}, append(begin, "Bewaard: gereed. Afspraak 2 van 2", "Gereed: niet ingevuld. Stand: open.", "Bewaard: vervallen. Dat waren de afspraken van vorige ronde. Onderwerp 1 Visie"), [2]scan.State{scan.StateDone, scan.StateDropped}},
		"by number":          {[]string{"3", "2"}, nil, [2]scan.State{scan.StateDone, scan.StateBusy}},
		"enter leaves":       {[]string{"", "gereed"}, nil, [2]scan.State{scan.StateBusy, scan.StateDone}},
		"the rest skipped":   {[]string{"gereed", "verder"}, []string{"1 Visie, vraag 1 van 1"}, [2]scan.State{scan.StateDone, scan.StateOpen}},
		"back":               {[]string{"terug", "gereed", "terug", "bezig"}, []string{"Dit is de eerste afspraak.", "Stand: gereed."}, [2]scan.State{scan.StateBusy, scan.StateOpen}},
		"not understood":     {[]string{"5", "ja", "geered", "0"}, []string{"“5” begrijp ik hier niet.", "“geered” begrijp ik hier niet."}, [2]scan.State{scan.StateBusy, scan.StateOpen}},
		"later":              {[]string{"verder", "ga 3", "afspraken", "open", "gereed"}, []string{"3 Beleid en bedrijfsplan, vraag 1 van 3"}, [2]scan.State{scan.StateOpen, scan.StateDone}},
		"later, skipped":     {[]string{"verder", "ga 3", "afspraken", "afspraken", "verder", "tijd"}, []string{"Nog 31 vragen."}, [2]scan.State{scan.StateBusy, scan.StateOpen}},
		"undone":             {[]string{"gereed", "ongedaan"}, []string{"wat er over het actiepunt is afgesproken, is weer zoals het was. Over 2 actiepunten", "Stand: bezig."}, [2]scan.State{scan.StateBusy, scan.StateOpen}},
		"undone, the second": {[]string{"gereed", "bezig", "ongedaan"}, []string{"is weer zoals het was. Afspraak 2 van 2"}, [2]scan.State{scan.StateDone, scan.StateOpen}},
		"help":               {[]string{"hulp"}, []string{"verder: de rest van de afspraken overslaan."}, [2]scan.State{scan.StateBusy, scan.StateOpen}},
	} {
		t.Run(name, func(t *testing.T) {
			d := newSecond(t)
			d.hears(test.input, test.told...)
			round := d.file("volgende.yaml")
			if got := [2]scan.State{round.Followup(action).State, round.Followup(second).State}; got != test.states {
				t.Errorf("got %q, want %q", got, test.states)
			}
		})
	}
	newDesk(t).hears([]string{"afspraken"}, "Er is geen vorige ronde om afspraken van te laten horen.")
	t.Run("none", func(t *testing.T) {
		d := newDesk(t)
		next, err := d.store.Next("ronde.yaml", "volgende.yaml", "2")
		if err != nil {
			t.Fatal(err)
		}
		d.doc = next.(*sessiontest.Document)
		d.hears([]string{"afspraken"}, "Uit de vorige ronde staan geen afspraken open.")
	})
	t.Run("to who may only look", func(t *testing.T) {
		d := newSecond(t)
		d.types("verder", "3.1", "ja")
		if err := os.WriteFile(d.store.LockOf("volgende.yaml"), nil, 0o600); err != nil {
			t.Fatal(err)
		}
		d.open("volgende.yaml")
		d.hears([]string{"ga 3", "afspraken", "tijd"}, "Afspraak 2 van 2", "Dat waren de afspraken van vorige ronde. 3 Beleid en bedrijfsplan, vraag 1 van 3")
	})
}

// laterEdition is the test set with a question more in the first topic, and one
// of the second topic gone.
func laterEdition() *questions.Set {
	set := sessiontest.Set()
	set.Edition = 2
	first, second := set.Topics[0], set.Topics[1]
	first.Questions = append(first.Questions, &questions.Question{ID: "nieuw", Text: "Is er iets nieuws?", Scale: set.Scales[0]})
	second.Questions = second.Questions[1:]
	return set
}

// TestALaterEdition: an unfinished round of an earlier edition can go to the
// later one, and only when the user says so.
func TestALaterEdition(t *testing.T) {
	for name, test := range map[string]struct {
		input   []string
		told    []string
		edition int
	}{
		"going":          {[]string{"ja", "ga 1"}, []string{"Bewaard: de ronde hoort nu bij editie 2.", "vraag 1 van 2"}, 2},
		"staying":        {[]string{""}, []string{"1 Visie, vraag 1 van 1"}, 1},
		"saying no":      {[]string{"nee"}, []string{"1 Visie, vraag 1 van 1"}, 1},
		"not understood": {[]string{"6.3", "hulp"}, []string{"“6.3” begrijp ik hier niet.", "ja: overgaan naar editie 2. nee: doorgaan met editie 1."}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			d := newRenewal(t)
			d.hears(test.input, append(test.told, "Er is nu editie 2", "Is er iets nieuws?", "uw antwoord blijft in het bestand",
				"Typ ja om over te gaan naar editie 2, of enter om door te gaan met editie 1:")...)
			if round := d.session.Round(); round.Set.Edition != test.edition || round.Response(one).Answer != "nee" {
				t.Errorf("edition %d, with %+v to what is no longer asked", round.Set.Edition, round.Response(one))
			}
		})
	}
	d := newFinished(t)
	d.doc.Later = laterEdition()
	d.hears(nil, "Alle vragen zijn beantwoord.")
}
