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
	topic.Questions[0].Text, topic.Questions[0].YesIf = s, s
	topic.Questions = append(topic.Questions, &questions.Question{ID: "bus", Text: s})
	topic.Actions[0].Text = s

	round := newRound()
	round.Municipality, round.Desk, round.Name = s, s, s
	round.Participants = []string{s, s}
	round.Respond(ref("parkeren", "rolstoel"), scan.Response{Answer: scan.No, Note: s + "\n\nx"})
	round.Respond(ref("parkeren", "route"), scan.Response{Answer: scan.Unknown, Note: "x\n" + dutch.CleanText(s)})
	round.Respond(ref("parkeren", "bus"), scan.Response{Answer: scan.NotApplicable, Note: s})
	round.FollowUp(ref("parkeren", "plaats-maken"), scan.Followup{Owner: s, FirstStep: s})
	round.FollowUp(ref("parkeren", "borden"), scan.Followup{Owner: s, FirstStep: "x\n" + dutch.CleanText(s)})
	_, later := twoRounds()
	return []doc.Document{
		planDocument(set, round, PlanOptions{}),
		planDocument(set, round, PlanOptions{Owner: s, Topic: topic}),
		questionSet(set),
		status(set, round, "2027-01-01", "ronde.yaml"),
		Rounds{set, []*scan.Round{round, later}}.document(),
		comparison(withEverywhere(s)),
	}
}

// checkEverywhere holds every document against what a text could do to it, also
// in the forms in which the program does not write it yet.
func checkEverywhere(t *testing.T, s string) {
	t.Helper()
	for i, d := range everywhere(s) {
		judge.CheckInert(t, s, func(s string) []byte { return doc.Markdown(everywhere(s)[i]) })
		judge.CheckTerminal(t, doc.Text(d))
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
		for _, d := range everywhere(s) {
			judge.CheckTerminal(t, doc.Text(d))
		}
		if t.Failed() {
			t.Fatalf("by %q", s)
		}
	}
}
