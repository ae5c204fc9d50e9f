package scan_test

import (
	"testing"

	"loketscan/questions/sets"
	"loketscan/scan"
)

func TestWordsAsPeopleWriteThem(t *testing.T) {
	for word, want := range map[string]string{
		"ja": yes, "Ja": yes, "JA.": yes, " ja ": yes, "ja\n": yes,
		"deels": partly, "gedeeltelijk": partly,
		"Nee": no, "nee!": no,
		"nvt": notApplicable, "n.v.t.": notApplicable, "N.V.T.": notApplicable, "niet van toepassing": notApplicable,
		"onbekend": unknown, "weten we niet": unknown, "Weten we  niet.": unknown, "weet niet": unknown,
		"": open, "nog open": open,
	} {
		if got, ok := standard().Parse(word); got != want || !ok {
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
	for word, want := range map[string]string{
		"gemeentelijk": municipal, "Gemeentelijk loket": municipal,
		"uitvoeringsloket": executing, "samenwerking": partnership, "": "",
	} {
		if got, ok := sets.BuiltIn().Proposed().ParseKind(word); got != want || !ok {
			t.Errorf("the kind %q is %q, %v; want %q", word, got, ok, want)
		}
	}
}

// TestWordsThatMeanNothing has what is cut off, doubtful or long: nobody may
// guess at an answer.
func TestWordsThatMeanNothing(t *testing.T) {
	for _, word := range []string{"j", "n", "d", "dels", "ja nee", "ja # bijna", "misschien", "1", "-", "...", "neen"} {
		if got, ok := standard().Parse(word); ok {
			t.Errorf("the answer %q is %q", word, got)
		}
	}
	if got, ok := scan.ParseState("klar"); ok {
		t.Errorf("the state klar is %q", got)
	}
}

// TestEveryLabelIsUnderstood holds what the screens say to what the file takes.
func TestEveryLabelIsUnderstood(t *testing.T) {
	for _, set := range sets.BuiltIn() {
		for _, scale := range set.Scales {
			for _, id := range append(scale.IDs(), open) {
				if got, ok := scale.Parse(scale.Label(id)); got != id || !ok {
					t.Errorf("%s: the label %q is the answer %q", set.ID, scale.Label(id), got)
				}
			}
		}
		for _, k := range set.Kinds {
			if got, ok := set.ParseKind(k.Label); got != k.ID || !ok {
				t.Errorf("%s: the label %q is the kind %q", set.ID, k.Label, got)
			}
		}
	}
	for _, s := range scan.States() {
		if got, ok := scan.ParseState(s.Label()); got != s || !ok {
			t.Errorf("the label %q is the state %q", s.Label(), got)
		}
	}
}
