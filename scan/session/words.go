package session

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/questions/fault"
	"loketscan/scan"
)

// Sentences that both faces say.

// Explain gives an error and its remedy as sentences.
func Explain(err error) string {
	text := Sentence(err.Error())
	if remedy := fault.Remedy(err); remedy != "" {
		text += " " + Sentence(remedy)
	}
	return text
}

// Sentence makes clean text begin with a capital, unless that would change the
// name of a file, and end with a full stop.
func Sentence(s string) string {
	s = dutch.CleanLine(s)
	if s == "" {
		return ""
	}
	if !strings.ContainsAny(s[len(s)-1:], ".?!") {
		s += "."
	}
	word, _, _ := strings.Cut(s, " ")
	if strings.ContainsAny(strings.TrimRight(word, ".,:"), `./\`) {
		return s
	}
	return dutch.UpperFirst(s)
}

// Describe names a round on one line.
func Describe(info scan.Info) string { return strings.Join(naming(info), " · ") }

// InFull is Describe without a mark that is no word.
func InFull(info scan.Info) string { return strings.Join(naming(info), ", ") }

func naming(info scan.Info) []string {
	parts := []string{dutch.CleanLine(info.Municipality), dutch.CleanLine(info.Desk), "ronde " + dutch.CleanLine(info.Name)}
	return slices.DeleteFunc(parts, func(s string) bool { return s == "" || s == "ronde " })
}

// Heading names a topic with its number.
func Heading(t *questions.Topic) string { return fmt.Sprintf("%d %s", t.Number, t.Title) }

// NumberOf is the number of a question in the checklist as a user names it,
// "6.3".
func NumberOf(p Place) string { return fmt.Sprintf("%d.%d", p.Topic.Number, p.N+1) }

// begun reports whether a question of a topic has an answer.
func begun(r scan.TopicResult) bool {
	return slices.ContainsFunc(r.Questions, func(q scan.QuestionResult) bool { return q.Answer != scan.Open })
}

// HowFar says how a topic stands.
func HowFar(r scan.TopicResult) string {
	switch {
	case r.Status != scan.NotAssessed:
		return r.Status.Label()
	case !begun(r):
		return "nog niet begonnen"
	}
	return dutch.Count(len(r.Questions)-r.Answered, "nog 1 vraag", "nog %d vragen")
}

// noQuestions says that a topic has none now.
func (s *current) noQuestions(t *questions.Topic) string {
	if len(s.Set().Kinds) == 0 {
		return fmt.Sprintf("Onderwerp %d heeft nu geen vragen.", t.Number)
	}
	return fmt.Sprintf("Onderwerp %d heeft geen vragen voor dit soort loket.", t.Number)
}

// NoActions says why a topic has no actions now.
func (s *current) NoActions(t *questions.Topic) string {
	return fmt.Sprintf("Onderwerp %d heeft nu geen actiepunten: er is geen vraag met %s.", t.Number,
		dutch.Join(s.Set().Labels(questions.NeedsWork, questions.FindOut), "of"))
}

// Criteria say when which answer fits.
func Criteria(q *questions.Question) []string {
	var all []string
	for _, c := range q.Criteria {
		all = append(all, dutch.UpperFirst(q.Scale.Label(c.Option))+" als: "+Flow(c.Text))
	}
	return all
}

// Flow takes the line breaks out of paragraphs, so that they fill any width.
func Flow(text string) string {
	var paragraphs []string
	for paragraph := range strings.SplitSeq(text, "\n\n") {
		paragraphs = append(paragraphs, strings.Join(strings.Fields(paragraph), " "))
	}
	return strings.TrimSpace(strings.Join(paragraphs, "\n\n"))
}

// InWords is a response in words: the answer, or the note with the answer before
// it, of which the lines after the first are set in.
func InWords(when string, scale *questions.Scale, r scan.Response) string {
	if r.Note == "" {
		return when + ": " + scale.Label(r.Answer)
	}
	return when + " (" + scale.Label(r.Answer) + "): " + strings.ReplaceAll(dutch.CleanText(r.Note), "\n", "\n  ")
}

// Settled are the answers to questions that say that it is in order, in words
// for the user; none where no answer does.
func Settled(all []scan.QuestionResult) []string {
	var labels []string
	for _, q := range all {
		if option := q.Scale.First(questions.Settled); option != nil && !slices.Contains(labels, option.Label) {
			labels = append(labels, option.Label)
		}
	}
	return labels
}

// Why asks for the reason of an answer.
func Why(o questions.Option) string {
	if o.Verdict == questions.Irrelevant {
		return "Waarom past deze vraag niet bij uw loket?"
	}
	return fmt.Sprintf("Waarom is het %s?", o.Label)
}

// Cleared says that an answer is gone.
func Cleared(scale *questions.Scale) string {
	if scale.Optional {
		return "Het antwoord is gewist."
	}
	return "Het antwoord is gewist. De vraag is weer open."
}

// Reason tells where an action comes from: the questions that raise it, with
// their answers.
func (s *current) Reason(a scan.ActionResult) string {
	if a.Own {
		return "Zelf toegevoegd."
	}
	var from []string
	for _, raised := range a.RaisedBy {
		p, _ := s.PlaceOf(raised.Ref)
		from = append(from, fmt.Sprintf("vraag %d (%s)", p.N+1, raised.Label()))
	}
	text := "Komt van: " + strings.Join(from, ", ") + "."
	if a.FindOutFirst() {
		text += " Zoek dit eerst uit."
	}
	return text
}

// Grounds are the questions that raise an action, each with its answer and what
// was written with it.
func Grounds(a scan.ActionResult) []string {
	var all []string
	for _, q := range a.RaisedBy {
		text := dutch.CleanLine(q.Text) + " " + dutch.UpperFirst(q.Label()) + "."
		if q.Note != "" {
			text += " “" + dutch.CleanLine(q.Note) + "”"
		}
		all = append(all, text)
	}
	return all
}

// ActionFields are the fields of an action as they are asked: the one that may
// take more lines last.
func ActionFields() []scan.Field {
	all := slices.Clone(scan.Fields())
	slices.SortStableFunc(all, func(a, b scan.Field) int { return cmp.Compare(a.Form/scan.Text, b.Form/scan.Text) })
	return all
}

// Asks is what is asked of a field of an action, with an example where that
// helps.
func Asks(f scan.Field) string {
	if f.Form == scan.Day {
		return f.Asks + " Bijvoorbeeld 1-3-2027, maart 2027 of +3m."
	}
	return f.Asks
}

// Gaps says how many actions of a topic there are, and what is still missing: how
// many have no owner, and how many are late. It is "" when there are none.
func (s *current) Gaps(r scan.TopicResult) string {
	unowned, late := 0, 0
	for _, a := range r.Actions {
		if a.State.Ended() {
			continue
		}
		if a.Owner == "" {
			unowned++
		}
		if s.Gone(a.Followup) != "" {
			late++
		}
	}
	if len(r.Actions) == 0 {
		return ""
	}
	text := dutch.Count(len(r.Actions), "1 actie", "%d acties")
	if unowned > 0 {
		text += fmt.Sprintf(", %d zonder eigenaar", unowned)
	}
	if late > 0 {
		text += fmt.Sprintf(", %d te laat", late)
	}
	return text
}

// Gone is a remark about the day of an action that has passed and is not done,
// or "".
func (s *current) Gone(f scan.Followup) string {
	if f.Due == "" || f.Due >= s.Today || f.State.Ended() {
		return ""
	}
	return "Let op: " + f.Due.Dutch() + " is al voorbij."
}

// HowInOrder says how many topics are in order, when all of them are assessed.
func (s *current) HowInOrder() string {
	a := s.Assess()
	inOrder, notInOrder := a.Count(scan.InOrder), a.Count(scan.NotInOrder)
	topics := inOrder + notInOrder
	switch inOrder {
	case topics:
		if a.Count(scan.Described) > 0 && topics == 0 {
			return "" // there is no right and wrong in them
		}
		if topics == 0 {
			return "Geen van de onderwerpen is van toepassing op dit loket."
		}
		return dutch.Count(topics, "Het onderwerp is op orde", "Alle %d onderwerpen zijn op orde") + ". Gefeliciteerd!"
	case 0:
		return dutch.Count(topics, "Het onderwerp is nog niet helemaal op orde.", "Geen van de %d onderwerpen is al helemaal op orde.")
	}
	return fmt.Sprintf("Van de %d onderwerpen %s op orde en %d niet.", topics, dutch.Count(inOrder, "is er 1", "zijn er %d"), notInOrder)
}

// NeedsPlan reports whether there is anything to plan.
func (s *current) NeedsPlan() bool {
	a := s.Assess()
	return len(a.Actions()) > 0 || a.Count(scan.NotInOrder) > 0
}

// InPlan says how many actions there are in the plan.
func (s *current) InPlan() string {
	n := len(s.Assess().Actions())
	if n == 0 {
		return "Er staan geen actiepunten in."
	}
	return dutch.Count(n, "Er staat 1 actiepunt in.", "Er staan %d actiepunten in.")
}

// ToPlan says how many actions a topic has for the plan, and how many of its
// questions are open.
func ToPlan(r scan.TopicResult) (actions, open string) {
	actions = dutch.Count(len(r.Actions), "Er is 1 actiepunt voor het Plan van Aanpak.", "Er zijn %d actiepunten voor het Plan van Aanpak.")
	if n := len(r.Questions) - r.Answered; n > 0 {
		open = dutch.Count(n, "Er staat nog 1 vraag open.", "Er staan nog %d vragen open.")
	}
	return actions, open
}

// KeptPlans says which files stayed as they were, or is "".
func (w Written) KeptPlans() string {
	if len(w.Kept) == 0 {
		return ""
	}
	return dutch.Count(len(w.Kept), "Dit bestand herkent loketscan niet als zijn eigen werk. Het is gebleven zoals het was: ",
		"Deze bestanden herkent loketscan niet als zijn eigen werk. Ze zijn gebleven zoals ze waren: ") + strings.Join(w.Kept, ", ") + "."
}

// sentenceOf joins parts of a sentence with spaces, and ends it.
func sentenceOf(parts ...string) string {
	return strings.TrimSuffix(strings.Join(parts, " "), ".") + "."
}

// NotAssessed is how many topics have open questions that matter.
func (s *current) NotAssessed() int { return s.Assess().Count(scan.NotAssessed) }

// Notice is what is worth knowing about the file, or "".
func (s *current) Notice() string {
	if notice := s.doc.Notice(); notice != nil {
		return "Let op: " + Explain(notice)
	}
	return ""
}
