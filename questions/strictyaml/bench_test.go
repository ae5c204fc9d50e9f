package strictyaml_test

import (
	"bytes"
	"runtime"
	"testing"
	"time"

	"loketscan/questions/sets"
	"loketscan/questions/strictyaml"
)

// BenchmarkParse reads by turns as Parse does and with the library alone, and
// reports how many times as long the library takes. What a person wrote, and
// what Parse finds out about late, should come out near 1.
func BenchmarkParse(b *testing.B) {
	round := fullRound(b)
	for name, data := range map[string][]byte{
		"written":              round,
		"of a person":          []byte(sets.BuiltIn().Proposed().YAML),
		"changed at the start": append([]byte("---\n"), round...),
		"changed at the end":   append(bytes.Clone(round), "\nmijn:  eigen\n"...),
	} {
		b.Run(name, func(b *testing.B) {
			best := []time.Duration{time.Hour, time.Hour} // the other turns had to wait for something
			for b.Loop() {
				for i, parse := range []parse{strictyaml.Parse, strictyaml.ParseWithLibrary} {
					runtime.GC() // each clears up its own memory only
					start := time.Now()
					for range 10 {
						parse.read(b, data)
					}
					best[i] = min(best[i], time.Since(start))
				}
			}
			b.ReportMetric(0, "ns/op") // of both together, and of clearing up
			b.ReportMetric(float64(best[1])/float64(best[0]), "times-faster")
		})
	}
}

type parse func(file string, data []byte) (*strictyaml.Node, strictyaml.Problems)

func (p parse) read(tb testing.TB, data []byte) {
	tb.Helper()
	if _, problems := p("x.yaml", data); problems != nil {
		tb.Fatal(problems)
	}
}

// TestParseAllocates holds that what Format wrote is read the short way.
func TestParseAllocates(t *testing.T) {
	data := fullRound(t)
	short := testing.AllocsPerRun(5, func() { parse(strictyaml.Parse).read(t, data) })
	library := testing.AllocsPerRun(5, func() { parse(strictyaml.ParseWithLibrary).read(t, data) })
	t.Logf("%.0f allocations, with the library %.0f", short, library)
	if short > library/20 {
		t.Errorf("%.0f allocations, with the library %.0f", short, library)
	}
}
