package roundfile

import (
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/questions/strictyaml"
	"loketscan/scan"
)

// canonical returns the tree of a round that no person has touched. It has a
// place for all topics, questions and actions in the file that the round came
// from, also where the set does not know them.
func canonical(f form, round *scan.Round, was *strictyaml.Node) *strictyaml.Node {
	b := builder{f, round, was}
	root := newMap()
	add(root, keyScan, b.info())
	for _, topic := range f.set.Topics {
		b.topic(root, topic)
	}
	for _, id := range b.foreignTopics() {
		b.topic(root, &questions.Topic{ID: id})
	}
	return root
}

type builder struct {
	form
	round *scan.Round
	was   *strictyaml.Node
}

func (b builder) info() *strictyaml.Node {
	n, info := newMap(), b.round.Info
	add(n, keyVersion, plain(strconv.Itoa(Version)))
	add(n, keySet, text(b.set.ID))
	add(n, keyEdition, plain(strconv.Itoa(b.set.Edition)))
	add(n, keyMunicipality, text(info.Municipality))
	add(n, keyDesk, text(info.Desk))
	if len(b.set.Kinds) > 0 || info.Kind != "" {
		add(n, keyKind, text(info.Kind)).Comments.Behind = choice(b.set.KindIDs(), "of")
	}
	add(n, keyName, text(info.Name))
	add(n, keyDate, plain(string(info.Date)))
	participants := &strictyaml.Node{}
	for _, participant := range info.Participants {
		participants.Kind = strictyaml.List
		participants.Items = append(participants.Items, text(participant))
	}
	add(n, keyParticipants, participants)
	if info.Previous != "" {
		add(n, keyPrevious, text(info.Previous))
	}
	return n
}

func (b builder) topic(root *strictyaml.Node, topic *questions.Topic) {
	n := newMap()
	for _, key := range b.topicKeys(topic.ID) {
		var block *strictyaml.Node
		switch key {
		case keyQuestions:
			block = b.questions(topic)
		case keyActions:
			block = b.actions(topic)
		case keyOwnActions:
			block = b.ownActions(topic)
		default:
			block = b.ownQuestions(topic, b.own(topic.ID))
		}
		if len(block.Pairs) > 0 {
			add(n, key, block)
		}
	}
	if len(n.Pairs) > 0 {
		add(root, topic.ID, n)
	}
}

func (b builder) questions(topic *questions.Topic) *strictyaml.Node {
	n := newMap()
	for _, q := range topic.Questions {
		ref := scan.Ref{Topic: topic.ID, ID: q.ID}
		if b.round.Response(ref) != (scan.Response{}) || q.AppliesTo(b.round.Kind) {
			b.question(n, ref, q)
		}
	}
	for _, ref := range foreign(topic, keyQuestions, b.round.Responses(), b.round.OwnQuestions(), b.was) {
		q := b.answered(ref, b.round.Response(ref).Answer)
		switch {
		case topic.Question(ref.ID) != nil:
		case q == nil, b.round.Response(ref) != (scan.Response{}): // unknown, or of another edition
			b.question(n, ref, q)
		}
	}
	return n
}

// question writes a question with its words above it; of one that no edition
// has, q is nil.
func (b builder) question(n *strictyaml.Node, ref scan.Ref, q *questions.Question) {
	key := add(n, ref.ID, addResponse(newMap(), b.round.Response(ref), q))
	if q != nil {
		key.Comments.Above = []string{comment(q.Text)}
	}
}

// inLines returns the tree as it is written: a cell of a table is one line when
// there is no more to it than its answer.
func inLines(f form, root *strictyaml.Node) *strictyaml.Node {
	lines := *root
	lines.Pairs = slices.Clone(root.Pairs)
	for i, topic := range lines.Pairs {
		if topic.Key.Text != keyScan {
			lines.Pairs[i].Value = within(topic.Value, keyQuestions, func(q strictyaml.Pair) *strictyaml.Node {
				return f.cell(scan.Ref{Topic: topic.Key.Text, ID: q.Key.Text}, q.Value)
			})
		}
	}
	return &lines
}

// within returns a topic with something else as the values in one of its blocks.
func within(topic *strictyaml.Node, block string, value func(strictyaml.Pair) *strictyaml.Node) *strictyaml.Node {
	i := slices.IndexFunc(topic.Pairs, func(p strictyaml.Pair) bool { return p.Key.Text == block })
	if i < 0 {
		return topic
	}
	changed, inner := *topic, *topic.Pairs[i].Value
	inner.Pairs = slices.Clone(inner.Pairs)
	for j, pair := range inner.Pairs {
		inner.Pairs[j].Value = value(pair)
	}
	changed.Pairs = slices.Clone(topic.Pairs)
	changed.Pairs[i].Value = &inner
	return &changed
}

// cell returns the answer that is all that a cell holds, or else the cell.
func (f form) cell(ref scan.Ref, n *strictyaml.Node) *strictyaml.Node {
	if len(n.Pairs) != 1 || n.Pairs[0].Key.Text != keyAnswer || n.Pairs[0].Value.Kind > strictyaml.Text {
		return n
	}
	bare := func(c strictyaml.Comments) bool { return len(c.Above)+len(c.Below) == 0 && c.Behind == "" }
	if !isCell(ref, f.question(ref)) || !bare(n.Pairs[0].Key.Comments) {
		return n
	}
	return n.Pairs[0].Value
}

func (b builder) ownQuestions(topic *questions.Topic, asks *questions.OwnQuestion) *strictyaml.Node {
	n := newMap()
	for own := range ownOf(topic, b.round.OwnQuestions()) {
		d := newMap()
		add(d, asks.Noun, text(own.Text))
		add(n, own.Ref.ID, addResponse(d, b.round.Response(own.Ref), asks.Question("", "")))
	}
	return n
}

func (b builder) actions(topic *questions.Topic) *strictyaml.Node {
	n := newMap()
	for _, a := range topic.Actions {
		if ref := (scan.Ref{Topic: topic.ID, ID: a.ID}); b.round.Followup(ref) != (scan.Followup{}) {
			b.followup(n, ref, a)
		}
	}
	for _, ref := range foreign(topic, keyActions, b.round.Followups(), b.round.OwnActions(), b.was) {
		a := b.action(ref)
		switch {
		case topic.Action(ref.ID) != nil:
		case a == nil, b.round.Followup(ref) != (scan.Followup{}): // unknown, or of another edition
			b.followup(n, ref, a)
		}
	}
	return n
}

// followup writes what was agreed about an action with its words above it; of
// one that no edition has, a is nil.
func (b builder) followup(n *strictyaml.Node, ref scan.Ref, a *questions.Action) {
	key := add(n, ref.ID, addFollowup(newMap(), b.round.Followup(ref)))
	if a != nil {
		key.Comments.Above = []string{comment(a.Text)}
	}
}

func (b builder) ownActions(topic *questions.Topic) *strictyaml.Node {
	n := newMap()
	for own := range ownOf(topic, b.round.OwnActions()) {
		a := newMap()
		add(a, keyAction, text(own.Text))
		add(a, keyLetter, text(scan.Letters(own.Number)))
		add(n, own.Ref.ID, addFollowup(a, b.round.Followup(own.Ref)))
	}
	return n
}

func addResponse(n *strictyaml.Node, r scan.Response, q *questions.Question) *strictyaml.Node {
	add(n, keyAnswer, value(r.Answer, q))
	if r.Note != "" {
		add(n, keyNote, block(r.Note))
	}
	return n
}

// value is an answer: the id of an option as it is, or text.
func value(answer string, q *questions.Question) *strictyaml.Node {
	if q != nil && q.Scale.IsText() {
		return text(answer)
	}
	return plain(answer)
}

func addFollowup(n *strictyaml.Node, f scan.Followup) *strictyaml.Node {
	for _, field := range scan.Fields() {
		switch value := field.Get(f); field.Form {
		case scan.Line:
			add(n, field.Key, text(value))
		case scan.Text:
			add(n, field.Key, block(value))
		case scan.Choice:
			add(n, field.Key, plain(value)).Comments.Behind = choice(field.Words, "")
		case scan.Day:
			add(n, field.Key, plain(value))
		}
	}
	return n
}

// ownOf yields what the loket added to a topic.
func ownOf(topic *questions.Topic, all []scan.Own) iter.Seq[scan.Own] {
	return func(yield func(scan.Own) bool) {
		for _, own := range all {
			if own.Ref.Topic == topic.ID && !yield(own) {
				return
			}
		}
	}
}

// foreign returns, in order, what a block of a topic holds in the round or held
// in the file, but for what the loket added in a block of its own.
func foreign[V any](topic *questions.Topic, block string, given iter.Seq2[scan.Ref, V], own []scan.Own, was *strictyaml.Node) []scan.Ref {
	refs := map[scan.Ref]bool{}
	if n := was.Get(topic.ID).Get(block); n != nil {
		for _, pair := range n.Pairs {
			refs[scan.Ref{Topic: topic.ID, ID: pair.Key.Text}] = true
		}
	}
	for ref := range given {
		refs[ref] = ref.Topic == topic.ID
	}
	for own := range ownOf(topic, own) {
		refs[own.Ref] = false
	}
	maps.DeleteFunc(refs, func(_ scan.Ref, here bool) bool { return !here })
	return slices.SortedFunc(maps.Keys(refs), scan.Ref.Compare)
}

func (b builder) foreignTopics() []string {
	ids := map[string]bool{}
	for ref := range b.round.Responses() {
		ids[ref.Topic] = true
	}
	for ref := range b.round.Followups() {
		ids[ref.Topic] = true
	}
	for _, own := range slices.Concat(b.round.OwnActions(), b.round.OwnQuestions()) {
		ids[own.Ref.Topic] = true
	}
	for _, pair := range b.was.Pairs {
		if b.isTopic(pair) {
			ids[pair.Key.Text] = true
		}
	}
	maps.DeleteFunc(ids, func(id string, _ bool) bool { return b.set.Topic(id) != nil })
	return slices.Sorted(maps.Keys(ids))
}

func newMap() *strictyaml.Node { return &strictyaml.Node{Kind: strictyaml.Map} }

// add adds a pair to a map and returns its key.
func add(m *strictyaml.Node, key string, value *strictyaml.Node) *strictyaml.Node {
	k := &strictyaml.Node{Kind: strictyaml.Text, Text: key}
	m.Pairs = append(m.Pairs, strictyaml.Pair{Key: k, Value: value})
	return k
}

func text(s string) *strictyaml.Node {
	if s == "" {
		return &strictyaml.Node{}
	}
	return &strictyaml.Node{Kind: strictyaml.Text, Text: s}
}

// plain is text that is never put in quotation marks.
func plain(s string) *strictyaml.Node {
	n := text(s)
	n.Plain = true
	return n
}

// block is text that stands in a literal block.
func block(s string) *strictyaml.Node {
	if s == "" {
		return text("")
	}
	return text(s + "\n")
}

func comment(s string) string { return "# " + dutch.CleanLine(s) }

// choice is the comment that says which values there are.
func choice(options []string, or string) string {
	if len(options) < 2 {
		return ""
	}
	if or != "" {
		return "# " + dutch.Join(options, or)
	}
	return "# " + strings.Join(options, ", ")
}
