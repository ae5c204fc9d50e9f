package strictyaml

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
)

// syntax reports the first line that is no YAML, with what is probably wrong.
// The cause can be on the line above: a key without a colon reads as text
// until the next key shows that it was none.
func (p *parser) syntax(text string) {
	lines := strings.Split(text, "\n")
	bad := firstBadLine(lines)
	above := bad - 1
	for above >= 0 && (isBlank(lines[above]) || isComment(lines[above])) {
		above--
	}
	for _, i := range []int{bad, above} {
		if i < 0 || i == above && inBlock(lines, i) {
			continue
		}
		if column, message, tip := cause(lines, i); message != "" {
			p.Problem(&Node{Line: i + 1, Column: column}, message, tip)
			return
		}
	}
	p.Problem(&Node{Line: bad + 1}, "deze regel past niet bij de regels erboven",
		"Kijk of de regel even ver inspringt als de andere regels waar hij bij hoort, en of er een teken ontbreekt")
}

// firstBadLine returns the index of the line after the longest run of lines
// from the top that is YAML. The library itself often names another line.
func firstBadLine(lines []string) int {
	parses := func(n int) bool {
		_, err := load(strings.Join(lines[:n], "\n"))
		return err == nil || errors.Is(err, io.EOF)
	}
	fails, named := readUntilError(lines)
	good := fails - 1
	// Each try takes as long as reading the file, so try the likely ones first.
	if !parses(good) {
		fails = good
		if 0 < named && named < fails && parses(named-1) && !parses(named) {
			return named - 1
		}
	}
	for step := 1; good > 0 && !parses(good); step *= 2 {
		fails = good
		good = max(0, good-step)
	}
	for good+1 < fails {
		if middle := (good + fails) / 2; parses(middle) {
			good = middle
		} else {
			fails = middle
		}
	}
	return good
}

// pattern is a regexp that is compiled when it is first used.
type pattern func() *regexp.Regexp

func newPattern(expr string) pattern {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// MatchString is that of the regexp.
func (p pattern) MatchString(s string) bool { return p().MatchString(s) }

var lineInError = newPattern(`line (\d+):`)

// readUntilError returns after how many lines the parser gives up, and the
// number of the line that it names, or 0.
func readUntilError(lines []string) (read, named int) {
	r := &lineReader{lines: lines}
	if _, err := loadFrom(r); err != nil {
		if m := lineInError().FindStringSubmatch(err.Error()); m != nil {
			named, _ = strconv.Atoi(m[1])
		}
	}
	return max(1, r.read), named
}

// lineReader hands out one line at a time, so that it knows how far its
// reader came.
type lineReader struct {
	lines []string
	read  int
	rest  string
}

func (r *lineReader) Read(b []byte) (int, error) {
	if r.rest == "" {
		if r.read == len(r.lines) {
			return 0, io.EOF
		}
		r.rest = r.lines[r.read] + "\n"
		r.read++
	}
	n := copy(b, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

var (
	// key, what stands between it and its value, and the value
	keyAndValue = newPattern(`^(\s*(?:- +)*)([^\s:"'#\[\]{},&*!|>%@` + "`" + `-][^:#]*?):(\s+)(.*)$`)
	noSpace     = newPattern(`^\s*(?:- +)*[\pL\d_-]+:[^\s:/]`)
	listItem    = newPattern(`^(\s*(?:- +)+)(.*)$`)
	blockStart  = newPattern(`(^|\s)[|>][-+0-9]*\s*(#.*)?$`)
)

// cause looks for the usual mistakes on one line. The message is empty when
// it finds none.
func cause(lines []string, i int) (column int, message, tip string) {
	line := lines[i]
	at := func(bytes int) int { return characters(line[:bytes]) + 1 }
	indent := len(line) - len(strings.TrimLeftFunc(line, unicode.IsSpace))
	if tab := strings.IndexByte(line[:indent], '\t'); tab >= 0 {
		return at(tab), "deze regel springt in met een tab", "Gebruik spaties in plaats van tabs: twee voor elk niveau"
	}
	if hard := strings.IndexFunc(line[:indent], isHardSpace); hard >= 0 {
		return at(hard), "deze regel springt in met een harde spatie", "Haal de spaties voor aan de regel weg en typ ze opnieuw"
	}
	if hard := strings.Index(line, ":\u00a0"); hard >= 0 && !strings.Contains(line[:hard], ": ") {
		return at(hard + 1), "na de dubbele punt staat een harde spatie", "Haal de spatie na de dubbele punt weg en typ haar opnieuw"
	}
	if noSpace.MatchString(line) {
		return at(strings.IndexByte(line, ':') + 1), "na de dubbele punt ontbreekt een spatie", "Schrijf het veld als: naam: waarde"
	}
	value, start := "", 0
	if m := keyAndValue().FindStringSubmatchIndex(line); m != nil {
		value, start = line[m[8]:m[9]], m[8]
	} else if m := listItem().FindStringSubmatchIndex(line); m != nil {
		value, start = line[m[4]:m[5]], m[4]
	} else if text := strings.TrimSpace(line); strings.HasPrefix(text, ":") {
		return at(indent), nameless, namelessTip
	} else if text != "" && strings.IndexByte("[{%", text[0]) >= 0 {
		value, start = text, indent
	} else if text != "" && text[0] != '#' && !strings.Contains(text, ":") {
		if underBlock(lines, i) {
			return at(indent), "deze tekst springt niet ver genoeg in", "Laat elke regel van de tekst twee spaties verder inspringen dan de naam van het veld erboven"
		}
		return at(indent), "deze regel is geen veld: er staat geen dubbele punt in", "Schrijf een veld als: naam: waarde. Hoort de regel bij de tekst erboven, laat hem dan even ver inspringen"
	}
	return causeInValue(value, at(start))
}

// causeInValue looks at the text behind a key or a dash.
func causeInValue(value string, column int) (_ int, message, tip string) {
	if value == "" {
		return 0, "", ""
	}
	const quoteText = "Zet de hele tekst tussen dubbele aanhalingstekens, of op de regels eronder achter een |"
	switch first := value[0]; {
	case first == '"' || first == '\'':
		message, tip := quotes(value, first)
		return column, message, tip
	case strings.IndexByte("@`%&*!,]}", first) >= 0:
		return column, fmt.Sprintf("een tekst kan niet zomaar beginnen met %c", first), quoteText
	case first == '[' || first == '{':
		return column, fmt.Sprintf("wat begint met %c hoort te eindigen met %c", first, first+2), quoteText
	case first == '|' || first == '>':
		if blockStart.MatchString(value) {
			return 0, "", ""
		}
		return column, fmt.Sprintf("achter %c hoort niets meer te staan", first), "Zet de tekst op de regels eronder, twee spaties verder ingesprongen"
	}
	if found := strings.Contains(value, ": "); found || strings.HasSuffix(value, ":") {
		return column, "in deze tekst staat een dubbele punt, en dan is niet duidelijk waar de tekst begint", quoteText
	}
	return 0, "", ""
}

// quotes looks at text that starts with a quotation mark.
func quotes(value string, mark byte) (message, tip string) {
	for i := 1; i < len(value); i++ {
		switch {
		case mark == '"' && value[i] == '\\':
			i++
			if i < len(value) && strings.IndexByte("0abt\tnvfre \"/\\N_LPxuU", value[i]) < 0 {
				return `een \ tussen dubbele aanhalingstekens heeft een eigen betekenis`, `Schrijf \\ waar u een \ bedoelt`
			}
		case value[i] != mark:
		case mark == '\'' && i+1 < len(value) && value[i+1] == mark:
			i++
		default:
			if rest := strings.TrimSpace(value[i+1:]); rest != "" && rest[0] != '#' {
				return "na het tweede aanhalingsteken staat nog tekst",
					fmt.Sprintf("Zet de hele tekst op de regels eronder achter een |, of schrijf een aanhalingsteken in de tekst als %s", escaped(mark))
			}
			return "", ""
		}
	}
	return "het aanhalingsteken sluiten ontbreekt", fmt.Sprintf("Zet ook aan het eind van de tekst een %c", mark)
}

func escaped(mark byte) string {
	if mark == '"' {
		return `\"`
	}
	return `''`
}

// inBlock reports whether a line is text of a block that starts with | or >.
func inBlock(lines []string, i int) bool {
	own := indentOf(lines[i])
	for j := i - 1; j >= 0; j-- {
		if !isBlank(lines[j]) && indentOf(lines[j]) < own {
			return blockStart.MatchString(lines[j])
		}
	}
	return false
}

// underBlock reports whether the line of content above one starts a block, or
// is text of one.
func underBlock(lines []string, i int) bool {
	for j := i - 1; j >= 0; j-- {
		if !isBlank(lines[j]) {
			return blockStart.MatchString(lines[j]) || inBlock(lines, j)
		}
	}
	return false
}

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

func isBlank(line string) bool { return strings.TrimSpace(line) == "" }

func isComment(line string) bool { return strings.HasPrefix(strings.TrimSpace(line), "#") }

func isHardSpace(r rune) bool { return r != ' ' && unicode.IsSpace(r) }
