// Package scan holds a round: the answers of one loket to a question set, what
// they say about each topic, and which actions follow from them. It is pure:
// no files, no terminal, no clock.
package scan

import (
	"cmp"

	"loketscan/questions"
	"loketscan/questions/dutch"
)

// Ref names a question or an action: the id of its topic and its own id.
type Ref struct{ Topic, ID string }

// String gives the form that users type, for example "visie.actueel".
func (r Ref) String() string { return r.Topic + "." + r.ID }

// Compare orders references by topic and id.
func (r Ref) Compare(other Ref) int {
	return cmp.Or(cmp.Compare(r.Topic, other.Topic), cmp.Compare(r.ID, other.ID))
}

// Round is one filling-in of a question set. Its maps hold what was given and
// nothing else: an open question has no Response, an action without any field
// no Followup. They may hold questions that the set does not have (of another
// edition, or of another kind of loket): those count for nothing and are kept.
type Round struct {
	Info
	Responses    map[Ref]Response
	Followups    map[Ref]Followup
	OwnActions   []Own // of any topic
	Developments []Own // of the topic DevelopmentsTopic
}

// Own is what a loket added to a topic itself: an action that no question
// raises, or a development. Its Followup or Response is under its Ref.
type Own struct {
	Ref    Ref
	Text   string // one clean line
	Number int    // of an action in its topic, shown as Letters; 0: to be given
}

// DevelopmentsTopic is the topic to which a loket can add developments.
const DevelopmentsTopic = "ontwikkelingen"

// Info says which round this is.
type Info struct {
	SetID        string
	Edition      int
	Municipality string
	Desk         string // the name of the loket
	Kind         questions.Kind
	Name         string // for example "2026 najaar"
	Date         Date
	Participants []string // roles rather than names
	Previous     string   // the file of the round before this one, seen from the file of this one
}

// Response is the answer to one question and the note with it. A note may
// stand alone while the answer is still Open.
type Response struct {
	Answer Answer
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
func NewRound(info Info) *Round {
	return &Round{Info: info, Responses: map[Ref]Response{}, Followups: map[Ref]Followup{}}
}

// Respond records the response to a question, its note cleaned. An empty
// response opens the question again.
func (r *Round) Respond(ref Ref, response Response) {
	response.Note = dutch.CleanText(response.Note)
	if response == (Response{}) {
		delete(r.Responses, ref)
		return
	}
	r.Responses[ref] = response
}

// FollowUp records what was agreed about an action, its text cleaned. An
// empty followup removes it.
func (r *Round) FollowUp(ref Ref, f Followup) {
	f.Owner, f.FirstStep = dutch.CleanLine(f.Owner), dutch.CleanText(f.FirstStep)
	if f == (Followup{}) {
		delete(r.Followups, ref)
		return
	}
	r.Followups[ref] = f
}
