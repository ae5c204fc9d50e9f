package roundfile

import (
	"slices"

	"loketscan/questions/strictyaml"
	"loketscan/scan"
)

// Next returns the file of the round after the one in f; SaveAs makes it. What
// a person added to f goes along with what it belongs to. The questions are
// open again, so what was added to an answer stays behind: left says at which.
func (f *File) Next(next *scan.Round) (file *File, left []scan.Ref) {
	was := form{f.Round.Set, f.sets}
	a := along{form: form{next.Set, f.sets}, next: next, ours: oursIn(was)}
	kept := *f.was
	kept.root = newMap()
	for _, pair := range f.was.root.Pairs {
		if was.isTopic(pair) {
			pair.Value = a.topic(pair)
		}
		kept.root.Pairs = append(kept.root.Pairs, pair)
	}
	return &File{Round: next, sets: f.sets, was: &kept}, a.left
}

// along is what goes along to a next round.
type along struct {
	form
	next *scan.Round
	ours ours
	left []scan.Ref
}

func (a *along) topic(topic strictyaml.Pair) *strictyaml.Node {
	kept := newMap()
	for _, block := range topic.Value.Pairs {
		within := newMap()
		for _, pair := range block.Value.Pairs {
			ref := scan.Ref{Topic: topic.Key.Text, ID: pair.Key.Text}
			if a.next.Response(ref) == (scan.Response{}) {
				own := a.own(ref.Topic)
				switch {
				case block.Key.Text == keyQuestions:
					if a.added(pair) {
						a.left = append(a.left, ref)
					}
					continue
				case own != nil && block.Key.Text == ownKey(own):
					pair.Value = a.ownQuestion(ref, pair.Value)
				}
			}
			within.Pairs = append(within.Pairs, pair)
		}
		if block.Value.Kind == strictyaml.Map {
			block.Value = within
		}
		kept.Pairs = append(kept.Pairs, block)
	}
	return kept
}

// ownQuestion is an own question without its answer.
func (a *along) ownQuestion(ref scan.Ref, value *strictyaml.Node) *strictyaml.Node {
	kept := newMap()
	for _, pair := range value.Pairs {
		switch {
		case !slices.Contains(questionKeys, pair.Key.Text):
			kept.Pairs = append(kept.Pairs, pair)
		case a.added(pair) && !slices.Contains(a.left, ref):
			a.left = append(a.left, ref)
		}
	}
	return kept
}

// added reports whether a person added a comment or a field of their own.
func (a *along) added(pair strictyaml.Pair) bool {
	found := slices.ContainsFunc(pair.Value.Pairs, func(p strictyaml.Pair) bool { return !slices.Contains(questionKeys, p.Key.Text) })
	alone := &strictyaml.Node{Kind: strictyaml.Map, Pairs: []strictyaml.Pair{pair}}
	alone.EachComment(func(line string) { found = found || !a.ours.has(line) })
	return found
}
