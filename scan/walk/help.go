package walk

import (
	"fmt"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
)

// helpAnswers says what the answers mean.
func helpAnswers(set *questions.Set) string {
	var b strings.Builder
	told := map[string]bool{}
	for _, scale := range set.Scales {
		for _, o := range scale.Options {
			line := o.Label + ": " + o.Help + "."
			switch {
			case o.Verdict == questions.Settled:
				line += " Bij elke vraag staat wanneer het antwoord " + o.Label + " is."
			case o.Why:
				line += " Schrijf in de toelichting waarom."
			}
			if !told[line] {
				told[line] = true
				b.WriteString(line + "\n")
			}
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return "De antwoorden\n" + b.String()
}

// helpStatuses says when a topic stands how, by the answers of most questions.
func helpStatuses(scale *questions.Scale) string {
	settled := dutch.Join(scale.Labels(questions.Settled, questions.Irrelevant), "of")
	raising := dutch.Join(scale.Labels(questions.NeedsWork, questions.FindOut), "of")
	if settled == "" || raising == "" {
		return ""
	}
	return "[x] op orde: alle vragen zijn " + strings.TrimSuffix(settled, ".") + ".\n" +
		"[!] niet op orde: minstens één vraag is " + strings.TrimSuffix(raising, ".") + ".\n"
}

const helpText = `Weet u het straks wel? Sla de vraag over. Zij blijft open.

De onderwerpen
%s[ ] nog niet beoordeeld: er zijn nog vragen open.

De muis
Met het wiel schuift u. Een klik kiest, een tweede klik opent. Wilt u tekst kopiëren? Houd dan shift ingedrukt terwijl u die selecteert.

Bewaren
Elk antwoord wordt meteen bewaard, een toelichting terwijl u typt. U kunt altijd stoppen. De volgende keer gaat u verder bij de eerste open vraag.`

// newHelp explains the screen that it is asked on: what it says now, and these
// keys.
func newHelp(s *stage, said string, keys []hint) screen {
	var b strings.Builder
	if said != "" {
		b.WriteString(said + "\n\n")
	}
	b.WriteString("Toetsen op het scherm hiervoor\n")
	for _, h := range keys {
		does := h.long
		if does == "" {
			does = h.does
		}
		b.WriteString(h.key + ": " + does + "\n")
	}
	b.WriteString("\n" + helpAnswers(s.Set()) + fmt.Sprintf(helpText, helpStatuses(s.Set().Scales[0])))
	return newReader(s, "Hulp", "", s.words(b.String()))
}
