package cmd

import (
	"github.com/spf13/cobra"

	"loketscan/questions"
	"loketscan/report"
)

func newStatus(env Env) *cobra.Command {
	var asJSON bool
	var day string
	c := &cobra.Command{
		Use:   "status BESTAND",
		Short: "Toon hoe de 16 onderwerpen ervoor staan",
		Long: `Toon hoe de 16 onderwerpen ervoor staan: wat op orde is, welke acties er nog te
doen zijn, wat te laat is, en wat nu aan de beurt is.`,
		Example: `  loketscan status 2026-najaar.yaml
  loketscan status 2026-najaar.yaml --json`,
		Args:              argFiles(1, 1),
		ValidArgsFunction: completeFiles(1),
		RunE: func(_ *cobra.Command, args []string) error {
			today, err := dayOrToday(env, day)
			if err != nil {
				return err
			}
			round, err := openRound(env, args[0])
			if err != nil {
				return err
			}
			if asJSON {
				return env.print(report.StatusJSON(questions.Default(), round, today))
			}
			return env.print(report.Status(questions.Default(), round, today, args[0]))
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "geef de stand als JSON, voor andere programma's")
	dayFlag(c, &day)
	return c
}
