package cmd_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"loketscan/cmd"
	"loketscan/questions"
	"loketscan/report/golden"
)

// A set of three editions. The second asks about cars in other words, about buses
// instead of bicycles, and has its actions in another order; the third has other
// answers, one topic less and one more.
const threeEditions = "testdata/edities/ontvangst.%d.yaml"

// editions reads the first n of them.
func editions(t *testing.T, n int) questions.Catalogue {
	t.Helper()
	var sets questions.Catalogue
	for i := range n {
		sets = append(sets, readSet(t, fmt.Sprintf(threeEditions, i+1)))
	}
	return sets
}

func readSet(t *testing.T, path string) *questions.Set {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	set, err := questions.Read(path, data)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// office runs the program with question sets of its own, in an empty folder.
type office struct {
	*testing.T
	sets    questions.Catalogue
	goldens string // the folder of what it should say
}

func newOffice(t *testing.T, sets questions.Catalogue) office {
	t.Helper()
	goldens, err := filepath.Abs("testdata/edities")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	return office{t, sets, goldens}
}

// check holds what was said against a golden.
func (o office) check(name, said string) {
	o.Helper()
	golden.Check(o, filepath.Join(o.goldens, name), said)
}

// run gives what the program says, and after it the exit status unless that is 0.
func (o office) run(stdin string, args ...string) string {
	o.Helper()
	var out bytes.Buffer
	status := cmd.Main(context.Background(), args, cmd.Env{
		Stdin: strings.NewReader(stdin), Stdout: &out, Stderr: &out, Sets: o.sets,
		Getenv: func(string) string { return "" }, Now: func() time.Time { return today },
	})
	if status != 0 {
		fmt.Fprintf(&out, "exit %d\n", status)
	}
	return out.String()
}

func (o office) read(path string) string {
	o.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		o.Fatal(err)
	}
	return string(data)
}

func (o office) write(path, text string) {
	o.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		o.Fatal(err)
	}
}

const finishedRound = `scan:
  bestandsversie: 1
  vragenlijst: ontvangst
  editie: 1
  gemeente: Voorbeeldstad
  loket: Loket Centrum
  soort: eigen
  ronde: 2026 najaar
  datum: 2026-11-21
  deelnemers:

parkeren:
  vragen:
    # Kan een bezoeker dichtbij parkeren?
    auto:
      antwoord: deels
      toelichting: |
        Alleen 's ochtends.
    # Kan een bezoeker zijn fiets stallen?
    fiets:
      antwoord: nee
  acties:
    # Plaats een rek.
    rek-plaatsen:
      eigenaar: beheer
      gereed: 2027-03-01
      prioriteit: hoog
      eerste-stap:
      stand: bezig
  eigen-acties:
    bord:
      actie: Hang een bord op.
      letter: b
wachten:
  vragen:
    # Is er altijd een stoel vrij?
    stoel:
      antwoord: ja
`

// TestAFinishedRoundStaysAsItWas: whatever editions follow, a round has the
// statuses, actions, numbers and texts of its own.
func TestAFinishedRoundStaysAsItWas(t *testing.T) {
	sets := editions(t, 3)
	o := newOffice(t, nil)
	later := strings.NewReplacer("2026 najaar", "2027 voorjaar", "antwoord: nee", "antwoord: ja")
	said := map[string]string{}
	for n := 1; n <= 3; n++ {
		o.sets = sets[:n]
		o.write("een.yaml", finishedRound)
		o.write("twee.yaml", later.Replace(finishedRound))
		for _, args := range []string{
			"plan een.yaml", "status een.yaml", "status een.yaml --json", "verschil een.yaml twee.yaml", "verschil een.yaml twee.yaml --formaat json",
			"verschil een.yaml twee.yaml twee.yaml", "controleer een.yaml", "actie een.yaml parkeren.rek-plaatsen", "actie een.yaml 1.2",
			"actie een.yaml 1.b --eigenaar balie",
		} {
			got := o.run("", strings.Fields(args)...)
			if n == 1 {
				said[args] = got
			}
			if diff := cmp.Diff(said[args], got); diff != "" {
				t.Errorf("%s, with editions up to %d (-before +now):\n%s", args, n, diff)
			}
		}
		got := o.read("een.yaml") // as actie saved it
		if n == 1 {
			said["file"] = got
		}
		if diff := cmp.Diff(said["file"], got); diff != "" {
			t.Errorf("the file, with editions up to %d (-before +now):\n%s", n, diff)
		}
	}
	for _, want := range []string{"Plaats een rek.", "1.2", "1.b", "editie 1", "Parkeren"} {
		if !strings.Contains(said["plan een.yaml"], want) {
			t.Errorf("the plan has no %q:\n%s", want, said["plan een.yaml"])
		}
	}
}

// TestToALaterEdition goes from the first edition to the third by the next
// round, and compares what came of it.
func TestToALaterEdition(t *testing.T) {
	sets := editions(t, 3)
	o := newOffice(t, sets[:2])
	o.write("een.yaml", finishedRound)
	transcript := o.say("ronde een.yaml twee.yaml --naam tweede")
	transcript += o.answer("twee.yaml", "onderwerp 1\nja\nnee\noverzicht\nstop\n")
	o.sets = sets
	transcript += o.say("verschil een.yaml twee.yaml")
	transcript += o.say("ronde twee.yaml drie.yaml --naam derde")
	transcript += o.answer("drie.yaml", "onderwerp 1\nniet\noverzicht\nstop\n")
	transcript += o.say("verschil twee.yaml drie.yaml")
	transcript += o.say("verschil een.yaml twee.yaml drie.yaml")
	transcript += o.say("plan drie.yaml")
	o.check("rondes.txt", transcript+"\n"+o.read("drie.yaml"))
}

// TestAnUnfinishedRoundIsOfferedALaterEdition answers yes, and no.
func TestAnUnfinishedRoundIsOfferedALaterEdition(t *testing.T) {
	sets := editions(t, 3)
	unfinished := strings.Replace(finishedRound, "antwoord: ja", "antwoord:", 1)
	o := newOffice(t, sets[:2])
	o.write("een.yaml", unfinished)
	before := o.run("", "plan", "een.yaml")
	transcript := o.answer("een.yaml", "nee\nstop\n")
	if after := o.run("", "plan", "een.yaml"); after != before {
		t.Errorf("who stays with an edition gets another plan:\n%s", cmp.Diff(before, after))
	}
	transcript += o.answer("een.yaml", "ja\nstop\n")
	transcript += o.read("een.yaml")
	o.sets = sets
	transcript += o.answer("een.yaml", "ja\nstop\n")
	transcript += o.read("een.yaml")
	transcript += o.say("controleer een.yaml")
	o.check("overgaan.txt", transcript)
	for _, kept := range []string{"Alleen 's ochtends.", "nee", "beheer", "Hang een bord op.", "letter: b"} {
		if !strings.Contains(o.read("een.yaml"), kept) {
			t.Errorf("%q is lost", kept)
		}
	}
}

// say runs a command, and shows it with what it says.
func (o office) say(line string) string {
	o.Helper()
	return "$ loketscan " + line + "\n" + o.run("", strings.Fields(line)...) + "\n"
}

// answer fills in a round in plain lines.
func (o office) answer(path, typed string) string {
	o.Helper()
	return "$ loketscan scan --regels " + path + "\n" + o.run(typed, "scan", "--regels", path) + "\n"
}
