package cmd

import (
	"github.com/spf13/cobra"

	"loketscan/questions/sets"
)

// NewRoot lets tests walk through all commands and flags.
func NewRoot(env Env) *cobra.Command {
	env.Sets = sets.BuiltIn()
	return newRoot(env)
}
