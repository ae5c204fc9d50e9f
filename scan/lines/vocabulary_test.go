package lines_test

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/scan"
)

// places are the places and the ways to get there.
var places = []struct {
	name  string
	desk  func(*testing.T) *desk
	input []string
}{
	{"start", newStart, nil},
	{"begin", newFolder, []string{"Voorbeeldstad"}},
	{"the file of a new round", newFolder, []string{"Voorbeeldstad", "Loket", "", "", ""}},
	{"the next round", newStart, []string{"ronde 1"}},
	{"a name like another", newAlike, nil},
	{"overview", newDesk, []string{"overzicht"}},
	{"overview, in use", newLocked, []string{"overzicht"}},
	{"agreed", newSecond, nil},
	{"question", newDesk, nil},
	{"question, of a second round", newSecond, []string{"verder", "2.1", "ja"}},
	{"question, in use", newLocked, nil},
	{"question, with text", newKitchen, []string{"2.2"}},
	{"question, of the loket's own", newKitchen, []string{"ga 3", "idee Een oven"}},
	{"offer", newDesk, []string{"nee"}},
	{"action", newDesk, []string{"nee", "acties"}},
	{"action, of the loket's own", newDesk, []string{"eigen actie Bel.", ""}},
	{"done", newFinished, nil},
	{"the head", newDesk, []string{"gegevens", ""}},
	{"what was found", newDesk, []string{"zoek afspraak"}},
	{"all yes", newDesk, []string{"alles ja"}},
	{"removing", newDesk, []string{"eigen actie Bel.", "weghalen"}},
	{"renewal", newRenewal, nil},
	{"a note", newDesk, []string{"toelichting", "Eerste."}},
}

func newStart(t *testing.T) *desk {
	t.Helper()
	d := newDesk(t)
	d.doc = nil
	return d
}

// newFinished is a desk with a round in which all is in order.
func newFinished(t *testing.T) *desk {
	t.Helper()
	d := newDesk(t)
	for _, topic := range d.store.Set.Topics {
		for _, q := range topic.Questions {
			d.doc.Round().Respond(scan.Ref{Topic: topic.ID, ID: q.ID}, scan.Response{Answer: "ja"})
		}
	}
	return d
}

func newAlike(t *testing.T) *desk {
	t.Helper()
	d := newStart(t)
	d.begins, d.o.Alike = "rnde.yaml", "ronde.yaml"
	return d
}

func newLocked(t *testing.T) *desk {
	t.Helper()
	d := newDesk(t)
	d.lock()
	return d
}

func newRenewal(t *testing.T) *desk {
	t.Helper()
	d := newDesk(t)
	d.types("ga 2", "nee")
	d.store.Earlier, d.store.Set = d.store.Set, laterEdition()
	d.open("ronde.yaml")
	d.doc.Later = d.store.Set
	return d
}

var (
	commandHelp = regexp.MustCompile(`(?m)^([a-z0-9][a-z0-9 -]*?)( (\([a-z0-9]+\)|tekst|6\.3|6|1 2|1))?: `)
	digits      = regexp.MustCompile(`[0-9]+(\.[0-9a-z]+)?`)
)

// helped are the words of which help tells at a place, and some of its own.
func helped(t *testing.T, desk func(*testing.T) *desk, input []string) []string {
	t.Helper()
	before, _ := desk(t).talk(input...)
	before, _, _ = strings.Cut(before, "Einde van de invoer.")
	help, _ := desk(t).talk(append(slices.Clone(input), "hulp alles")...)
	words := []string{"", "hulp", "?"}
	for _, match := range commandHelp.FindAllStringSubmatch(help[min(len(before), len(help)):], -1) {
		if match[1] != "enter" && match[1] != "met" { // the latter is in the middle of a sentence
			words = append(words, match[1])
		}
	}
	return words
}

// TestEveryWordEverywhere types each word that help tells of at each place: it
// is understood, alone and with something behind it.
func TestEveryWordEverywhere(t *testing.T) {
	for _, place := range places {
		t.Run(place.name, func(t *testing.T) {
			t.Parallel()
			words := helped(t, place.desk, place.input)
			if len(words) < 6 && place.name != "a note" {
				t.Fatalf("the words are %q", words)
			}
			for _, word := range words {
				alone, _ := place.desk(t).talk(append(slices.Clone(place.input), word)...)
				if strings.Contains(alone, "“"+word+"” begrijp ik hier niet") {
					t.Errorf("%q is not understood:\n%s", word, alone)
				}
				input := slices.Clone(place.input)
				for _, behind := range []string{"6", "6.3", "1", "Els en Jan", "1 1"} {
					input = append(input, word+" "+behind, "tijd", word)
				}
				place.desk(t).types(input...)
			}
		})
	}
}

// TestPrompts: somebody who hears a prompt alone knows what it wants. Every
// prompt there is comes by; a new one is a line here.
func TestPrompts(t *testing.T) {
	heard := map[string]bool{}
	for _, place := range places {
		d := place.desk(t)
		d.types(append(slices.Clone(place.input), "hulp alles", "", "", "", "", "", "")...)
		for _, prompt := range d.prompts {
			if !strings.HasSuffix(prompt, ":") || !strings.Contains(prompt, " ") {
				t.Errorf("%s: %q does not say what it wants", place.name, prompt)
			}
			heard[digits.ReplaceAllString(prompt, "N")] = true
		}
	}
	want := []string{
		"Antwoord op vraag N van N:", "Bestand voor de nieuwe ronde:", "Bestand voor uw antwoorden:", "Datum, invulveld N van N:",
		"Dat was een lege regel. Nog een lege regel, en de toelichting is klaar:",
		"Deelnemers, invulveld N van N:", "Eerste stap bij actiepunt N:", "Eigenaar bij actiepunt N:", "Gemeente, invulveld N van N:",
		"Gereed bij actiepunt N:", "Loket, invulveld N van N:", "Naam van de nieuwe ronde:",
		"Nummer van N tot en met N om erheen te gaan, of enter om terug te gaan:", "Nummer van een onderwerp, of enter om verder te gaan:",
		"Nummer van een scan, of nieuw:", "Nummer van uw keuze, N tot en met N:", "Prioriteit bij actiepunt N:", "Ronde, invulveld N van N:",
		"Soort, invulveld N van N:", "Stand bij actiepunt N:", "Stand van afspraak N van N:", "Tekst van actiepunt N:",
		"Toelichting bij vraag N, regel N:", "Typ acties om de actiepunten in te vullen, of enter om door te gaan:",
		"Typ ja om het weg te halen, of enter om dat niet te doen:", "Typ ja om over te gaan naar editie N, of enter om door te gaan met editie N:",
		"Typ ja om ze met ja te beantwoorden, of enter om dat niet te doen:", "Typ plan voor het Plan van Aanpak, of enter voor het overzicht:",
	}
	var got []string
	for prompt := range heard {
		got = append(got, prompt)
	}
	slices.Sort(got)
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestSameOrder: a place is told in the same order each time.
func TestSameOrder(t *testing.T) {
	d := newSecond(t)
	told := d.hears([]string{"verder", "2.1", "3 want te vol", "terug", "herhaal"})
	question := regexp.MustCompile(`(?s)2 De burger, vraag 1 van 2\n(.*?)Antwoord op vraag 1 van 2:`)
	var begins [][]string
	for _, match := range question.FindAllStringSubmatch(told, -1) {
		var lines []string
		for line := range strings.SplitSeq(match[1], "\n") {
			if words := strings.Fields(line); len(words) > 0 && words[0] != "Nu" {
				lines = append(lines, words[0])
			}
		}
		begins = append(begins, lines)
	}
	if len(begins) != 3 || !slices.Equal(begins[0], begins[1]) || !slices.Equal(begins[1], begins[2]) {
		t.Errorf("the order differs: %q", begins)
	}
}

// TestMasher types whatever comes: it goes on until the input ends, and the file
// holds what the session holds.
func TestMasher(t *testing.T) {
	words := strings.Fields(`1 2 3 4 5 6 16 17 0 - . ? ja deels nee nvt onbekend d j terug verder zelfde toelichting t wis wissen ongedaan opnieuw
		inleiding ja-als vraag 6.3 2.1 99.9 acties onderwerp overzicht open plan lees-plan bewaar scans bewerk eigen-actie ontwikkeling idee weghalen
		alles-ja alles-zelfde antwoord andere-tekst daarbij gegevens afspraken zoek afspraak tijd herhaal hulp letterlijk waarom want
		nieuw ronde verschil 1-3-2027 31-2-2027 hoog bezig gereed é “ \x1b[A # uitvoering`)
	desks := []func(*testing.T) *desk{newDesk, newKitchen, newSecond, newRenewal, newLocked, newStart, newFolder}
	for seed, desk := range desks {
		random := rand.New(rand.NewPCG(uint64(seed), 5))
		d := desk(t)
		d.anything = true
		var input []string
		for range 2000 {
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
		told, err := d.talk(input...)
		if !strings.Contains(told, "Einde van de invoer.") {
			t.Fatalf("seed %d: %v, and told\n%s", seed, err, told[max(0, len(told)-2000):])
		}
		if d.session.HasRound() {
			if diff := cmp.Diff(d.session.Round(), d.file(d.session.Path()), alike); diff != "" {
				t.Errorf("seed %d (-session +file):\n%s", seed, diff)
			}
		}
	}
}
