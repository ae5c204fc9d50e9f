package walk

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
)

// intake asks which round this is, and makes its file.
type intake struct {
	*sheet
	municipality *huh.Input
	desk         *huh.Input
	kind         *choices[questions.Kind]
	round        *huh.Input
	participants *huh.Input
	file         *huh.Input
	proposed     string // the file name that the user has not changed
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
	s := &intake{proposed: m.NewName}
	s.municipality = newRow("Gemeente", "")
	s.desk = newRow("Loket", "")
	s.kind = newChoices("Soort", "", questions.Municipal, questions.Kinds())
	s.round = newRow("Ronde", m.Today.HalfYear())
	s.participants = newRow("Deelnemers", "")
	s.file = newRow("Bestand", s.proposed)
	s.sheet = newSheet(m, "Nieuwe scan", s.municipality, s.desk, s.kind.field, s.round, s.participants, s.file)
	s.done, s.optional = "scan beginnen", participantsField
	s.explain, s.spread, s.turned = s.explained, s.kind.spread, s.propose
	s.submit, s.back = s.create, m.goToStart
	return s
}

// explained says what a field is for.
func (s *intake) explained(at int) string {
	switch at {
	case municipalityField:
		return "Voor welke gemeente is deze scan?"
	case deskField:
		return "Hoe heet het loket? Bijvoorbeeld Wmo-loket of Loket Centrum."
	case kindField:
		return kindExplained(s.kind.value())
	case roundField:
		return "Hoe noemt u deze ronde? Zo vindt u haar later terug als u de scan nog eens doet."
	case participantsField:
		return "Wie doen mee? Zet komma's tussen de functies, bijvoorbeeld: coördinator, consulent. Dit mag leeg blijven."
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

// status says that the file that was named is not there.
func (s *intake) status() string {
	if value(s.file) != dutch.CleanLine(s.m.NewName) {
		return ""
	}
	return s.m.newFile()
}

// newFile says that the file that was named is not there, or nothing.
func (m *model) newFile() string {
	if m.NewName == "" {
		return ""
	}
	return dutch.CleanLine(m.NewName) + " bestaat nog niet. Het bestand wordt gemaakt als u alles heeft ingevuld."
}

// propose proposes a file name that follows the rest.
func (s *intake) propose(at int) {
	if at == fileField && s.m.NewName == "" && value(s.file) == s.proposed {
		s.proposed = s.m.Store.Suggest(s.info())
		setValue(s.file, s.proposed)
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
	info.Participants = splitList(value(s.participants))
	return info
}

// splitList splits what stands between commas, semicolons or ends of lines.
func splitList(text string) []string {
	var all []string
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;\r\n", r) }) {
		if part = strings.TrimSpace(part); part != "" {
			all = append(all, part)
		}
	}
	return all
}

// key handles a key. A list that is pasted, one a line, stays one.
func (s *intake) key(k tea.KeyMsg) tea.Cmd {
	if k.Paste && s.form.at == participantsField {
		k = typed(strings.Join(splitList(string(k.Runes)), ", "))
	}
	return s.sheet.key(k)
}

// create makes the file.
func (s *intake) create() tea.Cmd {
	doc, err := s.m.Store.Create(value(s.file), s.info())
	if err != nil {
		s.m.notice = explain(err)
		return nil
	}
	s.m.intake = nil
	s.m.open(doc)
	s.m.notice = "Het bestand " + s.m.name() + " is gemaakt. Met enter begint u bij onderwerp 1."
	return nil
}
