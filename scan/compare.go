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
// says the loket is: from weten we niet by nee and deels to ja.
const (
	Improved    Change = "verbeterd"
	Worsened    Change = "verslechterd"
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
		Improved, Worsened, NewlyGiven, Reopened, LeftOut, Added, TakenAway, NoteChanged, Reworded, NotCounted,
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
	Before, After Info
	Fields        []FieldComparison // what differs in which round it is
	Topics        []TopicComparison // every topic, in the set's order, and then those that only the rounds have
}

// FieldComparison is a field that differs, in words for the user, possibly of
// several lines; empty is not filled in.
type FieldComparison struct{ Name, Before, After string }

// TopicComparison is what changed in one topic.
type TopicComparison struct {
	Topic         *questions.Topic // without a Number when the set does not have it
	Before, After Status
	Questions     []QuestionComparison // those that changed, in the set's order
	Actions       []ActionComparison   // those that changed, in the set's order
}

// QuestionComparison is a question that changed.
type QuestionComparison struct {
	Ref           Ref
	Text          string // empty when this edition no longer has the question
	Change        Change
	Before, After Response
	Reworded      bool // the earlier answer was given to a question that was put otherwise
}

// ActionComparison is an action that changed, in one way or in several.
type ActionComparison struct {
	ActionResult  // as it is now, or as it was when it has left the plan
	Before, After Followup
	Changes       []Change          // in the order of ActionChanges
	Fields        []FieldComparison // what differs in the agreements
	InPlan        bool              // in the plan of the later round
}

// Compare tells what changed from one round to another. Either may be of an
// earlier edition than the set.
func Compare(set *questions.Set, before, after *Round) Comparison {
	c := Comparison{Before: before.Info, After: after.Info, Fields: differing(before.fields(), after.fields())}
	for _, topic := range set.Topics {
		c.Topics = append(c.Topics, compareTopic(topic, before, after))
	}
	for _, id := range foreignTopics(set, before, after) {
		if t := compareTopic(&questions.Topic{ID: id, Title: id}, before, after); t.Changed() {
			c.Topics = append(c.Topics, t)
		}
	}
	return c
}

func compareTopic(topic *questions.Topic, before, after *Round) TopicComparison {
	was, is := assessTopic(topic, before), assessTopic(topic, after)
	return TopicComparison{
		Topic:     topic,
		Before:    was.Status,
		After:     is.Status,
		Questions: compareQuestions(topic, before, after),
		Actions:   compareActions(topic, pair{before, was}, pair{after, is}),
	}
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

// fields are the fields of a round itself. Who takes part has no order.
func (i Info) fields() []field {
	edition := ""
	if i.Edition > 0 {
		edition = strconv.Itoa(i.Edition)
	}
	return []field{
		{"vragenlijst", i.SetID},
		{"editie", edition},
		{"gemeente", i.Municipality},
		{"loket", i.Desk},
		{"soort", i.Kind.Label()},
		{"ronde", i.Name},
		{"datum", i.Date.Dutch()},
		{"deelnemers", strings.Join(slices.Sorted(slices.Values(i.Participants)), "\n")},
		{"vorige ronde", i.Previous},
	}
}

// fields are the fields of what was agreed.
func (f Followup) fields() []field {
	return []field{
		{"eigenaar", f.Owner},
		{"gereed", f.Due.Dutch()},
		{"prioriteit", string(f.Priority)},
		{"eerste stap", f.FirstStep},
		{"stand", f.State.Label()},
	}
}

// foreignTopics are the topics that only the rounds have, in the order of
// their ids.
func foreignTopics(set *questions.Set, rounds ...*Round) []string {
	ids := map[string]bool{}
	for _, round := range rounds {
		for ref := range round.Responses {
			ids[ref.Topic] = true
		}
		for ref := range round.Followups {
			ids[ref.Topic] = true
		}
		for _, own := range slices.Concat(round.OwnActions, round.Developments) {
			ids[own.Ref.Topic] = true
		}
	}
	maps.DeleteFunc(ids, func(id string, _ bool) bool { return set.Topic(id) != nil })
	return slices.Sorted(maps.Keys(ids))
}

func compareQuestions(topic *questions.Topic, before, after *Round) []QuestionComparison {
	var changed []QuestionComparison
	told := map[string]bool{} // ids of which what differs is told
	for _, q := range allQuestions(topic, before, after) {
		c := QuestionComparison{Ref: Ref{topic.ID, q.ID}, Text: q.Text}
		var still bool
		c.Before, c.Reworded = before.asked(topic, q)
		c.After, still = after.asked(topic, q)
		c.Reworded = c.Reworded && !still
		was, is := before.Development(c.Ref), after.Development(c.Ref)
		if was != nil && is != nil && was.Text != is.Text {
			c.Reworded = true
		}
		switch c.Change = classify(c.Before, c.After); {
		case c.Change == "" && c.Reworded:
			c.Change = Reworded
		case c.Change == "" && was == nil && is != nil:
			c.Change = Added
		case was != nil && is == nil:
			c.Change = TakenAway
		case c.Change == Reopened && !after.asks(topic, q):
			c.Change = LeftOut
		}
		if c.Change != "" {
			changed = append(changed, c)
			for _, id := range append(q.Replaces, q.ID) {
				told[id] = true
			}
		}
	}
	return append(changed, notCounted(topic, told, before, after)...)
}

// notCounted are the answers that differ and do not count: to what is not asked
// at this kind of loket, or to a question that another replaces.
func notCounted(topic *questions.Topic, told map[string]bool, before, after *Round) []QuestionComparison {
	var changed []QuestionComparison
	for _, ref := range refsOf(topic, before.Responses, after.Responses) {
		was, is := before.Responses[ref], after.Responses[ref]
		if was == is || told[ref.ID] {
			continue
		}
		c := QuestionComparison{Ref: ref, Change: NotCounted, Before: was, After: is}
		if q := topic.Question(ref.ID); q != nil {
			c.Text = q.Text
		}
		changed = append(changed, c)
	}
	return changed
}

// refsOf are the names that a topic has in any of the maps, in their order.
func refsOf[V any](topic *questions.Topic, all ...map[Ref]V) []Ref {
	refs := map[Ref]bool{}
	for _, given := range all {
		for ref := range given {
			if ref.Topic == topic.ID {
				refs[ref] = true
			}
		}
	}
	return slices.SortedFunc(maps.Keys(refs), Ref.Compare)
}

// allQuestions are those of the topic, and then, in the order of their ids, the
// loket's developments and what only another edition asks.
func allQuestions(topic *questions.Topic, rounds ...*Round) []*questions.Question {
	known := map[string]bool{} // to the set, if only as replaced
	for _, q := range topic.Questions {
		known[q.ID] = true
		for _, id := range q.Replaces {
			known[id] = true
		}
	}
	others := map[string]*questions.Question{}
	for _, round := range rounds {
		for _, ref := range refsOf(topic, round.Responses) {
			if !known[ref.ID] && others[ref.ID] == nil {
				others[ref.ID] = &questions.Question{ID: ref.ID}
			}
		}
		for _, q := range round.questions(topic) {
			if !known[q.ID] {
				others[q.ID] = q
			}
		}
	}
	all := slices.Clone(topic.Questions)
	for _, id := range slices.Sorted(maps.Keys(others)) {
		all = append(all, others[id])
	}
	return all
}

// asked returns the response that counts, and whether it is to a question that
// this one replaces. A question that does not apply has none.
func (r *Round) asked(topic *questions.Topic, q *questions.Question) (_ Response, replaced bool) {
	if !q.AppliesTo(r.Kind) {
		return Response{}, false
	}
	return r.ResponseTo(topic, q)
}

// asks reports whether a round has this question.
func (r *Round) asks(topic *questions.Topic, q *questions.Question) bool {
	return slices.ContainsFunc(r.questions(topic), func(asked *questions.Question) bool { return asked.ID == q.ID })
}

func classify(before, after Response) Change {
	switch was, is := before.Answer, after.Answer; {
	case before == after:
		return ""
	case was == is:
		return NoteChanged
	case is == Open:
		return Reopened
	case was == Open, was == NotApplicable:
		return NewlyGiven
	case is == NotApplicable:
		return LeftOut
	case is.progress() > was.progress():
		return Improved
	}
	return Worsened
}

// progress is how far an answer says that the loket is.
func (a Answer) progress() int { return slices.Index([]Answer{Unknown, No, Partly, Yes}, a) }

// pair is a round with what it says about a topic.
type pair struct {
	*Round
	TopicResult
}

// action returns an action as it stands in the plan, or else with what was
// agreed about it. known is false for an own action that the round does not
// have.
func (p pair) action(topic *questions.Topic, ref Ref) (a ActionResult, inPlan, known bool) {
	if i := slices.IndexFunc(p.Actions, func(a ActionResult) bool { return a.Ref == ref }); i >= 0 {
		return p.Actions[i], true, true
	}
	a = ActionResult{Action: topic.Action(ref.ID), Followup: p.Followups[ref], Ref: ref, Topic: topic}
	known = a.Action != nil
	if !known {
		a.Action = &questions.Action{ID: ref.ID}
	}
	return a, false, known
}

func compareActions(topic *questions.Topic, was, is pair) []ActionComparison {
	var all []ActionComparison
	for _, ref := range allActions(topic, was, is) {
		before, wasIn, _ := was.action(topic, ref)
		after, isIn, known := is.action(topic, ref)
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
				c.Changes = append(c.Changes, whyGone(before, known, is.TopicResult))
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

// allActions are those of the topic, then those that the loket added by their
// numbers, and then what only another edition has.
func allActions(topic *questions.Topic, was, is pair) []Ref {
	var refs []Ref
	for _, a := range topic.Actions {
		refs = append(refs, Ref{topic.ID, a.ID})
	}
	own := slices.Concat(was.OwnActionsOf(topic.ID), is.OwnActionsOf(topic.ID))
	slices.SortStableFunc(own, func(a, b Own) int { return cmp.Compare(a.Number, b.Number) })
	for _, o := range own {
		refs = append(refs, o.Ref)
	}
	refs = append(refs, refsOf(topic, was.Followups, is.Followups)...)
	seen := map[Ref]bool{}
	return slices.DeleteFunc(refs, func(ref Ref) bool {
		twice := seen[ref]
		seen[ref] = true
		return twice
	})
}

// whyGone tells why an action that nobody marked as ended has left the plan.
func whyGone(action ActionResult, known bool, is TopicResult) Change {
	if !known {
		return ActionRemoved
	}
	for _, q := range is.Questions {
		raised := slices.ContainsFunc(action.RaisedBy, func(r QuestionResult) bool { return r.Ref == q.Ref })
		if raised && q.Answer == Open {
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
