package cmd

import (
	"fmt"

	"github.com/spf13/cobra"

	"loketscan/report"
	"loketscan/scan"
)

func newStatus(env Env) *cobra.Command {
	topics := len(env.Sets.Proposed().Topics)
	var asJSON bool
	var day string
	c := &cobra.Command{
		Use:   "status BESTAND",
		Short: fmt.Sprintf("Toon hoe de %d onderwerpen ervoor staan", topics),
		Long: fmt.Sprintf(`Toon hoe de %d onderwerpen ervoor staan: wat op orde is, welke acties er nog te
doen zijn, wat te laat is, en wat nu aan de beurt is.`, topics),
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
				return env.print(report.StatusJSON(round, today))
			}
			return env.print(statusText(env, round, today, args[0]))
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "geef de stand als JSON, voor andere programma's")
	dayFlag(c, &day)
	return c
}

func statusText(env Env, round *scan.Round, today scan.Date, file string) []byte {
	if env.ColourOut {
		return report.StatusInColour(round, today, file)
	}
	return report.Status(round, today, file)
}
