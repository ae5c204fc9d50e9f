//go:build unix

package cmd_test

import (
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"loketscan/scan/walk/ptytest"
)

// BenchmarkKeyToScreen measures, in a real pseudo-terminal with a terminal
// emulator, the time from a key to the screen that it leads to. An answer is in
// the file by then.
func BenchmarkKeyToScreen(b *testing.B) {
	// Each key, and the text by which its screen differs from the one before.
	type step struct{ key, shown string }
	for _, bench := range []struct {
		name  string
		begin []step
		turn  [2]step // done one after the other, again and again
		only  bool    // measure only the first of the two
	}{
		{"moves", nil, [2]step{{"down", ">  2 De burger"}, {"up", ">  1 Visie"}}, false},
		{"questions", []step{{"6", ">  6 Vraag"}, {"enter", "vraag 1 van 10"}}, [2]step{{"right", "vraag 2 van 10"}, {"left", "vraag 1 van 10"}}, false},
		{"answers", []step{{"6", ">  6 Vraag"}, {"enter", "vraag 1 van 10"}}, [2]step{{"1", "vraag 2 van 10"}, {"left", "vraag 1 van 10"}}, true},
		{"typing", []step{{"6", ">  6 Vraag"}, {"enter", "vraag 1 van 10"}, {"tab", "nieuwe regel"}, {"x", "het verslag.x"}}, [2]step{{"y", "het verslag.xy\n"}, {"backspace", "het verslag.x\n"}}, false},
	} {
		b.Run(bench.name, func(b *testing.B) {
			folder := b.TempDir()
			fullRound(b, filepath.Join(folder, "ronde.yaml"), 0)
			term := sitDown(b, folder)
			term.WaitFor("> Voorbeeldstad")
			term.Press("enter")
			term.WaitFor(">  1 Visie")
			for _, s := range bench.begin {
				term.Press(s.key)
				term.WaitFor(s.shown)
			}
			var took []time.Duration
			for i := 0; b.Loop(); i++ {
				for n, s := range bench.turn {
					if bench.name == "answers" && n == 0 {
						s.key = fmt.Sprint(1 + i%3) // another answer each time, so that there is something to save
					}
					before := time.Now()
					term.Send(ptytest.Key(s.key))
					term.WaitFor(s.shown)
					if n == 0 || !bench.only {
						took = append(took, time.Since(before))
					}
				}
			}
			report(b, took)
			if strings.Contains(term.Screen(), "Niet bewaard") {
				b.Error("the answers are not saved")
			}
		})
	}
}

// report reports percentiles.
func report(b *testing.B, took []time.Duration) {
	slices.Sort(took)
	for _, percent := range []float64{50, 99} {
		at := int(math.Ceil(float64(len(took))*percent/100)) - 1
		b.ReportMetric(float64(took[at].Microseconds())/1000, fmt.Sprintf("p%v-ms", percent))
	}
}
