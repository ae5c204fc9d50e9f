package session

import (
	"fmt"
	"reflect"
	"slices"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
)

// history is what was changed, and can be undone.
type history struct {
	*current
	*saving
	*pace
	done, undone []step   // what can be undone, and done again
	typing       bool     // the last step may go on
	latest       scan.Ref // the question that was answered last
}

// step is a change that can be undone: the round as it was before, and where it
// was changed. Everything that a user changes is one, so that undoing one never
// loses another. Going to another edition begins anew.
type step struct {
	before *scan.Round
	what   what
	ref    scan.Ref
	count  int // of questions that got an answer
}

// what is the kind of a change.
type what int

const (
	gaveAnswers what = iota
	typedAnswer
	wroteNote
	agreed
	addedOwn
	retypedOwn // part of the step before it, which added the thing
	renamedOwn
	removedOwn
	changedHead
)

// mostSteps is how many changes can be undone.
const mostSteps = 200

// change makes a change and saves it. Text is saved while it is typed: changes
// of one text after each other are one step.
func (s *history) change(what what, ref scan.Ref, count int, do func(*scan.Round)) {
	if s.LookOnly() != nil {
		return
	}
	if !s.continues(what, ref) {
		s.done = append(s.done, step{s.doc.Round().Clone(), what, ref, count})
		s.done = s.done[max(len(s.done)-mostSteps, 0):]
	}
	s.undone, s.typing = nil, true
	do(s.doc.Round())
	s.save()
}

// continues reports whether a change belongs to the last step: the same text,
// typed on.
func (s *history) continues(what what, ref scan.Ref) bool {
	if len(s.done) == 0 || !s.typing {
		return false
	}
	last := s.done[len(s.done)-1]
	switch what {
	case gaveAnswers, addedOwn, removedOwn:
		return false
	case retypedOwn:
		what = addedOwn
	}
	return last.what == what && last.ref == ref
}

// EndStep says that a text is finished: what changes from here on is a step of
// its own.
func (s *history) EndStep() { s.typing = false }

// Response is the response to a question.
func (s *current) Response(ref scan.Ref) scan.Response { return s.doc.Round().Response(ref) }

// Answer records a response to a question. An answer that differs is a step of
// its own; else it is the note that changes.
func (s *history) Answer(ref scan.Ref, r scan.Response) {
	now := s.Response(ref)
	r.Answer, r.Note = dutch.CleanLine(r.Answer), dutch.CleanText(r.Note)
	if r.Answer != scan.Open {
		s.latest = ref
	}
	what := gaveAnswers
	switch {
	case r == now:
		if r.Answer != scan.Open {
			s.tick()
		}
		return
	case r.Answer == now.Answer:
		what = wroteNote
	case r.Answer != scan.Open:
		s.tick()
	}
	s.change(what, ref, 1, func(round *scan.Round) { round.Respond(ref, r) })
}

// AnswerText records an answer that is text, while it is typed.
func (s *history) AnswerText(ref scan.Ref, r scan.Response) {
	if r.Answer = dutch.CleanLine(r.Answer); r != s.Response(ref) {
		s.change(typedAnswer, ref, 1, func(round *scan.Round) { round.Respond(ref, r) })
	}
}

// Answered is the place of the question that was answered last, while it has that
// answer: a note can still go with it.
func (s *history) Answered() (p Place, ok bool) {
	if s.doc == nil || s.Response(s.latest).Answer == scan.Open {
		return Place{}, false
	}
	return s.PlaceOf(s.latest)
}

// AddToNote writes more behind the note of a question.
func (s *history) AddToNote(ref scan.Ref, text string) {
	r := s.Response(ref)
	r.Note += "\n" + text
	s.Answer(ref, r)
}

// Several are responses that are given in one go.
type Several struct {
	Topic     *questions.Topic
	Refs      []scan.Ref
	Responses []scan.Response
	Answer    string // what is answered, in words
}

func (a *Several) add(ref scan.Ref, r scan.Response) {
	a.Refs, a.Responses = append(a.Refs, ref), append(a.Responses, r)
}

// AnswerAll records several responses as one step.
func (s *history) AnswerAll(all Several) {
	if len(all.Refs) == 0 {
		return
	}
	s.latest = scan.Ref{}
	s.change(gaveAnswers, all.Refs[0], len(all.Refs), func(round *scan.Round) {
		for i, ref := range all.Refs {
			round.Respond(ref, all.Responses[i])
		}
	})
}

// Settling are the responses by which every open question of a topic is in
// order.
func (s *current) Settling(t *questions.Topic) Several {
	all := Several{Topic: t}
	var open []scan.QuestionResult
	for _, q := range s.Topic(t).Questions {
		if option := q.Scale.First(questions.Settled); q.Open() && option != nil {
			open = append(open, q)
			all.add(q.Ref, scan.Response{Answer: option.ID, Note: q.Note})
		}
	}
	all.Answer = dutch.Join(Settled(open), "of")
	return all
}

// SameAsBefore is the response to a question as the round before has it, if it
// does. A note that is there stays.
func (s *current) SameAsBefore(q scan.QuestionResult) (r scan.Response, ok bool) {
	r = s.Before(q).Response
	if q.Note != "" {
		r.Note = q.Note
	}
	return r, r.Answer != scan.Open
}

// AsBefore are the responses by which every open question of a topic is answered
// as in the round before.
func (s *current) AsBefore(t *questions.Topic) Several {
	all := Several{Topic: t, Answer: "zoals vorige ronde"}
	for _, q := range s.Topic(t).Questions {
		if r, ok := s.SameAsBefore(q); ok && q.Open() {
			all.add(q.Ref, r)
		}
	}
	return all
}

// FollowUp records what was agreed about an action.
func (s *history) FollowUp(ref scan.Ref, f scan.Followup) {
	if f != s.doc.Round().Followup(ref) {
		s.change(agreed, ref, 0, func(round *scan.Round) { round.FollowUp(ref, f) })
	}
}

// Followup is what was agreed about an action.
func (s *current) Followup(ref scan.Ref) scan.Followup { return s.doc.Round().Followup(ref) }

// Undo takes back the last change. It returns where that was and says what
// became of it; the place is nil when there is nothing to undo.
func (s *history) Undo() (*Place, string) {
	if len(s.done) == 0 {
		return nil, "Er is niets om ongedaan te maken."
	}
	last, was := s.restore(&s.done, &s.undone)
	place := s.placeOfStep(last)
	switch last.what {
	case gaveAnswers, typedAnswer:
		if last.count > 1 {
			return place, fmt.Sprintf("Ongedaan gemaakt: van onderwerp %d zijn %d vragen weer zoals ze waren.", place.Topic.Number, last.count)
		}
		return place, sentenceOf("Ongedaan gemaakt: het antwoord was", was.Label(last.ref), "en is nu", s.Round().Label(last.ref))
	case wroteNote, renamedOwn:
		return place, "Ongedaan gemaakt: de tekst is weer zoals die was."
	case agreed:
		return place, "Ongedaan gemaakt: wat er over het actiepunt is afgesproken, is weer zoals het was."
	case addedOwn:
		return place, "Ongedaan gemaakt: wat u had toegevoegd, is weg."
	case removedOwn:
		return place, "Ongedaan gemaakt: wat u had weggehaald, staat er weer."
	}
	return place, "Ongedaan gemaakt: de gegevens zijn weer zoals ze waren."
}

// Redo does again what was undone last.
func (s *history) Redo() (*Place, string) {
	if len(s.undone) == 0 {
		return nil, "Er is niets dat u ongedaan heeft gemaakt."
	}
	last, _ := s.restore(&s.undone, &s.done)
	return s.placeOfStep(last), "Opnieuw gedaan."
}

// restore goes back to the round before the last step of a list, and puts the
// way back in another.
func (s *history) restore(from, to *[]step) (last step, was *scan.Round) {
	last = (*from)[len(*from)-1]
	*from = (*from)[:len(*from)-1]
	was = s.doc.Round()
	back := last
	back.before = was
	*to = append(*to, back)
	s.doc.SetRound(last.before)
	s.typing = false
	s.save()
	return last, was
}

// placeOfStep is where a step was made: at its question or action, at what was
// agreed last round about an action that there is not now, else at the overview.
func (s *history) placeOfStep(st step) *Place {
	t := s.Set().Topic(st.ref.Topic)
	if p, ok := s.PlaceOf(st.ref); ok && st.count <= 1 {
		return &p
	}
	if n := slices.IndexFunc(s.Agreements(), func(a Agreement) bool { return a.Ref == st.ref }); n >= 0 {
		return &Place{At: Agreed, N: n}
	}
	return &Place{At: Overview, Topic: t}
}

// ChangeHead changes what is said of the round itself.
func (s *history) ChangeHead(info scan.Info) {
	if reflect.DeepEqual(info, s.Round().Info) {
		return
	}
	defer s.EndStep()
	s.change(changedHead, scan.Ref{}, 0, func(round *scan.Round) { round.Info = info })
}
