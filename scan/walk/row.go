package walk

import (
	"strings"

	"github.com/charmbracelet/huh"

	"loketscan/questions/dutch"
)

// labelWidth is the width of the names before the fields of a form.
const labelWidth = 11

func label(name string) string { return pad(name, labelWidth) }

// newRow returns a field of one line with its name before it.
func newRow(name, value string) *huh.Input {
	return huh.NewInput().Inline(true).Prompt("│ ").Title(label(name)).Value(&value)
}

// value is the clean text of a field.
func value(f *huh.Input) string { return dutch.CleanLine(f.GetValue().(string)) }

// setValue changes what is in a field.
func setValue(f *huh.Input, value string) { f.Value(&value) }

// choices is a select on one row: its name, and the values with brackets
// around the chosen one.
type choices[T ~string] struct {
	name, none string // none: what the empty value is called
	values     []T
	field      *huh.Select[T]
}

func newChoices[T ~string](name, none string, at T, values []T) *choices[T] {
	c := &choices[T]{name: name, none: none, values: values}
	c.field = huh.NewSelect[T]().Inline(true).Options(c.options(true)...).Value(&at)
	return c
}

func (c *choices[T]) value() T {
	v, _ := c.field.Hovered()
	return v
}

// spread shows all values when there is room for them, else the chosen one.
func (c *choices[T]) spread(width int) {
	options := c.options(true)
	if labelWidth+4+len([]rune(options[0].Key)) > width {
		options = c.options(false)
	}
	c.field.Options(options...)
}

func (c *choices[T]) options(all bool) []huh.Option[T] {
	options := make([]huh.Option[T], len(c.values))
	for i, chosen := range c.values {
		row := "‹ " + c.text(chosen) + " ›"
		if all {
			var parts []string
			for _, v := range c.values {
				text := " " + c.text(v) + " "
				if v == chosen {
					text = "[" + c.text(v) + "]"
				}
				parts = append(parts, text)
			}
			row = strings.Join(parts, "")
		}
		options[i] = huh.NewOption(label(c.name)+"│ "+row, chosen)
	}
	return options
}

func (c *choices[T]) text(v T) string {
	if v == "" {
		return c.none
	}
	return string(v)
}
