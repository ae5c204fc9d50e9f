package cmd

import (
	"github.com/spf13/cobra"

	"loketscan/questions"
	"loketscan/report"
)

func newPlan(env Env) *cobra.Command {
	var output string
	c := &cobra.Command{
		Use:   "plan BESTAND",
		Short: "Maak het Plan van Aanpak",
		Long: `Maak van een ingevulde scan het Plan van Aanpak, in Markdown. Het plan gaat
alleen over de onderwerpen die nog niet op orde zijn. Dezelfde antwoorden geven
altijd hetzelfde plan.`,
		Example: `  loketscan plan wmo-loket-voorbeeldstad-2026-najaar.yaml -o plan.md
  loketscan plan wmo-loket-voorbeeldstad-2026-najaar.yaml`,
		Args: argFiles(1, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			round, err := openRound(env, args[0])
			if err != nil {
				return err
			}
			return env.write(output, report.Plan(questions.Default(), round))
		},
	}
	outputFlag(c, &output)
	return c
}
