package roundfile_test

import (
	"runtime"
	"testing"
	"time"

	"loketscan/questions"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

// full is a round of the built-in set with an answer and a note everywhere.
func full(b *testing.B) (*roundfile.File, []byte) {
	b.Helper()
	set := questions.Default()
	round := scan.NewRound(scan.Info{Municipality: "Voorbeeldstad", Kind: questions.Municipal, Name: "2026 najaar"})
	for _, topic := range set.Topics {
		for _, q := range topic.Questions {
			round.Respond(scan.Ref{Topic: topic.ID, ID: q.ID}, scan.Response{Answer: scan.Partly, Note: "Daar is nog niet over gesproken.\nDat volgt."})
		}
		for _, a := range topic.Actions {
			round.FollowUp(scan.Ref{Topic: topic.ID, ID: a.ID}, scan.Followup{Owner: "coördinator", Due: "2027-03-01", Priority: scan.High})
		}
	}
	f, err := roundfile.Create(b.TempDir()+"/ronde.yaml", set, round)
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
		if f, problems := roundfile.Read("ronde.yaml", data, questions.Default()); f == nil {
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
				if f, problems := roundfile.Read("ronde.yaml", text, questions.Default()); f == nil {
					b.Fatal(problems)
				}
			}
			best[i] = min(best[i], time.Since(start))
		}
	}
	b.ReportMetric(0, "ns/op") // of both together, and of clearing up
	b.ReportMetric(float64(best[1])/float64(best[0]), "times-faster")
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
