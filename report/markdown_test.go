package report

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/questions/strictyaml"
	"loketscan/scan"
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

func TestText(t *testing.T) {
	for _, tt := range texts {
		if got := text(tt.in); got != tt.want {
			t.Errorf("text(%q)\n got %s\nwant %s", tt.in, got, tt.want)
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

// hostile is what a note could hold to look like something else.
var hostile = []string{
	"|", "a | b | c", "\\|", "`a|b`", "einde \\",
	"# kop", "kop #", "a #", "kop\n===", "kop\n---", "-", "---", "- - -", "***", "___",
	"<script>alert(1)</script>", "<b>vet</b>", "<!-- weg -->", "<?php", "<a@b.nl>", "<https://voorbeeld.nl>", "a <", "<\nb>",
	"[x](javascript:alert(1))", "![x](https://voorbeeld.nl/x.png)", "[x]", "[x]: https://voorbeeld.nl", "[^1]", "[^1]: noot", "^[noot]", "[ ] taak", "[x] taak",
	"https://voorbeeld.nl", "(https://voorbeeld.nl)", "*www.voorbeeld.nl*", "_www.voorbeeld.nl_", "ftp://voorbeeld.nl", "WWW.VOORBEELD.NL", "www.", "https://", "https://voorbeeld.nl/[x]",
	"piet@voorbeeld.nl", "mailto:piet@voorbeeld.nl", "a'b@voorbeeld.nl", "*piet@voorbeeld.nl*", "piet+x@voorbeeld.nl_", "`piet@voorbeeld.nl`", "a\\@b.nl", "@a.b", "é@b.nl", "a@b.nl'c@d.nl", "a@b.nl_@d.nl",
	"**vet** *schuin* __vet__ _schuin_ ~~weg~~ ~weg~", "a*b*c", "a_b_c", "`code`", "``a`b``", "```\ncode\n```", "~~~\ncode", "    code", "\tcode",
	"&amp;", "&#35;", "&#x1b;", "&lt;b&gt;", "\\", "\\\\", "\\*", "\\n",
	"1. een\n2. twee", "1) een", "- een\n- twee", "+ een", "* een", "(a) een", "iv. een", "10. x",
	"> citaat", ">", ":   uitleg", "::: div", "= =", ":-:", "a\n:-:", "a | b\n--- | ---\n1 | 2", "+---+\n| a |\n+---+",
	"$x^2$ $$y$$ H~2~O x^2^", "{.klasse}", "{#id}", "`a`{=html}", "@naam [@naam]", "\\begin{x}", "{{ x }}",
	"een\n\n\n    twee\r\ndrie\u2028vier", "\x1b[31mrood\x1b]0;titel\x07", "\u202eandersom\u2066", "a\u00a0b\u200b- c", "\u200b# d",
	":smile:", ":een::twee:", "a:b-c:d", ":+1:", "10:30:00", "*:+1:*", "`:smile:`", "zie:www.a.nl:x:",
	"ja  \nnee", "ja\\\nnee", "\"aanhaling\" 'x'", "...", "--", "=", "-\n-\n-",
}

// everywhere has s wherever a person can write something, in a round or in a
// question set.
func everywhere(s string) []byte {
	set := reception()
	set.Title = "x " + s
	topic, unanswered := set.Topics[0], set.Topics[2]
	set.Topics = []*questions.Topic{topic, unanswered}
	unanswered.Title = s
	topic.Title, topic.Intro = s, "x\n\n"+s
	topic.Questions[0].Text, topic.Questions[0].YesIf = s, s
	topic.Actions[0].Text = s

	round := newRound()
	round.Municipality, round.Desk, round.Name = s, s, s
	round.Participants = []string{s, s}
	round.Respond(ref("parkeren", "rolstoel"), scan.Response{Answer: scan.No, Note: s + "\n\nx"})
	round.Respond(ref("parkeren", "route"), scan.Response{Answer: scan.Unknown, Note: "x\n" + dutch.CleanText(s)})
	round.FollowUp(ref("parkeren", "plaats-maken"), scan.Followup{Owner: s, FirstStep: s})
	round.FollowUp(ref("parkeren", "borden"), scan.Followup{Owner: s, FirstStep: "x\n" + dutch.CleanText(s)})
	_, onPaper := frontMatter(QuestionSet(set))
	return slices.Concat(Plan(set, round, PlanOptions{}), []byte("\n"), onPaper)
}

func TestTextFromPeopleIsInert(t *testing.T) {
	for _, s := range hostile {
		checkInert(t, s, everywhere)
	}
}

// TestAnyTextIsInert puts the hostile texts together at random.
func TestAnyTextIsInert(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	glue := []string{"", "", " ", "\n", "\n\n", "x", "_", "*", "`", "\\", "|", "[", "<", "https://", "www.", "@"}
	for range 150 {
		var s strings.Builder
		for range 1 + r.IntN(5) {
			s.WriteString(hostile[r.IntN(len(hostile))])
			s.WriteString(glue[r.IntN(len(glue))])
		}
		if checkInert(t, s.String(), everywhere); t.Failed() {
			return
		}
	}
}

// TestTitleForPandoc reads what stands before a document as Pandoc does: as
// YAML, with the title in Markdown.
func TestTitleForPandoc(t *testing.T) {
	for _, title := range hostile {
		matter, body := frontMatter(markdown(title, "Tekst."))
		root, problems := strictyaml.Parse("", matter)
		if problems.Err() != nil {
			t.Errorf("%q gives %q: %v", title, matter, problems)
			continue
		}
		if got, want := root.Get("pagetitle").Text, text(title); got != want || root.Get("lang").Text != "nl-NL" {
			t.Errorf("%q gives the title %q, want %q", title, got, want)
		}
		if heading, _, _ := strings.Cut(strings.TrimSpace(string(body)), "\n"); heading != strings.TrimSpace("# "+text(title)) {
			t.Errorf("%q is headed %q", title, heading)
		}
	}
}

func FuzzEscape(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	for _, tt := range texts {
		f.Add(tt.in)
	}
	f.Fuzz(func(t *testing.T, s string) { checkInert(t, s, everywhere) })
}
