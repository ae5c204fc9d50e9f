package dutch_test

import (
	"strconv"
	"strings"
	"testing"

	"loketscan/questions/dutch"
)

func TestJoin(t *testing.T) {
	for want, words := range map[string][]string{
		"": nil, "a": {"a"}, "a en b": {"a", "b"}, "a, b en c": {"a", "b", "c"},
	} {
		if got := dutch.Join(words, "en"); got != want {
			t.Errorf("Join(%q) = %q, want %q", words, got, want)
		}
	}
	if got := dutch.Join([]string{"markdown", "html"}, "of"); got != "markdown of html" {
		t.Errorf("got %q", got)
	}
}

func TestCount(t *testing.T) {
	for n, want := range map[int]string{0: "0 vragen", 1: "1 vraag", 2: "2 vragen", 16: "16 vragen"} {
		if got := dutch.Count(n, "1 vraag", "%d vragen"); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
	if got := dutch.Count(2, "is", "zijn"); got != "zijn" {
		t.Errorf("got %q", got)
	}
}

func TestWords(t *testing.T) {
	type kind string
	if got := strings.Join(dutch.Words([]kind{"gemeente", "uitvoering"}), " "); got != "gemeente uitvoering" {
		t.Errorf("got %q", got)
	}
}

func TestQuote(t *testing.T) {
	long := strings.Repeat("é", 60)
	for text, want := range map[string]string{
		"visie": `"visie"`, "a\nb\x1b[31m": `"a\nb\x1b[31m"`, long: strconv.Quote(long), long + "x": strconv.Quote(long[:118] + "…"),
	} {
		if got := dutch.Quote(text); got != want {
			t.Errorf("Quote(%q) = %s, want %s", text, got, want)
		}
	}
}

func TestFirstLetter(t *testing.T) {
	for lower, upper := range map[string]string{"": "", "één Loket": "Één Loket", "16 vragen": "16 vragen", "n.v.t.": "N.v.t."} {
		if got := dutch.UpperFirst(lower); got != upper {
			t.Errorf("UpperFirst(%q) = %q, want %q", lower, got, upper)
		}
		if got := dutch.LowerFirst(upper); got != lower {
			t.Errorf("LowerFirst(%q) = %q, want %q", upper, got, lower)
		}
	}
}

func TestSuggest(t *testing.T) {
	options := []string{"antwoord", "toelichting", "ja", "deels"}
	for word, want := range map[string]string{
		"antwoord": "antwoord", "antword": "antwoord", "antwoodr": "antwoord", "ANTWOORDD": "antwoord", "- antwoord:": "antwoord",
		"toel": "toelichting", "jaa": "ja", "deel": "deels", "opmerking": "", "": "",
	} {
		if got := dutch.Suggest(word, options); got != want {
			t.Errorf("Suggest(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestDidYouMean(t *testing.T) {
	for word, want := range map[string]string{
		"hog": `Bedoelde u "hoog"? Mogelijk: hoog, midden en laag`,
		"x":   "Mogelijk: hoog, midden en laag",
	} {
		if got := dutch.DidYouMean(word, []string{"hoog", "midden", "laag"}); got != want {
			t.Errorf("DidYouMean(%q) = %q, want %q", word, got, want)
		}
	}
	for word, want := range map[string]string{"wmo-lokt": `Bedoelde u "wmo-loket"?`, "spiegel": "Mogelijk: wmo-loket"} {
		if got := dutch.DidYouMean(word, []string{"wmo-loket"}); got != want {
			t.Errorf("DidYouMean(%q) = %q, want %q", word, got, want)
		}
	}
}
