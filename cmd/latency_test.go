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
//
// Part of that time is the pseudo-terminal's and the emulator's own. By turns
// with each key, it measures a program that only echoes one: pty-p99-ms. What
// the p99 of the keys is over that, is ours.
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
			echo := sitDownAt(b, "loketscan-echo", folder, nil)
			echo.WaitFor("toets:")
			var took, echoed []time.Duration
			for i := 0; b.Loop(); i++ {
				for n, s := range bench.turn {
					if bench.name == "answers" && n == 0 {
						s.key = fmt.Sprint(1 + i%3) // another answer each time, so that there is something to save
					}
					taken := keyTime(term, ptytest.Key(s.key), s.shown)
					if n == 0 || !bench.only {
						took = append(took, taken)
						key := string(rune('a' + len(took)%26))
						echoed = append(echoed, keyTime(echo, key, "toets: "+key))
					}
				}
			}
			b.ReportMetric(percentile(took, 50), "p50-ms")
			b.ReportMetric(percentile(took, 99), "p99-ms")
			b.ReportMetric(percentile(echoed, 99), "pty-p99-ms")
			b.ReportMetric(percentile(took, 99)-percentile(echoed, 99), "over-pty-p99-ms")
			if strings.Contains(term.Screen(), "Niet bewaard") {
				b.Error("the answers are not saved")
			}
		})
	}
}

// keyTime is the time from a key to what it shows.
func keyTime(term *ptytest.Terminal, key, shown string) time.Duration {
	before := time.Now()
	term.Send(key)
	term.WaitFor(shown)
	return time.Since(before)
}

// percentile is in milliseconds.
func percentile(took []time.Duration, percent float64) float64 {
	slices.Sort(took)
	at := int(math.Ceil(float64(len(took))*percent/100)) - 1
	return float64(took[at].Microseconds()) / 1000
}
