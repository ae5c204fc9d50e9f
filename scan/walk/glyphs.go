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
	"↑", "^", "↓", "v", "←", "<", "→", ">", "✓", "*", "“", "\"", "”", "\"",
)
