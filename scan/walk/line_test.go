package walk

import (
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"loketscan/questions/fault"
	"loketscan/scan"
)

// talk runs a walk in lines over these lines of input, and returns what was
// told. It fails when a line is too wide or holds a control character.
func talk(t *testing.T, o Options, input ...string) (told string, result Result, err error) {
	t.Helper()
	var out strings.Builder
	o.Input, o.Output = strings.NewReader(strings.Join(append(input, ""), "\n")), &out
	result, err = RunLines(t.Context(), o)
	for line := range strings.SplitSeq(out.String(), "\n") {
		if w := ansi.StringWidth(line); w > lineWidth {
			t.Errorf("a line is %d wide: %q", w, line)
		}
		if strings.ContainsFunc(line, func(r rune) bool { return r < ' ' || r == 0x7f }) {
			t.Errorf("a line holds a control character: %q", line)
		}
	}
	return out.String(), result, err
}

// newTalk returns the options of a walk through a new round.
func newTalk(t *testing.T) (Options, *gobDocument) {
	t.Helper()
	store := gobStore{folder: t.TempDir(), set: testSet()}
	doc, err := store.Create("ronde.yaml", testInfo())
	if err != nil {
		t.Fatal(err)
	}
	return Options{Set: store.set, Store: store, Today: "2026-11-21", Document: doc}, doc.(*gobDocument)
}

func hasAll(t *testing.T, told string, texts ...string) {
	t.Helper()
	flat := strings.Join(strings.Fields(told), " ")
	for _, text := range texts {
		if !strings.Contains(flat, text) {
			t.Errorf("%q was not told:\n%s", text, told)
		}
	}
}

func TestLineAnswers(t *testing.T) {
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
		// No answer at all.
		"": {}, "0": {}, "6": {}, "12": {}, "jaja": {}, "ja nee": {}, "ja, deels": {}, "?": {}, "-1": {}, "y": {},
		"\x1b[A": {}, "ja: ": {Answer: "ja"}, "misschien: ja": {}, ":": {}, "toelichting": {}, "verder": {},
	} {
		t.Run(typed, func(t *testing.T) {
			o, doc := newTalk(t)
			_, _, err := talk(t, o, "onderwerp 2", typed)
			if err != nil {
				t.Error(err)
			}
			ref := scan.Ref{Topic: "onderwerp-2", ID: "vraag-1"}
			if diff := cmp.Diff(want, reread(t, doc).Response(ref)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// reread is what is in the file.
func reread(t *testing.T, doc *gobDocument) *scan.Round {
	t.Helper()
	saved, err := doc.store.Open(doc.name)
	if err != nil {
		t.Fatal(err)
	}
	return saved.Round()
}

// TestLineWalk types commands and looks at what is told and what is kept.
func TestLineWalk(t *testing.T) {
	one := scan.Ref{Topic: "onderwerp-2", ID: "vraag-1"}
	two := scan.Ref{Topic: "onderwerp-2", ID: "vraag-2"}
	action := scan.Ref{Topic: "onderwerp-2", ID: "actie-1"}
	own := scan.Ref{Topic: "onderwerp-2", ID: "verbouw-de-balie"}
	for name, test := range map[string]struct {
		input     []string
		told      []string
		responses map[scan.Ref]scan.Response
		followups map[scan.Ref]scan.Followup
		own       []scan.Own
	}{
		"enter leaves a question open": {
			input: []string{"ga 2", "", "2"}, told: []string{"2 De burger, vraag 2 van 2"},
			responses: map[scan.Ref]scan.Response{two: {Answer: "deels"}},
		},
		"a stray full stop is nothing": {
			input: []string{"ga 2", ".", "2"}, told: []string{"“.” begrijp ik hier niet."},
			responses: map[scan.Ref]scan.Response{one: {Answer: "deels"}},
		},
		"a long line is nothing, and soon": {
			input:     []string{"ga 2", strings.Repeat("toelichtin ", 9000), "2"},
			responses: map[scan.Ref]scan.Response{one: {Answer: "deels"}},
		},
		"back and again": {
			input: []string{"onderwerp de burger", "1", "terug", "3"}, told: []string{"Nu: ja", "Bewaard: nee."},
			responses: map[scan.Ref]scan.Response{one: {Answer: "nee"}},
		},
		"back at the first": {
			input: []string{"terug"}, told: []string{"Dit is de eerste vraag."},
		},
		"back to the topic before": {
			input: []string{"ga 2", "terug"}, told: []string{"1 Visie, vraag 1 van 1"},
		},
		"a note with its answer later": {
			input: []string{"ga 2", "Toelichting Met het KCC nog niet.", "deels"}, told: []string{"De toelichting is bewaard."},
			responses: map[scan.Ref]scan.Response{one: {Answer: "deels", Note: "Met het KCC nog niet."}},
		},
		"a note of several lines, in which nothing is an answer": {
			input:     []string{"ga 2", "toelichting", "Eerste regel.", "", "ja", "stop", ".", "2"},
			responses: map[scan.Ref]scan.Response{one: {Answer: "deels", Note: "Eerste regel.\n\nja\nstop"}},
		},
		"two blank lines end a note": {
			input:     []string{"ga 2", "t", "Eerste regel.", "", "", "2"},
			responses: map[scan.Ref]scan.Response{one: {Answer: "deels", Note: "Eerste regel."}},
		},
		"a note that the input ends": {
			input:     []string{"ga 2", "t", "Eerste regel."},
			responses: map[scan.Ref]scan.Response{one: {Note: "Eerste regel."}},
		},
		"a note without text": {
			input: []string{"ga 2", "t", "."}, told: []string{"De toelichting blijft zoals zij is."},
		},
		"clear": {
			input: []string{"ga 2", "ja: zeker", "terug", "wis", "wis"}, told: []string{"De vraag is weer open.", "Er is nog geen antwoord."},
			responses: map[scan.Ref]scan.Response{one: {Note: "zeker"}},
		},
		"undo": {
			input: []string{"ga 2", "ja", "nee", "ongedaan", "ongedaan", "ongedaan"}, told: []string{"Ongedaan gemaakt.", "Er is niets om ongedaan te maken."},
		},
		"undo gives back what was there": {
			input:     []string{"ga 2", "ja: zeker", "terug", "nee: toch niet", "ongedaan"},
			responses: map[scan.Ref]scan.Response{one: {Answer: "ja", Note: "zeker"}},
		},
		"all yes": {
			input: []string{"ga 2", "nee", "terug", "alles ja", "ja"}, told: []string{"Er is 1 open vraag.", "Bewaard: 1 keer ja.", "niet op orde. Er zijn 2 actiepunten"},
			responses: map[scan.Ref]scan.Response{one: {Answer: "nee"}, two: {Answer: "ja"}},
		},
		"all yes, undone as one": {
			input: []string{"ga 2", "alles-ja", "ja", "ongedaan"}, told: []string{"Bewaard: 2 keer ja.", "op orde"},
		},
		"all yes, but not on second thoughts": {
			input: []string{"ga 2", "alles ja", ""},
		},
		"words that are not there": {
			input: []string{"overzcht", "blablabla", "onderwerp 99", "onderwerp persneel", "overzicht dicht"},
			told: []string{
				"“overzcht” begrijp ik hier niet. Bedoelde u “overzicht”?", "“blablabla” begrijp ik hier niet. Typ ?",
				"Noem een onderwerp met een nummer van 1 tot en met 16.", "Bedoelde u “personeel”?", "Typ overzicht, overzicht open, of",
			},
		},
		"help, introduction and what is ja": {
			input: []string{"?", "inleiding", "ja-als", "herhaal"},
			told:  []string{"terug: naar de vorige vraag.", "acties (6): de acties van dit onderwerp", "Dit onderwerp gaat over visie. Inwoners", "Ja als: De afspraak"},
		},
		"overview": {
			input: []string{"ga 2", "nee", "overzicht niet op orde", "", "overzicht open", "overzicht", "16"},
			told:  []string{"2 De burger: niet op orde, 1 van 2", "16 Aansluiting op ontwikkelingen: nog niet begonnen, 0 van 1", "16 Aansluiting op ontwikkelingen, vraag 1 van 1"},
			responses: map[scan.Ref]scan.Response{
				one: {Answer: "nee"},
			},
		},
		"actions, offered": {
			input: []string{"ga 2", "nee", "ja", "ja", "acties", "coördinator", "later", "1-3-2027", "hoo", "1", "Mee bezig", "Bellen.", "", "", "", "", ""},
			told: []string{
				"“ja” begrijp ik hier niet.", "Actie 1 van 2, 2.1: Leg afspraak 1", "Komt van: vraag 1 (nee).",
				"\"later\" is geen datum.", "Bedoelde u “hoog”?", "Actie 2 van 2, 2.2", "3 Beleid en bedrijfsplan, vraag 1 van 3",
			},
			responses: map[scan.Ref]scan.Response{one: {Answer: "nee"}, two: {Answer: "ja"}},
			followups: map[scan.Ref]scan.Followup{
				action: {Owner: "coördinator", Due: "2027-03-01", Priority: scan.High, State: scan.StateBusy, FirstStep: "Bellen."},
			},
		},
		"an action with a date that has passed": {
			input:     []string{"ga 2", "nee", "acties 2", "", "1-3-2026", "overzicht"},
			told:      []string{"Let op: 1 maart 2026 is al voorbij. Bewaard."},
			responses: map[scan.Ref]scan.Response{one: {Answer: "nee"}},
			followups: map[scan.Ref]scan.Followup{action: {Due: "2026-03-01"}},
		},
		"actions, skipped": {
			input: []string{"ga 2", "nee", "ja", ""}, told: []string{"3 Beleid en bedrijfsplan, vraag 1 van 3"},
			responses: map[scan.Ref]scan.Response{one: {Answer: "nee"}, two: {Answer: "ja"}},
		},
		"answers typed ahead, past the end of a topic": {
			input: []string{"ga 2", "3", "1", "1", "2", "verder", "1"}, told: []string{"“1” begrijp ik hier niet.", "“2” begrijp ik hier niet."},
			responses: map[scan.Ref]scan.Response{
				one: {Answer: "nee"}, two: {Answer: "ja"}, {Topic: "onderwerp-3", ID: "vraag-1"}: {Answer: "ja"},
			},
		},
		"actions, changed and cleared": {
			input:     []string{"ga 2", "nee", "acties 2", "Els", "terug", "-", "1-3-2027", "terug", "-", "hoog", "terug", "-", "verder", "overzicht"},
			told:      []string{"Nu: Els (enter laat het zo)", "Actie 2 van 2"},
			responses: map[scan.Ref]scan.Response{one: {Answer: "nee"}},
		},
		"actions of a topic that has none": {
			input: []string{"acties 3", "acties"}, told: []string{"Onderwerp 3 Beleid en bedrijfsplan heeft nu geen actiepunten.", "Onderwerp 1 Visie heeft nu geen actiepunten."},
		},
		"a plan at any time": {
			input: []string{"ga 2", "nee", "plan"}, told: []string{"Het Plan van Aanpak staat in: ronde.md", "Er staan 2 actiepunten in.", "Plan van Aanpak: ronde.md"},
			responses: map[scan.Ref]scan.Response{one: {Answer: "nee"}},
		},
		"an own action": {
			input:     []string{"ga 2", "eigen actie", "Eigen-actie Verbouw de balie.", "", "Els", "overzicht"},
			told:      []string{"Zet de tekst achter de opdracht.", "Actie 1 van 1, 2.a: Verbouw de balie.", "Zelf toegevoegd."},
			own:       []scan.Own{{Ref: own, Text: "Verbouw de balie."}},
			followups: map[scan.Ref]scan.Followup{own: {Owner: "Els"}},
		},
		"an own action with another text": {
			input: []string{"ga 2", "eigen actie Verbouw de balie.", "Verbouw haar."},
			own:   []scan.Own{{Ref: own, Text: "Verbouw haar."}},
		},
		"an own action without a text": {
			input: []string{"ga 2", "eigen actie Verbouw de balie.", "-"}, told: []string{"Actiepunt is nodig."},
			own: []scan.Own{{Ref: own, Text: "Verbouw de balie."}},
		},
		"an own action that goes": {
			input:     []string{"ga 2", "eigen actie Verbouw de balie.", "weghalen", "", "weghalen", "ja", "ja"},
			told:      []string{"Wilt u dit eigen actiepunt weghalen?", "Weggehaald."},
			responses: map[scan.Ref]scan.Response{one: {Answer: "ja"}},
		},
		"to the other scans and back": {
			input: []string{"scans", "1"}, told: []string{"1. Voorbeeldstad · Loket Centrum · ronde 2026 najaar: 0 van 31"},
		},
		"escape sequences": {
			input:     []string{"ga 2", "deels: \x1b[31mrood\x1b[0m \x07 \u202eom", "\x1b]0;titel\x07"},
			responses: map[scan.Ref]scan.Response{one: {Answer: "deels", Note: "[31mrood[0m om"}},
		},
		"the end": {
			input: []string{"stop", "ja"}, told: []string{"Er is nog geen vraag beantwoord."},
		},
	} {
		t.Run(name, func(t *testing.T) {
			o, doc := newTalk(t)
			told, _, err := talk(t, o, test.input...)
			if err != nil {
				t.Error(err)
			}
			hasAll(t, told, test.told...)
			got := reread(t, doc)
			want := scan.NewRound(o.Set, testInfo())
			for _, own := range test.own {
				if err := want.SetOwnAction(own); err != nil {
					t.Fatal(err)
				}
			}
			for ref, r := range test.responses {
				want.Respond(ref, r)
			}
			for ref, f := range test.followups {
				want.FollowUp(ref, f)
			}
			if diff := cmp.Diff(want, got, alike); diff != "" {
				t.Errorf("(-want +got):\n%s\n%s", diff, told)
			}
		})
	}
}

// TestLineWholeScan answers everything, and is offered the plan.
func TestLineWholeScan(t *testing.T) {
	o, doc := newTalk(t)
	told, result, err := talk(t, o, append(slices.Repeat([]string{"ja"}, 31), "plan", "q")...)
	if err != nil || result.Answered != 31 || result.Total != 31 || result.Plan != "ronde.md" {
		t.Errorf("got %+v, %v", result, err)
	}
	hasAll(t, told, "Onderwerp 16 Aansluiting op ontwikkelingen is op orde.", "Alle vragen zijn beantwoord. Alle 16 onderwerpen zijn op orde. Gefeliciteerd! Er zijn geen actiepunten: een plan is niet nodig.")
	if n := len(responses(reread(t, doc))); n != 31 {
		t.Errorf("%d answers in the file", n)
	}
	if strings.Contains(told, "Einde van de invoer") {
		t.Error("the input did not end")
	}
}

// TestLineEndOfInput: wherever the input ends, nothing is invented.
func TestLineEndOfInput(t *testing.T) {
	input := []string{"ga 2", "nee", "ja", "acties", "Els", "1-3-2027", "hoog", "open", "Bellen", "verder", "toelichting", "een", ".", "alles ja", "ja", "plan"}
	for n := range input {
		o, doc := newTalk(t)
		told, result, err := talk(t, o, input[:n]...)
		if err != nil || result.Total != 31 {
			t.Errorf("after %q: %+v, %v", input[:n], result, err)
		}
		answered := []string{"Er is nog geen vraag beantwoord.", "1 van 31 vragen is beantwoord.", "2 van 31 vragen zijn beantwoord.", "3 van 31 vragen zijn beantwoord."}
		hasAll(t, told, "Einde van de invoer.", answered[result.Answered])
		if answers := len(responses(reread(t, doc))); answers > min(n, 3) && n < 11 {
			t.Errorf("after %q there are %d answers", input[:n], answers)
		}
	}
}

func TestLineStart(t *testing.T) {
	store := gobStore{folder: t.TempDir(), set: testSet()}
	o := Options{Set: store.set, Store: store, Today: "2026-11-21"}

	// An empty folder: nothing is made before all is known.
	for _, input := range [][]string{{}, {"Voorbeeldstad"}, {"", "stop"}, {"Voorbeeldstad", "Loket", "2", "", "Els", "stop"}} {
		told, result, err := talk(t, o, input...)
		if err != nil || result.Name != "" {
			t.Errorf("%q: %+v, %v", input, result, err)
		}
		hasAll(t, told, "Er is geen scan geopend.")
	}
	if entries, _ := os.ReadDir(store.folder); len(entries) > 0 {
		t.Errorf("the folder holds %v", entries)
	}

	told, result, err := talk(t, o, "", "Voorbeeldstad", "Loket", "terug", "Loket Centrum", "huis", "samenwerking", "", "Els; , Jan", "", "ja")
	if err != nil || result.Answered != 1 {
		t.Errorf("got %+v, %v", result, err)
	}
	hasAll(t, told, "Gemeente is nodig.", "Kies uit: gemeentelijk, uitvoering, samenwerking.", "Nu: wmo-loket-voorbeeldstad-2026-najaar.yaml")
	want := scan.Info{
		Municipality: "Voorbeeldstad", Desk: "Loket Centrum",
		Kind: "samenwerking", Name: "2026 najaar", Date: "2026-11-21", Participants: []string{"Els", "Jan"},
	}
	first, err := store.Open(result.Name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, first.Round().Info); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}

	// A file that cannot be read is in the list, and opens nothing.
	if err := os.WriteFile(filepath.Join(store.folder, "kapot.yaml"), []byte("kapot"), 0o600); err != nil {
		t.Fatal(err)
	}
	told, result, _ = talk(t, o, "1", "?", "stop")
	hasAll(t, told, "1. kapot.yaml: niet te openen. kapot.yaml, regel 3", "nieuw: een nieuwe scan beginnen.")
	if result.Name != "" {
		t.Errorf("opened %q", result.Name)
	}

	// The next round, what changed, a plan, and a file of that name.
	told, result, err = talk(t, o, "ronde 2", "", "", "deels")
	if err != nil || result.Answered != 1 {
		t.Errorf("got %+v, %v", result, err)
	}
	hasAll(t, told, "ronde 2027 voorjaar", "Vorige ronde: ja")
	told, _, _ = talk(t, o, "verschil 2 3", "verschil 2", "plan 2", "stop")
	hasAll(t, told, "onderwerp-1.vraag-1: verslechterd", "Zet er de nummers van twee scans achter", "Er staan geen actiepunten in.")
	told, _, _ = talk(t, o, "nieuw", "Voorbeeldstad", "Loket", "", "", "", "", "anders.yaml", "stop")
	hasAll(t, told, "bestaat al", "anders.yaml")
}

// TestLineWaysOut: filling in can be left with the words that help lists, and
// with no others; what was filled in stays.
func TestLineWaysOut(t *testing.T) {
	empty := func(t *testing.T) Options {
		t.Helper()
		store := gobStore{folder: t.TempDir(), set: testSet()}
		return Options{Set: store.set, Store: store, Today: "2026-11-21"}
	}
	for name, test := range map[string]struct {
		input []string
		told  []string
	}{
		"help lists what is possible": {
			[]string{"Voorbeeldstad", "?"},
			[]string{"terug: naar wat u hiervoor invulde. scans: naar de lijst met scans in deze map; wat u heeft ingevuld, blijft staan. stop: stoppen; er is nu geen scan open, dus er wordt niets bewaard. Hoe heet het loket?"},
		},
		"other words are no text": {
			[]string{"verder", "Voorbeeldstad", "verder", "overzicht", "weghalen", "Loket"},
			[]string{"“verder” kan hier niet. Dit kan wel: scans: naar", "“overzicht” kan hier niet.", "“weghalen” kan hier niet.", "Welk soort loket"},
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
			[]string{"Voorbeeldstad", "Loket", "", "", "", "terug", "Elders", "", "", "", "", ""},
			[]string{"Nu: wmo-loket-elders-2026-najaar.yaml", "Uw antwoorden komen in: wmo-loket-elders-2026-najaar.yaml"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			told, _, err := talk(t, empty(t), test.input...)
			if err != nil {
				t.Error(err)
			}
			hasAll(t, told, test.told...)
		})
	}
	t.Run("an action of the set is not removed", func(t *testing.T) {
		o, doc := newTalk(t)
		told, _, _ := talk(t, o, "ga 2", "nee", "acties 2", "Els", "weghalen", "?", "verder", "terug", "overzicht")
		hasAll(t, told, "“weghalen” kan hier niet. Dit kan wel: terug: naar wat u hiervoor invulde.", "verder: klaar met dit actiepunt", "Actie 2 van 2", "Nu: Els")
		if strings.Contains(told, "weghalen: ") {
			t.Errorf("help offers what is not possible:\n%s", told)
		}
		if n := len(followups(reread(t, doc))); n != 1 {
			t.Errorf("%d actions in the file", n)
		}
	})
	t.Run("the next round, with a name that is taken", func(t *testing.T) {
		o, _ := newTalk(t)
		o.Document = nil
		told, result, err := talk(t, o, "ronde 1", "verder", "2027", "ronde.yaml", "", "nieuw.yaml")
		if err != nil || result.Name != "nieuw.yaml" {
			t.Errorf("got %+v, %v", result, err)
		}
		hasAll(t, told, "“verder” kan hier niet.", "bestaat al", "Nu: 2027 (enter laat het zo)")
	})
	t.Run("stopping with something that is not saved", func(t *testing.T) {
		o, doc := newTalk(t)
		doc.Round().Respond(scan.Ref{Topic: "onderwerp-2", ID: "vraag-1"}, scan.Response{Answer: "nee"})
		doc.store.folder = filepath.Join(doc.store.folder, "weg")
		told, _, err := talk(t, o, "acties 2", "Els", "stop", "stop")
		if err == nil {
			t.Error("want the error of the last save")
		}
		hasAll(t, told, "Typ nog eens stop om te stoppen zonder te bewaren.")
	})
}

func TestLineNewName(t *testing.T) {
	store := gobStore{folder: t.TempDir(), set: testSet()}
	_, result, err := talk(t, Options{Set: store.set, Store: store, Today: "2026-11-21", NewName: "mijn.yaml"},
		"Voorbeeldstad", "Loket", "1", "", "", "ja")
	if err != nil || result.Name != "mijn.yaml" || result.Answered != 1 {
		t.Errorf("got %+v, %v", result, err)
	}
}

func TestLineLastRound(t *testing.T) {
	o, doc := newTalk(t)
	one := scan.Ref{Topic: "onderwerp-1", ID: "vraag-1"}
	doc.previous = scan.NewRound(o.Set, testInfo())
	doc.previous.Respond(one, scan.Response{Answer: "deels", Note: "Met de balie nog niet."})
	told, _, err := talk(t, o, "zelfde", "zelfde", "ongedaan", "toelichting Nu ook niet.", "zelfde")
	if err != nil {
		t.Error(err)
	}
	hasAll(t, told, "Vorige ronde (deels): Met de balie nog niet.", "Bewaard: deels.")
	want := scan.Response{Answer: "deels", Note: "Nu ook niet."}
	if diff := cmp.Diff(want, reread(t, doc).Response(one)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestLineUnsaved: a save that fails is told at once, and nothing is lost.
func TestLineUnsaved(t *testing.T) {
	o, doc := newTalk(t)
	folder, good := doc.store.folder, filepath.Join(doc.store.folder, "weg")
	doc.store.folder = good
	told, _, err := talk(t, o, "ja", "bewaar", "stop", "stop")
	if err == nil {
		t.Error("want the error of the last save")
	}
	hasAll(t, told, "Niet bewaard. De map is weg of vol. Maak ruimte", "Typ nog eens stop")

	told, _, err = talk(t, o, "nee")
	if err == nil {
		t.Error("want the error of the last save at the end of the input")
	}
	hasAll(t, told, "Einde van de invoer.")

	doc.store.folder = folder
	told, _, err = talk(t, o, "bewaar elders.yaml", "bewaar")
	if err != nil {
		t.Error(err)
	}
	hasAll(t, told, "Alles is bewaard in elders.yaml.")
	if n := len(responses(reread(t, doc))); n != 2 {
		t.Errorf("%d answers in the file, want 2", n)
	}
}

func TestLineMoved(t *testing.T) {
	o, doc := newTalk(t)
	doc.moved = fault.New("het bestand is intussen gewijzigd", "vergelijk de twee")
	told, result, err := talk(t, o, "ja")
	if err != nil || result.Name != "ronde-niet-samengevoegd.yaml" {
		t.Errorf("got %+v, %v", result, err)
	}
	hasAll(t, told, "Het bestand is intussen gewijzigd. Vergelijk de twee.", "Bewaard: ja.")
}

func TestLineLookOnly(t *testing.T) {
	o, doc := newTalk(t)
	doc.lookOnly = fault.New("het bestand is in gebruik bij Els", "bekijken kan wel")
	told, _, err := talk(t, o, "ja", "t een", "wis", "alles ja", "overzicht", "2", "deels: twee", "bewerk", "bewaar", "eigen actie Bel.")
	if err != nil {
		t.Error(err)
	}
	hasAll(t, told, "Het bestand is in gebruik bij Els. Bekijken kan wel.", "Er is niets veranderd.")
	if len(responses(doc.Round())) > 0 {
		t.Errorf("the round was changed: %v", responses(doc.Round()))
	}
}

// TestLineLookOnlyToTheEnd: the farewell is true, and answers that came to
// nothing are an error.
func TestLineLookOnlyToTheEnd(t *testing.T) {
	for name, test := range map[string]struct {
		input []string
		err   string
	}{
		"only looked": {
			[]string{"overzicht", "2", "verder", "acties 2", "bewaar", "plan"}, "",
		},
		"an answer": {
			[]string{"ga 2", "ja", "nee"},
			"Uw antwoorden zijn niet bewaard: het bestand is in gebruik bij Els. Bekijken kan wel.",
		},
		"a note": {
			[]string{"ga 2", "toelichting Morgen."},
			"Uw antwoorden zijn niet bewaard: het bestand is in gebruik bij Els. Bekijken kan wel.",
		},
		"an answer, and stop": {
			[]string{"ga 2", "ja", "stop"},
			"Uw antwoorden zijn niet bewaard: het bestand is in gebruik bij Els. Bekijken kan wel.",
		},
		"an answer, and to the list": {
			[]string{"ga 2", "ja", "scans"},
			"Uw antwoorden zijn niet bewaard: het bestand is in gebruik bij Els. Bekijken kan wel.",
		},
	} {
		t.Run(name, func(t *testing.T) {
			o, doc := newTalk(t)
			doc.Round().Respond(scan.Ref{Topic: "onderwerp-2", ID: "vraag-2"}, scan.Response{Answer: "nee"})
			doc.lookOnly = fault.New("het bestand is in gebruik bij Els", "bekijken kan wel")
			told, _, err := talk(t, o, test.input...)
			hasAll(t, told, "Met bewerk probeert u het opnieuw.", "U heeft ronde.yaml alleen bekeken. Er is niets veranderd. 1 van 31 vragen is beantwoord.")
			if strings.Contains(told, "Uw antwoorden") {
				t.Errorf("it tells of answers:\n%s", told)
			}
			if got := ""; err != nil {
				if got = explain(err); got != test.err {
					t.Errorf("got %q, want %q", got, test.err)
				}
			} else if test.err != "" {
				t.Errorf("no error, want %q", test.err)
			}
		})
	}
	t.Run("until it may be changed", func(t *testing.T) {
		o, doc := newTalk(t)
		doc.lookOnly = fault.New("het bestand is in gebruik bij Els", "bekijken kan wel")
		told, _, err := talk(t, o, "ja", "bewerk", "ja")
		if err != nil {
			t.Error(err)
		}
		hasAll(t, told, "Uw antwoorden staan in ronde.yaml 1 van 31")
	})
}

// TestLineAnotherRound: what is told of a round is not about the one before it.
func TestLineAnotherRound(t *testing.T) {
	o, doc := newTalk(t)
	if _, err := doc.store.Create("tweede.yaml", testInfo()); err != nil {
		t.Fatal(err)
	}
	told, result, _ := talk(t, o, "ja", "plan", "scans", "2")
	if result.Answered != 0 || result.Plan != "" {
		t.Errorf("got %+v", result)
	}
	if n := strings.Count(told, "0 van 31 vragen beantwoord, 0 van 16"); n != 2 {
		t.Errorf("told %d times that nothing is answered:\n%s", n, told)
	}
}

// TestLineStopped: ctrl+c ends a walk that waits for a line.
func TestLineStopped(t *testing.T) {
	o, doc := newTalk(t)
	in, typed := io.Pipe()
	ctx, cancel := context.WithCancel(t.Context())
	told := &signalWriter{when: "vraag 2 van 2", do: cancel}
	o.Input, o.Output = in, told
	go io.WriteString(typed, "ga 2\nja\n") //nolint:errcheck // the walk reads it or fails
	_, err := RunLines(ctx, o)
	if !errors.Is(err, ErrStopped) {
		t.Errorf("got %v, want ErrStopped", err)
	}
	hasAll(t, told.String(), "1 van 31 vragen is beantwoord.")
	if n := len(responses(reread(t, doc))); n != 1 {
		t.Errorf("%d answers in the file, want 1", n)
	}
}

// TestLineStoppedFirst: what was typed before ctrl+c and not yet read is no
// answer any more.
func TestLineStoppedFirst(t *testing.T) {
	o, doc := newTalk(t)
	for range 50 {
		ctx, cancel := context.WithCancel(t.Context())
		o.Input = strings.NewReader("ga 2\nja\nja\nja\n")
		o.Output = &signalWriter{when: "vraag 1 van 2", do: cancel}
		if result, err := RunLines(ctx, o); !errors.Is(err, ErrStopped) || result.Answered > 0 {
			t.Fatalf("got %+v, %v", result, err)
		}
	}
	if n := len(responses(doc.Round())); n > 0 {
		t.Errorf("%d answers", n)
	}
}

// TestLineHostileRound: whatever a round holds, it is told without control
// characters and in lines that fit.
func TestLineHostileRound(t *testing.T) {
	o, doc := newTalk(t)
	const hostile = "\x1b[2J\x1b]0;weg\a\r\u202e\u009b31m"
	doc.round.Municipality += hostile
	doc.round.Respond(scan.Ref{Topic: "onderwerp-2", ID: "vraag-1"}, scan.Response{
		Answer: "nee", Note: hostile + strings.Repeat("breed", 40) + "\n\n\tregel",
	})
	doc.round.FollowUp(scan.Ref{Topic: "onderwerp-2", ID: "actie-1"}, scan.Followup{Owner: hostile})
	topic := o.Set.Topics[1] // nor what a set holds
	topic.Title += hostile
	topic.Intro += hostile
	topic.Questions[0].Text += hostile
	topic.Questions[0].Criteria[0].Text += hostile
	topic.Actions[0].Text += hostile
	told, _, _ := talk(t, o, "ga 2", "ga 2", "terug", "acties 2", "overzicht", hostile, "onderwerp "+hostile)
	if strings.ContainsAny(told, "\u202e\u009b") {
		t.Errorf("it holds a control character: %q", told)
	}
}

// signalWriter calls a function once something is written.
type signalWriter struct {
	strings.Builder
	when string
	do   func()
}

func (w *signalWriter) Write(p []byte) (int, error) {
	n, err := w.Builder.Write(p)
	if strings.Contains(w.String(), w.when) {
		w.do()
	}
	return n, err
}

func (w *signalWriter) WriteString(s string) (int, error) { return w.Write([]byte(s)) }

func TestLineInput(t *testing.T) {
	o, _ := newTalk(t)
	told, result, err := talk(t, o, strings.Repeat("x", longestLine+1), "ja")
	if err != nil || result.Answered != 1 {
		t.Errorf("got %+v, %v", result, err)
	}
	hasAll(t, told, "Die regel is te lang en is niet gebruikt.")

	var out strings.Builder
	o.Input, o.Output = strings.NewReader("nee"), &out // without a line end
	if result, err := RunLines(t.Context(), o); err != nil || result.Answered != 2 {
		t.Errorf("got %+v, %v", result, err)
	}
	o.Input = io.MultiReader(strings.NewReader("ja\n"), brokenReader{})
	if _, err := RunLines(t.Context(), o); explain(err) != "De invoer kan niet worden gelezen. Kijk waar de invoer vandaan komt, of start loketscan in een terminal." {
		t.Errorf("got %q", explain(err))
	}
}

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, errors.New("input/output error") }

// TestLineMasher types whatever comes: the walk goes on until the input ends,
// and the file holds what was told to be saved.
func TestLineMasher(t *testing.T) {
	words := strings.Fields(`1 2 3 4 5 6 16 17 0 - . ? ja deels nee nvt onbekend d j terug verder zelfde toelichting t wis wissen ongedaan
		inleiding ja-als vraag acties onderwerp overzicht open plan bewaar scans bewerk eigen-actie ontwikkeling idee weghalen alles-ja antwoord
		nieuw ronde verschil 1-3-2027 31-2-2027 hoog bezig gereed é “ \x1b[A | #`)
	for seed := range uint64(30) {
		random := rand.New(rand.NewPCG(seed, 5))
		o, doc := newTalk(t)
		if seed >= 20 {
			d := newKitchenDesk(t)
			o, doc = d.options(), d.m.doc.(*gobDocument)
			o.Document = doc
		}
		var input []string
		for range 500 {
			line := words[random.IntN(len(words))]
			switch random.IntN(6) {
			case 0:
				line = ""
			case 1:
				line += " " + words[random.IntN(len(words))]
			case 2:
				line += ": " + words[random.IntN(len(words))]
			}
			input = append(input, line)
		}
		told, result, err := talk(t, o, input...)
		if err != nil || !strings.Contains(told, "Einde van de invoer.") {
			t.Fatalf("seed %d: %+v, %v", seed, result, err)
		}
		if result.Name == doc.name {
			answered, _ := scan.Assess(reread(t, doc)).Progress()
			if answered != result.Answered {
				t.Errorf("seed %d: %d answers in the file, %d told", seed, answered, result.Answered)
			}
		}
	}
}
