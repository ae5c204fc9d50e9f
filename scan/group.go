package scan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
)

// Group is rounds of one edition of a set beside each other: of the participants
// of a workshop, of one loket through time, or of several lokets. Renew those of
// another edition. A round is named by its index.
type Group struct {
	Set    *questions.Set
	Rounds []*Round
}

// Spread is how the rounds answer one question. Each round is in Said, Open or
// NotAsked, once.
type Spread struct {
	Ref      Ref
	Topic    *questions.Topic
	Question *questions.Question
	Said     []Said // every answer that can be given, in the order of the question, also when nobody did
	Open     []int  // those that were asked it and did not answer
	NotAsked []int  // those of another kind of loket, or without this question of their own
	Notes    []Note // of those that were asked it, with an answer or without

	// Apart is how many steps lie between the two answers that are furthest from
	// each other; 0 when all who answered said the same. Answers of which one is
	// not a step on the way, such as that it does not apply or is not known, are
	// 1 apart.
	Apart int
	// Differing is how many pairs of rounds gave different answers.
	Differing int
}

// Said is an answer and who gave it.
type Said struct {
	Answer string
	Rounds []int
}

// Note is a note and whose it is.
type Note struct {
	Round int
	Text  string
}

// Spread tells how the rounds answer each question of the set, in its order, and
// behind those of its topic each question that a round added.
func (g Group) Spread() []Spread {
	var all []Spread
	own := g.ownQuestions()
	for _, topic := range g.Set.Topics {
		for _, q := range topic.Questions {
			all = append(all, g.question(topic, q))
		}
		for _, d := range own {
			if d.own.Ref.Topic == topic.ID {
				all = append(all, g.spread(topic, d.own.Asks.Question(d.own.Ref.ID, d.own.Text), d.by))
			}
		}
	}
	return all
}

// Compare orders questions for a conversation about them. One extreme opinion is
// worth more talk than many small differences, so those come first of which two
// answers lie furthest apart; of those, the ones about which the most differ.
// Then come those that the most have yet to answer. What all agree on is last.
func (s Spread) Compare(other Spread) int {
	return cmp.Or(
		cmp.Compare(other.Apart, s.Apart),
		cmp.Compare(other.Differing, s.Differing),
		cmp.Compare(len(other.Open), len(s.Open)),
	)
}

// Names are the rounds by who took part in them, for a conversation: a role that
// several have gets a number.
func (g Group) Names() []string {
	names := make([]string, len(g.Rounds))
	given := map[string]int{}
	for i, round := range g.Rounds {
		names[i] = cmp.Or(dutch.CleanLine(strings.Join(round.Participants, ", ")), "deelnemer")
		given[dutch.Fold(names[i])]++
	}
	last := map[string]int{}
	for i, name := range names {
		role := dutch.Fold(name)
		if given[role] == 1 {
			continue
		}
		for names[i] == name || given[dutch.Fold(names[i])] > 0 {
			last[role]++
			names[i] = fmt.Sprintf("%s %d", name, last[role])
		}
	}
	return names
}

// question is how the rounds answer a question of the set.
func (g Group) question(topic *questions.Topic, q *questions.Question) Spread {
	return g.spread(topic, q, func(i int) bool { return g.Rounds[i].Asks(q) })
}

// spread is how the rounds answer a question that was asked of some of them.
func (g Group) spread(topic *questions.Topic, q *questions.Question, asked func(round int) bool) Spread {
	s := Spread{Ref: Ref{Topic: topic.ID, ID: q.ID}, Topic: topic, Question: q}
	for _, id := range q.Scale.IDs() {
		s.Said = append(s.Said, Said{Answer: id})
	}
	for i, round := range g.Rounds {
		if !asked(i) {
			s.NotAsked = append(s.NotAsked, i)
			continue
		}
		response := round.Response(s.Ref)
		if response.Note != "" {
			s.Notes = append(s.Notes, Note{i, response.Note})
		}
		if response.Answer == Open {
			s.Open = append(s.Open, i)
			continue
		}
		at := slices.IndexFunc(s.Said, func(said Said) bool { return said.Answer == response.Answer })
		if at < 0 {
			at = len(s.Said)
			s.Said = append(s.Said, Said{Answer: response.Answer})
		}
		s.Said[at].Rounds = append(s.Said[at].Rounds, i)
	}
	for i, one := range s.Said {
		for _, other := range s.Said[:i] {
			if len(one.Rounds) > 0 && len(other.Rounds) > 0 {
				s.Apart = max(s.Apart, apart(q.Scale.Answer(one.Answer), q.Scale.Answer(other.Answer)))
				s.Differing += len(one.Rounds) * len(other.Rounds)
			}
		}
	}
	return s
}

// apart is how many steps two different answers are from each other.
func apart(a, b questions.Option) int {
	if a.Step == 0 || b.Step == 0 || a.Step == b.Step || a.Verdict == questions.FindOut || b.Verdict == questions.FindOut {
		return 1
	}
	return max(a.Step-b.Step, b.Step-a.Step)
}

// added is what one or more of the rounds added themselves, under the same name
// and in the same words.
type added struct {
	own    Own
	rounds []int
}

func (a added) by(round int) bool { return slices.Contains(a.rounds, round) }

func (g Group) ownQuestions() []added { return g.added((*Round).OwnQuestions) }

func (g Group) ownActions() []added { return g.added((*Round).OwnActions) }

func (g Group) added(by func(*Round) []Own) []added {
	var all []added
	for i, round := range g.Rounds {
		for _, own := range by(round) {
			own.Number = 0 // which is of that round alone
			at := slices.IndexFunc(all, func(a added) bool { return a.own == own })
			if at < 0 {
				at = len(all)
				all = append(all, added{own: own})
			}
			all[at].rounds = append(all[at].rounds, i)
		}
	}
	return all
}
