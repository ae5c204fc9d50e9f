package sessiontest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"loketscan/questions/dutch"
	"loketscan/scan"
	"loketscan/scan/session"
)

// Filling is a way to fill in the small set, with keys on the screen and in
// lines. Whatever is Want, the file says it in both.
type Filling struct {
	Name   string
	Second bool     // it is the round after one with answers and agreements
	Keys   []string // from where the screen opens
	Typed  []string // in lines
	Want   []string // all there is in the file, as Dump has it
}

// Fillings go through everything that can be changed.
var Fillings = []Filling{
	{
		Name: "an answer with a note",
		Keys: []string{"3", "enter", "enter", "tab", "Eerst.", "tab", "2"}, Typed: []string{"ga 3", "t Eerst.", "deels"},
		Want: []string{"onderwerp-3.vraag-1: deels, Eerst."},
	},
	{
		Name: "an answer, and then why",
		Keys: []string{"3", "enter", "enter", "3", "tab", "Nog niet.", "tab"}, Typed: []string{"ga 3", "nee", "daarbij Nog niet."},
		Want: []string{"onderwerp-3.vraag-1: nee, Nog niet."},
	},
	{
		Name: "an answer that wants a reason",
		Keys: []string{"3", "enter", "enter", "4", "Past niet.", "tab"}, Typed: []string{"ga 3", "nvt: Past niet."},
		Want: []string{"onderwerp-3.vraag-1: nvt, Past niet."},
	},
	{
		Name: "a note of more lines",
		Keys: []string{"3", "enter", "enter", "tab", "Een.", "enter", "enter", "Twee.", "tab"}, Typed: []string{"ga 3", "toelichting", "Een.", "", "Twee.", "."},
		Want: []string{"onderwerp-3.vraag-1: , Een.//Twee."},
	},
	{
		Name: "an answer that is cleared",
		Keys: []string{"3", "enter", "enter", "1", "left", "0"}, Typed: []string{"ga 3", "ja", "terug", "wis"},
	},
	{
		Name: "an answer that is undone",
		Keys: []string{"3", "enter", "enter", "1", "u"}, Typed: []string{"ga 3", "ja", "ongedaan"},
	},
	{
		Name: "undone, and done again",
		Keys: []string{"3", "enter", "enter", "1", "2", "ctrl+z", "ctrl+z", "ctrl+y"}, Typed: []string{"ga 3", "ja", "deels", "ongedaan", "ongedaan", "opnieuw"},
		Want: []string{"onderwerp-3.vraag-1: ja, "},
	},
	{
		Name: "a note that is undone, and not its answer",
		Keys: []string{"3", "enter", "enter", "3", "tab", "Nog niet.", "tab", "ctrl+z"}, Typed: []string{"ga 3", "nee", "daarbij Nog niet.", "ongedaan"},
		Want: []string{"onderwerp-3.vraag-1: nee, "},
	},
	{
		Name: "a question by its number",
		Keys: []string{"/", "6.3", "enter", "1"}, Typed: []string{"6.3", "1"},
		Want: []string{"onderwerp-6.vraag-3: ja, "},
	},
	{
		Name: "what was searched for",
		Keys: []string{"/", "afspraak 2 vraagafhandeling", "enter", "1"}, Typed: []string{"zoek afspraak 2 vraagafhandeling", "1", "1"},
		Want: []string{"onderwerp-6.vraag-2: ja, "},
	},
	{
		Name: "a whole topic in order",
		Keys: []string{"3", "o", "a"}, Typed: []string{"ga 3", "alles ja", "ja"},
		Want: []string{"onderwerp-3.vraag-1: ja, ", "onderwerp-3.vraag-2: ja, ", "onderwerp-3.vraag-3: ja, "},
	},
	{
		Name: "a whole topic, undone in one step",
		Keys: []string{"3", "o", "a", "u"}, Typed: []string{"ga 3", "alles ja", "ja", "ongedaan"},
	},
	{
		Name:  "all of an action",
		Keys:  []string{"enter", "enter", "3", "a", "teamleider", "tab", "1-3-2027", "tab", "right", "tab", "right", "tab", "Bel Piet.", "pgdown"},
		Typed: []string{"nee", "acties", "teamleider", "1-3-2027", "hoog", "bezig", "Bel Piet."},
		Want:  []string{"onderwerp-1.actie-1: teamleider, 2027-03-01, hoog, bezig, Bel Piet.", "onderwerp-1.vraag-1: nee, "},
	},
	{
		Name: "an action of the loket's own",
		Keys: []string{"2", "e", "Verbouw de balie.", "enter", "beheerder", "esc"}, Typed: []string{"ga 2", "eigen actie Verbouw de balie.", "", "beheerder"},
		Want: []string{"onderwerp-2.verbouw-de-balie: 1, Verbouw de balie.", "onderwerp-2.verbouw-de-balie: beheerder, , , , "},
	},
	{
		Name: "which is taken away",
		Keys: []string{"2", "e", "Verbouw de balie.", "enter", "ctrl+x", "a"}, Typed: []string{"ga 2", "eigen actie Verbouw de balie.", "weghalen", "ja"},
	},
	{
		Name: "a development",
		Keys: []string{"1", "6", "e", "a", "Nieuw woonbeleid", "enter", "3"}, Typed: []string{"ga 16", "ontwikkeling Nieuw woonbeleid", "3"},
		Want: []string{"ontwikkelingen.nieuw-woonbeleid: 0, Nieuw woonbeleid", "ontwikkelingen.nieuw-woonbeleid: nee, "},
	},
	{
		Name: "the head of the round",
		Keys: []string{"g", "tab", "tab", "right", "tab", "tab", "tab", "coördinator; consulent", "enter"}, Typed: []string{"gegevens", "", "", "uitvoering", "", "", "coördinator; consulent"},
		Want: []string{"soort uitvoering", "deelnemers coördinator, consulent"},
	},
	{
		Name: "whether it is done", Second: true,
		Keys: []string{"d", "enter"}, Typed: []string{"gereed"},
		Want: []string{"onderwerp-2.actie-1: coördinator, , , gereed, "},
	},
	{
		Name: "an answer as last round", Second: true,
		Keys: []string{"enter", "2", "enter", "enter", "v"}, Typed: []string{"verder", "ga 2", "zelfde"},
		Want: []string{"onderwerp-2.actie-1: coördinator, , , , ", "onderwerp-2.vraag-1: nee, Nog niet."},
	},
	{
		Name: "a whole topic as last round", Second: true,
		Keys: []string{"enter", "2", "V", "a"}, Typed: []string{"verder", "ga 2", "alles zoals vorige ronde", "ja"},
		Want: []string{"onderwerp-2.actie-1: coördinator, , , , ", "onderwerp-2.vraag-1: nee, Nog niet.", "onderwerp-2.vraag-2: onbekend, "},
	},
}

// Open makes the file of the round that it begins with, and opens it in a
// session.
func (f Filling) Open(t testing.TB, s *session.Session, store Store) {
	t.Helper()
	doc, err := store.Create("ronde.yaml", Info())
	if err != nil {
		t.Fatal(err)
	}
	s.Use(doc)
	if !f.Second {
		return
	}
	topic := store.Set.Topics[1]
	s.Answer(scan.Ref{Topic: topic.ID, ID: topic.Questions[0].ID}, scan.Response{Answer: "nee", Note: "Nog niet."})
	s.Answer(scan.Ref{Topic: topic.ID, ID: topic.Questions[1].ID}, scan.Response{Answer: "onbekend"})
	s.FollowUp(scan.Ref{Topic: topic.ID, ID: topic.Actions[0].ID}, scan.Followup{Owner: "coördinator"})
	if err := s.BeginNext("ronde.yaml", "volgende.yaml", "2027 voorjaar"); err != nil {
		t.Fatal(err)
	}
}

// Check holds the file against what is wanted.
func (f Filling) Check(t testing.TB, store Store) {
	t.Helper()
	name := "ronde.yaml"
	if f.Second {
		name = "volgende.yaml"
	}
	doc, err := store.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	if got := Dump(doc.Round()); !slices.Equal(got, f.Want) {
		t.Errorf("the file has\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(f.Want, "\n"))
	}
}

// Dump is all that a user has put in a round, a line each, in order.
func Dump(r *scan.Round) []string {
	var all []string
	for ref, a := range r.Responses() {
		all = append(all, fmt.Sprintf("%v: %s, %s", ref, a.Answer, strings.ReplaceAll(a.Note, "\n", "/")))
	}
	for ref, f := range r.Followups() {
		all = append(all, fmt.Sprintf("%v: %s, %s, %s, %s, %s", ref, f.Owner, f.Due, f.Priority, f.State, f.FirstStep))
	}
	for _, own := range append(r.OwnActions(), r.OwnQuestions()...) {
		all = append(all, fmt.Sprintf("%v: %d, %s", own.Ref, own.Number, own.Text))
	}
	slices.Sort(all)
	if r.Kind != Info().Kind {
		all = append(all, "soort "+r.Kind)
	}
	if len(r.Participants) > 0 {
		all = append(all, "deelnemers "+dutch.CleanLine(strings.Join(r.Participants, ", ")))
	}
	return all
}
