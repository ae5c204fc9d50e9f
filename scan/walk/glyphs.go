package walk

import "strings"

// arrows puts arrows into words, for consoles that have none.
var arrows = strings.NewReplacer(
	"↑ nog", "hierboven nog", "↓ nog", "hieronder nog",
	"↑↓", "pijltjes", "←→", "pijltjes",
	"↑", "pijl omhoog", "→", "pijl rechts",
)

// marks puts one plain character in the place of another of the same width.
var marks = strings.NewReplacer(
	"█", "#", "░", "-", "│", "|", "·", "-", "…", ".", "‹", "<", "›", ">",
	"↑", "^", "↓", "v", "←", "<", "→", ">",
)

// words is text with the arrows that this console can show.
func (m *model) words(text string) string {
	if m.PlainGlyphs {
		return arrows.Replace(text)
	}
	return text
}

// plainly is a finished screen with the characters that this console can show.
func (m *model) plainly(screen string) string {
	if m.PlainGlyphs {
		return marks.Replace(screen)
	}
	return screen
}
