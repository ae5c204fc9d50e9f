package scan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
)

// AddAction adds an own action to a topic, and returns its name, which is made
// of the text.
func (r *Round) AddAction(topic *questions.Topic, text string) Ref {
	ref := freeRef(topic.ID, text, "actie", func(ref Ref) bool { return r.ActionTaken(topic, ref) })
	r.OwnActions = append(r.OwnActions, Own{Ref: ref, Text: dutch.CleanLine(text)})
	r.NumberOwnActions()
	return ref
}

// ActionTaken reports whether no other own action can have this name: an action
// has it, or what was agreed about one that the topic no longer has.
func (r *Round) ActionTaken(topic *questions.Topic, ref Ref) bool {
	_, agreed := r.Followups[ref]
	return agreed || topic.Action(ref.ID) != nil || indexOwn(r.OwnActions, ref) >= 0
}

// AddDevelopment adds a development to the topic DevelopmentsTopic, and returns
// the name of its question, which is made of the text.
func (r *Round) AddDevelopment(topic *questions.Topic, text string) Ref {
	ref := freeRef(topic.ID, text, "ontwikkeling", func(ref Ref) bool { return r.developmentTaken(topic, ref) })
	r.Developments = append(r.Developments, Own{Ref: ref, Text: dutch.CleanLine(text)})
	return ref
}

// developmentTaken is ActionTaken for developments, which have the names of
// questions.
func (r *Round) developmentTaken(topic *questions.Topic, ref Ref) bool {
	_, answered := r.Responses[ref]
	return answered || topic.Question(ref.ID) != nil || indexOwn(r.Developments, ref) >= 0
}

// OwnAction returns the own action of this name, or nil. Its text may be changed.
func (r *Round) OwnAction(ref Ref) *Own { return findOwn(r.OwnActions, ref) }

// Development returns the development of this name, or nil. Its text may be
// changed.
func (r *Round) Development(ref Ref) *Own { return findOwn(r.Developments, ref) }

// RemoveAction removes an own action and what was agreed about it.
func (r *Round) RemoveAction(ref Ref) {
	if i := indexOwn(r.OwnActions, ref); i >= 0 {
		r.OwnActions = slices.Delete(r.OwnActions, i, i+1)
		delete(r.Followups, ref)
	}
}

// RemoveDevelopment removes a development and the response to it.
func (r *Round) RemoveDevelopment(ref Ref) {
	if i := indexOwn(r.Developments, ref); i >= 0 {
		r.Developments = slices.Delete(r.Developments, i, i+1)
		delete(r.Responses, ref)
	}
}

// NumberOwnActions gives a number to each own action that has none: after those
// of its topic that have, or where there is room when the last letters are in
// use. An action keeps its number when another goes.
func (r *Round) NumberOwnActions() {
	type place struct {
		topic  string
		number int
	}
	last, taken := map[string]int{}, map[place]bool{}
	for _, own := range r.OwnActions {
		last[own.Ref.Topic] = max(last[own.Ref.Topic], own.Number)
		taken[place{own.Ref.Topic, own.Number}] = true
	}
	for i := range r.OwnActions {
		own := &r.OwnActions[i]
		if own.Number > 0 {
			continue
		}
		next := place{own.Ref.Topic, last[own.Ref.Topic] + 1}
		if next.number > mostLetters {
			for next.number = 1; taken[next]; {
				next.number++
			}
		}
		own.Number, taken[next] = next.number, true
		last[next.topic] = max(last[next.topic], next.number)
	}
}

// OwnActionsOf returns the own actions of a topic by their numbers.
func (r *Round) OwnActionsOf(topic string) []Own {
	numbered := Round{OwnActions: slices.Clone(r.OwnActions)}
	numbered.NumberOwnActions()
	own := slices.DeleteFunc(numbered.OwnActions, func(o Own) bool { return o.Ref.Topic != topic })
	slices.SortStableFunc(own, func(a, b Own) int { return cmp.Compare(a.Number, b.Number) })
	return own
}

// mostLetters is the number of zzzz. No file has room for so many actions.
const mostLetters = 26 + 26*26 + 26*26*26 + 26*26*26*26

// Letters counts a, b, ..., z, aa, ab, ...; 0 is nothing.
func Letters(n int) string {
	if n == 0 {
		return ""
	}
	n--
	return Letters(n/26) + string(rune('a'+n%26))
}

// ParseLetters reads what Letters writes of the number of an own action; ok is
// false for anything else.
func ParseLetters(s string) (n int, ok bool) {
	for _, r := range s {
		if r < 'a' || r > 'z' || n > mostLetters {
			return 0, false
		}
		n = 26*n + int(r-'a') + 1
	}
	return n, 0 < n && n <= mostLetters
}

func indexOwn(all []Own, ref Ref) int {
	return slices.IndexFunc(all, func(own Own) bool { return own.Ref == ref })
}

func findOwn(all []Own, ref Ref) *Own {
	if i := indexOwn(all, ref); i >= 0 {
		return &all[i]
	}
	return nil
}

// freeRef makes a name of at most some forty characters that is not taken.
func freeRef(topic, text, noun string, taken func(Ref) bool) Ref {
	const long = 40
	base := dutch.Slug(text)
	for len(base) > long {
		base = base[:max(strings.LastIndexByte(base, '-'), 0)]
	}
	if base == "" || base[0] < 'a' {
		base = strings.TrimSuffix(noun+"-"+base, "-")
	}
	ref := Ref{topic, base}
	for n := 2; taken(ref); n++ {
		ref.ID = fmt.Sprintf("%s-%d", base, n)
	}
	return ref
}
