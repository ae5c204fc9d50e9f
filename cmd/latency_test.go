//go:build unix

package cmd_test

import (
	"errors"
	"fmt"
	"math"
	"os"
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
// with each key, it measures a program that only echoes one, on as many lines as
// the key changes: pty-p99-ms. Where an answer is saved, a file of that size is
// written as safely beside it: disk-p99-ms. What the p99 of the keys is over
// those, is ours.
func BenchmarkKeyToScreen(b *testing.B) {
	// Each key, and the text by which its screen differs from the one before.
	type step struct{ key, shown string }
	for _, bench := range []struct {
		name  string
		begin []step
		turn  [2]step // done one after the other, again and again
		only  bool    // measure only the first of the two
		lines int     // that change
	}{
		{"moves", nil, [2]step{{"down", ">  2 De burger"}, {"up", ">  1 Visie"}}, false, 2},
		{"questions", []step{{"6", ">  6 Vraag"}, {"enter", "vraag 1 van 10"}}, [2]step{{"right", "vraag 2 van 10"}, {"left", "vraag 1 van 10"}}, false, 12},
		{"answers", []step{{"6", ">  6 Vraag"}, {"enter", "vraag 1 van 10"}}, [2]step{{"1", "vraag 2 van 10"}, {"left", "vraag 1 van 10"}}, true, 12},
		{"typing", []step{{"6", ">  6 Vraag"}, {"enter", "vraag 1 van 10"}, {"tab", "nieuwe regel"}, {"x", "het verslag.x"}}, [2]step{{"y", "het verslag.xy\n"}, {"backspace", "het verslag.x\n"}}, false, 1},
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
			echo := sitDownAt(b, "loketscan-echo", folder, nil, fmt.Sprint(bench.lines))
			echo.WaitFor("toets:")
			content := []byte(read(b, filepath.Join(folder, "ronde.yaml")))
			var took, echoed, written []time.Duration
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
					if n == 0 && bench.only {
						written = append(written, saveTime(b, filepath.Join(folder, "ernaast"), content))
					}
				}
			}
			b.ReportMetric(percentile(took, 50), "p50-ms")
			b.ReportMetric(percentile(took, 99), "p99-ms")
			b.ReportMetric(percentile(echoed, 99), "pty-p99-ms")
			over := percentile(took, 99) - percentile(echoed, 99)
			if bench.only {
				b.ReportMetric(percentile(written, 99), "disk-p99-ms")
				over -= percentile(written, 99)
			}
			b.ReportMetric(over, "ours-p99-ms")
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

// saveTime is the time that it takes to write a file so that it is there whatever
// happens: beside its own, then in its place, with a sync of the file and one of
// the folder.
func saveTime(b *testing.B, path string, content []byte) time.Duration {
	before := time.Now()
	f, err := os.Create(path + ".nieuw")
	if err != nil {
		b.Fatal(err)
	}
	_, err = f.Write(content)
	err = errors.Join(err, f.Sync(), f.Close(), os.Rename(path+".nieuw", path))
	folder, openErr := os.Open(filepath.Dir(path))
	if err = errors.Join(err, openErr, folder.Sync(), folder.Close()); err != nil {
		b.Fatal(err)
	}
	return time.Since(before)
}

// percentile is in milliseconds.
func percentile(took []time.Duration, percent float64) float64 {
	slices.Sort(took)
	at := int(math.Ceil(float64(len(took))*percent/100)) - 1
	return float64(took[at].Microseconds()) / 1000
}
