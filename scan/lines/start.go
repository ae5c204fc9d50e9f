package lines

// Start: the rounds that are there, and which one to go on with.

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"loketscan/questions/dutch"
	"loketscan/questions/fault"
	"loketscan/scan"
	"loketscan/scan/session"
)

func (l *lines) start() (turn, error) {
	rounds := l.Files.Rounds()
	if len(rounds) == 0 {
		return l.to(session.Place{At: session.Begin}, "Welkom bij loketscan. In deze map staat nog geen scan: u begint een nieuwe.")
	}
	l.head("Scans in deze map:")
	for i, r := range rounds {
		standing := fmt.Sprintf("%d van %d vragen beantwoord", r.Answered, r.Total)
		if r.Err != nil {
			standing = "niet te openen. " + session.Explain(r.Err)
		}
		l.say(fmt.Sprintf("%d. %s: %s", i+1, cmp.Or(session.InFull(r.Info), dutch.CleanLine(r.Name)), standing))
	}
	return l.choose(prompt{
		text:     "Nummer van een scan, of nieuw:",
		commands: func(stay turn) []command { return l.startCommands(rounds, stay) },
		also: func(line string) (turn, bool) {
			named, ok := pick(rounds, line, 1)
			return func() (turn, error) { return l.openNamed(named[0]) }, ok
		},
	}), nil
}

// pick returns the names of n rounds by their numbers in the list.
func pick(rounds []session.Summary, numbers string, n int) (names []string, ok bool) {
	for word := range strings.FieldsSeq(numbers) {
		number, err := strconv.Atoi(word)
		if err != nil || number < 1 || number > len(rounds) {
			return nil, false
		}
		names = append(names, rounds[number-1].Name)
	}
	return names, len(names) == n
}

func (l *lines) startCommands(rounds []session.Summary, stay turn) []command {
	// with calls do for the rounds that the user numbered.
	with := func(n int, do func(names []string) (turn, error)) func(string) (turn, error) {
		return func(numbers string) (turn, error) {
			names, ok := pick(rounds, numbers, n)
			if !ok {
				l.say(dutch.Count(n, "Zet er het nummer van een scan achter.", "Zet er de nummers van twee scans achter, de oudste eerst."))
				return stay, nil
			}
			return do(names)
		}
	}
	return []command{
		{names: []string{"nieuw", "n", "nieuwe scan"}, does: "een nieuwe scan beginnen", do: goTo(l.at(session.Place{At: session.Begin}))},
		{
			names: []string{"ronde"}, takes: "1", does: "de volgende ronde na scan 1 beginnen",
			do: with(1, func(names []string) (turn, error) { return l.nextRound(names[0]) }),
		},
		{
			names: []string{"plan"}, takes: "1", does: "scan 1 openen en het Plan van Aanpak maken",
			do: with(1, func(names []string) (turn, error) {
				next, err := l.openNamed(names[0])
				if l.HasRound() {
					l.writePlan()
				}
				return next, err
			}),
		},
		{
			names: []string{"verschil"}, takes: "1 2", does: "wat er van scan 1 naar scan 2 is veranderd",
			do: with(2, func(names []string) (turn, error) {
				text, err := l.Files.Compare(names[0], names[1])
				if err != nil {
					text = session.Explain(err)
				}
				l.say(text)
				return stay, nil
			}),
		},
		{names: []string{"herhaal"}, does: "de lijst nog eens horen", do: func(string) (turn, error) { return l.here(), nil }},
	}
}

// alike comes when the name of a round that does not exist looks like that of
// one that does.
func (l *lines) alike(name, alike string) turn {
	missing := strconv.Quote(dutch.CleanLine(name)) + " bestaat niet"
	open, begin := dutch.CleanLine(alike)+" openen", "een nieuwe scan beginnen in "+dutch.CleanLine(name)
	return func() (turn, error) {
		l.undecided = fault.New(missing, "Bedoelde u "+strconv.Quote(dutch.CleanLine(alike))+"? Typ dan: "+scan.CommandLine("scan", alike))
		l.say(session.Sentence(missing) + "\n1. " + open + "\n2. " + begin + "\n3. stoppen")
		return l.choose(prompt{text: "Nummer van uw keuze, 1 tot en met 3:", commands: func(turn) []command {
			return []command{
				{names: []string{"1", "open", "openen"}, does: open, do: func(string) (turn, error) {
					l.undecided = nil
					return l.openNamed(alike)
				}},
				{names: []string{"2", "nieuw"}, does: begin, do: func(string) (turn, error) {
					l.undecided = nil
					return l.at(session.Place{At: session.Begin}), nil
				}},
				{names: []string{"3"}, does: "stoppen", do: func(string) (turn, error) { return nil, errDone }},
			}
		}}), nil
	}
}
