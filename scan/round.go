// Package scan holds a round: the answers of one loket to a question set, what
// they say about each topic, and which actions follow from them. It is pure:
// no files, no terminal, no clock.
package scan

import (
	"iter"
	"maps"

	"loketscan/questions"
	"loketscan/questions/dutch"
)

// Ref names a question or an action: the id of its topic and its own id.
type Ref = questions.Ref

// Round is one filling-in of an edition of a question set. It holds what was
// given and nothing else: an open question has no Response, an action without
// any field no Followup. It may hold answers to questions that the set does not
// have (of another edition, or of another kind of loket): those count for
// nothing and are kept.
type Round struct {
	Set *questions.Set
	Info
	responses    map[Ref]Response
	followups    map[Ref]Followup
	ownActions   []Own // of any topic
	ownQuestions []Own // of the topics that have them
}

// Own is what a loket added to a topic itself: an action that no question
// raises, or a question about what it named.
type Own struct {
	Ref    Ref
	Text   string                 // one clean line
	Number int                    // of an action in its topic, shown as Letters; 0: to be given
	Asks   *questions.OwnQuestion // of a question; nil for an action
}

// Info says which round this is.
type Info struct {
	Municipality string
	Desk         string // the name of the loket
	Kind         string // of the set's kinds
	Name         string // for example "2026 najaar"
	Date         Date
	Participants []string // roles rather than names
	Previous     string   // the file of the round before this one, seen from the file of this one
}

// Open is the absence of an answer. It is never stored.
const Open = ""

// Response is the answer to one question and the note with it. A note may
// stand alone while the answer is still Open.
type Response struct {
	Answer string // the id of an option of the question's scale, or text
	Note   string // clean text, possibly of several lines
}

// Followup is what was agreed about an action. Every field is optional.
type Followup struct {
	Owner     string // a role
	Due       Date
	Priority  Priority
	FirstStep string // clean text, possibly of several lines
	State     State
}

// NewRound returns a round without answers.
func NewRound(set *questions.Set, info Info) *Round {
	asked, actions := 0, 0
	for _, topic := range set.Topics {
		asked, actions = asked+len(topic.Questions), actions+len(topic.Actions)
	}
	return &Round{Set: set, Info: info, responses: make(map[Ref]Response, asked), followups: make(map[Ref]Followup, actions)}
}

// Clone returns a copy that shares nothing that can be changed.
func (r *Round) Clone() *Round {
	c := *r
	c.Participants = append([]string(nil), r.Participants...)
	c.responses, c.followups = maps.Clone(r.responses), maps.Clone(r.followups)
	c.ownActions, c.ownQuestions = append([]Own(nil), r.ownActions...), append([]Own(nil), r.ownQuestions...)
	return &c
}

// Response returns the response to a question, empty when there is none.
func (r *Round) Response(ref Ref) Response { return r.responses[ref] }

// Responses yields every response, in no order.
func (r *Round) Responses() iter.Seq2[Ref, Response] { return maps.All(r.responses) }

// Respond records the response to a question, its text cleaned. An empty
// response opens the question again.
func (r *Round) Respond(ref Ref, response Response) {
	response.Answer, response.Note = dutch.CleanLine(response.Answer), dutch.CleanText(response.Note)
	if response == (Response{}) {
		delete(r.responses, ref)
		return
	}
	r.responses[ref] = response
}

// Followup returns what was agreed about an action, empty when nothing was.
func (r *Round) Followup(ref Ref) Followup { return r.followups[ref] }

// Followups yields everything that was agreed, in no order.
func (r *Round) Followups() iter.Seq2[Ref, Followup] { return maps.All(r.followups) }

// FollowUp records what was agreed about an action, its text cleaned. An
// empty followup removes it.
func (r *Round) FollowUp(ref Ref, f Followup) {
	f.Owner, f.FirstStep = dutch.CleanLine(f.Owner), dutch.CleanText(f.FirstStep)
	if f == (Followup{}) {
		delete(r.followups, ref)
		return
	}
	r.followups[ref] = f
}

// Asks reports whether a question of the round's set is asked: it is for this
// kind of loket, and the answer to the question on which it hangs opens it.
func (r *Round) Asks(q *questions.Question) bool {
	for q.AppliesTo(r.Kind) {
		if q.OnlyIf == (Ref{}) {
			return true
		}
		parent := r.Set.Question(q.OnlyIf)
		if option := parent.Scale.Option(r.Response(q.OnlyIf).Answer); option == nil || !option.Opens {
			return false
		}
		q = parent
	}
	return false
}

// waits reports whether it is not known yet if a question is asked: one that it
// hangs on is still open.
func (r *Round) waits(q *questions.Question) bool {
	for q.AppliesTo(r.Kind) && q.OnlyIf != (Ref{}) {
		parent := r.Set.Question(q.OnlyIf)
		if answer := r.Response(q.OnlyIf).Answer; answer == Open {
			return r.Asks(parent) || r.waits(parent)
		}
		q = parent
	}
	return false
}

// questions are those of a topic that the round is asked: the set's, and one
// for each thing that the loket named itself.
func (r *Round) questions(topic *questions.Topic) []*questions.Question {
	asked := make([]*questions.Question, 0, len(topic.Questions))
	for _, q := range topic.Questions {
		if r.Asks(q) {
			asked = append(asked, q)
		}
	}
	if topic.Own == nil {
		return asked
	}
	for _, own := range r.ownQuestions {
		if own.Ref.Topic == topic.ID {
			asked = append(asked, topic.Own.Question(own.Ref.ID, own.Text))
		}
	}
	return asked
}

// Before returns what a round before it answered to a question of this one: to
// the question itself, or else to one that it replaces, when replaced is true.
// Of what is not asked, there is no answer.
func (r *Round) Before(before *Round, ref Ref) (response Response, q *questions.Question, replaced bool) {
	for i, id := range r.names(ref) {
		ref := Ref{Topic: ref.Topic, ID: id}
		if q = before.Question(ref); q == nil || !before.Asks(q) {
			continue
		}
		if response = before.Response(ref); response != (Response{}) {
			return response, q, i > 0
		}
	}
	return Response{}, nil, false
}

// names are the id of a question and of those that it replaces.
func (r *Round) names(ref Ref) []string {
	names := []string{ref.ID}
	if q := r.Set.Question(ref); q != nil {
		names = append(names, q.Replaces...)
	}
	return names
}

// Question returns the question of this name, of the set or of the loket
// itself, or nil.
func (r *Round) Question(ref Ref) *questions.Question {
	topic := r.Set.Topic(ref.Topic)
	if topic == nil {
		return nil
	}
	if own, ok := r.OwnQuestion(ref); ok && topic.Own != nil {
		return topic.Own.Question(ref.ID, own.Text)
	}
	return topic.Question(ref.ID)
}

// TextOf is the question or the action of this name as the first of these rounds
// has it that does; nothing when none has it.
func TextOf(ref Ref, rounds ...*Round) string {
	for _, r := range rounds {
		if q := r.Question(ref); q != nil {
			return q.Text
		}
		if own, ok := r.OwnAction(ref); ok {
			return own.Text
		}
		if a := r.action(ref); a != nil {
			return a.Text
		}
	}
	return ""
}

// Label is the answer to a question in words for the user.
func (r *Round) Label(ref Ref) string {
	if q := r.Question(ref); q != nil {
		return q.Scale.Label(r.Response(ref).Answer)
	}
	return (&questions.Scale{}).Label(r.Response(ref).Answer)
}

// New reports whether a round before this one was not asked this question, nor
// one that it replaces, because its edition has none.
func (r *Round) New(before *Round, ref Ref) bool {
	if r.Set.Question(ref) == nil {
		return false // it is the loket's own
	}
	for _, id := range r.names(ref) {
		if before.Question(Ref{Topic: ref.Topic, ID: id}) != nil {
			return false
		}
	}
	return true
}
