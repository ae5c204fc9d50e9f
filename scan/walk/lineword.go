package walk

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
)

// command is a word that the user can type, and what it does.
type command struct {
	names []string // the first is shown; "" is enter alone
	takes string   // what follows the word, for help; in brackets when it may be left out
	does  string   // for help
	do    func(rest string) (place, error)
}

// fold makes words equal that are only written differently.
func fold(s string) string {
	s = strings.ToLower(dutch.CleanLine(s))
	if strings.HasPrefix(s, "-") { // a number below zero, or a line of a list
		return s
	}
	return dutch.FoldWord(strings.TrimRight(s, "!,;:"))
}

// find returns the command that a line gives, and what follows its name.
func find(line string, commands []command) (c command, rest string, ok bool) {
	words := strings.Fields(line)
	typed := fold(line)
	for _, c := range commands {
		for _, name := range c.names {
			switch {
			case name == "" && line != "":
				continue
			case typed == fold(name):
				return c, "", true
			case c.takes == "":
				continue
			}
			for n := 1; n <= len(strings.Fields(name)) && n < len(words); n++ {
				if fold(strings.Join(words[:n], " ")) == fold(name) {
					return c, strings.Join(words[n:], " "), true
				}
			}
		}
	}
	return command{}, "", false
}

// choose asks for one of the commands, to which stop and help are added. also
// understands what is no command; it may be nil.
func (l *lines) choose(prompt string, also func(line string) (place, bool), commands func(stay place) []command) place {
	var stay place
	stay = func() (place, error) {
		line, err := l.ask(prompt)
		if err != nil {
			return nil, err
		}
		if also != nil {
			if next, ok := also(line); ok {
				return next, nil
			}
		}
		all := append(commands(stay), l.stopCommand(stay))
		if c, rest, ok := find(line, all); ok {
			return c.do(rest)
		}
		if isHelp(line) || fold(line) == "h" {
			l.help(all)
		} else {
			l.say(l.notUnderstood(line, all))
		}
		return stay, nil
	}
	return stay
}

// stopCommand ends the walk.
func (l *lines) stopCommand(stay place) command {
	return command{
		names: []string{"stop", "stoppen", "quit", "exit", "q"}, does: l.m.stopping(),
		do: func(string) (place, error) { return l.stop(stay) },
	}
}

// isHelp reports whether a line asks what can be typed.
func isHelp(line string) bool { return slices.Contains([]string{"?", "hulp", "help"}, fold(line)) }

// notUnderstood says in a line what is possible.
func (l *lines) notUnderstood(line string, commands []command) string {
	text := fmt.Sprintf("%s begrijp ik hier niet.", quote(line))
	var names []string
	for _, c := range commands {
		names = append(names, slices.DeleteFunc(slices.Clone(c.names), func(name string) bool { return len(name) < 2 })...)
	}
	word, _, _ := strings.Cut(line, " ")
	meant := dutch.Suggest(line, names)
	if meant == "" {
		meant = dutch.Suggest(word, names)
	}
	if meant != "" {
		return text + fmt.Sprintf(" Bedoelde u %s?", quote(meant))
	}
	return text + " Typ ? om te zien wat hier kan."
}

// quote shows what the user typed, shortened.
func quote(text string) string {
	if runes := []rune(text); len(runes) > 30 {
		text = string(runes[:29]) + "…"
	}
	return "“" + text + "”"
}

// inRound are the commands that work everywhere in a round.
func (l *lines) inRound(stay place) []command {
	return []command{
		{
			names: []string{"onderwerp", "ga"}, takes: "6", does: "naar een onderwerp, met zijn nummer of naam",
			do: func(name string) (place, error) { return l.jump(name, stay, l.topic), nil },
		},
		{
			names: []string{"overzicht"}, takes: "(open)", does: "de onderwerpen; met open of niet op orde erachter alleen die",
			do: func(which string) (place, error) { return l.filtered(which, stay), nil },
		},
		{
			names: []string{"acties", "actie"}, takes: "(6)", does: "de acties van een onderwerp invullen",
			do: func(name string) (place, error) { return l.jump(name, stay, l.topicActions(stay)), nil },
		},
		{
			names: []string{"scans"}, does: "naar de lijst met scans in deze map",
			do: func(string) (place, error) {
				if l.m.saveErr != nil && !l.save() {
					return stay, nil
				}
				return l.start, nil
			},
		},
		{
			names: []string{"bewerk", "bewerken"}, does: "opnieuw openen, als iemand anders het bestand had",
			do: func(string) (place, error) {
				if l.m.mayChange() {
					l.say("U kunt al bewerken.")
					return stay, nil
				}
				return l.openNamed(l.m.doc.Name()), nil
			},
		},
		{
			names: []string{"plan"}, does: "het Plan van Aanpak maken van wat er nu is",
			do: func(string) (place, error) { return l.plan(stay), nil },
		},
		{
			names: []string{"ongedaan", "undo"}, does: "de laatste verandering ongedaan maken",
			do: func(string) (place, error) { return l.undoLast(stay), nil },
		},
		{
			names: []string{"bewaar", "bewaren"}, takes: "(naam)", does: "nu bewaren; met een naam erachter in een nieuw bestand",
			do: func(name string) (place, error) { l.saveAgain(name); return stay, nil },
		},
	}
}

// help tells what can be typed.
func (l *lines) help(commands []command) {
	told := map[string]bool{}
	for _, c := range commands {
		name := cmp.Or(c.names[0], "enter")
		if told[name] { // this place gives the word another meaning
			continue
		}
		told[name] = true
		if c.takes != "" {
			name += " " + c.takes
		}
		l.say(name + ": " + c.does + ".")
	}
}

// jump goes to what to makes of the topic that the user named.
func (l *lines) jump(name string, stay place, to func(*questions.Topic) place) place {
	if t := l.findTopic(strings.TrimPrefix(name, "naar ")); t != nil {
		return to(t)
	}
	var titles []string
	for _, t := range l.m.set().Topics {
		titles = append(titles, strings.ToLower(t.Title))
	}
	if meant := dutch.Suggest(name, titles); meant != "" {
		l.say(fmt.Sprintf("Onderwerp %s is er niet. Bedoelde u %s?", quote(name), quote(meant)))
	} else {
		l.say(fmt.Sprintf("Noem een onderwerp met een nummer van 1 tot en met %d.", len(titles)))
	}
	return stay
}

// findTopic returns the topic with this number, id or title, or nil.
func (l *lines) findTopic(name string) *questions.Topic {
	number, err := strconv.Atoi(name)
	for _, t := range l.m.set().Topics {
		if err == nil && t.Number == number || fold(name) == fold(t.ID) || fold(name) == fold(t.Title) {
			return t
		}
	}
	return nil
}

func (l *lines) filtered(which string, stay place) place {
	switch fold(which) {
	case "":
		return l.overview(everything)
	case "open":
		return l.overview(onlyOpen)
	case "niet op orde":
		return l.overview(onlyNotInOrder)
	}
	l.say("Typ overzicht, overzicht open, of overzicht niet op orde.")
	return stay
}
