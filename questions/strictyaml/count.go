package strictyaml

import "strings"

// The library builds all of a file before anyone can count, at hundreds of
// bytes for each comma of a list in brackets. So they are counted here first.

// tooMany reports whether a text surely has more than most parts. It looks for
// what divides them, and stops where it is not sure what it looks at: then the
// library has to say.
func tooMany(text string, most int) bool {
	c := &counter{text: text, textBelow: -1}
	for sure := true; sure && c.at < len(text) && c.parts <= most; {
		sure = c.line()
	}
	return c.parts > most && !strings.Contains(text, "\uFEFF") // which is nothing at the start of a line
}

type counter struct {
	text      string
	at        int
	parts     int // at least so many have been passed
	textBelow int // lines that are indented deeper belong to a text; -1: none do
}

// peek returns the byte that is n further, 0 at the end.
func (c *counter) peek(n int) byte {
	if c.at+n < len(c.text) {
		return c.text[c.at+n]
	}
	return 0
}

func (c *counter) skipSpaces() {
	for c.peek(0) == ' ' {
		c.at++
	}
}

func (c *counter) skipLine() {
	if end := strings.IndexByte(c.text[c.at:], '\n'); end >= 0 {
		c.at += end + 1
	} else {
		c.at = len(c.text)
	}
}

// isBlank reports whether the byte n further divides words.
func (c *counter) isBlank(n int) bool {
	b := c.peek(n)
	return b == ' ' || b == '\t' || b == '\n' || b == 0
}

// endOfLine goes to the next line if nothing but a comment stands before it.
func (c *counter) endOfLine() bool {
	blank := c.isBlank(0)
	c.skipSpaces()
	if b := c.peek(0); b != '\n' && b != 0 && (b != '#' || !blank) {
		return false
	}
	c.skipLine()
	return true
}

// line passes a line, or as many as what begins on it takes. It reports whether
// it could.
func (c *counter) line() bool {
	start := c.at
	c.skipSpaces()
	indent := c.at - start
	if c.peek(0) == '\n' || c.textBelow >= 0 && indent > c.textBelow {
		c.skipLine()
		return true
	}
	c.textBelow = -1
	if strings.HasPrefix(c.text[start:], "---") || strings.HasPrefix(c.text[start:], "...") {
		c.at += 3
		return c.endOfLine()
	}
	inList, dash := false, 0
	for c.peek(0) == '-' && c.isBlank(1) {
		inList, dash = true, c.at-start
		c.parts++
		c.at++
		c.skipSpaces()
	}
	key := c.at - start
	switch b := c.peek(0); {
	case b == '\n' || b == '#' || b == 0:
		c.skipLine()
		return true
	case b == '|' || b == '>':
		c.textBelow = dash
		c.skipLine()
		return inList // or else it is not known how deep the text is
	case b == '[' || b == '{' || b == '"' || b == '\'':
		if !c.closed() {
			return false
		}
		if c.peek(0) != ':' || !c.isBlank(1) {
			return c.endOfLine()
		}
	case strings.IndexByte("&*!?%@`,]}:\t", b) >= 0:
		return false
	default:
		for ; c.peek(0) != ':' || !c.isBlank(1); c.at++ {
			if b := c.peek(0); b == '\n' || b == 0 || b == '#' && c.text[c.at-1] <= ' ' {
				c.textBelow = dash
				c.skipLine()
				return inList
			}
		}
	}
	c.at++
	c.parts += 2
	return c.value(key)
}

// value passes what stands behind a key in that column.
func (c *counter) value(key int) bool {
	c.skipSpaces()
	switch b := c.peek(0); {
	case b == '\n' || b == '#' || b == 0:
	case b == '[' || b == '{' || b == '"' || b == '\'':
		return c.closed() && c.endOfLine()
	case strings.IndexByte("&*!%@`,]}\t", b) >= 0, (b == '-' || b == '?' || b == ':') && c.isBlank(1):
		return false
	default:
		c.textBelow = key
	}
	c.skipLine()
	return true
}

// closed passes what begins with a bracket or a quotation mark.
func (c *counter) closed() bool {
	if b := c.peek(0); b == '"' || b == '\'' {
		return c.quoted(b)
	}
	return c.flow()
}

func (c *counter) quoted(mark byte) bool {
	for c.at++; c.at < len(c.text); c.at++ {
		switch b := c.text[c.at]; {
		case b == '\\' && mark == '"':
			c.at++
		case b == mark && mark == '\'' && c.peek(1) == mark:
			c.at++
		case b == mark:
			c.at++
			return true
		}
	}
	return false
}

// flow passes what is between brackets.
func (c *counter) flow() bool {
	const (
		start = iota // of a part
		plain        // within one without quotation marks
		ended        // behind one
	)
	state, filled := start, false
	for depth := 0; c.at < len(c.text); {
		b := c.text[c.at]
		switch {
		case b == ' ' || b == '\t' || b == '\n':
		case b == '#' && c.text[c.at-1] <= ' ':
			if state == plain {
				state = ended
			}
			c.skipLine()
			continue
		case b == ',' || b == ']' || b == '}':
			if filled {
				c.parts++
			}
			state, filled = start, b != ','
			if b == ',' {
				break
			}
			state = ended
			if depth--; depth == 0 {
				c.at++
				return true
			}
		case b == ':' && (state != plain || c.isBlank(1)):
			state, filled = start, true
		case state == ended || b == '?' || state == plain && (b == '[' || b == '{'):
			return false
		case state == start && (b == '"' || b == '\''):
			if !c.quoted(b) {
				return false
			}
			state, filled = ended, true
			continue
		case state == start && (b == '[' || b == '{'):
			depth++
			filled = false
		case state == start && strings.IndexByte("&*!|>%@`#", b) >= 0, state == start && b == '-' && c.isBlank(1):
			return false
		default:
			state, filled = plain, true
		}
		c.at++
	}
	return false
}
