package report

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"loketscan/report/doc/judge"
	"loketscan/scan"
)

// mixed is a round that is half-way, with everything that can be in a plan.
func mixed() *scan.Round {
	round := newRound()
	round.Respond(ref("parkeren", "rolstoel"), scan.Response{Answer: partly, Note: "De plaats is er wel.\nMaar hij is 80 meter verderop.\n\nZie het verslag van 08-11."})
	round.Respond(ref("parkeren", "route"), scan.Response{Answer: yes, Note: "Deze toelichting hoort niet in het plan."})
	round.Respond(ref("wachten", "gemeten"), scan.Response{Answer: unknown})
	round.Respond(ref("wachten", "stoel"), scan.Response{Answer: no})
	round.FollowUp(ref("parkeren", "plaats-maken"), scan.Followup{Owner: "facilitair beheerder", Due: "2027-03-01", Priority: scan.Middle, FirstStep: "Offerte vragen.\nDaarna bespreken.", State: scan.StateBusy})
	round.FollowUp(ref("parkeren", "borden"), scan.Followup{Due: "2026-12-15", Priority: scan.Middle, State: scan.StateDone})
	round.FollowUp(ref("wachten", "inrichten"), scan.Followup{Owner: "coördinator", Priority: scan.High, State: scan.StateOpen})
	return round
}

// hostileRound has hostile texts wherever people write.
func hostileRound() *scan.Round {
	round := newRound()
	round.Municipality = "# Gemeente | <script>alert(1)</script>"
	round.Participants = []string{"[x](javascript:alert(1))", "piet@voorbeeld.nl"}
	round.Respond(ref("parkeren", "rolstoel"), scan.Response{Answer: no, Note: "# kop\n| a | b |\n|---|---|\n<script>alert(1)</script>\n\n    code\n- [x] klaar\n1. een\n=====\n&lt;b&gt; \\ \x1b[31mrood\x1b[0m"})
	round.Respond(ref("parkeren", "route"), scan.Response{Answer: partly, Note: "Zie https://www.voorbeeld.nl/a_b, *vet*, `code`, $x$ en @naam."})
	round.FollowUp(ref("parkeren", "plaats-maken"), scan.Followup{Owner: "a | b\nc", FirstStep: "> eerst\n- dan"})
	return round
}

func TestPlan(t *testing.T) {
	for _, tt := range []struct {
		name  string
		round *scan.Round
	}{
		{"leeg", newRound()},
		{"gemengd", mixed()},
		{"alles-op-orde", answer(newRound(), yes)},
		{"niets-op-orde", answer(newRound(), no)},
		{"niets-bekend", answer(newRound(), unknown)},
		{"vijandig", hostileRound()},
		{"zonder-gegevens", scan.NewRound(reception(), scan.Info{})},
	} {
		t.Run(tt.name, func(t *testing.T) {
			plan := Plan(tt.round, PlanOptions{})
			checkDoc(t, "plan/"+tt.name+".md", plan)
			checkLayout(t, plan)
		})
	}
}

// checkLayout holds a document against the rules for all of them: one blank
// line between blocks, no blanks at the end of a line, one newline at the end.
func checkLayout(t *testing.T, doc []byte) {
	t.Helper()
	if bytes.Contains(doc, []byte("\n\n\n")) || bytes.Contains(doc, []byte(" \n")) ||
		!bytes.HasSuffix(doc, []byte("\n")) || bytes.HasSuffix(doc, []byte("\n\n")) {
		t.Errorf("the layout is not right:\n%s", doc)
	}
}

func TestPlanLeavesOutWhatIsInOrder(t *testing.T) {
	set := reception()
	for _, inOrder := range set.Topics {
		round := answer(roundOf(set), no)
		for _, q := range inOrder.Questions {
			round.Respond(ref(inOrder.ID, q.ID), scan.Response{Answer: yes, Note: "Niet bij ons."})
		}
		for _, action := range inOrder.Actions {
			round.FollowUp(ref(inOrder.ID, action.ID), scan.Followup{Owner: "niemand"})
		}
		_, plan := judge.Render(t, Plan(round, PlanOptions{}))
		for _, topic := range set.Topics {
			texts := []string{topic.Title}
			for _, q := range topic.Questions {
				if q.AppliesTo(round.Kind) {
					texts = append(texts, q.Text)
				}
			}
			for _, action := range topic.Actions {
				texts = append(texts, action.Text)
			}
			for _, s := range texts {
				if got, want := strings.Contains(plan, s), topic != inOrder; got != want {
					t.Errorf("with %q in order, %q is in the plan: %v", inOrder.Title, s, got)
				}
			}
		}
		if strings.Contains(plan, "Niet bij ons") || strings.Contains(plan, "niemand") {
			t.Errorf("with %q in order, its note or action is in the plan", inOrder.Title)
		}
	}
}

// TestPlanOfWholeSet makes a plan of every action of the set that is built in.
func TestPlanOfWholeSet(t *testing.T) {
	set := builtIn()
	for _, kind := range set.KindIDs() {
		round := roundOf(set)
		round.Kind = kind
		answer(round, no)
		plan := Plan(round, PlanOptions{})
		checkLayout(t, plan)
		structure, _ := judge.Render(t, plan)
		actions := scan.Assess(round).Actions()
		if got := strings.Count(structure, "<input"); got != len(actions) {
			t.Errorf("%s: %d tasks for %d actions", kind, got, len(actions))
		}
		if got, want := strings.Count(structure, "<tr>"), 1+len(actions); got != want {
			t.Errorf("%s: %d rows, want %d", kind, got, want)
		}
		if got, want := strings.Count(structure, "<h2>"), 1+len(set.Topics); got != want {
			t.Errorf("%s: %d headings, want %d", kind, got, want)
		}
	}
}

func TestPlanSameBytes(t *testing.T) {
	want := Plan(mixed(), PlanOptions{})
	for range 20 {
		if !bytes.Equal(Plan(mixed(), PlanOptions{}), want) {
			t.Fatal("the same round gave another plan")
		}
	}
}

func TestCountsInWords(t *testing.T) {
	for _, tt := range []struct {
		inOrder, notInOrder, notAssessed, irrelevant int
		want                                         string
	}{
		{9, 4, 2, 1, "Van de 16 onderwerpen zijn er 9 op orde, zijn er 4 niet op orde, zijn er 2 nog niet beoordeeld en is er 1 niet van toepassing."},
		{15, 0, 0, 1, "Van de 16 onderwerpen zijn er 15 op orde en is er 1 niet van toepassing."},
		{0, 15, 0, 1, "Van de 16 onderwerpen is er nog geen op orde, zijn er 15 niet op orde en is er 1 niet van toepassing."},
		{0, 0, 0, 2, "Van de 2 onderwerpen is er geen van toepassing."},
		{9, 5, 2, 0, "Van de 16 onderwerpen zijn er 9 op orde, 5 niet op orde en 2 nog niet beoordeeld."},
		{1, 13, 2, 0, "Van de 16 onderwerpen is er 1 op orde, zijn er 13 niet op orde en zijn er 2 nog niet beoordeeld."},
		{14, 1, 1, 0, "Van de 16 onderwerpen zijn er 14 op orde, is er 1 niet op orde en is er 1 nog niet beoordeeld."},
		{1, 1, 1, 0, "Van de 3 onderwerpen is er 1 op orde, 1 niet op orde en 1 nog niet beoordeeld."},
		{0, 5, 11, 0, "Van de 16 onderwerpen is er nog geen op orde, zijn er 5 niet op orde en zijn er 11 nog niet beoordeeld."},
		{0, 1, 15, 0, "Van de 16 onderwerpen is er nog geen op orde, is er 1 niet op orde en zijn er 15 nog niet beoordeeld."},
		{7, 9, 0, 0, "Van de 16 onderwerpen zijn er 7 op orde en 9 niet op orde."},
		{15, 0, 1, 0, "Van de 16 onderwerpen zijn er 15 op orde en is er 1 nog niet beoordeeld."},
		{16, 0, 0, 0, "Alle 16 onderwerpen zijn op orde."},
		{0, 16, 0, 0, "Alle 16 onderwerpen zijn beoordeeld. Daarvan is er nog geen op orde."},
		{0, 0, 16, 0, "Van de 16 onderwerpen is er nog geen beoordeeld."},
	} {
		a := scan.Assessment{Topics: slices.Concat(
			slices.Repeat([]scan.TopicResult{{Status: scan.InOrder}}, tt.inOrder),
			slices.Repeat([]scan.TopicResult{{Status: scan.NotInOrder}}, tt.notInOrder),
			slices.Repeat([]scan.TopicResult{{Status: scan.NotAssessed}}, tt.notAssessed),
			slices.Repeat([]scan.TopicResult{{Status: scan.Irrelevant}}, tt.irrelevant),
		)}
		if got := topicCounts(a); got != tt.want {
			t.Errorf("%+v:\n got %s\nwant %s", tt, got, tt.want)
		}
	}
}

func TestActionsInWords(t *testing.T) {
	for _, tt := range []struct {
		high, low int
		want      string
	}{
		{0, 0, "Er zijn geen actiepunten."},
		{0, 1, "Er is 1 actiepunt."},
		{1, 0, "Er is 1 actiepunt, met prioriteit hoog."},
		{0, 2, "Er zijn 2 actiepunten, waarvan geen met prioriteit hoog."},
		{1, 1, "Er zijn 2 actiepunten, waarvan 1 met prioriteit hoog."},
		{3, 8, "Er zijn 11 actiepunten, waarvan 3 met prioriteit hoog."},
	} {
		actions := slices.Concat(
			slices.Repeat([]scan.ActionResult{{Followup: scan.Followup{Priority: scan.High}}}, tt.high),
			slices.Repeat([]scan.ActionResult{{Followup: scan.Followup{Priority: scan.Low}}}, tt.low),
		)
		if got := actionCounts(scan.Assessment{}, actions); got != tt.want {
			t.Errorf("%d, %d:\n got %s\nwant %s", tt.high, tt.low, got, tt.want)
		}
	}
}

// TestPlanSaysWhatDoesNotApply: whoever decides on the plan sees what was left
// out, and why.
func TestPlanSaysWhatDoesNotApply(t *testing.T) {
	round := answer(newRound(), yes)
	round.Respond(ref("parkeren", "rolstoel"), scan.Response{Answer: notApplicable, Note: "Het loket zit op een eiland.\n- Er is geen auto."})
	round.Respond(ref("tolken", "regelen"), scan.Response{Answer: notApplicable})
	plan := Plan(round, PlanOptions{})
	checkDoc(t, "plan/niet-van-toepassing.md", plan)
	checkLayout(t, plan)
	if part := Plan(round, PlanOptions{Owner: "coördinator"}); bytes.Contains(part, []byte("eiland")) {
		t.Error("a part of the plan says it too")
	}
}

// TestTaskIsTickedWhenItIsDone, and only then.
func TestTaskIsTickedWhenItIsDone(t *testing.T) {
	for state, want := range map[scan.State]string{
		scan.StateOpen: "- [ ] **1.1**", scan.StateBusy: "- [ ] **1.1**",
		scan.StateDone: "- [x] **1.1**", scan.StateDropped: "- [ ] **1.1**",
	} {
		round := newRound()
		round.Respond(ref("parkeren", "rolstoel"), scan.Response{Answer: no})
		round.FollowUp(ref("parkeren", "plaats-maken"), scan.Followup{State: state})
		if plan := string(Plan(round, PlanOptions{})); !strings.Contains(plan, want) {
			t.Errorf("with state %q there is no %q in\n%s", state, want, plan)
		}
	}
}

func TestPlanOfAnOwnerWithoutCapitalsOrAccents(t *testing.T) {
	for _, name := range []string{"coördinator", "coordinator", "Coördinator", " COORDINATOR "} {
		plan := string(Plan(mixed(), PlanOptions{Owner: name}))
		if !strings.Contains(plan, "Er is 1 actiepunt, met prioriteit hoog.") {
			t.Errorf("of %q:\n%s", name, plan)
		}
	}
}

// TestColumnsFitTheirWords holds the widths in the table of actions against
// what stands there. The narrowest page that Pandoc makes, in a browser, has
// room for some 63 characters, and each column loses one at either side.
func TestColumnsFitTheirWords(t *testing.T) {
	const page, beside = 63, 2
	round := answer(roundOf(builtIn()), unknown)
	for i, a := range scan.Assess(round).Actions() {
		round.FollowUp(a.Ref, scan.Followup{
			Owner: []string{"beleidsmedewerker Wmo", "communicatieadviseur"}[i%2],
			Due:   "2026-12-15", Priority: scan.Priorities()[i%3], State: scan.States()[i%4],
		})
	}
	var rows [][]string
	for line := range strings.Lines(string(Plan(round, PlanOptions{Today: "2027-01-01"}))) {
		if strings.HasPrefix(line, "|") {
			rows = append(rows, strings.Split(strings.Trim(line, "|\n"), "|"))
		}
	}
	widths := rows[1]
	total := len(strings.Join(widths, ""))
	for column, dashes := range widths {
		room := page*len(dashes)/total - beside
		for _, row := range slices.Delete(slices.Clone(rows), 1, 2) {
			for word := range strings.FieldsFuncSeq(row[column], func(r rune) bool { return r == ' ' || r == '-' }) {
				if n := utf8.RuneCountInString(word); n > room {
					t.Errorf("column %d has room for %d characters, and %q has %d", column+1, room, word, n)
				}
			}
		}
	}
}

func BenchmarkPlan(b *testing.B) {
	round := answer(roundOf(builtIn()), partly)
	for ref, response := range maps.Collect(round.Responses()) {
		response.Note = "Met het klantcontactcentrum nog niet.\nMet de balie wel: zie het verslag van 08-11."
		round.Respond(ref, response)
	}
	for b.Loop() {
		Plan(round, PlanOptions{})
	}
}

// TestPlanForADay makes plans that say what is late, and parts of a plan.
func TestPlanForADay(t *testing.T) {
	round := mixed()
	for _, tt := range []struct {
		name    string
		options PlanOptions
	}{
		{"te-laat", PlanOptions{Today: "2027-04-01"}},
		{"van-een-eigenaar", PlanOptions{Today: "2027-04-01", Owner: "Facilitair beheerder"}},
		{"met-een-prioriteit", PlanOptions{Today: "2027-04-01", Priority: scan.High}},
		{"bij-een-onderwerp", PlanOptions{Today: "2027-04-01", Topic: round.Set.Topics[1]}},
		{"zonder-eigenaar", PlanOptions{Unowned: true}},
		{"van-niemand", PlanOptions{Owner: "burgemeester", Priority: scan.Low}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			plan := Plan(round, tt.options)
			checkDoc(t, "plan/"+tt.name+".md", plan)
			checkLayout(t, plan)
		})
	}
}

// TestPlanWithOwnActions: what the loket added is in the plan, also at a topic
// that is in order, and nothing more of that topic is.
func TestPlanWithOwnActions(t *testing.T) {
	round := answer(newRound(), yes)
	own := scan.Own{Ref: ref("parkeren", "lamp"), Text: "Hang een *lamp* op."}
	addActions(round, own)
	round.FollowUp(own.Ref, scan.Followup{Owner: "conciërge"})
	plan := Plan(round, PlanOptions{})
	checkDoc(t, "plan/eigen-punten.md", plan)
	checkLayout(t, plan)
}

// To read in a terminal, the plan has all actions with their topics, and speaks of
// no table.
func TestPlanText(t *testing.T) {
	text := string(PlanText(mixed(), PlanOptions{Today: "2027-01-01"}))
	judge.CheckTerminal(t, []byte(text))
	for _, want := range []string{"facilitair beheerder", "Offerte vragen.", "Nog niet beoordeeld"} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not have %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, "tabel") {
		t.Errorf("it speaks of a table:\n%s", text)
	}
}
