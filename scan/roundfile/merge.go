package roundfile

import (
	"cmp"
	"slices"

	"loketscan/questions"
	"loketscan/questions/strictyaml"
	"loketscan/scan"
)

// What a person added to a file is kept: comments, keys that the format does
// not know, and values that could not be understood until one takes their
// place. It stays where it stood, behind the key that it followed.

// shape tells which pairs of a map belong to the format, by the shape of what
// is in them; nil for a pair that does not.
type shape func(strictyaml.Pair) shape

func leaf(strictyaml.Pair) shape { return nil }

func keys(known []string, inner ...shape) shape {
	return func(pair strictyaml.Pair) shape {
		switch i := slices.Index(known, pair.Key.Text); {
		case i < 0:
			return nil
		case i < len(inner):
			return inner[i]
		}
		return leaf
	}
}

func each(inner shape) shape { return func(strictyaml.Pair) shape { return inner } }

func fileShape(set *questions.Set) shape {
	info := keys(scanKeys)
	topic := keys(topicKeys, each(keys(questionKeys)), each(keys(developmentKeys)), each(keys(actionKeys)), each(keys(ownActionKeys)))
	return func(pair strictyaml.Pair) shape {
		switch {
		case pair.Key.Text == keyScan:
			return info
		case isTopic(set, pair):
			return topic
		}
		return nil
	}
}

// merge adds to the tree of a round what only the file had.
func merge(set *questions.Set, now *strictyaml.Node, was *source) error {
	m := merger{unread: was.unread, ours: ours(set)}
	m.pairs(now, was.root, fileShape(set))
	m.ends(now)
	return m.err
}

// ours returns the comments that saving writes by itself.
func ours(set *questions.Set) map[string]bool {
	lines := map[string]bool{header: true}
	for _, line := range []string{choice(questions.Kinds(), "of"), choice(scan.Priorities(), ""), choice(scan.States(), "")} {
		lines[line] = true
	}
	for _, topic := range set.Topics {
		for _, q := range topic.Questions {
			lines[comment(q.Text)] = true
		}
		for _, a := range topic.Actions {
			lines[comment(a.Text)] = true
		}
	}
	return lines
}

type merger struct {
	unread map[*strictyaml.Node]bool
	ours   map[string]bool
	err    error // the first thing that could not be kept
}

func (m *merger) pairs(now, was *strictyaml.Node, of shape) {
	behind := make([][]strictyaml.Pair, len(now.Pairs)+1) // what stays behind each pair, shifted by one
	emptied := map[*strictyaml.Node]bool{}                // keys that are there for their comments only
	last := 0
	for _, pair := range was.Pairs {
		inner := of(pair)
		i := slices.IndexFunc(now.Pairs, func(p strictyaml.Pair) bool { return p.Key.Text == pair.Key.Text })
		switch {
		case inner == nil:
			behind[last] = append(behind[last], pair)
		case i >= 0:
			last = i + 1
			m.pair(&now.Pairs[i], pair, inner)
		default:
			if rest, ok := m.rest(pair, inner); ok {
				behind[last] = append(behind[last], rest)
				emptied[rest.Key] = rest.Value.Kind == strictyaml.Empty
			}
		}
	}
	merged := behind[0]
	for i, pair := range now.Pairs {
		merged = append(append(merged, pair), behind[i+1]...)
	}
	for i, pair := range merged {
		// Below it, a comment would next time be read as that of what follows.
		if c := &pair.Key.Comments; emptied[pair.Key] && i < len(merged)-1 && len(c.Above) == 0 && c.Behind == "" {
			c.Above, c.Below = c.Below, nil
		}
	}
	now.Pairs = merged
}

// pair merges a pair that is in both trees.
func (m *merger) pair(now *strictyaml.Pair, was strictyaml.Pair, inner shape) {
	m.comments(&now.Key.Comments, was.Key.Comments)
	switch value := now.Value; {
	case m.unread[was.Value] && value.Kind == strictyaml.Empty:
		now.Value = was.Value
	case m.unread[was.Value] && value.Kind != strictyaml.Text:
		m.err = cmp.Or(m.err, error(notKept(was.Value.Line)))
	case value.Kind == strictyaml.Map:
		m.pairs(value, was.Value, inner)
	default:
		m.items(now, was.Value)
	}
}

// items hands the comments within a list to the items with the same text, and
// to the key when an item is gone.
func (m *merger) items(now *strictyaml.Pair, was *strictyaml.Node) {
	for _, item := range was.Items {
		i := slices.IndexFunc(now.Value.Items, func(n *strictyaml.Node) bool { return n.Text == item.Text })
		if i >= 0 {
			m.comments(&now.Value.Items[i].Comments, item.Comments)
		} else {
			item.EachComment(func(line string) { now.Key.Comments.Below = append(now.Key.Comments.Below, line) })
		}
	}
}

func (m *merger) comments(now *strictyaml.Comments, was strictyaml.Comments) {
	above := slices.DeleteFunc(slices.Clone(was.Above), func(line string) bool { return line == header })
	for _, line := range now.Above {
		if !slices.Contains(above, line) {
			above = append(above, line)
		}
	}
	now.Above = above
	now.Behind = cmp.Or(was.Behind, now.Behind)
	now.Below = append(now.Below, was.Below...)
}

// rest returns what a person wrote in a pair that the round no longer has.
func (m *merger) rest(pair strictyaml.Pair, inner shape) (rest strictyaml.Pair, ok bool) {
	key := *pair.Key
	key.Comments.Above = slices.DeleteFunc(slices.Clone(key.Comments.Above), func(line string) bool { return m.ours[line] })
	if m.ours[key.Comments.Behind] {
		key.Comments.Behind = ""
	}
	value := newMap()
	for _, p := range pair.Value.Pairs {
		if within := inner(p); within == nil {
			value.Pairs = append(value.Pairs, p)
		} else if p, ok := m.rest(p, within); ok {
			value.Pairs = append(value.Pairs, p)
		}
	}
	if len(value.Pairs) == 0 {
		value = &strictyaml.Node{}
	}
	if m.unread[pair.Value] { // as every list that the round no longer has
		value = pair.Value
	}
	ok = value.Kind != strictyaml.Empty || len(key.Comments.Above)+len(key.Comments.Below) > 0 || key.Comments.Behind != ""
	return strictyaml.Pair{Key: &key, Value: value}, ok
}

// ends keeps the first line of the file the first, and what stands at its end
// at the end, whichever keys have come to be the first and the last.
func (m *merger) ends(root *strictyaml.Node) {
	for i, pair := range root.Pairs {
		key := *pair.Key
		root.Comments.Below = append(root.Comments.Below, key.Comments.Below...)
		key.Comments.Below = nil
		root.Pairs[i].Key = &key
	}
	first := &root.Pairs[0].Key.Comments
	above := slices.DeleteFunc(slices.Clone(first.Above), func(line string) bool { return line == header })
	first.Above = slices.Insert(above, 0, header)
}
