package walk

import (
	"image/color"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"
)

// contrast is the contrast ratio of WCAG 2.
func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestColoursCanBeRead(t *testing.T) {
	const aa = 4.5
	backgrounds := map[background][]color.RGBA{
		darkBackground: {
			{0, 0, 0, 255},          // xterm
			{0x0c, 0x0c, 0x0c, 255}, // Windows Terminal
			{0x01, 0x24, 0x56, 255}, // PowerShell
			{0x30, 0x0a, 0x24, 255}, // Ubuntu
			{0x1e, 0x1e, 0x1e, 255}, // VS Code, macOS
			{0x00, 0x2b, 0x36, 255}, // Solarized
			{0x28, 0x2a, 0x36, 255}, // Dracula
		},
		lightBackground: {
			{255, 255, 255, 255},
			{0xfd, 0xf6, 0xe3, 255}, // Solarized
			{0xee, 0xee, 0xee, 255},
		},
	}
	for b, colours := range backgrounds {
		p := paletteFor(b, termenv.TrueColor)
		for _, under := range colours {
			if got := backgroundOf(under); got != b {
				t.Errorf("%v is taken for %v, want %v", under, got, b)
			}
			for name, number := range map[string]int{"good": p.good, "bad": p.bad, "accent": p.accent, "dim": p.dim} {
				if c := contrast(ansi.IndexedColor(number), under); c < aa {
					t.Errorf("%s on %v has contrast %.1f, want %v", name, under, c, aa)
				}
			}
		}
	}
}

// Of a background that is not known, only colours are used that terminals choose
// themselves so that they can be read on it.
func TestColoursWithoutKnowledge(t *testing.T) {
	for _, p := range []termenv.Profile{termenv.TrueColor, termenv.ANSI256, termenv.ANSI} {
		got := paletteFor(unknownBackground, p)
		for name, number := range map[string]int{"good": got.good, "bad": got.bad, "accent": got.accent} {
			if number < 1 || number > 6 {
				t.Errorf("%s is colour %d, want one of the six dark ones", name, number)
			}
		}
		if got.dim >= 0 {
			t.Errorf("less important text is colour %d, want the terminal's own", got.dim)
		}
	}
	for _, b := range []background{unknownBackground, darkBackground, lightBackground} {
		if got := paletteFor(b, termenv.Ascii); got != noColours {
			t.Errorf("NO_COLOR has colours: %v", got)
		}
	}
}
