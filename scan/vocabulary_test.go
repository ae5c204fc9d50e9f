package scan_test

import (
	"testing"

	"loketscan/questions"
	"loketscan/scan"
)

func TestWordsAsPeopleWriteThem(t *testing.T) {
	for word, want := range map[string]scan.Answer{
		"ja": scan.Yes, "Ja": scan.Yes, "JA.": scan.Yes, " ja ": scan.Yes, "ja\n": scan.Yes,
		"deels": scan.Partly, "gedeeltelijk": scan.Partly,
		"Nee": scan.No, "nee!": scan.No,
		"nvt": scan.NotApplicable, "n.v.t.": scan.NotApplicable, "N.V.T.": scan.NotApplicable, "niet van toepassing": scan.NotApplicable,
		"onbekend": scan.Unknown, "weten we niet": scan.Unknown, "Weten we  niet.": scan.Unknown, "weet niet": scan.Unknown,
		"": scan.Open, "nog open": scan.Open,
	} {
		if got, ok := scan.ParseAnswer(word); got != want || !ok {
			t.Errorf("the answer %q is %q, %v; want %q", word, got, ok, want)
		}
	}
	for word, want := range map[string]scan.Priority{"hoog": scan.High, "HOOG": scan.High, "Midden": scan.Middle, "gemiddeld": scan.Middle, "laag": scan.Low, "": ""} {
		if got, ok := scan.ParsePriority(word); got != want || !ok {
			t.Errorf("the priority %q is %q, %v; want %q", word, got, ok, want)
		}
	}
	for word, want := range map[string]scan.State{
		"open": "", "Open": "", "te doen": "", "": "",
		"bezig": scan.StateBusy, "mee bezig": scan.StateBusy,
		"gereed": scan.StateDone, "klaar": scan.StateDone, "Klaar.": scan.StateDone, "afgerond": scan.StateDone,
		"vervallen": scan.StateDropped,
	} {
		if got, ok := scan.ParseState(word); got != want || !ok {
			t.Errorf("the state %q is %q, %v; want %q", word, got, ok, want)
		}
	}
	for word, want := range map[string]questions.Kind{
		"gemeentelijk": questions.Municipal, "Gemeentelijk loket": questions.Municipal,
		"uitvoeringsloket": questions.Executing, "samenwerking": questions.Partnership, "": "",
	} {
		if got, ok := scan.ParseKind(word); got != want || !ok {
			t.Errorf("the kind %q is %q, %v; want %q", word, got, ok, want)
		}
	}
}

// TestWordsThatMeanNothing has what is cut off, doubtful or long: nobody may
// guess at an answer.
func TestWordsThatMeanNothing(t *testing.T) {
	for _, word := range []string{"j", "n", "d", "dels", "ja nee", "ja # bijna", "misschien", "1", "-", "...", "neen"} {
		if got, ok := scan.ParseAnswer(word); ok {
			t.Errorf("the answer %q is %q", word, got)
		}
	}
	if got, ok := scan.ParseState("klar"); ok {
		t.Errorf("the state klar is %q", got)
	}
}

// TestEveryLabelIsUnderstood holds what the screens say to what the file takes.
func TestEveryLabelIsUnderstood(t *testing.T) {
	for _, a := range scan.Answers() {
		if got, ok := scan.ParseAnswer(a.Label()); got != a || !ok {
			t.Errorf("the label %q is the answer %q", a.Label(), got)
		}
	}
	for _, s := range scan.States()[1:] {
		if got, ok := scan.ParseState(s.Label()); got != s || !ok {
			t.Errorf("the label %q is the state %q", s.Label(), got)
		}
	}
	for _, k := range questions.Kinds() {
		if got, ok := scan.ParseKind(k.Label()); got != k || !ok {
			t.Errorf("the label %q is the kind %q", k.Label(), got)
		}
	}
}
