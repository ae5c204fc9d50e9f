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
	Answered  int              // how many of Questions wait for no answer
	Questions []QuestionResult // those that apply to this loket, in the set's order
	Actions   []ActionResult   // those in the plan, in the set's order
}

// QuestionResult is a question with its response.
type QuestionResult struct {
	*questions.Question
	Response
	Ref Ref
}

// Verdict is what the answer says.
func (q QuestionResult) Verdict() questions.Verdict { return q.Scale.Answer(q.Answer).Verdict }

// Label is the answer in words for the user.
func (q QuestionResult) Label() string { return q.Scale.Label(q.Answer) }

// Open reports whether the question waits for an answer.
func (q QuestionResult) Open() bool { return q.Answer == Open && !q.Scale.Optional }

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
	return len(a.RaisedBy) > 0 && !slices.ContainsFunc(a.RaisedBy, func(q QuestionResult) bool { return q.Verdict() != questions.FindOut })
}

// Assess derives the status of each topic and the actions of the plan.
func Assess(round *Round) Assessment {
	a := Assessment{Topics: make([]TopicResult, 0, len(round.Set.Topics))}
	for _, topic := range round.Set.Topics {
		a.Topics = append(a.Topics, assessTopic(topic, round))
	}
	return a
}

func assessTopic(topic *questions.Topic, round *Round) TopicResult {
	result := TopicResult{Topic: topic}
	raises := map[string]QuestionResult{}
	said := map[questions.Verdict]int{}
	for _, question := range round.questions(topic) {
		ref := Ref{Topic: topic.ID, ID: question.ID}
		q := QuestionResult{Question: question, Response: round.Response(ref), Ref: ref}
		result.Questions = append(result.Questions, q)
		if !q.Open() {
			result.Answered++
		}
		if q.Answer != Open {
			said[q.Verdict()]++
		}
		if q.Verdict().Raises() {
			raises[question.ID] = q
		}
	}
	result.Status = status(len(result.Questions), result.Answered, said)
	if result.Status == Irrelevant && slices.ContainsFunc(topic.Questions, round.waits) {
		result.Status = NotAssessed
	}
	for _, action := range topic.Actions {
		ref := Ref{Topic: topic.ID, ID: action.ID}
		a := ActionResult{Action: action, Followup: round.Followup(ref), Ref: ref, Topic: topic}
		for _, id := range action.RaisedBy {
			if q, ok := raises[id]; ok {
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

// status is how a topic stands by how many of its questions are answered, and
// how many answers say what.
func status(asked, answered int, said map[questions.Verdict]int) Status {
	switch {
	case said[questions.Irrelevant] == asked:
		return Irrelevant
	case said[questions.NeedsWork]+said[questions.FindOut] > 0:
		return NotInOrder
	case answered < asked:
		return NotAssessed
	case said[questions.Settled] > 0:
		return InOrder
	}
	return Described
}

// ownResult is an action of the loket's own as it stands in every plan.
func (r *Round) ownResult(topic *questions.Topic, own Own) ActionResult {
	action := &questions.Action{Number: own.Number, ID: own.Ref.ID, Text: own.Text}
	return ActionResult{Action: action, Followup: r.Followup(own.Ref), Ref: own.Ref, Topic: topic, Own: true}
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

// Judged reports whether an answer to one of the questions can say that it is
// in order, or is not.
func (t TopicResult) Judged() bool {
	return slices.ContainsFunc(t.Questions, func(q QuestionResult) bool {
		return slices.ContainsFunc(q.Scale.Options, func(o questions.Option) bool {
			return o.Verdict == questions.Settled || o.Verdict.Raises()
		})
	})
}

// InOrder returns how many topics are in order, and how many there are of which
// that can be said and that apply to this loket.
func (a Assessment) InOrder() (inOrder, topics int) {
	for _, t := range a.Topics {
		if t.Status == InOrder || t.Status == NotInOrder || t.Status == NotAssessed && t.Judged() {
			topics++
		}
	}
	return a.Count(InOrder), topics
}

// Progress returns how many questions of the topic have an answer, of those
// that have or want one.
func (t TopicResult) Progress() (answered, total int) {
	for _, q := range t.Questions {
		if q.Answer != Open {
			answered++
		}
		if q.Answer != Open || q.Open() {
			total++
		}
	}
	return answered, total
}

// Progress returns how many questions have an answer, of those that have or want
// one.
func (a Assessment) Progress() (answered, total int) {
	for _, t := range a.Topics {
		n, of := t.Progress()
		answered += n
		total += of
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
