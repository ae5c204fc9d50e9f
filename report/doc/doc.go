// Package doc is a document as a tree of plain text, and its writers. What a
// document says is put into the tree once; each writer gives it the form that
// its readers know. Only a writer knows what a character could mean where it
// writes, so only a writer escapes.
//
// Plain text has no control characters: dutch.CleanText takes them out. It may
// have several lines. Where a block has room for one, they come behind each
// other.
package doc

// Document is a title with what stands below it. In a terminal the title is
// left out: there the user has just asked for it.
type Document struct {
	Title  string
	Blocks []Block
}

// Block is a part of a document. A writer is a method here that each block has.
type Block interface {
	markdown() string              // "" for nothing
	terminal(indent string) []line // none for nothing
}

// Heading begins a section, up to the next one.
type Heading struct {
	Number int // 0 for none
	Text   string
	Status string // how things stand with it, in a clause; may be empty
	Look   Look   // of the status
}

// Subheading begins a part of a section.
type Subheading string

// Para is a paragraph. In a terminal its lines stay lines.
type Para struct {
	Label string // stands out, before the text; may be empty
	Text  string
	Code  string // behind the text, to be copied: it stays on one line; may be empty
}

// Fields are names with their values.
type Fields struct {
	Lead string // announces them, without a colon; may be empty
	List []Field
}

// Field is a name with its value, of which the lines stay lines. Without a value
// it is left out.
type Field struct {
	Name  string // may be empty, in an item
	Value string
}

// Items is a list.
type Items struct {
	Kind Kind
	Lead string // announces them, without a colon; may be empty
	List []Item
}

// Kind is the kind of a list.
type Kind int

// The kinds of a list.
const (
	Bullets Kind = iota
	Numbered
	Tasks // with a box to tick
)

// Item is an item of a list, with what stands below its text.
type Item struct {
	Done  bool   // a ticked task
	Label string // stands out, before the text: a number, or words with a colon; may be empty
	Text  string

	Quote    string // what somebody wrote, in paragraphs
	Was, Now string // before and after a change; lines stay lines
	Fields   []Field
}

// Choices are answers of which a reader with a pen picks one.
type Choices []string

// Table is a table. The first two columns, a number and a name, say what a row
// is about.
type Table struct {
	Columns []Column
	Rows    [][]Cell
	Key     []Cell // what the short texts mean, where those are shown
}

// Column is a column of a table, in the forms in which it has a width.
type Column struct {
	Title    string
	Short    string // heads it in a terminal, which leaves out other titles
	Page     int    // its share of the width of a page
	Terminal int    // its characters in a terminal
	Right    bool   // whether it is aligned at the right there
}

// Cell is a cell of a table.
type Cell struct {
	Text  string
	Short string // in a terminal, in the place of Text; may be empty
	Look  Look
}

// Cells are the cells of a row that has no short texts.
func Cells(texts ...string) []Cell {
	cells := make([]Cell, len(texts))
	for i, text := range texts {
		cells[i].Text = text
	}
	return cells
}
