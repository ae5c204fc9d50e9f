package cmd

import (
	"errors"
	"fmt"
	"math"

	"github.com/spf13/cobra"

	"loketscan/questions"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

// errFound says that controleer found problems; it has shown them.
var errFound = errors.New("er zijn problemen gevonden")

func newCheck(env Env) *cobra.Command {
	return &cobra.Command{
		Use:     "controleer BESTAND...",
		Aliases: []string{"check"},
		Short:   "Zoek fouten in een bestand",
		Long: `Zoek alle fouten in een of meer bestanden en zeg bij elke fout waar zij staat en
wat u kunt doen. Handig als u een bestand met de hand hebt bewerkt.

De exitstatus is 3 als er iets is gevonden.`,
		Example: "  loketscan controleer wmo-loket-voorbeeldstad-2026-najaar.yaml",
		Args:    argFiles(1, math.MaxInt),
		RunE: func(_ *cobra.Command, args []string) error {
			var result error
			for _, path := range args {
				_, problems, err := roundfile.Open(path, questions.Default())
				switch {
				case err != nil:
					return err
				case len(problems) == 0:
					if err := env.write("", fmt.Appendf(nil, "%s: in orde\n", scan.CleanLine(path))); err != nil {
						return err
					}
					continue
				}
				result = errFound
				for _, p := range problems {
					env.showProblem(p)
				}
			}
			return result
		},
	}
}
