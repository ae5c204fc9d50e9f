package report

import (
	"slices"
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
	set := builtIn()
	want := map[string]string{"markdown": string(doc.Markdown(questionSet(set))), "yaml": string(set.YAML)}
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

// TestWholeSetOnPaper finds every text of the set that is built in, and of
// made-up ones.
func TestWholeSetOnPaper(t *testing.T) {
	for _, set := range []*questions.Set{builtIn(), neighbours(t), whoDoesWhat(t)} {
		checkWholeSetOnPaper(t, set)
	}
}

func checkWholeSetOnPaper(t *testing.T, set *questions.Set) {
	t.Helper()
	_, paper := judge.Render(t, doc.Markdown(questionSet(set)))
	has := func(s string) {
		if !strings.Contains(paper, strings.Join(strings.Fields(s), " ")) {
			t.Errorf("not on paper: %s", s)
		}
	}
	for _, topic := range set.Topics {
		has(topic.Title)
		has(topic.Intro)
		for _, table := range topic.Tables {
			has(table.Title)
			for _, item := range slices.Concat(table.Rows, table.Columns) {
				has(item.Text)
			}
		}
		for _, q := range topic.Questions {
			if q.Cell == nil {
				has(q.Text)
			}
			for _, option := range q.Scale.Options {
				has(option.Label)
				has(option.Means)
			}
			for _, c := range q.Criteria {
				has(c.Text)
			}
		}
		for _, action := range topic.Actions {
			has(action.Text)
		}
	}
}
