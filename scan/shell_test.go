package scan

import (
	"os/exec"
	"strings"
	"testing"

	"loketscan/questions/dutch"
)

var oddNames = []string{
	"2026-najaar.yaml", "map/najaar.yaml", "/tmp/één ding.yaml", "e\u0301.yaml", "a b.yaml", "a  b.yaml", " a.yaml", "a.yaml ",
	"-streep.yaml", "--help", "$(touch PWNED).yaml", "x;touch${IFS}PWNED;.yaml", "`touch PWNED`.yaml", "$HOME.yaml", "~/a.yaml", "~", "=ls", "!!.yaml",
	"*.yaml", "?.yaml", "[ab].yaml", "{a,b}.yaml", "a&b.yaml", "a|b.yaml", "a>b.yaml", "a<b.yaml", "a#b.yaml", "#a.yaml", "(a).yaml",
	"it's.yaml", `a"b.yaml`, `a\b.yaml`, "a'\\''b.yaml", "%PATH%.yaml", "a^b.yaml", "a,b.yaml", "@a.yaml",
	"a\tb.yaml", "a\nb.yaml", "a\n\ntouch PWNED\n.yaml", "a\x1b[2Jb.yaml", "caf\xe9.yaml", "a\u202eb.yaml", "a\u00a0b.yaml", "a\u2028b.yaml",
	"“a”.yaml", "‘a’.yaml", "漢字.yaml", "👍.yaml",
}

// TestPastedInBash pastes each command in bash, with a loketscan that tells
// what it was given.
func TestPastedInBash(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("bash is not here")
	}
	for _, name := range oddNames {
		line := commandLine("linux", "plan", name)
		if dutch.CleanLine(line) != line {
			t.Errorf("%q is shown as another line than %q", line, dutch.CleanLine(line))
		}
		shell := exec.Command(bash, "-c", `set -o histexpand; loketscan() { printf '%s\0' "$@"; }`+"\n"+line)
		shell.Dir = t.TempDir()
		out, err := shell.CombinedOutput()
		want := name
		if strings.HasPrefix(name, "-") {
			want = "./" + name
		}
		if err != nil || string(out) != "plan\x00"+want+"\x00" {
			t.Errorf("%q gave %q, %v; want the name %q", line, out, err, name)
		}
	}
}

// TestPastedInWindows holds each command against what the two shells read: in
// quotation marks PowerShell replaces $ and `, and takes “ for a mark as well;
// the command prompt replaces %.
func TestPastedInWindows(t *testing.T) {
	for _, name := range oddNames {
		line := commandLine("windows", "plan", name)
		switch argument, ok := strings.CutPrefix(line, "loketscan plan "); {
		case !ok && line != "loketscan":
			t.Errorf("%q gives %q", name, line)
		case !ok:
		case strings.HasPrefix(argument, `"`):
			inner := argument[1 : len(argument)-1]
			if inner != name || strings.ContainsAny(inner, "\"$`%“”„‟\n\x1b") || dutch.CleanLine(inner) != inner {
				t.Errorf("%q gives %q", name, line)
			}
		case strings.TrimPrefix(argument, `.\`) != name || strings.ContainsAny(argument, "\"'$`%&|<>^()[]{},;@#=!~*? \t\n"):
			t.Errorf("%q gives %q", name, line)
		}
	}
	for name, want := range map[string]string{
		"2026-najaar.yaml":      "loketscan scan 2026-najaar.yaml",
		`C:\map\één ding.yaml`:  `loketscan scan "C:\map\één ding.yaml"`,
		"-streep.yaml":          `loketscan scan .\-streep.yaml`,
		"R&D (concept).yaml":    `loketscan scan "R&D (concept).yaml"`,
		"a,b.yaml":              `loketscan scan "a,b.yaml"`,
		"kosten in $.yaml":      "loketscan",
		"100%.yaml":             "loketscan",
		"`whoami`.yaml":         "loketscan",
		"“aangehaald”.yaml":     "loketscan",
		"twee  spaties.yaml":    "loketscan",
		"$(calc).yaml":          "loketscan",
		"’s-Hertogenbosch.yaml": `loketscan scan "’s-Hertogenbosch.yaml"`,
	} {
		if got := commandLine("windows", "scan", name); got != want {
			t.Errorf("%q gives %q, want %q", name, got, want)
		}
	}
}
