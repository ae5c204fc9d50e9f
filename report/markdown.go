package report

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"loketscan/questions/dutch"
)

// markdown makes a document of a title and its blocks, without those that are
// empty. The title and the language stand before it for Pandoc as well, which
// needs both for a page and the second for the spelling in Word.
func markdown(title string, blocks ...string) []byte {
	title = dutch.CleanLine(title)
	blocks = slices.DeleteFunc(blocks, func(block string) bool { return block == "" })
	blocks = slices.Insert(blocks, 0,
		fmt.Sprintf("---\npagetitle: %s\nlang: nl-NL\n---", strconv.Quote(text(title))),
		"# "+text(title))
	return []byte(strings.Join(blocks, "\n\n") + "\n")
}

// row is a row of a table, of cells that are still plain text.
func row(cells ...string) string {
	for i, cell := range cells {
		cells[i] = text(cell)
	}
	return "| " + strings.Join(cells, " | ") + " |"
}

// field is a name with its value, which is Markdown already.
type field struct{ name, value string }

// fieldList is a list of the fields that have a value.
func fieldList(indent string, fields []field) string {
	var items []string
	for _, f := range fields {
		if f.value != "" {
			items = append(items, fmt.Sprintf("%s- %s: %s", indent, f.name, f.value))
		}
	}
	return strings.Join(items, "\n")
}

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
	first, rest, _ := strings.Cut(dutch.CleanText(s), "\n")
	kept := text(first)
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

// paragraphs are the paragraphs of s. Where they were wrapped is forgotten.
func paragraphs(s string) []string {
	var ps []string
	for p := range strings.SplitSeq(dutch.CleanText(s), "\n\n") {
		if p = atLineStart(text(p)); p != "" {
			ps = append(ps, p)
		}
	}
	return ps
}

// lines are the lines of s, each fit to begin a line of Markdown. Blank lines
// stand alone, where paragraphs end.
func lines(s string) []string {
	all := strings.Split(dutch.CleanText(s), "\n")
	for i, line := range all {
		all[i] = atLineStart(text(line))
	}
	return slices.CompactFunc(all, func(a, b string) bool { return a == "" && b == "" })
}

// text makes one line of s that shows as it was typed, wherever it stands in a
// line of Markdown: at GitHub, through Pandoc, or in a plain editor. For the
// last it escapes no more than the other two need.
//
// An address becomes code, and so does what is the name of a picture, such as
// :smile:. No escape keeps GitHub from making a link or a picture of them, and
// code can be copied from all three.
func text(s string) string {
	s = dutch.CleanLine(s)
	var b strings.Builder
	done := 0
	code := func(start, end int) {
		escape(&b, s, done, start)
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
	escape(&b, s, done, len(s))
	return b.String()
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
	if strings.Contains(word, "://") || strings.Contains(strings.ToLower(word), "www.") {
		return true
	}
	_, domain, ok := strings.Cut(word, "@")
	return ok && strings.Contains(strings.TrimRight(domain, besideAddress), ".")
}

// escape writes s from start to end with a backslash before each character that
// could mean something there.
func escape(b *strings.Builder, s string, start, end int) {
	done := start
	for i, r := range s[start:end] {
		at := start + i
		if meansSomething(s[:at], r, s[at+utf8.RuneLen(r):]) {
			b.WriteString(s[done:at] + `\`)
			done = at
		}
	}
	b.WriteString(s[done:end])
}

var entity = regexp.MustCompile(`^#?[0-9A-Za-z]+;`)

func meansSomething(before string, r rune, after string) bool {
	switch r {
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
