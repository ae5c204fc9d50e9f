package strictyaml

import (
	"fmt"
	"slices"
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
func Format(root *Node) []byte { return format(root, 0) }

// format is Format for a text of about that size.
func format(root *Node, size int) []byte {
	f := formatter{text: make([]byte, 0, size)}
	for i := range root.Pairs {
		if i > 0 {
			f.end("")
		}
		f.pairs(0, root.Pairs[i:i+1])
	}
	if len(root.Pairs) == 0 {
		f.write("{}")
		f.end("")
	}
	f.comments(0, root.Comments.Below)
	return f.text
}

type formatter struct {
	text []byte
	line int // where its last line starts
}

func (f *formatter) write(s string) { f.text = append(f.text, s...) }

func (f *formatter) spaces(n int) {
	for range n {
		f.text = append(f.text, ' ')
	}
}

// end ends a line, with the comment that stands behind it.
func (f *formatter) end(comment string) {
	if comment != "" {
		f.spaces(beforeComment(utf8.RuneCount(f.text[f.line:])))
		f.write(comment)
	}
	f.text = append(f.text, '\n')
	f.line = len(f.text)
}

// beforeComment returns how many spaces go between what a line has, so many
// characters, and its comment.
func beforeComment(width int) int { return max(2, commentColumn-1-width) }

func (f *formatter) comments(indent int, lines []string) {
	for _, line := range lines {
		f.spaces(indent)
		f.write(line)
		f.end("")
	}
}

func (f *formatter) pairs(indent int, pairs []Pair) {
	for _, pair := range pairs {
		f.comments(indent, pair.Key.Comments.Above)
		f.spaces(indent)
		f.pair(indent, pair)
	}
}

// pair writes a pair behind what its line starts with.
func (f *formatter) pair(indent int, pair Pair) {
	c := pair.Key.Comments
	f.scalar(pair.Key)
	f.write(":")
	f.value(indent, pair.Value, c.Behind)
	f.comments(indent, c.Below)
}

func (f *formatter) items(indent int, items []*Node) {
	for _, item := range items {
		f.aboveItem(indent, item)
		f.spaces(indent)
		f.item(indent, item)
	}
}

// aboveItem writes what stands above an item. That is also what would read
// back as standing there: a comment between the dash and the item.
func (f *formatter) aboveItem(indent int, item *Node) {
	c := item.Comments
	f.comments(indent, c.Above)
	if c.Behind != "" && !besideDash(item) {
		f.comments(indent, []string{c.Behind})
	}
	switch {
	case len(item.Pairs) > 0:
		f.comments(indent, item.Pairs[0].Key.Comments.Above)
	case len(item.Items) > 0:
		f.aboveItem(indent, item.Items[0])
	}
}

// besideDash reports whether all of an item starts on the line of its dash.
func besideDash(item *Node) bool {
	return item.Kind != Empty && len(item.Pairs) == 0 && len(item.Items) == 0
}

// item writes an item behind what its line starts with.
func (f *formatter) item(indent int, item *Node) {
	c := item.Comments
	f.write("-")
	switch {
	case besideDash(item):
		f.value(indent, item, c.Behind)
	case len(item.Pairs) > 0:
		f.write(" ")
		f.pair(indent+2, item.Pairs[0])
		f.pairs(indent+2, item.Pairs[1:])
	case len(item.Items) > 0:
		f.end("")
		f.spaces(indent + 2)
		f.item(indent+2, item.Items[0])
		f.items(indent+2, item.Items[1:])
	default:
		f.end("")
	}
	f.comments(indent, c.Below)
}

// value writes what stands behind a key or a dash, and below it.
func (f *formatter) value(indent int, n *Node, comment string) {
	switch header, isBlock := block(n); {
	case n.Kind == Map && len(n.Pairs) == 0:
		f.write(" {}")
	case n.Kind == List && len(n.Items) == 0:
		f.write(" []")
	case isBlock:
		f.write(header)
		f.end(comment)
		for line := range strings.SplitSeq(strings.TrimSuffix(n.Text, "\n"), "\n") {
			if line != "" {
				f.spaces(indent + 2)
			}
			f.write(line)
			f.end("")
		}
		return
	case n.Kind == Text:
		f.write(" ")
		f.scalar(n)
	}
	f.end(comment)
	f.pairs(indent+2, n.Pairs)
	f.items(indent+2, n.Items)
}

// block reports whether text goes in a literal block, and what stands above it.
func block(n *Node) (header string, ok bool) {
	text, ended := strings.CutSuffix(n.Text, "\n")
	switch {
	case n.Kind != Text, text == "", !ended && !strings.Contains(text, "\n"),
		text[0] == ' ', text[0] == '\n', strings.HasSuffix(text, "\n"), isStrange(text):
		return "", false
	case ended:
		return " |", true
	}
	return " |-", true
}

// isStrange reports whether text has a character that shows only behind a \.
func isStrange(text string) bool {
	for i := 0; i < len(text); i++ {
		if b := text[i]; ' ' <= b && b <= '~' || b == '\n' {
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == '\t' || r == '\uFEFF' || isForbidden(r) {
			return true
		}
		i += size - 1
	}
	return false
}

// scalar writes text on one line.
func (f *formatter) scalar(n *Node) {
	if n.Plain && !isDivided(n.Text) || isPlain(n.Text) {
		f.write(n.Text)
	} else {
		f.quoted(n.Text)
	}
}

// isDivided reports whether bare text has what would end it, or is not read
// back; inside [ ] a colon can be its end.
func isDivided(text string) bool {
	for i := range len(text) {
		switch rest := text[i+1:]; text[i] {
		case '\n':
			return true
		case ':':
			if rest == "" || rest[0] == ' ' {
				return true
			}
		case ' ':
			if rest != "" && rest[0] == '#' {
				return true
			}
		case "\uFEFF"[0]:
			if strings.HasPrefix(text[i:], "\uFEFF") {
				return true
			}
		}
	}
	return false
}

// isPlain reports whether every reader of YAML takes the bare text as itself.
func isPlain(text string) bool {
	return text != "" && strings.IndexByte("-?:,[]{}#&*!|>'\"%@`~=<.+ ", text[0]) < 0 && text[len(text)-1] != ' ' &&
		!isDivided(text) && !isNumeric(text) && !isSpecial(text) &&
		!strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsPrint(r) })
}

// isNumeric reports whether text that starts with no sign has only what some
// reader takes for a number, a date or a time.
func isNumeric(text string) bool {
	return '0' <= text[0] && text[0] <= '9' && strings.Trim(text, "-+.,:_ 0123456789abcdefxotzABCDEFXOTZ") == ""
}

func isSpecial(text string) bool {
	words := [...]string{"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
	return slices.ContainsFunc(words[:], func(word string) bool { return strings.EqualFold(text, word) })
}

func (f *formatter) quoted(text string) {
	f.write(`"`)
	for _, r := range text {
		switch {
		case r == '"', r == '\\':
			f.text = append(f.text, '\\', byte(r))
		case r == '\n':
			f.write(`\n`)
		case unicode.IsPrint(r):
			f.text = utf8.AppendRune(f.text, r)
		case r <= 0xFFFF:
			f.text = fmt.Appendf(f.text, `\u%04X`, r)
		default:
			f.text = fmt.Appendf(f.text, `\U%08X`, r)
		}
	}
	f.write(`"`)
}
