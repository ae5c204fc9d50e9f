//go:build unix

package cmd_test

import (
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"loketscan/scan"
)

// TestNextRound begins the round after another from the start screen, confirms
// an answer of last round with one key, and looks at what changed.
func TestNextRound(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	fullRound(t, filepath.Join(folder, "eerste.yaml"), 1)
	term := sitDown(t, folder)
	term.WaitFor("> Voorbeeldstad", "90 van 90")
	term.Press("v")
	const nextFile = "wmo-loket-voorbeeldstad-loket-centrum-2026-najaar-2.yaml"
	term.WaitFor("Volgende ronde", "2026 najaar 2", nextFile)
	for range len("2026 najaar 2") {
		term.Press("backspace")
	}
	write(term, "2027 voorjaar")
	term.Press("enter")
	term.WaitFor("> Bestand")
	term.Press("enter")
	term.WaitFor("De nieuwe ronde staat in", "Wat is er afgesproken?", "‹ bezig ›")
	checkFile(t, "afspraken", term.Screen())
	term.Press("d")
	term.WaitFor("gereed", "2 van")
	term.Press("enter")
	term.WaitFor("0 van 90 vragen beantwoord", "was [!]")
	term.Press("enter")
	term.WaitFor("enter naar de vragen")
	term.Press("enter")
	term.WaitFor("Vorige ronde (deels): Besproken in het team.", "deels  (vorige ronde)")
	checkFile(t, "vorige-ronde", term.Screen())
	term.Press("v")
	term.WaitFor("vraag 2 van 90")
	term.Press("1")
	term.WaitFor("vraag 3 van 90")
	term.Press("esc")
	term.WaitFor("2 van 90 vragen beantwoord")
	term.Press("esc")
	term.WaitFor("scans in deze map", "ronde 2027 voorjaar", "2 van 90")
	term.WaitFor("> Voorbeeldstad · Loket Centrum · ronde 2027") // the newest is the first
	term.Press("w")
	term.WaitFor("Wat er is veranderd")
	checkFile(t, "wat-er-is-veranderd", term.Screen())
	term.Press("esc")
	term.WaitFor("scans in deze map")
	term.Press("q")
	if status := term.Wait(); status != 0 {
		t.Errorf("exit status %d", status)
	}

	next := round(t, filepath.Join(folder, nextFile))
	first := scan.Ref{Topic: "visie", ID: "vastgesteld"}
	want := scan.Response{Answer: "deels", Note: "Besproken in het team.\nNog niet overal ingevoerd: zie het verslag."}
	responses, followups := maps.Collect(next.Responses()), maps.Collect(next.Followups())
	if got := responses[first]; got != want || len(responses) != 2 {
		t.Errorf("the next round has %+v for %v, and %d responses", got, first, len(responses))
	}
	if next.Name != "2027 voorjaar" || next.Previous != "eerste.yaml" || len(followups) == 0 {
		t.Errorf("the next round is %+v, with %d actions filled in", next.Info, len(followups))
	}
}

// TestTwoSessions: the second may look, and takes over when the first is done.
func TestTwoSessions(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	fullRound(t, filepath.Join(folder, "ronde.yaml"), 0)
	first := sitDown(t, folder, "scan", "ronde.yaml")
	first.WaitFor("Alles is bewaard in ronde.yaml")
	second := sitDown(t, folder, "scan", "ronde.yaml")
	second.WaitFor("90 van 90 vragen beantwoord", "is al open in een ander venster van u", "r opnieuw proberen")
	second.Press("enter")
	second.WaitFor("vraag 1 van 90", "alleen bekijken")
	second.Press("3")
	second.WaitFor("is al open in een ander venster van u")

	first.Press("1", "enter")
	first.WaitFor("vraag 1 van 90")
	first.Press("5")
	first.WaitFor("vraag 2 van 90")
	first.Press("esc")
	first.WaitFor("vragen beantwoord")
	first.Press("q")
	if status := first.Wait(); status != 0 {
		t.Errorf("exit status %d", status)
	}

	second.Press("esc", "r")
	second.WaitFor("U kunt weer bewerken")
	second.Press("1", "enter")
	second.WaitFor("weten we niet  ✓") // of the first session
	second.Press("2")
	second.WaitFor("vraag 2 van 90")
	if got := round(t, filepath.Join(folder, "ronde.yaml")).Response(scan.Ref{Topic: "visie", ID: "vastgesteld"}).Answer; got != "deels" {
		t.Errorf("the file has %q", got)
	}
}

// TestTheFileChangedMeanwhile: what others wrote stays, the answers go to a
// file beside it, and the two can be compared.
func TestTheFileChangedMeanwhile(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "ronde.yaml")
	fullRound(t, path, 0)
	term := sitDown(t, folder, "scan", "ronde.yaml")
	term.WaitFor("Alles is bewaard in ronde.yaml")
	text := strings.Replace(read(t, path), "gemeente: Voorbeeldstad", "gemeente: Elders", 1)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	term.Press("enter")
	term.WaitFor("vraag 1 van 90")
	term.Press("5")
	term.WaitFor("Uw antwoorden staan in een ander bestand", "ronde-niet-samengevoegd.yaml")
	term.Press("b")
	term.WaitFor("Wat er is veranderd")
	term.Press("esc", "a")
	term.WaitFor("vraag 2 van 90", "bewaard")
	term.Press("esc")
	term.WaitFor("Alles is bewaard in ronde-niet-samengevoegd.yaml")
	term.Press("q")
	term.Wait()

	if read(t, path) != text {
		t.Error("what others wrote is gone")
	}
	beside := round(t, filepath.Join(folder, "ronde-niet-samengevoegd.yaml"))
	if got := beside.Response(scan.Ref{Topic: "visie", ID: "vastgesteld"}).Answer; got != "onbekend" {
		t.Errorf("the file beside it has %q", got)
	}
}

// TestSavingElsewhere: a folder that is gone, and another one.
func TestSavingElsewhere(t *testing.T) {
	folder, other := t.TempDir(), t.TempDir()
	gone := filepath.Join(folder, "gedeeld")
	if err := os.Mkdir(gone, 0o755); err != nil {
		t.Fatal(err)
	}
	fullRound(t, filepath.Join(gone, "ronde.yaml"), 0)
	term := sitDown(t, other, "scan", filepath.Join(gone, "ronde.yaml"))
	term.WaitFor("90 van 90 vragen beantwoord")
	if err := os.Rename(gone, gone+"-weg"); err != nil {
		t.Fatal(err)
	}
	term.Press("enter")
	term.WaitFor("vraag 1 van 90")
	term.Press("5")
	term.WaitFor("Nog niet alles is bewaard", "Op een andere plaats bewaren")
	term.Press("b")
	term.WaitFor("> Bestand", newFile)
	term.Press("enter")
	term.WaitFor("Alles is bewaard in " + newFile)
	term.Press("ctrl+c")
	term.Wait()
	term.WaitUntil("the command to go on, which is a character too long for one line", func(screen string) bool {
		return strings.Contains(strings.ReplaceAll(screen, "\n", ""), "Verdergaan: loketscan scan "+newFile)
	})

	if got := round(t, filepath.Join(other, newFile)).Response(scan.Ref{Topic: "visie", ID: "vastgesteld"}).Answer; got != "onbekend" {
		t.Errorf("the file has %q", got)
	}
}
