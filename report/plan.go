package report

import (
	"fmt"
	"slices"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
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

// Plan writes the Plan van Aanpak in Markdown: a summary with all actions,
// then each topic that is not in order or has an action of the loket's own, and
// at the end what does not apply and why, and which topics have not been
// assessed. It says no more about the topics that are in order.
func Plan(set *questions.Set, round *scan.Round, o PlanOptions) []byte {
	whole := scan.Assess(set, round)
	p := plan{PlanOptions: o, Assessment: o.limit(whole)}
	blocks := append(p.head(set, round), p.summary()...)
	for _, topic := range p.Topics {
		if len(topic.Actions) > 0 || topic.Status == scan.NotInOrder && !p.limited() {
			blocks = append(blocks, p.topic(topic)...)
		}
	}
	if !p.limited() {
		blocks = append(blocks, planNotApplicable(whole)...)
		blocks = append(blocks, planNotAssessed(whole)...)
	}
	return markdown("Plan van Aanpak "+lowerFirst(set.Title), blocks...)
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
		limits = append(limits, "van "+text(o.Owner))
	}
	if o.Unowned {
		limits = append(limits, "zonder eigenaar")
	}
	if o.Priority != "" {
		limits = append(limits, "met prioriteit "+text(string(o.Priority)))
	}
	if o.Topic != nil {
		limits = append(limits, fmt.Sprintf("bij onderwerp %d, %s", o.Topic.Number, text(o.Topic.Title)))
	}
	return strings.Join(limits, ", ")
}

func (p plan) head(set *questions.Set, round *scan.Round) []string {
	participants := slices.Clone(round.Participants)
	for i, participant := range participants {
		participants[i] = text(participant)
	}
	about := fmt.Sprintf("Dit plan volgt uit de antwoorden op de vragenlijst “%s”, editie %d.", text(set.Title), set.Edition)
	if p.limited() {
		about += fmt.Sprintf(" Het is een deel van het plan: alleen de actiepunten %s.", p.limits())
	} else {
		about += " Het gaat over wat nog niet op orde is"
		if slices.ContainsFunc(p.Topics, func(t scan.TopicResult) bool { return t.Status != scan.NotInOrder && len(t.Actions) > 0 }) {
			about += " en over actiepunten die het loket zelf toevoegde"
		}
		about += "."
	}
	return []string{
		fieldList("", []field{
			{"Gemeente", text(round.Municipality)},
			{"Loket", text(round.Desk)},
			{"Soort", text(round.Kind.Label())},
			{"Ronde", text(round.Name)},
			{"Datum", text(round.Date.Dutch())},
			{"Deelnemers", strings.Join(participants, ", ")},
			{"Peildatum", p.Today.Dutch()},
		}),
		about,
	}
}

func (p plan) summary() []string {
	actions := p.Actions()
	counts := actionCounts(p.Assessment, actions)
	if !p.limited() {
		counts = topicCounts(p.Assessment) + " " + counts
	}
	if late := p.Tally(p.Today).Late; late > 0 {
		counts += fmt.Sprintf(" Te laat: %d.", late)
	}
	blocks := []string{"## Samenvatting", counts}
	if !p.limited() && p.Count(scan.InOrder)+p.Count(scan.Irrelevant) == len(p.Topics) {
		blocks = append(blocks, "Doe de scan over een half jaar opnieuw, of eerder als er veel verandert, zoals een verhuizing, nieuwe taken of andere medewerkers.")
	}
	if len(actions) > 1 {
		blocks = append(blocks, "De tabel begint met de hoogste prioriteit en de vroegste datum. Een actiepunt houdt in elk plan hetzelfde nummer, dus er kunnen nummers ontbreken.")
	}
	if len(actions) > 0 {
		blocks = append(blocks, p.table(actions))
	}
	return blocks
}

func (p plan) table(actions []scan.ActionResult) string {
	table := []string{
		row("Nr", "Actiepunt", "Eigenaar", "Gereed"),
		// Pandoc divides the width of a page by these dashes, and its page in a
		// browser is narrow: four columns is what it has room for, each as wide
		// as the longest word that is usual there.
		"|----------|-----------------------------------------|-----------------------------------|--------------|",
	}
	for _, action := range actions {
		what := action.Text
		if marks := p.marks(action); marks != "" {
			what += " (" + marks + ")"
		}
		table = append(table, row(action.Label(), what, action.Owner, action.Due.Brief()))
	}
	return strings.Join(table, "\n")
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
	switch total := len(a.Topics); total {
	case inOrder:
		return fmt.Sprintf("Alle %d onderwerpen zijn op orde.", total)
	case irrelevant:
		return fmt.Sprintf("Van de %d onderwerpen is er geen van toepassing.", total)
	case notAssessed:
		return fmt.Sprintf("Van de %d onderwerpen is er nog geen beoordeeld.", total)
	case notInOrder:
		return fmt.Sprintf("Alle %d onderwerpen zijn beoordeeld. Daarvan is er nog geen op orde.", total)
	default:
		counts := []count{{inOrder, scan.InOrder.Label()}}
		for _, c := range []count{{notInOrder, scan.NotInOrder.Label()}, {notAssessed, scan.NotAssessed.Label()}, {irrelevant, scan.Irrelevant.Label()}} {
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

func (p plan) topic(topic scan.TopicResult) []string {
	var findings []string
	gap := "\n"
	for _, q := range topic.Questions {
		if q.Answer == scan.Open || q.Answer.InOrder() {
			continue
		}
		finding := fmt.Sprintf("- **%s:** %s", upperFirst(q.Answer.Label()), text(q.Text))
		if q.Note != "" {
			// Pandoc wants a blank line before a quote. That sets this item
			// wide, and then all of them.
			finding += "\n\n" + quote("  ", q.Note)
			gap = "\n\n"
		}
		findings = append(findings, finding)
	}
	blocks := []string{topicHeading(topic.Topic)}
	if len(findings) > 0 {
		blocks = append(blocks, "Wat nog niet op orde is:", strings.Join(findings, gap))
	}
	switch open := len(topic.Questions) - topic.Answered; open {
	case 0:
	case 1:
		blocks = append(blocks, "Bij dit onderwerp staat nog 1 vraag open.")
	default:
		blocks = append(blocks, fmt.Sprintf("Bij dit onderwerp staan nog %d vragen open.", open))
	}
	var tasks []string
	for _, action := range topic.Actions {
		tasks = append(tasks, p.task(action))
	}
	if len(tasks) > 0 {
		blocks = append(blocks, "Actiepunten:", strings.Join(tasks, "\n"))
	}
	return blocks
}

func (p plan) task(action scan.ActionResult) string {
	box := "[ ]"
	if action.State == scan.StateDone {
		box = "[x]"
	}
	state := action.State
	if state == scan.StateOpen {
		state = ""
	}
	task := fmt.Sprintf("- %s **%s** %s", box, action.Label(), text(action.Text))
	details := fieldList("  ", []field{
		{"Eerst uitzoeken", findOut(action)},
		{"Eigenaar", text(action.Owner)},
		{"Gereed", text(p.due(action))},
		{"Prioriteit", text(string(action.Priority))},
		{"Eerste stap", unquoted("    ", action.FirstStep)},
		{"Stand", text(string(state))},
	})
	return strings.TrimSuffix(task+"\n"+details, "\n")
}

// findOut says which questions to answer before starting on an action, if any.
func findOut(action scan.ActionResult) string {
	if !action.FindOutFirst() {
		return ""
	}
	var first strings.Builder
	for _, q := range action.RaisedBy {
		first.WriteString(text(q.Text) + " ")
	}
	if len(action.RaisedBy) == 1 {
		return first.String() + "Is het antwoord ja, dan is dit actiepunt niet nodig."
	}
	return first.String() + "Zijn de antwoorden allemaal ja, dan is dit actiepunt niet nodig."
}

// planNotApplicable names the questions that do not apply, each with the reason.
func planNotApplicable(a scan.Assessment) []string {
	var items []string
	for _, topic := range a.Topics {
		for _, q := range topic.Questions {
			if q.Answer != scan.NotApplicable {
				continue
			}
			reason := "Er staat geen reden bij."
			if q.Note != "" {
				reason = unquoted("    ", q.Note)
			}
			items = append(items, fmt.Sprintf("- **%d %s:** %s\n  - %s", topic.Topic.Number, text(topic.Topic.Title), text(q.Text), atLineStart(reason)))
		}
	}
	if len(items) == 0 {
		return nil
	}
	return []string{
		"## Niet van toepassing",
		"Volgens de antwoorden past dit niet bij het loket. Onder elke vraag staat de reden.",
		strings.Join(items, "\n"),
	}
}

func planNotAssessed(a scan.Assessment) []string {
	var titles []string
	for _, topic := range a.Topics {
		if topic.Status == scan.NotAssessed {
			titles = append(titles, fmt.Sprintf("- **%d** %s", topic.Topic.Number, text(topic.Topic.Title)))
		}
	}
	if len(titles) == 0 {
		return nil
	}
	these := "deze onderwerpen"
	if len(titles) == 1 {
		these = "dit onderwerp"
	}
	return []string{
		"## Nog niet beoordeeld",
		fmt.Sprintf("Van %s zijn nog niet alle vragen beantwoord. Beantwoord die en maak het plan daarna opnieuw.", these),
		strings.Join(titles, "\n"),
	}
}

// topicHeading is the heading of a topic in every document.
func topicHeading(topic *questions.Topic) string {
	return fmt.Sprintf("## %d. %s", topic.Number, text(topic.Title))
}
