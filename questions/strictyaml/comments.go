package strictyaml

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// The library loses comments inside { } and hangs others on surprising nodes,
// so they are collected here: a '#' that is in no scalar starts one.

// comment is a comment with its '#'.
type comment struct {
	text         string
	line, column int
	alone        bool // nothing stands before it, but for dashes
}

// findComments returns the comments of a text; open is the text without its
// scalars.
func findComments(text string, open [][]byte) []comment {
	var found []comment
	lines := strings.Split(text, "\n")
	for i := range open {
		start := bytes.IndexByte(open[i], '#')
		if start < 0 {
			continue
		}
		before := lines[i][:start]
		found = append(found, comment{
			text: strings.TrimRight(lines[i][start:], " \t"),
			line: i + 1, column: characters(before) + 1,
			alone: strings.Trim(before, " \t-") == "",
		})
	}
	return found
}

// place is where a comment can hang: on a key, or on an item of a list. What
// is written at the value of a key hangs on the key.
type place struct {
	owner  *Node
	line   int // where the key, the item or the value starts
	column int // of the key, or of the dash before the item
	parent int // index of the place around it, or nowhere
}

const nowhere = -1

// places are in the order of the text.
type places []place

// add adds a place and returns its index.
func (p *places) add(owner *Node, line, column, parent int) int {
	*p = append(*p, place{owner, line, column, parent})
	return len(*p) - 1
}

// attachComments hangs each comment on a place; both are in the order of the
// text. One that stands behind something belongs to what starts last on that
// line. One on a line of its own belongs to what comes next, unless it is
// indented deeper: then it ends what came before.
func attachComments(root *Node, at places, comments []comment) {
	next := 0 // the first place below the comment
	for _, c := range comments {
		for next < len(at) && at[next].line <= c.line {
			next++
		}
		switch {
		case len(at) == 0:
			root.Comments.Below = append(root.Comments.Below, c.text)
		case c.alone || next == 0:
			hang(at, next, c)
		case at[next-1].owner.Comments.Behind == "":
			at[next-1].owner.Comments.Behind = c.text
		default:
			last := &at[next-1].owner.Comments
			last.Above = append(last.Above, c.text)
		}
	}
}

func hang(at places, next int, c comment) {
	following := 0
	if next < len(at) {
		following = at[next].column
	}
	if next > 0 && c.column > following {
		for i := next - 1; i != nowhere; i = at[i].parent {
			p := at[i]
			if following < p.column && p.column <= c.column || p.parent == nowhere && following == 0 {
				p.owner.Comments.Below = append(p.owner.Comments.Below, c.text)
				return
			}
		}
	}
	owner := &at[next].owner.Comments
	owner.Above = append(owner.Above, c.text)
}

// striker strikes out the scalars of a text, byte for byte, to leave what is
// between them. It goes from front to back, and never over the same text twice.
type striker struct {
	lines              [][]byte
	line, column, byte int
}

func newStriker(text string) *striker {
	// The place of a value that is left out can be on the line after the last.
	return &striker{lines: bytes.Split([]byte(text+"\n"), []byte("\n")), column: 1}
}

// byteAt goes to the start of a node and returns the byte there.
func (c *striker) byteAt(y *yaml.Node) byte {
	if y.Line-1 != c.line {
		c.line, c.column, c.byte = y.Line-1, 1, 0
	}
	for c.column < y.Column && c.byte < len(c.lines[c.line]) {
		_, size := utf8.DecodeRune(c.lines[c.line][c.byte:])
		c.byte += size
		c.column++
	}
	return c.peek()
}

// strike strikes out the scalar that it is at.
func (c *striker) strike(scalar *yaml.Node) {
	switch {
	case scalar.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		c.strikeBlock(scalar.Value)
	case scalar.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0:
		c.strikeQuoted()
	default:
		c.strikePlain(scalar.Value)
	}
}

// strikeBlock strikes out the lines of a block; the first line of its value
// tells how far the others are indented.
func (c *striker) strikeBlock(value string) {
	value = strings.TrimLeft(value, "\n")
	if isBlank(value) {
		return
	}
	indent := -1
	lines := c.lines[c.line+1:]
	for i, line := range lines {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		own := indentOf(string(line))
		if indent < 0 {
			indent = own - indentOf(value)
		}
		if own < indent {
			return
		}
		lines[i] = nil
	}
}

// step strikes out one character, or goes to the next line.
func (c *striker) step() {
	line := c.lines[c.line]
	if c.byte == len(line) {
		c.line, c.column, c.byte = c.line+1, 1, 0
		return
	}
	_, size := utf8.DecodeRune(line[c.byte:])
	for range size {
		line[c.byte] = '-'
		c.byte++
	}
	c.column++
}

// peek returns the next byte, 0 at the end of a line.
func (c *striker) peek() byte {
	if line := c.lines[c.line]; c.byte < len(line) {
		return line[c.byte]
	}
	return 0
}

// strikePlain strikes out text that can go on on the next line.
func (c *striker) strikePlain(value string) {
	for _, r := range value {
		if strings.ContainsRune(" \t\n", r) {
			continue
		}
		for next := c.peek(); next == 0 || next == ' ' || next == '\t'; next = c.peek() {
			c.step()
		}
		c.step()
	}
}

// strikeQuoted strikes out text up to the quotation mark that closes it.
func (c *striker) strikeQuoted() {
	mark := c.peek()
	for c.step(); ; c.step() {
		switch next := c.peek(); {
		case next == '\\' && mark == '"':
			c.step()
		case next == mark:
			if c.step(); mark == '"' || c.peek() != mark {
				return
			}
		}
	}
}
