package walk

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

// help explains the screen that it was asked on.
type help struct {
	plain
	m    *model
	from screen
	text pane
}

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

func newHelp(m *model) *help {
	var b strings.Builder
	if m.saveErr != nil {
		b.WriteString("Niet bewaard\n" + explain(m.saveErr) + "\n\n")
	}
	if m.notice != "" {
		b.WriteString(m.notice + "\n\n")
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
	return &help{m: m, from: m.screen, text: pane{text: b.String()}}
}

func (s *help) title() (left, right string) { return "Hulp", "" }

func (s *help) hints() []hint {
	hints := []hint{{key: "esc", does: "terug"}}
	if !s.text.fits() {
		hints = append(hints, hint{key: "spatie", does: "lees verder"}, hint{key: "↑↓", does: "schuiven"})
	}
	return hints
}

func (s *help) resize(width, height int) { s.text.resize(min(width, textWidth), height) }
func (s *help) view() string             { return s.text.view(s.m.style, pageKey) }

func (s *help) key(k tea.KeyMsg) tea.Cmd {
	switch k.String() {
	case "esc", "enter", "q", "backspace":
		s.m.show(s.from)
	case " ", "pgdown":
		s.text.page()
	case "down", "j":
		s.text.scroll(1)
	case "up", "k":
		s.text.scroll(-1)
	case "pgup":
		s.text.scroll(-s.text.height)
	case "home":
		s.text.scroll(-len(s.text.lines))
	case "end":
		s.text.scroll(len(s.text.lines))
	}
	return nil
}
