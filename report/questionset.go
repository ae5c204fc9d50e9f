package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/report/doc"
	"loketscan/scan"
)

// questionSet is a question set to print and fill in together. Its questions are
// numbered from the first topic to the last, because a number like 6.1 is that
// of an action.
func questionSet(set *questions.Set) doc.Document {
	total := 0
	for _, topic := range set.Topics {
		total += len(topic.Questions)
	}
	blocks := []doc.Block{
		doc.Para{Text: fmt.Sprintf("Editie %d, met %s over %s.", set.Edition,
			some(total, "vraag", "vragen"), some(len(set.Topics), "onderwerp", "onderwerpen"))},
		doc.Fields{List: []doc.Field{
			{Name: "Gemeente", Value: dots},
			{Name: "Loket", Value: dots},
			{Name: "Datum", Value: dots},
			{Name: "Deelnemers", Value: dots},
		}},
		doc.Heading{Text: "Zo vult u de lijst in"},
		doc.Para{Text: "Lees per onderwerp eerst de inleiding. Bespreek dan elke vraag en kies samen één antwoord. Onder de vraag staat wanneer dat ja is. Schrijf bij de toelichting wat nog ontbreekt, of waar iets te vinden is."},
		answersOnPaper(),
		doc.Para{Text: "Na de vragen van een onderwerp staan de actiepunten die erbij horen. Een actiepunt is nodig zodra een van zijn vragen het antwoord deels, nee of weten we niet heeft. Kruis die actiepunten aan en schrijf erbij wie ze oppakt."},
	}
	first := 1
	for _, topic := range set.Topics {
		blocks = append(blocks, topicOnPaper(topic, first)...)
		first += len(topic.Questions)
	}
	return doc.Document{Title: "Vragenlijst " + lowerFirst(dutch.CleanLine(set.Title)), Blocks: blocks}
}

// dots is a line to write on.
var dots = strings.Repeat(".", 60)

func answersOnPaper() doc.Items {
	var list doc.Items
	for _, answer := range scan.Answers() {
		list.List = append(list.List, doc.Item{Label: answer.Label() + ":", Text: meaning(answer)})
	}
	return list
}

// meaning says when an answer fits.
func meaning(answer scan.Answer) string {
	switch answer {
	case scan.Yes:
		return "het is zoals achter “Ja als” staat."
	case scan.Partly:
		return "er is al iets, maar nog niet alles."
	case scan.No:
		return "het is er nog niet."
	case scan.NotApplicable:
		return "de vraag past niet bij dit loket. Schrijf in de toelichting waarom."
	case scan.Unknown:
		return "niemand aan tafel weet het zeker. In het plan staat dan dat u dit eerst uitzoekt."
	}
	return ""
}

// topicOnPaper numbers the questions of a topic from first.
func topicOnPaper(topic *questions.Topic, first int) []doc.Block {
	blocks := append([]doc.Block{topicHeading(topic)}, paragraphs(topic.Intro)...)
	for i, q := range topic.Questions {
		blocks = append(blocks, questionOnPaper(q, first+i)...)
	}
	actions := doc.Items{Kind: doc.Tasks, Lead: "Actiepunten"}
	for _, action := range topic.Actions {
		var raisedBy []string
		for i, q := range topic.Questions {
			if slices.Contains(action.RaisedBy, q.ID) {
				raisedBy = append(raisedBy, strconv.Itoa(first+i))
			}
		}
		noun := "vraag"
		if len(raisedBy) > 1 {
			noun = "vragen"
		}
		actions.List = append(actions.List, doc.Item{
			Label: fmt.Sprintf("%d.%d", topic.Number, action.Number),
			Text:  fmt.Sprintf("%s (%s %s)", dutch.CleanLine(action.Text), noun, enumerate(raisedBy, "en")),
		})
	}
	return append(blocks, actions)
}

func questionOnPaper(q *questions.Question, number int) []doc.Block {
	blocks := []doc.Block{doc.Para{Label: fmt.Sprintf("Vraag %d.", number), Text: dutch.CleanLine(q.Text)}}
	if len(q.OnlyFor) > 0 {
		kinds := make([]string, len(q.OnlyFor))
		for i, kind := range q.OnlyFor {
			kinds[i] = "een " + kind.Label()
		}
		blocks = append(blocks, doc.Para{Text: fmt.Sprintf("Alleen voor %s.", enumerate(kinds, "of"))})
	}
	var choices doc.Choices
	for _, answer := range scan.Answers() {
		choices = append(choices, answer.Label())
	}
	return append(blocks,
		doc.Para{Text: "Ja als: " + dutch.CleanLine(q.YesIf)},
		choices,
		doc.Para{Text: "Toelichting: " + dots})
}

// topicHeading is the heading of a topic in every document.
func topicHeading(topic *questions.Topic) doc.Heading {
	return doc.Heading{Number: topic.Number, Text: dutch.CleanLine(topic.Title)}
}

// paragraphs are the paragraphs of s. Where they were wrapped is forgotten.
func paragraphs(s string) []doc.Block {
	var blocks []doc.Block
	for p := range strings.SplitSeq(dutch.CleanText(s), "\n\n") {
		blocks = append(blocks, doc.Para{Text: dutch.CleanLine(p)})
	}
	return blocks
}
