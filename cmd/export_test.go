package cmd

// NewRoot lets tests walk through all commands and flags.
var NewRoot = newRoot

// Alike is how scan finds the round that a misspelt name was meant for.
var Alike = alike
