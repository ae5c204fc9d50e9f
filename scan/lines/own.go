package lines

// What the loket adds itself: actions, and questions where a topic has them.

import (
	"fmt"

	"loketscan/scan"
	"loketscan/scan/session"
)

// ownCommands are what the loket can add to the topic of a question, and change
// or take away again.
func (a *asked) ownCommands(stay turn) []command {
	t := a.p.Topic
	all := []command{a.addCommand("eigen actie", "zelf een actiepunt toevoegen bij dit onderwerp", session.OwnAction, stay)}
	if t.Own == nil {
		return all
	}
	kind := session.OwnQuestion(t)
	all = append(all, a.addCommand(t.Own.Noun, "zelf een "+t.Own.Noun+" toevoegen, met een vraag erover", kind, stay))
	if !a.IsOwn(a.q.Ref) {
		return all
	}
	return append(all,
		command{
			names: []string{"andere tekst"}, takes: "tekst", does: kind.This + " een andere tekst geven",
			do: func(text string) (turn, error) {
				now, _ := a.OwnText(kind, a.q.Ref)
				switch {
				case text == "":
					a.say("Nu: " + now + "\nZet de nieuwe tekst achter andere tekst.")
				case a.mayChange():
					a.RenameOwn(a.q.Ref, text)
					a.tellSaved("Bewaard")
					return a.here(), nil
				}
				return stay, nil
			},
		},
		a.removeCommand(kind, a.q.Ref, stay),
	)
}

// addCommand adds something of the loket's own to the topic.
func (a *asked) addCommand(name, does string, kind *session.Own, stay turn) command {
	return command{names: []string{name}, takes: "tekst", does: does, do: func(text string) (turn, error) {
		switch {
		case !a.mayChange():
			return stay, nil
		case text == "":
			a.say(kind.Explain + " Zet de tekst achter " + name + ".")
			return stay, nil
		}
		ref := a.AddOwn(kind, a.p.Topic, text)
		a.tellSaved("Bewaard")
		p, _ := a.PlaceOf(ref)
		if p.At == session.Action {
			p.From = &a.p
		}
		return a.at(p), nil
	}}
}

// removeCommand takes something of the loket's own away, once that is confirmed.
func (l *lines) removeCommand(kind *session.Own, ref scan.Ref, stay turn) command {
	return command{names: []string{"weghalen"}, does: kind.This + " weghalen", do: func(string) (turn, error) {
		if !l.mayChange() {
			return stay, nil
		}
		l.say(fmt.Sprintf("Wilt u %s weghalen? %s", kind.This, kind.Takes))
		return l.confirm("het weg te halen", func() (turn, error) {
			l.RemoveOwn(kind, ref)
			l.tellSaved("Weggehaald")
			return l.here(), nil
		}, stay), nil
	}}
}
