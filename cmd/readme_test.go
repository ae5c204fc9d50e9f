package cmd_test

import (
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
)

// TestREADME holds the README against the program: what it shows is what the
// program does, and every command and flag is in it.
func TestREADME(t *testing.T) {
	readme := read(t, "../README.md")
	blocks := map[string]string{}
	for _, m := range regexp.MustCompile("(?s)```(\\w+)\n(.*?)```").FindAllStringSubmatch(readme, -1) {
		blocks[m[1]] = m[2]
	}
	if want := read(t, "testdata/e2e/vraag.txt"); blocks["text"] != want {
		t.Errorf("the screen in the README is not the one of the program:\n%s", want)
	}
	if !strings.Contains(read(t, "testdata/e2e/plan.txt"), blocks["markdown"]) {
		t.Error("the plan in the README is not a part of the one that the program writes")
	}
	if !strings.Contains(read(t, "testdata/e2e/ronde.txt"), strings.TrimPrefix(blocks["yaml"], "vraagafhandeling:\n  vragen:\n")) {
		t.Error("the answer in the README is not as the program writes it")
	}
	if !strings.HasPrefix(blocks["sh"], "go run ./cmd/loketscan ") || !strings.Contains(blocks["sh"], "\ngo test ./... ") {
		t.Error("the README does not open with the two commands")
	}

	script := read(t, "testdata/script/git.txtar")
	for _, line := range []string{"git config diff.loketscan.command 'loketscan verschil --git'", "*.yaml diff=loketscan"} {
		if !strings.Contains(readme, line) || !strings.Contains(script, line) {
			t.Errorf("the README and the script that tries it do not both have: %s", line)
		}
	}

	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	help := func(args ...string) string {
		c := exec.Command(self, append(args, "--help")...)
		c.Args[0] = "loketscan"
		out, err := c.Output()
		if err != nil {
			t.Fatal(err)
		}
		return string(out)
	}
	command := regexp.MustCompile(`(?m)^  ([a-z]+)  +[A-Z]`)
	flag := regexp.MustCompile(`--[a-z-]+`)
	top := help()
	texts := []string{top}
	for _, m := range command.FindAllStringSubmatch(top, -1) {
		if !strings.Contains(readme, "| `loketscan "+m[1]) {
			t.Errorf("the README does not have the command %s", m[1])
		}
		texts = append(texts, help(m[1]))
	}
	if len(texts) < 6 {
		t.Fatalf("found %d commands", len(texts)-1)
	}
	for _, text := range texts {
		for _, name := range flag.FindAllString(text, -1) {
			if !strings.Contains(readme, name) {
				t.Errorf("the README does not have the flag %s", name)
			}
		}
	}
}

func read(t testing.TB, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
