package walk

import (
	"image/color"
	"io"
	"math"
	"strconv"

	"github.com/charmbracelet/huh"
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// background is what is known of the terminal's background.
type background int

const (
	unknownBackground background = iota
	darkBackground
	lightBackground
)

// backgroundOf says whether text on c should be light or dark.
func backgroundOf(c color.Color) background {
	// Where black and white text contrast equally.
	if luminance(c) < 0.179 {
		return darkBackground
	}
	return lightBackground
}

// luminance is the relative luminance of WCAG 2, from 0 to 1.
func luminance(c color.Color) float64 {
	linear := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	r, g, b, _ := c.RGBA()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// palette holds colours by their number: those of 256 where the terminal has
// them, else those of 16. A negative number is the terminal's own colour.
type palette struct{ good, bad, accent, dim int }

var noColours = palette{-1, -1, -1, -1}

// paletteFor returns colours that can be read on the background. On 16 colours
// the terminal decides what they look like. Of a background that is not known,
// those are used that every terminal makes readable on light and on dark.
func paletteFor(b background, p termenv.Profile) palette {
	switch {
	case p == termenv.Ascii:
		return noColours
	case b == unknownBackground:
		return palette{good: 2, bad: 1, accent: 6, dim: -1}
	case b == darkBackground && p == termenv.ANSI:
		return palette{good: 10, bad: 11, accent: 14, dim: -1}
	case p == termenv.ANSI:
		return palette{good: 2, bad: 1, accent: 4, dim: -1}
	case b == darkBackground:
		return palette{good: 114, bad: 215, accent: 117, dim: 250}
	}
	return palette{good: 22, bad: 124, accent: 25, dim: 240}
}

// styles is how things look. Meaning is never in the colour alone: what is
// coloured has a word or a mark as well.
type styles struct {
	renderer *lipgloss.Renderer
	profile  termenv.Profile

	title, question, good, bad, accent, dim lipgloss.Style

	told     lipgloss.Style // what is told about the last key
	key      lipgloss.Style // the name of a key
	selected lipgloss.Style // the row with the cursor, which has a > as well

	// Themes of huh: a list to choose from, one without a cursor, rows with
	// their label before them, and text of several lines.
	list, idle, rows, text *huh.Theme
}

func newStyles(out io.Writer) *styles {
	s := &styles{
		renderer: lipgloss.NewRenderer(out),
		list:     new(huh.Theme),
		idle:     new(huh.Theme),
		rows:     new(huh.Theme),
		text:     new(huh.Theme),
	}
	s.profile = s.renderer.ColorProfile()
	if s.profile == termenv.Ascii {
		// NO_COLOR, or a terminal without colours: bold and the cursor stay.
		s.renderer.SetColorProfile(termenv.ANSI)
	}
	s.paint(unknownBackground)
	return s
}

// paint chooses the colours. The themes keep their addresses, so that forms
// that are on the screen change with it.
func (s *styles) paint(b background) {
	p := paletteFor(b, s.profile)
	plain := s.renderer.NewStyle()
	s.title = plain.Bold(true)
	s.question = plain.Bold(true)
	s.good = coloured(plain, p.good)
	s.bad = coloured(plain, p.bad)
	s.accent = coloured(plain, p.accent)
	s.dim = coloured(plain, p.dim)
	s.told = s.accent.Bold(true)
	s.key = plain.Bold(true)
	s.selected = plain.Bold(true).Reverse(true)

	base := huh.FieldStyles{
		Base:             plain,
		Title:            plain.Bold(true),
		Description:      s.dim,
		ErrorIndicator:   plain,
		ErrorMessage:     plain,
		SelectSelector:   plain.SetString("> "),
		SelectedOption:   plain.Bold(true),
		UnselectedOption: plain,
		PrevIndicator:    plain,
		NextIndicator:    plain,
		TextInput: huh.TextInputStyles{
			Cursor:      plain,
			CursorText:  plain,
			Placeholder: s.dim,
			Prompt:      plain,
			Text:        plain,
		},
	}
	theme := func(separator string, change func(focused, blurred *huh.FieldStyles)) huh.Theme {
		t := huh.Theme{FieldSeparator: plain.SetString(separator), Focused: base, Blurred: base}
		t.Blurred.SelectSelector = plain.SetString("  ")
		t.Blurred.Title = plain
		change(&t.Focused, &t.Blurred)
		return t
	}
	*s.list = theme("\n\n", func(focused, blurred *huh.FieldStyles) {
		focused.SelectedOption = s.selected
		blurred.SelectedOption = plain
	})
	*s.idle = theme("\n\n", func(focused, blurred *huh.FieldStyles) {
		focused.SelectSelector, focused.SelectedOption = plain.SetString("  "), plain
		blurred.SelectedOption = plain
	})
	*s.rows = theme("\n", func(focused, blurred *huh.FieldStyles) {
		focused.Title = s.accent.Bold(true).SetString(">")
		blurred.Title = plain.SetString(" ")
		focused.SelectedOption = plain.Bold(true).SetString(">")
		blurred.SelectedOption = plain.SetString(" ")
	})
	*s.text = theme("\n\n", func(focused, blurred *huh.FieldStyles) {
		edge := lipgloss.Border{Left: "│"}
		focused.Base = plain.Border(edge, false, false, false, true).PaddingLeft(1)
		blurred.Base = focused.Base
	})
}

func coloured(s lipgloss.Style, number int) lipgloss.Style {
	if number < 0 {
		return s
	}
	return s.Foreground(lipgloss.Color(strconv.Itoa(number)))
}
