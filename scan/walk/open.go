package walk

import (
	"cmp"
	"fmt"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan/session"
)

// Opening a round, and what is asked before it begins.

// openRound opens a round, or tells why that cannot be.
func (s *stage) openRound(name string) move {
	if err := s.Open(name); err != nil {
		return s.refuse(err)
	}
	return s.opened("")
}

// opened begins with the round that was opened: with what is worth knowing, or
// else with what is said.
func (s *stage) opened(said string) move {
	s.notice = cmp.Or(s.Notice(), said)
	if s.looking() && s.notice != "" {
		s.notice = s.whyLooking() + " " + s.notice
	}
	m := goTo(s.First())
	m.stale = true
	if set := s.Newer(); set != nil {
		m.over = renewalMenu(s, set)
	}
	return m
}

// alikeMenu comes when the name of a round that does not exist looks like that
// of one that does.
func alikeMenu(s *stage, name, alike string) *menu {
	return newMenu(s, "loketscan",
		s.style.question.Render(dutch.CleanLine(name)+" bestaat niet.")+"\n\n"+
			"In dezelfde map staat wel "+dutch.CleanLine(alike)+". Bedoelde u die scan, of wilt u een nieuwe beginnen?",
		choice{dutch.CleanLine(alike) + " openen", func() move { return s.openRound(alike) }},
		choice{"Een nieuwe scan beginnen in " + dutch.CleanLine(name), func() move { return goTo(session.Place{At: session.Begin}) }},
		choice{"Stoppen", func() move { return stop(nil) }},
	)
}

// renewalMenu asks whether the round goes to a later edition.
func renewalMenu(s *stage, set *questions.Set) *menu {
	return newMenu(s, "Nieuwe editie", s.AboutRenewal(set),
		choice{s.ToEdition(set), func() move {
			s.Renew(set)
			return s.opened(fmt.Sprintf("De ronde hoort nu bij editie %d van de vragenlijst.", set.Edition))
		}},
		choice{s.StayAtEdition(), off},
	)
}
