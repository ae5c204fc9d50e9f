package session

import (
	"cmp"
	"slices"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
)

// HeadField is something that is said of a round itself.
type HeadField struct {
	Label  string // how it is called on a form
	Asks   string // the question that it answers, for a new round
	Needed bool   // may not stay empty
	Form   scan.Form
	Get    func(scan.Info) string // as a user types it
	Set    func(*scan.Info, string) error
}

// HeadFields are what is asked of a new round, or can be changed of the one that
// is open: its date is only for the latter.
func (s *Session) HeadFields() []HeadField {
	fields := []HeadField{
		{
			Label: "Gemeente", Asks: "Voor welke gemeente is deze scan?", Needed: true,
			Get: func(i scan.Info) string { return i.Municipality },
			Set: func(i *scan.Info, text string) error { i.Municipality = text; return nil },
		},
		{
			Label: "Loket", Asks: "Hoe heet het loket? Bijvoorbeeld Wmo-loket of Loket Centrum.", Needed: true,
			Get: func(i scan.Info) string { return i.Desk },
			Set: func(i *scan.Info, text string) error { i.Desk = text; return nil },
		},
		{
			Label: "Soort", Asks: "Welk soort loket is het?", Needed: true, Form: scan.Choice,
			Get: func(i scan.Info) string { return i.Kind },
			Set: func(i *scan.Info, text string) error { i.Kind = text; return nil },
		},
		{
			Label: "Ronde", Asks: "Hoe noemt u deze ronde? Zo vindt u haar later terug als u de scan nog eens doet.", Needed: true,
			Get: func(i scan.Info) string { return i.Name },
			Set: func(i *scan.Info, text string) error { i.Name = text; return nil },
		},
		{
			Label: "Datum", Asks: "Wanneer is deze ronde begonnen?", Needed: true, Form: scan.Day,
			Get: func(i scan.Info) string { return i.Date.Dutch() },
			Set: func(i *scan.Info, text string) (err error) { i.Date, err = scan.ParseDate(text, s.Today); return err },
		},
		{
			Label: "Deelnemers", Asks: "Wie doen mee? Zet komma's tussen de functies, bijvoorbeeld: coördinator, consulent. Dit mag leeg blijven.",
			Get: func(i scan.Info) string { return strings.Join(i.Participants, ", ") },
			Set: func(i *scan.Info, text string) error { i.Participants = SplitList(text); return nil },
		},
	}
	return slices.DeleteFunc(fields, func(f HeadField) bool {
		return f.Form == scan.Choice && len(s.Set().Kinds) == 0 || f.Form == scan.Day && s.doc == nil
	})
}

// KindExplained says what a kind of loket is.
func KindExplained(k questions.Kind) string { return dutch.UpperFirst(k.ID) + ": " + k.Means + "." }

// SplitList splits what stands between commas, semicolons or ends of lines.
func SplitList(text string) []string {
	var all []string
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;\r\n", r) }) {
		if part = strings.TrimSpace(part); part != "" {
			all = append(all, part)
		}
	}
	return all
}

// Draft is a round that is being begun. What was filled in stays when the user
// looks elsewhere first.
type Draft struct {
	Info  scan.Info
	File  string // that was named beforehand, or ""
	Typed string // that the user typed instead, or ""
}

// Draft is the round that is being begun.
func (s *Session) Draft() *Draft {
	if s.draft == nil {
		s.draft = &Draft{Info: scan.Info{Name: s.Today.HalfYear(), Date: s.Today}}
		if kinds := s.newSet.Kinds; len(kinds) > 0 {
			s.draft.Info.Kind = kinds[0].ID
		}
	}
	return s.draft
}

// BeginIn begins the draft in a file of the name that the user gave beforehand.
func (s *Session) BeginIn(file string) { s.Draft().File = file }

// ProposedFile is the name of the draft's file: the one that the user typed, or
// that was given, or else the one that the store proposes for what is filled in.
func (s *Session) ProposedFile() string {
	return cmp.Or(s.Draft().Typed, s.Draft().File, s.Files.Suggest(s.Draft().Info))
}

// NewFile says that the file that was named beforehand is not there, or is "".
func (s *Session) NewFile() string {
	if s.Draft().File == "" {
		return ""
	}
	return dutch.CleanLine(s.Draft().File) + " bestaat nog niet. Het bestand wordt gemaakt als u alles heeft ingevuld."
}

// Create makes the file of the draft, and goes on with it. The error is the
// store's.
func (s *Session) Create(file string) error {
	return s.use(s.Files.Create(file, s.Draft().Info))
}
