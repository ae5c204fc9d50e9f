package walk

import (
	"testing"

	"loketscan/questions"
	"loketscan/scan"
	"loketscan/scan/session/sessiontest"
)

// laterEdition is the test set with a question more in the first topic, and one
// of the second topic gone.
func laterEdition() *questions.Set {
	set := sessiontest.Set()
	set.Edition = 2
	first, second := set.Topics[0], set.Topics[1]
	first.Questions = append(first.Questions, &questions.Question{ID: "nieuw", Text: "Is er iets nieuws?", Scale: set.Scales[0]})
	second.Questions = second.Questions[1:]
	return set
}

// An unfinished round of an earlier edition can go to the later one, and only
// when the user says so.
func TestALaterEditionIsOffered(t *testing.T) {
	offered := func(t *testing.T) *desk {
		d := newDesk(t)
		d.answer(2, "nee")
		d.doc.Later = laterEdition()
		d.m.apply(d.m.opened(""))
		d.send(nil)
		d.sees("Nieuwe editie", "Er is nu editie 2", "Is er iets nieuws?", "uw antwoord blijft in het bestand",
			"a  Overgaan naar editie 2", "b  Doorgaan met editie 1")
		return d
	}
	gone := scan.Ref{Topic: "onderwerp-2", ID: "vraag-1"}
	t.Run("going", func(t *testing.T) {
		d := offered(t)
		d.press("a")
		d.sees("De ronde hoort nu bij editie 2")
		round := d.m.Round()
		if round.Set.Edition != 2 || round.Response(gone).Answer != "nee" {
			t.Errorf("edition %d, with %+v to what is no longer asked", round.Set.Edition, round.Response(gone))
		}
		d.press("1", "enter", "enter")
		d.sees("vraag 1 van 2")
	})
	t.Run("staying", func(t *testing.T) {
		for _, key := range []string{"b", "esc"} {
			d := offered(t)
			before := sessiontest.Responses(d.m.Round())
			d.press(key)
			d.seesNot("Nieuwe editie")
			if round := d.m.Round(); round.Set.Edition != 1 || len(sessiontest.Responses(round)) != len(before) {
				t.Errorf("after %s the round is of edition %d", key, round.Set.Edition)
			}
		}
	})
	t.Run("a finished round stays", func(t *testing.T) {
		d := newDesk(t)
		d.answerAll("ja")
		d.doc.Later = laterEdition()
		d.m.apply(d.m.opened(""))
		d.send(nil)
		d.seesNot("Nieuwe editie")
	})
}
