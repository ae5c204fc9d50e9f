// Package judge holds documents against what their readers make of them. Only
// tests use it.
package judge

import (
	"bytes"
	"fmt"
	"html"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"

	"loketscan/questions/dutch"
)

// judge is a Markdown parser with everything switched on that GitHub and
// Pandoc could make of a text.
var judge = goldmark.New(
	goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList),
	goldmark.WithParserOptions(parser.WithAttribute()),
)

var tag = regexp.MustCompile(`<[^>]*>`)

// Render returns what a reader sees of a document: its structure, as HTML tags,
// and its text. Code does not count as structure: addresses become code.
func Render(t testing.TB, markdown []byte) (structure, text string) {
	t.Helper()
	_, markdown = FrontMatter(markdown)
	var b bytes.Buffer
	if err := judge.Convert(markdown, &b); err != nil {
		t.Fatal(err)
	}
	page := strings.NewReplacer("<code>", "", "</code>", "").Replace(b.String())
	return strings.Join(tag.FindAllString(page, -1), ""), html.UnescapeString(tag.ReplaceAllString(page, ""))
}

// FrontMatter divides a document into the YAML before it, which GitHub and
// Pandoc take out too, and the rest.
func FrontMatter(markdown []byte) (matter, body []byte) {
	rest, ok := bytes.CutPrefix(markdown, []byte("---\n"))
	if !ok {
		return nil, markdown
	}
	matter, body, _ = bytes.Cut(rest, []byte("\n---\n"))
	return matter, body
}

// Tame replaces each line of a text by a word that means nothing in Markdown,
// and returns how to get the lines back.
func Tame(hostile string) (tamed string, restore *strings.Replacer) {
	lines := strings.Split(dutch.CleanText(hostile), "\n")
	var pairs []string
	for i, line := range lines {
		if line != "" {
			lines[i] = fmt.Sprintf("tam%dtam", i)
			pairs = append(pairs, lines[i], dutch.CleanLine(line))
		}
	}
	return strings.Join(lines, "\n"), strings.NewReplacer(pairs...)
}

// CheckInert holds a document with a hostile text against the same document
// with that text tamed: the structure is the same, and the text is there to the
// letter.
func CheckInert(t testing.TB, hostile string, document func(string) []byte) {
	t.Helper()
	tamed, restore := Tame(hostile)
	wantStructure, wantText := Render(t, document(tamed))
	wantText = restore.Replace(wantText)
	gotStructure, gotText := Render(t, document(hostile))
	if got, want := firstDifference(gotStructure, wantStructure); got != want {
		t.Errorf("%q changes the structure:\n got %s\nwant %s", hostile, got, want)
	}
	if got, want := firstDifference(gotText, wantText); got != want {
		t.Errorf("%q changes the text:\n got %q\nwant %q", hostile, got, want)
	}
}

// firstDifference cuts two texts down to the place where they differ.
func firstDifference(a, b string) (string, string) {
	i := 0
	for i < min(len(a), len(b)) && a[i] == b[i] {
		i++
	}
	around := func(s string) string { return s[max(0, min(i, len(s))-40):min(len(s), i+80)] }
	return around(a), around(b)
}

// CheckTerminal holds a text against what a terminal can show: 80 columns, and
// nothing that steers it.
func CheckTerminal(t testing.TB, doc []byte) {
	t.Helper()
	for line := range strings.SplitSeq(strings.TrimSuffix(string(doc), "\n"), "\n") {
		if n := ansi.StringWidth(line); n > 80 {
			t.Errorf("a line of %d columns: %q", n, line)
		}
		if strings.TrimLeft(line, " ") != dutch.CleanText(line) {
			t.Errorf("a line with control characters or blanks at its end: %q", line)
		}
	}
}

var paint = regexp.MustCompile("\x1b\\[(?:1|32|1;31|36)m([^\x1b\n]+)\x1b\\[0m")

// Uncoloured is what was written for a terminal that has colours, without them.
// It holds that each colour is one of ours and ends in its line, and that nothing
// else in it is for the terminal.
func Uncoloured(t testing.TB, text []byte) string {
	t.Helper()
	bare := paint.ReplaceAllString(string(text), "$1")
	if at := strings.IndexFunc(bare, func(r rune) bool { return r != '\n' && unicode.IsControl(r) }); at >= 0 {
		t.Errorf("something for the terminal at %d of %q", at, bare)
	}
	return bare
}
