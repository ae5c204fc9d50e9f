package strictyaml

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

const (
	maxKey   = 1000 // bytes; the library's limit is a little higher
	maxPairs = 100  // of one map, so that comparing all keys with each other is quick
)

// scanner reads in one pass what Format writes, and gives exactly the tree that
// the library would. It declines what is written in any other way, as early as
// it can, also where that would not be hard to read.
type scanner struct {
	rest   string // the lines below row
	row    string // the line that it is at
	at     int    // where it is in row
	line   int    // the number of row
	indent int    // how far the pair or item that it is at is indented; -1: at none any more

	declined bool
	nodes    int
	places   places
	comments []comment

	// A tree takes a few pieces of memory instead of thousands.
	nodeSlab slab[Node]
	pairSlab slab[Pair]
	itemSlab slab[*Node]
	pairs    []Pair  // of the maps that it is in
	items    []*Node // of the lists that it is in
}

// scan returns the tree of a text, or nil when it declines. A tree is right,
// but the text can still differ from what Format makes of it.
func scan(text string) *Node {
	s := &scanner{rest: text, places: make(places, 0, len(text)/50)} // about as many as a round has
	root := s.node()
	s.next()
	s.mapping(root, 0, nowhere)
	if s.declined || s.indent >= 0 || len(root.Pairs) == 0 || isStrange(text) || !utf8.ValidString(text) {
		return nil
	}
	attachComments(root, s.places, s.comments)
	return root
}

// decline makes it the end of the text, so that all that is reading it ends.
func (s *scanner) decline() {
	s.declined = true
	s.rest, s.row, s.at, s.indent = "", "", 0, -1
}

// next goes to the next line that is more than a comment.
func (s *scanner) next() {
	s.indent = -1
	for blank := false; s.rest != ""; {
		row, rest, ended := strings.Cut(s.rest, "\n")
		s.row, s.rest, s.at = row, rest, indentOf(row)
		s.line++
		switch {
		case row == "" && !blank && ended:
			blank = true
		case !ended, row == "", row[len(row)-1] == ' ':
			s.decline()
		case row[s.at] == '#':
			s.comment(true)
		case blank != (s.at == 0 && len(s.places) > 0): // a pair of the root that is not the first
			s.decline()
		default:
			s.indent = s.at
			return
		}
	}
}

// comment reads the comment that row ends with.
func (s *scanner) comment(alone bool) {
	s.comments = append(s.comments, comment{s.row[s.at:], s.line, s.column(), alone})
}

func (s *scanner) column() int { return characters(s.row[:s.at]) + 1 }

// peek returns the byte where it is, 0 at the end of row.
func (s *scanner) peek() byte {
	if s.at < len(s.row) {
		return s.row[s.at]
	}
	return 0
}

// node returns a new node that starts where it is.
func (s *scanner) node() *Node {
	if s.nodes++; s.nodes > maxNodes {
		s.decline()
	}
	n := &s.nodeSlab.take(1)[0]
	n.Line, n.Column = s.line, s.column()
	return n
}

// mapping reads the pairs with the indent that it is at.
func (s *scanner) mapping(n *Node, indent, parent int) {
	n.Kind, n.Line, n.Column = Map, s.line, s.column()
	start := len(s.pairs)
	for s.indent == indent {
		key := s.node()
		from := s.at
		key.Kind = Text
		key.Text, key.Plain = s.text()
		if s.peek() != ':' || s.at-from > maxKey || !isFree(key, s.pairs[start:]) {
			s.decline()
			return
		}
		s.at++
		at := s.places.add(key, key.Line, key.Column, parent)
		value := s.node()
		s.value(value, indent, at, false)
		s.pairs = append(s.pairs, Pair{key, value})
	}
	n.Pairs = s.pairSlab.take(len(s.pairs) - start)
	copy(n.Pairs, s.pairs[start:])
	s.pairs = s.pairs[:start]
}

// isFree reports whether a key can come after these pairs.
func isFree(key *Node, pairs []Pair) bool {
	for _, pair := range pairs {
		if pair.Key.Text == key.Text {
			return false
		}
	}
	return len(pairs) < maxPairs && (!key.Plain || strings.TrimSpace(key.Text) == key.Text)
}

// sequence reads the items with the indent that it is at.
func (s *scanner) sequence(n *Node, indent, parent int) {
	n.Kind, n.Line, n.Column = List, s.line, s.column()
	start := len(s.items)
	for s.indent == indent && s.peek() == '-' {
		column := s.column()
		s.at++
		item := s.node()
		at := s.places.add(item, s.line, column, parent)
		s.value(item, indent, at, true)
		s.places[at].line = item.Line // below the dash, for a list in a list
		s.items = append(s.items, item)
	}
	n.Items = s.itemSlab.take(len(s.items) - start)
	copy(n.Items, s.items[start:])
	s.items = s.items[:start]
}

// value reads what stands behind a key or a dash, and what is below that.
func (s *scanner) value(n *Node, indent, parent int, isItem bool) {
	rest := s.row[s.at:]
	switch {
	case indent >= 2*maxDepth, rest != "" && rest[0] != ' ':
		s.decline()
		return
	case rest == "", !isItem && strings.HasPrefix(rest, "  "):
		s.endRow()
		s.next()
		s.below(n, indent, parent)
		return
	}
	s.at++
	n.Column++
	start := s.at
	word, _, _ := strings.Cut(rest[1:], " ")
	switch word {
	case "{}":
		n.Kind, s.at = Map, s.at+2
	case "[]":
		n.Kind, s.at = List, s.at+2
	case "|", "|-":
		n.Kind, s.at = Text, s.at+len(word)
	default:
		text, plain := s.text()
		if isItem && s.peek() == ':' {
			s.at, s.indent = start, indent+2
			s.mapping(n, s.indent, parent)
			return
		}
		n.Kind, n.Text, n.Plain = Text, text, plain
	}
	s.endRow()
	switch word {
	case "|":
		n.Text = s.block(indent + 2)
	case "|-":
		n.Text = strings.TrimSuffix(s.block(indent+2), "\n")
	}
	s.next() // a line that is indented deeper fits nowhere, so scan declines
}

// endRow reads the comment behind a value, if there is one.
func (s *scanner) endRow() {
	rest := s.row[s.at:]
	if rest == "" {
		return
	}
	spaces := indentOf(rest)
	if spaces != beforeComment(s.column()-1) || rest[spaces] != '#' {
		s.decline()
		return
	}
	s.at += spaces
	s.comment(false)
}

// below reads what is on the lines below a key or a bare dash.
func (s *scanner) below(n *Node, indent, parent int) {
	switch {
	case s.indent <= indent:
		n.Plain = true
	case s.indent != indent+2:
		s.decline()
	case s.peek() == '-':
		s.sequence(n, s.indent, parent)
	default:
		s.mapping(n, s.indent, parent)
	}
}

// block reads the lines of a literal block.
func (s *scanner) block(indent int) string {
	lead := strings.Repeat(" ", indent)
	end, line := 0, s.line // behind the last line that is not blank
	for at, below := 0, s.line+1; at < len(s.rest); below++ {
		row, _, _ := strings.Cut(s.rest[at:], "\n")
		if at += len(row) + 1; row == "" {
			continue
		}
		if !strings.HasPrefix(row, lead) {
			break
		}
		if at > len(s.rest) || strings.TrimLeft(row, " ") == "" {
			s.decline()
			return ""
		}
		end, line = at, below
	}
	text := s.rest[:end]
	if end == 0 || text[0] == '\n' || text[indent] == ' ' {
		s.decline()
		return ""
	}
	s.rest, s.line = s.rest[end:], line
	return strings.ReplaceAll(text[indent:], "\n"+lead, "\n")
}

// text reads text on one line.
func (s *scanner) text() (text string, plain bool) {
	if s.peek() == '"' {
		return s.quoted(), false
	}
	return s.bare(), true
}

func (s *scanner) bare() string {
	rest := s.row[s.at:]
	end := 0
	for ; end < len(rest); end++ {
		b := rest[end]
		if b == ':' && (end+1 == len(rest) || rest[end+1] == ' ') || b == '#' && end > 0 && rest[end-1] == ' ' {
			break
		}
	}
	text := strings.TrimRight(rest[:end], " ")
	if text == "" || strings.IndexByte(" -?:,[]{}#&*!|>'\"%@`", text[0]) >= 0 || isNull(text) ||
		strings.HasPrefix(text, "<<") || strings.HasPrefix(text, "...") {
		s.decline()
		return ""
	}
	s.at += len(text)
	return text
}

func (s *scanner) quoted() string {
	rest := s.row[s.at:]
	escaped := false
	for i := 1; i < len(rest); i++ {
		switch rest[i] {
		case '\\':
			escaped = true
			if i++; i == len(rest) || strings.IndexByte(`"\nuU`, rest[i]) < 0 {
				s.decline()
				return ""
			}
		case '"':
			text := rest[1:i]
			var err error
			if escaped {
				text, err = strconv.Unquote(rest[:i+1])
			}
			if err != nil || isPlain(text) {
				s.decline()
				return ""
			}
			s.at += i + 1
			return text
		}
	}
	s.decline()
	return ""
}

// slab hands out pieces of one piece of memory. Their capacity is cut: who
// appends to one leaves its neighbour alone.
type slab[T any] []T

func (s *slab[T]) take(n int) []T {
	if n > len(*s) {
		*s = make([]T, max(n, 128))
	}
	taken := (*s)[:n:n]
	*s = (*s)[n:]
	return taken
}
