//go:build unix

package walk

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"loketscan/scan"
	"loketscan/scan/session/sessiontest"
	"loketscan/scan/walk/ptytest"
)

// sitDown starts a walk in a folder, in a real terminal.
func sitDown(t *testing.T, folder string, width, height int, env ...string) *ptytest.Terminal {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(ptytest.Environ(), append(env, childFolder+"="+folder)...)
	return ptytest.Start(t, cmd, width, height)
}

// round reads the only round in a folder.
func round(t *testing.T, folder string) *scan.Round {
	t.Helper()
	store := sessiontest.Store{Folder: folder, Set: sessiontest.Set()}
	rounds := store.Rounds()
	if len(rounds) != 1 {
		t.Fatalf("%d rounds in the folder", len(rounds))
	}
	doc, err := store.Open(rounds[0].Name)
	if err != nil {
		t.Fatal(err)
	}
	return doc.Round()
}

func response(t *testing.T, folder, topic, question string) scan.Response {
	t.Helper()
	return round(t, folder).Response(scan.Ref{Topic: topic, ID: question})
}

// beginRound makes a round the way a newcomer does.
func beginRound(t *testing.T, term *ptytest.Terminal) {
	t.Helper()
	term.WaitFor("Welkom bij loketscan", "> a  Nieuwe scan beginnen")
	term.Press("enter")
	term.WaitFor("> Gemeente")
	term.Send("Voorbeeldstad")
	term.WaitFor("│ Voorbeeldstad")
	term.Press("enter")
	term.WaitFor("> Loket")
	term.Send("Loket Centrum")
	term.WaitFor("│ Loket Centrum")
	term.Press("enter")
	term.WaitFor("> Soort", "[gemeentelijk]")
	term.Press("enter")
	term.WaitFor("> Ronde", "2026 najaar")
	term.Press("enter")
	term.WaitFor("> Deelnemers")
	term.Send("coördinator, consulent")
	term.WaitFor("coördinator, consulent")
	term.Press("enter")
	term.WaitFor("> Bestand", "wmo-loket-voorbeeldstad-2026-najaar.yaml")
	term.Press("enter")
	term.WaitFor(">  1 Visie", "is gemaakt")
}

// A newcomer, from an empty folder to a plan.
func TestNewcomer(t *testing.T) {
	folder := t.TempDir()
	term := sitDown(t, folder, 80, 24)
	beginRound(t, term)
	checkScreen(t, "newcomer/1-overzicht", term.Screen())

	term.Press("enter")
	term.WaitFor("Dit onderwerp gaat over visie")
	checkScreen(t, "newcomer/2-inleiding", term.Screen())
	term.Press("enter")
	term.WaitFor("vraag 1 van 1", "vraag 1 van 31")
	checkScreen(t, "newcomer/3-vraag", term.Screen())

	term.Press("tab")
	term.WaitFor("tab naar de antwoorden")
	term.Send("Nog niet vastgesteld.")
	term.WaitFor("│ Nog niet vastgesteld.")
	term.Press("tab")
	term.WaitFor("1-5 antwoord")
	term.Press("2")
	term.WaitFor("Dit onderwerp is niet op orde.", "> a  Acties invullen")
	checkScreen(t, "newcomer/4-niet-op-orde", term.Screen())
	term.Press("a")
	term.WaitFor("actie 1 van 1", "Komt van: vraag 1 (deels)", "> Eigenaar")
	term.Send("beleidsmedewerker")
	term.WaitFor("│ beleidsmedewerker")
	term.Press("tab")
	term.WaitFor("> Gereed")
	term.Send("1 maart 2027")
	term.WaitFor("│ 1 maart 2027")
	term.Press("tab")
	term.WaitFor("> Prioriteit")
	term.Press("right")
	term.WaitFor("[hoog]")
	checkScreen(t, "newcomer/5-actie", term.Screen())
	term.Press("pgdown")
	term.WaitFor("Dit onderwerp gaat over de burger")
	term.Press("esc")
	term.WaitFor(">  2 De burger", "[!] niet op orde")
	term.Press("p")
	term.WaitFor("Het plan is gemaakt", "wmo-loket-voorbeeldstad-2026-najaar.md")
	checkScreen(t, "newcomer/6-plan", term.Screen())
	term.Press("esc")
	term.WaitFor("1 van 31 vragen beantwoord", "openen")
	term.Press("q")
	if status := term.Wait(); status != 0 {
		t.Errorf("exit status %d", status)
	}
	checkScreen(t, "newcomer/7-daarna", term.Screen())

	if got := response(t, folder, "onderwerp-1", "vraag-1"); got != (scan.Response{Answer: "deels", Note: "Nog niet vastgesteld."}) {
		t.Errorf("the answer in the file is %+v", got)
	}
	want := scan.Followup{Owner: "beleidsmedewerker", Due: "2027-03-01", Priority: scan.High}
	if got := round(t, folder).Followup(scan.Ref{Topic: "onderwerp-1", ID: "actie-1"}); got != want {
		t.Errorf("the action in the file is %+v", got)
	}
	if _, err := os.Stat(filepath.Join(folder, "wmo-loket-voorbeeldstad-2026-najaar.md")); err != nil {
		t.Error(err)
	}
}

// However a walk ends: what was answered is in the file, what was not is not,
// and the next one goes on at the first open question.
func TestStoppedHalfWay(t *testing.T) {
	tests := []struct {
		name string
		end  func(term *ptytest.Terminal)
		said string
	}{
		{"ctrl+c", func(term *ptytest.Terminal) { term.Press("ctrl+c") }, "fout: gestopt"},
		{"the window is closed", func(term *ptytest.Terminal) { term.Signal(syscall.SIGHUP) }, "fout: gestopt"},
		{"a friendly kill", func(term *ptytest.Terminal) { term.Signal(syscall.SIGTERM) }, "fout: gestopt"},
		{"an interrupt from elsewhere", func(term *ptytest.Terminal) { term.Signal(syscall.SIGINT) }, "fout: gestopt"},
		{"kill -9", func(term *ptytest.Terminal) { term.Signal(syscall.SIGKILL) }, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			term := sitDown(t, folder, 80, 24)
			beginRound(t, term)
			term.Press("3")
			term.WaitFor(">  3 Beleid")
			term.Press("enter")
			term.WaitFor("gaat over beleid")
			term.Press("enter")
			term.WaitFor("vraag 1 van 3")
			term.Press("1")
			term.WaitFor("vraag 2 van 3")
			if test.said != "" { // a killed program has no time for a half note
				term.Press("tab")
				term.WaitFor("naar de antwoorden")
				term.Send("half getypt")
				term.WaitFor("half getypt")
			}
			test.end(term)
			term.Wait()
			if test.said != "" {
				term.WaitFor("1 van 31 vragen is beantwoord", "loketscan scan wmo-loket-voorbeeldstad-2026-najaar.yaml", test.said)
			}

			if got := response(t, folder, "onderwerp-3", "vraag-1").Answer; got != "ja" {
				t.Errorf("the answer that was given is %q", got)
			}
			second := response(t, folder, "onderwerp-3", "vraag-2")
			if second.Answer != scan.Open {
				t.Errorf("the answer that was not given is %q", second.Answer)
			}
			if test.said != "" && second.Note != "half getypt" {
				t.Errorf("the note is %q", second.Note)
			}

			again := sitDown(t, folder, 80, 24)
			again.WaitFor("> Voorbeeldstad", "1 van 31")
			again.Press("enter")
			again.WaitFor(">  1 Visie", "nog 2 vragen")
			again.Press("3")
			again.WaitFor(">  3 Beleid")
			again.Press("enter")
			again.WaitFor("vraag 2 van 3")
		})
	}
}

func TestTheWindowChanges(t *testing.T) {
	folder := t.TempDir()
	term := sitDown(t, folder, 80, 24)
	beginRound(t, term)
	term.Press("enter")
	term.WaitFor("gaat over visie")
	term.Press("enter")
	term.WaitFor("vraag 1 van 1")
	term.Press("tab")
	term.WaitFor("naar de antwoorden")
	term.Send("Eerste regel")
	term.WaitFor("Eerste regel")
	for _, size := range [][2]int{{40, 12}, {120, 40}, {60, 18}, {20, 8}, {80, 24}} {
		term.Resize(size[0], size[1])
		term.WaitFor("Eerste regel")
		term.WaitUntil("a text no wider than the window", func(screen string) bool {
			return len(strings.Split(strings.TrimRight(screen, "\n"), "\n")) <= size[1]
		})
	}
	term.Send(", en verder")
	term.WaitFor("Eerste regel, en verder", "vraag 1 van 1")
	term.Press("ctrl+c")
	term.Wait()
	if got := response(t, folder, "onderwerp-1", "vraag-1"); got != (scan.Response{Note: "Eerste regel, en verder"}) {
		t.Errorf("the file has %+v", got)
	}
}

func TestPastingInATerminal(t *testing.T) {
	const text = "eerste regel\n1\n2\t3\ntweede regel"
	for _, test := range []struct {
		name string
		do   func(term *ptytest.Terminal)
		want string
	}{
		{"marked", func(term *ptytest.Terminal) { term.Paste(text) }, "eerste regel\n1\n2    3\ntweede regel"},
		{"not marked", func(term *ptytest.Terminal) { term.Send(strings.ReplaceAll(text, "\n", "\r")) }, "eerste regel\n1\n2    3\ntweede regel"},
	} {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			cmd := exec.Command(os.Args[0])
			cmd.Env = append(ptytest.Environ(), childFolder+"="+folder)
			start := ptytest.Start
			if test.name == "not marked" {
				start = ptytest.StartDeaf
			}
			term := start(t, cmd, 80, 24)
			beginRound(t, term)
			term.Press("2")
			term.WaitFor(">  2 De burger")
			term.Press("enter")
			term.WaitFor("gaat over de burger")
			term.Press("enter")
			term.WaitFor("vraag 1 van 2")
			term.Press("tab")
			term.WaitFor("naar de antwoorden")
			test.do(term)
			term.WaitFor("eerste regel", "tweede regel", "vraag 1 van 2")
			term.Press("ctrl+c")
			term.Wait()
			if got := response(t, folder, "onderwerp-2", "vraag-1"); got != (scan.Response{Note: test.want}) {
				t.Errorf("the file has %+v, want the note %q", got, test.want)
			}
			if n := len(sessiontest.Responses(round(t, folder))); n != 1 {
				t.Errorf("%d questions have a response", n)
			}
		})
	}
}

// colour matches what sets a colour; bold and the cursor are none.
var colour = regexp.MustCompile(`\x1b\[(\d+;)*(3[0-8]|4[0-8]|9[0-7]|10[0-7])(;\d+)*m`)

func TestColourInATerminal(t *testing.T) {
	for _, test := range []struct {
		name string
		env  []string
		want bool
	}{
		{"as usual", nil, true},
		{"NO_COLOR", []string{"NO_COLOR=1"}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			store := sessiontest.Store{Folder: folder, Set: sessiontest.Set()}
			doc, err := store.Create("ronde.yaml", sessiontest.Info())
			if err != nil {
				t.Fatal(err)
			}
			doc.Round().Respond(scan.Ref{Topic: "onderwerp-1", ID: "vraag-1"}, scan.Response{Answer: "nee"})
			if err := doc.Save(); err != nil {
				t.Fatal(err)
			}
			term := sitDown(t, folder, 80, 24, test.env...)
			term.WaitFor("> Voorbeeldstad")
			term.Press("enter")
			term.WaitFor("[!] niet op orde")
			if test.want { // the colours come with the terminal's answer
				term.WaitUntil("colour", func(string) bool { return colour.MatchString(term.Output()) })
			}
			term.Press("q")
			term.Wait()
			if found := colour.FindString(term.Output()); !test.want && found != "" {
				t.Errorf("there is colour: %q", found)
			}
		})
	}
}

// A terminal that answers nothing is not waited for, neither before main nor
// by the walk.
func TestADeafTerminalIsNotWaitedFor(t *testing.T) {
	const limit = 2 * time.Second // Bubble Tea would take five
	t.Run("before main", func(t *testing.T) {
		for _, env := range []string{"", "CI=", "CI=ja"} {
			cmd := exec.Command(os.Args[0])
			cmd.Env = append(ptytest.Environ(), childQuick+"=1")
			want := `klaar, CI="" false`
			if env != "" {
				cmd.Env = append(cmd.Env, env)
				want = fmt.Sprintf("klaar, CI=%q true", strings.TrimPrefix(env, "CI="))
			}
			start := time.Now()
			term := ptytest.StartDeaf(t, cmd, 80, 24)
			term.Wait()
			if took := time.Since(start); took > limit {
				t.Errorf("with %q it took %v", env, took)
			}
			term.WaitFor(want)
		}
	})
	t.Run("the walk", func(t *testing.T) {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(ptytest.Environ(), childFolder+"="+t.TempDir())
		start := time.Now()
		term := ptytest.StartDeaf(t, cmd, 80, 24)
		term.WaitFor("Welkom")
		if took := time.Since(start); took > limit {
			t.Errorf("it took %v", took)
		}
		term.Press("enter")
		term.WaitFor("> Gemeente")
	})
}

// Digits that are typed fast answer the questions of one topic.
func TestTypingOnInATerminal(t *testing.T) {
	folder := t.TempDir()
	term := sitDown(t, folder, 80, 24)
	beginRound(t, term)
	term.Press("3")
	term.WaitFor(">  3 Beleid")
	term.Press("enter")
	term.WaitFor("gaat over beleid")
	term.Press("enter")
	term.WaitFor("vraag 1 van 3")
	term.Press("2", "1", "1", "1", "1", "1", "1")
	term.WaitFor("Dit onderwerp is niet op orde.", "Kies met de pijltjes en enter")
	term.Press("ctrl+c")
	term.Wait()
	if r := round(t, folder); len(sessiontest.Responses(r)) != 3 || len(sessiontest.Followups(r)) != 0 {
		t.Errorf("the file has %v and %v", sessiontest.Responses(r), sessiontest.Followups(r))
	}
}
