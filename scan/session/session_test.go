package session_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"loketscan/questions/fault"
	"loketscan/scan"
	"loketscan/scan/session"
	"loketscan/scan/session/sessiontest"
)

// sitting is a session over a folder, with a clock that tests turn.
type sitting struct {
	*session.Session
	t     *testing.T
	store sessiontest.Store
	clock time.Time
}

func sit(t *testing.T) *sitting {
	t.Helper()
	s := &sitting{t: t, store: sessiontest.Store{Folder: t.TempDir(), Set: sessiontest.Set()}, clock: time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)}
	s.again()
	doc, err := s.store.Create("ronde.yaml", sessiontest.Info())
	if err != nil {
		t.Fatal(err)
	}
	s.Use(doc)
	return s
}

// again begins a new session.
func (s *sitting) again() {
	s.Session = session.New(session.Options{Set: s.store.Set, Store: s.store, Today: "2026-11-21", Now: func() time.Time { return s.clock }})
}

// ref is a question of a topic, by their numbers.
func (s *sitting) ref(topic, question int) scan.Ref {
	t := s.store.Set.Topics[topic-1]
	return scan.Ref{Topic: t.ID, ID: t.Questions[question-1].ID}
}

func (s *sitting) actionRef(topic, action int) scan.Ref {
	t := s.store.Set.Topics[topic-1]
	return scan.Ref{Topic: t.ID, ID: t.Actions[action-1].ID}
}

// answer answers the first questions of a topic.
func (s *sitting) answer(topic int, answers ...string) {
	for i, a := range answers {
		s.Answer(s.ref(topic, i+1), scan.Response{Answer: a})
	}
}

// at is the place of a question.
func (s *sitting) at(at session.At, topic, n int) session.Place {
	return session.Place{At: at, Topic: s.store.Set.Topics[topic-1], N: n}
}

// file is what is in the file.
func (s *sitting) file(name string) *scan.Round {
	s.t.Helper()
	doc, err := s.store.Open(name)
	if err != nil {
		s.t.Fatal(err)
	}
	return doc.Round()
}

// show writes a place down for a table.
func show(p session.Place) string {
	name := [...]string{"start", "begin", "overzicht", "afspraken", "inleiding", "vraag", "aanbod", "actie", "klaar"}[p.At]
	if p.Topic != nil {
		name += fmt.Sprintf(" %d", p.Topic.Number)
	}
	if p.At == session.Question || p.At == session.Action {
		name += fmt.Sprintf(".%d", p.N+1)
	}
	return name
}

// Where the user goes on, from every kind of place.
func TestWhereToGoOn(t *testing.T) {
	all := func(s *sitting, answer string) {
		for _, topic := range s.store.Set.Topics {
			s.answer(topic.Number, slices.Repeat([]string{answer}, len(topic.Questions))...)
		}
	}
	tests := []struct {
		name string
		do   func(s *sitting)
		from func(s *sitting) (session.Place, string)
		want string
		said string
	}{
		{"a new round", nil, func(s *sitting) (session.Place, string) { return s.First(), "" }, "overzicht", ""},
		{"its first open question", nil, func(s *sitting) (session.Place, string) { return s.GoOn(), "" }, "inleiding 1", ""},
		{"after the introduction", nil, func(s *sitting) (session.Place, string) { return s.Next(s.at(session.Intro, 3, 1)) }, "vraag 3.2", ""},
		{"the introduction is shown once", func(s *sitting) { s.Arrive(s.GoOn()) }, func(s *sitting) (session.Place, string) { return s.GoOn(), "" }, "vraag 1.1", ""},
		{"a topic that was begun", func(s *sitting) { s.answer(3, "ja") }, func(s *sitting) (session.Place, string) { return s.ToTopic(s.store.Set.Topics[2]) }, "vraag 3.2", ""},
		{"within a topic", nil, func(s *sitting) (session.Place, string) { return s.Next(s.at(session.Question, 3, 0)) }, "vraag 3.2", ""},
		{"from a topic in order", func(s *sitting) { s.answer(1, "ja") }, func(s *sitting) (session.Place, string) { return s.Next(s.at(session.Question, 1, 0)) }, "inleiding 2", "Onderwerp 1 Visie is op orde."},
		{"from one that is not", func(s *sitting) { s.answer(1, "nee") }, func(s *sitting) (session.Place, string) { return s.Next(s.at(session.Question, 1, 0)) }, "aanbod 1", ""},
		{"from one that is open", nil, func(s *sitting) (session.Place, string) { return s.Next(s.at(session.Question, 1, 0)) }, "inleiding 2", ""},
		{"the actions are skipped", func(s *sitting) { s.answer(1, "nee") }, func(s *sitting) (session.Place, string) { return s.Next(s.at(session.Offer, 1, 0)) }, "inleiding 2", ""},
		{"to the next action", func(s *sitting) { s.answer(2, "nee") }, func(s *sitting) (session.Place, string) { return s.Next(s.at(session.Action, 2, 0)) }, "actie 2.2", ""},
		{"from the last action", func(s *sitting) { s.answer(1, "nee") }, func(s *sitting) (session.Place, string) { return s.Next(s.at(session.Action, 1, 0)) }, "overzicht 1", ""},
		{
			"from the last action, when they were offered", func(s *sitting) { s.answer(1, "nee") },
			func(s *sitting) (session.Place, string) {
				p, offer := s.at(session.Action, 1, 0), s.at(session.Offer, 1, 0)
				p.From = &offer
				return s.Next(p)
			}, "inleiding 2", "",
		},
		{
			"from the last action, to the question it was added at", func(s *sitting) { s.answer(3, "nee") },
			func(s *sitting) (session.Place, string) {
				p, question := s.at(session.Action, 3, 0), s.at(session.Question, 3, 1)
				p.From = &question
				return s.Next(p)
			}, "vraag 3.2", "",
		},
		{"round the end to what was left", func(s *sitting) { all(s, "ja"); s.answer(3, scan.Open) }, func(s *sitting) (session.Place, string) { return s.Next(s.at(session.Question, 16, 0)) }, "vraag 3.1", "Onderwerp 16 Aansluiting op ontwikkelingen is op orde."},
		{"the last answer of all", func(s *sitting) { all(s, "ja") }, func(s *sitting) (session.Place, string) { return s.Next(s.at(session.Question, 16, 0)) }, "klaar", ""},
		{"with one left in the topic itself", func(s *sitting) { all(s, "ja"); s.answer(3, scan.Open) }, func(s *sitting) (session.Place, string) { return s.Next(s.at(session.Question, 3, 2)) }, "overzicht 3", "In dit onderwerp staan nog vragen open."},
		{"back within a topic", nil, func(s *sitting) (session.Place, string) { return s.Back(s.at(session.Question, 3, 2)) }, "vraag 3.2", ""},
		{"back over the edge", nil, func(s *sitting) (session.Place, string) { return s.Back(s.at(session.Question, 3, 0)) }, "vraag 2.2", ""},
		{"back from the first", nil, func(s *sitting) (session.Place, string) { return s.Back(s.at(session.Question, 1, 0)) }, "vraag 1.1", "Dit is de eerste vraag."},
		{"back from the offer", nil, func(s *sitting) (session.Place, string) { return s.Back(s.at(session.Offer, 3, 0)) }, "vraag 3.3", ""},
		{"another topic", nil, func(s *sitting) (session.Place, string) { return s.Turn(s.at(session.Question, 3, 0), 1) }, "inleiding 4", ""},
		{"none after the last", nil, func(s *sitting) (session.Place, string) { return s.Turn(s.at(session.Question, 16, 0), 1) }, "vraag 16.1", "Dit is het laatste onderwerp."},
		{"none before the first", nil, func(s *sitting) (session.Place, string) { return s.Turn(s.at(session.Question, 1, 0), -1) }, "vraag 1.1", "Dit is het eerste onderwerp."},
		{"a number", nil, func(s *sitting) (session.Place, string) { p, _ := s.Named("6"); return p, "" }, "inleiding 6", ""},
		{"a title", nil, func(s *sitting) (session.Place, string) { p, _ := s.Named("de burger"); return p, "" }, "inleiding 2", ""},
		{"a question's number", nil, func(s *sitting) (session.Place, string) { p, _ := s.Named("6.3"); return p, "" }, "vraag 6.3", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := sit(t)
			if test.do != nil {
				test.do(s)
			}
			got, said := test.from(s)
			if show(got) != test.want || said != test.said {
				t.Errorf("got %s, %q; want %s, %q", show(got), said, test.want, test.said)
			}
		})
	}
	for _, name := range []string{"0", "17", "6.4", "6.0", "6.x", "zwembad", ""} {
		if p, ok := sit(t).Named(name); ok {
			t.Errorf("%q leads to %s", name, show(p))
		}
	}
}

// Whatever a user changes, undo goes back through all of it to where it began,
// and redo to where it ended, and the file is always what the session has.
func TestUndoOfEverything(t *testing.T) {
	for seed := range uint64(30) {
		random := rand.New(rand.NewPCG(seed, 1))
		s := sit(t)
		rounds := []*scan.Round{s.Round().Clone()}
		var own []scan.Ref
		for range 30 {
			s.EndStep()
			before := s.Round().Clone()
			topic := 1 + random.IntN(16)
			ref := s.ref(topic, 1)
			text := fmt.Sprintf("tekst %d", random.IntN(1000))
			switch random.IntN(9) {
			case 0:
				s.Answer(ref, scan.Response{Answer: []string{"ja", "nee", "", "deels"}[random.IntN(4)], Note: s.Response(ref).Note})
			case 1:
				s.Answer(ref, scan.Response{Answer: s.Response(ref).Answer, Note: text})
			case 2:
				s.AnswerAll(s.Settling(s.store.Set.Topics[topic-1]))
			case 3:
				s.FollowUp(s.actionRef(topic, 1), scan.Followup{Owner: text})
			case 4:
				own = append(own, s.AddOwn(session.OwnAction, s.store.Set.Topics[topic-1], text))
			case 5:
				if len(own) > 0 {
					s.RenameOwn(own[random.IntN(len(own))], text)
				}
			case 6:
				if len(own) > 0 {
					s.RemoveOwn(session.OwnAction, own[random.IntN(len(own))])
				}
			case 7:
				info := s.Round().Info
				info.Participants = []string{text}
				s.ChangeHead(info)
			case 8:
				s.AnswerText(ref, scan.Response{Answer: text, Note: s.Response(ref).Note})
			}
			if !alike(before, s.Round()) {
				rounds = append(rounds, s.Round().Clone())
			}
		}
		check := func(what string, want *scan.Round) {
			t.Helper()
			if !alike(want, s.Round()) {
				t.Fatalf("seed %d: %s gives another round: %s", seed, what, cmp.Diff(want, s.Round(), sessiontest.Alike, cmpopts.EquateEmpty()))
			}
			if !alike(want, s.file("ronde.yaml")) {
				t.Fatalf("seed %d: %s is not in the file", seed, what)
			}
		}
		check("the end", rounds[len(rounds)-1])
		undo := func() bool { p, _ := s.Undo(); return p != nil }
		seen := len(rounds) - 1
		for undo() {
			if seen > 0 && alike(rounds[seen-1], s.Round()) {
				seen--
			}
		}
		if seen != 0 {
			t.Fatalf("seed %d: undo skips round %d of %d", seed, seen, len(rounds))
		}
		check("undo", rounds[0])
		for {
			if p, _ := s.Redo(); p == nil {
				break
			}
		}
		check("redo", rounds[len(rounds)-1])
	}
}

func alike(a, b *scan.Round) bool { return cmp.Equal(a, b, sessiontest.Alike, cmpopts.EquateEmpty()) }

// Text that is typed, and saved meanwhile, is one step; what is typed after it
// was finished is another.
func TestTypingIsOneStep(t *testing.T) {
	s := sit(t)
	note := func(text string) { s.Answer(s.ref(1, 1), scan.Response{Note: text}) }
	note("een")
	note("een zin")
	s.EndStep()
	note("een zin meer")
	for _, want := range []string{"een zin", ""} {
		p, said := s.Undo()
		if p == nil || show(*p) != "vraag 1.1" || said != "Ongedaan gemaakt: de tekst is weer zoals die was." {
			t.Errorf("undo leads to %v and says %q", p, said)
		}
		if got := s.Response(s.ref(1, 1)).Note; got != want {
			t.Errorf("the note is %q, want %q", got, want)
		}
	}
	if p, said := s.Undo(); p != nil || said != "Er is niets om ongedaan te maken." {
		t.Errorf("undo leads to %v and says %q", p, said)
	}
	s.Redo()
	s.answer(2, "ja")
	if p, said := s.Redo(); p != nil || said != "Er is niets dat u ongedaan heeft gemaakt." {
		t.Errorf("after something new, redo leads to %v and says %q", p, said)
	}
}

// Somebody else has the round: nothing changes it.
func TestLookingOnly(t *testing.T) {
	s := sit(t)
	s.answer(2, "nee")
	if err := os.WriteFile(s.store.LockOf("ronde.yaml"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := s.Open("ronde.yaml"); err != nil || s.LookOnly() == nil {
		t.Fatal(err, s.LookOnly())
	}
	before := s.Round().Clone()
	s.answer(1, "ja")
	s.FollowUp(s.actionRef(2, 1), scan.Followup{Owner: "x"})
	s.AddOwn(session.OwnAction, s.store.Set.Topics[0], "x")
	s.ChangeHead(scan.Info{Name: "x"})
	s.Undo()
	if !alike(before, s.Round()) || !alike(before, s.file("ronde.yaml")) {
		t.Error("it changed")
	}
	if s.Save() == nil || s.Standing() != "alleen bekijken" || !s.Stop() {
		t.Errorf("saving gives %v, and it stands %q", s.Save(), s.Standing())
	}
}

// A session does not end while there is something about saving that the user
// does not know.
func TestStopping(t *testing.T) {
	t.Run("all is saved", func(t *testing.T) {
		if s := sit(t); !s.Stop() || s.Leaving() {
			t.Error("it does not end")
		}
	})
	t.Run("a save that failed", func(t *testing.T) {
		s := sit(t)
		if err := os.Rename(s.store.Folder, s.store.Folder+"-weg"); err != nil {
			t.Fatal(err)
		}
		s.answer(1, "ja")
		if s.Unsaved() == nil || s.Standing() != "niet bewaard" {
			t.Fatalf("it stands %q", s.Standing())
		}
		if s.Stop() || !s.Leaving() {
			t.Error("it ends without a word")
		}
		s.Stay()
		if s.Stop() {
			t.Error("it ends without a word when the user went on first")
		}
		if !s.Stop() {
			t.Error("it does not end when the user insists")
		}
		if s.Close() == nil {
			t.Error("the round was let go of")
		}
		if err := os.Rename(s.store.Folder+"-weg", s.store.Folder); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil || s.file("ronde.yaml").Response(s.ref(1, 1)).Answer != "ja" {
			t.Errorf("got %v, and the answer is %+v", err, s.file("ronde.yaml").Response(s.ref(1, 1)))
		}
	})
	t.Run("a file that somebody else changed", func(t *testing.T) {
		s := sit(t)
		doc, err := s.store.Open("ronde.yaml")
		if err != nil {
			t.Fatal(err)
		}
		doc.(*sessiontest.Document).Moves = fault.New("intussen gewijzigd", "Vergelijk ze")
		s.Use(doc)
		s.answer(1, "ja")
		if s.Unsaved() != nil || s.Stop() {
			t.Error("it ends without a word")
		}
		moved := s.Moved()
		if moved == nil || moved.New != "ronde-niet-samengevoegd.yaml" || s.Moved() != nil || !s.Stop() {
			t.Errorf("it tells %v", moved)
		}
	})
}

// The next round: what was agreed, a whole topic as it was, and how topics stood.
func TestTheNextRound(t *testing.T) {
	s := sit(t)
	s.answer(1, "ja")
	s.answer(2, "nee", "onbekend")
	s.Answer(s.ref(2, 1), scan.Response{Answer: "nee", Note: "Nog niet."})
	s.FollowUp(s.actionRef(2, 1), scan.Followup{Owner: "coördinator"})
	s.answer(4, "nee")
	s.FollowUp(s.actionRef(4, 1), scan.Followup{Owner: "teamleider", State: scan.StateDone})
	if err := s.BeginNext("ronde.yaml", "volgende.yaml", "2027 voorjaar"); err != nil {
		t.Fatal(err)
	}
	if got := s.First(); got.At != session.Agreed {
		t.Errorf("it begins at %s", show(got))
	}
	agreed := s.Agreements()
	if len(agreed) != 1 || agreed[0].Label != "2.1" || agreed[0].Owner != "coördinator" {
		t.Fatalf("agreed is %+v", agreed)
	}
	if got, want := s.AboutAgreements(), "Over 1 actiepunt is vorige ronde iets afgesproken. Is het gedaan? De andere 2 komen terug als de vraag weer niet op orde is."; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
	s.FollowUp(agreed[0].Ref, scan.Followup{Owner: "coördinator", State: scan.StateDone})
	if got := s.Agreements()[0].State; got != scan.StateDone {
		t.Errorf("it is %q", got)
	}
	if status, ok := s.StatusBefore(s.store.Set.Topics[1]); !ok || status != scan.NotInOrder {
		t.Errorf("topic 2 was %v", status)
	}
	s.Answer(s.ref(2, 1), scan.Response{Note: "Van nu."})
	all := s.AsBefore(s.store.Set.Topics[1])
	if len(all.Refs) != 2 {
		t.Fatalf("%d answers go along", len(all.Refs))
	}
	s.AnswerAll(all)
	if got := s.Response(s.ref(2, 1)); got != (scan.Response{Answer: "nee", Note: "Van nu."}) {
		t.Errorf("the first answer is %+v", got)
	}
	if p, said := s.Undo(); show(*p) != "overzicht 2" || !strings.Contains(said, "2 vragen") {
		t.Errorf("undo leads to %s and says %q", show(*p), said)
	}
	if got := s.First(); got.At != session.Agreed {
		t.Errorf("without answers it begins at %s", show(got))
	}
	s.answer(1, "ja")
	if got := s.First(); got.At != session.Overview {
		t.Errorf("with an answer it begins at %s", show(got))
	}
}

// What is left, at the pace of the answers.
func TestPace(t *testing.T) {
	s := sit(t)
	give := func(n int, gap time.Duration) {
		for i := range n {
			s.clock = s.clock.Add(gap)
			s.Answer(s.ref(3, 1), scan.Response{Answer: []string{"ja", "nee"}[i%2]})
		}
	}
	give(5, 2*time.Minute)
	if left, ok := s.Left(); ok {
		t.Errorf("after four gaps it says %v", left)
	}
	give(1, 5*time.Hour) // lunch
	if left, ok := s.Left(); ok {
		t.Errorf("after a pause it says %v", left)
	}
	give(3, time.Second/2) // a key held down
	give(2, 2*time.Minute)
	if left, ok := s.Left(); !ok || left != 30*2*time.Minute {
		t.Errorf("it says %v, %v", left, ok)
	}
	if got, want := s.LeftInWords(), "nog 30 vragen, ongeveer 60 minuten"; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
}

func TestSearch(t *testing.T) {
	s := sit(t)
	s.answer(2, "nee")
	s.Answer(s.ref(6, 2), scan.Response{Note: "Met het Klantcontactcentrum\nnog niet."})
	s.FollowUp(s.actionRef(2, 1), scan.Followup{Owner: "coördinator"})
	for _, test := range []struct{ text, want string }{
		{"", ""},
		{"zwembad", ""},
		{"personeel", "vraag 7.1"},
		{"klantcontact niet", "vraag 6.2"},
		{"COORDINATOR", "actie 2.1"},
		{"6.3", "vraag 6.3"},
		{"afspraak 3 vraagafhandeling", "vraag 6.3"},
	} {
		var got []string
		for _, f := range s.Search(test.text) {
			got = append(got, show(f.Place))
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%q finds %v, want %s", test.text, got, test.want)
		}
	}
}

// What is filled in of a new round stays until its file is made.
func TestDraft(t *testing.T) {
	s := sit(t)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for _, f := range s.HeadFields() {
		if f.Form == scan.Line && f.Needed {
			if err := f.Set(&s.Draft().Info, "Elders"); err != nil {
				t.Error(err)
			}
		}
	}
	if got := s.Draft().Info; got.Municipality != "Elders" || got.Kind != "gemeentelijk" || got.Date != "2026-11-21" {
		t.Errorf("the draft is %+v", got)
	}
	if err := s.Create("ronde.yaml"); err == nil || s.HasRound() || s.Draft().Info.Desk != "Elders" {
		t.Errorf("over a file that is there: %v, with %+v", err, s.Draft().Info)
	}
	if err := s.Create(s.ProposedFile()); err != nil || s.Draft().Info.Desk != "" {
		t.Errorf("%v, and the next draft is %+v", err, s.Draft().Info)
	}
	for _, f := range s.HeadFields() {
		if f.Form != scan.Day {
			continue
		}
		info := s.Round().Info
		if err := f.Set(&info, "31 februari"); err == nil || info.Date != "2026-11-21" && info.Date != "" {
			t.Errorf("a day that does not exist gives %v and %q", err, info.Date)
		}
	}
}

func TestErrorsOfTheStore(t *testing.T) {
	s := sit(t)
	if err := s.Open("weg.yaml"); err == nil || s.Name() != "ronde.yaml" {
		t.Errorf("%v, and the round is %s", err, s.Name())
	}
	same := &scan.SameNameError{}
	if err := s.BeginNext("ronde.yaml", "volgende.yaml", "2026 najaar"); !errors.As(err, &same) {
		t.Errorf("the same name gives %v", err)
	}
}

// Each change is a step of its own, and no change is none.
func TestSteps(t *testing.T) {
	s := sit(t)
	head := func(who string) {
		info := s.Round().Info
		info.Participants = []string{who}
		s.ChangeHead(info)
	}
	head("een")
	head("twee")
	head("twee")
	s.Undo()
	if got := s.Round().Participants; !slices.Equal(got, []string{"een"}) {
		t.Errorf("one undo leads to %v", got)
	}
	s.Undo()
	if p, _ := s.Undo(); p != nil {
		t.Error("the same head again was a step")
	}
	note := func(text string) { s.Answer(s.ref(1, 1), scan.Response{Note: text}) }
	note("een")
	s.EndStep()
	note("twee")
	s.Undo()
	note("drie")
	s.Undo()
	if got := s.Response(s.ref(1, 1)).Note; got != "een" {
		t.Errorf("after an undo, what was typed is not a step of its own: %q", got)
	}
}

// What is added to a topic has a name that nothing else in it has.
func TestAddedWithTheSameText(t *testing.T) {
	s := sit(t)
	topic := s.store.Set.Topics[15]
	question := s.AddOwn(session.OwnQuestion(topic), topic, "Nieuwe wet")
	action := s.AddOwn(session.OwnAction, topic, "Nieuwe wet")
	if question == action {
		t.Errorf("both are called %v", action)
	}
	if p, ok := s.PlaceOf(action); !ok || p.At != session.Action {
		t.Errorf("the action is at %s", show(p))
	}
}
