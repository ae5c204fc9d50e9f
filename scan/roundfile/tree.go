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
func canonical(set *questions.Set, round *scan.Round, was *strictyaml.Node) *strictyaml.Node {
	b := builder{round, was}
	root := newMap()
	add(root, keyScan, b.info())
	for _, topic := range set.Topics {
		b.topic(root, topic)
	}
	for _, id := range b.foreignTopics(set) {
		b.topic(root, &questions.Topic{ID: id})
	}
	return root
}

type builder struct {
	round *scan.Round
	was   *strictyaml.Node
}

func (b builder) info() *strictyaml.Node {
	n, info := newMap(), b.round.Info
	add(n, keyVersion, plain(strconv.Itoa(Version)))
	add(n, keySet, text(info.SetID))
	add(n, keyEdition, plain(strconv.Itoa(info.Edition)))
	add(n, keyMunicipality, text(info.Municipality))
	add(n, keyDesk, text(info.Desk))
	add(n, keyKind, plain(string(info.Kind))).Comments.Behind = choice(questions.Kinds(), "of")
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
	for _, block := range []struct {
		key   string
		value *strictyaml.Node
	}{
		{keyQuestions, b.questions(topic)},
		{keyDevelopments, b.developments(topic)},
		{keyActions, b.actions(topic)},
		{keyOwnActions, b.ownActions(topic)},
	} {
		if len(block.value.Pairs) > 0 {
			add(n, block.key, block.value)
		}
	}
	if len(n.Pairs) > 0 {
		add(root, topic.ID, n)
	}
}

func (b builder) questions(topic *questions.Topic) *strictyaml.Node {
	n := newMap()
	for _, q := range topic.Questions {
		response, answered := b.round.Responses[scan.Ref{Topic: topic.ID, ID: q.ID}]
		if answered || q.AppliesTo(b.round.Kind) {
			add(n, q.ID, addResponse(newMap(), response)).Comments.Above = []string{comment(q.Text)}
		}
	}
	for _, ref := range foreign(topic, keyQuestions, b.round.Responses, b.round.Developments, b.was) {
		if topic.Question(ref.ID) == nil {
			add(n, ref.ID, addResponse(newMap(), b.round.Responses[ref]))
		}
	}
	return n
}

func (b builder) developments(topic *questions.Topic) *strictyaml.Node {
	n := newMap()
	for own := range ownOf(topic, b.round.Developments) {
		d := newMap()
		add(d, keyDevelopment, text(own.Text))
		add(n, own.Ref.ID, addResponse(d, b.round.Responses[own.Ref]))
	}
	return n
}

func (b builder) actions(topic *questions.Topic) *strictyaml.Node {
	n := newMap()
	for _, a := range topic.Actions {
		if followup, ok := b.round.Followups[scan.Ref{Topic: topic.ID, ID: a.ID}]; ok {
			add(n, a.ID, addFollowup(newMap(), followup)).Comments.Above = []string{comment(a.Text)}
		}
	}
	for _, ref := range foreign(topic, keyActions, b.round.Followups, b.round.OwnActions, b.was) {
		if topic.Action(ref.ID) == nil {
			add(n, ref.ID, addFollowup(newMap(), b.round.Followups[ref]))
		}
	}
	return n
}

func (b builder) ownActions(topic *questions.Topic) *strictyaml.Node {
	n := newMap()
	for own := range ownOf(topic, b.round.OwnActions) {
		a := newMap()
		add(a, keyAction, text(own.Text))
		add(a, keyLetter, text(scan.Letters(own.Number)))
		add(n, own.Ref.ID, addFollowup(a, b.round.Followups[own.Ref]))
	}
	return n
}

func addResponse(n *strictyaml.Node, r scan.Response) *strictyaml.Node {
	add(n, keyAnswer, plain(string(r.Answer)))
	if r.Note != "" {
		add(n, keyNote, block(r.Note))
	}
	return n
}

func addFollowup(n *strictyaml.Node, f scan.Followup) *strictyaml.Node {
	add(n, keyOwner, text(f.Owner))
	add(n, keyDue, plain(string(f.Due)))
	add(n, keyPriority, plain(string(f.Priority))).Comments.Behind = choice(scan.Priorities(), "")
	add(n, keyFirstStep, block(f.FirstStep))
	add(n, keyState, plain(f.State.Label())).Comments.Behind = choice(scan.States(), "")
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
func foreign[V any](topic *questions.Topic, block string, given map[scan.Ref]V, own []scan.Own, was *strictyaml.Node) []scan.Ref {
	refs := map[scan.Ref]bool{}
	for ref := range given {
		refs[ref] = ref.Topic == topic.ID
	}
	for own := range ownOf(topic, own) {
		refs[own.Ref] = false
	}
	if n := was.Get(topic.ID).Get(block); n != nil {
		for _, pair := range n.Pairs {
			refs[scan.Ref{Topic: topic.ID, ID: pair.Key.Text}] = true
		}
	}
	maps.DeleteFunc(refs, func(_ scan.Ref, here bool) bool { return !here })
	return slices.SortedFunc(maps.Keys(refs), scan.Ref.Compare)
}

func (b builder) foreignTopics(set *questions.Set) []string {
	ids := map[string]bool{}
	for ref := range b.round.Responses {
		ids[ref.Topic] = true
	}
	for ref := range b.round.Followups {
		ids[ref.Topic] = true
	}
	for _, own := range slices.Concat(b.round.OwnActions, b.round.Developments) {
		ids[own.Ref.Topic] = true
	}
	for _, pair := range b.was.Pairs {
		if isTopic(set, pair) {
			ids[pair.Key.Text] = true
		}
	}
	maps.DeleteFunc(ids, func(id string, _ bool) bool { return set.Topic(id) != nil })
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
func choice[T ~string](values []T, or string) string {
	options := dutch.Words(values)
	if or != "" {
		return "# " + dutch.Join(options, or)
	}
	return "# " + strings.Join(options, ", ")
}
