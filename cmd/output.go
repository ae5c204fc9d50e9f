package cmd

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"loketscan/questions/dutch"
	"loketscan/questions/fault"
	"loketscan/report"
	"loketscan/scan/folder"
)

// onScreen is the name of a file that is none.
const onScreen = "-"

// output is where a document goes.
type output struct {
	path      string // or onScreen
	overwrite bool   // over what the program does not know as its own too
}

func outputFlags(c *cobra.Command) *output {
	o := &output{}
	c.Flags().StringVarP(&o.path, "uitvoer", "o", onScreen, "schrijf naar dit `BESTAND` in plaats van op het scherm")
	completeFlag(c, "uitvoer", cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault))
	c.Flags().BoolVar(&o.overwrite, "overschrijven", false, "schrijf ook over een bestand heen dat loketscan niet als zijn eigen werk herkent; nooit over een ronde")
	return o
}

// formatFlag lets the user choose from the formats, of which the first is usual.
func formatFlag[T any](c *cobra.Command, name *string, formats []report.Format[T]) {
	c.Flags().StringVar(name, "formaat", formats[0].Name, "`FORMAAT`: "+dutch.Join(formatNames(formats), "of"))
	completeFormat(c, "formaat", formats)
}

// writeFormat gives a result to the user in the format of this name.
func writeFormat[T any](ctx context.Context, env Env, o *output, formats []report.Format[T], name string, result T) error {
	i := slices.IndexFunc(formats, func(f report.Format[T]) bool { return f.Name == name })
	if i < 0 {
		return usage(fmt.Sprintf("het formaat %q bestaat niet", name), dutch.DidYouMean(name, formatNames(formats)))
	}
	if err := checkEnding(o.path, formats[i].Syntax); err != nil {
		for _, other := range formats { // for which it is the ending
			if checkEnding(o.path, other.Syntax) == nil {
				return usage(err.Error(), "Gebruik daarvoor: --formaat "+other.Name)
			}
		}
		return err
	}
	if inColour := formats[i].InColour; inColour != nil && env.ColourOut && o.path == onScreen {
		return env.print(inColour(result))
	}
	return env.document(ctx, o, formats[i].Syntax, formats[i].Write(result))
}

func formatNames[T any](formats []report.Format[T]) []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.Name
	}
	return names
}

// otherEndings are those of what loketscan does not write, and of which the
// program that they belong to would say that the file is damaged.
var otherEndings = []string{
	".doc", ".docx", ".odt", ".rtf", ".pdf", ".htm", ".html", ".xls", ".xlsx", ".ods", ".csv", ".ppt", ".pptx", ".ics", ".xml", ".zip",
}

// checkEnding refuses the name of a file that says that it holds something else.
func checkEnding(path string, syntax *report.Syntax) error {
	ending := strings.ToLower(filepath.Ext(path))
	if slices.Contains(syntax.Endings, ending) {
		return nil
	}
	known := slices.Clone(otherEndings)
	for _, other := range []*report.Syntax{report.Markdown, report.Text, report.JSON, report.YAML} {
		known = append(known, other.Endings...)
	}
	if !slices.Contains(known, ending) {
		return nil
	}
	return usage(
		fmt.Sprintf("dit document is %s, en %q is daar geen naam voor", syntax.Name, path),
		fmt.Sprintf("Noem het bestand bijvoorbeeld %s", strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))+syntax.Endings[0]),
	)
}

// document gives a document to the user: to a file, whole or not at all, or to
// the screen.
func (env Env) document(ctx context.Context, o *output, syntax *report.Syntax, doc []byte) error {
	switch o.path {
	case "":
		return usage("achter --uitvoer ontbreekt de naam van een bestand", "Zonder --uitvoer komt het op het scherm")
	case onScreen:
		return env.print(doc)
	}
	if err := checkEnding(o.path, syntax); err != nil {
		return err
	}
	return folder.WriteDocument(ctx, o.path, syntax, doc, o.overwrite)
}

// print gives a result to the user.
func (env Env) print(text []byte) error {
	if _, err := env.Stdout.Write(text); err != nil {
		return notPrinted
	}
	return nil
}

// printSaved is print after something was saved, which the user should know
// when it fails.
func (env Env) printSaved(what string, text []byte) error {
	if err := env.print(text); err != nil {
		return fault.New(what+", maar "+notPrinted.Message, notPrinted.Tip)
	}
	return nil
}
