package strictyaml_test

import (
	"bytes"
	"runtime"
	"testing"
	"time"

	"loketscan/questions"
	"loketscan/questions/strictyaml"
)

// BenchmarkParse reads by turns as Parse does and with the library alone, and
// reports how many times as long the library takes. What a person wrote, and
// what Parse finds out about late, should come out near 1.
func BenchmarkParse(b *testing.B) {
	round := fullRound(b)
	for name, data := range map[string][]byte{
		"written":              round,
		"of a person":          questions.Default().Source(),
		"changed at the start": append([]byte("---\n"), round...),
		"changed at the end":   append(bytes.Clone(round), "\nmijn:  eigen\n"...),
	} {
		b.Run(name, func(b *testing.B) {
			best := map[bool]time.Duration{true: time.Hour, false: time.Hour} // the others had to wait for something
			for short := true; b.Loop(); short = !short {
				for _, short := range []bool{short, !short} {
					parse := strictyaml.ParseWithLibrary
					if short {
						parse = strictyaml.Parse
					}
					runtime.GC() // each clears up its own memory only
					start := time.Now()
					for range 10 {
						read(b, parse, data)
					}
					best[short] = min(best[short], time.Since(start))
				}
			}
			b.ReportMetric(0, "ns/op") // of both together, and of clearing up
			b.ReportMetric(float64(best[false])/float64(best[true]), "times-faster")
		})
	}
}

func read(tb testing.TB, parse func(string, []byte) (*strictyaml.Node, strictyaml.Problems), data []byte) {
	tb.Helper()
	if _, problems := parse("x.yaml", data); problems != nil {
		tb.Fatal(problems)
	}
}

// TestParseAllocates holds that what Format wrote is read the short way.
func TestParseAllocates(t *testing.T) {
	data := fullRound(t)
	short := testing.AllocsPerRun(5, func() { read(t, strictyaml.Parse, data) })
	library := testing.AllocsPerRun(5, func() { read(t, strictyaml.ParseWithLibrary, data) })
	t.Logf("%.0f allocations, with the library %.0f", short, library)
	if short > library/20 {
		t.Errorf("%.0f allocations, with the library %.0f", short, library)
	}
}
