package roundfile

import (
	"bytes"
	"reflect"
	"slices"

	"loketscan/questions"
	"loketscan/questions/fault"
	"loketscan/questions/strictyaml"
	"loketscan/scan"
)

const bom = "\uFEFF"

// source is a file as it was read: what saving carries over.
type source struct {
	root      *strictyaml.Node
	unread    map[*strictyaml.Node]bool // values that could not be understood
	lost      error                     // what is missing from root
	bom, crlf bool
}

// encode returns the text of the file: the round in its one form, with all
// that a person added to the file that it came from. The text has been read
// back and says what it should.
//
// The second result is for the save after this one.
func encode(sets questions.Catalogue, round *scan.Round, was *source) ([]byte, *source, error) {
	if was.lost != nil {
		return nil, nil, fault.Because(ErrNotKept, "het bestand is niet bewaard. "+was.lost.Error(), "Verbeter eerst het bestand met de hand")
	}
	f := form{round.Set, sets}
	round = normal(f, round)
	root := canonical(f, round, was.root)
	if err := merge(f, round, root, was); err != nil {
		return nil, nil, err
	}
	data := strictyaml.Format(inLines(f, root))
	now := verify(f, sets, round, root, was.root, data)
	if now == nil {
		return nil, nil, notKept(0)
	}
	now.crlf, now.bom = was.crlf, was.bom
	if was.crlf {
		data = bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))
	}
	if was.bom {
		data = append([]byte(bom), data...)
	}
	return data, now, nil
}

// verify reads the text back, and returns nil unless it holds the round, every
// value of the tree that it was written from, and every comment of a person in
// the file that it came from.
//
// The reading does not depend on the writing: it is the library that vouches.
func verify(f form, sets questions.Catalogue, round *scan.Round, root, was *strictyaml.Node, data []byte) *source {
	again, _ := read("", data, sets, strictyaml.ParseWithLibrary)
	if again == nil || again.was.lost != nil ||
		!reflect.DeepEqual(round, normal(f, again.Round)) || !same(root, again.was.root) {
		return nil
	}
	missing := map[string]int{}
	was.EachComment(func(line string) { missing[line]++ })
	again.was.root.EachComment(func(line string) { missing[line]-- })
	ours := oursIn(f)
	for line, n := range missing {
		if n > 0 && !ours.has(line) {
			return nil
		}
	}
	return again.was
}

// same reports whether two trees have the same values in the same order.
func same(a, b *strictyaml.Node) bool {
	return a.Kind == b.Kind && a.Text == b.Text &&
		slices.EqualFunc(a.Items, b.Items, same) &&
		slices.EqualFunc(a.Pairs, b.Pairs, func(a, b strictyaml.Pair) bool { return same(a.Key, b.Key) && same(a.Value, b.Value) })
}
