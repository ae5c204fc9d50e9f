package scan

import (
	"cmp"
	"maps"
	"slices"

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
	NoteChanged Change = "alleen toelichting gewijzigd"
	Reworded    Change = "vraag gewijzigd"
)

// What can happen to an action.
const (
	ActionDone     Change = "gereed"
	ActionNew      Change = "nieuw"
	ActionDropped  Change = "vervallen"
	ActionLater    Change = "later geworden"
	ActionNewOwner Change = "andere eigenaar"
)

// QuestionChanges returns every change of a question, in the order to show.
func QuestionChanges() []Change {
	return []Change{Improved, Worsened, NewlyGiven, Reopened, LeftOut, NoteChanged, Reworded}
}

// ActionChanges returns every change of an action, in the order to show.
func ActionChanges() []Change {
	return []Change{ActionDone, ActionNew, ActionDropped, ActionLater, ActionNewOwner}
}

// Comparison is what changed from one round to another.
type Comparison struct {
	Before, After Info
	Topics        []TopicComparison // every topic, in the set's order
}

// TopicComparison is what changed in one topic.
type TopicComparison struct {
	Topic         *questions.Topic
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
	Reworded      bool // the earlier answer was given to a question that this one replaces
}

// ActionComparison is an action that changed, in one way or in several.
type ActionComparison struct {
	ActionResult  // as it is now, or as it was when it has left the plan
	Before, After Followup
	Changes       []Change
}

// Compare tells what changed from one round to another. Either may be of an
// earlier edition than the set.
func Compare(set *questions.Set, before, after *Round) Comparison {
	c := Comparison{Before: before.Info, After: after.Info}
	was, is := Assess(set, before), Assess(set, after)
	for i, topic := range set.Topics {
		c.Topics = append(c.Topics, TopicComparison{
			Topic:     topic,
			Before:    was.Topics[i].Status,
			After:     is.Topics[i].Status,
			Questions: compareQuestions(topic, before, after),
			Actions:   compareActions(was.Topics[i], is.Topics[i], after),
		})
	}
	return c
}

// Changed reports whether anything changed.
func (c Comparison) Changed() bool {
	return slices.ContainsFunc(c.Topics, func(t TopicComparison) bool { return t.Changed() })
}

// Changed reports whether anything in the topic changed.
func (t TopicComparison) Changed() bool {
	return t.Before != t.After || len(t.Questions) > 0 || len(t.Actions) > 0
}

func compareQuestions(topic *questions.Topic, before, after *Round) []QuestionComparison {
	var changed []QuestionComparison
	for _, q := range allQuestions(topic, before, after) {
		c := QuestionComparison{Ref: Ref{topic.ID, q.ID}, Text: q.Text}
		var still bool
		c.Before, c.Reworded = before.asked(topic, q)
		c.After, still = after.asked(topic, q)
		c.Reworded = c.Reworded && !still
		switch c.Change = classify(c.Before, c.After); {
		case c.Change == "" && c.Reworded:
			c.Change = Reworded
		case c.Change == Reopened && !after.asks(topic, q):
			c.Change = LeftOut
		}
		if c.Change != "" {
			changed = append(changed, c)
		}
	}
	return changed
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
		for ref := range round.Responses {
			if ref.Topic == topic.ID && !known[ref.ID] && others[ref.ID] == nil {
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

func compareActions(was, is TopicResult, after *Round) []ActionComparison {
	var all []ActionComparison
	for _, action := range was.Actions {
		c := ActionComparison{ActionResult: action, Before: action.Followup, After: after.Followups[action.Ref]}
		if i := slices.IndexFunc(is.Actions, sameAction(action)); i >= 0 {
			c.ActionResult = is.Actions[i]
			c.Changes = followupChanges(c.Before, c.After)
		} else {
			c.Changes = []Change{whyGone(action, c.After, is)}
		}
		all = append(all, c)
	}
	for _, action := range is.Actions {
		if !slices.ContainsFunc(was.Actions, sameAction(action)) {
			all = append(all, ActionComparison{ActionResult: action, After: action.Followup, Changes: []Change{ActionNew}})
		}
	}
	all = slices.DeleteFunc(all, func(c ActionComparison) bool { return len(c.Changes) == 0 })
	place := func(c ActionComparison) int {
		if c.Own {
			return c.Number + 1<<16 // after those of the set
		}
		return c.Number
	}
	slices.SortStableFunc(all, func(a, b ActionComparison) int { return cmp.Compare(place(a), place(b)) })
	return all
}

func sameAction(a ActionResult) func(ActionResult) bool {
	return func(b ActionResult) bool { return a.Ref == b.Ref }
}

// whyGone tells why an action has left the plan: it is done, by its state or
// because all that raised it is ja now, or it was dropped.
func whyGone(action ActionResult, now Followup, is TopicResult) Change {
	if now.State == StateDone {
		return ActionDone
	}
	for _, q := range action.RaisedBy {
		if !slices.ContainsFunc(is.Questions, func(r QuestionResult) bool { return r.Ref == q.Ref && r.Answer == Yes }) {
			return ActionDropped
		}
	}
	if action.Own {
		return ActionDropped
	}
	return ActionDone
}

func followupChanges(before, after Followup) []Change {
	var changes []Change
	if after.State == StateDone && before.State != StateDone {
		changes = append(changes, ActionDone)
	}
	if after.State == StateDropped && before.State != StateDropped {
		changes = append(changes, ActionDropped)
	}
	if before.Due != "" && after.Due > before.Due {
		changes = append(changes, ActionLater)
	}
	if before.Owner != "" && after.Owner != before.Owner {
		changes = append(changes, ActionNewOwner)
	}
	return changes
}
