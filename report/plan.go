package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/report/doc"
	"loketscan/scan"
)

// PlanOptions say for which day a plan is made and of which actions. Their
// zero value is the whole plan, without a day.
type PlanOptions struct {
	Today    scan.Date // what should be done by now and is not, is late
	Owner    string    // only the actions of this owner, whatever the capitals and accents
	Unowned  bool      // only the actions without an owner
	Priority scan.Priority
	Topic    *questions.Topic
}

// Plan writes the Plan van Aanpak in Markdown.
func Plan(round *scan.Round, o PlanOptions) []byte {
	return doc.Markdown(planDocument(round, o, true))
}

// PlanText writes the plan as plain text of lines of at most 80 columns, to read
// in a terminal. The table of all actions is too wide for one: there they stand
// with their topics.
func PlanText(round *scan.Round, o PlanOptions) []byte {
	return doc.Text(planDocument(round, o, false))
}

// planDocument is the Plan van Aanpak: a summary with all actions, then each
// topic that is not in order or has an action of the loket's own, and at the end
// what does not apply and why, and which topics have not been assessed. It says
// no more about the topics that are in order.
func planDocument(round *scan.Round, o PlanOptions, table bool) doc.Document {
	whole := scan.Assess(round)
	p := plan{PlanOptions: o, Assessment: o.limit(whole)}
	blocks := append(p.head(round), p.summary(table)...)
	for _, topic := range p.Topics {
		if len(topic.Actions) > 0 || topic.Status == scan.NotInOrder && !p.limited() {
			blocks = append(blocks, p.topic(topic)...)
		}
	}
	if !p.limited() {
		blocks = append(blocks, planNotApplicable(whole)...)
		blocks = append(blocks, planNotAssessed(whole)...)
	}
	return doc.Document{Title: "Plan van Aanpak " + dutch.LowerFirst(dutch.CleanLine(round.Set.Title)), Blocks: blocks}
}

// plan is what a plan is made of: the actions that it is limited to.
type plan struct {
	PlanOptions
	scan.Assessment
}

// limited reports whether the plan leaves actions out.
func (o PlanOptions) limited() bool {
	return o.Owner != "" || o.Unowned || o.Priority != "" || o.Topic != nil
}

// limit leaves out the actions that are not asked for.
func (o PlanOptions) limit(a scan.Assessment) scan.Assessment {
	limited := scan.Assessment{Topics: slices.Clone(a.Topics)}
	for i, topic := range limited.Topics {
		limited.Topics[i].Actions = slices.DeleteFunc(slices.Clone(topic.Actions), func(action scan.ActionResult) bool {
			return o.Owner != "" && dutch.Fold(action.Owner) != dutch.Fold(o.Owner) ||
				o.Unowned && action.Owner != "" ||
				o.Priority != "" && action.Priority != o.Priority ||
				o.Topic != nil && action.Topic != o.Topic
		})
	}
	return limited
}

// limits says in words which actions the plan has, or "".
func (o PlanOptions) limits() string {
	var limits []string
	if o.Owner != "" {
		limits = append(limits, "van "+dutch.CleanLine(o.Owner))
	}
	if o.Unowned {
		limits = append(limits, "zonder eigenaar")
	}
	if o.Priority != "" {
		limits = append(limits, "met prioriteit "+string(o.Priority))
	}
	if o.Topic != nil {
		limits = append(limits, fmt.Sprintf("bij onderwerp %d, %s", o.Topic.Number, dutch.CleanLine(o.Topic.Title)))
	}
	return strings.Join(limits, ", ")
}

func (p plan) head(round *scan.Round) []doc.Block {
	participants := slices.Clone(round.Participants)
	for i, participant := range participants {
		participants[i] = dutch.CleanLine(participant)
	}
	about := fmt.Sprintf("Dit plan volgt uit de antwoorden op de vragenlijst “%s”, editie %d.", dutch.CleanLine(round.Set.Title), round.Set.Edition)
	if p.limited() {
		about += fmt.Sprintf(" Het is een deel van het plan: alleen de actiepunten %s.", p.limits())
	} else {
		about += p.about()
	}
	return []doc.Block{
		doc.Fields{List: []doc.Field{
			{Name: "Gemeente", Value: dutch.CleanLine(round.Municipality)},
			{Name: "Loket", Value: dutch.CleanLine(round.Desk)},
			{Name: "Soort", Value: dutch.CleanLine(round.Set.KindLabel(round.Kind))},
			{Name: "Ronde", Value: dutch.CleanLine(round.Name)},
			{Name: "Datum", Value: round.Date.Dutch()},
			{Name: "Deelnemers", Value: strings.Join(participants, ", ")},
			{Name: "Peildatum", Value: p.Today.Dutch()},
		}},
		doc.Para{Text: about},
	}
}

// about says what the whole plan is about.
func (p plan) about() string {
	own := slices.ContainsFunc(p.Topics, func(t scan.TopicResult) bool { return t.Status != scan.NotInOrder && len(t.Actions) > 0 })
	asked := slices.ContainsFunc(p.Topics, func(t scan.TopicResult) bool { return len(t.Questions) > 0 })
	switch judged := slices.ContainsFunc(p.Topics, scan.TopicResult.Judged); {
	case asked && !judged && own:
		return " De antwoorden beschrijven hoe het is, en zeggen niet wat op orde is. Het plan gaat over actiepunten die het loket zelf toevoegde."
	case asked && !judged:
		return " De antwoorden beschrijven hoe het is, en zeggen niet wat op orde is."
	case own:
		return " Het gaat over wat nog niet op orde is en over actiepunten die het loket zelf toevoegde."
	}
	return " Het gaat over wat nog niet op orde is."
}

func (p plan) summary(table bool) []doc.Block {
	actions := p.Actions()
	counts := actionCounts(p.Assessment, actions)
	if !p.limited() {
		counts = topicCounts(p.Assessment) + " " + counts
	}
	if late := p.Tally(p.Today).Late; late > 0 {
		counts += fmt.Sprintf(" Te laat: %d.", late)
	}
	blocks := []doc.Block{doc.Heading{Text: "Samenvatting"}, doc.Para{Text: counts}}
	if !p.limited() && p.Count(scan.InOrder)+p.Count(scan.Irrelevant)+p.Count(scan.Described) == len(p.Topics) {
		blocks = append(blocks, doc.Para{Text: "Doe de scan over een half jaar opnieuw, of eerder als er veel verandert, zoals een verhuizing, nieuwe taken of andere medewerkers."})
	}
	if !table {
		return blocks
	}
	if len(actions) > 1 {
		blocks = append(blocks, doc.Para{Text: "De tabel begint met de hoogste prioriteit en de vroegste datum. Een actiepunt houdt in elk plan hetzelfde nummer, dus er kunnen nummers ontbreken."})
	}
	return append(blocks, p.table(actions))
}

func (p plan) table(actions []scan.ActionResult) doc.Table {
	// A page of Pandoc in a browser is narrow: four columns is what it has room
	// for, each as wide as the longest word that is usual there.
	table := doc.Table{Columns: []doc.Column{
		{Title: "Nr", Page: 10}, {Title: "Actiepunt", Page: 41}, {Title: "Eigenaar", Page: 35}, {Title: "Gereed", Page: 14},
	}}
	for _, action := range actions {
		what := dutch.CleanLine(action.Text)
		if marks := p.marks(action); marks != "" {
			what += " (" + marks + ")"
		}
		table.Rows = append(table.Rows, doc.Cells(action.Label(), what, dutch.CleanLine(action.Owner), action.Due.Brief()))
	}
	return table
}

// marks are what else there is to know of an action at a glance.
func (p plan) marks(action scan.ActionResult) string {
	var marks []string
	if action.Priority != "" {
		marks = append(marks, "prioriteit "+string(action.Priority))
	}
	if state := action.State; state != "" && state != scan.StateOpen {
		marks = append(marks, state.Label())
	}
	if action.Late(p.Today) {
		marks = append(marks, "te laat")
	}
	if action.FindOutFirst() {
		marks = append(marks, "eerst uitzoeken")
	}
	return strings.Join(marks, ", ")
}

// due is when an action should be done, and whether that has passed.
func (p plan) due(action scan.ActionResult) string {
	if action.Late(p.Today) {
		return action.Due.Dutch() + " (te laat)"
	}
	return action.Due.Dutch()
}

func topicCounts(a scan.Assessment) string {
	inOrder, notInOrder, notAssessed, irrelevant := a.Count(scan.InOrder), a.Count(scan.NotInOrder), a.Count(scan.NotAssessed), a.Count(scan.Irrelevant)
	described := a.Count(scan.Described)
	switch total := len(a.Topics); total {
	case 1:
		return fmt.Sprintf("Het enige onderwerp is %s.", a.Topics[0].Status.Label())
	case described:
		return fmt.Sprintf("Alle %d onderwerpen zijn %s.", total, scan.Described.Label())
	case inOrder:
		return fmt.Sprintf("Alle %d onderwerpen zijn op orde.", total)
	case irrelevant:
		return fmt.Sprintf("Van de %d onderwerpen is er geen van toepassing.", total)
	case notAssessed:
		return fmt.Sprintf("Van de %d onderwerpen is er nog geen beoordeeld.", total)
	case notInOrder:
		return fmt.Sprintf("Alle %d onderwerpen zijn beoordeeld. Daarvan is er nog geen op orde.", total)
	default:
		var counts []count
		if _, judged := a.InOrder(); judged > 0 {
			counts = append(counts, count{inOrder, scan.InOrder.Label()})
		}
		for _, c := range []count{{notInOrder, scan.NotInOrder.Label()}, {notAssessed, scan.NotAssessed.Label()}, {irrelevant, scan.Irrelevant.Label()}, {described, scan.Described.Label()}} {
			if c.n > 0 {
				counts = append(counts, c)
			}
		}
		return fmt.Sprintf("Van de %d onderwerpen %s.", total, thereAre(counts...))
	}
}

func actionCounts(a scan.Assessment, actions []scan.ActionResult) string {
	high := 0
	for _, action := range actions {
		if action.Priority == scan.High {
			high++
		}
	}
	switch n := len(actions); {
	case n == 0 && a.Count(scan.NotAssessed) > 0:
		return "Er zijn nog geen actiepunten."
	case n == 0:
		return "Er zijn geen actiepunten."
	case n == 1 && high == 1:
		return "Er is 1 actiepunt, met prioriteit hoog."
	case n == 1:
		return "Er is 1 actiepunt."
	case high == 0:
		return fmt.Sprintf("Er zijn %d actiepunten, waarvan geen met prioriteit hoog.", n)
	default:
		return fmt.Sprintf("Er zijn %d actiepunten, waarvan %d met prioriteit hoog.", n, high)
	}
}

func (p plan) topic(topic scan.TopicResult) []doc.Block {
	findings := doc.Items{Lead: "Wat nog niet op orde is"}
	for _, q := range topic.Questions {
		if !q.Verdict().Raises() {
			continue
		}
		findings.List = append(findings.List, doc.Item{
			Label: dutch.UpperFirst(dutch.CleanLine(q.Label())) + ":",
			Text:  dutch.CleanLine(q.Text),
			Quote: dutch.CleanText(q.Note),
		})
	}
	blocks := []doc.Block{topicHeading(topic.Topic), findings}
	switch open := len(topic.Questions) - topic.Answered; open {
	case 0:
	case 1:
		blocks = append(blocks, doc.Para{Text: "Bij dit onderwerp staat nog 1 vraag open."})
	default:
		blocks = append(blocks, doc.Para{Text: fmt.Sprintf("Bij dit onderwerp staan nog %d vragen open.", open)})
	}
	tasks := doc.Items{Kind: doc.Tasks, Lead: "Actiepunten"}
	for _, action := range topic.Actions {
		tasks.List = append(tasks.List, p.task(action))
	}
	return append(blocks, tasks)
}

func (p plan) task(action scan.ActionResult) doc.Item {
	fields := []doc.Field{{Name: "Eerst uitzoeken", Value: findOut(action)}}
	for _, field := range scan.Fields() {
		value := dutch.CleanText(field.Filled(action.Followup))
		if field.Form == scan.Day {
			value = p.due(action)
		}
		fields = append(fields, doc.Field{Name: dutch.UpperFirst(field.Label), Value: value})
	}
	return doc.Item{
		Done:   action.State == scan.StateDone,
		Label:  action.Label(),
		Text:   dutch.CleanLine(action.Text),
		Fields: fields,
	}
}

// findOut says which questions to answer before starting on an action, if any.
func findOut(action scan.ActionResult) string {
	if !action.FindOutFirst() {
		return ""
	}
	var first strings.Builder
	for _, q := range action.RaisedBy {
		first.WriteString(dutch.CleanLine(q.Text) + " ")
	}
	var settled []string
	for _, q := range action.RaisedBy {
		for _, label := range q.Scale.Labels(questions.Settled) {
			if !slices.Contains(settled, label) {
				settled = append(settled, label)
			}
		}
	}
	switch {
	case len(settled) == 0:
		return strings.TrimSpace(first.String())
	case len(action.RaisedBy) == 1:
		return fmt.Sprintf("%sIs het antwoord %s, dan is dit actiepunt niet nodig.", first.String(), oneOf(settled))
	}
	return fmt.Sprintf("%sZijn de antwoorden allemaal %s, dan is dit actiepunt niet nodig.", first.String(), oneOf(settled))
}

// planNotApplicable names the questions that do not apply, each with the reason.
func planNotApplicable(a scan.Assessment) []doc.Block {
	var items []doc.Item
	for _, topic := range a.Topics {
		for _, q := range topic.Questions {
			if q.Verdict() != questions.Irrelevant {
				continue
			}
			items = append(items, doc.Item{
				Label:  fmt.Sprintf("%d %s:", topic.Topic.Number, dutch.CleanLine(topic.Topic.Title)),
				Text:   dutch.CleanLine(q.Text),
				Fields: []doc.Field{{Value: cmp.Or(dutch.CleanText(q.Note), "Er staat geen reden bij.")}},
			})
		}
	}
	if len(items) == 0 {
		return nil
	}
	return []doc.Block{
		doc.Heading{Text: "Niet van toepassing"},
		doc.Para{Text: "Volgens de antwoorden past dit niet bij het loket. Onder elke vraag staat de reden."},
		doc.Items{List: items},
	}
}

func planNotAssessed(a scan.Assessment) []doc.Block {
	var topics []doc.Item
	for _, topic := range a.Topics {
		if topic.Status == scan.NotAssessed {
			topics = append(topics, doc.Item{Label: strconv.Itoa(topic.Topic.Number), Text: dutch.CleanLine(topic.Topic.Title)})
		}
	}
	if len(topics) == 0 {
		return nil
	}
	these := "deze onderwerpen"
	if len(topics) == 1 {
		these = "dit onderwerp"
	}
	return []doc.Block{
		doc.Heading{Text: "Nog niet beoordeeld"},
		doc.Para{Text: fmt.Sprintf("Van %s zijn nog niet alle vragen beantwoord. Beantwoord die en maak het plan daarna opnieuw.", these)},
		doc.Items{List: topics},
	}
}
