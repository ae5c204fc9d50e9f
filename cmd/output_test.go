package cmd_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"loketscan/cmd"
)

// mainTo runs the program in this process, and prints to stdout.
func mainTo(t *testing.T, stdout io.Writer, args ...string) (status int, told string) {
	t.Helper()
	var stderr bytes.Buffer
	status = cmd.Main(context.Background(), args, cmd.Env{
		Stdin: strings.NewReader(""), Stdout: stdout, Stderr: &stderr,
		Getenv: func(string) string { return "" }, Now: func() time.Time { return today },
	})
	return status, stderr.String()
}

// full is a place where nothing can be written any more.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

// TestNowhereToPrint: whatever was asked for, and help too, is not there, so that
// is a failure. What was saved all the same is said.
func TestNowhereToPrint(t *testing.T) {
	t.Chdir(t.TempDir())
	fullRound(t, "a.yaml", 0)
	fullRound(t, "b.yaml", 1)
	for _, line := range []string{
		"--help", "help", "help plan", "plan --help", "--version", "plan a.yaml", "status a.yaml", "status a.yaml --json",
		"verschil a.yaml b.yaml", "verschil a.yaml b.yaml a.yaml", "controleer a.yaml", "vragenlijst", "aanvulling bash", "handleiding",
		"actie a.yaml visie.visie-bijstellen", "ronde a.yaml c.yaml --proef",
	} {
		status, told := mainTo(t, full{}, strings.Fields(line)...)
		if status != 1 || strings.Count(told, "loketscan: fout: de uitvoer kan niet worden geschreven") != 1 {
			t.Errorf("%s: exit status %d\n%s", line, status, told)
		}
	}
	for line, saved := range map[string]struct{ said, file, text string }{
		"actie a.yaml visie.visie-bijstellen --eigenaar NIEUW": {"de wijziging is bewaard, maar", "a.yaml", "eigenaar: NIEUW"},
		"ronde a.yaml 2027-voorjaar.yaml":                      {"de nieuwe ronde is gemaakt, maar", "2027-voorjaar.yaml", "ronde: 2027 voorjaar"},
	} {
		status, told := mainTo(t, full{}, strings.Fields(line)...)
		if status != 1 || !strings.Contains(told, "loketscan: fout: "+saved.said) || !strings.Contains(read(t, saved.file), saved.text) {
			t.Errorf("%s: exit status %d\n%s", line, status, told)
		}
	}
}

// TestOneLineForManyNotices: what is worth knowing does not hide what is asked.
func TestOneLineForManyNotices(t *testing.T) {
	t.Chdir(t.TempDir())
	fullRound(t, "vol.yaml", 0)
	text := strings.ReplaceAll(read(t, "vol.yaml"), "antwoord: ja\n", "antwoord: nvt\n      mijn-veld: x\n")
	if err := os.WriteFile("a b.yaml", []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	status, told := mainTo(t, &out, "plan", "a b.yaml")
	if lines := strings.Count(told, "\n"); status != 0 || lines != 2 || !strings.Contains(told, "(dit is de eerste van ") ||
		!strings.Contains(told, "loketscan: tip: zie alles met: loketscan controleer 'a b.yaml'\n") {
		t.Errorf("exit status %d, %d lines:\n%s", status, lines, told)
	}
}

// TestNamesThatAreNotThere, and what was meant by them.
func TestNamesThatAreNotThere(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"2027-voorjaar.yaml", "-streep.yaml"} {
		fullRound(t, "./"+name, 0)
	}
	for _, tt := range []struct {
		args   []string
		status int
		told   string
	}{
		{[]string{"plan", "2027-vorjaar.yaml"}, 1, `tip: bedoelde u "2027-voorjaar.yaml"?`},
		{[]string{"status", "2027-voorjaar"}, 1, `tip: bedoelde u "2027-voorjaar.yaml"?`},
		{[]string{"actie", "2027-voorjaar.yml", "visie.visie-bijstellen", "--stand", "klaar"}, 1, `tip: bedoelde u "2027-voorjaar.yaml"?`},
		{[]string{"controleer", "2027-vorjaar.yaml"}, 1, `tip: bedoelde u "2027-voorjaar.yaml"?`},
		{[]string{"plan", "2028-voorjaar.yaml"}, 1, "tip: kijk of de naam en de map kloppen"},
		{[]string{"plan", "-streep.yaml"}, 2, "tip: is het de naam van een bestand? Zet er dan ./ voor: ./-streep.yaml"},
		{[]string{"plan", "./-streep.yaml", "-o", "plan.md"}, 0, ""},
		{[]string{"plan", "--", "-streep.yaml"}, 0, ""},
	} {
		status, told := mainTo(t, io.Discard, tt.args...)
		if status != tt.status || !strings.Contains(told, tt.told) {
			t.Errorf("%v: exit status %d, want %d\n%s", tt.args, status, tt.status, told)
		}
	}
	if strays, _ := filepath.Glob("~$*"); len(strays) > 0 {
		t.Errorf("left behind: %v", strays)
	}
}
