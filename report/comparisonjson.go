package report

import (
	"bytes"
	"fmt"

	"loketscan/questions/dutch"
	"loketscan/scan"
)

// ComparisonJSON writes what changed from one round to another as a JSON
// object, for other programs:
//
//	was, nu      the rounds: vragenlijst, editie, gemeente, loket, soort, ronde
//	             and datum, as in their files
//	veranderd    whether the two rounds mean something different
//	gegevens     a list of what differs in which round it is, with for each its
//	             veld, and what it was and is (nu), in words
//	aantallen    how many onderwerpen, vragen and actiepunten changed in which
//	             way; every way is there, if with a 0, but for those that only
//	             some question sets know
//	onderwerpen  a list of all topics in the order of the set, with for each its
//	             nr, id and titel, its status before (was) and after (nu), and
//	             the vragen and actiepunten that changed
//
// A status is op-orde, niet-op-orde, niet-van-toepassing,
// nog-niet-beoordeeld, or ingevuld when all is answered and no answer says what
// is in order. The ways in which onderwerpen change are op-orde-gekomen,
// niet-meer-op-orde, nu-beoordeeld-als-niet-op-orde,
// nog-niet-opnieuw-beoordeeld and niet-meer-van-toepassing, and with some sets
// nu-ingevuld and nog-niet-opnieuw-ingevuld. A topic that the later edition does
// not have is behind the others, with its nr when the earlier one has it and
// else with nr 0, when something in it changed.
//
// Each of the vragen has these fields:
//
//	vraag            topic and question, such as visie.actueel
//	tekst            the question, empty when neither edition has it
//	verandering      verbeterd, verslechterd, nieuw-beantwoord, weer-open,
//	                 niet-meer-van-toepassing, toegevoegd, weggehaald,
//	                 alleen-toelichting-gewijzigd, vraag-gewijzigd,
//	                 antwoord-dat-niet-meetelt, or with some sets
//	                 anders-beantwoord: neither better nor worse
//	vraag-gewijzigd  whether was answers a question that was put otherwise
//	was, nu          antwoord (empty when open) and toelichting
//
// Each of the actiepunten has these fields:
//
//	actiepunt       topic and action, such as visie.visie-bijstellen
//	nr              its number in every plan, such as 1.2, or 1.b
//	tekst           the action
//	eigen           whether the loket added it
//	veranderingen   one or more of gereed and vervallen (somebody marked it so),
//	                niet-meer-nodig (its questions are in order now),
//	                vraag-nog-open, weggehaald, nieuw, weer-te-doen,
//	                later-geworden, andere-eigenaar, and afspraak-gewijzigd for
//	                whatever else differs; it counts for each
//	in-plan         whether it is in the plan of the later round
//	was, nu         eigenaar, gereed, prioriteit, eerste-stap and stand, each
//	                empty when not filled in
//
// Later versions may add fields. Those that are here keep their names and
// meanings.
func ComparisonJSON(c scan.Comparison) []byte {
	doc := comparisonJSON{
		Before:  infoToJSON(c.Before),
		After:   infoToJSON(c.After),
		Changed: c.Changed(),
		Fields:  make([]fieldComparisonJSON, len(c.Fields)),
		Counts: comparisonCountsJSON{
			Topics:    map[string]int{},
			Questions: map[string]int{},
			Actions:   map[string]int{},
		},
		Topics: make([]topicComparisonJSON, len(c.Topics)),
	}
	for i, f := range c.Fields {
		doc.Fields[i] = fieldComparisonJSON{f.Name, dutch.CleanText(f.Before), dutch.CleanText(f.After)}
	}
	for _, count := range turns(c) {
		if rare := count.what == becameDescribed || count.what == becameUnfilled; !rare || count.n > 0 {
			doc.Counts.Topics[kebab(count.what)] = count.n
		}
	}
	for _, change := range scan.QuestionChanges() {
		if n := countQuestions(change, c); change != scan.Otherwise || n > 0 {
			doc.Counts.Questions[changeJSON(change)] = n
		}
	}
	for _, change := range scan.ActionChanges() {
		doc.Counts.Actions[changeJSON(change)] = countActions(change, c)
	}
	for i, t := range c.Topics {
		doc.Topics[i] = topicComparisonToJSON(t)
	}
	return jsonDocument(doc)
}

func topicComparisonToJSON(t scan.TopicComparison) topicComparisonJSON {
	topic := topicComparisonJSON{
		Number:    t.Topic.Number,
		ID:        t.Topic.ID,
		Title:     dutch.CleanLine(t.Topic.Title),
		Before:    kebab(t.Before.Label()),
		After:     kebab(t.After.Label()),
		Questions: make([]questionComparisonJSON, len(t.Questions)),
		Actions:   make([]actionComparisonJSON, len(t.Actions)),
	}
	for i, q := range t.Questions {
		topic.Questions[i] = questionComparisonJSON{
			Ref:      dutch.CleanLine(q.Ref.String()),
			Text:     dutch.CleanLine(q.Text),
			Change:   changeJSON(q.Change),
			Reworded: q.Reworded,
			Before:   responseJSON{q.Before.Answer, dutch.CleanText(q.Before.Note)},
			After:    responseJSON{q.After.Answer, dutch.CleanText(q.After.Note)},
		}
	}
	for i, a := range t.Actions {
		action := actionComparisonJSON{
			Ref:    dutch.CleanLine(a.Ref.String()),
			Label:  actionLabel(a),
			Text:   dutch.CleanLine(a.Text),
			Own:    a.Own,
			InPlan: a.InPlan,
			Before: followupJSON(a.Before),
			After:  followupJSON(a.After),
		}
		for _, change := range a.Changes {
			action.Changes = append(action.Changes, changeJSON(change))
		}
		topic.Actions[i] = action
	}
	return topic
}

// followupJSON is what was agreed, by the keys of its fields in their order.
type followupJSON scan.Followup

// MarshalJSON writes a field that is not filled in as empty text.
func (f followupJSON) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	separator := "{"
	for _, field := range scan.Fields() {
		value := dutch.CleanText(field.Get(scan.Followup(f)))
		if field.Filled(scan.Followup(f)) == "" {
			value = ""
		}
		fmt.Fprintf(&b, "%s%q:%s", separator, field.Key, bytes.TrimSpace(jsonDocument(value)))
		separator = ","
	}
	b.WriteString("}")
	return b.Bytes(), nil
}

func changeJSON(change scan.Change) string { return kebab(string(change)) }

type comparisonJSON struct {
	Before  infoJSON              `json:"was"`
	After   infoJSON              `json:"nu"`
	Changed bool                  `json:"veranderd"`
	Fields  []fieldComparisonJSON `json:"gegevens"`
	Counts  comparisonCountsJSON  `json:"aantallen"`
	Topics  []topicComparisonJSON `json:"onderwerpen"`
}

type fieldComparisonJSON struct {
	Name   string `json:"veld"`
	Before string `json:"was"`
	After  string `json:"nu"`
}

type comparisonCountsJSON struct {
	Topics    map[string]int `json:"onderwerpen"`
	Questions map[string]int `json:"vragen"`
	Actions   map[string]int `json:"actiepunten"`
}

type topicComparisonJSON struct {
	Number    int                      `json:"nr"`
	ID        string                   `json:"id"`
	Title     string                   `json:"titel"`
	Before    string                   `json:"was"`
	After     string                   `json:"nu"`
	Questions []questionComparisonJSON `json:"vragen"`
	Actions   []actionComparisonJSON   `json:"actiepunten"`
}

type questionComparisonJSON struct {
	Ref      string       `json:"vraag"`
	Text     string       `json:"tekst"`
	Change   string       `json:"verandering"`
	Reworded bool         `json:"vraag-gewijzigd"`
	Before   responseJSON `json:"was"`
	After    responseJSON `json:"nu"`
}

type responseJSON struct {
	Answer string `json:"antwoord"`
	Note   string `json:"toelichting"`
}

type actionComparisonJSON struct {
	Ref     string       `json:"actiepunt"`
	Label   string       `json:"nr"`
	Text    string       `json:"tekst"`
	Own     bool         `json:"eigen"`
	InPlan  bool         `json:"in-plan"`
	Changes []string     `json:"veranderingen"`
	Before  followupJSON `json:"was"`
	After   followupJSON `json:"nu"`
}
