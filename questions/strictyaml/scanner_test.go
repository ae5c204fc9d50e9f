package strictyaml_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/questions/sets"
	"loketscan/questions/strictyaml"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

// checkScan holds that what the scanner takes, it reads as the library does.
func checkScan(t *testing.T, data []byte) (taken bool) {
	t.Helper()
	root := strictyaml.Scan(data)
	if root == nil {
		return false
	}
	want, problems := strictyaml.ParseWithLibrary("x.yaml", data)
	if problems != nil || !reflect.DeepEqual(want, root) {
		t.Fatalf("%v\n-library +scanner:\n%s\n%q", problems, cmp.Diff(nodes(want), nodes(root)), data)
	}
	checkCapacity(t, root)
	return true
}

// nodes lists the nodes of a tree: the difference between lists is found soon.
func nodes(n *strictyaml.Node) []string {
	if n == nil {
		return nil
	}
	all := []string{fmt.Sprintf("%d:%d kind %d %q plain %t %q", n.Line, n.Column, n.Kind, n.Text, n.Plain, n.Comments)}
	for _, item := range n.Items {
		all = append(all, nodes(item)...)
	}
	for _, pair := range n.Pairs {
		all = append(append(all, nodes(pair.Key)...), nodes(pair.Value)...)
	}
	return all
}

// checkCapacity holds that appending to one node does not change another.
func checkCapacity(t *testing.T, n *strictyaml.Node) {
	t.Helper()
	if cap(n.Items) > len(n.Items) || cap(n.Pairs) > len(n.Pairs) {
		t.Fatalf("line %d: room for more", n.Line)
	}
	for _, item := range n.Items {
		checkCapacity(t, item)
	}
	for _, pair := range n.Pairs {
		checkCapacity(t, pair.Value)
	}
}

// TestScanLimits tries what is just within the limits, and just not.
func TestScanLimits(t *testing.T) {
	for text, want := range map[string]bool{
		deep(32): true,
		deep(33): false,
		"a:\n" + strings.Repeat("  - b\n", 19_997):              true,
		"a:\n" + strings.Repeat("  - b\n", 19_998):              false,
		strings.Repeat("x", 1000) + ": y\n":                     true,
		strings.Repeat("x", 1025) + ": y\n":                     false,
		strings.Join(strings.SplitAfter(keys(100), "\n"), "\n"): true,
	} {
		text = strings.TrimRight(text, "\n") + "\n"
		if taken := checkScan(t, []byte(text)); taken != want {
			t.Errorf("%.40q, %d bytes: taken = %t", text, len(text), taken)
		}
	}
}

func TestScanDeclines(t *testing.T) {
	for _, text := range []string{
		"", "# x\n", "\n", "{}\n", "- a\n", "a\n", "a: b", "a: b\na: c\n", "a:b\n", "a : b\n", "a: b \n", "a:  b\n", "a: b # c\n", "a: ~\n", "a: b: c\n",
		"a: b\n  c\n", "a: b\n\n  c: d\n", "a:\n- b\n", "a:\n   b: c\n", "a:\n  - b\n    c\n", "a:\n  - - b\n", "a:\n  -                           # x\n    - b\n",
		"<<: a\n", "<<<<<<< a: b\n", "... a: b\n", "--- a: b\n", "a: b\n...\n", "%a: b\n", "? a: b\n", "a: &b c\n", "a: !b c\n", "a: *b\n", "a: [b]\n", "a: {b: c}\n",
		"a: 'b'\n", "a: \"b\"\n", "a: \"b: \n", "a: \"\\t\"\n", "a: \"\\uD800\"\n", "\u00a0a: b\n", "a: b\tc\n", "a: \x1b\n", "a: \ufeffb\n", "a: \xff\n",
		"a: |\n\n\n\n\n  x\n", "a: |\n   x\n", "a: |\nb: c\n", "a: |\n  x\n    \n", "a: |2\n  x\n", "a: >\n  x\n", "a: |\n  x",
	} {
		if checkScan(t, []byte(text)) {
			t.Errorf("%q: taken", text)
		}
	}
}

// asOnWindows gives a text the line ends and the mark of another program.
func asOnWindows(data []byte) []byte {
	return append([]byte("\uFEFF"), bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))...)
}

// TestScanTakesWhatFormatWrites tries all files of the project. A text that is
// declined is read as well, but slowly.
func TestScanTakesWhatFormatWrites(t *testing.T) {
	files := map[string][]byte{"a full round": fullRound(t)}
	err := filepath.WalkDir("../..", func(path string, _ fs.DirEntry, err error) error {
		if err == nil && filepath.Ext(path) == ".yaml" {
			files[filepath.ToSlash(path)], err = os.ReadFile(path)
		}
		return err
	})
	if err != nil || len(files) < 50 {
		t.Fatalf("%d files: %v", len(files), err)
	}
	for path, data := range files {
		if checkScan(t, data); path == "a full round" && strictyaml.Scan(data) == nil {
			t.Errorf("%s: declined", path)
		}
		root, problems := strictyaml.ParseWithLibrary(path, data)
		if problems != nil || len(root.Pairs) == 0 || bytes.ContainsRune(data, '\t') || strings.Contains(path, "lange-naam") {
			continue // what is rare is declined
		}
		data = strictyaml.Format(root)
		if !checkScan(t, data) || !checkScan(t, asOnWindows(data)) {
			t.Errorf("%s: declined\n%s", path, data)
		}
	}
}

func fullRound(tb testing.TB) []byte {
	tb.Helper()
	set := sets.BuiltIn().Proposed()
	round := scan.NewRound(set, scan.Info{Municipality: "Voorbeeldstad", Kind: "gemeentelijk", Name: "2026 najaar"})
	for _, topic := range set.Topics {
		for _, q := range topic.Questions {
			round.Respond(scan.Ref{Topic: topic.ID, ID: q.ID}, scan.Response{Answer: "deels", Note: "Daar is nog niet over gesproken.\nDat volgt."})
		}
		for _, a := range topic.Actions {
			round.FollowUp(scan.Ref{Topic: topic.ID, ID: a.ID}, scan.Followup{Owner: "coördinator", Due: "2027-03-01", Priority: scan.High})
		}
	}
	path := filepath.Join(tb.TempDir(), "ronde.yaml")
	f, err := roundfile.Create(path, sets.BuiltIn(), round)
	if err != nil {
		tb.Fatal(err)
	}
	if err := f.Close(); err != nil {
		tb.Fatal(err)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	return text
}

// choices chooses by its bytes, and the first of all when they are used up.
type choices []byte

func (c *choices) below(n int) int {
	if len(*c) == 0 {
		return 0
	}
	b := (*c)[0]
	*c = (*c)[1:]
	return int(b) % n
}

func (c *choices) of(options ...string) string { return options[c.below(len(options))] }

func (c *choices) odd() string {
	return c.of("x", " ", ":", ": ", " #", "#", "-", "- ", "\"", "'", "\\", "\n", "\n\n", "\n ", "|", "é", "👍", "\u00a0", "\u200b", "\ufeff", "\t",
		"~", "null", "<<", "...", "---", "?", "{", "}", "[]", ",", "&", "*", "!", "%", "@", "`", "\x1b", "\u0085", "\u2028", strings.Repeat("x", 500))
}

func (c *choices) text() string {
	text := c.of("ja", "2026-11-21", "Loket Centrum", "", "coördinator", "twee\nregels", "drie\n\nregels\n")
	for range max(0, c.below(8)-4) {
		at := c.below(len(text) + 1)
		text = text[:at] + c.odd() + text[at:]
	}
	return strings.ToValidUTF8(text, "")
}

func (c *choices) comments() (found strictyaml.Comments) {
	line := func() string { return "#" + c.of(" x", "", "y", "# é", " a: b", " \"", "\u00a0", " - x") }
	switch c.below(12) {
	case 8:
		found.Above = []string{line(), line()}
	case 9:
		found.Above = []string{line()}
	case 10:
		found.Behind = line()
	case 11:
		found.Below = []string{line()}
	}
	return found
}

func (c *choices) node(depth int) *strictyaml.Node {
	n := &strictyaml.Node{}
	kind := c.below(8)
	if depth == 5 {
		kind %= 4
	}
	switch kind {
	case 3:
	case 4, 5:
		n.Kind = strictyaml.List
		for range c.below(4) {
			item := c.node(depth + 1)
			item.Comments = c.comments()
			n.Items = append(n.Items, item)
		}
	case 6, 7:
		n.Kind = strictyaml.Map
		n.Pairs = c.pairs(c.below(4), depth)
	default:
		n.Kind, n.Text, n.Plain = strictyaml.Text, c.text(), c.below(3) == 0
	}
	return n
}

func (c *choices) pairs(n, depth int) (pairs []strictyaml.Pair) {
	for i := range n {
		key := &strictyaml.Node{Kind: strictyaml.Text, Text: c.of("naam", "é", c.text()), Plain: c.below(3) == 0}
		if c.below(16) != 15 { // or else it can be double
			key.Text += strconv.Itoa(i)
		}
		key.Comments = c.comments()
		pairs = append(pairs, strictyaml.Pair{Key: key, Value: c.node(depth + 1)})
	}
	return pairs
}

// nearly makes a text that Format writes, and changes it in up to two places.
func (c *choices) nearly() []byte {
	root := &strictyaml.Node{Kind: strictyaml.Map, Pairs: c.pairs(1+c.below(3), 0)}
	text := string(strictyaml.Format(root))
	for range max(0, c.below(6)-3) {
		at := (c.below(256)<<8 + c.below(256)) % len(text)
		piece := c.of(" ", "  ", "\n", "", c.odd())
		text = text[:at] + piece + text[min(len(text), at+c.below(3)):]
		if text == "" {
			break
		}
	}
	if c.below(16) == 15 {
		return asOnWindows([]byte(text))
	}
	return []byte(text)
}

// TestScanRandom tries random trees.
func TestScanRandom(t *testing.T) {
	const texts = 20_000
	r := rand.NewChaCha8([32]byte{2026 % 256, 11})
	taken := 0
	for range texts {
		bytes := make(choices, 200)
		_, _ = r.Read(bytes)
		if checkScan(t, bytes.nearly()) {
			taken++
		}
	}
	t.Logf("%d of %d texts taken", taken, texts)
	if taken < texts/4 {
		t.Errorf("only %d of %d texts taken", taken, texts)
	}
}

// FuzzScan tries texts, and bytes that choose how a text is made: of bytes that
// are changed at random, hardly any are still what Format writes.
func FuzzScan(f *testing.F) {
	for path := range cases(f) {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, false)
	}
	f.Add([]byte("a:\n  -\n    # x\n    - b\n"), false)
	r := rand.NewChaCha8([32]byte{1})
	for n := range 200 {
		data := make([]byte, n)
		_, _ = r.Read(data)
		f.Add(data, true)
	}
	f.Fuzz(func(t *testing.T, data []byte, choose bool) {
		if choose {
			data = (*choices)(&data).nearly()
		}
		checkScan(t, data)
	})
}
