package cmd_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"loketscan/cmd"
)

// TestExamples runs every example of help as it stands there, in a folder with
// the rounds that it names.
func TestExamples(t *testing.T) {
	shell, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("bash is not installed")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	bin := t.TempDir()
	if err := os.Symlink(self, filepath.Join(bin, "loketscan")); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
	t.Setenv("PATH", bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	root := cmd.NewRoot(cmd.Env{})
	for _, c := range append(root.Commands(), root) {
		for line := range strings.SplitSeq(c.Example, "\n") {
			line = strings.TrimSpace(line)
			t.Run(line, func(t *testing.T) {
				run := exec.Command(shell, "-c", line)
				// A script for another shell is for that shell.
				if m := regexp.MustCompile(`aanvulling (\w+)`).FindStringSubmatch(line); m != nil {
					other, err := exec.LookPath(m[1])
					if err != nil {
						t.Skipf("%s is not installed", m[1])
					}
					run = exec.Command(other, "-c", line)
					if m[1] == "zsh" {
						run = exec.Command(other, "-c", "autoload -U compinit && compinit -u && "+line)
					}
				}
				run.Dir = t.TempDir()
				for i, name := range regexp.MustCompile(`\S+\.yaml`).FindAllString(line, -1) {
					switch {
					case strings.Contains(name, "*"):
						name = "ronde.yaml"
					case c.Name() == "ronde" && i == 1:
						continue // the one that is made
					}
					fullRound(t, filepath.Join(run.Dir, name), 0)
				}
				out, err := run.CombinedOutput()
				if err != nil {
					t.Fatalf("%v: %s", err, out)
				}
				if strings.Contains(string(out), "loketscan: ") {
					t.Errorf("it complains: %s", out)
				}
			})
		}
	}
}
