package roundfile

import (
	"cmp"
	"slices"
	"strings"

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

// eachIn is a block in which every pair has these keys.
func eachIn(known []string) shape { return func(strictyaml.Pair) shape { return keys(known) } }

func fileShape(f form) shape {
	info := keys(scanKeys)
	return func(pair strictyaml.Pair) shape {
		switch {
		case pair.Key.Text == keyScan:
			return info
		case f.isTopic(pair):
			return f.topicShape(pair.Key.Text)
		}
		return nil
	}
}

func (f form) topicShape(id string) shape {
	inner := []shape{eachIn(questionKeys), eachIn(actionKeys), eachIn(ownActionKeys)}
	if own := f.own(id); own != nil {
		inner = slices.Insert(inner, 1, eachIn(ownQuestionKeys(own)))
	}
	return keys(f.topicKeys(id), inner...)
}

// merge adds to the tree of a round what only the file had.
func merge(f form, round *scan.Round, now *strictyaml.Node, was *source) error {
	m := merger{unread: was.unread, ours: oursIn(f)}
	root := *was.root
	root.Pairs = slices.Clone(root.Pairs)
	for i, topic := range root.Pairs {
		if f.isTopic(topic) {
			root.Pairs[i].Value = m.own(f, round, topic)
		}
	}
	m.pairs(now, &root, fileShape(f))
	m.ends(now)
	return m.err
}

// ours are the comments that saving writes by itself, in whichever edition,
// each with the names above which it stands.
type ours map[string][]string

func oursIn(f form) ours {
	lines := ours{header: nil}
	for _, field := range scan.Fields() {
		lines[choice(field.Words, "")] = nil
	}
	add := func(text, id string) { lines[comment(text)] = append(lines[comment(text)], id) }
	for set := range f.editions {
		lines[choice(set.KindIDs(), "of")] = nil
		for _, topic := range set.Topics {
			for _, q := range topic.Questions {
				add(q.Text, q.ID)
			}
			for _, a := range topic.Actions {
				add(a.Text, a.ID)
			}
		}
	}
	return lines
}

func (o ours) has(line string) bool {
	_, ok := o[line]
	return ok
}

type merger struct {
	unread map[*strictyaml.Node]bool
	ours   ours
	err    error // the first thing that could not be kept
}

// own returns a topic of the file in which the blocks of the loket's own hold
// what the round still has, under the names that its edition has for it.
func (m *merger) own(f form, round *scan.Round, topic strictyaml.Pair) *strictyaml.Node {
	now := *topic.Value
	now.Pairs = slices.Clone(now.Pairs)
	id, own := topic.Key.Text, f.own(topic.Key.Text)
	for i, block := range now.Pairs {
		if asked := f.ownCalled(id, block.Key.Text); asked != nil {
			if ownKey(asked) != ownKey(own) && now.Get(ownKey(own)) == nil {
				block = renamed(block, asked, own)
			}
			now.Pairs[i] = m.ownLeft(block, eachIn(ownQuestionKeys(own)), func(name string) bool {
				_, ok := round.OwnQuestion(scan.Ref{Topic: id, ID: name})
				return ok
			})
		} else if block.Key.Text == keyOwnActions {
			now.Pairs[i] = m.ownLeft(block, eachIn(ownActionKeys), func(name string) bool {
				_, ok := round.OwnAction(scan.Ref{Topic: id, ID: name})
				return ok
			})
		}
	}
	return &now
}

// renamed is a block of own questions in the words of another edition.
func renamed(block strictyaml.Pair, from, to *questions.OwnQuestion) strictyaml.Pair {
	called := func(key *strictyaml.Node, name string) *strictyaml.Node {
		k := *key
		k.Text = name
		return &k
	}
	value := *block.Value
	value.Pairs = slices.Clone(value.Pairs)
	for i, pair := range value.Pairs {
		own := *pair.Value
		own.Pairs = slices.Clone(own.Pairs)
		for j, field := range own.Pairs {
			if field.Key.Text == from.Noun {
				own.Pairs[j].Key = called(field.Key, to.Noun)
			}
		}
		if own.Kind == strictyaml.Map {
			value.Pairs[i].Value = &own
		}
	}
	return strictyaml.Pair{Key: called(block.Key, ownKey(to)), Value: &value}
}

// ownLeft returns a block with what the loket has not taken away. What a person
// wrote at the rest stays as comments: any key would be one that the loket has.
func (m *merger) ownLeft(block strictyaml.Pair, of shape, has func(name string) bool) strictyaml.Pair {
	key, value := *block.Key, newMap()
	key.Comments.Below = slices.Clone(key.Comments.Below)
	for _, pair := range block.Value.Pairs {
		if m.unread[pair.Value] || has(pair.Key.Text) {
			value.Pairs = append(value.Pairs, pair)
			continue
		}
		rest, _ := m.rest(pair, of(pair))
		alone := &strictyaml.Node{Kind: strictyaml.Map, Pairs: []strictyaml.Pair{rest}}
		alone.EachComment(func(line string) { key.Comments.Below = append(key.Comments.Below, line) })
		if rest.Value.Kind != strictyaml.Empty {
			for line := range strings.Lines(string(strictyaml.Format(bare(alone)))) {
				key.Comments.Below = append(key.Comments.Below, strings.TrimRight("# "+line, " \n"))
			}
		}
	}
	if len(value.Pairs) == len(block.Value.Pairs) {
		return block
	}
	return strictyaml.Pair{Key: &key, Value: value}
}

// bare is a tree without its comments.
func bare(n *strictyaml.Node) *strictyaml.Node {
	b := *n
	b.Comments, b.Items, b.Pairs = strictyaml.Comments{}, nil, nil
	for _, item := range n.Items {
		b.Items = append(b.Items, bare(item))
	}
	for _, pair := range n.Pairs {
		b.Pairs = append(b.Pairs, strictyaml.Pair{Key: bare(pair.Key), Value: bare(pair.Value)})
	}
	return &b
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
	m.comments(now.Key, was.Key)
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
			m.comments(now.Value.Items[i], item)
		} else {
			item.EachComment(func(line string) { now.Key.Comments.Below = append(now.Key.Comments.Below, line) })
		}
	}
}

// comments adds those that a person wrote. What a question was called in
// another edition is none of them: in its place comes what it is called now.
func (m *merger) comments(at, from *strictyaml.Node) {
	now, was := &at.Comments, from.Comments
	var above []string
	add := func(lines []string) {
		for _, line := range lines {
			if !slices.Contains(above, line) && !slices.Contains(was.Above, line) {
				above = append(above, line)
			}
		}
	}
	for _, line := range was.Above {
		switch {
		case line == header:
		case !slices.Contains(now.Above, line) && slices.Contains(m.ours[line], from.Text):
			add(now.Above)
		default:
			above = append(above, line)
		}
	}
	add(now.Above)
	now.Above = above
	if was.Behind != "" && !m.ours.has(was.Behind) {
		now.Behind = cmp.Or(was.Behind, now.Behind)
	}
	now.Below = append(now.Below, was.Below...)
}

// rest returns what a person wrote in a pair that the round no longer has.
func (m *merger) rest(pair strictyaml.Pair, inner shape) (rest strictyaml.Pair, ok bool) {
	key := *pair.Key
	key.Comments.Above = slices.DeleteFunc(slices.Clone(key.Comments.Above), m.ours.has)
	if m.ours.has(key.Comments.Behind) {
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
