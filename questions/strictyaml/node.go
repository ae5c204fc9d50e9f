// Package strictyaml reads and writes the plain part of YAML that loketscan's
// two file formats use: maps, lists, text and comments. It is the only package
// that knows a YAML library, and uses that to read only. What a person can get
// wrong in a file comes back as Problems in Dutch, with line, column and remedy;
// anchors, aliases, tags, doubled keys and a second document are problems too.
package strictyaml

// Kind is the kind of a Node.
type Kind int

// The kinds. A value that is left out, as after "antwoord:", is Empty.
const (
	Empty Kind = iota
	Text
	List
	Map
)

// Node is a value with its place in the file.
type Node struct {
	Kind  Kind
	Text  string  // of a Text: as written, so a date or number is text too
	Plain bool    // of a Text: written without quotation marks
	Items []*Node // of a List
	Pairs []Pair  // of a Map, in the file's order, each key once

	Line   int // counted from 1
	Column int // in characters, counted from 1

	Comments Comments
}

// Pair is a key of a Map, always a Text, and its value.
type Pair struct{ Key, Value *Node }

// Comments are the comments of a node, each with its '#'. Those of a pair are
// on its key.
type Comments struct {
	Above  []string
	Behind string   // on the same line
	Below  []string // after all that is in the node
}

// Get returns the value of a key of a Map, or nil. Nil has no keys.
func (n *Node) Get(key string) *Node {
	if n == nil {
		return nil
	}
	for _, pair := range n.Pairs {
		if pair.Key.Text == key {
			return pair.Value
		}
	}
	return nil
}

// EachComment calls f with every comment in the tree.
func (n *Node) EachComment(f func(line string)) {
	for _, line := range n.Comments.Above {
		f(line)
	}
	if n.Comments.Behind != "" {
		f(n.Comments.Behind)
	}
	for _, line := range n.Comments.Below {
		f(line)
	}
	for _, item := range n.Items {
		item.EachComment(f)
	}
	for _, pair := range n.Pairs {
		pair.Key.EachComment(f)
		pair.Value.EachComment(f)
	}
}
