package cmd

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/report"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

// shells are those that can complete what is being typed.
var shells = []struct {
	name  string
	write func(root *cobra.Command, w io.Writer) error
}{
	{"bash", func(root *cobra.Command, w io.Writer) error { return root.GenBashCompletionV2(w, true) }},
	{"zsh", (*cobra.Command).GenZshCompletion},
	{"fish", func(root *cobra.Command, w io.Writer) error { return root.GenFishCompletion(w, true) }},
	{"powershell", (*cobra.Command).GenPowerShellCompletionWithDesc},
}

func newCompletion(env Env) *cobra.Command {
	var names []string
	for _, shell := range shells {
		names = append(names, shell.name)
	}
	c := &cobra.Command{
		Use:     "aanvulling " + strings.Join(names, "|"),
		Aliases: []string{"completion"},
		Short:   "Laat de tab-toets aanvullen wat u typt",
		Long: `Maak een script waarmee de tab-toets in uw terminal aanvult wat u typt:
opdrachten, opties, bestanden, onderwerpen en actiepunten. Met een van de
voorbeelden werkt het zolang het venster open is. Zet u die regel in het bestand
waarmee uw terminal begint, dan werkt het altijd. In PowerShell is de regel:

  loketscan aanvulling powershell | Out-String | Invoke-Expression`,
		Example: `  source <(loketscan aanvulling bash)
  source <(loketscan aanvulling zsh)
  loketscan aanvulling fish | source`,
		ValidArgs: names,
		Args: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return usage("de naam van de terminal ontbreekt", dutch.DidYouMean("", names))
			case len(args) > 1:
				return tooMany(args[1])
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			for _, shell := range shells {
				if shell.name != args[0] {
					continue
				}
				var script bytes.Buffer
				if err := shell.write(c.Root(), &script); err != nil {
					return err
				}
				return env.print(script.Bytes())
			}
			return usage(fmt.Sprintf("voor %q is er geen aanvulling", args[0]), dutch.DidYouMean(args[0], names))
		},
	}
	return c
}

// described are completions with what each means.
func described[T any](values []T, describe func(T) (value, meaning string)) []cobra.Completion {
	all := make([]cobra.Completion, len(values))
	for i, v := range values {
		all[i] = cobra.CompletionWithDesc(describe(v))
	}
	return all
}

// completeFiles completes as many round files as a command takes.
func completeFiles(most int) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if len(args) >= most {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return []cobra.Completion{"yaml", "yml"}, cobra.ShellCompDirectiveFilterFileExt
	}
}

// completeRoot completes a round file when it cannot be a command.
func completeRoot(root *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	for _, c := range root.Commands() {
		if strings.HasPrefix(c.Name(), typed) {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
	}
	return completeFiles(1)(root, args, typed)
}

// completeAction completes a round file, and then an action in two steps: its
// topic, and its own name.
func completeAction(sets questions.Catalogue) cobra.CompletionFunc {
	return func(c *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if len(args) != 1 {
			return completeFiles(1)(c, args, typed)
		}
		return actionsIn(sets, args[0], typed)
	}
}

func actionsIn(sets questions.Catalogue, path, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	set := sets.Proposed()
	f, _, err := roundfile.Open(path, sets)
	if err == nil && f != nil {
		set = f.Round.Set
	}
	topic, _, inTopic := strings.Cut(typed, ".")
	if !inTopic {
		return startingWith(typed, described(set.Topics, func(t *questions.Topic) (value, meaning string) { return t.ID + ".", t.Title })),
			cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	}
	t := set.Topic(topic)
	if t == nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	all := described(t.Actions, func(a *questions.Action) (value, meaning string) { return topic + "." + a.ID, a.Text })
	if f != nil {
		for _, own := range f.Round.OwnActions() {
			all = append(all, cobra.CompletionWithDesc(own.Ref.String(), own.Text))
		}
	}
	return startingWith(typed, all), cobra.ShellCompDirectiveNoFileComp
}

func startingWith(typed string, all []cobra.Completion) []cobra.Completion {
	var some []cobra.Completion
	for _, c := range all {
		if strings.HasPrefix(c, typed) {
			some = append(some, c)
		}
	}
	return some
}

// completeFlags completes the values of the flags that take one of a few
// words, or a file. The others complete nothing.
func completeFlags(c *cobra.Command, sets questions.Catalogue) {
	for _, field := range scan.Fields() {
		if field.Form == scan.Choice && c.Flags().Lookup(field.Key) != nil {
			completeFlag(c, field.Key, cobra.FixedCompletions(field.Words, cobra.ShellCompDirectiveNoFileComp|cobra.ShellCompDirectiveKeepOrder))
		}
	}
	if c.Flags().Lookup(flagTopic) != nil {
		completeFlag(c, flagTopic, func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
			topics := described(sets.Proposed().Topics, func(t *questions.Topic) (value, meaning string) { return t.ID, t.Title })
			return topics, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
		})
	}
}

// completeFormat completes the name of a format.
func completeFormat[T any](c *cobra.Command, flag string, formats []report.Format[T]) {
	completeFlag(c, flag, cobra.FixedCompletions(formatNames(formats), cobra.ShellCompDirectiveNoFileComp|cobra.ShellCompDirectiveKeepOrder))
}

// completeFlag is for flags that the command has, once: it cannot fail.
func completeFlag(c *cobra.Command, flag string, complete cobra.CompletionFunc) {
	if err := c.RegisterFlagCompletionFunc(flag, complete); err != nil {
		panic(err)
	}
}
