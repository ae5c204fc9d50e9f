package walk

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

const helpText = `De antwoorden
ja: het is in orde. Bij elke vraag staat wanneer het antwoord ja is.
deels: een deel is in orde.
nee: het is niet in orde.
n.v.t.: de vraag past niet bij uw loket. Schrijf in de toelichting waarom.
weten we niet: het plan zegt dan dat u het eerst uitzoekt.
Weet u het straks wel? Sla de vraag over. Zij blijft open.

De onderwerpen
[x] op orde: alle vragen zijn ja of n.v.t.
[!] niet op orde: minstens één vraag is deels, nee of weten we niet.
[ ] nog niet beoordeeld: er zijn nog vragen open.

Bewaren
Elk antwoord wordt meteen bewaard, een toelichting terwijl u typt. U kunt altijd stoppen. De volgende keer gaat u verder bij de eerste open vraag.`

// help explains the screen that it is asked on.
func (m *model) help() tea.Cmd {
	var b strings.Builder
	if text, _ := m.said(); text != "" {
		b.WriteString(text + "\n\n")
	}
	b.WriteString("Toetsen op het scherm hiervoor\n")
	for _, h := range append(m.screen.hints(), m.always()...) {
		does := h.long
		if does == "" {
			does = h.does
		}
		b.WriteString(h.key + ": " + does + "\n")
	}
	b.WriteString("ctrl+s: nu bewaren\n\n" + helpText)
	return m.read("Hulp", "", m.words(b.String()))
}
