package report

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/report/doc"
	"loketscan/scan"
)

// ComparisonText shows in a terminal what changed from one round to another.
func ComparisonText(c scan.Comparison) []byte { return doc.Text(comparison(c)) }

// ComparisonInColour is ComparisonText for a terminal that has colours.
func ComparisonInColour(c scan.Comparison) []byte { return doc.Coloured(comparison(c)) }

// comparison says what changed from one round to another: the conclusion, the
// topics whose status changed, and then each topic in which something changed.
func comparison(c scan.Comparison) doc.Document {
	before, after := roundsCompared(c)
	blocks := []doc.Block{
		doc.Para{Text: strings.Join(conclusion(c), "\n")},
		doc.Fields{List: []doc.Field{{Name: "Was", Value: before}, {Name: "Nu", Value: after}}},
		doc.Fields{Lead: "De ronde zelf", List: fieldsChanged(roundFields(c))},
		turnTable(c),
	}
	for _, t := range c.Topics {
		if t.Changed() {
			blocks = append(blocks, topicChanged(t)...)
		}
	}
	return doc.Document{Title: "Wat is er veranderd", Blocks: blocks}
}

// turnTable has the topics whose status changed. A terminal, where the status
// stands with each topic, does without.
func turnTable(c scan.Comparison) doc.Table {
	table := doc.Table{Columns: []doc.Column{
		{Title: "Nr", Page: 5}, {Title: "Onderwerp", Page: 30}, {Title: "Was", Page: 21}, {Title: "Nu", Page: 21},
	}}
	for _, t := range c.Topics {
		if t.Before != t.After {
			table.Rows = append(table.Rows, doc.Cells(strconv.Itoa(t.Topic.Number), dutch.CleanLine(t.Topic.Title), t.Before.Label(), t.After.Label()))
		}
	}
	return table
}

func topicChanged(t scan.TopicComparison) []doc.Block {
	heading := doc.Heading{Number: t.Topic.Number, Text: topicTitle(t.Topic), Status: statusChange(t)}
	if t.Before != t.After {
		heading.Look = look(t.After)
	}
	blocks := []doc.Block{
		heading,
		doc.Para{Text: unexplained(t)},
	}
	group := func(name string, items []doc.Item) {
		if len(items) > 0 {
			blocks = append(blocks, doc.Subheading(name), doc.Items{List: items})
		}
	}
	for _, change := range scan.QuestionChanges() {
		var items []doc.Item
		for _, q := range questionsWith(change, t) {
			was, now := responses(q)
			items = append(items, doc.Item{Text: questionChanged(q), Was: was.String(), Now: now.String()})
		}
		group(dutch.UpperFirst(string(change)), items)
	}
	for _, change := range scan.ActionChanges() {
		var items []doc.Item
		for _, a := range actionsFirst(change, t) {
			items = append(items, doc.Item{Label: actionLabel(a), Text: actionText(a), Fields: fieldsChanged(a.Fields)})
		}
		group("Actiepunten: "+string(change), items)
	}
	return blocks
}

// conclusion tells in a sentence what became of the topics and, when something
// changed, in another what became of the questions and the actions.
func conclusion(c scan.Comparison) []string {
	switch {
	case !c.Changed():
		return []string{"Er is niets veranderd."}
	case !c.TopicsChanged():
		return []string{"De antwoorden en de actiepunten zijn gelijk. Alleen de gegevens van de ronde verschillen."}
	}
	topics := tally("onderwerp", "onderwerpen", turns(c))
	if topics == "" {
		topics = "Bij alle onderwerpen is de status gelijk gebleven."
	}
	var ofQuestions, ofActions []count
	for _, change := range scan.QuestionChanges() {
		ofQuestions = append(ofQuestions, count{countQuestions(change, c), counted(change)})
	}
	for _, change := range scan.ActionChanges() {
		ofActions = append(ofActions, count{countActions(change, c), counted(change)})
	}
	details := []string{tally("vraag", "vragen", ofQuestions), tally("actiepunt", "actiepunten", ofActions)}
	details = slices.DeleteFunc(details, func(s string) bool { return s == "" })
	if len(details) == 0 {
		return []string{topics}
	}
	return []string{topics, strings.Join(details, " ")}
}

// tally is a sentence of counts, without those that are 0, with the noun in the
// first: "3 onderwerpen op orde gekomen, 1 niet meer op orde."
func tally(one, more string, counts []count) string {
	var clauses []string
	for _, c := range counts {
		switch {
		case c.n == 0:
		case clauses == nil:
			clauses = append(clauses, dutch.Count(c.n, "1 "+one, "%d "+more)+" "+c.what)
		default:
			clauses = append(clauses, fmt.Sprintf("%d %s", c.n, c.what))
		}
	}
	if clauses == nil {
		return ""
	}
	return strings.Join(clauses, ", ") + "."
}

// What a change of a topic's status comes down to.
const (
	becameInOrder    = "op orde gekomen"
	noLongerInOrder  = "niet meer op orde"
	becameNotInOrder = "nu beoordeeld als niet op orde"
	becameOpen       = "nog niet opnieuw beoordeeld"
	becameIrrelevant = "niet meer van toepassing"
	becameDescribed  = "nu ingevuld"
	becameUnfilled   = "nog niet opnieuw ingevuld"
)

func turn(t scan.TopicComparison) string {
	switch {
	case t.Before == t.After:
		return ""
	case t.After == scan.InOrder:
		return becameInOrder
	case t.After == scan.Described:
		return becameDescribed
	case t.After == scan.NotAssessed && t.Before == scan.Described:
		return becameUnfilled
	case t.After == scan.NotAssessed:
		return becameOpen
	case t.After == scan.Irrelevant:
		return becameIrrelevant
	case t.Before == scan.InOrder:
		return noLongerInOrder
	}
	return becameNotInOrder
}

func turns(c scan.Comparison) []count {
	counts := []count{{0, becameInOrder}, {0, noLongerInOrder}, {0, becameNotInOrder}, {0, becameOpen}, {0, becameIrrelevant}, {0, becameDescribed}, {0, becameUnfilled}}
	for i, count := range counts {
		for _, t := range c.Topics {
			if turn(t) == count.what {
				counts[i].n++
			}
		}
	}
	return counts
}

func countQuestions(change scan.Change, c scan.Comparison) int {
	n := 0
	for _, t := range c.Topics {
		n += len(questionsWith(change, t))
	}
	return n
}

func countActions(change scan.Change, c scan.Comparison) int {
	n := 0
	for _, t := range c.Topics {
		n += len(actionsWith(change, t))
	}
	return n
}

// counted is a change behind a number, where its own words do not fit there.
func counted(change scan.Change) string {
	switch change {
	case scan.NoteChanged:
		return "met alleen een andere toelichting"
	case scan.Reworded:
		return "anders gesteld"
	case scan.NotCounted:
		return "met een antwoord dat niet meetelt"
	case scan.ActionWaiting:
		return "waarvan de vraag nog open is"
	case scan.ActionNewOwner:
		return "met een andere eigenaar"
	case scan.ActionPlanned:
		return "met een andere afspraak"
	}
	return string(change)
}

func questionsWith(change scan.Change, t scan.TopicComparison) []scan.QuestionComparison {
	var with []scan.QuestionComparison
	for _, q := range t.Questions {
		if q.Change == change {
			with = append(with, q)
		}
	}
	return with
}

// actionsWith may give the same action for several changes.
func actionsWith(change scan.Change, t scan.TopicComparison) []scan.ActionComparison {
	var with []scan.ActionComparison
	for _, a := range t.Actions {
		if slices.Contains(a.Changes, change) {
			with = append(with, a)
		}
	}
	return with
}

// actionsFirst gives each action once, for the first of its changes.
func actionsFirst(change scan.Change, t scan.TopicComparison) []scan.ActionComparison {
	return slices.DeleteFunc(actionsWith(change, t), func(a scan.ActionComparison) bool { return a.Changes[0] != change })
}

// roundsCompared says of both rounds which they are, with the edition of the
// question set when that is not the same.
func roundsCompared(c scan.Comparison) (before, after string) {
	before, after = nameOf(c.Before.Info), nameOf(c.After.Info)
	if c.Before.Set.Edition != c.After.Set.Edition {
		before += fmt.Sprintf(", editie %d", c.Before.Set.Edition)
		after += fmt.Sprintf(", editie %d", c.After.Set.Edition)
	}
	return before, after
}

// nameOf says which round it is, on one line.
func nameOf(info scan.Info) string {
	var parts []string
	add := func(before, part string) {
		if part = dutch.CleanLine(part); part != "" {
			parts = append(parts, before+part)
		}
	}
	add("", info.Municipality)
	add("", info.Desk)
	add("ronde ", info.Name)
	add("", info.Date.Dutch())
	return cmp.Or(strings.Join(parts, ", "), "een ronde zonder gegevens")
}

// statusChange says what became of a topic's status.
func statusChange(t scan.TopicComparison) string {
	if t.Topic.Number == 0 {
		return "telt niet mee"
	}
	if t.Before == t.After {
		return "was en is " + t.After.Label()
	}
	return fmt.Sprintf("was %s, nu %s", t.Before.Label(), t.After.Label())
}

// unexplained says why a topic has another status while no answer changed, and
// is empty for the others.
func unexplained(t scan.TopicComparison) string {
	if t.Before == t.After || len(t.Questions) > 0 {
		return ""
	}
	return "De antwoorden zijn gelijk gebleven. Bij dit onderwerp horen nu andere vragen."
}

// questionChanged is the text of a question that changed, and how it differs
// from the one that was asked before.
func questionChanged(q scan.QuestionComparison) string {
	switch asked := dutch.CleanLine(q.Text); {
	case asked == "":
		return dutch.CleanLine(q.Ref.ID) + " (vraag uit een andere editie)"
	case q.Reworded && q.Change != scan.Reworded:
		return asked + " (vraag gewijzigd)"
	default:
		return asked
	}
}

// said is a response in words.
type said struct{ answer, note string }

func (s said) String() string {
	if s.note == "" {
		return s.answer
	}
	return s.answer + ": " + s.note
}

// responses are those of before and after. A note that stayed is not repeated.
func responses(q scan.QuestionComparison) (before, after said) {
	before, after = inWords(q.Change, q.Was, q.Before.Note), inWords(q.Change, q.Is, q.After.Note)
	switch q.Change {
	case scan.Added:
		before = said{answer: "er nog niet"}
	case scan.TakenAway:
		after = said{answer: "weg"}
	}
	if after.note != "" && after.note == before.note {
		after = said{after.answer + ", met dezelfde toelichting", ""}
	}
	return before, after
}

func inWords(change scan.Change, answer, note string) said {
	s := said{dutch.CleanLine(answer), dutch.CleanText(note)}
	if s.note == "" && change == scan.NoteChanged {
		s.answer += ", zonder toelichting"
	}
	return s
}

// actionText is an action that changed, and where it stands when that is not in
// the plan.
func actionText(a scan.ActionComparison) string {
	text := cmp.Or(dutch.CleanLine(a.Text), dutch.CleanLine(a.Ref.ID)+" (actiepunt uit een andere editie)")
	if !a.InPlan && slices.Contains(a.Changes, scan.ActionPlanned) {
		text += " (staat niet in het plan)"
	}
	return text
}

// actionLabel is the number of an action, where it has one.
func actionLabel(a scan.ActionComparison) string {
	if a.Topic.Number == 0 || a.Number == 0 {
		return ""
	}
	return a.Label()
}

// fieldsChanged tells what became of fields: "was –, nu coördinator".
func fieldsChanged(fields []scan.FieldComparison) []doc.Field {
	value := func(s string) string {
		return cmp.Or(strings.Join(slices.Collect(nonBlankLines(s)), " / "), "–")
	}
	changed := make([]doc.Field, len(fields))
	for i, f := range fields {
		changed[i] = doc.Field{Name: f.Name, Value: fmt.Sprintf("was %s, nu %s", value(f.Before), value(f.After))}
	}
	return changed
}

// roundFields are what differs in which round it is, but for what nameOf says.
func roundFields(c scan.Comparison) []scan.FieldComparison {
	named := []string{"gemeente", "loket", "ronde", "datum", "editie"}
	return slices.DeleteFunc(slices.Clone(c.Fields), func(f scan.FieldComparison) bool { return slices.Contains(named, f.Name) })
}

func nonBlankLines(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.SplitSeq(s, "\n") {
			if line = dutch.CleanLine(line); line != "" && !yield(line) {
				return
			}
		}
	}
}

func topicTitle(t *questions.Topic) string {
	title := dutch.CleanLine(t.Title)
	if t.Number == 0 {
		title += " (onderwerp uit een andere editie)"
	}
	return title
}
