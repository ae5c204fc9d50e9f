package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/report/doc"
	"loketscan/report/doc/judge"
	"loketscan/scan"
)

// twoRounds returns two rounds, half a year apart, that are still to be filled.
func twoRounds() (before, after *scan.Round) {
	set := reception()
	return roundsOf(set, set)
}

// roundsOf are two such rounds, each of a set of its own.
func roundsOf(was, is *questions.Set) (before, after *scan.Round) {
	before, after = roundOf(was), roundOf(is)
	after.Name, after.Date = "2027 voorjaar", "2027-05-21"
	return before, after
}

// receptionWithMore has more questions about interpreters, and those of the
// loket's own.
func receptionWithMore() *questions.Set {
	set := reception()
	tolken := set.Topic("tolken")
	tolken.Questions = append(tolken.Questions,
		&questions.Question{ID: "bellen", Text: "Kan een tolk meeluisteren aan de telefoon?", Scale: orde()},
		&questions.Question{ID: "gebaren", Text: "Kan een gebarentolk komen?", Scale: orde()})
	tolken.Actions = append(tolken.Actions, &questions.Action{Number: 2, ID: "gebarentolk", Text: "Zoek een gebarentolk.", RaisedBy: []string{"gebaren"}})
	tolken.Own = development()
	return set
}

// everyChange has each change of an action, and of a question with the standard
// scale.
func everyChange() scan.Comparison {
	was, is := receptionWithMore(), receptionWithMore()
	was.Edition = 1
	was.Topic("tolken").Questions[0].ID, was.Topic("tolken").Questions[0].Text = "tolk", "Is er een tolk?"
	is.Topic("tolken").Questions[0].Replaces = []string{"tolk"}
	before, after := roundsOf(was, is)
	after.Participants = append(after.Participants, "adviesraad")

	before.Respond(ref("parkeren", "rolstoel"), scan.Response{Answer: no, Note: "De plaats is 80 meter verderop.\n\nZie het verslag van 08-11."})
	after.Respond(ref("parkeren", "rolstoel"), scan.Response{Answer: yes, Note: "Sinds maart is er een plaats vrij naast de ingang, met een bord en een lage stoeprand. Gemeten op 3 april."})
	before.Respond(ref("parkeren", "route"), scan.Response{Answer: partly, Note: "Alleen vanaf het plein."})
	after.Respond(ref("parkeren", "route"), scan.Response{Answer: unknown, Note: "Alleen vanaf het plein."})
	after.Respond(ref("wachten", "gemeten"), scan.Response{Answer: no})
	before.Respond(ref("wachten", "stoel"), scan.Response{Answer: partly})
	after.Respond(ref("wachten", "stoel"), scan.Response{Answer: notApplicable, Note: "Bezoekers komen op afspraak."})
	before.Respond(ref("wachten", "hal"), scan.Response{Answer: yes})
	before.Respond(ref("tolken", "tolk"), scan.Response{Answer: yes})
	after.Respond(ref("tolken", "regelen"), scan.Response{Answer: yes})
	before.Respond(ref("tolken", "bellen"), scan.Response{Answer: yes})
	after.Respond(ref("tolken", "bellen"), scan.Response{Answer: yes, Note: "Met de luidspreker."})

	before.Respond(ref("tolken", "gebaren"), scan.Response{Answer: no})
	before.Respond(ref("wachten", "partners"), scan.Response{Answer: no, Note: "Geen partners."})
	own := func(id, text string) scan.Own { return scan.Own{Ref: ref("tolken", id), Text: text} }
	addQuestions(before, own("beeldbellen", "beeldbellen met een tolk"))
	addQuestions(after, own("nieuwkomers", "er komen nieuwkomers"))

	addActions(before, own("folder", "Maak een folder."), own("app", "Probeer een app uit."), own("bord", "Hang een bord op."), own("kaart", "Maak een kaart."), own("lijst", "Maak een lijst."))
	addActions(after, own("folder", "Maak een folder."), own("app", "Probeer een app uit."), own("kaart", "Maak een kaart met plaatjes."), own("lijst", "Maak een lijst."))
	after.FollowUp(ref("tolken", "folder"), scan.Followup{State: scan.StateDone})
	after.FollowUp(ref("tolken", "app"), scan.Followup{State: scan.StateDropped})
	before.FollowUp(ref("tolken", "lijst"), scan.Followup{State: scan.StateDone})
	after.FollowUp(ref("tolken", "lijst"), scan.Followup{State: scan.StateBusy, Priority: scan.High, FirstStep: "Bel de dienst.\nVraag naar de prijs."})
	after.FollowUp(ref("wachten", "meten"), scan.Followup{Owner: "consulent"})
	before.FollowUp(ref("wachten", "inrichten"), scan.Followup{State: scan.StateBusy})
	after.FollowUp(ref("wachten", "inrichten"), scan.Followup{State: scan.StateBusy, Due: "2027-02-01"})
	before.FollowUp(ref("parkeren", "borden"), scan.Followup{Owner: "facilitair beheerder", Due: "2027-03-01"})
	after.FollowUp(ref("parkeren", "borden"), scan.Followup{Owner: "coördinator", Due: "2027-09-01", State: scan.StateBusy})
	return scan.Compare(before, after)
}

// everyTurn has topics that came in order, left it, and were assessed.
func everyTurn() scan.Comparison {
	before, after := twoRounds()
	for i, topic := range after.Set.Topics {
		for _, q := range topic.Questions {
			before.Respond(ref(topic.ID, q.ID), scan.Response{Answer: []string{no, yes, scan.Open}[i]})
			after.Respond(ref(topic.ID, q.ID), scan.Response{Answer: []string{yes, no, partly}[i]})
		}
	}
	return scan.Compare(before, after)
}

// laterEdition renames one question, drops one and asks a new one.
func laterEdition() scan.Comparison {
	set := reception()
	set.Edition = 3
	set.Topics[0].Questions = []*questions.Question{
		{ID: "ingang", Text: "Kan een bezoeker met een rolstoel binnen 50 meter van de ingang parkeren?", Scale: orde(), Since: 3, Replaces: []string{"rolstoel"}},
		{ID: "bus", Text: "Stopt er een bus voor de deur?", Scale: orde(), Since: 3},
	}
	for _, a := range set.Topics[0].Actions {
		a.RaisedBy = []string{"ingang"}
	}
	before, after := roundsOf(reception(), set)
	before.Respond(ref("parkeren", "rolstoel"), scan.Response{Answer: partly, Note: "Alleen op werkdagen."})
	after.Respond(ref("parkeren", "ingang"), scan.Response{Answer: yes})
	before.Respond(ref("parkeren", "route"), scan.Response{Answer: no})
	after.Respond(ref("parkeren", "bus"), scan.Response{Answer: yes})
	return scan.Compare(before, after)
}

// ownPoints has actions and developments that the loket added.
func ownPoints() scan.Comparison {
	set := reception()
	set.Topics[2].ID, set.Topics[2].Own = "ontwikkelingen", development()
	own := func(id, text string) scan.Own { return scan.Own{Ref: ref("ontwikkelingen", id), Text: text} }
	before, after := roundsOf(set, set)
	addActions(before, own("folder", "Maak een folder in eenvoudige taal."), own("gebaren", "Zoek een gebarentolk."), own("app", "Probeer een app uit die vertaalt."))
	addActions(after, own("folder", "Maak een folder in eenvoudige taal."), own("gebaren", "Zoek een gebarentolk."), own("cursus", "Geef een cursus eenvoudig Nederlands."))
	after.FollowUp(ref("ontwikkelingen", "folder"), scan.Followup{State: scan.StateDone})
	before.FollowUp(ref("ontwikkelingen", "gebaren"), scan.Followup{Owner: "coördinator"})
	addQuestions(after, own("nieuwkomers", "er komen nieuwkomers uit Oekraïne"))
	after.Respond(ref("ontwikkelingen", "nieuwkomers"), scan.Response{Answer: partly})
	return scan.Compare(before, after)
}

// otherKind has a topic that an answer of none changed: other questions apply.
func otherKind() scan.Comparison {
	set := reception()
	set.Topics[1].Questions[2].OnlyFor = []string{"gemeentelijk", "uitvoering"}
	set.Topics[1].Questions[3].OnlyFor = nil
	before, after := roundsOf(set, set)
	after.Kind = "samenwerking"
	for _, round := range []*scan.Round{before, after} {
		for _, id := range []string{"gemeten", "stoel", "partners"} {
			round.Respond(ref("wachten", id), scan.Response{Answer: yes})
		}
	}
	return scan.Compare(before, after)
}

// withEverywhere has s wherever a person can write something.
func withEverywhere(s string) scan.Comparison {
	set := reception()
	topic := set.Topics[0]
	topic.Title, topic.Questions[0].Text, topic.Actions[0].Text = dutch.CleanLine(s), dutch.CleanLine(s), dutch.CleanLine(s)
	set.Topics = []*questions.Topic{topic}
	before, after := roundsOf(set, set)
	for i, round := range []*scan.Round{before, after} {
		different := strings.Repeat("x", i+1) + "\n" + s
		round.Municipality, round.Desk, round.Name = s, s, s
		addActions(round, scan.Own{Ref: ref("parkeren", "eigen"), Text: dutch.CleanLine(s)})
		round.Respond(ref("parkeren", "rolstoel"), scan.Response{Answer: []string{partly, no}[i], Note: s + "\n" + different})
		round.Respond(ref("parkeren", "route"), scan.Response{Answer: yes, Note: different})
		for _, id := range []string{"plaats-maken", "eigen"} {
			round.FollowUp(ref("parkeren", id), scan.Followup{Owner: different, Due: scan.Date(fmt.Sprintf("2027-0%d-01", i+1)), FirstStep: s})
		}
	}
	return scan.Compare(before, after)
}

// suffix is how the goldens of a format end.
var suffix = map[string]string{"tekst": "txt", "markdown": "md", "json": "json"}

func TestComparison(t *testing.T) {
	before, _ := twoRounds()
	nameless := reception()
	nameless.ID, nameless.Edition = "", 0
	for _, tt := range []struct {
		name string
		c    scan.Comparison
	}{
		{"niets", scan.Compare(before, before)},
		{"elke-verandering", everyChange()},
		{"elke-status", everyTurn()},
		{"andere-editie", laterEdition()},
		{"eigen-punten", ownPoints()},
		{"andere-soort", otherKind()},
		{"vijandig", withEverywhere("# kop | <script>alert(1)</script> [x](javascript:alert(1))\n- [x] klaar\n\x1b[31mrood\x1b[0m")},
		{"zonder-gegevens", scan.Compare(scan.NewRound(nameless, scan.Info{}), scan.NewRound(nameless, scan.Info{}))},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, format := range ComparisonFormats() {
				got := format.Write(tt.c)
				checkDoc(t, "verschil/"+tt.name+"."+suffix[format.Name], got)
				if !bytes.Equal(format.Write(tt.c), got) {
					t.Errorf("%s is not the same the second time", format.Name)
				}
				checkLayout(t, got)
			}
		})
	}
}

func TestEveryChangeIsInTheGolden(t *testing.T) {
	var changes []scan.Change
	otherScales := scan.Compare(neighboursBefore(t), neighboursAfter(t))
	for _, topic := range slices.Concat(everyChange().Topics, otherScales.Topics) {
		for _, q := range topic.Questions {
			changes = append(changes, q.Change)
		}
		for _, a := range topic.Actions {
			changes = append(changes, a.Changes...)
		}
	}
	names := func(changes []scan.Change) []scan.Change {
		return slices.Compact(slices.Sorted(slices.Values(changes)))
	}
	want := names(slices.Concat(scan.QuestionChanges(), scan.ActionChanges()))
	if diff := cmp.Diff(want, names(changes)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestConclusion(t *testing.T) {
	topic := func(before, after scan.Status) scan.TopicComparison {
		return scan.TopicComparison{Before: before, After: after}
	}
	var (
		became  = topic(scan.NotInOrder, scan.InOrder)
		became2 = topic(scan.NotAssessed, scan.InOrder)
		left    = topic(scan.InOrder, scan.NotInOrder)
		judged  = topic(scan.NotAssessed, scan.NotInOrder)
		opened  = topic(scan.InOrder, scan.NotAssessed)
		opened2 = topic(scan.NotInOrder, scan.NotAssessed)
		same    = topic(scan.InOrder, scan.InOrder)
	)
	with := func(topic scan.TopicComparison, changes ...scan.Change) scan.TopicComparison {
		for _, change := range changes {
			if slices.Contains(scan.QuestionChanges(), change) {
				topic.Questions = append(topic.Questions, scan.QuestionComparison{Change: change})
			}
			if slices.Contains(scan.ActionChanges(), change) {
				topic.Actions = append(topic.Actions, scan.ActionComparison{Changes: []scan.Change{change}})
			}
		}
		return topic
	}
	type topics []scan.TopicComparison
	for _, tt := range []struct {
		topics topics
		want   string
	}{
		{nil, "Er is niets veranderd."},
		{topics{same, same}, "Er is niets veranderd."},
		{topics{became, same}, "1 onderwerp op orde gekomen."},
		{topics{became, became2, became, left}, "3 onderwerpen op orde gekomen, 1 niet meer op orde."},
		{topics{left}, "1 onderwerp niet meer op orde."},
		{topics{left, left, judged}, "2 onderwerpen niet meer op orde, 1 nu beoordeeld als niet op orde."},
		{topics{opened, opened2}, "2 onderwerpen nog niet opnieuw beoordeeld."},
		{topics{opened, became, judged, left}, "1 onderwerp op orde gekomen, 1 niet meer op orde, 1 nu beoordeeld als niet op orde, 1 nog niet opnieuw beoordeeld."},
		{topics{with(same, scan.NoteChanged)}, "Bij alle onderwerpen is de status gelijk gebleven.\n1 vraag met alleen een andere toelichting."},
		{topics{with(same, scan.Reworded, scan.Reworded)}, "Bij alle onderwerpen is de status gelijk gebleven.\n2 vragen anders gesteld."},
		{topics{with(same, scan.ActionNewOwner)}, "Bij alle onderwerpen is de status gelijk gebleven.\n1 actiepunt met een andere eigenaar."},
		{
			topics{with(became, scan.Improved, scan.Worsened, scan.Improved), with(same, scan.ActionNew, scan.ActionDone, scan.ActionNew, scan.LeftOut)},
			"1 onderwerp op orde gekomen.\n2 vragen verbeterd, 1 verslechterd, 1 niet meer van toepassing. 1 actiepunt gereed, 2 nieuw.",
		},
		{topics{topic(scan.InOrder, scan.Irrelevant)}, "1 onderwerp niet meer van toepassing."},
		{topics{with(same, scan.ActionNotNeeded, scan.ActionDone)}, "Bij alle onderwerpen is de status gelijk gebleven.\n1 actiepunt gereed, 1 niet meer nodig."},
		{topics{with(same, scan.ActionPlanned, scan.ActionWaiting)}, "Bij alle onderwerpen is de status gelijk gebleven.\n1 actiepunt waarvan de vraag nog open is, 1 met een andere afspraak."},
		{topics{with(same, scan.ActionLater, scan.ActionLater)}, "Bij alle onderwerpen is de status gelijk gebleven.\n2 actiepunten later geworden."},
	} {
		if diff := cmp.Diff(tt.want, strings.Join(conclusion(scan.Comparison{Topics: tt.topics}), "\n")); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

func TestComparisonFitsAndIsSafe(t *testing.T) {
	for _, s := range slices.Concat(judge.Hostile, judge.HostileTexts(1, 200)) {
		c := withEverywhere(s)
		judge.CheckTerminal(t, ComparisonText(c))
		checkJSON(t, ComparisonJSON(c), new(comparisonJSON))
		if t.Failed() {
			t.Fatalf("by %q", s)
		}
	}
}

func TestComparisonIsInert(t *testing.T) {
	for _, s := range slices.Concat(judge.Hostile, judge.HostileTexts(2, 100)) {
		document := func(s string) []byte { return doc.Markdown(comparison(withEverywhere(s))) }
		if judge.CheckInert(t, s, document); t.Failed() {
			return
		}
	}
}

// UnmarshalJSON reads what MarshalJSON writes, by keys of its own.
func (f *followupJSON) UnmarshalJSON(data []byte) error {
	var fields struct {
		Owner     string        `json:"eigenaar"`
		Due       scan.Date     `json:"gereed"`
		Priority  scan.Priority `json:"prioriteit"`
		FirstStep string        `json:"eerste-stap"`
		State     scan.State    `json:"stand"`
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	err := decoder.Decode(&fields)
	*f = followupJSON(fields)
	return err
}

// checkJSON reads a document into v and holds what it means against the
// document.
func checkJSON(t *testing.T, doc []byte, v any) {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(doc))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(v); err != nil {
		t.Errorf("%v in\n%s", err, doc)
	}
	if diff := cmp.Diff(string(doc), string(jsonDocument(v))); diff != "" {
		t.Errorf("reading and writing makes another document:\n%s", diff)
	}
	if got := string(doc); got != dutch.CleanText(got)+"\n" {
		t.Errorf("control characters in\n%q", got)
	}
}

// TestWholeSetCompared finds every text of the set that is built in.
func TestWholeSetCompared(t *testing.T) {
	set := builtIn()
	before, after := roundsOf(set, set)
	c := scan.Compare(answer(before, no), answer(after, yes))
	inText := strings.Join(strings.Fields(string(ComparisonText(c))), " ")
	_, inMarkdown := judge.Render(t, doc.Markdown(comparison(c)))
	has := func(s string) {
		if !strings.Contains(inText, s) || !strings.Contains(inMarkdown, s) {
			t.Errorf("not there: %s", s)
		}
	}
	has(fmt.Sprintf("%d onderwerpen op orde gekomen.", len(set.Topics)))
	for _, topic := range set.Topics {
		has(topic.Title)
		for _, q := range topic.Questions {
			if q.AppliesTo(after.Kind) {
				has(q.Text)
			}
		}
		for _, action := range topic.Actions {
			has(action.Text)
		}
	}
	judge.CheckTerminal(t, ComparisonText(c))
}

func TestComparisonFormats(t *testing.T) {
	var names []string
	for _, format := range ComparisonFormats() {
		names = append(names, format.Name)
		if format.Syntax == nil {
			t.Errorf("format %s has no title", format.Name)
		}
	}
	if diff := cmp.Diff([]string{"tekst", "markdown", "json"}, names); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
