package walk

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// pad makes text as wide as a column.
func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(width-ansi.StringWidth(s), 0))
}

// columns sets two texts beside each other, the second from this column on.
func columns(left, right string, from int) string {
	lines := strings.Split(left, "\n")
	for i, line := range strings.Split(right, "\n") {
		if i == len(lines) {
			lines = append(lines, "")
		}
		lines[i] = pad(lines[i], from) + line
	}
	return strings.Join(lines, "\n")
}

// bar is full only when all is done, and shows a first answer.
func bar(done, total, length int) string { return barOf(done, total, length, "░") }

// smallBar is a bar that stands among many.
func smallBar(done, total int) string { return barOf(done, total, 6, "·") }

func barOf(done, total, length int, rest string) string {
	full := 0
	if total > 0 {
		full = done * length / total
	}
	if done > 0 {
		full = max(full, 1)
	}
	return strings.Repeat("█", full) + strings.Repeat(rest, length-full)
}
