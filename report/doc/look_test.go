package doc

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/questions/dutch"
	"loketscan/report/doc/judge"
)

func TestColoured(t *testing.T) {
	long := strings.Repeat("lang ", 20)
	for _, tt := range []struct {
		name  string
		block Block
		want  string
	}{
		{"heading", Heading{Number: 3, Text: "Burger", Status: "was op orde, nu niet op orde", Look: Bad}, "<1> 3  </><1>Burger: </><1;31>was op orde, nu niet op orde</>"},
		{"heading without a look", Heading{Text: "Burger", Status: "weg"}, "    <1>Burger: weg</>"},
		{"subheading", Subheading("vragen"), "<1>vragen</>"},
		{"paragraph", Para{Label: "Let op:", Text: "a\nb", Code: "loketscan"}, "<1>Let op: </>a\nb <36>loketscan</>"},
		{"what goes on in the next line", Para{Label: strings.TrimSpace(long), Text: "x"}, "<1>" + strings.TrimSpace(strings.Repeat("lang ", 16)) + "</>\n<1>lang lang lang lang </>x"},
		{"a word that is longer than a line", Subheading(strings.Repeat("x", 100)), "<1>" + strings.Repeat("x", 80) + "</>\n<1>" + strings.Repeat("x", 20) + "</>"},
		{"fields", Fields{List: []Field{{"Was", "a"}, {"Nu", "b\nc"}}}, "<1>Was: </>a\n<1>Nu:  </>b\n     c"},
		{"tasks", Items{Kind: Tasks, List: []Item{{Label: "1.1", Text: "a"}, {Done: true, Label: "x:", Text: "b"}}}, "    - [ ] <1>1.1</>  a\n    - <32>[x] </><1>x: </>b"},
		{
			"table",
			Table{
				Columns: []Column{{Terminal: 2}, {Terminal: 5}, {Short: "k", Terminal: 4, Right: true}, {Terminal: 5}},
				Rows:    [][]Cell{{{Text: "1"}, {Text: "a"}, {Text: "[x]", Look: Good}, {}}, {{Text: "2"}, {Text: "b"}, {}, {Text: "[!]", Look: Bad}}},
				Key:     []Cell{{Text: "[x] goed", Look: Good}, {Text: "[ ] open"}},
			},
			"<32>[x] goed</>, [ ] open\n\n          <1>   k</>\n 1  a     <32> [x]</>\n 2  b          <1;31>[!]</>",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := Document{Blocks: []Block{tt.block}}
			want := strings.NewReplacer("</>", "\x1b[0m", "<", "\x1b[", ">", "m").Replace(tt.want) + "\n"
			if diff := cmp.Diff(want, string(Coloured(d))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(string(Text(d)), judge.Uncoloured(t, Coloured(d))); diff != "" {
				t.Errorf("without colours (-text +got):\n%s", diff)
			}
		})
	}
}

// TestColourChangesNoText: whatever stands in a document, the colours come on top
// of what is written without them.
func TestColourChangesNoText(t *testing.T) {
	for _, tt := range blocks {
		for _, s := range append(judge.HostileTexts(6, 100), judge.Hostile...) {
			d := Document{Blocks: []Block{tt.block(dutch.CleanText(s))}}
			if diff := cmp.Diff(string(Text(d)), judge.Uncoloured(t, Coloured(d))); diff != "" {
				t.Fatalf("%s with %q (-text +coloured):\n%s", tt.name, s, diff)
			}
		}
	}
}
