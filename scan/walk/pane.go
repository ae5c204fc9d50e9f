package walk

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// pane shows text of any length in the room there is. What does not fit can be
// scrolled to.
type pane struct {
	text   string // may hold styles
	lines  []string
	top    int
	width  int
	height int
}

func (p *pane) resize(width, height int) {
	p.lines = wrap(p.text, width)
	p.width, p.height = width, max(height, 0)
	p.scroll(0)
}

// wanted is how many lines the text takes at this width.
func (p *pane) wanted(width int) int { return len(wrap(p.text, width)) }

// fits reports whether all of the text is on the screen.
func (p *pane) fits() bool { return len(p.lines) <= p.height }

func (p *pane) scroll(n int) {
	p.top = min(max(p.top+n, 0), max(len(p.lines)-p.room(), 0))
}

// page goes on to the next part of the text, and from the end to the start.
func (p *pane) page() {
	if p.top+p.room() >= len(p.lines) {
		p.top = 0
		return
	}
	p.scroll(max(p.room()-1, 1))
}

// key scrolls when the key is one that does so.
func (p *pane) key(key string) bool {
	switch key {
	case " ", "pgdown":
		p.page()
	case "pgup":
		p.scroll(-p.height)
	case "down", "j":
		p.scroll(1)
	case "up", "k":
		p.scroll(-1)
	case "home":
		p.scroll(-len(p.lines))
	case "end":
		p.scroll(len(p.lines))
	default:
		return false
	}
	return true
}

// room is how many lines of text are shown. The last line of the pane says
// that there is more, unless there is no line to spare.
func (p *pane) room() int {
	if p.fits() || p.height < 2 {
		return p.height
	}
	return p.height - 1
}

// view draws the text, with the key that shows more of it.
func (p *pane) view(s *styles, key string) string {
	if p.fits() {
		return strings.Join(p.lines, "\n")
	}
	end := min(p.top+p.room(), len(p.lines))
	shown := strings.Join(p.lines[p.top:end], "\n")
	if p.height < 2 {
		return ansi.Truncate(shown, p.width-2, "") + " …"
	}
	more := "lees verder"
	if end == len(p.lines) {
		more = "terug naar het begin"
	}
	return shown + "\n" + s.dim.Render("["+key+": "+more+"]")
}

// The keys that show more of a text: any screen's, and that of one where space
// may be a character.
const (
	pageKey       = "spatie"
	pageKeyInForm = "ctrl+t"
)

// textWidth is how wide text is at most: wider lines are hard to read.
const textWidth = 90

// wrap breaks text into lines of at most width cells. What is set in stays set
// in when it takes more lines.
func wrap(text string, width int) []string {
	if text == "" {
		return nil
	}
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		words := strings.TrimLeft(line, " ")
		in := max(min(len(line)-len(words), width-1), 0)
		for part := range strings.SplitSeq(ansi.Wrap(words, max(width-in, 1), ""), "\n") {
			lines = append(lines, strings.Repeat(" ", in)+part)
		}
	}
	return closeStyles(lines)
}

const (
	styleStart = "\x1b["
	styleReset = "\x1b[0m"
)

// closeStyles makes every line begin and end a style of its own, so that it can
// stand beside other text.
func closeStyles(lines []string) []string {
	open := ""
	for i, line := range lines {
		line = open + line
		for rest := line; ; {
			at := strings.Index(rest, styleStart)
			if at < 0 {
				break
			}
			style, after, _ := strings.Cut(rest[at:], "m")
			if style += "m"; style == styleReset || style == styleStart+"m" {
				open = ""
			} else {
				open = style
			}
			rest = after
		}
		if open != "" {
			line += styleReset
		}
		lines[i] = line
	}
	return lines
}

// longText is so long that it takes more lines than any window has, and that
// breaking it at each key would be felt.
const longText = 20_000

// takesMore reports whether text takes more than some lines of this width.
func takesMore(text string, width, lines int) bool {
	return len(text) > longText || len(wrap(text, max(width, 1))) > lines
}

// short is the beginning of a text that stands among others.
func short(text string) string { return ansi.Truncate(text[:min(len(text), longText)], 400, "…") }
