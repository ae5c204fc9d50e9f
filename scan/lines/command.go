package lines

// What can be typed at a prompt: words, what they do, and help on them.

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
)

// command is a word that the user can type, and what it does.
type command struct {
	names []string // the first is shown; "" is enter alone
	takes string   // what follows the word, for help; in brackets when it may be left out
	does  string   // for help
	do    func(rest string) (turn, error)
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
	for _, c := range commands {
		for _, name := range c.names {
			switch {
			case name == "" && line != "":
				continue
			case fold(line) == fold(name):
				return c, "", true
			case c.takes == "":
				continue
			}
			if rest, ok := cutName(line, name); ok {
				return c, rest, true
			}
		}
	}
	return command{}, "", false
}

// cutName returns what stands behind a name, if a line begins with it and goes
// on.
func cutName(line, name string) (rest string, ok bool) {
	words := strings.Fields(line)
	for n := 1; n <= len(strings.Fields(name)) && n < len(words); n++ {
		if fold(strings.Join(words[:n], " ")) == fold(name) {
			return strings.Join(words[n:], " "), true
		}
	}
	return "", false
}

// goTo is what a word does that leads to a turn and no more.
func goTo(to turn) func(string) (turn, error) {
	return func(string) (turn, error) { return to, nil }
}

// prompt asks for one of a few commands.
type prompt struct {
	text     string
	commands func(stay turn) []command
	also     func(line string) (turn, bool) // understands what is no command; may be nil
	closed   bool                           // what can be done everywhere in a round cannot be done here
}

// choose asks until it gets a line that leads on.
func (l *lines) choose(p prompt) turn {
	var stay turn
	stay = func() (turn, error) {
		line, err := l.ask(p.text)
		if err != nil {
			return nil, err
		}
		here := append(p.commands(stay), l.stopCommand(stay))
		var everywhere []command
		if l.HasRound() && !p.closed {
			everywhere = l.anywhere(stay)
		}
		if c, rest, ok := find(line, slices.Concat(here, everywhere)); ok {
			return c.do(rest)
		}
		if l.helped(line, here, everywhere) {
			return stay, nil
		}
		if p.also != nil {
			if next, ok := p.also(line); ok {
				return next, nil
			}
		}
		if next, ok := l.numbered(line); ok && !p.closed {
			return next, nil
		}
		l.say(notUnderstood(line, slices.Concat(here, everywhere)))
		return stay, nil
	}
	return stay
}

// confirm asks whether something is to be done.
func (l *lines) confirm(what string, do func() (turn, error), dont turn) turn {
	return l.choose(prompt{text: "Typ ja om " + what + ", of enter om dat niet te doen:", closed: true, commands: func(turn) []command {
		return []command{
			{names: []string{"ja", "j"}, does: what, do: func(string) (turn, error) { return do() }},
			{names: []string{"nee", "n", ""}, does: "het niet doen", do: goTo(dont)},
		}
	}})
}

// stopCommand ends it.
func (l *lines) stopCommand(stay turn) command {
	return command{
		names: []string{"stop", "stoppen", "quit", "exit", "q"}, does: l.Stopping(),
		do: func(string) (turn, error) { return l.stop(stay) },
	}
}

// helpCommand is there everywhere.
var helpCommand = command{names: []string{"hulp", "help", "?", "h"}, takes: "(woord)"}

// helped tells what can be typed, when a line asks for it: what is for here, and
// of the rest the words alone, until those are asked for.
func (l *lines) helped(line string, here, everywhere []command) bool {
	_, about, ok := find(line, []command{helpCommand})
	if !ok {
		return false
	}
	all := slices.Concat(here, everywhere)
	switch c, _, known := find(about, all); {
	case fold(about) == "alles":
		l.tellCommands(all)
	case known && about != "":
		l.tellCommands([]command{c})
	case about != "": // it was no word, but text
		return false
	default:
		l.tellCommands(here)
		l.tellWords(everywhere, here)
	}
	return true
}

// tellCommands tells what commands do.
func (l *lines) tellCommands(commands []command) {
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

// tellWords names commands, but for those that were told.
func (l *lines) tellWords(commands, told []command) {
	var words []string
	for _, c := range commands {
		if !slices.ContainsFunc(told, func(t command) bool { return t.names[0] == c.names[0] }) {
			words = append(words, c.names[0])
		}
	}
	if len(words) > 0 {
		l.say("Overal kan ook: " + dutch.Join(words, "en") + ". Wat een woord doet, hoort u met hulp en dat woord, bijvoorbeeld: hulp " + words[0] + ". Alles hoort u met: hulp alles.")
	}
}

// notUnderstood says in a line what is possible.
func notUnderstood(line string, commands []command) string {
	text := fmt.Sprintf("%s begrijp ik hier niet.", quote(line))
	var names []string
	for _, c := range commands {
		names = append(names, slices.DeleteFunc(slices.Clone(c.names), func(name string) bool { return len(name) < 2 })...)
	}
	word, _, _ := strings.Cut(line, " ")
	for _, typed := range []string{line, word} {
		if len(typed) > longestWord {
			continue
		}
		if meant := dutch.Suggest(typed, names); meant != "" {
			return text + fmt.Sprintf(" Bedoelde u %s?", quote(meant))
		}
	}
	return text + " Typ hulp om te horen wat hier kan."
}

// longestWord is the longest that may be a slip of one of the words.
const longestWord = 40

// quote shows what the user typed. Of a long line it is the beginning.
func quote(text string) string {
	const most = 30
	if text == "" {
		return "Een lege regel"
	}
	if runes := []rune(text); len(runes) > most {
		return "Een regel die begint met “" + strings.TrimSpace(string(runes[:most])) + "”"
	}
	return "“" + text + "”"
}

// isWord reports whether a line is a word that does something here or at another
// place: whoever types it may want that.
func (l *lines) isWord(line string, here []command) bool {
	_, _, ok := find(line, exactly(slices.Concat(here, l.anywhere(nil), []command{l.stopCommand(nil), helpCommand})))
	return ok
}

// exactly are commands that take nothing.
func exactly(commands []command) []command {
	exact := slices.Clone(commands)
	for i := range exact {
		exact[i].takes = ""
	}
	return exact
}

// topicNamed goes on with the topic that the user named.
func (l *lines) topicNamed(name string, stay turn, do func(*questions.Topic) (turn, error)) (turn, error) {
	if t := l.TopicNamed(name); t != nil {
		return do(t)
	}
	if next, ok := l.numbered(name); ok {
		return next, nil
	}
	var titles []string
	for _, t := range l.Set().Topics {
		titles = append(titles, strings.ToLower(t.Title))
	}
	if meant := dutch.Suggest(name, titles); meant != "" {
		l.say(fmt.Sprintf("Onderwerp %s is er niet. Bedoelde u %s?", quote(name), quote(meant)))
	} else {
		l.say(fmt.Sprintf("Noem een onderwerp met een nummer van 1 tot en met %d.", len(titles)))
	}
	return stay, nil
}
