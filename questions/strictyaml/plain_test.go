package strictyaml

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

// The rules for bare text once more, as patterns.
var (
	numericPattern = regexp.MustCompile(`^[-+.0-9][-+.,:_ 0-9a-fxotzA-FXOTZ]*$`)
	dividedPattern = regexp.MustCompile("\n|: |:$| #|\ufeff")
	specialPattern = regexp.MustCompile(`(?i)^(null|true|false|yes|no|on|off|y|n)$`)
	markedPattern  = regexp.MustCompile("^[-?:,\\[\\]{}#&*!|>'\"%@`~=<.+\ufeff]|: |:$| #|^ | $")
)

func checkPlain(t *testing.T, text string) (plain, divided bool) {
	t.Helper()
	divided = dividedPattern.MatchString(text)
	if got := isDivided(text); got != divided {
		t.Errorf("isDivided(%q) = %t", text, got)
	}
	plain = text != "" && !markedPattern.MatchString(text) && !numericPattern.MatchString(text) && !specialPattern.MatchString(text) &&
		!strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsPrint(r) })
	if got := isPlain(text); got != plain {
		t.Errorf("isPlain(%q) = %t", text, got)
	}
	return plain, divided
}

var oddTexts = []string{
	"null", "True", "FALSE", "yes", "nO", "on", "off", "y", "N", "fal\u017fe", "1", "2026", "-11", "0x", "e", "z", "é", "\u212a",
	":", ": ", " ", "#", " #", "\n", "\t", "\ufeff", "\xff", "\u00a0", "\u200b", "\u2028", "\U0001f44d", "-", "?", ",", "[", "]", "{", "}",
	"&", "*", "!", "|", ">", "'", "\"", "\\", "%", "@", "`", "~", "=", "<", ".", "+", "_", "ja", "Loket",
}

func TestPlain(t *testing.T) {
	r := rand.New(rand.NewPCG(2026, 11))
	const texts = 200_000
	plain, divided := 0, 0
	for range texts {
		var text strings.Builder
		for range r.IntN(5) {
			text.WriteString(oddTexts[r.IntN(len(oddTexts))])
		}
		isPlain, isDivided := checkPlain(t, text.String())
		if isPlain {
			plain++
		}
		if isDivided {
			divided++
		}
	}
	if plain < texts/20 || divided < texts/20 {
		t.Errorf("of %d texts only %d are plain and %d divided", texts, plain, divided)
	}
}

func FuzzPlain(f *testing.F) {
	for _, text := range oddTexts {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { checkPlain(t, text) })
}
