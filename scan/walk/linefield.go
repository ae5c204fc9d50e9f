package walk

import (
	"loketscan/scan"
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

// The ways out of filling in.
type outcome int

const (
	filled  outcome = iota
	skipped         // the rest stays as it is
	back            // to before the first
	left            // to the overview
	removed         // what is filled in is to go
	stopped
)

// fill asks for fields, one by one. Enter keeps what is there.
func (l *lines) fill(fields []lineField) (outcome, error) {
	for i := 0; i < len(fields); {
		f := fields[i]
		now := f.now()
		l.say(f.explain)
		if now != "" {
			l.say("Nu: " + scan.CleanLine(now) + " (enter laat het zo)")
		}
		line, err := l.ask(f.name + ":")
		if err != nil {
			return stopped, err
		}
		switch fold(line) {
		case "terug":
			if i == 0 {
				return back, nil
			}
			i--
			continue
		case "verder":
			return skipped, nil
		case "overzicht":
			return left, nil
		case "weghalen":
			return removed, nil
		case "stop", "stoppen", "quit", "q":
			return stopped, nil
		case "?", "hulp", "help":
			l.say("Enter laat staan wat er staat, een streepje (-) maakt het leeg.")
			l.say("Het kan ook met: terug, verder, overzicht, stop.")
			continue
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
		if wrong != "" {
			l.say(string(wrong))
			continue
		}
		i++
	}
	return filled, nil
}
