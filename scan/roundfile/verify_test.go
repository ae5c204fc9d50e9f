package roundfile_test

import (
	"slices"
	"strings"
	"testing"

	"loketscan/scan/roundfile"
)

const verified = `# Bovenaan
scan:
  bestandsversie: 1
  vragenlijst: voorbeeld
  editie: 2
  gemeente: Voorbeeldstad # waar
  soort: gemeentelijk
  deelnemers:
    - coördinator
    # tweemaal
    - consulent
  eigen-veld: iets
visie:
  vragen:
    # tweemaal
    actueel:
      antwoord: deels
      toelichting: |
        # geen opmerking
      # onder
# Onderaan
`

// TestVerify holds that nothing passes the check before a save in which one
// line of a person is missing, whatever the writer may have done wrong.
func TestVerify(t *testing.T) {
	f, problems := roundfile.Read("ronde.yaml", []byte(verified), visit())
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	if !roundfile.Verified(f, func(text string) string { return text }) {
		t.Fatal("the text itself does not pass")
	}
	// without drops the nth part from the text, and checks that it was there.
	without := func(part string, nth int) func(string) string {
		return func(text string) string {
			parts := strings.SplitAfter(text, part)
			if len(parts) <= nth {
				t.Fatalf("there is no %q number %d in\n%s", part, nth, text)
			}
			parts[nth-1] = strings.TrimSuffix(parts[nth-1], part)
			return strings.Join(parts, "")
		}
	}
	for _, part := range []string{
		"# Bovenaan\n", "# waar", "    # tweemaal\n", "      # onder\n", "# Onderaan\n",
		"  eigen-veld: iets\n", "    - consulent\n", " deels", "      toelichting: |\n        # geen opmerking\n", "        # geen opmerking\n",
	} {
		if roundfile.Verified(f, without(part, 1)) {
			t.Errorf("passes without %q", part)
		}
	}
	if roundfile.Verified(f, without("    # tweemaal\n", 2)) {
		t.Error("passes with one of two comments that are the same")
	}
	if !roundfile.Verified(f, without("    # Is er een visie op het loket vastgesteld?\n", 1)) {
		t.Error("a comment of the program itself counts as one of a person")
	}
}

// TestCommentsOfParticipants: those of one who is gone stay, with the list.
func TestCommentsOfParticipants(t *testing.T) {
	f, _ := roundfile.Read("ronde.yaml", []byte(verified), visit())
	f.Round.Participants = slices.DeleteFunc(f.Round.Participants, func(p string) bool { return p == "consulent" })
	if text := string(f.Bytes()); strings.Contains(text, "consulent") || strings.Count(text, "# tweemaal") != 2 {
		t.Errorf("the comment is not kept in\n%s", text)
	}
}

// TestSlips: a name that holds nothing, and looks like one that is missing, may
// still be a mistake; a plan waits for it to be put right.
func TestSlips(t *testing.T) {
	whole := string(encode(t, autumn()))
	for _, tt := range []struct{ old, slip, what string }{
		{"    actueel:\n", "    actuel:\n", `de vraag "actuel" bestaat niet`},
		{"    situatie:\n      antwoord:\n", "    situati:\n", `de vraag "situati" bestaat niet`},
		{"burger:\n", "burgr:\n", `het onderwerp "burgr" bestaat niet`},
		{"burger:\n  vragen:\n    # Brengt het loket de situatie van de inwoner in kaart?\n    situatie:\n      antwoord:\n", "burgr:\n", `het bestand kent geen "burgr"`},
	} {
		if strings.Count(whole, tt.old) != 1 {
			t.Fatalf("%q is not once in\n%s", tt.old, whole)
		}
		_, problems := roundfile.Read("ronde.yaml", []byte(strings.Replace(whole, tt.old, tt.slip, 1)), visit())
		if err := problems.Err(); err == nil || !strings.Contains(err.Error(), tt.what) {
			t.Errorf("%q gives %v, want the error %s", tt.slip, problems, tt.what)
		}
	}
}
