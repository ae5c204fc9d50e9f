package walk

import (
	"testing"

	"loketscan/scan"
)

func TestLastRoundInView(t *testing.T) {
	const note = "Met het klantcontactcentrum nog niet.\nIn maart weer bespreken."
	first := scan.Ref{Topic: "onderwerp-6", ID: "vraag-1"}
	tests := []struct {
		name  string
		keys  []string // on the first question of topic 6
		want  scan.Response
		shown string
	}{
		{"its answer and note", nil, scan.Response{}, "Vorige ronde (deels): Met het klantcontactcentrum nog niet. In maart weer bespreken."},
		{"its answer among the answers", nil, scan.Response{}, "2 deels (vorige ronde)"},
		{"one key confirms it", []string{"v"}, scan.Response{Answer: "deels", Note: note}, "vraag 2 van 3"},
		{"and can be undone", []string{"v", "u"}, scan.Response{}, "Ongedaan gemaakt"},
		{"undo takes back what was written since first", []string{"v", "left", "tab", "!", "esc", "u"}, scan.Response{Answer: "deels", Note: note}, "de tekst is weer zoals die was"},
		{"and then the answer", []string{"v", "left", "tab", "!", "esc", "u", "u"}, scan.Response{}, "Ongedaan gemaakt: het antwoord was deels"},
		{"and all of it can come back", []string{"v", "left", "tab", "!", "esc", "u", "u", "ctrl+y", "ctrl+y"}, scan.Response{Answer: "deels", Note: note + "!"}, "Opnieuw gedaan."},
		{"another answer", []string{"1"}, scan.Response{Answer: "ja"}, "vraag 2 van 3"},
		{"a note of this round stays", []string{"tab", "x", "esc", "v"}, scan.Response{Answer: "deels", Note: "x"}, "Uw eigen toelichting is blijven staan."},
		{"not applicable without a reason still asks for one", []string{"v", "v"}, scan.Response{Answer: "deels", Note: note}, "Waarom past deze vraag niet"},
		{"a note without an answer is shown", []string{"right", "right"}, scan.Response{}, "Vorige ronde (nog open): Nog uitzoeken."},
		{"and not confirmed", []string{"right", "right", "v"}, scan.Response{}, "Van de vorige ronde is bij deze vraag geen antwoord bekend."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := newDesk(t)
			d.nextRound()
			d.press("6", "enter", "enter")
			d.press(test.keys...)
			d.sees(test.shown)
			if got := d.file("volgende.yaml").Response(first); got != test.want {
				t.Errorf("the file has %+v, want %+v", got, test.want)
			}
		})
	}

	t.Run("a first round has none", func(t *testing.T) {
		d := newDesk(t)
		d.press("6", "enter", "enter")
		d.seesNot("orige ronde")
		d.press("v")
		d.sees("geen antwoord bekend", "vraag 1 van 3")
	})
	t.Run("questions of a later edition", func(t *testing.T) {
		d := newDesk(t)
		d.renameQuestion()
		d.nextRound()
		d.press("6", "enter", "enter")
		d.sees("vastgelegd? (vraag gewijzigd)", "Vorige ronde (deels): ")
		d.press("v")
		d.seesNot("(vraag gewijzigd)", "(nieuwe vraag)")
		d.press("right")
		d.sees("vastgelegd? (nieuwe vraag)")
		if got := d.file("volgende.yaml").Response(scan.Ref{Topic: "onderwerp-6", ID: "vraag-1b"}).Answer; got != "deels" {
			t.Errorf("the file has %q", got)
		}
	})
}
