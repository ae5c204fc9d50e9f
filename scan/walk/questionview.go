package walk

import (
	"fmt"

	"loketscan/scan"
	"loketscan/scan/session"
)

func (s *question) title() (left, right string) {
	n := len(s.Topic(s.place.Topic).Questions)
	return session.Heading(s.place.Topic), fmt.Sprintf("vraag %d van %d · %s", s.place.N+1, n, s.Standing())
}

// position is the place of the question in the whole round, and what is left.
func (s *question) position() string {
	n, total := s.Position(s.place)
	text := fmt.Sprintf("vraag %d van %d", n, total)
	if minutes := s.MinutesLeft(); minutes != "" {
		text += " · " + minutes
	}
	return text
}

func (s *question) hints() []hint {
	if s.typing() && s.q.Scale.IsText() {
		return []hint{{key: "tab", does: "volgende vraag"}, {key: "esc", does: "terug"}}
	}
	if s.typing() {
		on := hint{key: "tab", does: "volgende vraag"}
		if s.given().Answer == scan.Open {
			on.does = "naar de antwoorden"
		}
		return []hint{on, {key: "enter", does: "nieuwe regel"}, {key: "esc", does: "terug"}}
	}
	var hints []hint
	if !s.looking() {
		hints = s.answerHints()
	}
	if !s.text.fits() || !s.side.fits() {
		hints = append(hints, hint{key: "spatie", does: "lees verder", long: "de rest van de vraag lezen"})
	}
	hints = append(hints,
		hint{key: "←→", does: "vraag", long: "naar de vorige of de volgende vraag, zonder te antwoorden"},
		hint{key: "esc", does: "overzicht"},
		hint{key: "PgUp/PgDn", does: "onderwerp", long: "naar het vorige of volgende onderwerp"},
	)
	if !s.looking() {
		hints = append(hints, hint{key: "0", does: "wissen", long: "het antwoord wissen; de vraag is dan weer open"})
	}
	hints = append(hints,
		hint{key: "a", does: "acties", long: "de acties van dit onderwerp"},
		hint{key: "i", does: "inleiding", long: "de inleiding van het onderwerp lezen"},
	)
	if !s.looking() {
		hints = append(hints, hint{key: "e", does: "eigen actie", long: "zelf een actiepunt toevoegen" + s.OwnOffer()})
		hints = append(hints, s.wholeTopicHints(s.place.Topic, "dit onderwerp")...)
	}
	return hints
}

// answerKeys are the keys that give an answer.
func (s *question) answerKeys() string {
	if n := s.answers(); n > 1 {
		return fmt.Sprintf("1-%d", min(n, mostKeys))
	}
	return "1"
}

func (s *question) answerHints() []hint {
	note := "toelichting"
	if s.given().Note != "" {
		note = "toelichting (ingevuld)"
	}
	hints := []hint{
		{key: s.answerKeys(), does: "antwoord", long: "dit antwoord geven, en door naar de volgende vraag"},
		{key: "tab", does: note, long: "een toelichting schrijven; meteen na een antwoord bij de vraag waar dat bij hoort"},
	}
	if s.q.Scale.IsText() {
		hints = []hint{{key: "1 of tab", does: "antwoord", long: "het antwoord typen, en met tab door naar de volgende vraag"}}
	}
	if s.last.Answer != scan.Open {
		hints = append(hints, hint{key: "v", does: "zoals vorige ronde", long: "het antwoord en de toelichting van de vorige ronde overnemen"})
	}
	if s.own() {
		noun := s.place.Topic.Own.Noun
		hints = append(hints,
			hint{key: "w", does: "wijzigen", long: "de tekst van uw eigen " + noun + " veranderen"},
			hint{key: "x", does: "weghalen", long: "uw eigen " + noun + " weghalen"},
		)
	}
	return hints
}

// mostNoteLines is how large the note is in a large window.
const mostNoteLines = 12

// besides is how far the guide stands from the question in a wide window.
const besides = 4

func (s *question) resize(width, height int) {
	s.text.text, s.side.text = s.asked, ""
	switch {
	case s.guide == "":
	case s.wide():
		s.side.text = s.guide
		left := min((width-besides)*3/5, textWidth)
		s.side.resize(min(width-left-besides, textWidth), height)
		width = left
	default:
		s.text.text += "\n\n" + s.guide
	}
	width = min(width, textWidth)
	gap := 0
	if s.tall() {
		gap = 1
	}
	const around = 2 // the blank line and the title above the note
	answers := s.answers()
	text := s.text.wanted(width)
	room := height - gap - answers
	if s.roomy() {
		room -= around + 2 // a long note of last round leaves room for this one
	}
	if s.typing() && room-text < around+2 {
		room = height - gap - around // then the note takes the place of the answers
		text = min(text, max(room/3, 1))
	}
	text = max(min(text, room), 1)
	s.text.resize(width, text)

	form := max(height-gap-text, 1)
	lines := form - answers - around
	if s.typing() && lines < 2 {
		lines = form - 1
	}
	lines = min(lines, mostNoteLines)
	s.titleNote(takesMore(s.typed(), width-2, max(lines, 1)))
	s.form.resize(size{width, form, lines})
}

func (s *question) view() string {
	key := pageKey
	if s.typing() {
		key = pageKeyInForm
	}
	text := s.text.view(s.style, key)
	if s.tall() {
		text += "\n"
	}
	text += "\n" + s.form.view()
	if s.side.text == "" {
		return text
	}
	return columns(text, s.side.view(s.style, key), s.text.width+besides)
}

// titleNote says above the note when it has more than there is room for.
func (s *question) titleNote(more bool) {
	title := s.noteTitle()
	if more {
		title = "Toelichting · er is meer: ↑↓"
	}
	if s.noteTitled != title {
		s.noteTitled = title
		s.note.Title(title)
		s.form.refresh()
	}
}

// click gives the answer on a line.
func (s *question) click(column, line int) move {
	if s.typing() || column >= s.text.width {
		return stay
	}
	return s.key(keyOn(s.view(), line))
}
