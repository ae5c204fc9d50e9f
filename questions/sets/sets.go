// Package sets holds the question sets that are built into the program: every
// edition that was ever released, each in a YAML file of its own that is never
// changed again. What the program uses is made of those files as Go data, so
// that starting it reads nothing.
package sets

import (
	_ "embed"

	"loketscan/questions"
)

//go:generate go run ./gen

//go:embed wmo-loket.1.yaml
var wmoLoket1YAML string

// BuiltIn returns all editions of all sets.
func BuiltIn() questions.Catalogue {
	return questions.Catalogue{&wmoLoket1}
}
