package cmd_test

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"loketscan/cmd"
)

// TestManual: the page tells of every command and flag, in characters that
// every man knows, and groff has nothing to say about it.
func TestManual(t *testing.T) {
	page := output(t, "handleiding")
	for _, r := range page {
		if r > '~' || r < ' ' && r != '\n' {
			t.Errorf("%q is in the page", r)
		}
	}
	has := func(text string) {
		t.Helper()
		if !strings.Contains(page, strings.ReplaceAll(text, "-", `\-`)) {
			t.Errorf("the page does not have %q", text)
		}
	}
	for _, section := range []string{"NAAM", "GEBRUIK", "BESCHRIJVING", "OPDRACHTEN", "OPTIES", "OMGEVING", "EXITSTATUS", "VOORBEELDEN"} {
		has(`.SH "` + section + `"`)
	}
	root := cmd.NewRoot(cmd.Env{})
	for _, c := range append(root.Commands(), root) {
		has(c.UseLine())
		c.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) { has("--" + f.Name) })
	}
	groff, err := exec.LookPath("groff")
	if err != nil {
		t.Skip("groff is not installed")
	}
	c := exec.Command(groff, "-man", "-Tutf8", "-ww")
	c.Stdin = strings.NewReader(page)
	var complaints strings.Builder
	c.Stderr = &complaints
	shown, err := c.Output()
	if err != nil || complaints.Len() > 0 {
		t.Errorf("%v: %s", err, &complaints)
	}
	if !strings.Contains(string(shown), "één bestand per ronde") {
		t.Errorf("the page does not show é:\n%s", shown)
	}
}
