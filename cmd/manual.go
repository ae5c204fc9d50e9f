package cmd

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"loketscan/questions/dutch"
	"loketscan/report"
)

func newManual(env Env) *cobra.Command {
	var out *output
	c := &cobra.Command{
		Use:   "handleiding",
		Short: "Maak de handleiding, als pagina voor man",
		Long: `Maak de handleiding van alle opdrachten, als pagina voor het programma man van
Linux en macOS. Lees haar met: man ./loketscan.1`,
		Example:           `  loketscan handleiding -o loketscan.1`,
		Args:              argFiles(0, 0),
		ValidArgsFunction: completeFiles(0),
		RunE: func(c *cobra.Command, _ []string) error {
			return env.document(c.Context(), out, report.Man, manual(c.Root()))
		},
	}
	out = outputFlags(c)
	return c
}

// page is a manual page being written, in the language of man(7) and in ASCII.
type page struct{ strings.Builder }

// manual is the manual page of the whole program, from the texts that help
// shows.
func manual(root *cobra.Command) []byte {
	var p page
	p.macro("TH", "LOKETSCAN", "1", "", "loketscan", "Handleiding")
	p.macro("nh") // the rules for breaking words are those of English
	p.WriteString(".ad l\n")
	p.macro("SH", "NAAM")
	p.text("loketscan - " + dutch.LowerFirst(root.Short))
	p.macro("SH", "GEBRUIK")
	p.verbatim(usageLines(root))
	p.macro("SH", "BESCHRIJVING")
	p.paragraphs(about(root))
	p.macro("SH", "OPDRACHTEN")
	for _, c := range commands(root) {
		p.macro("SS", c.UseLine())
		p.paragraphs(about(c))
		if len(c.Aliases) > 0 {
			p.macro("PP")
			p.text(alsoTyped(c))
		}
		p.flags(c.LocalNonPersistentFlags())
		p.macro("PP")
		p.text("Bijvoorbeeld:")
		p.verbatim(c.Example)
	}
	p.macro("SH", "OPTIES")
	p.flags(root.Flags())
	p.macro("SH", "OMGEVING")
	p.item("TERM", "Is deze variabele dumb, dan vraagt loketscan alles in gewone regels, zoals met --regels, en gebruikt het geen kleuren.")
	p.item("NO_COLOR", "Is deze variabele gevuld, dan gebruikt loketscan geen kleuren.")
	p.macro("SH", "EXITSTATUS")
	for _, s := range exitStatuses {
		p.item(strconv.Itoa(s.status), s.meaning)
	}
	p.macro("SH", "VOORBEELDEN")
	p.verbatim(root.Example)
	return []byte(p.String())
}

// macro writes a request with its arguments.
func (p *page) macro(name string, args ...string) {
	p.WriteString("." + name)
	for _, arg := range args {
		p.WriteString(` "` + roff(arg) + `"`)
	}
	p.WriteString("\n")
}

// text writes lines of text; man fills them anew.
func (p *page) text(text string) {
	for line := range strings.SplitSeq(text, "\n") {
		p.WriteString(roff(line) + "\n")
	}
}

// paragraphs writes text; a paragraph that is indented stays as it is.
func (p *page) paragraphs(text string) {
	for part := range strings.SplitSeq(text, "\n\n") {
		if strings.HasPrefix(part, "  ") {
			p.verbatim(part)
			continue
		}
		p.macro("PP")
		p.text(part)
	}
}

// verbatim writes lines as they are, indented.
func (p *page) verbatim(lines string) {
	p.macro("PP")
	p.macro("nf")
	p.macro("RS", "4")
	for line := range strings.SplitSeq(lines, "\n") {
		p.text(strings.TrimSpace(line))
	}
	p.macro("RE")
	p.macro("fi")
}

// item writes a word with its meaning.
func (p *page) item(word, meaning string) {
	p.macro("TP")
	p.macro("B", word)
	p.text(meaning)
}

func (p *page) flags(flags *pflag.FlagSet) {
	flags.VisitAll(func(f *pflag.Flag) {
		name, text := describeFlag(f)
		p.item(name, text)
	})
}

// roff writes text so that no character of it is a request, a dash stays one
// that can be copied, and every man can read it.
func roff(text string) string {
	var b strings.Builder
	if strings.HasPrefix(text, ".") || strings.HasPrefix(text, "'") {
		b.WriteString(`\&`)
	}
	for _, r := range text {
		switch {
		case r == '\\':
			b.WriteString(`\e`)
		case r == '-':
			b.WriteString(`\-`)
		case r == '"':
			b.WriteString(`\(dq`)
		case r > '~':
			fmt.Fprintf(&b, `\[u%04X]`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
