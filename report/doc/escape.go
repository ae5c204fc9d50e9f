package doc

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// quote is a block quote that keeps the lines of s.
func quote(indent, s string) string {
	quoted := lines(s)
	for i, line := range quoted {
		if i+1 < len(quoted) && line != "" && quoted[i+1] != "" {
			line = lineBreak(line)
		}
		quoted[i] = strings.TrimRight(indent+"> "+line, " ")
	}
	return strings.Join(quoted, "\n")
}

// unquoted keeps the lines of s too, but not its paragraphs, for behind other
// text. All lines but the first are indented.
func unquoted(indent, s string) string {
	first, rest, _ := strings.Cut(strings.TrimSpace(s), "\n")
	kept := escape(first)
	for _, line := range lines(rest) {
		if line != "" {
			kept = lineBreak(kept) + "\n" + indent + line
		}
	}
	return kept
}

// lineBreak ends a line such that the next one is shown below it.
func lineBreak(line string) string {
	if before, ok := strings.CutSuffix(line, `\\`); ok {
		line = before + "&#92;" // goldmark overlooks the break after an escaped backslash
	}
	return line + `\`
}

// lines are the lines of s, each fit to begin a line of Markdown. Blank lines
// stand alone, where paragraphs end.
func lines(s string) []string {
	all := strings.Split(strings.TrimSpace(s), "\n")
	for i, line := range all {
		all[i] = atLineStart(escape(line))
	}
	return slices.CompactFunc(all, func(a, b string) bool { return a == "" && b == "" })
}

// escape makes one line of s that shows as it was typed, wherever it stands in a
// line of Markdown: at GitHub, through Pandoc, or in a plain editor. For the
// last it escapes no more than the other two need.
//
// An address becomes code, and so does what is the name of a picture, such as
// :smile:. No backslash keeps GitHub from making a link or a picture of them,
// and code can be copied from all three.
func escape(s string) string {
	s = oneLine(s)
	var b strings.Builder
	if mayHoldCode(s) {
		escapeAroundCode(&b, s)
	} else {
		escapePart(&b, s, 0, len(s))
	}
	return b.String()
}

// oneLine sets the lines of s behind each other, with one space for every run of
// white space.
func oneLine(s string) string {
	before := ' '
	for _, r := range s {
		if unicode.IsSpace(r) && (r != ' ' || before == ' ') {
			return strings.Join(strings.Fields(s), " ")
		}
		before = r
	}
	return strings.TrimSuffix(s, " ")
}

// mayHoldCode is a quick look that spares most text the search for code.
func mayHoldCode(s string) bool {
	return strings.Contains(s, "@") || strings.Contains(s, "://") || strings.Count(s, ":") > 1 || holdsWWW(s)
}

// holdsWWW reports whether s has "www.", with or without capitals.
func holdsWWW(s string) bool {
	for i := range len(s) {
		if s[i] == '.' && i >= 3 && strings.EqualFold(s[i-3:i], "www") {
			return true
		}
	}
	return false
}

func escapeAroundCode(b *strings.Builder, s string) {
	done := 0
	code := func(start, end int) {
		escapePart(b, s, done, start)
		b.WriteString("`" + s[start:end] + "`")
		done = end
	}
	for i := 0; i < len(s); {
		word := s[i:]
		if n := strings.IndexFunc(word, endsAddress); n >= 0 {
			word = word[:n]
		}
		if isAddress(word) {
			address := strings.Trim(word, besideAddress)
			start := i + strings.Index(word, address)
			code(start, start+len(address))
		} else if strings.Count(word, ":") > 1 {
			for _, at := range pictureName().FindAllStringIndex(word, -1) {
				code(i+at[0], i+at[1])
			}
		}
		i += len(word)
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	escapePart(b, s, done, len(s))
}

// pictureName matches the names that GitHub and Pandoc have for pictures, and
// several at once, for code straight behind code is another code. One without a
// letter is more often a time.
var pictureName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?::[0-9_+-]*[A-Za-z][0-9A-Za-z_+-]*:|:[+-]1:|:100:|:1234:)+`)
})

// besideAddress is what may touch an address without being part of it.
const besideAddress = ".,;:!?'*_~{}"

// endsAddress tells what is in no address, and could not stand in code
// everywhere.
func endsAddress(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("`|<>()[]\\\"“”„", r)
}

// isAddress reports whether a reader of Markdown could make a link of a word by
// itself.
func isAddress(word string) bool {
	if strings.Contains(word, "://") || holdsWWW(word) {
		return true
	}
	_, domain, ok := strings.Cut(word, "@")
	return ok && strings.Contains(strings.TrimRight(domain, besideAddress), ".")
}

// escapePart writes s from start to end with a backslash before each character
// that could mean something there.
func escapePart(b *strings.Builder, s string, start, end int) {
	done := start
	for at := start; at < end; at++ {
		if mayMeanSomething[s[at]] && meansSomething(s[:at], s[at], s[at+1:]) {
			b.WriteString(s[done:at] + `\`)
			done = at
		}
	}
	b.WriteString(s[done:end])
}

// mayMeanSomething has what meansSomething can be true of. Most text has little
// of it, and is passed over quickly.
var mayMeanSomething = func() (table [256]bool) {
	for _, c := range []byte("\\`*[|~^${#]_<@&") {
		table[c] = true
	}
	return table
}()

var entity = regexp.MustCompile(`^#?[0-9A-Za-z]+;`)

func meansSomething(before string, c byte, after string) bool {
	switch c {
	case '\\', '`', '*', '[', '|', '~', '^', '$', '{', '#':
		return true
	case ']': // GitHub ticks a task that has [x] anywhere in its line
		return true
	case '_': // not within a word
		return !endsInWord(before) || !startsWithWord(after)
	case '<':
		return !strings.HasPrefix(after, " ")
	case '@': // a citation for Pandoc
		return !endsInWord(before) && !strings.HasPrefix(after, " ")
	case '&':
		return entity.MatchString(after)
	}
	return false
}

func startsWithWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isWord(r)
}

func endsInWord(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return isWord(r)
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// listNumber matches what numbers an item of a list for GitHub or Pandoc:
// "1.", "a)", "(iv)".
var listNumber = regexp.MustCompile(`^(\(?(?:[0-9]+|[A-Za-z]|[IVXLCDMivxlcdm]+))([.)](?: |$))`)

// atLineStart escapes what means something at the start of a line only.
func atLineStart(escaped string) string {
	if escaped == "" {
		return ""
	}
	switch escaped[0] {
	case '>':
		return `\` + escaped
	case '-', '+', '=', ':':
		if !startsWithWord(escaped[1:]) {
			return `\` + escaped
		}
	}
	return listNumber.ReplaceAllString(escaped, `$1\$2`)
}

// codeSpan is code that shows s, which may hold backticks.
func codeSpan(s string) string {
	s = oneLine(s)
	fence := "`"
	for strings.Contains(s, fence) {
		fence += "`"
	}
	if len(fence) > 1 {
		s = " " + s + " " // these two are not part of the code
	}
	return fence + s + fence
}
