package lines

// Saving, stopping, and what may only be looked at.

import (
	"fmt"

	"loketscan/scan/session"
)

// saved ends a change: it tells at once when the save went wrong, or elsewhere.
func (l *lines) saved() bool {
	l.EndStep()
	l.tellMoved()
	if err := l.Unsaved(); err != nil {
		l.say("Niet bewaard. " + session.Explain(err))
		l.say("Uw antwoorden zijn er nog. Typ bewaar om het opnieuw te proberen, of bewaar met de naam van een nieuw bestand erachter.")
		return false
	}
	l.Stay()
	return true
}

// tellMoved tells once that the answers are in another file.
func (l *lines) tellMoved() {
	if moved := l.Moved(); moved != nil {
		l.say(session.Explain(moved))
	}
}

// tellSaved says that a change is saved, when it is.
func (l *lines) tellSaved(what string) {
	if l.saved() {
		l.say(session.Sentence(what))
	}
}

// saveAgain saves at the user's request, under another name if one is given.
func (l *lines) saveAgain(name string) {
	err := l.LookOnly()
	if err != nil {
		l.say("Er is niets te bewaren. " + session.Explain(err))
		return
	}
	if name != "" {
		if err := l.SaveAs(name); err != nil {
			l.say("Niet bewaard. " + session.Explain(err))
			return
		}
	} else {
		_ = l.Save() // saved tells of it
	}
	if l.saved() {
		l.say(l.AllSaved())
	}
}

// stop ends it, unless there is something about saving that the user did not
// know.
func (l *lines) stop(stay turn) (turn, error) {
	if l.Stop() {
		return nil, errDone
	}
	l.tellMoved()
	if err := l.Unsaved(); err != nil {
		l.say("Niet bewaard. " + session.Explain(err))
		l.say("Typ bewaar met de naam van een nieuw bestand erachter, of nog eens stop om te stoppen zonder te bewaren.")
	} else {
		l.say("Typ nog eens stop om te stoppen.")
	}
	return stay, nil
}

// mayChange reports whether the round may be changed as the user asks. If not,
// it says so, and why the first time.
func (l *lines) mayChange() bool {
	err := l.LookOnly()
	if err == nil {
		return true
	}
	text := "Er is niets veranderd."
	if l.refused == nil {
		text += " " + session.Explain(err)
	}
	l.say(text)
	l.refused, l.refusedIn = fmt.Errorf("uw antwoorden zijn niet bewaard: %w", err), l.Path()
	return false
}
