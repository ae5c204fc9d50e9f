package walk

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"

	"loketscan/questions"
	"loketscan/scan"
)

// intake asks which round this is, and makes its file.
type intake struct {
	m            *model
	municipality *huh.Input
	desk         *huh.Input
	kind         *choices[questions.Kind]
	round        *huh.Input
	participants *huh.Input
	file         *huh.Input
	proposed     string // the file name that the user has not changed
	explained    pane
	form         *form
}

// The places of the fields in the form.
const (
	municipalityField = iota
	deskField
	kindField
	roundField
	participantsField
	fileField
)

func newIntake(m *model) *intake {
	s := &intake{m: m, proposed: m.NewName}
	s.municipality = newRow("Gemeente", "")
	s.desk = newRow("Loket", "")
	s.kind = newChoices("Soort", "", questions.Municipal, questions.Kinds())
	s.round = newRow("Ronde", m.Today.HalfYear())
	s.participants = newRow("Deelnemers", "")
	s.file = newRow("Bestand", s.proposed)
	s.form = newForm(m.style.rows, s.municipality, s.desk, s.kind.field, s.round, s.participants, s.file)
	return s
}

func (s *intake) title() (left, right string) {
	return "Nieuwe scan", fmt.Sprintf("%d van %d", s.form.at+1, len(s.form.fields))
}

func (s *intake) typing() bool { return s.form.typing() }

func (s *intake) hints() []hint {
	var hints []hint
	if s.form.at == kindField {
		hints = append(hints, hint{key: "←→", does: "kiezen"})
	}
	on := "volgende"
	if s.form.last() {
		on = "scan beginnen"
	}
	return append(hints,
		hint{key: "enter", does: on},
		hint{key: "↑", does: "vorige"},
		hint{key: "esc", does: "terug", long: "terug; wat u hebt getypt, blijft staan"},
	)
}

// explain says what the field with the cursor is for.
func (s *intake) explain() string {
	switch s.form.at {
	case municipalityField:
		return "Voor welke gemeente is deze scan?"
	case deskField:
		return "Hoe heet het loket? Bijvoorbeeld Wmo-loket of Loket Centrum."
	case kindField:
		return kindExplained(s.kind.value())
	case roundField:
		return "Hoe noemt u deze ronde? Zo vindt u haar later terug als u de scan nog eens doet."
	case participantsField:
		return "Wie doen er mee? Zet komma's tussen de functies, bijvoorbeeld: coördinator, consulent. Dit mag leeg blijven."
	}
	return "In dit bestand komen uw antwoorden. U mag een andere naam kiezen."
}

func kindExplained(k questions.Kind) string {
	switch k {
	case questions.Municipal:
		return "Gemeentelijk: de gemeente heeft het loket zelf, met eigen medewerkers."
	case questions.Executing:
		return "Uitvoering: een andere organisatie heeft het loket, in opdracht van de gemeente."
	}
	return "Samenwerking: het loket is van meer organisaties samen, of van meer gemeenten."
}

func (s *intake) resize(width, height int) {
	width = min(width, textWidth)
	if width != s.form.size.width {
		s.kind.spread(width)
	}
	s.explained.text = s.explain()
	rows := len(s.form.fields)
	gap := 0
	if s.m.tall() {
		gap = 1
	}
	text := max(min(s.explained.wanted(width), height-gap-3), 1)
	s.form.resize(size{width: width, height: min(rows, height-gap-text)})
	s.explained.resize(width, text)
}

func (s *intake) view() string {
	form := s.form.view()
	if s.m.tall() {
		form += "\n"
	}
	return form + "\n" + s.explained.view(s.m.style, pageKeyInForm)
}

func (s *intake) key(k tea.KeyMsg) tea.Cmd {
	switch k.String() {
	case pageKeyInForm:
		s.explained.page()
		return nil
	case "esc":
		s.m.show(newStart(s.m))
		return nil
	case "up", "shift+tab":
		s.turn(s.form.at - 1)
		return nil
	case "enter", "tab", "down":
		if !s.form.last() {
			s.turn(s.form.at + 1)
			return nil
		}
		if k.String() == "enter" && !s.m.fast {
			return s.create()
		}
		return nil
	}
	return s.form.key(k)
}

// turn goes to another field, and proposes a file name that follows the rest.
func (s *intake) turn(to int) {
	s.form.focus(max(to, 0))
	if s.form.at == fileField && s.m.NewName == "" && value(s.file) == s.proposed {
		s.proposed = s.m.Store.Suggest(s.info())
		name := s.proposed
		s.file.Value(&name)
		s.form.refresh()
	}
}

// info is what was filled in.
func (s *intake) info() scan.Info {
	info := scan.Info{
		SetID:        s.m.Set.ID,
		Edition:      s.m.Set.Edition,
		Municipality: value(s.municipality),
		Desk:         value(s.desk),
		Kind:         s.kind.value(),
		Name:         value(s.round),
		Date:         s.m.Today,
	}
	for role := range strings.SplitSeq(value(s.participants), ",") {
		if role = strings.TrimSpace(role); role != "" {
			info.Participants = append(info.Participants, role)
		}
	}
	return info
}

// create makes the file when all that is needed is there.
func (s *intake) create() tea.Cmd {
	info := s.info()
	for _, needed := range []struct {
		at    int
		value string
	}{
		{municipalityField, info.Municipality},
		{deskField, info.Desk},
		{roundField, info.Name},
		{fileField, value(s.file)},
	} {
		if needed.value == "" {
			s.form.focus(needed.at)
			s.m.notice = "Vul dit veld nog in."
			return nil
		}
	}
	doc, err := s.m.Store.Create(value(s.file), info)
	if err != nil {
		s.m.notice = explain(err)
		return nil
	}
	s.m.intake = nil
	s.m.open(doc)
	s.m.notice = "Het bestand " + s.m.name() + " is gemaakt. Met enter begint u bij onderwerp 1."
	return nil
}

func (s *intake) other(msg tea.Msg) tea.Cmd { return s.form.update(msg) }

// commit does nothing: there is no round yet.
func (s *intake) commit() {}
