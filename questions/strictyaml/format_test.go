package strictyaml_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"loketscan/questions/strictyaml"
)

func TestFormat(t *testing.T) {
	const in = `# kop
a: {b: 'ja' , c: [], d: {}} # achter d
# boven e
e:
- "een: twee"   # achter een
-   f: |
      regel # geen

      regel
    g: "2026"
    h: 2026
- ~
- [x, [y]]
'één': 's-Hertogenbosch'
# slot
`
	const want = `# kop
a:
  b: ja
  c: []
  d: {}                       # achter d

# boven e
e:
  - "een: twee"               # achter een
  - f: |
      regel # geen

      regel
    g: "2026"
    h: 2026
  -
  -
    - x
    -
      - y

één: s-Hertogenbosch
# slot
`
	root, problems := strictyaml.Parse("x.yaml", []byte(in))
	if problems != nil {
		t.Fatal(problems)
	}
	if diff := cmp.Diff(want, string(strictyaml.Format(root))); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestFormatText(t *testing.T) {
	text := func(s string) string {
		root := &strictyaml.Node{Kind: strictyaml.Map, Pairs: []strictyaml.Pair{{
			Key:   &strictyaml.Node{Kind: strictyaml.Text, Text: "a"},
			Value: &strictyaml.Node{Kind: strictyaml.Text, Text: s},
		}}}
		return strings.TrimPrefix(string(strictyaml.Format(root)), "a:")
	}
	tests := map[string][]string{
		"%s": {
			"Voorbeeldstad", "Loket Centrum", "2026 najaar", "Bergen (L)", "a, b", "x#y", "a:b", "Súdwest-Fryslân", "ja", "nee",
			"één", "s-Hertogenbosch", "👍", "a 'b' \"c\"", "Ja, hoor", "1e lijn",
		},
		`"%s"`: {
			"", " a", "a ", "'s-Hertogenbosch", "2026", "2026-11-01", "12:30", "0x1F", "1e3", ".5", "+31 20", "no", "Null", "TRUE", "y", "~",
			"- x", "# x", "a # b", "a: b", "a:", "&x", "*x", "!x", "@x", "%x", "`x", "|", ">", "[a]", "{a}", "? a", "<<", "=", "-", "---", ".inf",
		},
	}
	for form, texts := range tests {
		for _, s := range texts {
			if got, want := text(s), " "+strings.Replace(form, "%s", s, 1)+"\n"; got != want {
				t.Errorf("%q is written as %q, want %q", s, got, want)
			}
		}
	}
	for s, want := range map[string]string{
		"a\n":      " |\n  a\n",
		"a\n\nb\n": " |\n  a\n\n  b\n",
		"a\nb":     " |-\n  a\n  b\n",
		" a\nb\n":  ` " a\nb\n"` + "\n",
		"\na\n":    ` "\na\n"` + "\n",
		"a\n\n":    ` "a\n\n"` + "\n",
		"a\tb":     ` "a\u0009b"` + "\n",
		"\x1b[31m": ` "\u001B[31m"` + "\n",
		"\u202e":   ` "\u202E"` + "\n",
		`a\"b: `:   ` "a\\\"b: "` + "\n",
	} {
		if got := text(s); got != want {
			t.Errorf("%q is written as %q, want %q", s, got, want)
		}
	}
}

// TestFormatComments: a comment goes where it is read back, so that writing
// again changes nothing.
func TestFormatComments(t *testing.T) {
	for in, want := range map[string]string{
		"a:\n  - - # x\n      - b\n":           "a:\n  # x\n  -\n    -\n      - b\n",
		"a:\n  - # x\n    - # y\n      b: c\n": "a:\n  # x\n  # y\n  -\n    - b: c\n",
		"a:\n  - ~ # x\n  - b\n":               "a:\n  # x\n  -\n  - b\n",
	} {
		root, problems := strictyaml.Parse("x.yaml", []byte(in))
		if problems != nil {
			t.Fatal(problems)
		}
		got := strictyaml.Format(root)
		if diff := cmp.Diff(want, string(got)); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
		again, _ := strictyaml.Parse("x.yaml", got)
		if diff := cmp.Diff(want, string(strictyaml.Format(again))); diff != "" {
			t.Errorf("again: -want +got:\n%s", diff)
		}
	}
}

// FuzzFormat holds that what Parse reads, Format writes without loss: the
// values, and every comment.
func FuzzFormat(f *testing.F) {
	for path := range cases(f) {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		node, problems := strictyaml.Parse("fuzz.yaml", data)
		if problems.Err() != nil || longKey(node) {
			return
		}
		text := strictyaml.Format(node)
		again, problems := strictyaml.Parse("fuzz.yaml", text)
		if problems != nil {
			t.Fatalf("%v\n%s", problems, text)
		}
		if diff := cmp.Diff(node, again, values); diff != "" {
			t.Errorf("-read +read again:\n%s\n%s", diff, text)
		}
		if diff := cmp.Diff(comments(node), comments(again)); diff != "" {
			t.Errorf("comments: -read +read again:\n%s\n%s", diff, text)
		}
		if diff := cmp.Diff(string(text), string(strictyaml.Format(again))); diff != "" {
			t.Errorf("-written +written again:\n%s", diff)
		}
	})
}

// longKey reports whether a tree has a key that is too long to stand before a
// colon, as YAML has it: whoever saves it finds that out by reading it back.
func longKey(n *strictyaml.Node) bool {
	const most = 300 // three characters or more each, when it is quoted
	return slices.ContainsFunc(n.Items, longKey) ||
		slices.ContainsFunc(n.Pairs, func(p strictyaml.Pair) bool { return len(p.Key.Text) > most || longKey(p.Value) })
}

var values = cmpopts.IgnoreFields(strictyaml.Node{}, "Line", "Column", "Comments", "Plain")

// comments returns every comment in a tree, sorted.
func comments(n *strictyaml.Node) []string {
	var all []string
	n.EachComment(func(line string) { all = append(all, line) })
	slices.Sort(all)
	return all
}
