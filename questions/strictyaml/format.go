package strictyaml

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// commentColumn is where comments behind a short value start.
const commentColumn = 31

// Format writes a map so that Parse reads the same again, always in one form:
// two spaces for each level, a blank line between the pairs of the root, text
// of several lines in a literal block, and quotation marks only where another
// reader of YAML could take the text for something else. Only the place of a
// comment may read back as that of its neighbour.
func Format(root *Node) []byte {
	var f formatter
	for i, pair := range root.Pairs {
		if i > 0 {
			f.line("")
		}
		f.pair("", 0, pair)
	}
	if len(root.Pairs) == 0 {
		f.line("{}")
	}
	f.comments(0, root.Comments.Below)
	return f.Bytes()
}

type formatter struct{ bytes.Buffer }

func (f *formatter) line(s string) {
	f.WriteString(s)
	f.WriteByte('\n')
}

func (f *formatter) comments(indent int, lines []string) {
	for _, line := range lines {
		f.line(spaces(indent) + line)
	}
}

// pair writes a pair behind what its line starts with.
func (f *formatter) pair(lead string, indent int, pair Pair) {
	c := pair.Key.Comments
	if lead == "" {
		lead = spaces(indent)
		f.comments(indent, c.Above)
	}
	f.value(lead+scalar(pair.Key)+":", indent, pair.Value, c.Behind)
	f.comments(indent, c.Below)
}

func (f *formatter) item(indent int, item *Node) {
	c := item.Comments
	f.comments(indent, c.Above)
	lead := spaces(indent) + "-"
	if len(item.Pairs) == 0 {
		f.value(lead, indent, item, c.Behind)
	} else {
		if c.Behind != "" {
			f.comments(indent, []string{c.Behind})
		}
		f.comments(indent, item.Pairs[0].Key.Comments.Above)
		f.pair(lead+" ", indent+2, item.Pairs[0])
		for _, pair := range item.Pairs[1:] {
			f.pair("", indent+2, pair)
		}
	}
	f.comments(indent, c.Below)
}

func (f *formatter) value(lead string, indent int, n *Node, comment string) {
	switch header, isBlock := block(n); {
	case n.Kind == Map && len(n.Pairs) == 0:
		f.withComment(lead+" {}", comment)
	case n.Kind == List && len(n.Items) == 0:
		f.withComment(lead+" []", comment)
	case isBlock:
		f.withComment(lead+" "+header, comment)
		for line := range strings.SplitSeq(strings.TrimSuffix(n.Text, "\n"), "\n") {
			if line != "" {
				line = spaces(indent+2) + line
			}
			f.line(line)
		}
	case n.Kind == Text:
		f.withComment(lead+" "+scalar(n), comment)
	default:
		f.withComment(lead, comment)
	}
	for _, pair := range n.Pairs {
		f.pair("", indent+2, pair)
	}
	for _, item := range n.Items {
		f.item(indent+2, item)
	}
}

func (f *formatter) withComment(line, comment string) {
	if comment != "" {
		line += spaces(max(2, commentColumn-1-utf8.RuneCountInString(line))) + comment
	}
	f.line(line)
}

func spaces(n int) string { return strings.Repeat(" ", n) }

// block reports whether text goes in a literal block, and what stands above it.
func block(n *Node) (header string, ok bool) {
	text, ended := strings.CutSuffix(n.Text, "\n")
	strange := func(r rune) bool { return r == '\t' || r == '\uFEFF' || r != '\n' && isForbidden(r) }
	switch {
	case n.Kind != Text, text == "", !ended && !strings.Contains(text, "\n"),
		text[0] == ' ', text[0] == '\n', strings.HasSuffix(text, "\n"), strings.ContainsFunc(text, strange):
		return "", false
	case ended:
		return "|", true
	}
	return "|-", true
}

// scalar writes text on one line.
func scalar(n *Node) string {
	if n.Plain && !divided.MatchString(n.Text) || isPlain(n.Text) {
		return n.Text
	}
	return doubleQuoted(n.Text)
}

var (
	// numeric has all that some reader takes for a number, a date or a time.
	numeric = regexp.MustCompile(`^[-+.0-9][-+.,:_ 0-9a-fxotzA-FXOTZ]*$`)
	// divided has what would end the text, or is not read back; inside [ ] a
	// colon can be its end.
	divided = regexp.MustCompile("\n|: |:$| #|\ufeff")
	special = regexp.MustCompile(`(?i)^(null|true|false|yes|no|on|off|y|n)$`)
	marked  = regexp.MustCompile("^[-?:,\\[\\]{}#&*!|>'\"%@`~=<.+\ufeff]|: |:$| #|^ | $")
)

// isPlain reports whether every reader of YAML takes the bare text as itself.
func isPlain(text string) bool {
	return text != "" && !marked.MatchString(text) && !numeric.MatchString(text) && !special.MatchString(text) &&
		!strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsPrint(r) })
}

func doubleQuoted(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '"', r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case unicode.IsPrint(r):
			b.WriteRune(r)
		case r <= 0xFFFF:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			fmt.Fprintf(&b, `\U%08X`, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
