package main

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestOrderOfInitialisation holds what package startup relies on. It keeps Bubble
// Tea from asking the terminal for its colours, which takes seconds where no
// answer comes, and the order of import paths decides whether it is in time: a
// module path that sorts after os/exec would be too late.
func TestOrderOfInitialisation(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	build := exec.Command("go", "build", "-o", dir+string(filepath.Separator), ".")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	built, err := filepath.Glob(filepath.Join(dir, "loketscan*"))
	if err != nil || len(built) != 1 {
		t.Fatalf("built %v (%v)", built, err)
	}
	c := exec.Command(built[0], "--version")
	c.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	var trace bytes.Buffer
	c.Stderr = &trace
	if err := c.Run(); err != nil {
		t.Fatal(err)
	}
	var packages []string
	for lines := bufio.NewScanner(&trace); lines.Scan(); {
		if fields := strings.Fields(lines.Text()); len(fields) > 1 && fields[0] == "init" {
			packages = append(packages, fields[1])
		}
	}
	before := -1
	for _, name := range []string{
		"loketscan/scan/walk/startup", // sets the variable
		"github.com/charmbracelet/bubbletea",
		"loketscan/scan/walk", // puts it back
	} {
		at := slices.Index(packages, name)
		if at <= before {
			t.Errorf("%s is number %d to be initialised, and should come after number %d, in\n%s", name, at, before, strings.Join(packages, "\n"))
		}
		before = at
	}
}
