package roundfile_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/scan"
	"loketscan/scan/roundfile"
)

const edited = `# Samen met de adviesraad ingevuld.
scan:
  bestandsversie: 1
  vragenlijst: voorbeeld
  editie: 2
  gemeente: Voorbeeldstad
  loket: Loket Centrum
  soort: gemeentelijk
  ronde: 2026 najaar
  datum: 2026-11-21
  mijn-dossier: Z-2026-114
visie:
  vragen:
    # Piet heeft het stuk.
    vastgesteld:
      antwoord: nee
      bewijs: map 3
    actueel:
      antwoord: ja
  eigen-ontwikkelingen:
    # Uit het overleg van mei.
    wijkteams:
      ontwikkeling: de wijkteams gaan samen
      antwoord: deels # nog niet overal
      wie: Els
  acties:
    # afspraak met Piet
    visie-bijstellen:
      eigenaar: coördinator
      mijn-budget: 5000
  eigen-acties:
    bord:
      actie: Hang een bord op.
      letter: c
      kosten: 80
overig:
  telefoon: 14 012
`

// TestNextRoundKeepsWhatGoesAlong: what a person wrote stands in the new file,
// or is named.
func TestNextRoundKeepsWhatGoesAlong(t *testing.T) {
	path := filepath.Join(t.TempDir(), "2026.yaml")
	write(t, path, edited)
	before, problems, err := roundfile.Open(path, visit())
	if err != nil || problems.Err() != nil {
		t.Fatal(err, problems)
	}
	round, _, err := scan.Next(latest(), before.Round, "2027 voorjaar", "2027-05-01", "2026.yaml")
	if err != nil {
		t.Fatal(err)
	}
	next, left := before.Next(round)
	if err := next.SaveAs(filepath.Join(filepath.Dir(path), "2027.yaml")); err != nil {
		t.Fatal(err)
	}
	if err := next.Close(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]scan.Ref{{Topic: "visie", ID: "vastgesteld"}, {Topic: "visie", ID: "wijkteams"}}, left); diff != "" {
		t.Errorf("left behind (-want +got):\n%s", diff)
	}
	text := read(t, next.Path)
	for line := range strings.SplitSeq(edited, "\n") {
		word := strings.TrimSpace(line)
		switch {
		case word == "", strings.HasPrefix(word, "antwoord:"), strings.HasPrefix(word, "ronde:"), strings.HasPrefix(word, "datum:"):
		case strings.Contains(word, "Piet heeft"), strings.HasPrefix(word, "bewijs:"):
			if strings.Contains(text, word) {
				t.Errorf("%q belongs to an answer that does not go along", word)
			}
		case !strings.Contains(text, word):
			t.Errorf("%q is gone:\n%s", word, text)
		}
	}
	if strings.Contains(text, "nog niet overal") || strings.Contains(text, "antwoord: ") {
		t.Errorf("an answer went along:\n%s", text)
	}
	if read(t, path) != edited {
		t.Error("the file of the last round was changed")
	}
	again, problems, err := roundfile.Open(next.Path, visit())
	if err != nil || problems.Err() != nil {
		t.Fatal(err, problems)
	}
	if diff := cmp.Diff(round, again.Round, rounds); diff != "" {
		t.Errorf("the new round (-made +read):\n%s", diff)
	}
}

// answers is how many questions have a response.
func answers(round *scan.Round) int {
	n := 0
	for range round.Responses() {
		n++
	}
	return n
}

// TestBrokenOff cuts a file of the program off behind each of its lines: when
// questions are gone, that is noticed.
func TestBrokenOff(t *testing.T) {
	round := scan.NewRound(latest(), scan.Info{Municipality: "A", Desk: "B", Kind: "gemeentelijk", Name: "C", Date: "2026-11-21"})
	for _, topic := range latest().Topics {
		for _, q := range topic.Questions {
			if q.AppliesTo(round.Kind) {
				round.Respond(scan.Ref{Topic: topic.ID, ID: q.ID}, scan.Response{Answer: "ja", Note: "Een regel.\n\nEn nog een."})
			}
		}
	}
	lines := strings.SplitAfter(string(encode(t, round)), "\n")
	noticed := 0
	for n := 2; n < len(lines); n++ {
		cut := strings.Join(lines[:n], "")
		f, problems := roundfile.Read("ronde.yaml", []byte(cut), visit())
		gone := f == nil || answers(f.Round) < answers(round)
		told := f == nil || strings.Contains(problems.Error(), "lijkt afgebroken") || problems.Err() != nil
		if gone && !told && !strings.HasSuffix(cut, ":\n") { // the last question is there, but open
			t.Errorf("nothing is noticed:\n%s", cut)
		}
		if strings.Contains(problems.Error(), "lijkt afgebroken") {
			noticed++
		}
	}
	if noticed < 5 {
		t.Errorf("noticed %d times", noticed)
	}
	whole := strings.Join(lines, "")
	if _, problems := roundfile.Read("ronde.yaml", []byte(whole), visit()); len(problems) > 0 {
		t.Errorf("of the whole file: %v", problems)
	}
	// Who writes a file by hand may leave out what they like.
	if _, problems := roundfile.Read("ronde.yaml", []byte(edited), visit()); strings.Contains(problems.Error(), "afgebroken") {
		t.Errorf("of a file by hand: %v", problems)
	}
}
