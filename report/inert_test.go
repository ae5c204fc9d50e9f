package report

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/report/doc"
	"loketscan/report/doc/judge"
	"loketscan/scan"
)

// everywhere has s wherever a person can write something, in a round or in a
// question set, in every document.
func everywhere(s string) []doc.Document {
	set := reception()
	set.Title = "x " + s
	topic, unanswered := set.Topics[0], set.Topics[2]
	set.Topics = []*questions.Topic{topic, unanswered}
	unanswered.Title = s
	topic.Title, topic.Intro = s, "x\n\n"+s
	topic.Questions[0].Text, topic.Questions[0].Criteria = s, yesIf(s)
	topic.Questions = append(topic.Questions, &questions.Question{ID: "bus", Text: s, Scale: orde()})
	topic.Actions[0].Text = s

	round := roundOf(set)
	round.Municipality, round.Desk, round.Name = s, s, s
	round.Participants = []string{s, s}
	round.Respond(ref("parkeren", "rolstoel"), scan.Response{Answer: no, Note: s + "\n\nx"})
	round.Respond(ref("parkeren", "route"), scan.Response{Answer: unknown, Note: "x\n" + dutch.CleanText(s)})
	round.Respond(ref("parkeren", "bus"), scan.Response{Answer: notApplicable, Note: s})
	round.FollowUp(ref("parkeren", "plaats-maken"), scan.Followup{Owner: s, FirstStep: s})
	round.FollowUp(ref("parkeren", "borden"), scan.Followup{Owner: s, FirstStep: "x\n" + dutch.CleanText(s)})
	_, later := twoRounds()
	return []doc.Document{
		planDocument(round, PlanOptions{}, true),
		planDocument(round, PlanOptions{Owner: s, Topic: topic}, true),
		questionSet(set),
		status(round, "2027-01-01", "ronde.yaml"),
		Rounds{set, []*scan.Round{round, later}}.document(),
		comparison(withEverywhere(s)),
	}
}

// inOtherScales has s wherever a set or a round with other scales has text.
func inOtherScales(s string) []doc.Document {
	return []doc.Document{
		questionSet(ofOtherScales(s).Set),
		planDocument(ofOtherScales(s), PlanOptions{}, true),
		comparison(scan.Compare(ofOtherScales("x"), ofOtherScales(s))),
	}
}

// ofOtherScales is a round of a set that has scales, a table and own questions,
// with s wherever those have text.
func ofOtherScales(s string) *scan.Round {
	set := reception()
	line := dutch.CleanLine(s)
	other := &questions.Scale{ID: "anders", Options: []questions.Option{
		{ID: "goed", Label: "x " + s, Means: s, Verdict: questions.Settled}, {ID: "uitzoeken", Label: "x " + s, Means: s, Verdict: questions.FindOut},
	}}
	text := &questions.Scale{ID: "tekst", Optional: true}
	set.Scales = append(set.Scales, other, text)
	topic := set.Topics[2]
	topic.Questions[0].Scale, topic.Questions[0].Criteria = other, []questions.Criterion{{Option: "goed", Text: s}}
	topic.Tables = []*questions.Table{{ID: "t", Title: s, Rows: []questions.Item{{ID: "r", Text: s}}, Columns: []questions.Item{{ID: "a", Text: s + " x"}, {ID: "b", Text: s + " x"}}}}
	topic.Questions = append(topic.Questions,
		&questions.Question{ID: "t.r.a", Text: line + ": " + line, Scale: other, Cell: &questions.Cell{Table: "t", Row: "r", Column: "a"}},
		&questions.Question{ID: "t.r.b", Text: line + ": " + line, Scale: text, Cell: &questions.Cell{Table: "t", Row: "r", Column: "b"}},
		&questions.Question{ID: "vrij", Text: s, Scale: text, OnlyIf: ref("tolken", "regelen")})
	topic.Own = &questions.OwnQuestion{Noun: "idee", Plural: "ideeen", Article: "het", Text: s + " {tekst}", Scale: other}
	round := roundOf(set)
	addQuestions(round, scan.Own{Ref: ref("tolken", "eigen"), Text: line})
	for id, answer := range map[string]string{"regelen": "uitzoeken", "eigen": "uitzoeken", "t.r.a": "goed", "t.r.b": line} {
		round.Respond(ref("tolken", id), scan.Response{Answer: answer, Note: s})
	}
	return round
}

// checkEverywhere holds every document against what a text could do to it, also
// in the forms in which the program does not write it yet.
func checkEverywhere(t *testing.T, s string) {
	t.Helper()
	for _, documents := range []func(string) []doc.Document{everywhere, inOtherScales} {
		for i, d := range documents(s) {
			judge.CheckInert(t, s, func(s string) []byte { return doc.Markdown(documents(s)[i]) })
			judge.CheckTerminal(t, doc.Text(d))
			if judge.Uncoloured(t, doc.Coloured(d)) != string(doc.Text(d)) {
				t.Errorf("colours change the text with %q", s)
			}
		}
	}
}

func TestTextFromPeopleIsInert(t *testing.T) {
	for _, s := range judge.Hostile {
		checkEverywhere(t, s)
	}
}

// TestAnyTextIsInert puts the hostile texts together at random.
func TestAnyTextIsInert(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	glue := []string{"", "", " ", "\n", "\n\n", "x", "_", "*", "`", "\\", "|", "[", "<", "https://", "www.", "@"}
	for range 150 {
		var s strings.Builder
		for range 1 + r.IntN(5) {
			s.WriteString(judge.Hostile[r.IntN(len(judge.Hostile))])
			s.WriteString(glue[r.IntN(len(glue))])
		}
		if checkEverywhere(t, s.String()); t.Failed() {
			return
		}
	}
}

// TestTextsFitATerminal has text of other scripts, and words longer than a line.
func TestTextsFitATerminal(t *testing.T) {
	for _, s := range slices.Concat(judge.Hostile, judge.HostileTexts(4, 100)) {
		for _, d := range slices.Concat(everywhere(s), inOtherScales(s)) {
			judge.CheckTerminal(t, doc.Text(d))
		}
		if t.Failed() {
			t.Fatalf("by %q", s)
		}
	}
}
