package walk

import (
	"maps"
	"testing"

	"github.com/google/go-cmp/cmp"

	"loketscan/scan"
	"loketscan/scan/session/sessiontest"
)

func TestOwnActions(t *testing.T) {
	balie := scan.Own{Ref: scan.Ref{Topic: "onderwerp-2", ID: "verbouw-de-balie"}, Text: "Verbouw de balie."}
	type followups = map[scan.Ref]scan.Followup
	tests := []struct {
		name      string
		do        func(d *desk)
		want      []scan.Own
		followups followups
		shown     string
	}{
		{"from the overview", func(*desk) {}, []scan.Own{balie}, followups{}, "actie 1 van 1"},
		{"says where it comes from", func(*desk) {}, []scan.Own{balie}, followups{}, "Zelf toegevoegd."},
		{"it is filled in like any other", func(d *desk) { d.write("beheerder"); d.press("esc") }, []scan.Own{balie}, followups{balie.Ref: {Owner: "beheerder"}}, "> 2 De burger"},
		{
			"another one", func(d *desk) { d.press("ctrl+n"); d.write("Ruim op."); d.press("enter") },
			[]scan.Own{balie, {Ref: scan.Ref{Topic: "onderwerp-2", ID: "ruim-op"}, Text: "Ruim op."}},
			followups{},
			"actie 2 van 2",
		},
		{
			"the same again", func(d *desk) { d.press("ctrl+n"); d.write("Verbouw de balie."); d.press("enter") },
			[]scan.Own{balie, {Ref: scan.Ref{Topic: "onderwerp-2", ID: "verbouw-de-balie-2"}, Text: "Verbouw de balie."}},
			followups{},
			"actie 2 van 2",
		},
		{
			"another text keeps the name", func(d *desk) { d.write("x"); d.press("ctrl+b"); d.write(" In maart."); d.press("enter") },
			[]scan.Own{{Ref: balie.Ref, Text: "Verbouw de balie. In maart."}},
			followups{balie.Ref: {Owner: "x"}},
			"Verbouw de balie. In maart.",
		},
		{"no text changes nothing", func(d *desk) { d.press("ctrl+b", "ctrl+u", "enter") }, []scan.Own{balie}, followups{}, "actie 1 van 1"},
		{"removed", func(d *desk) { d.write("x"); d.press("ctrl+x", "a") }, nil, followups{}, "> 2 De burger"},
		{"or not, when asked", func(d *desk) { d.write("x"); d.press("ctrl+x", "esc") }, []scan.Own{balie}, followups{balie.Ref: {Owner: "x"}}, "actie 1 van 1"},
		{"a date that is not clear comes first", func(d *desk) { d.press("tab", "x", "ctrl+x") }, []scan.Own{balie}, followups{}, "is geen datum"},
		{
			"from a question", func(d *desk) { d.press("esc", "enter", "enter", "e"); d.write("Ruim op."); d.press("enter") },
			[]scan.Own{balie, {Ref: scan.Ref{Topic: "onderwerp-2", ID: "ruim-op"}, Text: "Ruim op."}},
			followups{},
			"actie 2 van 2",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := newDesk(t)
			d.press("2", "e")
			d.write("Verbouw de balie.")
			d.press("enter")
			test.do(d)
			d.sees(test.shown)
			round := d.file("ronde.yaml")
			for i := range test.want {
				test.want[i].Number = i + 1
			}
			if diff := cmp.Diff(test.want, round.OwnActions()); diff != "" {
				t.Errorf("own actions (-want +file):\n%s", diff)
			}
			if diff := cmp.Diff(test.followups, maps.Collect(round.Followups())); diff != "" {
				t.Errorf("what was agreed (-want +file):\n%s", diff)
			}
		})
	}

	t.Run("added from a question, the way back is there", func(t *testing.T) {
		for name, keys := range map[string][]string{
			"esc": {"esc"}, "done": {"pgdown"}, "by tab": {"tab", "tab", "tab", "tab", "tab"}, "another one": {"ctrl+n", "x", "enter", "esc"},
			"another text": {"ctrl+b", "x", "enter", "esc"}, "removed": {"ctrl+x", "a"}, "not written": {"esc", "e", "esc"},
		} {
			d := newDesk(t)
			d.press("3", "enter", "enter", "right", "e")
			d.write("Ruim op.")
			d.press("enter")
			d.sees("actie 1 van 1", "esc vraag")
			d.press(keys...)
			if _, ok := d.m.top().(*question); !ok {
				t.Errorf("%s leads elsewhere:\n%s", name, d.screen())
			}
			d.sees("3 Beleid en bedrijfsplan vraag 2 van 3")
		}
		d := newDesk(t)
		d.press("1", "6", "enter", "enter", "e", "b", "x", "enter", "esc")
		d.sees("16 Aansluiting op ontwikkelingen vraag 1 van 1")
	})
	t.Run("added while the actions are filled in, they go on", func(t *testing.T) {
		d := newDesk(t)
		d.press("enter", "enter", "3", "a", "ctrl+n", "x", "enter", "pgdown")
		d.sees("2 De burger", "gaat over")
	})
	t.Run("its name follows the text until it is made", func(t *testing.T) {
		d := newDesk(t)
		d.press("2", "e")
		d.write("Ver")
		d.send(autosaveMsg{})
		if got := d.file("ronde.yaml").OwnActions(); len(got) != 1 || got[0].Ref.ID != "ver" {
			t.Errorf("half-way the file has %v", got)
		}
		d.write("bouw")
		d.press("esc")
		if got := d.file("ronde.yaml").OwnActions(); len(got) != 1 || got[0].Ref.ID != "verbouw" {
			t.Errorf("the file has %v", got)
		}
	})
	t.Run("without a text there is none", func(t *testing.T) {
		d := newDesk(t)
		d.press("2", "e", "x")
		d.send(autosaveMsg{})
		d.press("backspace", "enter")
		d.sees("> 2 De burger")
		if got := d.file("ronde.yaml").OwnActions(); len(got) != 0 {
			t.Errorf("the file has %v", got)
		}
	})
	t.Run("a paste is one line", func(t *testing.T) {
		d := newDesk(t)
		d.press("2", "e", "x")
		d.rush("a", "enter", "b", "esc", "tab", "c")
		d.press("enter")
		if got := d.file("ronde.yaml").OwnActions(); len(got) != 1 || got[0].Text != "xa b c" {
			t.Errorf("the file has %v", got)
		}
	})
	t.Run("those of the set stay as they are", func(t *testing.T) {
		d := newDesk(t)
		d.answer(2, "nee")
		d.press("2", "a")
		for _, key := range []string{"ctrl+x", "ctrl+b"} {
			d.press(key)
			d.sees("Alleen een eigen actiepunt kunt u veranderen of weghalen.")
		}
	})
}

func TestDevelopments(t *testing.T) {
	own := scan.Own{Ref: scan.Ref{Topic: "ontwikkelingen", ID: "nieuw-woonbeleid"}, Text: "Nieuw woonbeleid"}
	begin := func(t *testing.T) *desk {
		d := newDesk(t)
		d.press("1", "6", "e", "a")
		d.write(own.Text)
		d.press("enter")
		d.sees("16 Aansluiting op ontwikkelingen vraag 2 van 2", "Heeft deze ontwikkeling een plek in het dagelijks werk: Nieuw woonbeleid?")
		return d
	}
	t.Run("is a question", func(t *testing.T) {
		d := begin(t)
		d.press("3")
		round := d.file("ronde.yaml")
		own.Asks = d.store.Set.Topics[15].Own
		if diff := cmp.Diff([]scan.Own{own}, round.OwnQuestions(), sessiontest.Alike); diff != "" {
			t.Errorf("developments (-want +file):\n%s", diff)
		}
		if got := round.Response(own.Ref).Answer; got != "nee" {
			t.Errorf("the answer is %q", got)
		}
	})
	t.Run("other words", func(t *testing.T) {
		d := begin(t)
		d.press("w")
		d.write(" 2027")
		d.press("enter")
		d.sees("vraag 2 van 2", "Nieuw woonbeleid 2027?")
	})
	t.Run("removed, and back with its answer", func(t *testing.T) {
		d := begin(t)
		d.press("3", "esc")
		d.press("1", "6", "enter", "end", "x", "a")
		d.sees("> 16 Aansluiting")
		if round := d.file("ronde.yaml"); len(round.OwnQuestions())+len(sessiontest.Responses(round)) != 0 {
			t.Errorf("the file has %v and %v", round.OwnQuestions(), sessiontest.Responses(round))
		}
		d.press("u")
		d.sees("wat u had weggehaald, staat er weer", "vraag 2 van 2")
		if got := d.file("ronde.yaml").Response(own.Ref).Answer; got != "nee" {
			t.Errorf("the answer is %q", got)
		}
	})
	t.Run("kept, when asked", func(t *testing.T) {
		d := begin(t)
		d.press("x", "b")
		d.sees("vraag 2 van 2")
	})
	t.Run("questions of the set have no such keys", func(t *testing.T) {
		d := begin(t)
		d.press("left", "x", "w")
		d.sees("vraag 1 van 2")
	})
	t.Run("topic 16 takes actions as well, or nothing", func(t *testing.T) {
		d := newDesk(t)
		d.press("1", "6", "e", "c")
		d.sees("> 16 Aansluiting")
		d.press("e", "b")
		d.write("Lees mee.")
		d.press("enter")
		d.sees("actie 1 van 1", "Lees mee.")
	})
}
