package cmd

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan/folder"
)

func newRoot(env Env) *cobra.Command {
	cobra.MousetrapHelpText = "" // a double click in Windows starts the program like any other start
	var lines bool
	root := &cobra.Command{
		Use:   "loketscan [BESTAND]",
		Short: "Doorlicht uw Wmo-loket en maak een Plan van Aanpak",
		Long: fmt.Sprintf(`Loop met uw team de %d onderwerpen van een Wmo-loket na. Uw antwoorden staan in
één bestand per ronde. Van wat nog niet op orde is, maakt loketscan een Plan van
Aanpak.

Zonder opdracht begint loketscan in een terminal met het startscherm.`, len(env.Sets.Proposed().Topics)),
		Example: `  loketscan
  loketscan scan 2026-najaar.yaml
  loketscan plan 2026-najaar.yaml -o plan.md`,
		Args:              rootArgs,
		ValidArgsFunction: completeRoot,
		SilenceErrors:     true,
		SilenceUsage:      true,
		RunE: func(c *cobra.Command, args []string) error {
			if asked, _ := c.Flags().GetBool("version"); asked {
				return env.print(version(env.Sets.Proposed()))
			}
			if len(args) == 0 && !env.Terminal && !lines {
				return c.Help()
			}
			return runScan(c.Context(), env, args, lines)
		},
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.SetErr(env.Stderr)
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { c.Print(help(c)) })
	root.SetFlagErrorFunc(flagError)
	root.PersistentFlags().BoolP("help", "h", false, "toon deze uitleg")
	linesFlag(root, &lines)
	root.Flags().BoolP("version", "v", false, "toon de versie van loketscan")
	helpCommand := newHelp(root)
	root.SetHelpCommand(helpCommand)
	for _, group := range []struct {
		title    string
		commands []*cobra.Command
	}{
		{"Invullen", []*cobra.Command{newScan(env), newNext(env), newAction(env)}},
		{"Bekijken", []*cobra.Command{newPlan(env), newStatus(env), newDiff(env), newQuestionSet(env)}},
		{"Hulpmiddelen", []*cobra.Command{newCheck(env), newCompletion(env), newManual(env), helpCommand}},
	} {
		root.AddGroup(&cobra.Group{ID: group.title, Title: group.title})
		for _, c := range group.commands {
			c.GroupID = group.title
			root.AddCommand(c)
		}
	}
	root.CompletionOptions.SetDefaultShellCompDirective(cobra.ShellCompDirectiveNoFileComp)
	for _, c := range append(root.Commands(), root) {
		c.DisableFlagsInUseLine = true // it would add a word of English
		completeFlags(c, env.Sets)
	}
	return root
}

// rootArgs lets a file be opened by its name alone, as dragging it onto the
// program does, and takes anything else for a mistyped command.
func rootArgs(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if folder.IsRoundName(args[0]) {
		return argFiles(0, 1)(c, args)
	}
	var names []string
	for _, sub := range c.Commands() {
		names = append(names, sub.Name())
	}
	return usage(
		fmt.Sprintf("de opdracht %q bestaat niet", args[0]),
		dutch.DidYouMean(args[0], names),
	)
}

// flagError puts what the flag parser found into Dutch.
func flagError(c *cobra.Command, err error) error {
	remedy := seeHelp(c.CommandPath())
	if e, ok := errors.AsType[*pflag.NotExistError](err); ok {
		var names []string
		c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		if meant := dutch.Suggest(e.GetSpecifiedName(), names); meant != "" {
			remedy = fmt.Sprintf("Bedoelde u --%s? %s", meant, remedy)
		}
		if folder.IsRoundName(e.GetSpecifiedShortnames()) {
			return usage(
				fmt.Sprintf("%q is geen optie", "-"+e.GetSpecifiedShortnames()),
				fmt.Sprintf("Is het de naam van een bestand? Zet er dan ./ voor: ./-%s", e.GetSpecifiedShortnames()),
			)
		}
		return usage(fmt.Sprintf("de optie %q bestaat niet", dashes(e.GetSpecifiedName())), remedy)
	}
	if e, ok := errors.AsType[*pflag.ValueRequiredError](err); ok {
		return usage(fmt.Sprintf("achter %s ontbreekt een waarde", dashes(e.GetSpecifiedName())), remedy)
	}
	if e, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
		return usage(fmt.Sprintf("de waarde %q past niet bij --%s", e.GetValue(), e.GetFlag().Name), remedy)
	}
	return usage("een van de opties is niet te lezen", remedy)
}

func dashes(flag string) string {
	if len(flag) == 1 {
		return "-" + flag
	}
	return "--" + flag
}

func version(set *questions.Set) []byte {
	return fmt.Appendf(nil, "loketscan, met vragenlijst %s editie %d\n", set.ID, set.Edition)
}
