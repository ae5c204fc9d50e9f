package strictyaml

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

const utf8Tip = "Sla het bestand op als UTF-8. In Kladblok: Bestand, Opslaan als, en kies bij Codering voor UTF-8"

// maxControls is after how many lines with control characters it is enough:
// such a file is no text.
const maxControls = 20

// unixText returns data as text with "\n" as line end and without a byte order
// mark.
func unixText(data []byte) string {
	return strings.ReplaceAll(string(bytes.TrimPrefix(data, []byte("\uFEFF"))), "\r\n", "\n")
}

// decode is unixText, unless data is no text: then it reports why.
func (p *parser) decode(data []byte) (text string, ok bool) {
	if isUTF16(data) {
		p.file("het bestand is opgeslagen als UTF-16, niet als UTF-8", utf8Tip)
		return "", false
	}
	text = unixText(data)
	if !utf8.ValidString(text) {
		p.invalidUTF8(text)
		return "", false
	}
	found := 0
	for i, line := range strings.Split(text, "\n") {
		at := strings.IndexFunc(line, isForbidden)
		if at < 0 {
			continue
		}
		r, _ := utf8.DecodeRuneInString(line[at:])
		p.Problem(&Node{Line: i + 1, Column: characters(line[:at]) + 1},
			fmt.Sprintf("hier staat een onzichtbaar teken dat niet in een tekstbestand hoort (%U)", r),
			"Haal het teken weg, of typ de regel opnieuw")
		if found++; found == maxControls {
			break
		}
	}
	return text, found == 0
}

func (p *parser) invalidUTF8(text string) {
	var first *Node
	others := 0
	for i, line := range strings.Split(text, "\n") {
		valid := len(strings.ToValidUTF8(line, "")) == len(line)
		switch {
		case valid:
		case first != nil:
			others++
		default:
			first = &Node{Line: i + 1, Column: characters(validPrefix(line)) + 1}
		}
	}
	message := "hier staat een teken dat niet als UTF-8 is opgeslagen"
	switch {
	case others == 1:
		message += ", en op nog een regel"
	case others > 1:
		message += fmt.Sprintf(", en op nog %d regels", others)
	}
	p.Problem(first, message, utf8Tip)
}

func validPrefix(line string) string {
	for i, r := range line {
		if _, size := utf8.DecodeRuneInString(line[i:]); r == utf8.RuneError && size == 1 {
			return line[:i]
		}
	}
	return line
}

// isUTF16 looks for the byte order marks, and for a first character that
// takes two bytes.
func isUTF16(data []byte) bool {
	return bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}) ||
		len(data) > 1 && (data[0] == 0) != (data[1] == 0)
}

// isForbidden holds for what YAML refuses, and for line ends that not every
// program counts as one.
func isForbidden(r rune) bool {
	switch r {
	case '\t':
		return false
	case '\u2028', '\u2029', '\uFFFE', '\uFFFF':
		return true
	}
	return unicode.IsControl(r)
}

func characters(s string) int { return utf8.RuneCountInString(s) }
