package report

import (
	"strings"
	"testing"
	"unicode/utf8"

	"loketscan/questions/dutch"
	"loketscan/scan"
)

func TestStatus(t *testing.T) {
	for _, tt := range []struct {
		name  string
		round *scan.Round
	}{
		{"leeg", newRound()},
		{"gemengd", mixed()},
		{"alles-op-orde", answer(newRound(), yes)},
		{"alles-beantwoord", answer(newRound(), no)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			checkDoc(t, "status/"+tt.name+".txt", Status(tt.round, "2027-01-01", "ronde.yaml"))
		})
	}
	checkDoc(t, "status/gemengd.json", StatusJSON(mixed(), "2027-01-01"))
}

func TestStatusFitsAndIsSafe(t *testing.T) {
	long := strings.Repeat("heel lang ", 20)
	round := mixed()
	for _, topic := range round.Set.Topics {
		topic.Title = long + "\x1b[31m"
	}
	round.Municipality, round.Desk, round.Name = "\x1b]0;titel\x07\nVoorbeeldstad", long, "\u202e2026"
	for name, out := range map[string][]byte{"text": Status(round, "2027-01-01", "ronde.yaml"), "JSON": StatusJSON(round, "2027-01-01")} {
		if got := string(out); got != dutch.CleanText(got)+"\n" {
			t.Errorf("the %s has control characters:\n%q", name, got)
		}
	}
	for line := range strings.Lines(string(Status(round, "2027-01-01", "ronde.yaml"))) {
		if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > 80 {
			t.Errorf("a line of %d columns: %q", n, line)
		}
	}
}

// TestCommandStaysWhole: a command is there to be copied, so it is never broken
// off, however long the file's name is.
func TestCommandStaysWhole(t *testing.T) {
	long := strings.Repeat("heel lang ", 20) + ".yaml"
	want := "\n  " + scan.CommandLine("scan", long) + "\n"
	if got := string(Status(mixed(), "2027-01-01", long)); !strings.HasSuffix(got, want) {
		t.Errorf("%q does not end in %q", got, want)
	}
}

// A round that was just begun has agreements about actions that are in no plan
// yet: the status does not pass over them.
func TestStatusOfANextRound(t *testing.T) {
	before := mixed()
	next, _, err := scan.Next(before.Set, before, "volgende", "2027-05-01", "vorige.yaml")
	if err != nil {
		t.Fatal(err)
	}
	const want = "Geen acties. Over 2 andere actiepunten staat iets afgesproken; ze komen terug als hun vraag niet op orde is"
	if got := strings.Join(strings.Fields(string(Status(next, "2027-05-01", "volgende.yaml"))), " "); !strings.Contains(got, want) {
		t.Errorf("got %s", got)
	}
}
