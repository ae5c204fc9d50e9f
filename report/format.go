// Package report turns a round into what people read: the Plan van Aanpak, the
// status in a terminal, and the question set on paper. What it writes follows
// from the question set and the round alone, so that the same answers always
// give the same bytes. It opens no files.
//
// What a document for people says is one function that makes a doc.Document,
// whatever it is written in. Text from people and files may hold anything: it
// passes dutch.CleanText or dutch.CleanLine here, and the writers in doc make it
// show as it was typed and mean nothing.
package report

import (
	"loketscan/questions"
	"loketscan/report/doc"
	"loketscan/scan"
)

// Syntax is what a document is written in.
type Syntax struct {
	Name    string   // for the user
	Endings []string // of the names of files, the usual one first
	seal    seal
}

// The syntaxes.
var (
	Markdown = &Syntax{"Markdown", []string{".md", ".markdown", ".txt"}, seal{"\n<!-- " + madeBy, letBe + " -->\n", ""}}
	Text     = &Syntax{"gewone tekst", []string{".txt"}, seal{"\n" + madeBy, letBe + "\n", ""}}
	JSON     = &Syntax{"JSON", []string{".json"}, seal{",\n  \"kenmerk\": \"", "\"", "\n}\n"}}
	Man      = &Syntax{"een pagina voor man", []string{".1"}, seal{"\n.\\\" " + madeBy, letBe + "\n", ""}}
	YAML     = &Syntax{"YAML", []string{".yaml", ".yml"}, seal{"\n# " + madeBy, letBe + "\n", ""}}
)

// Seal is the document for a file, in which Sealed knows it again.
func (s *Syntax) Seal(doc []byte) []byte { return s.seal.apply(doc) }

// Format is one way to write a T. Help, errors and completion list the formats
// of a table, so a new format is a line there.
type Format[T any] struct {
	Name     string // what the user types
	Syntax   *Syntax
	Write    func(T) []byte
	InColour func(T) []byte // for a terminal that has colours; nil where they would be no part of the syntax
}

// written is a content with its writer.
func written[T any](content func(T) doc.Document, writer func(doc.Document) []byte) func(T) []byte {
	return func(v T) []byte { return writer(content(v)) }
}

// QuestionSetFormats returns the formats of a question set, the default first.
func QuestionSetFormats() []Format[*questions.Set] {
	return []Format[*questions.Set]{
		{"markdown", Markdown, written(questionSet, doc.Markdown), nil},
		{"yaml", YAML, func(set *questions.Set) []byte { return []byte(set.YAML) }, nil},
	}
}

// ComparisonFormats returns the formats of what changed from one round to
// another, the default first.
func ComparisonFormats() []Format[scan.Comparison] {
	return []Format[scan.Comparison]{
		{"tekst", Text, ComparisonText, ComparisonInColour},
		{"markdown", Markdown, written(comparison, doc.Markdown), nil},
		{"json", JSON, ComparisonJSON, nil},
	}
}

// RoundsFormats returns the formats of a table of rounds, the default first.
func RoundsFormats() []Format[Rounds] {
	return []Format[Rounds]{
		{"tekst", Text, written(Rounds.document, doc.Text), written(Rounds.document, doc.Coloured)},
		{"markdown", Markdown, written(Rounds.document, doc.Markdown), nil},
		{"json", JSON, RoundsJSON, nil},
	}
}
