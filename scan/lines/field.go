package lines

// Filling in: things that are asked one by one, each on a line.

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"loketscan/questions/dutch"
	"loketscan/questions/fault"
	"loketscan/scan/session"
)

// field is a thing to fill in on one line.
type field struct {
	prompt  string
	name    string
	explain string
	needed  bool                    // may not stay empty
	figures bool                    // a number with a point in it is text
	now     func() string           // what is filled in, or is proposed
	set     func(text string) error // "" clears; the error says what is wrong with the text
}

// form asks for fields, one by one, and then goes on. Enter keeps what is there.
type form struct {
	*lines
	fields []field
	ways   func(stay turn) []command // the words that lead elsewhere; terug does so from the first field
	then   func() (turn, error)
}

// field asks for one of the fields, and then for the ones after it.
func (f *form) field(at int) turn {
	var stay turn
	stay = func() (turn, error) {
		if at == len(f.fields) {
			return f.then()
		}
		asked := f.fields[at]
		now := dutch.CleanLine(asked.now())
		f.say(asked.explain)
		if now != "" {
			f.say("Nu: " + now + " (enter laat het zo)")
		}
		line, err := f.ask(asked.prompt)
		if err != nil {
			return nil, err
		}
		here, everywhere := f.words(at, stay), f.everywhere(stay)
		switch c, rest, ok := find(line, slices.Concat(here, everywhere)); {
		case ok:
			return c.do(rest)
		case line == "" && (now != "" || !asked.needed):
			return f.field(at + 1), nil
		case f.helped(line, append([]command{keepCommand}, here...), everywhere):
			return stay, nil
		case f.isWord(line, []command{elsewhere}):
			f.say(quote(line) + " kan hier niet. Dit kan wel:")
			f.tellCommands(here)
			f.tellWords(everywhere, here)
			return stay, nil
		}
		number, named := cutName(line, "vraag")
		if !named && !asked.figures {
			number = line
		}
		if next, ok := f.numbered(number); ok {
			return next, nil
		}
		next, ok := f.set(at, line)
		if _, _, isCommand := find(line, f.anywhere(nil)); ok && isCommand && f.HasRound() {
			f.say(quote(line) + " is nu ingevuld als tekst. Was dat niet de bedoeling? Typ ongedaan.")
		}
		return next, nil
	}
	return stay
}

// set fills in what was typed, and goes on, or asks again when that is wrong.
func (f *form) set(at int, text string) (next turn, ok bool) {
	asked := f.fields[at]
	if text == "-" {
		text = ""
	}
	if text == "" && asked.needed {
		f.say(asked.name + " is nodig. Vul iets in, of typ stop.")
		return f.field(at), false
	}
	if err := asked.set(text); err != nil {
		f.say(session.Explain(err))
		return f.field(at), false
	}
	return f.field(at + 1), true
}

// keepCommand is for help.
var keepCommand = command{names: []string{""}, does: "laten staan wat er staat; een streepje (-) maakt het leeg"}

// words are what can be typed at a field besides what is filled in.
func (f *form) words(at int, stay turn) []command {
	var words []command
	if at > 0 {
		words = append(words, command{names: []string{"terug"}, does: "naar wat u hiervoor invulde", do: goTo(f.field(at - 1))})
	}
	words = append(words, f.ways(stay)...)
	return append(words,
		command{
			names: []string{"letterlijk"}, takes: "tekst", does: "de tekst invullen, ook als die een van deze woorden is",
			do: func(text string) (turn, error) {
				if text == "" {
					f.say("Zet de tekst achter het woord letterlijk.")
					return stay, nil
				}
				next, _ := f.set(at, text)
				return next, nil
			},
		},
		f.stopCommand(stay),
	)
}

// everywhere are the words of the round that work alone: what follows one makes
// it text.
func (f *form) everywhere(stay turn) []command {
	if !f.HasRound() {
		return nil
	}
	return exactly(slices.DeleteFunc(f.anywhere(stay), func(c command) bool {
		return c.takes != "" && c.names[0] != "vraag" && !strings.HasPrefix(c.takes, "(")
	}))
}

// elsewhere are the words of some places.
var elsewhere = command{names: []string{"terug", "verder", "weghalen", "nieuw", "zelfde"}}

// textField is a field that has to hold something.
func textField(prompt, name, explain string, value *string) field {
	return field{
		prompt: prompt, name: name, explain: explain, needed: true, figures: true,
		now: func() string { return *value },
		set: func(text string) error { *value = text; return nil },
	}
}

// chosen returns the one of a few words that was typed, or its place among them.
func chosen(text string, words []string, parse func(string) (string, bool)) (string, error) {
	if n, err := strconv.Atoi(text); err == nil && 0 < n && n <= len(words) {
		return words[n-1], nil
	}
	if word, ok := parse(text); ok {
		return word, nil
	}
	remedy := "Kies uit: " + strings.Join(words, ", ")
	if meant := dutch.Suggest(text, words); meant != "" {
		remedy = fmt.Sprintf("Bedoelde u %s? ", quote(meant)) + remedy
	}
	return "", fault.New(quote(text)+" kan hier niet", remedy)
}

// numberedWords are words to choose from, each with the number that also chooses
// it.
func numberedWords(words []string) string {
	var all []string
	for i, word := range words {
		all = append(all, fmt.Sprintf("%d %s", i+1, word))
	}
	return strings.Join(all, ", ")
}
