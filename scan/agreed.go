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
	m := merge{Group: g, names: g.Names(), round: NewRound(info)}
	for _, topic := range g.Set.Topics {
		for _, q := range topic.Questions {
			m.respond(g.question(topic, q))
		}
	}
	// What has a name already keeps it; what a round added can get another.
	m.foreignResponses()
	m.followups()
	for _, d := range g.developments() {
		topic := g.topic(d.own.Ref)
		s := g.spread(topic, &questions.Question{ID: d.own.Ref.ID}, d.by)
		if s.Ref = d.own.Ref; m.round.developmentTaken(topic, s.Ref) {
			s.Ref = m.round.AddDevelopment(topic, d.own.Text)
		} else {
			m.round.Developments = append(m.round.Developments, d.own)
		}
		m.respond(s)
	}
	for _, a := range g.ownActions() {
		topic, ref := g.topic(a.own.Ref), a.own.Ref
		if m.round.ActionTaken(topic, ref) {
			ref = m.round.AddAction(topic, a.own.Text)
		} else {
			m.round.OwnActions = append(m.round.OwnActions, a.own)
		}
		m.round.FollowUp(ref, m.followup(a.own.Ref, a.rounds))
	}
	m.round.NumberOwnActions()
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
				said[i] = []string{label(s.Question, g.Answer)}
			}
		}
		for _, note := range s.Notes {
			if said[note.Round] == nil {
				said[note.Round] = []string{Open.Label()}
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

// label is an answer to a question in words for the user.
func label(q *questions.Question, answer Answer) string {
	for _, o := range options(q) {
		if o.answer == answer {
			return o.label
		}
	}
	return answer.Label()
}

// says is what somebody said, on lines of which the first has the name.
func says(name string, lines ...string) string {
	return name + ": " + strings.ReplaceAll(strings.Join(lines, "\n"), "\n", "\n  ")
}

// foreignResponses takes over the answers to what this edition does not ask.
func (m merge) foreignResponses() {
	shown := map[Ref]bool{}
	for _, topic := range m.Set.Topics {
		for _, q := range topic.Questions {
			for _, id := range append([]string{q.ID}, q.Replaces...) {
				shown[Ref{topic.ID, id}] = true
			}
		}
	}
	by := map[Ref]added{}
	for i, round := range m.Rounds {
		for ref := range round.Responses {
			if !shown[ref] && round.Development(ref) == nil {
				by[ref] = added{rounds: append(by[ref].rounds, i)}
			}
		}
	}
	for ref, a := range by {
		m.respond(m.spread(&questions.Topic{ID: ref.Topic}, &questions.Question{ID: ref.ID}, a.by))
	}
}

// followups takes over what was agreed about actions that no round added.
func (m merge) followups() {
	by := map[Ref][]int{}
	for i, round := range m.Rounds {
		for ref := range round.Followups {
			if round.OwnAction(ref) == nil {
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
	var differing []string
	agreed := func(name string, value func(Followup) string) string {
		said := map[string]bool{}
		var lines []string
		for _, i := range rounds {
			f := m.Rounds[i].Followups[ref]
			if v := value(f); v != "" {
				said[v] = true
				lines = append(lines, says(m.names[i]+", "+name, f.words(name)))
			}
		}
		if len(said) > 1 {
			differing = append(differing, lines...)
			return ""
		}
		for v := range said {
			return v
		}
		return ""
	}
	f := Followup{
		FirstStep: agreed("eerste stap", func(f Followup) string { return f.FirstStep }),
		Owner:     agreed("eigenaar", func(f Followup) string { return f.Owner }),
		Due:       Date(agreed("gereed", func(f Followup) string { return string(f.Due) })),
		Priority:  Priority(agreed("prioriteit", func(f Followup) string { return string(f.Priority) })),
		State: State(agreed("stand", func(f Followup) string {
			if f.State == StateOpen {
				return "" // as when nobody said so
			}
			return string(f.State)
		})),
	}
	f.FirstStep = strings.Join(append([]string{f.FirstStep}, differing...), "\n")
	return f
}

// words is the value of a field for the user.
func (f Followup) words(name string) string {
	all := f.fields()
	return all[slices.IndexFunc(all, func(f field) bool { return f.name == name })].value
}
