package cmd

import (
	"context"
	"os"

	"github.com/spf13/cobra"

	"loketscan/questions"
	"loketscan/scan"
	"loketscan/scan/walk"
)

func newScan(env Env) *cobra.Command {
	return &cobra.Command{
		Use:   "scan [BESTAND]",
		Short: "Vul een scan in, of ga ermee verder",
		Long: `Vul een scan in, of ga verder waar u was gebleven. Bestaat het bestand nog niet,
dan maakt loketscan het aan. Elk antwoord wordt meteen bewaard: u kunt op elk
moment stoppen.`,
		Example: `  loketscan scan wmo-loket-voorbeeldstad-2026-najaar.yaml
  loketscan scan`,
		Args: argFiles(0, 1),
		RunE: func(c *cobra.Command, args []string) error { return runScan(c.Context(), env, args) },
	}
}

// runScan walks through a round: the named one, a new one under that name, or
// the one that the user picks on the start screen.
func runScan(ctx context.Context, env Env, args []string) error {
	if !env.Terminal {
		return failure{
			"invullen kan alleen in een terminal",
			"Start loketscan in een venster waarin u kunt typen, of vul het bestand in met een teksteditor",
		}
	}
	files := &store{set: questions.Default(), today: scan.DateOf(env.Now())}
	defer files.close()
	options := walk.Options{
		Set:    files.set,
		Store:  files,
		Today:  files.today,
		Input:  env.Stdin,
		Output: env.Stdout,
	}
	if len(args) == 1 {
		if _, err := os.Stat(args[0]); os.IsNotExist(err) {
			options.NewName = args[0]
		} else if options.Document, err = files.Open(args[0]); err != nil {
			return err
		}
	}
	_, err := walk.Run(ctx, options)
	return err
}

// failure is an error of the program itself with its remedy.
type failure struct{ message, remedy string }

func (f failure) Error() string  { return f.message }
func (f failure) Remedy() string { return f.remedy }
