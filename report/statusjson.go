package report

import (
	"bytes"
	"encoding/json"
	"strings"

	"loketscan/questions"
	"loketscan/scan"
)

// StatusJSON writes what Status shows as a JSON object, for other programs:
//
//	vragenlijst, editie                   id and edition of the question set
//	gemeente, loket, soort, ronde, datum  which round this is, as in its file
//	vragen, beantwoord, actiepunten       numbers, over all topics
//	onderwerpen                           a list in the order of the set, with for
//	                                      each topic its nr, id, titel, status,
//	                                      vragen, beantwoord and actiepunten
//
// A status is op-orde, niet-op-orde or nog-niet-beoordeeld; vragen counts the
// questions that apply to this kind of loket. Later versions may add fields.
// Those that are here keep their names and meanings.
func StatusJSON(set *questions.Set, round *scan.Round) []byte {
	a := scan.Assess(set, round)
	answered, total := a.Progress()
	status := statusJSON{
		Set:          set.ID,
		Edition:      set.Edition,
		Municipality: scan.CleanLine(round.Municipality),
		Desk:         scan.CleanLine(round.Desk),
		Kind:         round.Kind,
		Round:        scan.CleanLine(round.Name),
		Date:         round.Date,
		Questions:    total,
		Answered:     answered,
		Actions:      len(a.Actions()),
		Topics:       make([]topicStatusJSON, len(a.Topics)),
	}
	for i, topic := range a.Topics {
		status.Topics[i] = topicStatusJSON{
			Number:    topic.Topic.Number,
			ID:        topic.Topic.ID,
			Title:     scan.CleanLine(topic.Topic.Title),
			Status:    strings.ReplaceAll(topic.Status.Label(), " ", "-"),
			Questions: len(topic.Questions),
			Answered:  topic.Answered,
			Actions:   len(topic.Actions),
		}
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(status); err != nil {
		panic(err) // there is nothing but text and numbers in it
	}
	return b.Bytes()
}

type statusJSON struct {
	Set          string            `json:"vragenlijst"`
	Edition      int               `json:"editie"`
	Municipality string            `json:"gemeente"`
	Desk         string            `json:"loket"`
	Kind         questions.Kind    `json:"soort"`
	Round        string            `json:"ronde"`
	Date         scan.Date         `json:"datum"`
	Questions    int               `json:"vragen"`
	Answered     int               `json:"beantwoord"`
	Actions      int               `json:"actiepunten"`
	Topics       []topicStatusJSON `json:"onderwerpen"`
}

type topicStatusJSON struct {
	Number    int    `json:"nr"`
	ID        string `json:"id"`
	Title     string `json:"titel"`
	Status    string `json:"status"`
	Questions int    `json:"vragen"`
	Answered  int    `json:"beantwoord"`
	Actions   int    `json:"actiepunten"`
}
