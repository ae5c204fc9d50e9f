package strictyaml_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode"

	"loketscan/questions/strictyaml"
	"loketscan/report/golden"
)

// A case is a .yaml file in testdata/ok or testdata/fout, and a .txt file with
// what Parse makes of it.
func TestParse(t *testing.T) {
	for path := range cases(t) {
		t.Run(path, func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			node, problems := strictyaml.Parse(filepath.Base(path), data)
			if ok := problems.Err() == nil; ok != (filepath.Base(filepath.Dir(path)) == "ok") {
				t.Errorf("the file is in the wrong folder: ok = %t", ok)
			}
			golden.Check(t, strings.TrimSuffix(path, ".yaml")+".txt", dump(node)+list(problems))
		})
	}
}

func cases(tb testing.TB) func(yield func(string) bool) {
	tb.Helper()
	paths, err := filepath.Glob("testdata/*/*.yaml")
	if err != nil || len(paths) == 0 {
		tb.Fatalf("no cases: %v", err)
	}
	return func(yield func(string) bool) {
		for _, path := range paths {
			if !yield(filepath.ToSlash(path)) {
				return
			}
		}
	}
}

// dump shows a tree of nodes, one value a line, with its comments.
func dump(n *strictyaml.Node) string {
	var b strings.Builder
	comments := func(c strictyaml.Comments) {
		for _, line := range c.Above {
			fmt.Fprintf(&b, " ↑%s", line)
		}
		if c.Behind != "" {
			fmt.Fprintf(&b, " ←%s", c.Behind)
		}
		for _, line := range c.Below {
			fmt.Fprintf(&b, " ↓%s", line)
		}
	}
	var walk func(n *strictyaml.Node, depth int, name string, c strictyaml.Comments)
	walk = func(n *strictyaml.Node, depth int, name string, c strictyaml.Comments) {
		fmt.Fprintf(&b, "%d:%d %s%s ", n.Line, n.Column, strings.Repeat("  ", depth), name)
		switch n.Kind {
		case strictyaml.Empty:
			b.WriteString("-")
		case strictyaml.Text:
			fmt.Fprintf(&b, "%q", n.Text)
		case strictyaml.List:
			b.WriteString("list")
		case strictyaml.Map:
			b.WriteString("map")
		}
		comments(c)
		b.WriteString("\n")
		for _, item := range n.Items {
			walk(item, depth+1, "-", item.Comments)
		}
		for _, pair := range n.Pairs {
			walk(pair.Value, depth+1, fmt.Sprintf("%d:%d %q", pair.Key.Line, pair.Key.Column, pair.Key.Text), pair.Key.Comments)
		}
	}
	if n != nil {
		walk(n, 0, "root", n.Comments)
	}
	return b.String()
}

func list(problems strictyaml.Problems) string {
	var b strings.Builder
	for _, p := range problems {
		kind := "fout"
		if p.Notice {
			kind = "melding"
		}
		fmt.Fprintf(&b, "%s %d:%d %s\n  tip: %s\n", kind, p.Line, p.Column, p.Message, p.Tip)
	}
	return b.String()
}

func keys(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "k%d: v\n", i)
	}
	return b.String()
}

// deep writes a key in a key, so many deep.
func deep(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%sa:\n", strings.Repeat("  ", i))
	}
	return b.String()
}

func TestParseRefuses(t *testing.T) {
	tests := map[string]struct{ data, want string }{
		"many keys":              {keys(100_000), "het bestand telt meer dan 20000 onderdelen"},
		"many keys and an error": {keys(9000) + "a: \"b\n" + keys(900), "het aanhalingsteken sluiten ontbreekt"},
		"too large":              {strings.Repeat("# x\n", 1<<20), "het bestand is te groot (meer dan 2 MB)"},
		"deep lists":             {strings.Repeat("[", 1<<20), "wat begint met [ hoort te eindigen met ]"},
		"deep":                   {"a: " + strings.Repeat("[", 40) + strings.Repeat("]", 40), "de velden staan te diep in elkaar"},
		"one key many times":     {strings.Repeat("a: b\n", 9000), `"a" staat hier dubbel; de eerste keer was op regel 1`},
		"many items, one a line": {"a:\n" + strings.Repeat("  - b\n", 20_000), "het bestand telt meer dan 20000 onderdelen"},
		"deep, a key a line":     {deep(33), "de velden staan te diep in elkaar"},
		"a quote left open":      {"a: \"\n" + strings.Repeat("b: c\n", 100_000), "het aanhalingsteken sluiten ontbreekt"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, problems := strictyaml.Parse("groot.yaml", []byte(tt.data))
			if len(problems) == 0 || problems[0].Message != tt.want {
				t.Errorf("got %.200v, want %s", problems, tt.want)
			}
		})
	}
}

// TestParseIsLinear holds that a file of four times the size takes about four
// times the work, also when the line that is wrong has to be looked for. The
// work is what is allocated: that is the same on every machine, busy or not.
func TestParseIsLinear(t *testing.T) {
	const small, times = 500, 4
	for name, file := range map[string]func(n int) string{
		"keys":               keys,
		"keys and an error":  func(n int) string { return keys(n) + "a: \"b\n" + keys(n/10) },
		"a note":             func(n int) string { return "a: |\n" + strings.Repeat("  tekst\n", 20*n) + "b: \"c\nd: e\n" },
		"comments":           func(n int) string { return strings.Repeat("# x\n", 20*n) + "b: [c\n" + strings.Repeat("# x\n", n) },
		"a quote left open":  func(n int) string { return "a: \"\n" + strings.Repeat("b: c\n", 20*n) },
		"brackets left open": func(n int) string { return "a: " + strings.Repeat("[", n) },
		"one key many times": func(n int) string { return strings.Repeat("a: b\n", n) },
	} {
		work := func(n int) float64 {
			data := []byte(file(n))
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, _ = strictyaml.Parse("groot.yaml", data)
			runtime.ReadMemStats(&after)
			return float64(after.TotalAlloc - before.TotalAlloc)
		}
		work(small) // what is made once
		ratio := work(times*small) / work(small)
		t.Logf("%s: %.1f times the work", name, ratio)
		if ratio > 1.5*times {
			t.Errorf("%s: %.1f times the work for %d times the size", name, ratio, times)
		}
	}
}

func FuzzParse(f *testing.F) {
	for path := range cases(f) {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		node, problems := strictyaml.Parse("fuzz.yaml", data)
		if node == nil && problems.Err() == nil {
			t.Fatal("neither a node nor a problem")
		}
		lines := strings.Count(string(data), "\n") + 1
		for _, p := range problems {
			if strings.ContainsFunc(p.Message+p.Tip, unicode.IsControl) {
				t.Errorf("a control character in %q", p)
			}
			if p.Line < 0 || p.Line > lines || p.Column < 0 || p.Message == "" || p.Tip == "" {
				t.Errorf("an odd problem: %+v", p)
			}
		}
	})
}
