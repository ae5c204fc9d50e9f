package scan

import (
	"cmp"
	"fmt"
	"slices"

	"loketscan/questions"
	"loketscan/questions/dutch"
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

// ActionResult is an action that belongs in the plan: a question raises it, or
// the loket added it.
type ActionResult struct {
	*questions.Action
	Followup
	Ref      Ref
	Topic    *questions.Topic
	RaisedBy []QuestionResult // the questions that are not in order; none for an own action
	Own      bool             // the loket added it
}

// Label is the action's number in every plan: "6.2", or "6.b" for the second
// that the loket added to the topic.
func (a ActionResult) Label() string {
	if a.Own {
		return fmt.Sprintf("%d.%s", a.Topic.Number, Letters(a.Number))
	}
	return fmt.Sprintf("%d.%d", a.Topic.Number, a.Number)
}

// FindOutFirst reports whether the action is there only because answers are
// not known.
func (a ActionResult) FindOutFirst() bool {
	return len(a.RaisedBy) > 0 && !slices.ContainsFunc(a.RaisedBy, func(q QuestionResult) bool { return q.Answer != Unknown })
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
	result := TopicResult{Topic: topic}
	notInOrder := map[string]QuestionResult{}
	relevant := false
	for _, question := range round.questions(topic) {
		ref := Ref{topic.ID, question.ID}
		response, _ := round.ResponseTo(topic, question)
		q := QuestionResult{Question: question, Response: response, Ref: ref}
		result.Questions = append(result.Questions, q)
		if q.Answer != Open {
			result.Answered++
		}
		if q.Answer != NotApplicable {
			relevant = true
		}
		if q.Answer != Open && !q.Answer.InOrder() {
			notInOrder[question.ID] = q
		}
	}
	switch {
	case !relevant:
		result.Status = Irrelevant
	case len(notInOrder) > 0:
		result.Status = NotInOrder
	case result.Answered == len(result.Questions):
		result.Status = InOrder
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
	for _, own := range round.OwnActionsOf(topic.ID) {
		result.Actions = append(result.Actions, round.ownResult(topic, own))
	}
	return result
}

// ownResult is an action of the loket's own as it stands in every plan.
func (r *Round) ownResult(topic *questions.Topic, own Own) ActionResult {
	action := &questions.Action{Number: own.Number, ID: own.Ref.ID, Text: own.Text}
	return ActionResult{Action: action, Followup: r.Followups[own.Ref], Ref: own.Ref, Topic: topic, Own: true}
}

// questions are those of a topic that apply to the round: the set's and, at
// DevelopmentsTopic, one for each development that the loket added.
func (r *Round) questions(topic *questions.Topic) []*questions.Question {
	var applicable []*questions.Question
	for _, q := range topic.Questions {
		if q.AppliesTo(r.Kind) {
			applicable = append(applicable, q)
		}
	}
	for _, own := range r.Developments {
		if own.Ref.Topic == topic.ID {
			applicable = append(applicable, &questions.Question{
				ID:    own.Ref.ID,
				Text:  fmt.Sprintf("Heeft deze ontwikkeling een plek in het dagelijks werk: %s?", own.Text),
				YesIf: "Elke medewerker kan vertellen wat de ontwikkeling voor het eigen werk betekent. De afspraken daarover zijn opgeschreven.",
			})
		}
	}
	return applicable
}

// ResponseTo returns the response to a question or else, in a round of an
// earlier edition, to a question that it replaces.
func (r *Round) ResponseTo(topic *questions.Topic, q *questions.Question) (response Response, replaced bool) {
	response, ok := r.Responses[Ref{topic.ID, q.ID}]
	for _, id := range q.Replaces {
		if ok {
			break
		}
		response, ok = r.Responses[Ref{topic.ID, id}]
		replaced = ok
	}
	return response, replaced
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

// InOrder returns how many topics are in order, and how many of them apply to
// this loket.
func (a Assessment) InOrder() (inOrder, topics int) {
	return a.Count(InOrder), len(a.Topics) - a.Count(Irrelevant)
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

// ActionTally counts the actions of a plan by how they stand on a day.
type ActionTally struct {
	Open    int // still to be done
	Late    int // of those, the ones that should have been done
	Done    int
	Dropped int
}

// Total is the number of actions.
func (t ActionTally) Total() int { return t.Open + t.Done + t.Dropped }

// Tally counts the actions by how they stand on this day.
func (a Assessment) Tally(today Date) ActionTally {
	var t ActionTally
	for _, action := range a.Actions() {
		switch action.State {
		case StateDone:
			t.Done++
		case StateDropped:
			t.Dropped++
		default:
			t.Open++
		}
		if action.Late(today) {
			t.Late++
		}
	}
	return t
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

// Owners returns who owns an action of the plan, each once, in order of name.
func (a Assessment) Owners() []string {
	var owners []string
	for _, action := range a.Actions() {
		if action.Owner != "" {
			owners = append(owners, action.Owner)
		}
	}
	slices.SortFunc(owners, func(a, b string) int { return cmp.Or(cmp.Compare(dutch.Fold(a), dutch.Fold(b)), cmp.Compare(a, b)) })
	return slices.CompactFunc(owners, func(a, b string) bool { return dutch.Fold(a) == dutch.Fold(b) })
}

// Late reports whether the action should have been finished before this day.
func (a ActionResult) Late(today Date) bool {
	return a.Due != "" && a.Due < today && !a.State.Ended()
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
