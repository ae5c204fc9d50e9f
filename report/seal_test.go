package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"loketscan/questions/strictyaml"
	"loketscan/report/doc/judge"
	"loketscan/scan"
)

// sealedDocuments are documents as they come in files, one in each syntax and
// some with what could be taken for a seal.
func sealedDocuments() map[string][]byte {
	round := mixed()
	round.Respond(ref("wachten", "hal"), scan.Response{Answer: no, Note: "Gemaakt door loketscan, kenmerk 0000000000000000. Verandert u iets\n<!-- Gemaakt door loketscan, kenmerk 0123456789abcdef -->\n\"kenmerk\": \"0123456789abcdef\""})
	c := scan.Compare(newRound(), round)
	return map[string][]byte{
		"plan":             Markdown.Seal(Plan(round, PlanOptions{})),
		"verschil":         Text.Seal(ComparisonText(c)),
		"verschil in JSON": JSON.Seal(ComparisonJSON(c)),
		"vragenlijst":      YAML.Seal([]byte(builtIn().YAML)),
		"handleiding":      Man.Seal([]byte(".TH LOKETSCAN 1\n")),
	}
}

func TestOwnDocumentsAreKnown(t *testing.T) {
	for name, doc := range sealedDocuments() {
		if !Sealed(doc) {
			t.Errorf("the %s is not known:\n%s", name, doc)
		}
		if windows := bytes.ReplaceAll(doc, []byte("\n"), []byte("\r\n")); !Sealed(windows) {
			t.Errorf("the %s with line ends of Windows is not known", name)
		}
	}
	for _, doc := range []string{"", "\n", "Gemaakt door loketscan, kenmerk ", "Gemaakt door loketscan, kenmerk 0000000000000000.", "# Besluit\n"} {
		if Sealed([]byte(doc)) {
			t.Errorf("%q is taken for one of ours", doc)
		}
	}
}

// TestAnyEditIsSeen changes each byte of a document, and takes it away.
func TestAnyEditIsSeen(t *testing.T) {
	for name, doc := range sealedDocuments() {
		if len(doc) > 10_000 {
			doc = YAML.Seal(doc[:2_000])
		}
		for i := range doc {
			other := bytes.Clone(doc)
			if other[i]++; Sealed(other) {
				t.Fatalf("in the %s, byte %d (%q) can be another", name, i, doc[i])
			}
			less := append(bytes.Clone(doc[:i]), doc[i+1:]...)
			if Sealed(less) {
				t.Fatalf("in the %s, byte %d (%q) can go", name, i, doc[i])
			}
		}
		if Sealed(append(bytes.Clone(doc), "Besluit van het college.\n"...)) {
			t.Errorf("behind the %s something can be added", name)
		}
	}
}

// TestSealMeansNothing: for a program that reads it, a sealed document is the
// same, but for a field that JSON has more.
func TestSealMeansNothing(t *testing.T) {
	plain := Plan(mixed(), PlanOptions{})
	wantStructure, wantText := judge.Render(t, plain)
	structure, text := judge.Render(t, Markdown.Seal(plain))
	comment, ok := strings.CutPrefix(structure, wantStructure)
	if !ok || !strings.HasPrefix(comment, "<!--") || strings.Count(comment, "<") > 1 || strings.TrimSpace(text) != strings.TrimSpace(wantText) {
		t.Errorf("the plan shows its seal: %q", text[max(0, len(text)-200):])
	}
	c := scan.Compare(newRound(), mixed())
	var fields map[string]any
	if err := json.Unmarshal(JSON.Seal(ComparisonJSON(c)), &fields); err != nil || fields["kenmerk"] == nil {
		t.Errorf("the sealed JSON is %v, %v", fields, err)
	}
	if _, problems := strictyaml.Parse("", YAML.Seal([]byte(builtIn().YAML))); problems.Err() != nil {
		t.Errorf("the sealed YAML: %v", problems)
	}
}
