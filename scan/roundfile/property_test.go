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
	f, problems := roundfile.Read("ronde.yaml", data, all())
	if f == nil {
		t.Fatalf("%v\n%s", problems, data)
	}
	if diff := cmp.Diff(cleaned(round), f.Round, rounds); diff != "" {
		t.Fatalf("-written +read:\n%s\n%s", diff, data)
	}
	for _, own := range []struct{ written, read []scan.Own }{{round.OwnActions(), f.Round.OwnActions()}, {round.OwnQuestions(), f.Round.OwnQuestions()}} {
		if diff := cmp.Diff(byTopic(round.Set, own.written), own.read, rounds); diff != "" {
			t.Fatalf("of the loket's own, -written +read:\n%s\n%s", diff, data)
		}
	}
	if diff := cmp.Diff(string(data), string(f.Bytes())); diff != "" {
		t.Fatalf("-written +written again:\n%s", diff)
	}
}

// rounds compares rounds with each other, of the same set.
var rounds = cmp.Options{
	cmp.AllowUnexported(scan.Round{}), cmpopts.EquateEmpty(),
	cmp.Comparer(func(a, b *questions.Set) bool { return a == b }),
	cmp.Comparer(func(a, b *questions.OwnQuestion) bool { return a == b }),
}

// encode returns the text of a round, without a disk.
func encode(t *testing.T, round *scan.Round) []byte {
	t.Helper()
	f, problems := roundfile.Read("leeg.yaml", []byte("scan:\n  bestandsversie: 1\n  vragenlijst: voorbeeld\n  editie: 2\n"), all())
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
	want := scan.NewRound(round.Set, info)
	for _, own := range byTopic(round.Set, round.OwnActions()) {
		if err := want.SetOwnAction(own); err != nil {
			panic(err)
		}
	}
	for _, own := range byTopic(round.Set, round.OwnQuestions()) {
		if err := want.SetOwnQuestion(own); err != nil {
			panic(err)
		}
	}
	for ref, response := range round.Responses() {
		want.Respond(ref, response)
	}
	for ref, followup := range round.Followups() {
		want.FollowUp(ref, followup)
	}
	return want
}

// byTopic puts what a loket added in the order of the topics in the file.
func byTopic(set *questions.Set, all []scan.Own) []scan.Own {
	var sorted []scan.Own
	for _, own := range all {
		own.Text = dutch.CleanLine(own.Text)
		sorted = append(sorted, own)
	}
	place := map[string]string{"visie": "1", "burger": "2"}
	switch {
	case set == services():
		place = map[string]string{"aanbod": "1"}
	case set.Edition == 1:
		place = map[string]string{"visie": "1", "vroeger": "2", "burger": "3"}
	}
	slices.SortStableFunc(sorted, func(a, b scan.Own) int {
		return strings.Compare(stdcmp.Or(place[a.Ref.Topic], "4"+a.Ref.Topic), stdcmp.Or(place[b.Ref.Topic], "4"+b.Ref.Topic))
	})
	return sorted
}

func randomRound(r *rand.Rand) *scan.Round {
	set := pick(r, all())
	round := scan.NewRound(set, scan.Info{
		Municipality: hostile(r), Desk: hostile(r), Name: hostile(r),
		Kind: pick(r, append(set.KindIDs(), "")[:max(1, len(set.Kinds))]), Date: pick(r, []scan.Date{"", "2026-11-21", "0001-01-01", "9999-12-31"}),
	})
	if set == services() { // which does not ask for it
		round.Kind = pick(r, []string{"", "eigen: [soort # 1"})
	}
	for range r.IntN(4) {
		round.Participants = append(round.Participants, hostile(r))
	}
	if r.IntN(3) == 0 {
		round.Previous = hostile(r)
	}
	for i := range r.IntN(3) {
		ref := scan.Ref{Topic: pick(r, []string{"visie", "burger", name(r)}), ID: fmt.Sprint(name(r), i)}
		err := round.SetOwnAction(scan.Own{Ref: ref, Text: hostile(r), Number: []int{0, 3 + i, 700 + i}[r.IntN(3)]})
		round.FollowUp(ref, scan.Followup{Owner: hostile(r)})
		if err != nil {
			panic(err)
		}
		if set == services() { // nobody asks anything themselves there
			continue
		}
		ref.Topic = pick(r, []string{"visie", "vroeger"})
		if err := round.SetOwnQuestion(scan.Own{Ref: ref, Text: hostile(r), Asks: owns(ref.Topic)}); err != nil {
			panic(err)
		}
		round.Respond(ref, scan.Response{Answer: pick(r, append(set.Scales[0].IDs(), scan.Open)), Note: hostile(r)})
	}
	refs := []scan.Ref{
		{Topic: "visie", ID: "vastgesteld"},
		{Topic: "visie", ID: "actueel"},
		{Topic: "visie", ID: "samen"},
		{Topic: "visie", ID: "oude-vraag"},
		{Topic: "vroeger", ID: "iets"},
		{Topic: "burger", ID: "situatie"},
		{Topic: "visie", ID: name(r)},
		{Topic: name(r), ID: name(r)},
	}
	for _, ref := range refs {
		if r.IntN(3) > 0 {
			answers := visit()[0].Scales[0].IDs()
			if set == services() {
				answers = set.Scales[0].IDs()
			}
			round.Respond(ref, scan.Response{Answer: pick(r, append(answers, scan.Open)), Note: hostile(r)})
		}
	}
	if set == services() {
		for _, q := range set.Topics[0].Questions {
			answer := pick(r, append(q.Scale.IDs(), scan.Open))
			if q.Scale.IsText() {
				answer = hostile(r)
			}
			round.Respond(scan.Ref{Topic: "aanbod", ID: q.ID}, scan.Response{Answer: answer, Note: pick(r, []string{"", "", hostile(r)})})
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

// owns is what a loket can ask itself at a topic.
func owns(topic string) *questions.OwnQuestion { return visit()[0].Topic(topic).Own }

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
	cell := scan.Ref{Topic: "aanbod", ID: "dienst.vervoer.door"}
	f.Fuzz(func(t *testing.T, line, note, step, id string) {
		table := scan.NewRound(services(), scan.Info{})
		table.Respond(cell, scan.Response{Answer: line, Note: step})
		table.Respond(scan.Ref{Topic: "aanbod", ID: "sinds"}, scan.Response{Answer: note})
		table.Respond(scan.Ref{Topic: "aanbod", ID: "dienst.maaltijden.door"}, scan.Response{Answer: id})
		checkRoundTrip(t, table)
		if id = dutch.CleanLine(id); len(id) > 200 || id == "scan" {
			id = ""
		}
		round := scan.NewRound(latest(), scan.Info{
			Kind:         "gemeentelijk",
			Municipality: line, Desk: line, Name: note, Participants: []string{line, step},
		})
		round.Respond(scan.Ref{Topic: "visie", ID: "actueel"}, scan.Response{Answer: "nee", Note: note})
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
		file, problems := roundfile.Read("ronde.yaml", data, all())
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
		again, _ := roundfile.Read("ronde.yaml", written, all())
		if diff := cmp.Diff(file.Round, again.Round, rounds); diff != "" {
			t.Errorf("-read +read again:\n%s\n%s", diff, written)
		}
		if diff := cmp.Diff(string(written), string(again.Bytes())); diff != "" {
			t.Errorf("-written +written again:\n%s", diff)
		}
	})
}
