package questions

import (
	_ "embed"
	"sync"
)

//go:embed wmo-loket.yaml
var wmoLoket []byte

// Default returns the set of the note Doorontwikkeling Wmo-loket, read once.
// It is shared: do not change it.
var Default = sync.OnceValue(func() *Set {
	set, err := Read("wmo-loket.yaml", wmoLoket)
	if err != nil {
		panic(err) // the file is part of the program and tested with it
	}
	return set
})
