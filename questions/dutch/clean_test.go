package dutch_test

import (
	"strings"
	"testing"
	"unicode"

	"loketscan/questions/dutch"
)

var hostile = []struct{ name, in, text, line string }{
	{"gewone tekst", "Nog niet af.", "Nog niet af.", "Nog niet af."},
	{"niets", " \n\t\n ", "", ""},
	{"twee regels", "een\ntwee", "een\ntwee", "een twee"},
	{"regeleinden van Windows", "een\r\ntwee\r\n", "een\ntwee", "een twee"},
	{"regeleinden van oude systemen", "een\rtwee\u2028drie\u2029vier\u0085vijf", "een\ntwee\ndrie\nvier\nvijf", "een twee drie vier vijf"},
	{"lege regels binnenin blijven", "\n\neen\n\n\ntwee\n\n", "een\n\n\ntwee", "een twee"},
	{"tab", "a\tb", "a b", "a b"},
	{"spaties achteraan", "een  \n  twee  ", "een\n  twee", "een twee"},
	{"terminalcodes", "rood \x1b[31mwoord\x1b[0m", "rood [31mwoord[0m", "rood [31mwoord[0m"},
	{"C1-codes", "a\u009b31mb", "a31mb", "a31mb"},
	{"bel, backspace, delete, nul", "a\ab\bc\x7fd\x00e", "abcde", "abcde"},
	{"omgekeerde leesrichting", "abc\u202eexe.txt", "abcexe.txt", "abcexe.txt"},
	{"onzichtbare tekens", "a\U000E0041b\ufeffc", "abc", "abc"},
	{"geen UTF-8", "caf\xe9", "caf\ufffd", "caf\ufffd"},
	{"accenten en emoji blijven", "coördinator 👍🏽 👩‍💻", "coördinator 👍🏽 👩‍💻", "coördinator 👍🏽 👩‍💻"},
}

func TestCleanText(t *testing.T) {
	for _, tt := range hostile {
		t.Run(tt.name, func(t *testing.T) {
			if got := dutch.CleanText(tt.in); got != tt.text {
				t.Errorf("CleanText(%q) = %q, want %q", tt.in, got, tt.text)
			}
			if got := dutch.CleanLine(tt.in); got != tt.line {
				t.Errorf("CleanLine(%q) = %q, want %q", tt.in, got, tt.line)
			}
		})
	}
}

// TestCleanTextEveryShortText holds the short way for most text to the long way.
func TestCleanTextEveryShortText(t *testing.T) {
	const most = 7
	var grow func(in string)
	grow = func(in string) {
		if got, want := dutch.CleanText(in), dutch.CleanRunes(in); got != want {
			t.Errorf("CleanText(%q) = %q, and rune by rune %q", in, got, want)
		}
		if len(in) == most {
			return
		}
		for _, c := range "a~ \n\r\t\x7f" {
			grow(in + string(c))
		}
	}
	grow("")
}

func BenchmarkCleanText(b *testing.B) {
	lines := "Er is een visie, van vorig jaar.\nDe raad kent haar nog niet.\n"
	for name, text := range map[string]string{"one line": lines[:32], "lines": lines, "accents": "Eén visie, " + lines} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				dutch.CleanText(text)
			}
		})
	}
}

func TestFold(t *testing.T) {
	for word, want := range map[string]string{
		" Coördinator": "coordinator", "COORDINATOR": "coordinator", "Súdwest-\tFryslân": "sudwest- fryslan", "": "",
	} {
		if got := dutch.Fold(word); got != want {
			t.Errorf("Fold(%q) = %q, want %q", word, got, want)
		}
	}
	for word, want := range map[string]string{
		"N.v.t.": "nvt", "\"Weten  we niet\"!": "weten we niet", "ja-als": "ja als", "mee_bezig": "mee bezig", "'": "",
	} {
		if got := dutch.FoldWord(word); got != want {
			t.Errorf("FoldWord(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestSlug(t *testing.T) {
	for want, words := range map[string][]string{
		"wmo-loket-s-hertogenbosch-2026-najaar": {"wmo-loket", "'s-Hertogenbosch", "2026 najaar"},
		"sudwest-fryslan":                       {"Súdwest-Fryslân"},
		"sgravenhage-1e-lijn":                   {"s'Gravenhage", "", "(1e lijn)"},
		"":                                      {"👍", "?!"},
	} {
		if got := dutch.Slug(words...); got != want {
			t.Errorf("Slug(%q) = %q, want %q", words, got, want)
		}
	}
}

func FuzzCleanText(f *testing.F) {
	for _, tt := range hostile {
		f.Add(tt.in)
	}
	f.Fuzz(func(t *testing.T, in string) {
		text := dutch.CleanText(in)
		if slow := dutch.CleanRunes(in); text != slow {
			t.Errorf("CleanText(%q) = %q, and rune by rune %q", in, text, slow)
		}
		if dutch.CleanText(text) != text {
			t.Errorf("cleaning %q again changes it to %q", text, dutch.CleanText(text))
		}
		line := dutch.CleanLine(in)
		if dutch.CleanLine(line) != line || strings.Contains(line, "\n") {
			t.Errorf("%q is not one clean line", line)
		}
		for _, r := range text {
			if unicode.IsControl(r) && r != '\n' {
				t.Errorf("%q holds control character %U", text, r)
			}
		}
	})
}
