package walk

import (
	"testing"

	"loketscan/scan/session/sessiontest"
)

// BenchmarkFrame is what a key costs in the model itself: the new screen, its
// layout and its frame.
func BenchmarkFrame(b *testing.B) {
	for name, keys := range map[string][2]string{"moves": {"down", "up"}, "questions": {"right", "left"}} {
		b.Run(name, func(b *testing.B) {
			d := &desk{t: &testing.T{}}
			d.store.Folder, d.store.Set = b.TempDir(), sessiontest.Set()
			d.m = newModel(d.options())
			d.create("ronde.yaml", sessiontest.Info())
			d.reopen("ronde.yaml")
			if name == "questions" {
				d.press("3", "enter", "enter")
			}
			for i := 0; b.Loop(); i++ {
				d.m.pace.rest()
				d.m.Update(keyMsg(keys[i%2]))
				d.m.View()
			}
		})
	}
}
