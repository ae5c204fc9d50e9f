package walk

import (
	"testing"

	"loketscan/scan"
)

func TestAWholeTopicToYes(t *testing.T) {
	note := scan.Response{Note: "Staat in het jaarplan."}
	tests := []struct {
		name  string
		keys  []string
		want  [3]string // of topic 3, of which the second question was answered before
		shown string
	}{
		{"from the overview", []string{"o", "a"}, [3]string{"ja", "nee", "ja"}, "> 4 Locatie"},
		{"it asks first", []string{"o"}, [3]string{"", "nee", ""}, "Zijn alle 2 open vragen van dit onderwerp op orde?"},
		{"and takes no for an answer", []string{"o", "esc"}, [3]string{"", "nee", ""}, "> 3 Beleid en bedrijfsplan"},
		{"undo takes it back in one step", []string{"o", "a", "u"}, [3]string{"", "nee", ""}, "van onderwerp 3 zijn 2 vragen weer zoals ze waren."},
		{"a second time there is nothing to do", []string{"o", "a", "up", "o"}, [3]string{"ja", "nee", "ja"}, "In onderwerp 3 staat geen vraag open."},
		{"from the introduction", []string{"enter", "i", "o", "enter"}, [3]string{"ja", "nee", "ja"}, "Dit onderwerp is niet op orde."},
		{"one that is left", []string{"enter", "1", "esc", "o"}, [3]string{"ja", "nee", ""}, "Is de open vraag van dit onderwerp op orde?"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := newDesk(t)
			d.answer(3, scan.Open, "nee")
			d.m.Answer(scan.Ref{Topic: "onderwerp-3", ID: "vraag-3"}, note)
			d.press("3")
			d.press(test.keys...)
			d.sees(test.shown)
			for i, want := range test.want {
				if got := d.saved(3, i+1).Answer; got != want {
					t.Errorf("question %d is %q in the file, want %q", i+1, got, want)
				}
			}
			if got := d.m.Round().Response(scan.Ref{Topic: "onderwerp-3", ID: "vraag-3"}).Note; got != note.Note {
				t.Errorf("the note is %q", got)
			}
		})
	}
}
