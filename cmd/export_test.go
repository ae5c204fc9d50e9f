package cmd

// NewRoot lets tests walk through all commands and flags.
var NewRoot = newRoot
