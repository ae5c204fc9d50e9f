//go:build unix

package cmd_test

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/questions/sets"
	"loketscan/report/golden"
	"loketscan/scan"
	"loketscan/scan/roundfile"
	"loketscan/scan/walk/ptytest"
)

// sitDown starts loketscan in a terminal of 80 by 24 in a folder.
func sitDown(t testing.TB, folder string, args ...string) *ptytest.Terminal {
	t.Helper()
	return sitDownWith(t, folder, nil, args...)
}

// sitDownWith does so with these variables in the environment.
func sitDownWith(t testing.TB, folder string, env []string, args ...string) *ptytest.Terminal {
	t.Helper()
	return sitDownAt(t, "loketscan", folder, env, args...)
}

// sitDownAt starts one of the programs of TestMain in a terminal.
func sitDownAt(t testing.TB, program, folder string, env []string, args ...string) *ptytest.Terminal {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(self, args...)
	c.Args[0] = program
	c.Dir = folder
	c.Env = append(ptytest.Environ(), env...)
	return ptytest.Start(t, c, 80, 24)
}

const newFile = "wmo-loket-voorbeeldstad-loket-centrum-2026-najaar.yaml"

// begin answers what a new scan asks first.
func begin(t *testing.T, term *ptytest.Terminal) {
	t.Helper()
	term.WaitFor("Welkom bij loketscan")
	term.Press("enter")
	term.WaitFor("> Gemeente")
	write(term, "Voorbeeldstad")
	term.Press("enter")
	term.WaitFor("> Loket")
	write(term, "Loket Centrum")
	term.Press("enter")
	term.WaitFor("> Soort")
	term.Press("enter")
	term.WaitFor("> Ronde")
	term.Press("enter")
	term.WaitFor("> Deelnemers")
	write(term, "coördinator, consulent")
	term.Press("enter")
	term.WaitFor("> Bestand", newFile)
	term.Press("enter")
	term.WaitFor("0 van 90 vragen beantwoord")
}

// write types text letter by letter.
func write(term *ptytest.Terminal, text string) {
	for _, letter := range text {
		term.Press(string(letter))
	}
}

// round reads the file that a session leaves.
func round(t *testing.T, path string) *scan.Round {
	t.Helper()
	f, problems, err := roundfile.Open(path, sets.BuiltIn())
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	return f.Round
}

// TestNewcomer goes from an empty folder to a plan: all questions are answered
// with ja but one, which gets a note and an action with an owner and a date.
func TestNewcomer(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	term := sitDown(t, folder)
	begin(t, term)
	checkFile(t, "overzicht", term.Screen())
	term.Press("enter")

	asked := 0
	for _, topic := range sets.BuiltIn().Proposed().Topics {
		term.WaitFor(topic.Title, "enter naar de vragen")
		if topic.Number == 1 {
			checkFile(t, "inleiding", term.Screen())
		}
		term.Press("right") // enter on the heels of an answer does nothing
		for _, q := range topic.Questions {
			if !q.AppliesTo("gemeentelijk") {
				continue
			}
			asked++
			term.WaitFor(fmt.Sprintf("vraag %d van 90", asked), "1-5 antwoord")
			if q.ID != "werkwijze-vastgelegd" {
				term.Press("1")
				continue
			}
			checkFile(t, "vraag", term.Screen())
			term.Press("tab")
			term.WaitFor("enter nieuwe regel")
			write(term, "Alleen in hoofden | nog niet op papier.")
			term.WaitFor("nog niet op papier.")
			term.Press("esc")
			term.WaitFor("1-5 antwoord")
			term.Press("3")
		}
		if topic.ID == "vraagafhandeling" {
			term.WaitFor("Dit onderwerp is niet op orde")
			checkFile(t, "niet-op-orde", term.Screen())
			term.Press("a")
			term.WaitFor("Eigenaar", "Komt van")
			write(term, "coördinator")
			term.Press("enter")
			write(term, "1-3-2027")
			term.WaitFor("│ 1-3-2027")
			checkFile(t, "actie", term.Screen())
			term.Press("pgdown")
		}
	}
	term.WaitFor("90 van 90 vragen beantwoord")
	checkFile(t, "klaar", term.Screen())
	term.Press("a")
	plan := strings.TrimSuffix(newFile, ".yaml") + "-plan.md"
	term.WaitFor("Het plan is gemaakt", plan)
	checkFile(t, "plan-gemaakt", term.Screen())
	term.Press("ctrl+c")
	if status := term.Wait(); status != 130 {
		t.Errorf("exit status %d, want 130", status)
	}

	checkFile(t, "ronde", read(t, filepath.Join(folder, newFile)))
	checkFile(t, "plan", read(t, filepath.Join(folder, plan)))
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 2 {
		t.Errorf("the folder holds %v (%v), want the round and the plan only", entries, err)
	}
}

// TestKilledHalfWay: what was answered is in the file, what was not is not, and
// starting again goes on at the first open question.
func TestKilledHalfWay(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	term := sitDown(t, folder)
	begin(t, term)
	term.Press("enter")
	term.WaitFor("enter naar de vragen")
	term.Press("enter")
	term.WaitFor("vraag 1 van 90")
	term.Press("1")
	term.WaitFor("vraag 2 van 90")
	term.Press("2")
	term.WaitFor("vraag 3 van 90")
	term.Press("down") // the cursor alone is no answer
	term.WaitFor("> 1  ja")
	term.Signal(syscall.SIGKILL)
	term.Wait()

	responses := round(t, filepath.Join(folder, newFile)).Responses()
	want := map[scan.Ref]scan.Response{
		{Topic: "visie", ID: "vastgesteld"}: {Answer: "ja"},
		{Topic: "visie", ID: "aanpak"}:      {Answer: "deels"},
	}
	if diff := cmp.Diff(want, maps.Collect(responses)); diff != "" {
		t.Errorf("after the kill (-want +got):\n%s", diff)
	}

	term = sitDown(t, folder)
	term.WaitFor("> Voorbeeldstad", "2 van 90")
	checkFile(t, "start", term.Screen())
	term.Press("enter")
	term.WaitFor("2 van 90 vragen beantwoord", "Alles is bewaard")
	term.Press("enter")
	term.WaitFor("vraag 3 van 90")
	term.Press("q")
	term.WaitFor("Alles is bewaard")
	term.Press("q")
	if status := term.Wait(); status != 0 {
		t.Errorf("exit status %d after q, want 0", status)
	}
}

// TestPlainGlyphs looks at consoles that have few characters besides letters.
func TestPlainGlyphs(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		env  []string
		want string // the bar, of a round of which all is answered
	}{
		{[]string{"LANG=nl_NL.UTF-8"}, "█████"},
		{[]string{"LANG=C.utf8"}, "█████"},
		{[]string{"LANG=nl_NL.UTF-8", "TERM=linux"}, "#####"},
		{[]string{"LANG=nl_NL@euro"}, "#####"},
		{[]string{"LANG=nl_NL.UTF-8", "LC_ALL=C"}, "#####"},
	} {
		t.Run(strings.Join(test.env, ","), func(t *testing.T) {
			folder := t.TempDir()
			fullRound(t, filepath.Join(folder, "ronde.yaml"), 0)
			term := sitDownWith(t, folder, test.env)
			term.WaitFor("> Voorbeeldstad")
			term.Press("enter")
			term.WaitFor("90 van 90 vragen beantwoord", test.want)
		})
	}
}

// TestHiddenFilesAreNoRounds: the settings of other programs do not keep a
// newcomer from the welcome, as in a clone of this project.
func TestHiddenFilesAreNoRounds(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, ".instellingen.yml"), []byte("version: 2\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	sitDown(t, folder).WaitFor("Welkom bij loketscan")
}

// TestTheProgramItself builds loketscan as its users have it. A command that
// draws nothing asks the terminal nothing, and so never waits for an answer.
func TestTheProgramItself(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "loketscan")
	if out, err := exec.Command("go", "build", "-o", path, "loketscan/cmd/loketscan").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	term := ptytest.StartDeaf(t, exec.Command(path, "--version"), 80, 24)
	if status := term.Wait(); status != 0 {
		t.Errorf("exit status %d", status)
	}
	if output := term.Output(); !strings.Contains(output, "wmo-loket") || strings.Contains(output, "\x1b") {
		t.Errorf("unexpected output: %q", output)
	}
}

// checkFile compares a screen or a file with the one in testdata/e2e.
func checkFile(t *testing.T, name, got string) {
	t.Helper()
	golden.Check(t, "testdata/e2e/"+name+".txt", strings.TrimRight(got, "\n")+"\n")
}
