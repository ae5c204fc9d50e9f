package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"loketscan/questions"
	"loketscan/scan"
)

// QuestionSet writes a question set in Markdown, to print and fill in together.
// Its questions are numbered from the first topic to the last, because a number
// like 6.1 is that of an action.
func QuestionSet(set *questions.Set) []byte {
	var topics []string
	total := 0
	for _, topic := range set.Topics {
		topics = append(topics, topicOnPaper(topic, total+1)...)
		total += len(topic.Questions)
	}
	return markdown("Vragenlijst "+lowerFirst(set.Title), append([]string{
		fmt.Sprintf("Editie %d, met %s over %s.", set.Edition,
			some(total, "vraag", "vragen"), some(len(set.Topics), "onderwerp", "onderwerpen")),
		fieldList("", []field{{"Gemeente", dots}, {"Loket", dots}, {"Datum", dots}, {"Deelnemers", dots}}),
		"## Zo vult u de lijst in",
		"Lees per onderwerp eerst de inleiding. Bespreek dan elke vraag en kies samen één antwoord. Onder de vraag staat wanneer dat ja is. Schrijf bij de toelichting wat nog ontbreekt, of waar iets te vinden is.",
		answersOnPaper(),
		"Na de vragen van een onderwerp staan de actiepunten die erbij horen. Een actiepunt is nodig zodra een van zijn vragen het antwoord deels, nee of weten we niet heeft. Kruis die actiepunten aan en schrijf erbij wie ze oppakt.",
	}, topics...)...)
}

// dots is a line to write on.
var dots = strings.Repeat(".", 60)

func answersOnPaper() string {
	var items []string
	for _, answer := range scan.Answers() {
		items = append(items, fmt.Sprintf("- **%s:** %s", answer.Label(), meaning(answer)))
	}
	return strings.Join(items, "\n")
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
func topicOnPaper(topic *questions.Topic, first int) []string {
	blocks := append([]string{topicHeading(topic)}, paragraphs(topic.Intro)...)
	for i, q := range topic.Questions {
		blocks = append(blocks, questionOnPaper(q, first+i)...)
	}
	var actions []string
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
		actions = append(actions, fmt.Sprintf("- [ ] **%d.%d** %s (%s %s)",
			topic.Number, action.Number, text(action.Text), noun, enumerate(raisedBy, "en")))
	}
	return append(blocks, "Actiepunten:", strings.Join(actions, "\n"))
}

func questionOnPaper(q *questions.Question, number int) []string {
	blocks := []string{fmt.Sprintf("**Vraag %d.** %s", number, text(q.Text))}
	if len(q.OnlyFor) > 0 {
		kinds := make([]string, len(q.OnlyFor))
		for i, kind := range q.OnlyFor {
			kinds[i] = "een " + kind.Label()
		}
		blocks = append(blocks, fmt.Sprintf("Alleen voor %s.", enumerate(kinds, "of")))
	}
	var boxes []string
	for _, answer := range scan.Answers() {
		boxes = append(boxes, "☐\u00a0"+answer.Label())
	}
	return append(blocks,
		"Ja als: "+text(q.YesIf),
		strings.Join(boxes, "\u2003"),
		"Toelichting: "+dots)
}
