package roundfile_test

import (
	"runtime"
	"runtime/debug"
	"sync"
	"testing"
	"time"

	"gopkg.in/yaml.v3"

	"loketscan/questions/sets"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

// full is a round of the built-in set with an answer and a note everywhere.
func full(b *testing.B) (*roundfile.File, []byte) {
	b.Helper()
	set := sets.BuiltIn().Proposed()
	round := scan.NewRound(set, scan.Info{Municipality: "Voorbeeldstad", Kind: "gemeentelijk", Name: "2026 najaar"})
	for _, topic := range set.Topics {
		for _, q := range topic.Questions {
			round.Respond(scan.Ref{Topic: topic.ID, ID: q.ID}, scan.Response{Answer: "deels", Note: "Daar is nog niet over gesproken.\nDat volgt."})
		}
		for _, a := range topic.Actions {
			round.FollowUp(scan.Ref{Topic: topic.ID, ID: a.ID}, scan.Followup{Owner: "coördinator", Due: "2027-03-01", Priority: scan.High})
		}
	}
	f, err := roundfile.Create(b.TempDir()+"/ronde.yaml", sets.BuiltIn(), round)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = f.Close() })
	return f, f.Bytes()
}

func BenchmarkRead(b *testing.B) {
	_, data := full(b)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if f, problems := roundfile.Read("ronde.yaml", data, sets.BuiltIn()); f == nil {
			b.Fatal(problems)
		}
	}
}

// BenchmarkReadByTurns reads a round and the same behind a line that only the
// YAML library understands, and reports how many times as long that takes.
func BenchmarkReadByTurns(b *testing.B) {
	_, data := full(b)
	texts := [][]byte{data, append([]byte("---\n"), data...)}
	best := []time.Duration{time.Hour, time.Hour} // the other turns had to wait for something
	for b.Loop() {
		for i, text := range texts {
			runtime.GC() // each clears up its own memory only
			start := time.Now()
			for range 10 {
				if f, problems := roundfile.Read("ronde.yaml", text, sets.BuiltIn()); f == nil {
					b.Fatal(problems)
				}
			}
			best[i] = min(best[i], time.Since(start))
		}
	}
	b.ReportMetric(0, "ns/op") // of both together, and of clearing up
	b.ReportMetric(float64(best[1])/float64(best[0]), "times-faster")
}

// BenchmarkPortfolio reads and assesses 1,000 rounds over all cores, in turn with
// the library that parses the same bytes over the same cores, and reports how long
// the first takes of what the second does. With -benchtime 10x it is 10,000.
func BenchmarkPortfolio(b *testing.B) {
	_, data := full(b)
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // as in main
	const rounds = 1_000
	var ours, library time.Duration
	for b.Loop() {
		for range 10 { // by turns, so that a busy moment hits both
			ours += onAllCores(rounds/10, func() {
				f, problems := roundfile.Read("ronde.yaml", data, sets.BuiltIn())
				if f == nil {
					b.Error(problems)
					return
				}
				scan.Assess(f.Round)
			})
			library += onAllCores(rounds/10, func() {
				var n yaml.Node
				if err := yaml.Unmarshal(data, &n); err != nil {
					b.Error(err)
				}
			})
		}
	}
	b.ReportMetric(float64(ours)/float64(library), "×yaml.v3")
}

// onAllCores does something so many times, and returns how long that took.
func onAllCores(times int, do func()) time.Duration {
	start := time.Now()
	var all sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			for range times / runtime.GOMAXPROCS(0) {
				do()
			}
		})
	}
	all.Wait()
	return time.Since(start)
}

// BenchmarkSave is what an answer costs, the disk included.
func BenchmarkSave(b *testing.B) {
	f, _ := full(b)
	for b.Loop() {
		if err := f.Save(); err != nil {
			b.Fatal(err)
		}
	}
}
