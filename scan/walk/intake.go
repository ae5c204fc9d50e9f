package walk

import (
	"slices"
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
	kind         *choices[string]
	round        *huh.Input
	participants *huh.Input
	file         *huh.Input
	proposed     string // the file name that the user has not changed
}

func newIntake(m *model) *intake {
	s := &intake{proposed: m.NewName}
	s.municipality = newRow("Gemeente", "")
	s.desk = newRow("Loket", "")
	s.kind = newChoices("Soort", "", m.firstKind(), m.Set.KindIDs())
	s.round = newRow("Ronde", m.Today.HalfYear())
	s.participants = newRow("Deelnemers", "")
	s.file = newRow("Bestand", s.proposed)
	rows := []huh.Field{s.municipality, s.desk, s.kind.field, s.round, s.participants, s.file}
	asked := len(m.Set.Kinds) > 0
	if !asked {
		rows = slices.Delete(rows, 2, 3)
	}
	s.sheet = newSheet(m, "Nieuwe scan", rows...)
	if asked {
		s.spread = s.kind.spread
	}
	s.done, s.optional = "scan beginnen", slices.Index(rows, huh.Field(s.participants))
	s.explain, s.turned = s.explained, s.propose
	s.submit, s.back = s.create, m.goToStart
	return s
}

// explained says what a field is for.
func (s *intake) explained(at int) string {
	switch s.form.fields[at] {
	case s.municipality:
		return "Voor welke gemeente is deze scan?"
	case s.desk:
		return "Hoe heet het loket? Bijvoorbeeld Wmo-loket of Loket Centrum."
	case s.kind.field:
		return kindExplained(*s.m.Set.Kind(s.kind.value()))
	case s.round:
		return "Hoe noemt u deze ronde? Zo vindt u haar later terug als u de scan nog eens doet."
	case s.participants:
		return "Wie doen mee? Zet komma's tussen de functies, bijvoorbeeld: coördinator, consulent. Dit mag leeg blijven."
	}
	return "In dit bestand komen uw antwoorden. U mag een andere naam kiezen."
}

func kindExplained(k questions.Kind) string {
	return dutch.UpperFirst(k.ID) + ": " + k.Means + "."
}

// firstKind is the kind of loket that is proposed; none where it is not asked.
func (m *model) firstKind() string {
	if len(m.Set.Kinds) == 0 {
		return ""
	}
	return m.Set.Kinds[0].ID
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
	if s.form.fields[at] == s.file && s.m.NewName == "" && value(s.file) == s.proposed {
		s.proposed = s.m.Store.Suggest(s.info())
		setValue(s.file, s.proposed)
		s.form.refresh()
	}
}

// info is what was filled in.
func (s *intake) info() scan.Info {
	info := scan.Info{
		Municipality: value(s.municipality),
		Desk:         value(s.desk),
		Name:         value(s.round),
		Date:         s.m.Today,
	}
	if len(s.m.Set.Kinds) > 0 {
		info.Kind = s.kind.value()
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
	if k.Paste && s.form.fields[s.form.at] == s.participants {
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
