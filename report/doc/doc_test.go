package doc

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/questions/dutch"
	"loketscan/report/doc/judge"
)

// blocks has each block with s wherever text can stand, and what the writers
// make of it.
var blocks = []struct {
	name           string
	block          func(s string) Block
	markdown, text string // with "een\n\ntwee" for s
}{
	{
		"heading",
		func(s string) Block { return Heading{Number: 3, Text: s, Status: "was " + s} },
		"## 3. een twee\n\nWas een twee.",
		" 3  een twee: was een twee",
	},
	{
		"heading without a number",
		func(s string) Block { return Heading{Text: "x " + s} },
		"## x een twee",
		"    x een twee",
	},
	{
		"subheading",
		func(s string) Block { return Subheading("x " + s) },
		"**x een twee**",
		"x een twee",
	},
	{
		"paragraph",
		func(s string) Block { return Para{Text: s} },
		"een twee",
		"een\ntwee",
	},
	{
		"paragraph with all it can have",
		func(s string) Block { return Para{Label: "x " + s, Text: s, Code: s} },
		"**x een twee** een twee `een twee`",
		"x een\ntwee een\ntwee een twee",
	},
	{
		"fields",
		func(s string) Block { return Fields{List: []Field{{"Naam", s}, {"Leeg", ""}, {"Meer", "x " + s}}} },
		"- Naam: een\\\n  twee\n- Meer: x een\\\n  twee",
		"Naam: een\n      twee\nMeer: x een\n      twee",
	},
	{
		"fields that are announced",
		func(s string) Block { return Fields{Lead: s, List: []Field{{"naam", s}}} },
		"een twee:\n\n- Naam: een\\\n  twee",
		"een twee\n    - naam: een\n      twee",
	},
	{
		"items",
		func(s string) Block {
			return Items{List: []Item{{Text: s}, {Label: "1." + s, Text: s}, {Label: s + ":", Text: s}}}
		},
		"- een twee\n- **1.een twee** een twee\n- **een twee:** een twee",
		"    - een twee\n    - 1.een twee  een twee\n    - een twee: een twee",
	},
	{
		"items with what can stand below them",
		func(s string) Block {
			return Items{Lead: "x " + s, List: []Item{{Text: "x", Was: "x " + s, Now: s, Fields: []Field{{"naam", s}, {"", s}, {"leeg", ""}}}}}
		},
		"x een twee:\n\n- x\n  - Was x een\\\n    twee\n  - Nu een\\\n    twee\n  - Naam: een\\\n    twee\n  - een\\\n    twee",
		"x een twee\n    - x\n      was  x een\n           twee\n      nu   een\n           twee\n      naam: een\n      twee\n      een\n      twee",
	},
	{
		"items with a quote",
		func(s string) Block { return Items{List: []Item{{Text: "x", Quote: s}, {Text: "y"}}} },
		"- x\n\n  > een\n  >\n  > twee\n\n- y",
		"    - x\n      een\n      twee\n    - y",
	},
	{
		"numbered items",
		func(s string) Block {
			return Items{Kind: Numbered, List: []Item{{Text: s}, {Text: "x", Fields: []Field{{"naam", s}}}}}
		},
		"1. een twee\n2. x\n   - Naam: een\\\n     twee",
		" 1  een twee\n 2  x\n      naam: een\n      twee",
	},
	{
		"tasks",
		func(s string) Block {
			return Items{Kind: Tasks, List: []Item{{Label: "1.1", Text: s}, {Done: true, Text: "x " + s, Fields: []Field{{"naam", s}}}}}
		},
		"- [ ] **1.1** een twee\n- [x] x een twee\n  - Naam: een\\\n    twee",
		"    - [ ] 1.1  een twee\n    - [x] x een twee\n      naam: een\n      twee",
	},
	{
		"choices",
		func(s string) Block { return Choices{"x " + s, "y"} },
		"☐\u00a0x een twee\u2003☐\u00a0y",
		"☐ x een twee ☐ y",
	},
	{
		"table",
		func(s string) Block {
			return Table{
				Columns: []Column{{Title: "Nr", Page: 3, Terminal: 2}, {Title: "Wat", Page: 5, Terminal: 60}, {Title: s, Short: "k", Page: 2, Terminal: 4, Right: true}},
				Rows:    [][]Cell{Cells("1", s, "ja"), {{}, {Text: "tekst", Short: "kort"}, {Text: "1"}}},
				Key:     Cells("x "+s, "y"),
			}
		},
		"| Nr | Wat | een twee |\n|---|-----|--|\n| 1 | een twee | ja |\n|  | tekst | 1 |",
		"x een\ntwee, y\n\n" + strings.Repeat(" ", 68) + "k\n 1  een twee" + strings.Repeat(" ", 55) + "ja\n    kort" + strings.Repeat(" ", 60) + "1",
	},
}

func TestBlocks(t *testing.T) {
	for _, tt := range blocks {
		t.Run(tt.name, func(t *testing.T) {
			d := Document{Blocks: []Block{tt.block("een\n\ntwee")}}
			_, markdown := judge.FrontMatter(Markdown(d))
			if diff := cmp.Diff("# \n\n"+tt.markdown, strings.Trim(string(markdown), "\n")); diff != "" {
				t.Errorf("Markdown (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.text+"\n", string(Text(d))); diff != "" {
				t.Errorf("text (-want +got):\n%s", diff)
			}
			for _, s := range judge.Hostile {
				checkBlock(t, tt.block, s)
			}
			for _, s := range judge.HostileTexts(6, 100) {
				judge.CheckInert(t, s, func(s string) []byte { return Markdown(Document{Blocks: []Block{tt.block(dutch.CleanText(s))}}) })
			}
		})
	}
}

// checkBlock holds what the writers make of a block with a hostile text against
// what they make of it with that text tamed. In a terminal lines may be broken
// off elsewhere.
func checkBlock(t *testing.T, block func(string) Block, hostile string) {
	t.Helper()
	document := func(s string) Document {
		return Document{Title: dutch.CleanLine(s), Blocks: []Block{block(dutch.CleanText(s)), Para{Text: "einde"}}}
	}
	judge.CheckInert(t, hostile, func(s string) []byte { return Markdown(document(s)) })
	if columns(dutch.CleanText(hostile)) > 50 { // a table would cut it off
		return
	}
	tamed, restore := judge.Tame(hostile)
	squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
	want, got := squeeze(restore.Replace(string(Text(document(tamed))))), squeeze(string(Text(document(hostile))))
	if got != want {
		t.Errorf("%q changes the text:\n got %q\nwant %q", hostile, got, want)
	}
}

// TestNothingIsLeftOut: what has no content leaves no trace, and no blank line.
func TestNothingIsLeftOut(t *testing.T) {
	d := Document{Title: "x", Blocks: []Block{
		Para{},
		Fields{},
		Fields{Lead: "x"},
		Fields{List: []Field{{"Leeg", ""}}},
		Items{},
		Items{Lead: "x"},
		Choices{},
		Table{Columns: []Column{{"Nr", "", 1, 1, false}, {"Wat", "", 1, 1, false}}},
		Table{Columns: []Column{{Title: "Nr"}}, Rows: [][]Cell{Cells("1")}},
		Para{Text: "y"},
	}}
	if got, want := string(Markdown(d)), "---\npagetitle: \"x\"\nlang: nl-NL\n---\n\n# x\n\ny\n"; got != want {
		t.Errorf("Markdown is %q", got)
	}
	if got, want := string(Text(d)), "y\n"; got != want {
		t.Errorf("text is %q", got)
	}
}

// TestBlankLines: in a terminal they stand between sections, and before the
// first section between blocks.
func TestBlankLines(t *testing.T) {
	d := Document{Blocks: []Block{
		Para{Text: "a"},
		Para{Text: "b"},
		Fields{List: []Field{{"Was", "c"}, {"Nu", "d"}}},
		Heading{Number: 1, Text: "e"},
		Para{Text: "f"},
		Subheading("g"),
		Items{Lead: "h", List: []Item{{Text: "i"}}},
		Heading{Number: 12, Text: "j"},
	}}
	want := "a\nb\n\nWas: c\nNu:  d\n\n 1  e\n    f\n    g\n    h\n    - i\n\n12  j\n"
	if diff := cmp.Diff(want, string(Text(d))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestWideTableIsDivided: each part says what its rows are about.
func TestWideTableIsDivided(t *testing.T) {
	table := Table{Columns: []Column{{Terminal: 2}, {Terminal: 41}}, Rows: [][]Cell{Cells("1", "een")}}
	for range 8 {
		table.Columns = append(table.Columns, Column{Terminal: 4})
		table.Rows[0] = append(table.Rows[0], Cell{Text: "ja"})
	}
	want := " 1  een" + strings.Repeat(" ", 38) + strings.Repeat(" ja  ", 6) + " ja"
	want += "\n\n 1  een" + strings.Repeat(" ", 38) + " ja\n"
	if diff := cmp.Diff(want, string(Text(Document{Blocks: []Block{table}}))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestLeadThatFillsTheLine(t *testing.T) {
	long := strings.Repeat("lang ", 40)
	text := string(Text(Document{Blocks: []Block{Items{List: []Item{{Label: long, Text: long}}}}}))
	if got := strings.Join(strings.Fields(text), " "); got != "- "+strings.TrimSpace(long+long) {
		t.Errorf("the text is %q", text)
	}
}
