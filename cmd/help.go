package cmd

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func newHelp(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:     "help [OPDRACHT]",
		Aliases: []string{"hulp"},
		Short:   "Leg uit hoe een opdracht werkt",
		Example: "  loketscan help plan",
		RunE: func(_ *cobra.Command, args []string) error {
			c, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return rootArgs(root, []string{strings.Join(args, " ")})
			}
			return c.Help()
		},
	}
}

// help is all there is to say about a command.
func help(c *cobra.Command) string {
	var b strings.Builder
	about := c.Long
	if about == "" {
		about = c.Short + "."
	}
	fmt.Fprintf(&b, "%s\n\nGebruik:\n  %s\n", about, c.UseLine())
	if c.HasAvailableSubCommands() {
		fmt.Fprintf(&b, "  loketscan OPDRACHT\n\nOpdrachten:\n")
		for _, sub := range c.Commands() {
			if sub.IsAvailableCommand() || sub.Name() == "help" {
				fmt.Fprintf(&b, "  %-14s%s\n", sub.Name(), sub.Short)
			}
		}
	}
	if len(c.Aliases) > 0 {
		fmt.Fprintf(&b, "\nOok te typen als: %s\n", strings.Join(c.Aliases, ", "))
	}
	fmt.Fprintf(&b, "\nOpties:\n")
	for _, flags := range []*pflag.FlagSet{c.NonInheritedFlags(), c.InheritedFlags()} {
		flags.VisitAll(func(f *pflag.Flag) { b.WriteString(helpFlag(f)) })
	}
	if c.Example != "" {
		fmt.Fprintf(&b, "\nVoorbeelden:\n%s\n", c.Example)
	}
	if c.HasAvailableSubCommands() {
		fmt.Fprintf(&b, "\nMeer over een opdracht: loketscan help OPDRACHT\n")
	}
	return b.String()
}

// helpFlag is the line of one flag. The word between backquotes in its text
// names its value, as is pflag's custom.
func helpFlag(f *pflag.Flag) string {
	value, text := pflag.UnquoteUsage(f)
	name := "    --" + f.Name
	if f.Shorthand != "" {
		name = "-" + f.Shorthand + ", --" + f.Name
	}
	return fmt.Sprintf("  %-24s%s\n", strings.TrimSpace(name+" "+value), text)
}
