package strictyaml

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

func countNodes(y *yaml.Node) int {
	n := 1
	for _, child := range y.Content {
		n += countNodes(child)
	}
	return n
}

// checkTooMany holds that no text is refused for more parts than it has.
func checkTooMany(t *testing.T, text string) (parts int) {
	t.Helper()
	p := &parser{}
	text, ok := p.decode([]byte(text))
	if !ok || !p.oneDocument(text) {
		return 0
	}
	root, err := load(text)
	if err != nil {
		return 0
	}
	if parts = countNodes(root); tooMany(text, parts) {
		t.Errorf("counts more than the %d parts of\n%s", parts, text)
	}
	return parts
}

// TestTooManySeesMost: of what people and programs write, most parts are seen.
func TestTooManySeesMost(t *testing.T) {
	tests := map[string]string{
		"in brackets":       "a: [b, 'c, [d', \"e, \\\", f\", {g: h, i}, [[], j]] # k, l\n",
		"over lines":        "a: [\n  b, # c, d\n  e f\n  g,\n\n]\nh: i\n",
		"below its key":     "a:\n  [b, c]\nd:\n  \"e\n: f, g\"\n",
		"a list":            "- a\n- - b\n  - c: d\n    e:\n  - |\n    - f\n-\n  - g\n",
		"maps in a list":    "a:\n- b: c\n  d: \"e\nf: [g, h\"\n  i: |\n   j: [\n  k: l\n   m, [\n",
		"a list at its key": "---\na:\n- b\n  - c\n- >\n - d\n\n  e\n- f\n",
	}
	for _, pattern := range []string{"../*.yaml", "testdata/ok/*.yaml", "../../scan/roundfile/testdata/ok/*.yaml"} {
		paths, err := filepath.Glob(pattern)
		if err != nil || len(paths) == 0 {
			t.Fatalf("%s: none (%v)", pattern, err)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if pattern != "testdata/ok/*.yaml" { // which has the odd ones too
				tests[path] = string(data)
			}
			checkTooMany(t, string(data))
		}
	}
	for name, text := range tests {
		parts := checkTooMany(t, text)
		text = strings.ReplaceAll(strings.TrimPrefix(text, "\uFEFF"), "\r\n", "\n")
		if parts == 0 || !tooMany(text, parts*2/3) {
			t.Errorf("%s: a third or more of the %d parts is missed", name, parts)
		}
	}
}

// writer makes random YAML in which text, quotes and comments hold what would
// be many parts if they were none of these.
type writer struct {
	*rand.Rand
	strings.Builder
}

func (w *writer) pick(options ...string) string { return options[w.IntN(len(options))] }

// bait is text with what divides parts.
func (w *writer) bait() string {
	return w.pick(`",x,x,x,x,x,x`, "',x,x,x,x,x,x", ",x,x,x,x,x,x", "[x,x,x,x,x,x,x", "{x,x,x,x,x,x", "- - - - - - -", "x,x,x,x,x],x,x,x", "x: [x,x,x,x,x,x", "it's", `5" x`, "#x", "x")
}

// newLine goes on at an indentation, or deeper.
func (w *writer) newLine(least int) string {
	return w.pick("", "", "\n", w.pick(" # ", " #")+w.bait()+"\n", "\n#"+w.bait()+"\n") + "\n" + strings.Repeat(" ", least+w.IntN(3))
}

func (w *writer) lines(least int, clean func(string) string) {
	for range w.IntN(4) {
		w.WriteString(w.pick("", "\n") + "\n" + strings.Repeat(" ", least+w.IntN(3)) + clean(w.bait()))
	}
}

func (w *writer) quoted(mark string) {
	clean := func(bait string) string {
		return strings.ReplaceAll(bait, mark, map[string]string{`"`: `\"`, "'": "''"}[mark])
	}
	w.WriteString(mark + clean(w.bait()))
	w.lines(0, clean)
	w.WriteString(w.pick("", "", "  ") + mark)
}

func (w *writer) plain(indent int) {
	clean := strings.NewReplacer(": ", ":", "- ", "-", "#", "x").Replace
	w.WriteString("x" + clean(w.bait()))
	w.lines(indent+1, func(s string) string { return "x" + clean(s) })
}

func (w *writer) flow(depth int) {
	open := w.IntN(2)
	w.WriteString([]string{"[", "{"}[open])
	for i := range w.IntN(4) {
		if i > 0 {
			w.WriteString("," + w.pick("", " "))
		}
		w.WriteString(w.pick("", "", "", w.newLine(0)))
		switch w.IntN(6) {
		case 0:
			w.quoted(w.pick(`"`, "'"))
		case 1:
			if depth < 3 {
				w.flow(depth + 1)
			} else {
				w.WriteString("x")
			}
		case 2:
			w.WriteString(`x: ` + w.pick(`"[x,x,x,x"`, "it's", `x"`, "", "'x,x,x,x,x'"))
		case 3:
			w.WriteString(`"x":` + w.pick(`"[x,x,x,x"`, "x", " x"))
		default:
			w.WriteString(w.pick("x", "it's", `5" y`, "-x", "x:y", `x:"y`, "x#y", "x - y") + w.pick("", "", " ", "\n "))
		}
		w.WriteString(w.pick("", "", w.newLine(0)))
	}
	w.WriteString([]string{"]", "}"}[open])
}

// block writes a map or a list in a column where the writer is.
func (w *writer) block(column, depth int) {
	isList := w.IntN(2) == 0
	for i := range 1 + w.IntN(3) {
		if i > 0 {
			w.WriteString(w.pick("", "", " # "+w.bait(), "\n", "\n   # "+w.bait()) + "\n" + strings.Repeat(" ", column))
		}
		switch {
		case isList:
			w.WriteString("-")
		case w.IntN(4) == 0:
			mark := w.pick(`"`, "'")
			w.WriteString(w.pick("", "", "", "\ufeff") + mark + w.pick("x: [x,x,x,x,x", "x ", "#x") + fmt.Sprint(i) + mark + ":")
		default:
			w.WriteString(w.pick("x", "it's", "x[x,x,x,x,x", "-x", "x#x,x") + fmt.Sprint(i) + ":")
		}
		switch kind := w.IntN(9); {
		case kind < 3 && depth < 4:
			below := column + 1 + w.IntN(3)
			if !isList && w.IntN(3) == 0 {
				below = column // where a list may stand
			}
			if isList && w.IntN(2) == 0 {
				w.WriteString(strings.Repeat(" ", max(1, below-column-1)))
				below = column + 1 + max(1, below-column-1)
			} else {
				w.WriteString(w.pick("", " # "+w.bait()) + "\n" + strings.Repeat(" ", below))
			}
			w.block(below, depth+1)
		case kind == 3:
			w.WriteString(" ")
			w.quoted(w.pick(`"`, "'"))
		case kind == 4:
			w.WriteString(w.pick(" |", " >", " |-", " |1") + "\n" + strings.Repeat(" ", column+1+w.IntN(2)) + w.bait())
			w.lines(column+1, func(s string) string { return s })
		case kind == 5:
			w.WriteString(w.pick(" ", w.newLine(column+1)))
			w.flow(0)
		case kind == 6:
			w.WriteString(w.pick(" &x [x]", " !x x", " ? x", " *x", "\tx", " @", " -"))
		case kind == 7:
		default:
			w.WriteString(w.pick(" ", w.newLine(column+1)))
			w.plain(column)
		}
	}
}

// TestTooManyIsSure tries random files, of which a good part can be read.
func TestTooManyIsSure(t *testing.T) {
	r := rand.New(rand.NewPCG(2026, 11))
	const files = 30_000
	read := 0
	for range files {
		w := &writer{Rand: r}
		w.WriteString(w.pick("", "", "", "---\n", "# x\n", "\ufeff"))
		w.block(0, 0)
		if checkTooMany(t, w.String()) > 0 {
			read++
		}
	}
	if read < files/4 {
		t.Errorf("only %d of %d files could be read", read, files)
	}
}

func FuzzTooMany(f *testing.F) {
	for seed := range uint64(100) {
		w := &writer{Rand: rand.New(rand.NewPCG(1, seed))}
		w.block(0, 0)
		f.Add(w.String())
	}
	f.Fuzz(func(t *testing.T, text string) { checkTooMany(t, text) })
}

// TestParseStaysSmall: a file with far too many parts costs a few times its
// size, and so does one of the same size with one long text.
func TestParseStaysSmall(t *testing.T) {
	fill := func(start, part, end string) string {
		return start + strings.Repeat(part, (MaxBytes-len(start)-len(end))/len(part)) + end
	}
	const refused = "het bestand telt meer dan 20000 onderdelen"
	for name, tt := range map[string]struct{ data, want string }{
		"list in brackets": {fill("mijn: [", "a,", "a]\n"), refused},
		"map in braces":    {fill("mijn: {", "a,", "a: b}\n"), refused},
		"lists in a list":  {fill("mijn: [", "[],", "a]\n"), refused},
		"dashes":           {fill("mijn:\n", "-\n", ""), refused},
		"keys":             {fill("", "a:\n", ""), refused},
		"note":             {fill("mijn: |\n", "  een, twee, [drie, vier\n", ""), ""},
		"quoted":           {fill("mijn: \"", "a,", "\"\n"), ""},
		"comment":          {fill("mijn: [a # ", "a,", "\n]\n"), ""},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, problems := Parse("groot.yaml", []byte(tt.data))
		runtime.ReadMemStats(&after)
		if got := fmt.Sprint(problems); tt.want != "" && !strings.Contains(got, tt.want) || tt.want == "" && len(problems) > 0 {
			t.Errorf("%s: got %.200s, want %q", name, got, tt.want)
		}
		ratio := float64(after.TotalAlloc-before.TotalAlloc) / float64(len(tt.data))
		t.Logf("%s: %.0f times its size", name, ratio)
		if ratio > 40 {
			t.Errorf("%s: %.0f times its size", name, ratio)
		}
	}
}
