package walk

import "loketscan/scan/session"

// screens are the screens of the places of a session. A screen to come is a file
// of its own and a row here, or one in ways when it is laid over another.
var screens = map[session.At]func(*stage, session.Place) screen{
	session.Start:    newStart,
	session.Begin:    newBegin,
	session.Overview: newOverview,
	session.Agreed:   newAgreed,
	session.Intro:    newIntro,
	session.Question: newQuestionScreen,
	session.Offer:    newOffer,
	session.Action:   newAction,
	session.Done:     newDone,
}

// way is a key that works on every screen of a round that is not laid over
// another, and on which letters are no text.
type way struct {
	keys []string
	hint
	changes bool              // only what can be changed
	can     func(*stage) bool // whether it is offered; nil: always
	do      func(*stage) move
}

var ways = []way{
	{
		keys: []string{"u", "ctrl+z"}, hint: hint{key: "u", does: "ongedaan", long: "het laatste ongedaan maken (ctrl+z kan ook; ctrl+y doet het weer opnieuw)"},
		changes: true, do: (*stage).undo,
	},
	{keys: []string{"ctrl+y"}, changes: true, do: (*stage).redo},
	{
		keys: []string{"/"}, hint: hint{key: "/", does: "zoeken", long: "zoeken in de vragen, toelichtingen en acties, of naar een vraag met een nummer zoals 6.3"},
		do: func(s *stage) move { return lay(newSearch(s)) },
	},
	{
		keys: []string{"P"}, hint: hint{key: "P", does: "groot beeld", long: "vragen groot in beeld voor een zaal; nog eens P zet het weer uit"},
		do: (*stage).present,
	},
	{
		keys: []string{"g"}, hint: hint{key: "g", does: "gegevens", long: "de gegevens van deze ronde veranderen: loket, datum, deelnemers"},
		changes: true, do: func(s *stage) move { return lay(changeHead(s)) },
	},
	{
		keys: []string{"A"}, hint: hint{key: "A", does: "afspraken", long: "wat er vorige ronde is afgesproken, en of het gedaan is"},
		can: func(s *stage) bool { return !s.looking() && len(s.Agreements()) > 0 },
		do:  (*stage).toAgreements,
	},
	{
		keys: []string{"r"}, hint: hint{key: "r", does: "opnieuw proberen", long: "kijken of u al kunt bewerken"},
		can: (*stage).looking, do: (*stage).tryToChange,
	},
}

// offered reports whether the keys below the screen name a way.
func (w way) offered(s *stage) bool {
	return w.key != "" && (!w.changes || !s.looking()) && (w.can == nil || w.can(s))
}

// present shows questions for a room to read, or no more.
func (s *stage) present() move {
	s.presenting = !s.presenting
	s.notice = "Vragen staan nu weer gewoon in beeld."
	if s.presenting {
		s.notice = "Vragen staan nu groot in beeld. Met P zet u dat weer uit."
	}
	return move{again: true}
}

// toAgreements goes to what was agreed last round.
func (s *stage) toAgreements() move {
	if !s.mayChange() {
		return stay
	}
	if len(s.Agreements()) == 0 {
		return s.say("Er is niets afgesproken in een vorige ronde.")
	}
	return goTo(session.Place{At: session.Agreed})
}

// undo takes back the last change, and goes there.
func (s *stage) undo() move { return s.wentBack(s.Undo()) }

// redo does again what was undone.
func (s *stage) redo() move { return s.wentBack(s.Redo()) }

func (s *stage) wentBack(p *session.Place, said string) move {
	s.notice = said
	if p == nil {
		return stay
	}
	s.answered = true
	return move{to: p, stale: true}
}

// tryToChange opens the round anew, to see whether it can be changed by now.
func (s *stage) tryToChange() move {
	if !s.looking() {
		return s.say("U kunt al bewerken.")
	}
	if err := s.Open(s.Path()); err != nil {
		return s.refuse(err)
	}
	if s.looking() {
		return s.opened("Het kan nog niet.")
	}
	return s.opened("U kunt weer bewerken. Wat er intussen is veranderd, ziet u al.")
}
