package lines

// The words that work everywhere in a round.

import (
	"slices"
	"strings"

	"loketscan/questions"
	"loketscan/scan/session"
)

func (l *lines) inRound(stay turn) []command {
	return slices.Concat(l.toElsewhere(stay), l.aboutRound(stay), l.aboutFile(stay))
}

// toElsewhere lead to another place.
func (l *lines) toElsewhere(stay turn) []command {
	return []command{
		{
			names: []string{"onderwerp", "ga"}, takes: "6", does: "naar een onderwerp, met zijn nummer of naam",
			do: func(name string) (turn, error) {
				return l.topicNamed(name, stay, func(t *questions.Topic) (turn, error) { return l.to(l.ToTopic(t)) })
			},
		},
		{
			names: []string{"vraag"}, takes: "6.3", does: "naar vraag 3 van onderwerp 6; alleen 6.3 mag ook",
			do: func(number string) (turn, error) {
				if number == "" {
					return l.here(), nil
				}
				if next, ok := l.numbered(number); ok {
					return next, nil
				}
				l.say(quote(number) + " is geen vraag. Typ het nummer van het onderwerp, een punt en het nummer van de vraag, bijvoorbeeld: vraag 6.3")
				return stay, nil
			},
		},
		{names: []string{"herhaal"}, does: "nog eens horen waar u bent", do: func(string) (turn, error) { return l.here(), nil }},
		{
			names: []string{"zoek"}, takes: "tekst", does: "vragen, actiepunten en toelichtingen zoeken waarin deze woorden staan",
			do: func(text string) (turn, error) { return l.search(text, stay) },
		},
		{
			names: []string{"overzicht"}, takes: "(open)", does: "de onderwerpen; met open of niet op orde erachter alleen die",
			do: func(which string) (turn, error) { return l.filtered(which, stay) },
		},
		{
			names: []string{"acties", "actie"}, takes: "(6)", does: "de acties van een onderwerp invullen",
			do: func(name string) (turn, error) { return l.actionsNamed(name, stay) },
		},
		{
			names: []string{"afspraken", "afspraak"}, does: "wat er vorige ronde is afgesproken, en of het is gedaan",
			do: func(string) (turn, error) { return l.toAgreements(stay) },
		},
	}
}

// aboutRound are for the round as a whole, and for what was answered last.
func (l *lines) aboutRound(stay turn) []command {
	return []command{
		l.besidesCommand(stay),
		{
			names: []string{"gegevens"}, does: "de naam van de ronde, de datum, de deelnemers en de rest veranderen",
			do: func(string) (turn, error) { return l.headData(stay) },
		},
		{
			names: []string{"tijd"}, does: "hoeveel er nog te doen is, en hoelang dat duurt",
			do: func(string) (turn, error) { l.say(session.Sentence(l.LeftInWords())); return stay, nil },
		},
		{
			names: []string{"plan"}, does: "het Plan van Aanpak maken van wat er nu is",
			do: func(string) (turn, error) { l.writePlan(); return stay, nil },
		},
		{
			names: []string{"lees plan", "plan lezen"}, does: "het Plan van Aanpak hier lezen",
			do: func(string) (turn, error) { l.readPlan(); return stay, nil },
		},
	}
}

// aboutFile are for what was changed, and where that is.
func (l *lines) aboutFile(stay turn) []command {
	return []command{
		{
			names: []string{"ongedaan", "undo"}, does: "de laatste verandering ongedaan maken, ook van een tekst",
			do: func(string) (turn, error) { return l.back(l.Undo, stay) },
		},
		{
			names: []string{"opnieuw", "redo"}, does: "wat u ongedaan maakte, opnieuw doen",
			do: func(string) (turn, error) { return l.back(l.Redo, stay) },
		},
		{
			names: []string{"bewaar", "bewaren"}, takes: "(naam)", does: "nu bewaren; met een naam erachter in een nieuw bestand",
			do: func(name string) (turn, error) { l.saveAgain(name); return stay, nil },
		},
		{
			names: []string{"bewerk", "bewerken"}, does: "opnieuw openen, als iemand anders het bestand had",
			do: func(string) (turn, error) { return l.reopen(stay) },
		},
		{
			names: []string{"scans"}, does: "naar de lijst met scans in deze map",
			do: func(string) (turn, error) {
				if err := l.Close(); err != nil {
					l.saved()
					return stay, nil
				}
				return l.at(session.Place{At: session.Start}), nil
			},
		},
	}
}

// back goes one change back, or forth again, to where that was.
func (l *lines) back(do func() (*session.Place, string), stay turn) (turn, error) {
	p, said := do()
	l.say(said)
	if p == nil {
		return stay, nil
	}
	l.saved()
	return l.at(*p), nil
}

// reopen tries whether the round can be changed by now.
func (l *lines) reopen(stay turn) (turn, error) {
	if l.LookOnly() == nil {
		l.say("U kunt al bewerken.")
		return stay, nil
	}
	if err := l.Open(l.Path()); err != nil {
		l.say("Niet te openen. " + session.Explain(err))
		return stay, nil
	}
	return l.opened, nil
}

// writePlan makes the plan.
func (l *lines) writePlan() {
	written, err := l.WritePlan()
	if err != nil {
		l.say("Het plan is niet gemaakt. " + session.Explain(err))
		return
	}
	l.say("Het Plan van Aanpak staat in:\n" + written.Name)
	l.say(written.KeptPlans())
	l.say(l.InPlan() + " Typ lees plan om het hier te lezen.")
}

// readPlan tells the plan. The marks before the lines of its lists are no words.
func (l *lines) readPlan() {
	l.say(strings.NewReplacer("    - [ ] ", "    te doen: ", "    - [x] ", "    afgehandeld: ", "    - ", "    ").Replace(l.PlanText()))
}
