package walk

import "loketscan/scan/session"

// What a user is told about saving: that it does not work, or that the answers
// went to another file. It is laid over what the user was doing.

type trouble struct{ *menu }

func (trouble) troubled() {}

// newTrouble returns a menu in which esc goes on with what the user was doing.
func newTrouble(s *stage, heading, text string, choices ...choice) trouble {
	m := newMenu(s, heading, text, choices...)
	m.back = s.goOn
	return trouble{m}
}

// goOn goes back to what the user was doing.
func (s *stage) goOn() move {
	s.Stay()
	return resume()
}

// unsavedMenu comes when a save fails, and when the user stops while it does:
// then for this reason.
func unsavedMenu(s *stage, stopping error) screen {
	s.told = true
	text := session.Explain(s.Unsaved()) + "\n\nUw antwoorden zijn er nog, zolang loketscan open is. In " + s.Name() + " staan ze nog niet allemaal."
	choices := []choice{
		{"Opnieuw proberen", func() move { return s.retry(stopping) }},
		{"Op een andere plaats bewaren", func() move { return layInstead(newElsewhere(s, stopping)) }},
		{"Eerst doorgaan met de scan", s.goOn},
	}
	if s.Leaving() {
		choices = append(choices, choice{"Stoppen; wat niet is bewaard, gaat verloren", func() move { return stop(stopping) }})
	}
	return newTrouble(s, "Nog niet alles is bewaard", text, choices...)
}

// retry saves again, and goes on with what the user was doing.
func (s *stage) retry(stopping error) move {
	if s.Save() != nil {
		s.notice = "Het is nog niet gelukt."
		return layInstead(unsavedMenu(s, stopping))
	}
	return s.solved(stopping)
}

// solved goes on when all is saved.
func (s *stage) solved(stopping error) move {
	if s.Leaving() {
		return stop(stopping)
	}
	s.notice = s.AllSaved()
	return resume()
}

// elsewhere asks for another place to save in.
type elsewhere struct{ *sheet }

func (elsewhere) troubled() {}

func newElsewhere(s *stage, stopping error) screen {
	file := newRow("Bestand", s.Files.Suggest(s.Round().Info))
	sheet := newSheet(s, "Op een andere plaats bewaren", file)
	sheet.done = "bewaren"
	sheet.explain = func(int) string {
		return "Kies een andere naam, of zet er een andere map of schijf voor. Vanaf nu komt alles in dat bestand."
	}
	sheet.back = func() move { return layInstead(unsavedMenu(s, stopping)) }
	sheet.submit = func() move {
		if err := s.SaveAs(value(file)); err != nil {
			return s.refuse(err)
		}
		return s.solved(stopping)
	}
	return elsewhere{sheet}
}

// movedMenu comes when someone else changed the file meanwhile.
func movedMenu(s *stage, moved *session.MovedError) screen {
	return newTrouble(s, "Uw antwoorden staan in een ander bestand", session.Explain(moved),
		choice{"Verdergaan in het nieuwe bestand", s.goOn},
		choice{"Bekijken wat er verschilt", func() move { return s.compare(moved.Old, moved.New) }},
		choice{"Stoppen", func() move { return stop(nil) }},
	)
}
