package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/report/doc"
)

// questionSet is a question set to print and fill in together. Its questions are
// numbered from the first topic to the last, because a number like 6.1 is that
// of an action. A table counts as one question.
func questionSet(set *questions.Set) doc.Document {
	var topics []doc.Block
	total := 0
	for _, topic := range set.Topics {
		p := topicOnPaper{set: set, topic: topic, last: total, numbers: map[string]string{}}
		topics = append(topics, p.blocks()...)
		total = p.last
	}
	blocks := []doc.Block{
		doc.Para{Text: fmt.Sprintf("Editie %d, met %s over %s.", set.Edition,
			dutch.Count(total, "1 vraag", "%d vragen"), dutch.Count(len(set.Topics), "1 onderwerp", "%d onderwerpen"))},
		doc.Fields{List: []doc.Field{
			{Name: "Gemeente", Value: dots},
			{Name: "Loket", Value: dots},
			{Name: "Datum", Value: dots},
			{Name: "Deelnemers", Value: dots},
		}},
		doc.Heading{Text: "Zo vult u de lijst in"},
		doc.Para{Text: "Lees per onderwerp eerst de inleiding. Bespreek dan elke vraag en kies samen één antwoord." + whichAnswers(set) + whenSettled(set) + " Schrijf bij de toelichting wat nog ontbreekt, of waar iets te vinden is."},
		answersOnPaper(set),
	}
	if raising := set.Labels(questions.NeedsWork, questions.FindOut); len(raising) > 0 {
		blocks = append(blocks, doc.Para{Text: fmt.Sprintf("Na de vragen van een onderwerp staan de actiepunten die erbij horen. Een actiepunt is nodig zodra een van zijn vragen het antwoord %s heeft. Kruis die actiepunten aan en schrijf erbij wie ze oppakt.", oneOf(raising))})
	}
	return doc.Document{Title: "Vragenlijst " + dutch.LowerFirst(dutch.CleanLine(set.Title)), Blocks: append(blocks, topics...)}
}

// dots is a line to write on.
var dots = strings.Repeat(".", 60)

// whichAnswers says that not every question has the same answers, where that is
// so.
func whichAnswers(set *questions.Set) string {
	n := 0
	for _, scale := range set.Scales {
		if !scale.IsText() {
			n++
		}
	}
	if n < 2 {
		return ""
	}
	return " Niet elke vraag heeft dezelfde antwoorden: u kiest uit wat eronder staat."
}

func whenSettled(set *questions.Set) string {
	settled := set.Labels(questions.Settled)
	if len(settled) == 0 {
		return ""
	}
	return fmt.Sprintf(" Onder de vraag staat wanneer dat %s is.", oneOf(settled))
}

// answersOnPaper says when each answer fits.
func answersOnPaper(set *questions.Set) doc.Items {
	var list doc.Items
	told := map[string]bool{}
	for _, scale := range set.Scales {
		for _, option := range scale.Options {
			text := dutch.CleanLine(option.Means) + "."
			if option.Why {
				text += " Schrijf in de toelichting waarom."
			}
			label := dutch.CleanLine(option.Label) + ":"
			if !told[label+text] {
				told[label+text] = true
				list.List = append(list.List, doc.Item{Label: label, Text: text})
			}
		}
	}
	return list
}

// topicOnPaper numbers the questions of a topic from the one after last.
type topicOnPaper struct {
	set     *questions.Set
	topic   *questions.Topic
	last    int
	numbers map[string]string // of each question
}

func (p *topicOnPaper) blocks() []doc.Block {
	blocks := append([]doc.Block{topicHeading(p.topic)}, paragraphs(p.topic.Intro)...)
	for _, q := range p.topic.Questions {
		if q.Cell == nil {
			p.last++
			p.numbers[q.ID] = strconv.Itoa(p.last)
			blocks = append(blocks, p.question(q)...)
		}
	}
	for _, table := range p.topic.Tables {
		p.last++
		blocks = append(blocks, p.table(table)...)
	}
	actions := doc.Items{Kind: doc.Tasks, Lead: "Actiepunten"}
	for _, action := range p.topic.Actions {
		actions.List = append(actions.List, p.action(action))
	}
	if len(actions.List) > 0 {
		blocks = append(blocks, actions)
	}
	return blocks
}

func (p *topicOnPaper) action(action *questions.Action) doc.Item {
	var raisedBy []string
	for _, q := range p.topic.Questions {
		if number := p.numbers[q.ID]; slices.Contains(action.RaisedBy, q.ID) && !slices.Contains(raisedBy, number) {
			raisedBy = append(raisedBy, number)
		}
	}
	return doc.Item{
		Label: fmt.Sprintf("%d.%d", p.topic.Number, action.Number),
		Text:  fmt.Sprintf("%s (%s %s)", dutch.CleanLine(action.Text), dutch.Count(len(raisedBy), "vraag", "vragen"), dutch.Join(raisedBy, "en")),
	}
}

func (p *topicOnPaper) question(q *questions.Question) []doc.Block {
	blocks := []doc.Block{doc.Para{Label: fmt.Sprintf("Vraag %d.", p.last), Text: dutch.CleanLine(q.Text)}}
	if len(q.OnlyFor) > 0 {
		kinds := make([]string, len(q.OnlyFor))
		for i, kind := range q.OnlyFor {
			kinds[i] = "een " + dutch.CleanLine(p.set.KindLabel(kind))
		}
		blocks = append(blocks, doc.Para{Text: fmt.Sprintf("Alleen voor %s.", dutch.Join(kinds, "of"))})
	}
	if parent := p.set.Question(q.OnlyIf); parent != nil {
		blocks = append(blocks, doc.Para{Text: fmt.Sprintf("Alleen bij het antwoord %s op de vraag: %s", oneOf(parent.Scale.Opening()), dutch.CleanLine(parent.Text))})
	}
	for _, c := range q.Criteria {
		blocks = append(blocks, doc.Para{Text: dutch.UpperFirst(dutch.CleanLine(q.Scale.Label(c.Option))) + " als: " + dutch.CleanLine(c.Text)})
	}
	if q.Scale.IsText() {
		return append(blocks, doc.Para{Text: "Antwoord: " + dots})
	}
	return append(blocks, choices(q.Scale), doc.Para{Text: "Toelichting: " + dots})
}

func choices(scale *questions.Scale) doc.Choices {
	var all doc.Choices
	for _, option := range scale.Options {
		all = append(all, dutch.CleanLine(option.Label))
	}
	return all
}

// table is a table to fill in. Where a cell is one of a few words, they stand
// below it.
func (p *topicOnPaper) table(t *questions.Table) []doc.Block {
	paper := doc.Table{Columns: []doc.Column{{Title: "Nr", Page: 5, Terminal: 2}, {Title: dutch.CleanLine(t.Title), Page: 35, Terminal: 31}}}
	words := doc.Items{Lead: "Kies per kolom uit"}
	for _, column := range t.Columns {
		paper.Columns = append(paper.Columns, doc.Column{Title: dutch.CleanLine(column.Text), Page: 60 / len(t.Columns), Terminal: 12})
		if scale := p.topic.Question(t.ID + "." + t.Rows[0].ID + "." + column.ID).Scale; !scale.IsText() {
			words.List = append(words.List, doc.Item{Label: strings.TrimRight(dutch.CleanLine(column.Text), "?:") + ":", Text: oneOf(choices(scale))})
		}
	}
	for i, row := range t.Rows {
		cells := doc.Cells(strconv.Itoa(i+1), dutch.CleanLine(row.Text))
		for _, column := range t.Columns {
			p.numbers[t.ID+"."+row.ID+"."+column.ID] = strconv.Itoa(p.last)
			cells = append(cells, doc.Cell{})
		}
		paper.Rows = append(paper.Rows, cells)
	}
	blocks := []doc.Block{doc.Para{Label: fmt.Sprintf("Vraag %d.", p.last), Text: dutch.CleanLine(t.Title)}, paper}
	if len(words.List) > 0 {
		blocks = append(blocks, words)
	}
	return blocks
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
