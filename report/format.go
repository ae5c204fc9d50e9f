// Package report turns a round into what people read: the Plan van Aanpak, the
// status in a terminal, and the question set on paper. What it writes follows
// from the question set and the round alone, so that the same answers always
// give the same bytes. It opens no files.
//
// Text from people and files may hold anything. In Markdown it passes through
// text or what is made with it, which make it show as it was typed and mean
// nothing.
package report

import (
	"loketscan/questions"
	"loketscan/scan"
)

// Format is one way to write a T. Help, errors and completion list the formats
// of a table, so a new format is a line there.
type Format[T any] struct {
	Name  string // what the user types
	Title string // what it is good for, in a few words
	Write func(T) []byte
}

// QuestionSetFormats returns the formats of a question set, the default first.
func QuestionSetFormats() []Format[*questions.Set] {
	return []Format[*questions.Set]{
		{"markdown", "om af te drukken en samen in te vullen", QuestionSet},
		{"yaml", "om te bewerken of door een programma te laten lezen", (*questions.Set).Source},
	}
}

// ComparisonFormats returns the formats of what changed from one round to
// another, the default first.
func ComparisonFormats() []Format[scan.Comparison] {
	return []Format[scan.Comparison]{
		{"tekst", "om in het venster te lezen", ComparisonText},
		{"markdown", "om in een verslag op te nemen", ComparisonMarkdown},
		{"json", "om door een programma te laten lezen", ComparisonJSON},
	}
}

// RoundsFormats returns the formats of a table of rounds, the default first.
func RoundsFormats() []Format[Rounds] {
	return []Format[Rounds]{
		{"tekst", "om in het venster te lezen", RoundsText},
		{"markdown", "om in een verslag op te nemen", RoundsMarkdown},
		{"json", "om door een programma te laten lezen", RoundsJSON},
	}
}
