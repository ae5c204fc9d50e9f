package walk

import (
	"github.com/charmbracelet/huh"

	"loketscan/questions/dutch"
	"loketscan/scan"
)

// actionRow is a field of an action on the screen. It has one of the three.
type actionRow struct {
	scan.Field
	line   *huh.Input
	choice *choices[string]
	text   *huh.Text
}

func newActionRow(s *stage, field scan.Field, f scan.Followup) actionRow {
	name := dutch.UpperFirst(field.Label)
	row := actionRow{Field: field}
	switch field.Form {
	case scan.Choice:
		words, none := field.Words, ""
		if field.Get(scan.Followup{}) == "" {
			words, none = append([]string{""}, words...), "geen"
		}
		row.choice = newChoices(name, none, field.Get(f), words)
	case scan.Text:
		value := field.Get(f)
		row.text = huh.NewText().Title(name).ExternalEditor(false).Value(&value)
		row.text.WithTheme(s.style.text)
	default:
		row.line = newRow(name, field.Show(f))
	}
	return row
}

func (r actionRow) huh() huh.Field {
	switch r.Form {
	case scan.Choice:
		return r.choice.field
	case scan.Text:
		return r.text
	}
	return r.line
}

// value is what the row says, as it stands in the file.
func (r actionRow) value(today scan.Date) (string, error) {
	switch r.Form {
	case scan.Choice:
		return r.choice.value(), nil
	case scan.Text:
		return dutch.CleanText(r.text.GetValue().(string)), nil
	case scan.Day:
		date, err := scan.ParseDate(value(r.line), today)
		return string(date), err
	}
	return value(r.line), nil
}

func (r actionRow) spread(width int) {
	if r.Form == scan.Choice {
		r.choice.spread(width)
	}
}
