package session

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
)

// At is what the user does at a place.
type At int

// The places of a session.
const (
	Start    At = iota // choose a round, or begin one
	Begin              // say which round it is
	Overview           // choose a topic
	Agreed             // say of what was agreed last round whether it is done
	Intro              // read what a topic is about
	Question           // answer question N of a topic
	Offer              // decide whether to fill in the actions of a topic
	Action             // fill in action N of a topic
	Done               // all is answered: make the plan
)

// Place is where the user is.
type Place struct {
	At    At
	Topic *questions.Topic // nil at a place that is of no topic
	N     int              // which question or action of the topic; at Intro the question to go on with
	From  *Place           // at Action and Agreed: where the user came from; nil: the overview
}

// route knows where one goes on.
type route struct {
	*current
	seen map[string]bool // topics whose introduction was shown
}

// First is where a round that was just opened begins: at the agreements of last
// round as long as nothing is answered, else at the overview.
func (s *route) First() Place {
	answered, _ := s.Assess().Progress()
	if answered == 0 && s.LookOnly() == nil && len(s.Agreements()) > 0 {
		return Place{At: Agreed}
	}
	return Place{At: Overview}
}

// GoOn is the first open question, or the end when there is none.
func (s *route) GoOn() Place {
	for _, r := range s.Assess().Topics {
		if OnlyOpen.Shows(r) {
			p, _ := s.ToTopic(r.Topic)
			return p
		}
	}
	return Place{At: Done}
}

// ToTopic goes to a topic: to its introduction when it is new to the user, else
// to its first open question. Without questions it goes to the overview, and
// says why.
func (s *route) ToTopic(t *questions.Topic) (p Place, said string) {
	r := s.Topic(t)
	if len(r.Questions) == 0 {
		return Place{At: Overview, Topic: t}, s.noQuestions(t)
	}
	at := 0
	if s.LookOnly() == nil {
		at = max(slices.IndexFunc(r.Questions, scan.QuestionResult.Open), 0)
	}
	if !begun(r) && t.Intro != "" && !s.seen[t.ID] {
		return Place{At: Intro, Topic: t, N: at}, ""
	}
	return Place{At: Question, Topic: t, N: at}, ""
}

// Arrive says that the user is at a place: an introduction is not shown again.
func (s *route) Arrive(p Place) {
	if p.At == Intro {
		s.seen[p.Topic.ID] = true
	}
}

// AfterTopic is where the user goes on when a topic is done.
func (s *route) AfterTopic(t *questions.Topic) (next Place, said string) {
	return s.Next(Place{At: Question, Topic: t, N: len(s.Topic(t).Questions) - 1})
}

// Next is where the user goes on from a place, and what there is to say about
// the one that is left.
func (s *route) Next(p Place) (next Place, said string) {
	switch p.At {
	case Intro:
		return Place{At: Question, Topic: p.Topic, N: p.N}, ""
	case Question:
		r := s.Topic(p.Topic)
		switch {
		case p.N+1 < len(r.Questions):
			return Place{At: Question, Topic: p.Topic, N: p.N + 1}, ""
		case s.LookOnly() != nil:
			if next, said = s.Turn(p, 1); next == p {
				next = Place{At: Overview, Topic: p.Topic}
			}
			return next, said
		case len(r.Actions) > 0:
			return Place{At: Offer, Topic: p.Topic}, ""
		}
		return s.leave(p.Topic)
	case Offer:
		return s.leave(p.Topic)
	case Action:
		switch {
		case p.N+1 < len(s.Topic(p.Topic).Actions):
			p.N++
			return p, ""
		case p.From != nil && p.From.At == Offer:
			return s.leave(p.From.Topic)
		}
		return p.Up(), ""
	case Agreed:
		if p.From != nil {
			return *p.From, ""
		}
	}
	return Place{At: Overview}, ""
}

// Nearest is a place, or where its question or action is gone, that of the last
// one that its topic still has, or else the way up.
func (s *route) Nearest(p Place) Place {
	n := 0
	switch p.At {
	case Question:
		n = len(s.Topic(p.Topic).Questions)
	case Action:
		n = len(s.Topic(p.Topic).Actions)
	default:
		return p
	}
	if n == 0 {
		return p.Up()
	}
	p.N = min(p.N, n-1)
	return p
}

// leave goes from a topic that is done to the next that is not.
func (s *route) leave(t *questions.Topic) (p Place, said string) {
	r := s.Topic(t)
	switch next := s.NextOpen(t); {
	case next != nil:
		p, _ = s.ToTopic(next)
		if r.Status != scan.NotInOrder && r.Status != scan.NotAssessed {
			said = fmt.Sprintf("Onderwerp %s is %s.", Heading(t), r.Status.Label())
		}
		return p, said
	case s.Finished():
		return Place{At: Done}, ""
	}
	return Place{At: Overview, Topic: t}, "In dit onderwerp staan nog vragen open."
}

// Up is where esc leads: one step closer to the overview.
func (p Place) Up() Place {
	if p.From != nil && p.From.At == Question {
		return *p.From
	}
	return Place{At: Overview, Topic: p.Topic}
}

// Back is the place before this one: the question or the action before it, if
// need be of the topic before. It is the same place, with a word on why, where
// there is none.
func (s *route) Back(p Place) (before Place, said string) {
	switch {
	case p.At == Offer:
		return Place{At: Question, Topic: p.Topic, N: len(s.Topic(p.Topic).Questions) - 1}, ""
	case p.At == Action && p.N > 0, p.At == Question && p.N > 0:
		p.N--
		return p, ""
	case p.At == Action && p.From != nil:
		return *p.From, ""
	case p.At != Question:
		return Place{At: Overview, Topic: p.Topic}, ""
	}
	all := s.Set().Topics
	for _, t := range slices.Backward(all[:slices.Index(all, p.Topic)]) {
		if n := len(s.Topic(t).Questions); n > 0 {
			return Place{At: Question, Topic: t, N: n - 1}, ""
		}
	}
	return p, "Dit is de eerste vraag."
}

// Turn is the topic that is some places further in the set than that of a place,
// or the same place, with a word on why.
func (s *route) Turn(p Place, places int) (to Place, said string) {
	all := s.Set().Topics
	for i := slices.Index(all, p.Topic) + places; 0 <= i && i < len(all); i += places {
		if next := all[i]; len(s.Topic(next).Questions) > 0 {
			return s.ToTopic(next)
		}
	}
	if places < 0 {
		return p, "Dit is het eerste onderwerp."
	}
	return p, "Dit is het laatste onderwerp."
}

// Named returns the place that a user names: a topic by its number or title, or a
// question by both numbers, "6.3".
func (s *route) Named(name string) (p Place, ok bool) {
	if topic, question, ok := strings.Cut(dutch.CleanLine(name), "."); ok {
		if n, err := strconv.Atoi(question); err == nil {
			t := s.topicNumbered(topic)
			return Place{At: Question, Topic: t, N: n - 1}, t != nil && 0 < n && n <= len(s.Topic(t).Questions)
		}
	}
	t := s.TopicNamed(name)
	if t == nil {
		return Place{}, false
	}
	p, _ = s.ToTopic(t)
	return p, true
}

// TopicNamed is the topic with this number, name or title, or nil.
func (s *current) TopicNamed(name string) *questions.Topic {
	name = strings.TrimPrefix(dutch.FoldWord(name), "naar ")
	for _, t := range s.Set().Topics {
		if name == dutch.FoldWord(t.ID) || name == dutch.FoldWord(t.Title) {
			return t
		}
	}
	return s.topicNumbered(name)
}

// topicNumbered is the topic with this number, or nil.
func (s *current) topicNumbered(number string) *questions.Topic {
	n, err := strconv.Atoi(number)
	i := slices.IndexFunc(s.Set().Topics, func(t *questions.Topic) bool { return err == nil && t.Number == n })
	if i < 0 {
		return nil
	}
	return s.Set().Topics[i]
}

// NextOpen returns the first topic after t, and from the end on from the
// beginning, that has an open question, or nil.
func (s *current) NextOpen(t *questions.Topic) *questions.Topic {
	all := s.Assess().Topics
	at := slices.Index(s.Set().Topics, t)
	for i := 1; i < len(all); i++ {
		if r := all[(at+i)%len(all)]; OnlyOpen.Shows(r) {
			return r.Topic
		}
	}
	return nil
}

// Position is the place of a question among those of the whole round, from 1,
// and how many those are.
func (s *current) Position(p Place) (n, total int) {
	n = p.N + 1
	for _, r := range s.Assess().Topics {
		if r.Topic == p.Topic {
			n += total
		}
		total += len(r.Questions)
	}
	return n, total
}

// Filter chooses which topics are listed.
type Filter int

// The filters, in the order in which a user turns to them.
const (
	Everything Filter = iota
	OnlyNotInOrder
	OnlyOpen
	Filters // how many there are
)

// Label names a filter for the user; "" lists everything.
func (f Filter) Label() string {
	return [...]string{"", "alleen niet op orde", "alleen met open vragen"}[f]
}

// Shows reports whether a topic is listed.
func (f Filter) Shows(r scan.TopicResult) bool {
	switch f {
	case OnlyNotInOrder:
		return r.Status == scan.NotInOrder
	case OnlyOpen:
		return r.Answered < len(r.Questions)
	}
	return true
}
