package lines

// Notes: text with an answer, of one line or more.

import (
	"fmt"
	"strings"

	"loketscan/questions/dutch"
	"loketscan/scan/session"
)

// besidesCommand writes more with the answer that was given last, wherever the
// user is by now.
func (l *lines) besidesCommand(stay turn) command {
	c := command{names: []string{"daarbij"}, takes: "(tekst)", does: "iets schrijven bij het antwoord dat u het laatst gaf"}
	p, ok := l.Answered()
	if !ok {
		c.do = func(string) (turn, error) {
			l.say("U heeft nog geen antwoord gegeven om iets bij te schrijven.")
			return stay, nil
		}
		return c
	}
	q := l.Topic(p.Topic).Questions[p.N]
	c.does += fmt.Sprintf(", %s op vraag %s; zonder tekst mogen het meer regels zijn", q.Label(), session.NumberOf(p))
	c.do = func(text string) (turn, error) {
		return l.note(text, p, stay, func(text string) {
			l.AddToNote(q.Ref, text)
			l.tellSaved("Bewaard bij vraag " + session.NumberOf(p) + ", met het antwoord " + q.Label())
		})
	}
	return c
}

// note records a note at a question: what stands behind the word, or the lines
// that follow.
func (l *lines) note(text string, p session.Place, stay turn, record func(string)) (turn, error) {
	if !l.mayChange() {
		return stay, nil
	}
	var err error
	if text == "" {
		text, err = l.askText(session.NumberOf(p))
	}
	// What was typed before the input ended was typed.
	if text = dutch.CleanText(text); text == "" {
		l.say("De toelichting blijft zoals zij is.")
	} else {
		record(text)
	}
	return stay, err
}

// askText asks for text of several lines. One blank line may be part of it, as
// when something is pasted. A line that is one of the words of the program is
// held back at first: whoever types stop most likely wants to stop, and whoever
// goes on typing wrote text.
func (l *lines) askText(number string) (string, error) {
	l.say("Typ de toelichting, regel voor regel. Klaar? Typ een regel met alleen een punt, of twee keer een lege regel.")
	var text, held []string
	for blank := 0; blank < 2; {
		ask := fmt.Sprintf("Toelichting bij vraag %s, regel %d:", number, len(text)+1)
		if blank > 0 {
			ask = "Dat was een lege regel. Nog een lege regel, en de toelichting is klaar:"
		}
		line, err := l.ask(ask)
		switch {
		case err != nil, line == ".":
			return strings.Join(text, "\n"), err
		case line == "":
			blank++
			text = append(text, "")
			continue
		}
		blank = 0
		if again := len(held) > 0 && fold(line) == fold(held[len(held)-1]); !again {
			if l.isWord(line, []command{elsewhere}) {
				held = append(held, line)
				l.say(quote(line) + " staat nog niet in de toelichting. Typ het nog eens om het op te schrijven. Wilt u iets anders doen? Typ eerst een punt: dan is de toelichting klaar.")
				continue
			}
			held = append(held, line)
		}
		text, held = append(text, held...), nil
	}
	return strings.Join(text, "\n"), nil
}
