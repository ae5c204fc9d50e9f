package scan

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"loketscan/questions"
)

// Change is what happened to a question or an action between two rounds, in
// the user's words.
type Change string

// What can happen to a question. An answer gets better or worse by how far it
// says the loket is; where its scale has no such order, it is only another one.
const (
	Improved    Change = "verbeterd"
	Worsened    Change = "verslechterd"
	Otherwise   Change = "anders beantwoord"
	NewlyGiven  Change = "nieuw beantwoord"
	Reopened    Change = "weer open"
	LeftOut     Change = "niet meer van toepassing"
	Added       Change = "toegevoegd"
	TakenAway   Change = "weggehaald"
	NoteChanged Change = "alleen toelichting gewijzigd"
	Reworded    Change = "vraag gewijzigd"
	NotCounted  Change = "antwoord dat niet meetelt"
)

// What can happen to an action. Done and dropped is what somebody says it is;
// an action also leaves the plan when nothing raises it any more.
const (
	ActionDone      Change = "gereed"
	ActionDropped   Change = "vervallen"
	ActionNotNeeded Change = "niet meer nodig"
	ActionWaiting   Change = "vraag nog open"
	ActionRemoved   Change = "weggehaald"
	ActionNew       Change = "nieuw"
	ActionResumed   Change = "weer te doen"
	ActionLater     Change = "later geworden"
	ActionNewOwner  Change = "andere eigenaar"
	ActionPlanned   Change = "afspraak gewijzigd"
)

// QuestionChanges returns every change of a question, in the order to show.
func QuestionChanges() []Change {
	return []Change{
		Improved, Worsened, Otherwise, NewlyGiven, Reopened, LeftOut, Added, TakenAway, NoteChanged, Reworded, NotCounted,
	}
}

// ActionChanges returns every change of an action, in the order to show.
func ActionChanges() []Change {
	return []Change{
		ActionDone, ActionDropped, ActionNotNeeded, ActionWaiting, ActionRemoved, ActionNew, ActionResumed,
		ActionLater, ActionNewOwner, ActionPlanned,
	}
}

// Comparison is what changed from one round to another. Whatever differs in
// what the two mean is in it; the order in which a file has things is not, nor
// are the letters of own actions, which are known by their names.
type Comparison struct {
	Before, After *Round
	Fields        []FieldComparison // what differs in which round it is
	Topics        []TopicComparison // every topic of either set, and then those that only the rounds have
}

// FieldComparison is a field that differs, in words for the user, possibly of
// several lines; empty is not filled in.
type FieldComparison struct{ Name, Before, After string }

// TopicComparison is what changed in one topic.
type TopicComparison struct {
	Topic         *questions.Topic // without a Number when neither set has it
	Before, After Status
	Questions     []QuestionComparison // those that changed, in the set's order
	Actions       []ActionComparison   // those that changed, in the set's order
}

// QuestionComparison is a question that changed.
type QuestionComparison struct {
	Ref           Ref
	Text          string // empty when neither edition has the question
	Change        Change
	Before, After Response
	Was, Is       string // the answers in words for the user
	Reworded      bool   // the earlier answer was given to a question that was put otherwise
}

// ActionComparison is an action that changed, in one way or in several.
type ActionComparison struct {
	ActionResult  // as it is now, or as it was when it has left the plan
	Before, After Followup
	Changes       []Change          // in the order of ActionChanges
	Fields        []FieldComparison // what differs in the agreements
	InPlan        bool              // in the plan of the later round
}

// Compare tells what changed from one round to another of the same set. Each
// is read by its own edition.
func Compare(before, after *Round) Comparison {
	c := Comparison{Before: before, After: after, Fields: differing(before.fields(after.Set), after.fields(after.Set))}
	for _, id := range topicIDs(before, after) {
		t := compareTopic(id, before, after)
		if after.Set.Topic(id) != nil || t.Changed() {
			c.Topics = append(c.Topics, t)
		}
	}
	return c
}

func compareTopic(id string, before, after *Round) TopicComparison {
	was, is := before.topic(id), after.topic(id)
	topic := is.Topic
	if topic.Number == 0 && was.Topic.Number > 0 {
		topic = was.Topic
	}
	return TopicComparison{
		Topic:     topic,
		Before:    was.Status,
		After:     is.Status,
		Questions: compareQuestions(id, before, after),
		Actions:   compareActions(pair{before, was}, pair{after, is}),
	}
}

// topic is what a round says about a topic, also one that its set does not
// have.
func (r *Round) topic(id string) TopicResult {
	topic := r.Set.Topic(id)
	if topic == nil {
		topic = &questions.Topic{ID: id, Title: id}
	}
	return assessTopic(topic, r)
}

// Changed reports whether the rounds mean something different.
func (c Comparison) Changed() bool {
	return len(c.Fields) > 0 || c.TopicsChanged()
}

// TopicsChanged reports whether more changed than which round it is.
func (c Comparison) TopicsChanged() bool {
	return slices.ContainsFunc(c.Topics, func(t TopicComparison) bool { return t.Changed() })
}

// Changed reports whether anything in the topic changed.
func (t TopicComparison) Changed() bool {
	return t.Before != t.After || len(t.Questions) > 0 || len(t.Actions) > 0
}

// field is a field in words.
type field struct{ name, value string }

// differing pairs the same fields of two things and keeps those that differ.
func differing(before, after []field) []FieldComparison {
	var different []FieldComparison
	for i, was := range before {
		if is := after[i]; was.value != is.value {
			different = append(different, FieldComparison{was.name, was.value, is.value})
		}
	}
	return different
}

// fields are the fields of a round itself, the kind as a set calls it that may
// be a later one. Who takes part has no order.
func (r *Round) fields(set *questions.Set) []field {
	return []field{
		{"vragenlijst", r.Set.ID},
		{"editie", strconv.Itoa(r.Set.Edition)},
		{"gemeente", r.Municipality},
		{"loket", r.Desk},
		{"soort", set.KindLabel(r.Kind)},
		{"ronde", r.Name},
		{"datum", r.Date.Dutch()},
		{"deelnemers", strings.Join(slices.Sorted(slices.Values(r.Participants)), "\n")},
		{"vorige ronde", r.Previous},
	}
}

// fields are the fields of what was agreed.
func (f Followup) fields() []field {
	all := make([]field, len(fields))
	for i, agreed := range fields {
		all[i] = field{agreed.Label, agreed.Show(f)}
	}
	return all
}

// topicIDs are the topics of the later set, of the earlier one, and those that
// only the rounds have, in the order of their ids.
func topicIDs(before, after *Round) []string {
	var ids []string
	seen := map[string]bool{}
	add := func(id string) {
		if !seen[id] {
			seen[id] = true
			ids = append(ids, id)
		}
	}
	for _, round := range []*Round{after, before} {
		for _, topic := range round.Set.Topics {
			add(topic.ID)
		}
	}
	foreign := map[string]bool{}
	for _, round := range []*Round{before, after} {
		for ref := range round.responses {
			foreign[ref.Topic] = true
		}
		for ref := range round.followups {
			foreign[ref.Topic] = true
		}
		for _, own := range slices.Concat(round.ownActions, round.ownQuestions) {
			foreign[own.Ref.Topic] = true
		}
	}
	for _, id := range slices.Sorted(maps.Keys(foreign)) {
		add(id)
	}
	return ids
}

func compareQuestions(topic string, before, after *Round) []QuestionComparison {
	var changed []QuestionComparison
	told := map[string]bool{} // ids of which what differs is told
	for _, id := range questionIDs(topic, before, after) {
		ref := Ref{Topic: topic, ID: id}
		q := after.Question(ref)
		c := QuestionComparison{Ref: ref, Before: before.counting(ref), After: after.counting(ref)}
		old := before.Question(ref)
		if q != nil && c.Before == (Response{}) {
			var replaced *questions.Question
			if c.Before, replaced, _ = after.Before(before, ref); replaced != nil {
				old, c.Reworded = replaced, true
			}
		}
		was, wasOwn := before.OwnQuestion(ref)
		is, isOwn := after.OwnQuestion(ref)
		c.Reworded = c.Reworded || wasOwn && isOwn && was.Text != is.Text
		c.Change = classify(old, q, c.Before, c.After)
		switch {
		case c.Change == "" && c.Reworded:
			c.Change = Reworded
		case c.Change == "" && !wasOwn && isOwn:
			c.Change = Added
		case wasOwn && !isOwn:
			c.Change = TakenAway
		case c.Change == Reopened && (q == nil || !after.Asks(q) && !after.waits(q)):
			c.Change = LeftOut
		case c.Change == Reopened && q.Scale.Optional:
			c.Change = Otherwise
		}
		if c.Change == "" {
			continue
		}
		asked, asks := old, q
		if wasOwn || isOwn { // which anyone can add
			asked, asks = cmp.Or(old, q), cmp.Or(q, old)
		}
		c.Was, c.Is = label(asked, c.Before), label(asks, c.After)
		if text := cmp.Or(q, old); text != nil {
			c.Text = text.Text
		}
		changed = append(changed, c)
		for _, id := range after.names(ref) {
			told[id] = true
		}
	}
	return append(changed, notCounted(topic, told, before, after)...)
}

// counting returns a response that counts: to a question that is asked.
func (r *Round) counting(ref Ref) Response {
	if q := r.Question(ref); q == nil || !r.Asks(q) {
		return Response{}
	}
	return r.Response(ref)
}

// label is an answer in words for the user; q is nil where it is not asked.
func label(q *questions.Question, response Response) string {
	switch {
	case q == nil && response.Answer == Open:
		return "niet gevraagd"
	case q == nil:
		return response.Answer
	}
	return q.Scale.Label(response.Answer)
}

// notCounted are the answers that differ and do not count: to what is not asked
// at this kind of loket or in this edition.
func notCounted(topic string, told map[string]bool, before, after *Round) []QuestionComparison {
	var changed []QuestionComparison
	for _, ref := range refsOf(topic, before.responses, after.responses) {
		was, is := before.Response(ref), after.Response(ref)
		if was == is || told[ref.ID] {
			continue
		}
		c := QuestionComparison{Ref: ref, Change: NotCounted, Before: was, After: is, Was: before.Label(ref), Is: after.Label(ref)}
		if q := cmp.Or(after.Question(ref), before.Question(ref)); q != nil {
			c.Text = q.Text
		}
		changed = append(changed, c)
	}
	return changed
}

// refsOf are the names that a topic has in any of the maps, in their order.
func refsOf[V any](topic string, all ...map[Ref]V) []Ref {
	refs := map[Ref]bool{}
	for _, given := range all {
		for ref := range given {
			if ref.Topic == topic {
				refs[ref] = true
			}
		}
	}
	return slices.SortedFunc(maps.Keys(refs), Ref.Compare)
}

// questionIDs are the questions of the later edition; those of the earlier one
// that it does not replace; and the loket's own, in the order of their ids.
func questionIDs(topic string, before, after *Round) []string {
	var ids []string
	known := map[string]bool{}
	for _, round := range []*Round{after, before} {
		t := round.Set.Topic(topic)
		if t == nil {
			continue
		}
		for _, q := range t.Questions {
			if !known[q.ID] {
				ids = append(ids, q.ID)
			}
			for _, id := range slices.Concat(q.Replaces, []string{q.ID}) {
				known[id] = true
			}
		}
	}
	own := map[string]bool{}
	for _, round := range []*Round{before, after} {
		for _, o := range round.ownQuestions {
			own[o.Ref.ID] = own[o.Ref.ID] || o.Ref.Topic == topic && !known[o.Ref.ID]
		}
	}
	maps.DeleteFunc(own, func(_ string, here bool) bool { return !here })
	return append(ids, slices.Sorted(maps.Keys(own))...)
}

// classify tells what happened to an answer. Either question can be nil, when
// its edition does not have it.
func classify(was, is *questions.Question, before, after Response) Change {
	var from, to questions.Option
	if was != nil {
		from = was.Scale.Answer(before.Answer)
	}
	if is != nil {
		to = is.Scale.Answer(after.Answer)
	}
	switch {
	case before == after:
		return ""
	case before.Answer == after.Answer:
		return NoteChanged
	case after.Answer == Open:
		return Reopened
	case before.Answer == Open, from.Verdict == questions.Irrelevant:
		return NewlyGiven
	case to.Verdict == questions.Irrelevant:
		return LeftOut
	case from.Step == 0, to.Step == 0, from.Step == to.Step:
		return Otherwise
	case to.Step > from.Step:
		return Improved
	}
	return Worsened
}

// pair is a round with what it says about a topic.
type pair struct {
	*Round
	TopicResult
}

// action returns an action as it stands in the plan, or else with what was
// agreed about it. known is false for an own action that the round does not
// have.
func (p pair) action(ref Ref) (a ActionResult, inPlan, known bool) {
	if i := slices.IndexFunc(p.Actions, func(a ActionResult) bool { return a.Ref == ref }); i >= 0 {
		return p.Actions[i], true, true
	}
	a = ActionResult{Action: p.Topic.Action(ref.ID), Followup: p.Followup(ref), Ref: ref, Topic: p.Topic}
	known = a.Action != nil
	if !known {
		a.Action = &questions.Action{ID: ref.ID}
	}
	return a, false, known
}

func compareActions(was, is pair) []ActionComparison {
	var all []ActionComparison
	for _, ref := range allActions(was, is) {
		before, wasIn, _ := was.action(ref)
		after, isIn, known := is.action(ref)
		c := ActionComparison{ActionResult: after, Before: before.Followup, After: after.Followup, InPlan: isIn}
		c.Fields = differing(before.fields(), after.fields())
		if before.Own && after.Own && before.Text != after.Text {
			c.Fields = slices.Insert(c.Fields, 0, FieldComparison{"actiepunt", before.Text, after.Text})
		}
		c.Changes = followupChanges(before.Followup, after.Followup)
		ended := slices.Contains(c.Changes, ActionDone) || slices.Contains(c.Changes, ActionDropped)
		switch {
		case wasIn && !isIn:
			c.ActionResult = before
			if !ended {
				c.Changes = append(c.Changes, whyGone(before, known, is))
			}
		case !wasIn && isIn:
			c.Changes = append(c.Changes, ActionNew)
		}
		if len(c.Changes) == 0 && len(c.Fields) > 0 {
			c.Changes = []Change{ActionPlanned}
		}
		if len(c.Changes) > 0 {
			slices.SortFunc(c.Changes, func(a, b Change) int {
				return cmp.Compare(slices.Index(ActionChanges(), a), slices.Index(ActionChanges(), b))
			})
			all = append(all, c)
		}
	}
	return all
}

// allActions are those of the later edition and of the earlier one, then those
// that the loket added by their numbers, and then what neither has.
func allActions(was, is pair) []Ref {
	var refs []Ref
	topic := is.Topic.ID
	for _, a := range slices.Concat(is.Topic.Actions, was.Topic.Actions) {
		refs = append(refs, Ref{Topic: topic, ID: a.ID})
	}
	own := slices.Concat(was.OwnActionsOf(topic), is.OwnActionsOf(topic))
	slices.SortStableFunc(own, func(a, b Own) int { return cmp.Compare(a.Number, b.Number) })
	for _, o := range own {
		refs = append(refs, o.Ref)
	}
	refs = append(refs, refsOf(topic, was.followups, is.followups)...)
	seen := map[Ref]bool{}
	return slices.DeleteFunc(refs, func(ref Ref) bool {
		twice := seen[ref]
		seen[ref] = true
		return twice
	})
}

// whyGone tells why an action that nobody marked as ended has left the plan.
func whyGone(action ActionResult, known bool, is pair) Change {
	if action.Own && !known {
		return ActionRemoved
	}
	for _, q := range is.Topic.Questions {
		names := is.names(Ref{Topic: is.Topic.ID, ID: q.ID})
		raised := slices.ContainsFunc(action.RaisedBy, func(r QuestionResult) bool { return slices.Contains(names, r.Ref.ID) })
		open := is.Asks(q) && is.Response(Ref{Topic: is.Topic.ID, ID: q.ID}).Answer == Open
		if raised && (open || is.waits(q)) {
			return ActionWaiting
		}
	}
	return ActionNotNeeded
}

// followupChanges are the changes of what was agreed that have a name of their
// own.
func followupChanges(before, after Followup) []Change {
	var changes []Change
	switch {
	case after.State == StateDone && before.State != StateDone:
		changes = append(changes, ActionDone)
	case after.State == StateDropped && before.State != StateDropped:
		changes = append(changes, ActionDropped)
	case before.State.Ended() && !after.State.Ended():
		changes = append(changes, ActionResumed)
	}
	if before.Due != "" && after.Due > before.Due {
		changes = append(changes, ActionLater)
	}
	if before.Owner != "" && after.Owner != before.Owner {
		changes = append(changes, ActionNewOwner)
	}
	return changes
}
