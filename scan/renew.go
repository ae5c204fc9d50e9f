package scan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"loketscan/questions"
)

// Renewed tells what became of a round that went to another edition of its set.
type Renewed struct {
	Renamed []Ref // questions with the answer to one that they replace
	New     []Ref // questions that were not asked before
	Ended   []Ref // no longer asked; the answer is kept where it was
	Reopens []Ref // the answer is none of those of the question as it is now; it stands in the note
	Dropped []Ref // actions that are no longer there; what was agreed is kept where it was
}

// Renew returns a round as one of another edition of its set. It is the only
// step from one edition to another. Nothing is lost: an answer stays with its
// question, or goes to the question that replaces it; one that has no place any
// more stays under its name and counts for nothing. What a loket added gets
// another name where the edition needs its own.
func Renew(round *Round, set *questions.Set) (*Round, Renewed) {
	renewed := round.Clone()
	renewed.Set = set
	var told Renewed
	if round.Set == set {
		return renewed, told
	}
	was := renewed.makeRoom()
	moved := map[Ref]bool{}
	for _, topic := range set.Topics {
		for _, q := range topic.Questions {
			ref := Ref{Topic: topic.ID, ID: q.ID}
			from, known := round.from(ref, q)
			switch response := round.given(from); {
			case !q.AppliesTo(round.Kind):
			case from != ref && response != (Response{}):
				renewed.Respond(ref, response)
				moved[from] = true
				told.Renamed = append(told.Renamed, ref)
			case !known && response == (Response{}):
				told.New = append(told.New, ref)
			}
			if renewed.noSuchAnswer(ref, q, round, from) {
				told.Reopens = append(told.Reopens, ref)
			}
		}
	}
	for ref := range moved {
		if set.Question(ref) == nil {
			delete(renewed.responses, ref)
		}
	}
	for _, own := range renewed.ownQuestions {
		if q := renewed.Question(own.Ref); q != nil && renewed.noSuchAnswer(own.Ref, q, round, cmp.Or(was[own.Ref], own.Ref)) {
			told.Reopens = append(told.Reopens, own.Ref)
		}
	}
	told.Ended, told.Dropped = renewed.without(round)
	return renewed, told
}

// without are the questions with an answer, and the actions about which something
// was agreed, that another round has and this one does not.
func (r *Round) without(was *Round) (questions, actions []Ref) {
	for ref := range r.responses {
		if _, own := r.OwnQuestion(ref); !own && r.Question(ref) == nil && was.Question(ref) != nil {
			questions = append(questions, ref)
		}
	}
	for _, own := range r.ownQuestions {
		if r.Question(own.Ref) == nil {
			questions = append(questions, own.Ref)
		}
	}
	for ref := range r.followups {
		if r.action(ref) == nil && was.action(ref) != nil {
			actions = append(actions, ref)
		}
	}
	for _, own := range r.ownActions {
		if r.Set.Topic(own.Ref.Topic) == nil && was.Set.Topic(own.Ref.Topic) != nil {
			actions = append(actions, own.Ref)
		}
	}
	slices.SortFunc(questions, Ref.Compare)
	slices.SortFunc(actions, Ref.Compare)
	return questions, actions
}

// action returns the set's action of this name, or nil.
func (r *Round) action(ref Ref) *questions.Action {
	if topic := r.Set.Topic(ref.Topic); topic != nil {
		return topic.Action(ref.ID)
	}
	return nil
}

// makeRoom gives what the loket added another name where the edition has
// something of that name, and makes its questions those of the edition. It
// returns the names that the questions had.
func (r *Round) makeRoom() (was map[Ref]Ref) {
	was = map[Ref]Ref{}
	ownActions, ownQuestions := r.ownActions, r.ownQuestions
	r.ownActions, r.ownQuestions = nil, nil
	var actions, asked []Own // without a name
	for _, own := range ownActions {
		if topic := r.Set.Topic(own.Ref.Topic); topic != nil && topic.Action(own.Ref.ID) != nil {
			actions = append(actions, own)
			continue
		}
		r.ownActions = append(r.ownActions, own)
	}
	for _, own := range ownQuestions {
		if topic := r.Set.Topic(own.Ref.Topic); topic != nil && topic.Own != nil {
			own.Asks = topic.Own
		}
		if r.Set.Question(own.Ref) != nil {
			asked = append(asked, own)
			continue
		}
		r.ownQuestions = append(r.ownQuestions, own)
	}
	for _, own := range actions {
		before, followup := own.Ref, r.Followup(own.Ref)
		delete(r.followups, before)
		own.Ref = freeRef(before.Topic, own.Text, "actie", func(ref Ref) bool {
			own.Ref = ref
			return r.SetOwnAction(own) != nil
		})
		r.FollowUp(own.Ref, followup)
	}
	for _, own := range asked {
		before, response := own.Ref, r.Response(own.Ref)
		delete(r.responses, before)
		own.Ref = r.addQuestion(own)
		was[own.Ref] = before
		r.Respond(own.Ref, response)
	}
	r.sortOwn(r.ownActions)
	r.sortOwn(r.ownQuestions)
	return was
}

// given is the response to a question of a set, which is none of the loket's
// own.
func (r *Round) given(ref Ref) Response {
	if _, own := r.OwnQuestion(ref); own {
		return Response{}
	}
	return r.Response(ref)
}

// from is where the answer to a question of another edition stands in this
// round. known is false when this round has no such question.
func (r *Round) from(ref Ref, q *questions.Question) (_ Ref, known bool) {
	from, known := ref, r.Set.Question(ref) != nil
	for _, id := range q.Replaces {
		old := Ref{Topic: ref.Topic, ID: id}
		known = known || r.Set.Question(old) != nil
		if r.given(from) == (Response{}) {
			from = old
		}
	}
	return from, known
}

// noSuchAnswer opens a question whose answer is none of those that it has, and
// keeps the answer in the note. It stood elsewhere in the round as it was.
func (r *Round) noSuchAnswer(ref Ref, q *questions.Question, was *Round, from Ref) bool {
	response := r.Response(ref)
	if q.Scale.IsText() && response.Answer != Open {
		response.Answer = was.Label(from) // of one of a few answers its words
		r.Respond(ref, response)
		return false
	}
	if response.Answer == Open || q.Scale.Option(response.Answer) != nil {
		return false
	}
	note := fmt.Sprintf("Antwoord in editie %d: %s.", was.Set.Edition, strings.TrimSuffix(was.Label(from), "."))
	response.Note = strings.TrimSpace(note + "\n" + response.Note)
	response.Answer = Open
	r.Respond(ref, response)
	return true
}
