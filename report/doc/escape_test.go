package doc

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"loketscan/questions/dutch"
	"loketscan/questions/strictyaml"
	"loketscan/report/doc/judge"
)

// What people write, and how it stands in the document. Ordinary text stays as
// it is.
var texts = []struct{ in, want string }{
	{"", ""},
	{"Het telefoonnummer is (071) 123 45 67, zie 3.5 van 08-11 - of bel!", "Het telefoonnummer is (071) 123 45 67, zie 3.5 van 08-11 - of bel!"},
	{"R&D, 50% + 3 = 53; a < b > c -> d", "R&D, 50% + 3 = 53; a < b > c -> d"},
	{"'aanhaling' \"dubbel\" é ü ☐ 👍", "'aanhaling' \"dubbel\" é ü ☐ 👍"},
	{"een_naam_met_streepjes, piet@thuis, 10:30:00", "een_naam_met_streepjes, piet@thuis, 10:30:00"},
	{"1. niet aan het begin van een regel", "1. niet aan het begin van een regel"},

	{"a | b", `a \| b`},
	{`a \| b`, `a \\\| b`},
	{"# kop", `\# kop`},
	{"<script>alert(1)</script>", `\<script>alert(1)\</script>`},
	{"[x](javascript:alert(1))", `\[x\](javascript:alert(1))`},
	{"![x](y)", `!\[x\](y)`},
	{"*vet* _schuin_ ~~weg~~ `code`", "\\*vet\\* \\_schuin\\_ \\~\\~weg\\~\\~ \\`code\\`"},
	{"&amp; &#35; &nbsp", `\&amp; \&\#35; &nbsp`},
	{"$x^2$ H~2~O {.klasse}", `\$x\^2\$ H\~2\~O \{.klasse}`},
	{"@naam en [^1] en #123", `\@naam en \[\^1\] en \#123`},
	{`C:\map\bestand`, `C:\\map\\bestand`},
	{"\x1b[31mrood\x1b[0m\u202e", `\[31mrood\[0m`},
	{"een\ntwee\r\n\tdrie", "een twee drie"},

	{"zie https://www.voorbeeld.nl/a_b?c=d&e=f.", "zie `https://www.voorbeeld.nl/a_b?c=d&e=f`."},
	{"(www.voorbeeld.nl)", "(`www.voorbeeld.nl`)"},
	{"<https://voorbeeld.nl>", "\\<`https://voorbeeld.nl`>"},
	{"mail piet.jan@voorbeeld.nl!", "mail `piet.jan@voorbeeld.nl`!"},
	{"'piet@voorbeeld.nl', jan@thuis, @jan. En @jan", "'`piet@voorbeeld.nl`', jan@thuis, \\@jan. En \\@jan"},
	{"beleid :smile:, :+1: :100:", "beleid `:smile:`, `:+1:` `:100:`"},
	{"a:b:c:d", "a`:b:`c:d"},
	{":een::twee: :een:twee:", "`:een::twee:` `:een:`twee:"},
	{"https://a.nl/`www.b.nl`|c", "`https://a.nl/`\\``www.b.nl`\\`\\|c"},
}

func TestEscape(t *testing.T) {
	for _, tt := range texts {
		if got := escape(dutch.CleanText(tt.in)); got != tt.want {
			t.Errorf("escape(%q)\n got %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

func TestLines(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"- punt\n-5 graden\n---\n+ punt\n+31 6", "\\- punt\n-5 graden\n\\---\n\\+ punt\n+31 6"},
		{"kop\n===\n=5", "kop\n\\===\n=5"},
		{"> aanhaling\n>5", "\\> aanhaling\n\\>5"},
		{"1. een\n2) twee\n3.5 drie\n(iv) vier\na. vijf\no.a. zes", "1\\. een\n2\\) twee\n3.5 drie\n(iv\\) vier\na\\. vijf\no.a. zes"},
		{": uitleg\n:::\n:-:\n:smile:", "\\: uitleg\n\\:::\n\\:-:\n`:smile:`"},
		{"    code\n\tcode", "code\ncode"},
		{"een\n\n \n\ntwee", "een\n\ntwee"},
		{"# kop\n***\n___\n```\n~~~\n| a | b |", "\\# kop\n\\*\\*\\*\n\\_\\_\\_\n\\`\\`\\`\n\\~\\~\\~\n\\| a \\| b \\|"},
	} {
		if got := strings.Join(lines(tt.in), "\n"); got != tt.want {
			t.Errorf("lines(%q)\n got %q\nwant %q", tt.in, got, tt.want)
		}
	}
}

// TestTitleForPandoc reads what stands before a document as Pandoc does: as
// YAML, with the title in Markdown.
func TestTitleForPandoc(t *testing.T) {
	for _, title := range judge.Hostile {
		matter, body := judge.FrontMatter(Markdown(Document{Title: title, Blocks: []Block{Para{Text: "Tekst."}}}))
		root, problems := strictyaml.Parse("", matter)
		if problems.Err() != nil {
			t.Errorf("%q gives %q: %v", title, matter, problems)
			continue
		}
		if got, want := root.Get("pagetitle").Text, escape(title); got != want || root.Get("lang").Text != "nl-NL" {
			t.Errorf("%q gives the title %q, want %q", title, got, want)
		}
		if heading, _, _ := strings.Cut(strings.TrimSpace(string(body)), "\n"); heading != strings.TrimSpace("# "+escape(title)) {
			t.Errorf("%q is headed %q", title, heading)
		}
	}
}

// TestEscapeIsEqualToTheSlowWay: what is passed over quickly is passed over
// rightly.
func TestEscapeIsEqualToTheSlowWay(t *testing.T) {
	quick := mayMeanSomething
	defer func() { mayMeanSomething = quick }()
	pieces := slices.Concat(judge.Hostile, []string{"", " ", "x", "é", "@", ":", "www", "wWw.", ".", "://", "\u212A", "\xff"})
	r := rand.New(rand.NewPCG(5, 2))
	for range 20_000 {
		var s strings.Builder
		for range 1 + r.IntN(5) {
			s.WriteString(pieces[r.IntN(len(pieces))])
		}
		mayMeanSomething = quick
		got := escape(s.String())
		for c := range mayMeanSomething {
			mayMeanSomething[c] = true
		}
		var slow strings.Builder
		if escapeAroundCode(&slow, oneLine(s.String())); got != slow.String() {
			t.Fatalf("escape(%q)\n got %s\nwant %s", s.String(), got, slow.String())
		}
	}
}

func FuzzEscape(f *testing.F) {
	for _, s := range judge.Hostile {
		f.Add(s)
	}
	for _, tt := range texts {
		f.Add(tt.in)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, tt := range blocks {
			checkBlock(t, tt.block, s)
		}
	})
}

func BenchmarkEscape(b *testing.B) {
	for b.Loop() {
		for _, tt := range texts {
			escape(tt.in)
		}
	}
}
