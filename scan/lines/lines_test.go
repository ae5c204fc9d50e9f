package lines_test

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/questions/fault"
	"loketscan/scan"
	"loketscan/scan/lines"
	"loketscan/scan/session"
	"loketscan/scan/session/sessiontest"
)

// TestTalk types lines, and looks at what is told and what is kept.
func TestTalk(t *testing.T) {
	for name, test := range map[string]struct {
		input []string
		told  []string
		want  want
	}{
		"enter leaves a question open": {
			input: []string{"ga 2", "", "2"}, told: []string{"2 De burger, vraag 2 van 2"},
			want: want{responses: map[scan.Ref]scan.Response{two: {Answer: "deels"}}},
		},
		"a stray full stop is nothing": {
			input: []string{"ga 2", ".", "2"}, told: []string{"“.” begrijp ik hier niet."},
			want: want{responses: map[scan.Ref]scan.Response{one: {Answer: "deels"}}},
		},
		"a long line is nothing, and soon": {
			input: []string{"ga 2", strings.Repeat("toelichtin ", 9000), "2"},
			told:  []string{"Een regel die begint met “toelichtin toelichtin toelicht” begrijp ik hier niet."},
			want:  want{responses: map[scan.Ref]scan.Response{one: {Answer: "deels"}}},
		},
		"back and again": {
			input: []string{"onderwerp de burger", "1", "terug", "3"}, told: []string{"Nu: ja", "Bewaard: nee."},
			want: want{responses: map[scan.Ref]scan.Response{one: {Answer: "nee"}}},
		},
		"back at the first": {
			input: []string{"terug"}, told: []string{"Dit is de eerste vraag."},
		},
		"back to the topic before": {
			input: []string{"ga 2", "terug"}, told: []string{"1 Visie, vraag 1 van 1"},
		},
		"a note with its answer later": {
			input: []string{"ga 2", "Toelichting Met het KCC nog niet.", "deels"}, told: []string{"De toelichting is bewaard."},
			want: want{responses: map[scan.Ref]scan.Response{one: {Answer: "deels", Note: "Met het KCC nog niet."}}},
		},
		"clear": {
			input: []string{"ga 2", "ja: zeker", "terug", "wis", "wis"}, told: []string{"De vraag is weer open.", "Er is nog geen antwoord."},
			want: want{responses: map[scan.Ref]scan.Response{one: {Note: "zeker"}}},
		},
		"all yes": {
			input: []string{"ga 2", "nee", "terug", "alles ja", "ja"}, told: []string{"Er is 1 open vraag.", "Bewaard: 1 keer ja.", "niet op orde. Er zijn 2 actiepunten"},
			want: want{responses: map[scan.Ref]scan.Response{one: {Answer: "nee"}, two: {Answer: "ja"}}},
		},
		"all yes, undone as one": {
			input: []string{"ga 2", "alles-ja", "ja", "ongedaan"},
			told:  []string{"Bewaard: 2 keer ja.", "op orde", "Ongedaan gemaakt: van onderwerp 2 zijn 2 vragen weer zoals ze waren."},
		},
		"all yes, but not on second thoughts": {
			input: []string{"ga 2", "alles ja", "", "alles ja", "nee", "alles ja", "misschien", "hulp"},
			told:  []string{"“misschien” begrijp ik hier niet.", "enter om dat niet te doen", "nee: het niet doen."},
		},
		"all yes where nothing is open": {
			input: []string{"ja", "terug", "terug", "1", "1", "ja", "ga 1", "alles ja"}, told: []string{"In dit onderwerp staan geen vragen meer open."},
			want: want{responses: map[scan.Ref]scan.Response{
				{Topic: "onderwerp-1", ID: "vraag-1"}: {Answer: "ja"}, one: {Answer: "ja"}, two: {Answer: "ja"},
			}},
		},
		"words that are not there": {
			input: []string{"overzcht", "blablabla", "onderwerp 99", "onderwerp persneel", "overzicht dicht"},
			told: []string{
				"“overzcht” begrijp ik hier niet. Bedoelde u “overzicht”?", "“blablabla” begrijp ik hier niet. Typ hulp",
				"Noem een onderwerp met een nummer van 1 tot en met 16.", "Bedoelde u “personeel”?", "Typ overzicht, overzicht open, of",
			},
		},
		"help, introduction and what is ja": {
			input: []string{"?", "inleiding", "ja-als", "herhaal", "vraag"},
			told: []string{
				"terug: naar de vorige vraag.", "acties (6): de acties van dit onderwerp", "Overal kan ook: onderwerp, vraag, herhaal, zoek,",
				"Dit onderwerp gaat over visie. Inwoners", "Ja als: De afspraak",
			},
		},
		"help on a word, and on all": {
			input: []string{"hulp zoek", "hulp alles", "? wis", "hulp blabla"},
			told:  []string{"zoek tekst: vragen, actiepunten", "bewaar (naam): nu bewaren", "wis: het antwoord wissen", "“hulp blabla” begrijp ik hier niet."},
		},
		"overview": {
			input: []string{"ga 2", "nee", "overzicht niet op orde", "", "overzicht open", "overzicht", "16"},
			told:  []string{"2 De burger: niet op orde, 1 van 2", "16 Aansluiting op ontwikkelingen: nog niet begonnen, 0 van 1", "16 Aansluiting op ontwikkelingen, vraag 1 van 1"},
			want:  want{responses: map[scan.Ref]scan.Response{one: {Answer: "nee"}}},
		},
		"an overview of nothing": {
			input: []string{"overzicht niet op orde"}, told: []string{"Geen enkel onderwerp past hierbij."},
		},
		"actions, offered": {
			input: []string{"ga 2", "nee", "ja", "ja", "acties", "coördinator", "later", "1-3-2027", "hoo", "1", "Mee bezig", "Bellen.", "", "", "", "", ""},
			told: []string{
				"“ja” begrijp ik hier niet.", "Actie 1 van 2, 2.1: Leg afspraak 1", "Komt van: vraag 1 (nee).",
				"\"later\" is geen datum.", "Bedoelde u “hoog”?", "Actie 2 van 2, 2.2", "3 Beleid en bedrijfsplan, vraag 1 van 3",
			},
			want: want{
				responses: map[scan.Ref]scan.Response{one: {Answer: "nee"}, two: {Answer: "ja"}},
				followups: map[scan.Ref]scan.Followup{
					action: {Owner: "coördinator", Due: "2027-03-01", Priority: scan.High, State: scan.StateBusy, FirstStep: "Bellen."},
				},
			},
		},
		"an action with a date that has passed": {
			input: []string{"ga 2", "nee", "acties 2", "", "1-3-2026", "overzicht"},
			told:  []string{"Let op: 1 maart 2026 is al voorbij. Bewaard."},
			want: want{
				responses: map[scan.Ref]scan.Response{one: {Answer: "nee"}},
				followups: map[scan.Ref]scan.Followup{action: {Due: "2026-03-01"}},
			},
		},
		"why there is an action": {
			input: []string{"ga 2", "nee: te vol", "acties 2", "waarom"},
			told:  []string{"Is afspraak 1 over de burger vastgelegd? Nee. “te vol”"},
			want:  want{responses: map[scan.Ref]scan.Response{one: {Answer: "nee", Note: "te vol"}}},
		},
		"actions, skipped": {
			input: []string{"ga 2", "nee", "ja", ""}, told: []string{"3 Beleid en bedrijfsplan, vraag 1 van 3"},
			want: want{responses: map[scan.Ref]scan.Response{one: {Answer: "nee"}, two: {Answer: "ja"}}},
		},
		"back from the offer": {
			input: []string{"ga 2", "nee", "ja", "terug"}, told: []string{"Nu: ja"},
			want: want{responses: map[scan.Ref]scan.Response{one: {Answer: "nee"}, two: {Answer: "ja"}}},
		},
		"back from the actions to the offer": {
			input: []string{"ga 2", "nee", "ja", "acties", "verder", "terug", "terug", "verder"},
			told:  []string{"Actie 2 van 2", "3 Beleid en bedrijfsplan, vraag 1 van 3"},
			want:  want{responses: map[scan.Ref]scan.Response{one: {Answer: "nee"}, two: {Answer: "ja"}}},
		},
		"answers typed ahead, past the end of a topic": {
			input: []string{"ga 2", "3", "1", "1", "2", "verder", "1"}, told: []string{"“1” begrijp ik hier niet.", "“2” begrijp ik hier niet."},
			want: want{responses: map[scan.Ref]scan.Response{
				one: {Answer: "nee"}, two: {Answer: "ja"}, {Topic: "onderwerp-3", ID: "vraag-1"}: {Answer: "ja"},
			}},
		},
		"actions, changed and cleared": {
			input: []string{"ga 2", "nee", "acties 2", "Els", "terug", "-", "1-3-2027", "terug", "-", "hoog", "terug", "-", "verder", "overzicht"},
			told:  []string{"Nu: Els (enter laat het zo)", "Actie 2 van 2"},
			want:  want{responses: map[scan.Ref]scan.Response{one: {Answer: "nee"}}},
		},
		"actions of a topic that has none": {
			input: []string{"acties 3", "acties"}, told: []string{"Onderwerp 3 heeft nu geen actiepunten: er is geen vraag met deels, nee of weten we niet.", "Onderwerp 1 heeft nu geen actiepunten"},
		},
		"a plan at any time, and to read": {
			input: []string{"ga 2", "nee", "plan", "lees plan"},
			told: []string{
				"Het Plan van Aanpak staat in: ronde.md", "Er staan 2 actiepunten in. Typ lees plan om het hier te lezen.",
				"2.2 Leg afspraak 2 op één plaats vast", "Plan van Aanpak: ronde.md",
			},
			want: want{responses: map[scan.Ref]scan.Response{one: {Answer: "nee"}}},
		},
		"an own action": {
			input: []string{"ga 2", "eigen actie", "Eigen-actie Verbouw de balie.", "", "Els", "overzicht"},
			told:  []string{"Zet de tekst achter eigen actie.", "Actie 1 van 1, 2.a: Verbouw de balie.", "Zelf toegevoegd."},
			want: want{
				own:       []scan.Own{{Ref: own, Text: "Verbouw de balie."}},
				followups: map[scan.Ref]scan.Followup{own: {Owner: "Els"}},
			},
		},
		"an own action with another text": {
			input: []string{"ga 2", "eigen actie Verbouw de balie.", "Verbouw haar."},
			want:  want{own: []scan.Own{{Ref: own, Text: "Verbouw haar."}}},
		},
		"an own action without a text": {
			input: []string{"ga 2", "eigen actie Verbouw de balie.", "-"}, told: []string{"De tekst is nodig."},
			want: want{own: []scan.Own{{Ref: own, Text: "Verbouw de balie."}}},
		},
		"an own action that goes, back to the question": {
			input: []string{"ga 2", "eigen actie Verbouw de balie.", "weghalen", "", "weghalen", "ja", "ja"},
			told:  []string{"Wilt u dit eigen actiepunt weghalen? Wat erover is afgesproken, verdwijnt ook.", "Weggehaald."},
			want:  want{responses: map[scan.Ref]scan.Response{one: {Answer: "ja"}}},
		},
		"an own action that comes back": {
			input: []string{"ga 2", "eigen actie Verbouw de balie.", "", "Els", "weghalen", "ja", "ongedaan", ""},
			told:  []string{"Ongedaan gemaakt: wat u had weggehaald, staat er weer.", "Nu: Els"},
			want: want{
				own:       []scan.Own{{Ref: own, Text: "Verbouw de balie."}},
				followups: map[scan.Ref]scan.Followup{own: {Owner: "Els"}},
			},
		},
		"to the other scans and back": {
			input: []string{"scans", "1"}, told: []string{"1. Voorbeeldstad, Loket Centrum, ronde 2026 najaar: 0 van 31"},
		},
		"escape sequences": {
			input: []string{"ga 2", "deels: \x1b[31mrood\x1b[0m \x07 \u202eom", "\x1b]0;titel\x07"},
			want:  want{responses: map[scan.Ref]scan.Response{one: {Answer: "deels", Note: "[31mrood[0m om"}}},
		},
		"how much is left": {
			input: []string{"ja", "tijd", "ja", "ja", "ja", "ja", "ja", "tijd", "ongedaan", "ongedaan", "ongedaan", "ongedaan", "ongedaan", "ongedaan"},
			told:  []string{"Nog 30 vragen.", "Nog 25 vragen, ongeveer 13 minuten."},
		},
		"the end": {
			input: []string{"stop", "ja"}, told: []string{"Er is nog geen vraag beantwoord."},
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			d.hears(test.input, test.told...)
			d.holds(test.want)
		})
	}
}

// TestWholeScan answers everything, and is offered the plan.
func TestWholeScan(t *testing.T) {
	d := newDesk(t)
	told := d.hears(append(slices.Repeat([]string{"ja"}, 31), "plan", "", "", "tijd", "q"),
		"Onderwerp 15 Kostenbeheersing is op orde.",
		"Alle vragen zijn beantwoord. Alle 16 onderwerpen zijn op orde. Gefeliciteerd! Er zijn geen actiepunten: een plan is niet nodig.",
		"16 Aansluiting op ontwikkelingen: op orde, 1 van 1", "Alle vragen beantwoord.", "Plan van Aanpak: ronde.md")
	if n := len(sessiontest.Responses(d.file("ronde.yaml"))); n != 31 {
		t.Errorf("%d answers in the file", n)
	}
	if strings.Contains(told, "Einde van de invoer") {
		t.Error("the input did not end")
	}
}

// everything is a talk that comes at every place.
var everything = []string{
	"ga 2", "nee", "daarbij", "te vol", ".", "ja", "acties", "Els", "1-3-2027", "hoog", "open", "Bellen", "verder",
	"toelichting", "een", "twee", "", ".", "zoek burger", "1", "overzicht", "1", "alles ja", "ja", "eigen actie Bel.", "", "",
	"weghalen", "ja", "gegevens", "", "Loket Zuid", "verder", "6.1", "afspraken", "plan", "lees plan", "ongedaan", "opnieuw",
	"bewaar kopie.yaml", "scans", "verschil 1 2", "ronde 1", "2027", "", "verder", "terug", "stop",
}

// TestEndOfInput: wherever the input ends, nothing is invented, and all that was
// told to be saved is.
func TestEndOfInput(t *testing.T) {
	for n := range everything {
		d := newDesk(t)
		told, err := d.talk(everything[:n]...)
		if err != nil {
			t.Errorf("after %q: %v", everything[:n], err)
		}
		hasAll(t, told, "Einde van de invoer.")
		if d.session.HasRound() {
			if diff := cmp.Diff(d.session.Round(), d.file(d.session.Path()), alike); diff != "" {
				t.Errorf("after %q (-session +file):\n%s", everything[:n], diff)
			}
		}
	}
	d := newDesk(t)
	if told, err := d.talk(everything...); err != nil || strings.Contains(told, "begrijp ik") || strings.Contains(told, "Einde van de invoer") {
		t.Errorf("got %v, and told\n%s", err, told)
	}
}

// planned is a round with a plan in which there are lists.
type planned struct{ *sessiontest.Document }

func (planned) PlanText() string {
	return "Plan van Aanpak\n\n 2  De burger\n    - [ ] 2.1  Bel Els.\n    - [x] 2.2  Bel Jan.\n    - Te vol.\n"
}

// TestReadPlan: the marks in it are words, or nothing.
func TestReadPlan(t *testing.T) {
	d := newDesk(t)
	o := d.options()
	o.Use(planned{d.doc})
	var out heard
	o.Input, o.Output = strings.NewReader("lees plan\n"), &out
	if err := lines.Run(t.Context(), o); err != nil {
		t.Error(err)
	}
	hasAll(t, out.String(), "2 De burger te doen: 2.1 Bel Els. afgehandeld: 2.2 Bel Jan. Te vol.")
}

// TestUnsaved: a save that fails is told at once, and nothing is lost.
func TestUnsaved(t *testing.T) {
	d := newDesk(t)
	bringBack := d.hideFolder()
	told, err := d.talk("ja", "bewaar", "plan", "scans", "stop", "bewaar", "stop", "stop")
	if err == nil {
		t.Error("want the error of the last save")
	}
	hasAll(t, told, "Niet bewaard. De map is weg of vol. Maak ruimte", "Het plan is niet gemaakt.", "nog eens stop om te stoppen zonder te bewaren")

	if told, err = d.talk("nee"); err == nil {
		t.Error("want the error of the last save at the end of the input")
	}
	hasAll(t, told, "Einde van de invoer.")

	for _, word := range []string{"ongedaan", "zelfde", "alles ja", "eigen actie Bel.", "gegevens"} {
		if told, _ := d.talk("ja", word, "ja", "ongedaan"); strings.Contains(told, "Bewaard:") {
			t.Errorf("%s: it is not saved:\n%s", word, told)
		}
	}

	bringBack()
	d.hears([]string{"ga 3", "nee", "bewaar elders.yaml", "bewaar", "bewaar elders.yaml"}, "Alles is bewaard in elders.yaml.", "Niet bewaard. Het bestand \"elders.yaml\" bestaat al.")
	if got := d.file("elders.yaml").Response(scan.Ref{Topic: "onderwerp-3", ID: "vraag-1"}).Answer; got != "nee" {
		t.Errorf("the file has %q", got)
	}
}

// TestUnsavedInAnAction: stopping is held up there too.
func TestUnsavedInAnAction(t *testing.T) {
	d := newDesk(t)
	d.types("ga 2", "nee")
	d.hideFolder()
	told, err := d.talk("acties 2", "Els", "stop", "stop")
	if err == nil {
		t.Error("want the error of the last save")
	}
	hasAll(t, told, "nog eens stop om te stoppen zonder te bewaren.")
}

func TestMoved(t *testing.T) {
	d := newDesk(t)
	d.doc.Moves = fault.New("het bestand is intussen gewijzigd", "vergelijk de twee")
	d.hears([]string{"ja"}, "Het bestand is intussen gewijzigd. Vergelijk de twee.", "Bewaard: ja.")
	if name := d.session.Name(); name != "ronde-niet-samengevoegd.yaml" {
		t.Errorf("the answers are in %s", name)
	}
}

// TestMovedAtTheEnd: what only becomes known on leaving is told.
func TestMovedAtTheEnd(t *testing.T) {
	d := newDesk(t)
	bringBack := d.hideFolder()
	d.o = lines.Options{}
	var out heard
	o := d.options()
	out.when, out.do = "Niet bewaard", func() {
		out.do = nil
		bringBack()
		d.doc.Moves = fault.New("het bestand is intussen gewijzigd", "vergelijk de twee")
	}
	o.Input, o.Output = strings.NewReader("ja\nstop\nstop\n"), &out
	if err := lines.Run(t.Context(), o); err != nil {
		t.Error(err)
	}
	hasAll(t, out.String(), "Het bestand is intussen gewijzigd. Vergelijk de twee. Typ nog eens stop om te stoppen.")
}

func TestLookOnly(t *testing.T) {
	d := newDesk(t)
	d.types("ga 2", "", "nee", "acties 2", "Els")
	before := d.file("ronde.yaml")
	d.lock()
	told, err := d.talk("ja", "t een", "t", "wis", "alles ja", "overzicht", "2", "deels: twee", "bewerk", "bewaar", "eigen actie Bel.", "gegevens", "acties 2", "ongedaan", "daarbij x", "zelfde")
	if err == nil {
		t.Error("answers that came to nothing are no error")
	}
	hasAll(t, told, "\"ronde.yaml\" is in gebruik bij Els op computer BALIE-2. U kunt het bestand wel bekijken.", "Er is niets veranderd.",
		"Gemeente: Voorbeeldstad. Loket: Loket Centrum.", "Deelnemers: niet ingevuld.", "Actie 2 van 2", "Eigenaar: Els.", "Er is niets te bewaren.")
	if diff := cmp.Diff(before, d.file("ronde.yaml"), alike); diff != "" {
		t.Errorf("the file changed:\n%s", diff)
	}
	// To the end of what there is, with enter alone.
	d.hears(slices.Repeat([]string{""}, 40), "16 Aansluiting op ontwikkelingen, vraag 1 van 1", "Dit is het laatste onderwerp.", "16 Aansluiting op ontwikkelingen: nog niet begonnen")
}

// TestLookOnlyToTheEnd: the farewell is true, and answers that came to nothing
// are an error.
func TestLookOnlyToTheEnd(t *testing.T) {
	refused := "Uw antwoorden zijn niet bewaard: " + session.Explain(inUse)
	for name, test := range map[string]struct {
		input []string
		err   string
	}{
		"only looked":             {[]string{"overzicht", "2", "verder", "acties 2", "bewaar", "plan", "bewerk"}, ""},
		"an answer":               {[]string{"ga 2", "ja", "nee"}, refused},
		"a note":                  {[]string{"ga 2", "toelichting Morgen."}, refused},
		"an answer, and stop":     {[]string{"ga 2", "ja", "stop"}, refused},
		"an answer, and the list": {[]string{"ga 2", "ja", "scans"}, refused},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			d.types("ga 2", "", "nee")
			d.lock()
			told, err := d.talk(test.input...)
			hasAll(t, told, "Met bewerk probeert u het opnieuw.", "U heeft ronde.yaml alleen bekeken. Er is niets veranderd. 1 van 31 vragen is beantwoord.")
			if strings.Contains(told, "Uw antwoorden") {
				t.Errorf("it tells of answers:\n%s", told)
			}
			got := ""
			if err != nil {
				got = session.Explain(err)
			}
			if got != test.err {
				t.Errorf("got %q, want %q", got, test.err)
			}
		})
	}
	t.Run("until it may be changed", func(t *testing.T) {
		d := newDesk(t)
		d.lock()
		o := d.options()
		out := heard{when: "Er is niets veranderd.", do: func() { d.unlock() }}
		unlock := out.do
		out.do = func() { unlock(); out.do = nil }
		o.Input, o.Output = strings.NewReader("ja\nbewerk\nja\nbewerk\n"), &out
		if err := lines.Run(t.Context(), o); err != nil {
			t.Error(err)
		}
		hasAll(t, out.String(), "Uw antwoorden staan in ronde.yaml 1 van 31", "U kunt al bewerken.")
	})
	t.Run("and is gone", func(t *testing.T) {
		d := newDesk(t)
		d.lock()
		d.hideFolder()
		d.hears([]string{"bewerk", "tijd"}, "Niet te openen.", "Nog 31 vragen.")
	})
}

// TestAnotherRound: what is told of a round is not about the one before it.
func TestAnotherRound(t *testing.T) {
	d := newDesk(t)
	d.create("tweede.yaml", sessiontest.Info())
	told := d.hears([]string{"ja", "plan", "scans", "2"})
	if n := strings.Count(told, "0 van 31 vragen beantwoord, 0 van 16"); n != 2 {
		t.Errorf("told %d times that nothing is answered:\n%s", n, told)
	}
	if strings.Contains(told, "Plan van Aanpak: ") {
		t.Errorf("it tells of another plan:\n%s", told)
	}
}

// TestStopped: ctrl+c ends a walk that waits for a line.
func TestStopped(t *testing.T) {
	d := newDesk(t)
	in, typed := io.Pipe()
	ctx, cancel := context.WithCancel(t.Context())
	o := d.options()
	out := &heard{when: "vraag 2 van 2", do: cancel}
	o.Input, o.Output = in, out
	go io.WriteString(typed, "ga 2\nja\n") //nolint:errcheck // it is read, or the test fails
	if err := lines.Run(ctx, o); !errors.Is(err, session.ErrStopped) {
		t.Errorf("got %v, want ErrStopped", err)
	}
	hasAll(t, out.String(), "1 van 31 vragen is beantwoord.")
	d.fills("ronde.yaml", map[scan.Ref]scan.Response{one: {Answer: "ja"}})
}

// TestStoppedFirst: what was typed before ctrl+c and not yet read is no answer
// any more.
func TestStoppedFirst(t *testing.T) {
	d := newDesk(t)
	for range 50 {
		ctx, cancel := context.WithCancel(t.Context())
		o := d.options()
		o.Input, o.Output = strings.NewReader("ga 2\nja\nja\nja\n"), &heard{when: "vraag 1 van 2", do: cancel}
		if err := lines.Run(ctx, o); !errors.Is(err, session.ErrStopped) || d.answered() > 0 {
			t.Fatalf("got %v, with %d answers", err, d.answered())
		}
	}
}

// TestStoppedInANote: what was typed of it is kept.
func TestStoppedInANote(t *testing.T) {
	d := newDesk(t)
	in, typed := io.Pipe()
	ctx, cancel := context.WithCancel(t.Context())
	o := d.options()
	o.Input, o.Output = in, &heard{when: "regel 2:", do: cancel}
	go io.WriteString(typed, "ga 2\nt\nHalve zin\n") //nolint:errcheck // it is read, or the test fails
	if err := lines.Run(ctx, o); !errors.Is(err, session.ErrStopped) {
		t.Errorf("got %v, want ErrStopped", err)
	}
	d.fills("ronde.yaml", map[scan.Ref]scan.Response{one: {Note: "Halve zin"}})
}

// TestHostileRound: whatever a round holds, it is told without control
// characters and in lines that fit.
func TestHostileRound(t *testing.T) {
	d := newDesk(t)
	const hostile = "\x1b[2J\x1b]0;weg\a\r\u202e\u009b31m"
	d.doc.Round().Municipality += hostile
	d.doc.Round().Respond(one, scan.Response{Answer: "nee", Note: hostile + strings.Repeat("breed", 40) + "\n\n\tregel"})
	d.doc.Round().FollowUp(action, scan.Followup{Owner: hostile})
	topic := d.store.Set.Topics[1] // nor what a set holds
	topic.Title += hostile
	topic.Intro += hostile
	topic.Questions[0].Text += hostile
	topic.Questions[0].Criteria[0].Text += hostile
	topic.Actions[0].Text += hostile
	told, _ := d.talk("ga 2", "ga 2", "terug", "acties 2", "overzicht", "gegevens", "overzicht", "zoek burger", hostile, "onderwerp "+hostile, "lees plan")
	if strings.ContainsAny(told, "\u202e\u009b") {
		t.Errorf("it holds a control character: %q", told)
	}
}

func TestInput(t *testing.T) {
	d := newDesk(t)
	d.hears([]string{strings.Repeat("x", 100_001), "ja"}, "Die regel is te lang en is niet gebruikt.")
	if d.answered() != 1 {
		t.Errorf("%d answers", d.answered())
	}

	o := d.options()
	o.Input, o.Output = strings.NewReader("nee"), io.Discard // without a line end
	if err := lines.Run(t.Context(), o); err != nil || d.answered() != 2 {
		t.Errorf("got %v, with %d answers", err, d.answered())
	}
	o = d.options()
	o.Input, o.Output = io.MultiReader(strings.NewReader("ja\n"), brokenReader{}), io.Discard
	if err := lines.Run(t.Context(), o); session.Explain(err) != "De invoer kan niet worden gelezen. Kijk waar de invoer vandaan komt, of start loketscan in een terminal." {
		t.Errorf("got %q", session.Explain(err))
	}
}

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, errors.New("input/output error") }

// TestNamesOfFiles: a file may be called anything.
func TestNamesOfFiles(t *testing.T) {
	d := newFolder(t)
	d.begins = filepath.Join("map", "a\x1b[2Jb.yaml")
	d.hears([]string{"Voorbeeldstad"}, "a[2Jb.yaml bestaat nog niet.")
}
