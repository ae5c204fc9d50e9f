package scan

import (
	"cmp"
	"fmt"
	"slices"

	"loketscan/questions"
)

// Assessment is what the answers of a round say, topic by topic. It is made
// anew from the round whenever it is needed, and never stored.
type Assessment struct {
	Topics []TopicResult
}

// TopicResult is what the answers say about one topic.
type TopicResult struct {
	Topic     *questions.Topic
	Status    Status
	Answered  int              // how many of Questions have an answer
	Questions []QuestionResult // those that apply to this loket, in the set's order
	Actions   []ActionResult   // those in the plan, in the set's order
}

// QuestionResult is a question with its response.
type QuestionResult struct {
	*questions.Question
	Response
	Ref Ref
}

// ActionResult is an action that belongs in the plan.
type ActionResult struct {
	*questions.Action
	Followup
	Ref      Ref
	Topic    *questions.Topic
	RaisedBy []QuestionResult // the questions that are not in order
}

// Label is the action's number in every plan, for example "6.2".
func (a ActionResult) Label() string { return fmt.Sprintf("%d.%d", a.Topic.Number, a.Number) }

// FindOutFirst reports whether the action is there only because answers are
// not known.
func (a ActionResult) FindOutFirst() bool {
	return !slices.ContainsFunc(a.RaisedBy, func(q QuestionResult) bool { return q.Answer != Unknown })
}

// Assess derives the status of each topic and the actions of the plan.
func Assess(set *questions.Set, round *Round) Assessment {
	var a Assessment
	for _, topic := range set.Topics {
		a.Topics = append(a.Topics, assessTopic(topic, round))
	}
	return a
}

func assessTopic(topic *questions.Topic, round *Round) TopicResult {
	result := TopicResult{Topic: topic, Status: InOrder}
	notInOrder := map[string]QuestionResult{}
	for _, question := range topic.Questions {
		if !question.AppliesTo(round.Kind) {
			continue
		}
		ref := Ref{topic.ID, question.ID}
		q := QuestionResult{Question: question, Response: round.Responses[ref], Ref: ref}
		result.Questions = append(result.Questions, q)
		switch {
		case q.Answer == Open:
			result.Status = NotAssessed
			continue
		case !q.Answer.InOrder():
			notInOrder[question.ID] = q
		}
		result.Answered++
	}
	if len(notInOrder) > 0 {
		result.Status = NotInOrder
	}
	for _, action := range topic.Actions {
		ref := Ref{topic.ID, action.ID}
		a := ActionResult{Action: action, Followup: round.Followups[ref], Ref: ref, Topic: topic}
		for _, id := range action.RaisedBy {
			if q, ok := notInOrder[id]; ok {
				a.RaisedBy = append(a.RaisedBy, q)
			}
		}
		if len(a.RaisedBy) > 0 {
			result.Actions = append(result.Actions, a)
		}
	}
	return result
}

// Count returns how many topics have this status.
func (a Assessment) Count(s Status) int {
	n := 0
	for _, t := range a.Topics {
		if t.Status == s {
			n++
		}
	}
	return n
}

// Progress returns how many questions have an answer, and how many there are
// for this loket.
func (a Assessment) Progress() (answered, total int) {
	for _, t := range a.Topics {
		answered += t.Answered
		total += len(t.Questions)
	}
	return answered, total
}

// Actions returns all actions of the plan: the highest priority and the
// earliest date first, those without one last, and then in the set's order.
func (a Assessment) Actions() []ActionResult {
	var all []ActionResult
	for _, t := range a.Topics {
		all = append(all, t.Actions...)
	}
	slices.SortStableFunc(all, func(x, y ActionResult) int {
		return cmp.Or(cmp.Compare(x.Priority.rank(), y.Priority.rank()), cmp.Compare(x.Due.orLast(), y.Due.orLast()))
	})
	return all
}

func (p Priority) rank() int {
	if i := slices.Index(Priorities(), p); i >= 0 {
		return i
	}
	return len(Priorities())
}

func (d Date) orLast() string {
	if d == "" {
		return "9999-99-99"
	}
	return string(d)
}
