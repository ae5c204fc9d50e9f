package cmd

import (
	"github.com/spf13/cobra"

	"loketscan/report"
)

func newQuestionSet(env Env) *cobra.Command {
	var format string
	var out *output
	c := &cobra.Command{
		Use:   "vragenlijst",
		Short: "Toon de vragenlijst, om af te drukken of te bekijken",
		Long: `Toon alle onderwerpen, vragen en acties. In Markdown is de vragenlijst geschikt
om af te drukken voor een werkbijeenkomst. In YAML ziet u haar zoals het
programma haar leest.`,
		Example: `  loketscan vragenlijst -o vragenlijst.md
  loketscan vragenlijst --formaat yaml`,
		Args:              argFiles(0, 0),
		ValidArgsFunction: completeFiles(0),
		RunE: func(c *cobra.Command, _ []string) error {
			return writeFormat(c.Context(), env, out, report.QuestionSetFormats(), format, env.Sets.Proposed())
		},
	}
	formatFlag(c, &format, report.QuestionSetFormats())
	out = outputFlags(c)
	return c
}
