package report

import (
	"strings"
	"testing"

	"loketscan/questions"
	"loketscan/report/doc"
	"loketscan/report/doc/judge"
)

func TestQuestionSet(t *testing.T) {
	checkDoc(t, "vragenlijst.md", doc.Markdown(questionSet(reception())))
}

func TestQuestionSetFormats(t *testing.T) {
	set := questions.Default()
	want := map[string]string{"markdown": string(doc.Markdown(questionSet(set))), "yaml": string(set.Source())}
	for _, format := range QuestionSetFormats() {
		if got := string(format.Write(set)); got != want[format.Name] || got == "" {
			t.Errorf("format %s does not write what its name says", format.Name)
		}
		if format.Syntax == nil {
			t.Errorf("format %s has no title", format.Name)
		}
		delete(want, format.Name)
	}
	if len(want) > 0 {
		t.Errorf("formats that are not there: %v", want)
	}
}

// TestWholeSetOnPaper finds every text of the set that is built in.
func TestWholeSetOnPaper(t *testing.T) {
	set := questions.Default()
	_, paper := judge.Render(t, doc.Markdown(questionSet(set)))
	has := func(s string) {
		if !strings.Contains(paper, strings.Join(strings.Fields(s), " ")) {
			t.Errorf("not on paper: %s", s)
		}
	}
	for _, topic := range set.Topics {
		has(topic.Title)
		has(topic.Intro)
		for _, q := range topic.Questions {
			has(q.Text)
			has(q.YesIf)
		}
		for _, action := range topic.Actions {
			has(action.Text)
		}
	}
}
