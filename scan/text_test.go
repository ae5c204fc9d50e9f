package scan_test

import (
	"strings"
	"testing"
	"unicode"

	"loketscan/scan"
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
			if got := scan.CleanText(tt.in); got != tt.text {
				t.Errorf("CleanText(%q) = %q, want %q", tt.in, got, tt.text)
			}
			if got := scan.CleanLine(tt.in); got != tt.line {
				t.Errorf("CleanLine(%q) = %q, want %q", tt.in, got, tt.line)
			}
		})
	}
}

func FuzzCleanText(f *testing.F) {
	for _, tt := range hostile {
		f.Add(tt.in)
	}
	f.Fuzz(func(t *testing.T, in string) {
		text := scan.CleanText(in)
		if scan.CleanText(text) != text {
			t.Errorf("cleaning %q again changes it to %q", text, scan.CleanText(text))
		}
		line := scan.CleanLine(in)
		if scan.CleanLine(line) != line || strings.Contains(line, "\n") {
			t.Errorf("%q is not one clean line", line)
		}
		for _, r := range text {
			if unicode.IsControl(r) && r != '\n' {
				t.Errorf("%q holds control character %U", text, r)
			}
		}
	})
}
