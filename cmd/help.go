package cmd

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func newHelp(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:     "help [OPDRACHT]",
		Aliases: []string{"hulp"},
		Short:   "Leg uit hoe een opdracht werkt",
		Example: "  loketscan help plan",
		ValidArgsFunction: func(_ *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			all := described(commands(root), func(c *cobra.Command) (value, meaning string) { return c.Name(), c.Short })
			return startingWith(typed, all), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			c, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return rootArgs(root, []string{strings.Join(args, " ")})
			}
			return c.Help()
		},
	}
}

// commands are those that the user can choose from.
func commands(root *cobra.Command) []*cobra.Command {
	return slices.DeleteFunc(slices.Clone(root.Commands()), func(c *cobra.Command) bool {
		return !c.IsAvailableCommand() && c.Name() != "help"
	})
}

// about says what a command is for.
func about(c *cobra.Command) string {
	if c.Long != "" {
		return c.Long
	}
	return c.Short + "."
}

// usageLines are the ways to call a command.
func usageLines(c *cobra.Command) string {
	lines := "  " + c.UseLine()
	if c.HasAvailableSubCommands() {
		lines += "\n  " + c.Name() + " OPDRACHT"
	}
	return lines
}

func alsoTyped(c *cobra.Command) string { return "Ook te typen als: " + strings.Join(c.Aliases, ", ") }

// help is all there is to say about a command.
func help(c *cobra.Command) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\nGebruik:\n%s\n", about(c), usageLines(c))
	for _, group := range c.Groups() {
		fmt.Fprintf(&b, "\n%s:\n", group.Title)
		for _, sub := range commands(c) {
			if sub.GroupID == group.ID {
				fmt.Fprintf(&b, "  %-14s%s\n", sub.Name(), sub.Short)
			}
		}
	}
	if len(c.Aliases) > 0 {
		fmt.Fprintf(&b, "\n%s\n", alsoTyped(c))
	}
	fmt.Fprintf(&b, "\nOpties:\n")
	for _, flags := range []*pflag.FlagSet{c.NonInheritedFlags(), c.InheritedFlags()} {
		flags.VisitAll(func(f *pflag.Flag) { b.WriteString(helpFlag(f)) })
	}
	if c.Example != "" {
		fmt.Fprintf(&b, "\nVoorbeelden:\n%s\n", c.Example)
	}
	if c.HasAvailableSubCommands() {
		fmt.Fprintf(&b, "\nMeer over een opdracht: %s help OPDRACHT\n", c.Name())
	}
	return b.String()
}

// describeFlag gives a flag as it is typed, and what it does. The word between
// backquotes in its text names its value, as is pflag's custom.
func describeFlag(f *pflag.Flag) (name, text string) {
	value, text := pflag.UnquoteUsage(f)
	name = "--" + f.Name
	if f.Shorthand != "" {
		name = "-" + f.Shorthand + ", " + name
	}
	if f.Value.Type() == "bool" {
		return name, text
	}
	return name + " " + value, text
}

// helpFlag is the text of one flag, next to its name.
func helpFlag(f *pflag.Flag) string {
	const width, column = 80, 26
	name, text := describeFlag(f)
	line := fmt.Sprintf("  %-*s", column-2, name)
	var b strings.Builder
	for word := range strings.FieldsSeq(text) {
		if utf8.RuneCountInString(line)+len(" ")+utf8.RuneCountInString(word) > width {
			b.WriteString(strings.TrimRight(line, " ") + "\n")
			line = strings.Repeat(" ", column)
		}
		if !strings.HasSuffix(line, " ") {
			line += " "
		}
		line += word
	}
	return b.String() + line + "\n"
}
