package walk

import (
	"fmt"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
	"loketscan/scan/session"
)

// What can be done with a whole topic in one go.

// wholeTopicHints are the keys for it, where it can be.
func (s *stage) wholeTopicHints(t *questions.Topic, which string) []hint {
	var hints []hint
	if answers := session.Settled(s.Topic(t).Questions); len(answers) > 0 {
		hints = append(hints, hint{key: "o", does: "op orde", long: "alle open vragen van " + which + " in één keer " + dutch.Join(answers, "of")})
	}
	if s.HasBefore() {
		hints = append(hints, hint{key: "V", does: "alles zoals vorige ronde", long: "alle open vragen van " + which + " in één keer zoals in de vorige ronde"})
	}
	return hints
}

// settle answers every open question of a topic so that it is in order, when the
// user is sure.
func (s *stage) settle(t *questions.Topic, then func() move) move {
	all := s.Settling(t)
	if !s.mayChange() || s.nothingOpen(t, all, "De open vragen van onderwerp %d kunnen niet in één keer: u beantwoordt ze een voor een.") {
		return stay
	}
	n := len(all.Refs)
	return lay(newMenu(s, session.Heading(t),
		dutch.Count(n, "Is de open vraag van dit onderwerp op orde? Dan krijgt zij", "Zijn alle %d open vragen van dit onderwerp op orde? Dan krijgen ze in één keer")+
			" het antwoord "+all.Answer+". Antwoorden die er al zijn, blijven staan. "+canBeUndone,
		choice{dutch.Count(n, "1 vraag", "%d vragen") + " op " + all.Answer + " zetten", func() move { return s.answerAll(all, then) }},
		choice{"Terug", off},
	))
}

// canBeUndone avoids the word u, which is a key as well.
const canBeUndone = "Met ctrl+z maakt u het ongedaan."

// asBefore answers every open question of a topic as last round did.
func (s *stage) asBefore(t *questions.Topic, then func() move) move {
	if !s.HasBefore() {
		return s.say("Dit is de eerste ronde: er is geen vorige om over te nemen.")
	}
	all := s.AsBefore(t)
	if !s.mayChange() || s.nothingOpen(t, all, "Van de open vragen van onderwerp %d is geen antwoord van de vorige ronde bekend.") {
		return stay
	}
	n := len(all.Refs)
	text := dutch.Count(n, "De open vraag van dit onderwerp krijgt het antwoord en de toelichting van de vorige ronde.",
		"De %d open vragen van dit onderwerp krijgen elk het antwoord en de toelichting van de vorige ronde.")
	return lay(newMenu(s, session.Heading(t), text+" Antwoorden die er al zijn, blijven staan. "+canBeUndone,
		choice{dutch.Count(n, "1 vraag", "%d vragen") + " zoals vorige ronde", func() move { return s.answerAll(all, then) }},
		choice{"Terug", off},
	))
}

func (s *stage) answerAll(all session.Several, then func() move) move {
	s.AnswerAll(all)
	s.answered = true
	m := then()
	said := fmt.Sprintf("Onderwerp %d: %s %s.", all.Topic.Number, dutch.Count(len(all.Refs), "1 vraag", "%d vragen"), all.Answer)
	s.notice = strings.TrimSpace(said + " " + s.notice)
	return m
}

// nothingOpen reports whether there is nothing to answer in one go, and says why.
func (s *stage) nothingOpen(t *questions.Topic, all session.Several, cannot string) bool {
	if len(all.Refs) > 0 {
		return false
	}
	s.notice = fmt.Sprintf("In onderwerp %d staat geen vraag open.", t.Number)
	for _, q := range s.Topic(t).Questions {
		if q.Answer == scan.Open {
			s.notice = fmt.Sprintf(cannot, t.Number)
		}
	}
	return true
}
