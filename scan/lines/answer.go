package lines

// Answers: the words for them, and what stands behind such a word.

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
	"loketscan/scan/session"
)

// asked is a question that is asked.
type asked struct {
	*lines
	p session.Place
	q scan.QuestionResult
	n int // how many questions the topic has
}

func (a *asked) now() scan.Response { return a.Response(a.q.Ref) }

func (a *asked) onward() (turn, error) { return a.to(a.Next(a.p)) }

// answers are the commands that answer the question; what follows them is the
// note.
func (a *asked) answers() []command {
	if a.q.Scale.IsText() {
		return []command{{
			names: []string{"antwoord"}, takes: "tekst", does: "uw antwoord; zonder het woord antwoord mag ook, als de tekst niet met een van deze opdrachten begint",
			do: func(text string) (turn, error) {
				if text == "" {
					a.say("Zet uw antwoord achter het woord antwoord.")
					return a.here(), nil
				}
				return a.answer(text, "")
			},
		}}
	}
	var all []command
	letters := map[string]bool{"h": true, "q": true, "t": true} // that stand for something else
	for i, o := range a.q.Scale.Options {
		names := append([]string{o.ID, strconv.Itoa(i + 1), o.Label}, o.Words...)
		for _, name := range []string{o.ID, o.Label} {
			if letter := fold(string([]rune(name)[:1])); !letters[letter] {
				letters[letter] = true
				names = append(names, letter)
			}
		}
		names = slices.DeleteFunc(names, func(name string) bool { return fold(name) == "" })
		all = append(all, command{
			names: names, does: o.Help + withExample(o),
			do: func(note string) (turn, error) { return a.answer(o.ID, note) },
		})
	}
	return all
}

// withExample shows how a note goes behind an answer.
func withExample(o questions.Option) string {
	switch {
	case o.Example == "":
		return ""
	case o.Why:
		return fmt.Sprintf("; zet de reden erachter, zoals %s: %s", o.ID, o.Example)
	}
	return fmt.Sprintf("; er mag een toelichting achter, zoals %s: %s", o.ID, o.Example)
}

// longestAnswer is how many words an answer has at most: a whole line of many
// words is not tried.
const longestAnswer = 8

// answer records an answer, and a note if there is one.
func (a *asked) answer(answer, note string) (turn, error) {
	note = cmp.Or(dutch.CleanText(note), a.now().Note)
	if !a.mayChange() {
		return a.onward()
	}
	a.Answer(a.q.Ref, scan.Response{Answer: answer, Note: note})
	a.tellSaved("Bewaard: " + a.q.Scale.Label(answer))
	if o := a.q.Scale.Answer(answer); note == "" {
		a.askWhy(o)
	}
	return a.onward()
}

// askWhy tells how to write why: always where a reason is wanted, else once.
func (a *asked) askWhy(o questions.Option) {
	switch {
	case o.Why:
		a.say(session.Why(o) + " Typ daarbij, en daarachter de reden.")
	case o.Verdict.Raises() && !a.toldWhy:
		a.say("Wilt u erbij schrijven waarom? Typ dan daarbij, en daarachter de tekst.")
		a.toldWhy = true
	}
}
