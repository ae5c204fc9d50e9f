package judge

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// Hostile is what a note could hold to look like something else.
var Hostile = []string{
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

// HostileTexts are random texts, of what could break a line or a document.
func HostileTexts(seed uint64, n int) []string {
	r := rand.New(rand.NewPCG(seed, 2))
	pieces := slices.Concat(Hostile, []string{
		strings.Repeat("lang", 60), strings.Repeat("heel lang ", 30), "\x1b[2J\x1b]0;x\x07\b\b\r", "\x9b31m", "\xff\xfe",
		strings.Repeat("漢字", 50), strings.Repeat("👩‍👩‍👧", 30), strings.Repeat("🇳🇱", 45), "☕️❤️©️1️⃣", strings.Repeat("e\u0301", 70), "한국어 ᄀ", "क्षि",
		"\n\n\n", "\r\n", "\t", "\u2028", " ",
	})
	texts := make([]string, n)
	for i := range texts {
		for range 1 + r.IntN(6) {
			texts[i] += pieces[r.IntN(len(pieces))] + []string{"", " ", "\n", "x"}[r.IntN(4)]
		}
	}
	return texts
}
