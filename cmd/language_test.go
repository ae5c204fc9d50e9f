package cmd_test

import (
	"bytes"
	"context"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"loketscan/cmd"
)

// english holds words that are common in what command-line libraries say, and
// that are no Dutch.
var english = strings.Fields(`
	a about accepted accepts added aliases allowed already an and any are args arguments as at available be been before
	but by can cannot cause command commands completion completions could default deprecated directory disabled does
	enabled error errors examples execute exists expected failed failure file files flag flags following for found from
	generate global have help how if information input int invalid is_not its least list load loading malformed missing
	more must name no non none not number on one only option options or output parse parsing permission denied please
	press print provide received required requires run see shell shorthand show some source specified string subcommand
	syntax than that the there these they this to too topics try unable unknown until usage use used using valid value
	values version when where which will with without work write wrong yes you your
`)

// dutchToo are words of the list that Dutch has as well.
var dutchToo = strings.Fields(`as be been dat drop file had is list met of on print rest run see show some start stop tip to too van was were work`)

var letters = regexp.MustCompile(`[\pL_]+(?:-[\pL_]+)*`)

// names are what the program calls things; they need not be Dutch.
func names(root *cobra.Command) []string {
	all := []string{"loketscan", "bash", "fish", "json", "markdown", "powershell", "source", "yaml", "zsh", "man", "macos"}
	for _, c := range append(root.Commands(), root) {
		all = append(append(all, c.Name()), c.Aliases...)
		c.Flags().VisitAll(func(f *pflag.Flag) { all = append(all, f.Name) })
	}
	return all
}

// checkDutch fails on English words.
func checkDutch(t *testing.T, what, text string, names []string) {
	t.Helper()
	for _, word := range letters.FindAllString(strings.ToLower(text), -1) {
		if slices.Contains(english, word) && !slices.Contains(dutchToo, word) && !slices.Contains(names, word) {
			t.Errorf("%s: %q is English:\n%s", what, word, text)
		}
	}
}

// helps returns the help of the program and of every command, by name.
func helps(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{"": output(t, "--help")}
	for _, c := range cmd.NewRoot(cmd.Env{}).Commands() {
		all[c.Name()] = output(t, c.Name(), "--help")
	}
	if len(all) < 10 {
		t.Fatalf("found only %d commands", len(all))
	}
	return all
}

// output runs a command that goes well.
func output(t *testing.T, args ...string) string {
	t.Helper()
	status, stdout, stderr := try(t, args...)
	if status != 0 || stderr != "" {
		t.Fatalf("loketscan %q: exit status %d: %s", args, status, stderr)
	}
	return stdout
}

// try runs a command without a terminal or input.
func try(t *testing.T, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, err bytes.Buffer
	status = cmd.Main(context.Background(), args, cmd.Env{
		Stdin: strings.NewReader(""), Stdout: &out, Stderr: &err,
		Getenv: func(string) string { return "" }, Now: func() time.Time { return today },
	})
	return status, out.String(), err.String()
}

// TestAllDutch looks for English in everything that help says, and at how it
// is laid out.
func TestAllDutch(t *testing.T) {
	names := names(cmd.NewRoot(cmd.Env{}))
	for name, help := range helps(t) {
		checkDutch(t, "help of "+name, help, names)
		for line := range strings.SplitSeq(help, "\n") {
			if n := utf8.RuneCountInString(line); n > 80 {
				t.Errorf("help of %s: this line has %d characters: %s", name, n, line)
			}
		}
		if !strings.Contains(help, "\nVoorbeelden:\n  ") {
			t.Errorf("help of %s has no example", name)
		}
		if strings.Contains(help, "`") {
			t.Errorf("help of %s has a backquote:\n%s", name, help)
		}
	}
	checkDutch(t, "version", output(t, "--version"), names)
	checkDutch(t, "manual", strings.ReplaceAll(output(t, "handleiding"), `\-`, "-"), append(names, "th", "sh", "ss", "pp", "tp", "nf", "fi", "rs", "re", "b", "ad", "nh", "dumb", "no_color"))
	for _, c := range append(cmd.NewRoot(cmd.Env{}).Commands(), cmd.NewRoot(cmd.Env{})) {
		if c.GroupID == "" && c.HasParent() {
			t.Errorf("%s is in no group, so help does not list it", c.Name())
		}
		if strings.HasSuffix(c.Short, ".") {
			t.Errorf("%s: the short description ends in a full stop", c.Name())
		}
	}
	t.Run("the list works", func(t *testing.T) {
		for _, text := range []string{"Usage: x [flags]", "unknown command", "required flag(s) not set", "accepts 1 arg(s), received 2", "help for plan"} {
			found := false
			for _, word := range letters.FindAllString(strings.ToLower(text), -1) {
				found = found || slices.Contains(english, word) && !slices.Contains(dutchToo, word)
			}
			if !found {
				t.Errorf("%q passes for Dutch", text)
			}
		}
	})
}

// misuses are all the ways to call a command wrongly.
func misuses(root *cobra.Command) [][]string {
	all := [][]string{{"plam"}, {"Plan"}, {"help", "plam"}, {"--"}, {"-"}, {""}, {"completion"}, {"een.yaml", "twee.yaml"}}
	for _, c := range append(root.Commands(), root) {
		var path []string
		if c.HasParent() {
			path = []string{c.Name()}
		}
		with := func(args ...string) { all = append(all, append(slices.Clip(path), args...)) }
		with("--bestaat-niet")
		with("-z")
		with("-hz")
		with("--=x")
		with("---")
		with("--help=misschien")
		c.Flags().VisitAll(func(f *pflag.Flag) {
			if f.Value.Type() == "bool" {
				with("--" + f.Name + "=misschien")
				with("--" + f.Name + "=")
				return
			}
			with("--" + f.Name)
			if f.Shorthand != "" {
				with("-" + f.Shorthand)
			}
		})
		with("x", "y", "z", "z", "z")
		with()
	}
	for _, values := range []string{"--prioriteit=dringend", "--onderwerp=17", "--onderwerp=vise", "--peildatum=morgen"} {
		all = append(all, []string{"plan", "x.yaml", values})
	}
	return append(all,
		[]string{"vragenlijst", "--formaat=word"}, []string{"verschil", "x.yaml"}, []string{"aanvulling", "tcsh"},
		[]string{"actie", "x.yaml", "visie"}, []string{"actie", "x.yaml", "vise.x"}, []string{"ronde", "x.yaml"},
	)
}

// TestMisuse: whatever is typed, the answer is Dutch, on a line of its own, and
// says what to do.
func TestMisuse(t *testing.T) {
	t.Chdir(t.TempDir())
	names := names(cmd.NewRoot(cmd.Env{}))
	for _, args := range misuses(cmd.NewRoot(cmd.Env{})) {
		status, _, stderr := try(t, args...)
		if status == 0 {
			continue // some commands need nothing
		}
		what := strings.Join(append([]string{"loketscan"}, args...), " ")
		checkDutch(t, what, stderr, append(names, args...))
		if n := strings.Count(stderr, "loketscan: fout: "); n == 0 || n != strings.Count(stderr, "\nloketscan: tip: ") {
			t.Errorf("%s: not one tip for each error: %s", what, stderr)
		}
		if missing := strings.Contains(stderr, "bestaat niet\nloketscan: tip: kijk of de naam"); status != 2 && !missing {
			t.Errorf("%s: exit status %d: %s", what, status, stderr)
		}
	}
}

var (
	indented = regexp.MustCompile(`(?m)^  +(loketscan|source) .*$`)
	code     = regexp.MustCompile(`--?[a-z][a-z-]*|\S+\.(?:yaml|md|1|[a-z-]+)\b|\b[A-Z]{2,}\S*|\S*[|<>/]\S*`)
)

// TestSpelling needs hunspell with its Dutch dictionary, and skips without.
func TestSpelling(t *testing.T) {
	if _, err := exec.LookPath("hunspell"); err != nil {
		t.Skip("hunspell is not installed (Debian: hunspell, hunspell-nl)")
	}
	var accepted []string
	for line := range strings.Lines(read(t, "testdata/woorden.txt")) {
		if word := strings.TrimSpace(line); word != "" && !strings.HasPrefix(word, "#") {
			accepted = append(accepted, word)
		}
	}
	root := cmd.NewRoot(cmd.Env{})
	var text strings.Builder
	for _, help := range helps(t) {
		text.WriteString(help)
	}
	t.Chdir(t.TempDir())
	for _, args := range misuses(root) {
		_, _, stderr := try(t, args...)
		text.WriteString(regexp.MustCompile(`"[^"]*"`).ReplaceAllString(stderr, ""))
	}
	prose := code.ReplaceAllString(indented.ReplaceAllString(text.String(), ""), "")
	for _, name := range names(root) {
		prose = regexp.MustCompile(`(?i)\b`+regexp.QuoteMeta(name)+`\b`).ReplaceAllString(prose, "")
	}
	c := exec.Command("hunspell", "-d", "nl_NL", "-i", "utf-8", "-l")
	c.Stdin = strings.NewReader(prose)
	out, err := c.Output()
	if err != nil {
		t.Skipf("hunspell has no Dutch dictionary: %v", err)
	}
	unknown := strings.Fields(string(out))
	slices.Sort(unknown)
	unknown = slices.Compact(unknown)
	for _, word := range unknown {
		if !slices.Contains(accepted, word) {
			t.Errorf("%q is misspelt, or belongs in testdata/woorden.txt", word)
		}
	}
	for _, word := range accepted {
		if !slices.Contains(unknown, word) {
			t.Errorf("testdata/woorden.txt: %q is not used or needs no entry", word)
		}
	}
}
