package cmd

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"strings"

	"github.com/spf13/cobra"

	"loketscan/questions/dutch"
	"loketscan/questions/strictyaml"
	"loketscan/report/doc"
	"loketscan/scan/folder"
)

func newCheck(env Env) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:     "controleer BESTAND...",
		Aliases: []string{"check"},
		Short:   "Zoek fouten in een bestand",
		Long: `Zoek alle fouten in een of meer bestanden. U ziet bij elke fout waar zij staat
en wat u kunt doen. Handig als u een bestand met de hand heeft bewerkt.

Een fout moet eruit voordat er een plan komt. Bij "let op" kan het plan wel
worden gemaakt. De exitstatus is 3 als er iets is gevonden.`,
		Example: `  loketscan controleer 2026-najaar.yaml
  loketscan controleer *.yaml --json`,
		Args:              argFiles(1, math.MaxInt),
		ValidArgsFunction: completeFiles(math.MaxInt),
		RunE: func(_ *cobra.Command, args []string) error {
			var all strictyaml.Problems
			var text bytes.Buffer
			var unreadable error
			for _, path := range expand(args) {
				_, problems, err := folder.Open(path, env.Sets)
				switch {
				case err != nil:
					if unreadable != nil {
						env.report(unreadable)
					}
					unreadable = err
				case len(problems) == 0:
					fmt.Fprintf(&text, "%s: %s\n", dutch.CleanLine(path), paint(doc.Good, "in orde", env.ColourOut))
				}
				for _, p := range problems {
					text.WriteString(describeProblem(p, env.ColourOut))
				}
				all = append(all, problems...)
			}
			out := text.Bytes()
			if asJSON {
				out = problemsJSON(all)
			}
			if err := env.print(out); err != nil {
				return err
			}
			if unreadable == nil && len(all) > 0 {
				return errFound
			}
			return unreadable
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "geef wat er is gevonden als JSON, voor andere programma's")
	return c
}

// describeProblem gives a problem and its remedy, each on a line.
func describeProblem(p strictyaml.Problem, colours bool) string {
	place := dutch.CleanLine(p.File)
	if p.Line > 0 {
		place += fmt.Sprintf(", regel %d", p.Line)
	}
	if p.Column > 0 {
		place += fmt.Sprintf(", teken %d", p.Column)
	}
	text := fmt.Sprintf("%s: %s: %s\n", place, paint(sortLooks[severity(p)], severity(p), colours), dutch.CleanLine(p.Message))
	if p.Tip != "" {
		text += fmt.Sprintf("  %s\n", dutch.CleanLine(p.Tip))
	}
	return text
}

func severity(p strictyaml.Problem) string {
	if p.Notice {
		return "let op"
	}
	return "fout"
}

// problemsJSON writes problems as a list, for other programs. Each has a
// bestand, a regel and a teken (from 1; 0 when it is about the whole file or
// line), an ernst (fout or let op), a melding and a tip, which can be empty.
// Later versions may add fields.
func problemsJSON(problems strictyaml.Problems) []byte {
	type problem struct {
		File     string `json:"bestand"`
		Line     int    `json:"regel"`
		Column   int    `json:"teken"`
		Severity string `json:"ernst"`
		Message  string `json:"melding"`
		Tip      string `json:"tip"`
	}
	list := make([]problem, len(problems))
	for i, p := range problems {
		list[i] = problem{dutch.CleanLine(p.File), p.Line, p.Column, severity(p), dutch.CleanLine(p.Message), dutch.CleanLine(p.Tip)}
	}
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(list); err != nil {
		panic(err) // text and numbers can always be written
	}
	return []byte(b.String())
}
