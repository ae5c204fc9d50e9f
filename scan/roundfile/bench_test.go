package roundfile_test

import (
	"testing"

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
	for b.Loop() {
		if f, problems := roundfile.Read("ronde.yaml", data, questions.Default()); f == nil {
			b.Fatal(problems)
		}
	}
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
