package walk

import (
	"fmt"

	"loketscan/scan"
)

// ownCommands are what the loket can add to the topic of a question, and take
// away again.
func (q *lineQuestion) ownCommands(stay place) []command {
	all := []command{{
		names: []string{"eigen actie"}, takes: "tekst", does: "zelf een actiepunt toevoegen bij dit onderwerp",
		do: q.addOwn(ownAction, stay, func(scan.Ref) place {
			return q.action(q.topic, len(q.m.topic(q.topic).Actions)-1, q.question(q.topic, q.at))
		}),
	}}
	if own := q.topic.Own; own != nil {
		all = append(all, command{
			names: []string{own.Noun}, takes: "tekst", does: "zelf een " + own.Noun + " toevoegen, met een vraag erover",
			do: q.addOwn(ownQuestion(q.topic), stay, func(ref scan.Ref) place { return q.question(q.topic, q.m.place(q.topic, ref)) }),
		})
	}
	if _, own := q.m.doc.Round().OwnQuestion(q.Ref); own {
		all = append(all, command{
			names: []string{"weghalen"}, does: q.topic.Own.This("eigen ") + " weghalen",
			do: func(string) (place, error) {
				gone, err := q.removeOwn(ownQuestion(q.topic), q.Ref)
				if !gone {
					return stay, err
				}
				if q.at == 0 { // the set has none for this loket
					return q.lines.topic(q.topic), nil
				}
				return q.question(q.topic, q.at-1), nil
			},
		})
	}
	return all
}

func (q *lineQuestion) addOwn(kind *ownKind, stay place, then func(scan.Ref) place) func(string) (place, error) {
	return func(text string) (place, error) {
		switch {
		case !q.mayChange():
			return stay, nil
		case text == "":
			q.say(kind.explain + " Zet de tekst achter de opdracht.")
			return stay, nil
		}
		ref := kind.add(q.m.doc.Round(), q.topic, text)
		if q.save() {
			q.say("Bewaard.")
		}
		return then(ref), nil
	}
}

// removeOwn removes something of the loket's own, once that is confirmed.
func (l *lines) removeOwn(kind *ownKind, ref scan.Ref) (gone bool, err error) {
	l.say(fmt.Sprintf("Wilt u %s weghalen? %s", kind.this, kind.removed))
	line, err := l.ask("Typ ja om het weg te halen, of enter om het te laten staan:")
	if err != nil || !yes(line) {
		return false, err
	}
	kind.remove(l.m.doc.Round(), ref)
	l.m.forget(ref)
	if l.save() {
		l.say("Weggehaald.")
	}
	return true, nil
}

// ownTextField is the text of an own action.
func (l *lines) ownTextField(ref scan.Ref) lineField {
	own, _ := l.m.doc.Round().OwnAction(ref)
	return lineField{
		name: "Actiepunt", explain: "Zelf toegevoegd. Weghalen doet u met het woord weghalen.", needed: true,
		now: func() string { return own.Text },
		set: func(text string) problem { own.Text = text; l.m.doc.Round().Rename(ref, text); return "" },
	}
}
