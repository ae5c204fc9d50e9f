package cmd_test

import (
	"bytes"
	"io"
	"strings"
	"testing"
)

// TestNamesAsTheyAreShown: a topic and an action can be typed as the screens and
// the plan name them.
func TestNamesAsTheyAreShown(t *testing.T) {
	t.Chdir(t.TempDir())
	fullRound(t, "a.yaml", 0)
	for _, text := range []string{"een", "twee"} {
		if status, told := mainTo(t, io.Discard, "actie", "a.yaml", "locatie."+text, "--tekst", "Doe "+text+"."); status != 0 {
			t.Fatal(told)
		}
	}
	for typed, want := range map[string]string{
		"visie.visie-bijstellen": "visie.visie-bijstellen:", "1.2": "visie.visie-bijstellen:", "Visie.visie-bijstellen": "visie.visie-bijstellen:",
		"4.a": "locatie.een: Doe een.", "4.b": "locatie.twee: Doe twee.", "De burger.1": "burger.klantgericht-trainen:",
	} {
		var out bytes.Buffer
		if status, told := mainTo(t, &out, "actie", "a.yaml", typed); status != 0 || !strings.HasPrefix(out.String(), want) {
			t.Errorf("%s: exit status %d\n%s%s", typed, status, &out, told)
		}
	}
	for _, typed := range []string{"1.99", "1.0", "99.1", "4.c", "locatie.a", "1.", ".1", "."} {
		if status, told := mainTo(t, io.Discard, "actie", "a.yaml", typed); status != 2 || !strings.Contains(told, "loketscan: tip: ") {
			t.Errorf("%s: exit status %d\n%s", typed, status, told)
		}
	}
	if status, told := mainTo(t, io.Discard, "actie", "a.yaml", "4.b", "--stand", "klaar"); status != 0 || !strings.Contains(read(t, "a.yaml"), "stand: gereed") {
		t.Errorf("exit status %d\n%s", status, told)
	}
	if _, told := mainTo(t, io.Discard, "actie", "a.yaml", "4.A", "--tekst", "Doe een, anders."); !strings.Contains(read(t, "a.yaml"), "actie: Doe een, anders.\n      letter: a\n") {
		t.Errorf("another text gives another letter: %s", told)
	}
	for _, topic := range []string{"6", "vraagafhandeling", "Vraagafhandeling", "VRAAGAFHANDELING"} {
		var out bytes.Buffer
		if status, told := mainTo(t, &out, "plan", "a.yaml", "--onderwerp", topic); status != 0 || !strings.Contains(out.String(), "bij onderwerp 6, Vraagafhandeling") {
			t.Errorf("%s: exit status %d\n%s", topic, status, told)
		}
	}
}
