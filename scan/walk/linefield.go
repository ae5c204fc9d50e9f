package walk

import (
	"slices"

	"loketscan/questions/dutch"
)

// lineField is a thing to fill in on one line.
type lineField struct {
	name    string
	explain string
	now     func() string             // what is filled in, or is proposed
	needed  bool                      // may not stay empty
	set     func(text string) problem // "" clears
}

// problem says what is wrong with what was typed; "" is nothing.
type problem string

// fieldWords lead out of filling in at one place or another. Where one does
// not, it is no text either: whoever types it wants to leave.
var fieldWords = []string{"terug", "verder", "overzicht", "scans", "weghalen"}

// fill asks for fields, one by one, and then goes on. Enter keeps what is
// there. The ways are the words that lead elsewhere from here; terug does so
// from the first field.
func (l *lines) fill(fields []lineField, ways []command, then place) place {
	at := 0
	var stay place
	stay = func() (place, error) {
		if at == len(fields) {
			at = 0 // for when then comes back
			return then, nil
		}
		f := fields[at]
		now := f.now()
		l.say(f.explain)
		if now != "" {
			l.say("Nu: " + dutch.CleanLine(now) + " (enter laat het zo)")
		}
		line, err := l.ask(f.name + ":")
		if err != nil {
			return nil, err
		}
		words := append(slices.Clone(ways), l.stopCommand(stay))
		if at > 0 {
			words = append([]command{{
				names: []string{"terug"}, does: "naar wat u hiervoor invulde",
				do: func(string) (place, error) { at--; return stay, nil },
			}}, words...)
		}
		switch c, _, ok := find(line, words); {
		case ok:
			return c.do("")
		case isHelp(line):
			l.say("Enter laat staan wat er staat, een streepje (-) maakt het leeg.")
			l.help(words)
			return stay, nil
		case slices.Contains(fieldWords, fold(line)):
			l.say(quote(line) + " kan hier niet. Dit kan wel:")
			l.help(words)
			return stay, nil
		}
		var wrong problem
		switch {
		case line == "" && now == "" && f.needed, line == "-" && f.needed:
			wrong = problem(f.name + " is nodig. Vul iets in, of typ stop.")
		case line == "-":
			wrong = f.set("")
		case line != "":
			wrong = f.set(line)
		}
		if wrong == "" {
			at++
		} else {
			l.say(string(wrong))
		}
		return stay, nil
	}
	return stay
}
