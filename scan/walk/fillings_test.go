package walk

import (
	"testing"

	"loketscan/scan/session/sessiontest"
)

// What is filled in on the screen is in the file, as what is filled in in lines
// is in package lines.
func TestFillings(t *testing.T) {
	for _, f := range sessiontest.Fillings {
		t.Run(f.Name, func(t *testing.T) {
			d := newDeskAtStart(t)
			o := d.options()
			f.Open(t, o.Session, d.store)
			d.m = newModel(o)
			d.press(f.Keys...)
			f.Check(t, d.store)
			if t.Failed() {
				t.Log("\n" + d.screen())
			}
		})
	}
}
