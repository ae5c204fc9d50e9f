package lines

// Searching: what was found, numbered, to go to.

import (
	"fmt"
	"strconv"

	"loketscan/questions/dutch"
	"loketscan/scan/session"
)

// mostFound is how much is told of what was found: more is too long to listen
// to.
const mostFound = 20

func (l *lines) search(text string, stay turn) (turn, error) {
	if text == "" {
		l.say("Zet achter zoek de woorden waarnaar u zoekt, bijvoorbeeld: zoek balie.")
		return stay, nil
	}
	found := l.Search(text)
	if len(found) == 0 {
		l.say("Niets gevonden bij " + quote(text) + ".")
		return stay, nil
	}
	l.head(dutch.Count(len(found), "1 keer gevonden.", "%d keer gevonden.") + l.more(len(found)))
	found = found[:min(len(found), mostFound)]
	for i, f := range found {
		l.say(fmt.Sprintf("%d. %s, %s: %s", i+1, f.Where, f.Place.Topic.Title, f.Text))
	}
	return l.choose(prompt{
		text: dutch.Count(len(found), "Typ 1", "Nummer van 1 tot en met %d") + " om erheen te gaan, of enter om terug te gaan:",
		commands: func(turn) []command {
			return []command{{names: []string{"", "terug"}, does: "terug naar waar u was", do: goTo(l.here())}}
		},
		also: func(line string) (turn, bool) {
			n, err := strconv.Atoi(line)
			if err != nil || n < 1 || n > len(found) {
				return nil, false
			}
			p := found[n-1].Place
			if p.At == session.Action {
				p.From = l.from()
			}
			return l.at(p), true
		},
	}), nil
}

// more says that not all of what was found is told.
func (l *lines) more(found int) string {
	if found <= mostFound {
		return ""
	}
	return fmt.Sprintf(" U hoort de eerste %d. Met meer woorden vindt u minder.", mostFound)
}
