package walk

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"

	"loketscan/questions/dutch"
	"loketscan/scan"
	"loketscan/scan/session"
)

// headSheet asks which round this is: of a new one, or of the one that is open.
type headSheet struct {
	*sheet
	fields []session.HeadField
	rows   []headRow
	file   *huh.Input // nil: the round has one
	// proposed is the file name that the user has not changed.
	proposed string
}

// headRow is a field on the screen: a line, or a choice of kinds.
type headRow struct {
	line *huh.Input
	kind *choices[string]
}

func newHeadSheet(st *stage, heading string, info scan.Info, more ...huh.Field) *headSheet {
	s := &headSheet{fields: st.HeadFields()}
	var rows []huh.Field
	optional := -1
	for i, f := range s.fields {
		var row headRow
		if f.Form == scan.Choice {
			row.kind = newChoices(f.Label, "", f.Get(info), st.Set().KindIDs())
			rows = append(rows, row.kind.field)
		} else {
			row.line = newRow(f.Label, f.Get(info))
			rows = append(rows, row.line)
		}
		if !f.Needed {
			optional = i
		}
		s.rows = append(s.rows, row)
	}
	s.sheet = newSheet(st, heading, append(rows, more...)...)
	s.optional = optional
	s.spread = func(width int) {
		for _, row := range s.rows {
			if row.kind != nil {
				row.kind.spread(width)
			}
		}
	}
	s.explain = s.explained
	return s
}

// explained says what a field is for.
func (s *headSheet) explained(at int) string {
	if at >= len(s.fields) {
		return "In dit bestand komen uw antwoorden. U mag een andere naam kiezen."
	}
	if kind := s.rows[at].kind; kind != nil {
		return session.KindExplained(*s.Set().Kind(kind.value()))
	}
	return s.fields[at].Asks
}

// info is what was filled in; the error is of the first field that cannot be
// understood.
func (s *headSheet) info(was scan.Info) (info scan.Info, at int, err error) {
	info = was
	for i, f := range s.fields {
		text := ""
		if row := s.rows[i]; row.kind != nil {
			text = row.kind.value()
		} else {
			text = value(row.line)
		}
		if wrong := f.Set(&info, text); wrong != nil && err == nil {
			at, err = i, wrong
		}
	}
	return info, at, err
}

// key handles a key. A list that is pasted, one a line, stays one.
func (s *headSheet) key(k tea.KeyMsg) move {
	if k.Paste && s.form.at == s.optional {
		k = typed(strings.Join(session.SplitList(string(k.Runes)), ", "))
	}
	return s.sheet.key(k)
}

// begin asks which round this is, and makes its file. What was filled in stays
// for when the user comes back.
type begin struct{ *headSheet }

func newBegin(st *stage, _ session.Place) screen {
	draft := st.Draft()
	proposed := cmp.Or(draft.Typed, draft.File)
	file := newRow("Bestand", proposed)
	s := &begin{newHeadSheet(st, "Nieuwe scan", draft.Info, file)}
	s.file, s.proposed, s.done = file, proposed, "scan beginnen"
	s.turned = s.propose
	s.back = func() move { s.commit(); return goTo(session.Place{At: session.Start}) }
	s.submit = s.create
	return s
}

// commit keeps what was filled in.
func (s *begin) commit() {
	s.Draft().Info, _, _ = s.info(s.Draft().Info)
	if file := value(s.file); file != s.proposed {
		s.Draft().Typed = file
	}
}

// status says that the file that was named is not there.
func (s *begin) status() string {
	if value(s.file) != dutch.CleanLine(s.Draft().File) {
		return ""
	}
	return s.NewFile()
}

// propose proposes a file name that follows the rest.
func (s *begin) propose(at int) {
	if s.form.fields[at] == s.file && s.Draft().File == "" && s.Draft().Typed == "" && value(s.file) == s.proposed {
		s.commit()
		s.proposed = s.ProposedFile()
		setValue(s.file, s.proposed)
		s.form.refresh()
	}
}

// create makes the file.
func (s *begin) create() move {
	s.commit()
	if err := s.Create(value(s.file)); err != nil {
		return s.refuse(err)
	}
	return s.opened("Het bestand " + s.Name() + " is gemaakt. Met enter begint u bij onderwerp 1.")
}

// changeHead changes what is said of the round that is open.
func changeHead(st *stage) screen {
	s := newHeadSheet(st, "Gegevens van deze ronde", st.Round().Info)
	s.done = "bewaren"
	warned := false
	s.submit = func() move {
		info, at, err := s.info(s.Round().Info)
		if err != nil {
			s.form.focus(at)
			return s.refuse(err)
		}
		s.ChangeHead(info)
		s.notice = "De gegevens zijn bewaard."
		return off()
	}
	s.back = func() move { // what was typed is kept
		if warned {
			return off()
		}
		m := s.submit()
		if warned = !m.back; warned {
			s.notice += " Nog eens esc: dan gaat u terug zonder te bewaren."
		}
		return m
	}
	return s
}

// nextSheet asks what the round after another is called.
func nextSheet(st *stage, before *session.Summary) screen {
	file, name := st.Files.SuggestNext(before.Name)
	nameRow, fileRow := newRow("Ronde", name), newRow("Bestand", file)
	s := newSheet(st, "Volgende ronde", nameRow, fileRow)
	s.done = "ronde beginnen"
	s.explain = func(at int) string {
		if at == 0 {
			return fmt.Sprintf("Hoe noemt u de ronde na %s? De actiepunten gaan mee. De vragen zijn weer open, met het antwoord van de vorige ronde erbij.", dutch.CleanLine(before.Info.Name))
		}
		return "In dit bestand komen uw antwoorden. Het bestand van de vorige ronde blijft zoals het is."
	}
	s.submit = func() move {
		err := st.BeginNext(before.Name, value(fileRow), value(nameRow))
		if _, same := errors.AsType[*scan.SameNameError](err); same {
			s.form.focus(0)
			return s.say("Zo heet de vorige ronde al. Kies een andere naam.")
		}
		if err != nil {
			return s.refuse(err)
		}
		return s.opened("De nieuwe ronde staat in " + s.Name() + ". Met v neemt u bij een vraag het vorige antwoord over.")
	}
	return s
}
