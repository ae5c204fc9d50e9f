package cmd

import (
	"fmt"

	"github.com/spf13/cobra"

	"loketscan/questions/strictyaml"
	"loketscan/report"
	"loketscan/scan/roundfile"
)

func outputFlag(c *cobra.Command, path *string) {
	c.Flags().StringVarP(path, "uitvoer", "o", "", "schrijf naar dit `BESTAND` in plaats van op het scherm")
	completeFlag(c, "uitvoer", cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault))
}

// formatFlag lets the user choose from the formats, of which the first is usual.
func formatFlag[T any](c *cobra.Command, name *string, formats []report.Format[T]) {
	c.Flags().StringVar(name, "formaat", formats[0].Name, "`FORMAAT`: "+oneOf(formatNames(formats)))
	completeFormat(c, "formaat", formats)
}

// writeFormat gives a result to the user in the format of this name.
func writeFormat[T any](env Env, path string, formats []report.Format[T], name string, result T) error {
	for _, f := range formats {
		if f.Name == name {
			return env.write(path, f.Write(result))
		}
	}
	return usageError{fmt.Sprintf("het formaat %q bestaat niet", name), strictyaml.DidYouMean(name, formatNames(formats))}
}

func formatNames[T any](formats []report.Format[T]) []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.Name
	}
	return names
}

// write gives a result to the user: to the file at path, whole or not at all,
// or to stdout when path is "".
func (env Env) write(path string, data []byte) error {
	if path != "" {
		return roundfile.WriteFile(path, data)
	}
	if _, err := env.Stdout.Write(data); err != nil {
		return failure{"de uitvoer kan niet worden geschreven", "Kijk of er nog ruimte is op de plaats waar de uitvoer naartoe gaat"}
	}
	return nil
}
