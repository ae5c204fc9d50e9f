package scan

import (
	"maps"
	"slices"
	"strings"

	"loketscan/questions"
)

// Agreed returns a new round with what the rounds agree on. A question is
// answered when all who answered it said the same; else it is open, and its note
// holds what each said. The notes of all come along, with whose they are. So does
// everything else: what was agreed about an action, where they differ about that
// as text with the first step; what any of them added, with letters of this round;
// and answers and agreements that this edition has no place for. An answer that
// does not count in its own round, as one that its kind of loket is not asked,
// stays behind.
func (g Group) Agreed(info Info) *Round {
	info.Participants = slices.Clone(info.Participants)
	m := merge{Group: g, names: g.Names(), round: NewRound(g.Set, info)}
	for _, topic := range g.Set.Topics {
		for _, q := range topic.Questions {
			m.respond(g.question(topic, q))
		}
	}
	// What has a name already keeps it; what a round added can get another.
	m.foreignResponses()
	m.followups()
	for _, q := range g.ownQuestions() {
		s := g.spread(g.topic(q.own.Ref), q.own.Asks.Question(q.own.Ref.ID, q.own.Text), q.by)
		if m.round.SetOwnQuestion(q.own) != nil {
			s.Ref = m.round.addQuestion(q.own)
		}
		m.respond(s)
	}
	for _, a := range g.ownActions() {
		ref := a.own.Ref
		if m.round.SetOwnAction(a.own) != nil {
			ref = m.round.AddAction(g.topic(ref), a.own.Text)
		}
		m.round.FollowUp(ref, m.followup(a.own.Ref, a.rounds))
	}
	return m.round
}

// topic is the topic that something is named in, which the set may not have.
func (g Group) topic(ref Ref) *questions.Topic {
	if topic := g.Set.Topic(ref.Topic); topic != nil {
		return topic
	}
	return &questions.Topic{ID: ref.Topic}
}

// merge makes one round of several.
type merge struct {
	Group
	names []string
	round *Round
}

// respond records the answer that all gave, or what each said.
func (m merge) respond(s Spread) {
	given := slices.DeleteFunc(slices.Clone(s.Said), func(said Said) bool { return len(said.Rounds) == 0 })
	var response Response
	said := map[int][]string{} // lines, by round
	switch len(given) {
	case 0:
	case 1:
		response.Answer = given[0].Answer
	default:
		for _, g := range given {
			for _, i := range g.Rounds {
				said[i] = []string{s.Question.Scale.Label(g.Answer)}
			}
		}
		for _, note := range s.Notes {
			if said[note.Round] == nil {
				said[note.Round] = []string{s.Question.Scale.Label(Open)}
			}
		}
	}
	for _, note := range s.Notes {
		said[note.Round] = append(said[note.Round], note.Text)
	}
	var notes []string
	for _, i := range slices.Sorted(maps.Keys(said)) {
		notes = append(notes, says(m.names[i], said[i]...))
	}
	response.Note = strings.Join(notes, "\n")
	m.round.Respond(s.Ref, response)
}

// says is what somebody said, on lines of which the first has the name.
func says(name string, lines ...string) string {
	return name + ": " + strings.ReplaceAll(strings.Join(lines, "\n"), "\n", "\n  ")
}

// foreignResponses takes over the answers to what this edition does not ask.
func (m merge) foreignResponses() {
	by := map[Ref]added{}
	for i, round := range m.Rounds {
		for ref := range round.responses {
			if _, own := round.OwnQuestion(ref); !own && m.Set.Question(ref) == nil {
				by[ref] = added{rounds: append(by[ref].rounds, i)}
			}
		}
	}
	for ref, a := range by {
		m.respond(m.spread(&questions.Topic{ID: ref.Topic}, &questions.Question{ID: ref.ID, Scale: &questions.Scale{}}, a.by))
	}
}

// followups takes over what was agreed about actions that no round added.
func (m merge) followups() {
	by := map[Ref][]int{}
	for i, round := range m.Rounds {
		for ref := range round.followups {
			if _, own := round.OwnAction(ref); !own {
				by[ref] = append(by[ref], i)
			}
		}
	}
	for ref, rounds := range by {
		m.round.FollowUp(ref, m.followup(ref, rounds))
	}
}

// followup is what these rounds agreed about an action. Where those who filled in
// a field differ, it is empty, and the first step holds what each said.
func (m merge) followup(ref Ref, rounds []int) Followup {
	var agreed Followup
	var differing []string
	for _, field := range fields {
		said := map[string]bool{}
		var lines []string
		for _, i := range rounds {
			f := m.Rounds[i].Followup(ref)
			if field.Filled(f) != "" {
				said[field.Get(f)] = true
				lines = append(lines, says(m.names[i]+", "+field.Label, field.Show(f)))
			}
		}
		if len(said) > 1 {
			differing = append(differing, lines...)
			continue
		}
		for value := range said {
			field.Set(&agreed, value)
		}
	}
	agreed.FirstStep = strings.Join(append([]string{agreed.FirstStep}, differing...), "\n")
	return agreed
}
