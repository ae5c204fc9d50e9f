package scan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/questions/fault"
)

// OwnActions returns what the loket added itself, topic by topic in the order
// of the set, in the order in which it was added.
func (r *Round) OwnActions() []Own { return slices.Clone(r.ownActions) }

// OwnQuestions returns what the loket asks itself, in the same order.
func (r *Round) OwnQuestions() []Own { return slices.Clone(r.ownQuestions) }

// OwnAction returns the own action of this name.
func (r *Round) OwnAction(ref Ref) (own Own, ok bool) { return findOwn(r.ownActions, ref) }

// OwnQuestion returns the own question of this name.
func (r *Round) OwnQuestion(ref Ref) (own Own, ok bool) { return findOwn(r.ownQuestions, ref) }

// AddAction adds an own action to a topic, and returns its name, which is made
// of the text.
func (r *Round) AddAction(topic *questions.Topic, text string) Ref {
	return freeRef(topic.ID, text, "actie", func(ref Ref) bool {
		_, question := r.OwnQuestion(ref)
		return question || r.SetOwnAction(Own{Ref: ref, Text: text}) != nil
	})
}

// AddQuestion adds an own question to a topic that has them, and returns its
// name, which is made of the text.
func (r *Round) AddQuestion(topic *questions.Topic, text string) Ref {
	return r.addQuestion(Own{Ref: Ref{Topic: topic.ID}, Text: text, Asks: topic.Own})
}

func (r *Round) addQuestion(own Own) Ref {
	return freeRef(own.Ref.Topic, own.Text, own.Asks.Noun, func(ref Ref) bool {
		own.Ref = ref
		_, action := r.OwnAction(ref)
		return action || r.SetOwnQuestion(own) != nil
	})
}

// taken says that something of a loket's own has the name of something else.
func taken(ref Ref) error {
	return fault.New(fmt.Sprintf("%q heet net als een andere in dit onderwerp", ref.ID), "Geef een van beide een andere naam")
}

// SetOwnAction adds an own action, or changes nothing when its name is that of
// anything else, which is the error. Without a number it gets the one after
// those of its topic.
func (r *Round) SetOwnAction(own Own) error {
	topic := r.Set.Topic(own.Ref.Topic)
	if r.Followup(own.Ref) != (Followup{}) || topic != nil && topic.Action(own.Ref.ID) != nil {
		return taken(own.Ref)
	}
	if own.Number == 0 {
		taken := map[int]bool{}
		for _, o := range r.OwnActionsOf(own.Ref.Topic) {
			taken[o.Number] = true
		}
		own.Number = FreeLetter(taken)
	}
	return r.add(&r.ownActions, own)
}

// FreeLetter is the number after those that are taken, or one that is free when
// the last letters are in use. An action keeps its number when another goes.
func FreeLetter(taken map[int]bool) int {
	last := 0
	for number := range taken {
		last = max(last, number)
	}
	if last < mostLetters {
		return last + 1
	}
	free := 1
	for taken[free] {
		free++
	}
	return free
}

// SetOwnQuestion adds an own question, or changes nothing when its name is
// that of anything else, which is the error.
func (r *Round) SetOwnQuestion(own Own) error {
	if r.Response(own.Ref) != (Response{}) || r.Set.Question(own.Ref) != nil {
		return taken(own.Ref)
	}
	return r.add(&r.ownQuestions, own)
}

// add keeps the topics in the set's order, and those that the set does not have
// behind them by their names.
func (r *Round) add(all *[]Own, own Own) error {
	if indexOwn(*all, own.Ref) >= 0 {
		return taken(own.Ref)
	}
	own.Text = dutch.CleanLine(own.Text)
	*all = append(*all, own)
	r.sortOwn(*all)
	return nil
}

func (r *Round) sortOwn(all []Own) {
	place := func(own Own) int {
		if i := slices.IndexFunc(r.Set.Topics, func(t *questions.Topic) bool { return t.ID == own.Ref.Topic }); i >= 0 {
			return i
		}
		return len(r.Set.Topics)
	}
	slices.SortStableFunc(all, func(a, b Own) int {
		return cmp.Or(cmp.Compare(place(a), place(b)), cmp.Compare(a.Ref.Topic, b.Ref.Topic))
	})
}

// Rename changes the text of an own action or question.
func (r *Round) Rename(ref Ref, text string) {
	for _, all := range [][]Own{r.ownActions, r.ownQuestions} {
		if i := indexOwn(all, ref); i >= 0 {
			all[i].Text = dutch.CleanLine(text)
		}
	}
}

// RemoveAction removes an own action and what was agreed about it.
func (r *Round) RemoveAction(ref Ref) {
	if i := indexOwn(r.ownActions, ref); i >= 0 {
		r.ownActions = slices.Delete(r.ownActions, i, i+1)
		delete(r.followups, ref)
	}
}

// RemoveQuestion removes an own question and the response to it.
func (r *Round) RemoveQuestion(ref Ref) {
	if i := indexOwn(r.ownQuestions, ref); i >= 0 {
		r.ownQuestions = slices.Delete(r.ownQuestions, i, i+1)
		delete(r.responses, ref)
	}
}

// OwnActionsOf returns the own actions of a topic by their numbers.
func (r *Round) OwnActionsOf(topic string) []Own {
	var own []Own
	for _, o := range r.ownActions {
		if o.Ref.Topic == topic {
			own = append(own, o)
		}
	}
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

func findOwn(all []Own, ref Ref) (own Own, ok bool) {
	if i := indexOwn(all, ref); i >= 0 {
		return all[i], true
	}
	return Own{}, false
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
	ref := Ref{Topic: topic, ID: base}
	for n := 2; taken(ref); n++ {
		ref.ID = fmt.Sprintf("%s-%d", base, n)
	}
	return ref
}
