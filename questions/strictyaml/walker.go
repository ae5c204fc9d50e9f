package strictyaml

import (
	"fmt"
	"slices"
	"strings"

	"loketscan/questions/dutch"
)

// Walker reads values out of nodes and collects what is wrong with them. A
// value that is not there or of the wrong kind reads as its zero value, so
// that a reader goes on and finds every problem of a file in one go.
type Walker struct {
	File     string
	Problems Problems
}

// Problem records what is wrong at a node.
func (w *Walker) Problem(at *Node, message, tip string) {
	w.Problems = append(w.Problems, Problem{
		File: w.File, Line: at.Line, Column: at.Column, Message: message, Tip: tip,
	})
}

// Notice records what is worth knowing about a node.
func (w *Walker) Notice(at *Node, message, tip string) {
	w.Problem(at, message, tip)
	w.Problems[len(w.Problems)-1].Notice = true
}

// Fields returns the values of a map by key and reports keys that are not
// among known. what names the map for the user, for example "de vraag".
func (w *Walker) Fields(n *Node, what string, known ...string) map[string]*Node {
	fields := map[string]*Node{}
	for _, pair := range w.Pairs(n, what) {
		if key := pair.Key.Text; slices.Contains(known, key) {
			fields[key] = pair.Value
		} else {
			w.Problem(pair.Key, fmt.Sprintf("%s kent geen veld %s", what, dutch.Quote(key)), dutch.DidYouMean(key, known))
		}
	}
	return fields
}

// Pairs returns the pairs of a map; an empty node has none.
func (w *Walker) Pairs(n *Node, what string) []Pair {
	tip := "Schrijf elk veld op een eigen regel, als: naam: waarde"
	if n != nil && n.Kind == Text {
		if mended, ok := SpaceMissing(n.Text); ok {
			tip = mended
		}
	}
	if !w.is(n, Map, what, "hoort uit velden te bestaan", tip) {
		return nil
	}
	return n.Pairs
}

// SpaceMissing gives the tip for "naam:waarde", which is text to YAML. ok is
// false for other text.
func SpaceMissing(text string) (tip string, ok bool) {
	if !noSpace.MatchString(text) {
		return "", false
	}
	line, _, _ := strings.Cut(text, "\n")
	name, value, _ := strings.Cut(line, ":")
	return fmt.Sprintf("Zet een spatie achter de dubbele punt: %s: %s", dutch.CleanLine(name), dutch.CleanLine(value)), true
}

// Items returns the items of a list; an empty node has none.
func (w *Walker) Items(n *Node, what string) []*Node {
	if !w.is(n, List, what, "hoort een lijst te zijn", "Zet elk onderdeel op een eigen regel achter een streepje, als: - waarde") {
		return nil
	}
	return n.Items
}

// Text returns the text of a node; an empty node has none.
func (w *Walker) Text(n *Node, what string) string {
	if !w.is(n, Text, what, "hoort tekst te zijn", "Zet de tekst achter de dubbele punt, of op de regels daaronder achter een |") {
		return ""
	}
	return n.Text
}

// Texts returns the text of each item of a list.
func (w *Walker) Texts(n *Node, what string) []string {
	var texts []string
	for _, item := range w.Items(n, what) {
		texts = append(texts, w.Text(item, "een onderdeel van "+what))
	}
	return texts
}

// OneOf returns the text of a node when it is one of the options, or else "".
func (w *Walker) OneOf(n *Node, what string, options []string) string {
	text := w.Text(n, what)
	if text == "" || slices.Contains(options, text) {
		return text
	}
	w.Problem(n, fmt.Sprintf("%s %s bestaat niet", what, dutch.Quote(text)), dutch.DidYouMean(text, options))
	return ""
}

func (w *Walker) is(n *Node, kind Kind, what, wrong, tip string) bool {
	if n == nil || n.Kind == Empty {
		return false
	}
	if n.Kind != kind {
		w.Problem(n, what+" "+wrong, tip)
	}
	return n.Kind == kind
}

// Require reports each of keys that has no value in a map. what names the map
// for the user.
func (w *Walker) Require(n *Node, what string, keys ...string) {
	if n.Kind != Map {
		return
	}
	for _, key := range keys {
		if value := n.Get(key); value == nil || value.Kind == Empty {
			w.Problem(n, fmt.Sprintf("bij %s ontbreekt %q", what, key), fmt.Sprintf("Vul een regel in met: %s: ...", key))
		}
	}
}
