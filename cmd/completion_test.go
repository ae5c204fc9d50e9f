package cmd_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCompletion asks what the tab key offers, as the scripts of the shells do.
func TestCompletion(t *testing.T) {
	t.Chdir(t.TempDir())
	fullRound(t, "ronde.yaml", 0)
	if status, _, stderr := try(t, "actie", "ronde.yaml", "visie.eigen", "--tekst", "Vraag de raad."); status != 0 {
		t.Fatal(stderr)
	}
	const files = "yaml yml :8"
	for typed, want := range map[string]string{
		"pl":                                   "plan :4",
		"r":                                    "ronde :4",
		"wmo":                                  files,
		"scan ":                                files,
		"plan ronde":                           files,
		"plan ronde.yaml ":                     ":4",
		"plan ronde.yaml --ond":                "--onderwerp :4",
		"plan ronde.yaml --prioriteit ":        "hoog midden laag :36",
		"plan ronde.yaml -o ":                  ":0",
		"plan ronde.yaml --eigenaar ":          ":4",
		"actie ronde.yaml --stand=":            "open bezig gereed vervallen :36",
		"actie ronde.yaml --gereed ":           ":4",
		"actie ":                               files,
		"actie ronde.yaml vi":                  "visie. :6",
		"actie ronde.yaml visie.":              "visie.visie-opstellen visie.visie-bijstellen visie.visies-afstemmen visie.eigen :4",
		"actie ronde.yaml visie.visie-b":       "visie.visie-bijstellen :4",
		"actie er-is-niets.yaml visie.visie-b": "visie.visie-bijstellen :4",
		"actie ronde.yaml vise.":               ":4",
		"verschil a.yaml b.yaml c":             files,
		"verschil --formaat ":                  "tekst markdown json :36",
		"vragenlijst --formaat ":               "markdown yaml :36",
		"vragenlijst ":                         ":4",
		"controleer a.yaml ":                   files,
		"ronde a.yaml ":                        files,
		"aanvulling ":                          "bash zsh fish powershell :4",
		"completion f":                         "fish :4",
		"help ha":                              "handleiding :4",
	} {
		t.Run(typed, func(t *testing.T) {
			_, stdout, _ := try(t, append([]string{"__complete"}, strings.Split(typed, " ")...)...)
			var got []string
			for line := range strings.Lines(stdout) {
				value, _, _ := strings.Cut(strings.TrimSpace(line), "\t")
				got = append(got, value)
			}
			if diff := cmp.Diff(want, strings.Join(got, " ")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestBash lets a real bash complete, with what an interactive one would set.
func TestBash(t *testing.T) {
	t.Parallel()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("bash is not installed")
	}
	folder := t.TempDir()
	if err := os.Symlink(self, filepath.Join(folder, "loketscan")); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
	c := exec.Command(bash, "-c", `
		compopt() { :; }
		_init_completion() { cur=${COMP_WORDS[COMP_CWORD]}; words=("${COMP_WORDS[@]}"); cword=$COMP_CWORD; }
		source <(loketscan aanvulling bash)
		complete -p loketscan >/dev/null
		while IFS= read -r COMP_LINE; do
			COMP_WORDS=($COMP_LINE)
			[[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
			COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_POINT=${#COMP_LINE} COMPREPLY=()
			__start_loketscan
			echo "${COMPREPLY[*]}"
		done`)
	c.Dir = folder
	c.Env = append(os.Environ(), "PATH="+folder+string(os.PathListSeparator)+os.Getenv("PATH"))
	c.Stdin = strings.NewReader("loketscan pl\nloketscan plan x.yaml --prioriteit \nloketscan actie x.yaml vraag\nloketscan actie x.yaml visie.visie-b\n")
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	want := "plan\nhoog midden laag\nvraagafhandeling.\nvisie.visie-bijstellen\n"
	if diff := cmp.Diff(want, string(out)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
