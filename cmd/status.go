package cmd

import (
	"github.com/spf13/cobra"

	"loketscan/questions"
	"loketscan/report"
)

func newStatus(env Env) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:     "status BESTAND",
		Short:   "Toon hoe de 16 onderwerpen ervoor staan",
		Example: "  loketscan status wmo-loket-voorbeeldstad-2026-najaar.yaml",
		Args:    argFiles(1, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			round, err := openRound(env, args[0])
			if err != nil {
				return err
			}
			if asJSON {
				return env.write("", report.StatusJSON(questions.Default(), round))
			}
			return env.write("", report.Status(questions.Default(), round))
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "geef de stand als JSON, voor andere programma's")
	return c
}
