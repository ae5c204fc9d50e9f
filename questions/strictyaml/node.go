// Package strictyaml reads the plain part of YAML that loketscan's two file
// formats use: maps, lists and text. It is the only package that knows a YAML
// library. What a person can get wrong in a file comes back as Problems in
// Dutch, with line, column and remedy; anchors, aliases, tags, doubled keys
// and a second document are problems too.
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

// Comments are the comments of a node as they stand in the file, with their
// '#'. Those of a pair are on its key.
type Comments struct{ Above, Behind, Below string }

// Get returns the value of a key of a Map, or nil.
func (n *Node) Get(key string) *Node {
	for _, pair := range n.Pairs {
		if pair.Key.Text == key {
			return pair.Value
		}
	}
	return nil
}
