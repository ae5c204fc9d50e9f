package roundfile_test

import (
	stdcmp "cmp"
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

// long runs the tests that hammer as long as CI does, with LOKETSCAN_LONG=1.
var long = os.Getenv("LOKETSCAN_LONG") != ""

// times is how often a test hammers.
func times(short, whenLong int) int {
	if long {
		return whenLong
	}
	return short
}

// TestRoundTrip holds that every round reads back as it was written, whatever
// is in its texts, and is then written in the same bytes.
func TestRoundTrip(t *testing.T) {
	const parts = 4
	for part := range parts {
		t.Run(fmt.Sprint(part), func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(2026, uint64(part)))
			for range times(2_000, 100_000) / parts {
				checkRoundTrip(t, randomRound(r))
			}
		})
	}
}

func checkRoundTrip(t *testing.T, round *scan.Round) {
	t.Helper()
	data := encode(t, round)
	f, problems := roundfile.Read("ronde.yaml", data, visit())
	if f == nil {
		t.Fatalf("%v\n%s", problems, data)
	}
	if diff := cmp.Diff(cleaned(round), f.Round, cmpopts.EquateEmpty()); diff != "" {
		t.Fatalf("-written +read:\n%s\n%s", diff, data)
	}
	if diff := cmp.Diff(string(data), string(f.Bytes())); diff != "" {
		t.Fatalf("-written +written again:\n%s", diff)
	}
}

// encode returns the text of a round, without a disk.
func encode(t *testing.T, round *scan.Round) []byte {
	t.Helper()
	f, problems := roundfile.Read("leeg.yaml", []byte("scan:\n  bestandsversie: 1\n  vragenlijst: voorbeeld\n  editie: 2\n"), visit())
	if f == nil {
		t.Fatal(problems)
	}
	f.Round = round
	data := f.Bytes()
	if data == nil {
		t.Fatalf("refused: %v\n%+v", f.Save(), round)
	}
	return data
}

// cleaned is the round as it should be read back.
func cleaned(round *scan.Round) *scan.Round {
	info := round.Info
	for _, text := range []*string{&info.Municipality, &info.Desk, &info.Name, &info.Previous} {
		*text = dutch.CleanLine(*text)
	}
	info.Participants = nil
	for _, p := range round.Participants {
		if p = dutch.CleanLine(p); p != "" {
			info.Participants = append(info.Participants, p)
		}
	}
	want := scan.NewRound(info)
	for ref, response := range round.Responses {
		want.Respond(ref, response)
	}
	for ref, followup := range round.Followups {
		if followup.State == scan.StateOpen {
			followup.State = ""
		}
		want.FollowUp(ref, followup)
	}
	want.OwnActions, want.Developments = byTopic(round.OwnActions), byTopic(round.Developments)
	want.NumberOwnActions()
	return want
}

// byTopic puts what a loket added in the order of the topics in the file.
func byTopic(all []scan.Own) []scan.Own {
	var sorted []scan.Own
	for _, own := range all {
		own.Text = dutch.CleanLine(own.Text)
		sorted = append(sorted, own)
	}
	place := map[string]string{"visie": "1", "burger": "2"}
	slices.SortStableFunc(sorted, func(a, b scan.Own) int {
		return strings.Compare(stdcmp.Or(place[a.Ref.Topic], "3"+a.Ref.Topic), stdcmp.Or(place[b.Ref.Topic], "3"+b.Ref.Topic))
	})
	return sorted
}

func randomRound(r *rand.Rand) *scan.Round {
	round := scan.NewRound(scan.Info{
		SetID: "voorbeeld", Edition: 1 + r.IntN(2),
		Municipality: hostile(r), Desk: hostile(r), Name: hostile(r),
		Kind: pick(r, questions.Kinds()), Date: pick(r, []scan.Date{"", "2026-11-21", "0001-01-01", "9999-12-31"}),
	})
	for range r.IntN(4) {
		round.Participants = append(round.Participants, hostile(r))
	}
	if r.IntN(3) == 0 {
		round.Previous = hostile(r)
	}
	for i := range r.IntN(3) {
		ref := scan.Ref{Topic: pick(r, []string{"visie", "burger", name(r)}), ID: fmt.Sprint(name(r), i)}
		round.OwnActions = append(round.OwnActions, scan.Own{Ref: ref, Text: hostile(r), Number: []int{0, 3 + i, 700 + i}[r.IntN(3)]})
		round.FollowUp(ref, scan.Followup{Owner: hostile(r)})
		round.Developments = append(round.Developments, scan.Own{Ref: ref, Text: hostile(r)})
		round.Respond(ref, scan.Response{Note: hostile(r)})
	}
	refs := []scan.Ref{
		{Topic: "visie", ID: "vastgesteld"},
		{Topic: "visie", ID: "actueel"},
		{Topic: "visie", ID: "samen"},
		{Topic: "burger", ID: "situatie"},
		{Topic: "visie", ID: name(r)},
		{Topic: name(r), ID: name(r)},
	}
	for _, ref := range refs {
		if r.IntN(3) > 0 {
			round.Respond(ref, scan.Response{Answer: pick(r, append(scan.Answers(), "")), Note: hostile(r)})
		}
	}
	refs = []scan.Ref{{Topic: "visie", ID: "visie-bijstellen"}, {Topic: "visie", ID: "visie-delen"}, {Topic: name(r), ID: name(r)}}
	for _, ref := range refs {
		if r.IntN(3) > 0 {
			round.FollowUp(ref, scan.Followup{
				Owner: hostile(r), Due: pick(r, []scan.Date{"", "2027-03-01"}), Priority: pick(r, append(scan.Priorities(), "")),
				FirstStep: hostile(r), State: pick(r, append(scan.States(), "")),
			})
		}
	}
	return round
}

func pick[T any](r *rand.Rand, values []T) T { return values[r.IntN(len(values))] }

// name is the id of something that the set does not have.
func name(r *rand.Rand) string {
	id := dutch.CleanLine(hostile(r))
	if utf8.RuneCountInString(id) > 100 || id == "scan" {
		id = ""
	}
	return id + "x"
}

var hostilePieces = []string{
	"a", "é", "tekst", " ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", ": ", ":", "#", " # ", "- ", "-", "? ", "|", ">", "|2", "'", "\"", "''", "\\", "\\n",
	"&a", "*a", "!!str", "!", "%", "@", "`", "{", "}", "[", "]", ",", "---", "...", "<<", "~", "null", "true", "ja", "nee", "yes", "2026", "010", "1e2",
	"2026-11-21", "12:30", "0x1F", ".5", ".inf", "=", "\x00", "\x1b[31m", "\x7f", "\u0085", "\u00a0", "\u2028", "\u2029", "\u200b", "\u200d", "\u202e", "\ufeff",
	"\ufffe", "\uffff", "\ufffd", "\xff", "\xc3", "👍", "👨‍👩‍👧", "e\u0301", "𝕏", "\U000e0041", "\U0010ffff", "antwoord: ja", "# Is er een visie op het loket vastgesteld?",
	"visie:\n  vragen:", "<script>", "[x](javascript:y)", "C:\\map\\", "50%", "a\tb", "€ 100",
}

// hostile is text such as nobody should have to type.
func hostile(r *rand.Rand) string {
	var b strings.Builder
	for range r.IntN(8) {
		if r.IntN(4) == 0 {
			b.WriteRune(rune(r.IntN(unicode.MaxRune + 1)))
		} else {
			b.WriteString(pick(r, hostilePieces))
		}
	}
	if r.IntN(50) == 0 {
		return strings.Repeat(b.String(), 200)
	}
	return b.String()
}

// FuzzWrite is TestRoundTrip with texts of the fuzzer's choice.
func FuzzWrite(f *testing.F) {
	for _, piece := range hostilePieces {
		f.Add(piece, "a"+piece+"b", piece+"\n"+piece, "x")
	}
	f.Fuzz(func(t *testing.T, line, note, step, id string) {
		if id = dutch.CleanLine(id); len(id) > 200 || id == "scan" {
			id = ""
		}
		round := scan.NewRound(scan.Info{
			SetID: "voorbeeld", Edition: 2, Kind: questions.Municipal,
			Municipality: line, Desk: line, Name: note, Participants: []string{line, step},
		})
		round.Respond(scan.Ref{Topic: "visie", ID: "actueel"}, scan.Response{Answer: scan.No, Note: note})
		round.Respond(scan.Ref{Topic: "visie", ID: id + "-vraag"}, scan.Response{Note: step})
		round.FollowUp(scan.Ref{Topic: "visie", ID: "visie-delen"}, scan.Followup{Owner: line, FirstStep: step})
		checkRoundTrip(t, round)
	})
}

// longKey is a name too long to write before a colon.
var longKey = regexp.MustCompile(`[^\n]{300}`)

// FuzzRead holds that no file breaks the reader, that its problems can be
// shown, and that a file that is right can be saved without loss.
func FuzzRead(f *testing.F) {
	for path := range cases(f, "*/*.yaml") {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file, problems := roundfile.Read("ronde.yaml", data, visit())
		for _, p := range problems {
			if p.Message == "" || p.Tip == "" || strings.ContainsFunc(p.Message+p.Tip, unicode.IsControl) {
				t.Errorf("an odd problem: %+v", p)
			}
		}
		if file == nil {
			if problems.Err() == nil {
				t.Error("neither a round nor a problem")
			}
			return
		}
		written := file.Bytes()
		if written == nil {
			if problems.Err() == nil && !longKey.Match(data) {
				t.Error("a file without mistakes cannot be saved")
			}
			return
		}
		again, _ := roundfile.Read("ronde.yaml", written, visit())
		if diff := cmp.Diff(file.Round, again.Round, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("-read +read again:\n%s\n%s", diff, written)
		}
		if diff := cmp.Diff(string(written), string(again.Bytes())); diff != "" {
			t.Errorf("-written +written again:\n%s", diff)
		}
	})
}
