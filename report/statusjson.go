package report

import (
	"loketscan/questions/dutch"
	"loketscan/scan"
)

// StatusJSON writes what Status shows as a JSON object, for other programs:
//
//	vragenlijst, editie                   id and edition of the question set
//	gemeente, loket, soort, ronde, datum  which round this is, as in its file
//	peildatum                             the day for which it says what is late
//	vragen, beantwoord, actiepunten       numbers, over all topics
//	te-doen, te-laat, gereed, vervallen   numbers of actions; what is late is
//	                                      to be done as well
//	onderwerpen                           a list in the order of the set, with for
//	                                      each topic its nr, id, titel, status,
//	                                      vragen, beantwoord and actiepunten
//
// A status is op-orde, niet-op-orde, niet-van-toepassing, nog-niet-beoordeeld,
// or ingevuld when all is answered and no answer says what is in order; vragen
// counts the questions that this loket is asked, without those that may stay
// empty and did. Later versions may add fields. Those that are here keep their
// names and meanings.
func StatusJSON(round *scan.Round, today scan.Date) []byte {
	a := scan.Assess(round)
	tally := a.Tally(today)
	status := statusJSON{
		infoJSON: infoToJSON(round),
		Today:    today,
		Actions:  tally.Total(),
		Open:     tally.Open,
		Late:     tally.Late,
		Done:     tally.Done,
		Dropped:  tally.Dropped,
		Topics:   make([]topicStatusJSON, len(a.Topics)),
	}
	status.Answered, status.Questions = a.Progress()
	for i, topic := range a.Topics {
		answered, total := topic.Progress()
		status.Topics[i] = topicStatusJSON{
			Number:    topic.Topic.Number,
			ID:        topic.Topic.ID,
			Title:     dutch.CleanLine(topic.Topic.Title),
			Status:    kebab(topic.Status.Label()),
			Questions: total,
			Answered:  answered,
			Actions:   len(topic.Actions),
		}
	}
	return jsonDocument(status)
}

type statusJSON struct {
	infoJSON
	Today     scan.Date         `json:"peildatum"`
	Questions int               `json:"vragen"`
	Answered  int               `json:"beantwoord"`
	Actions   int               `json:"actiepunten"`
	Open      int               `json:"te-doen"`
	Late      int               `json:"te-laat"`
	Done      int               `json:"gereed"`
	Dropped   int               `json:"vervallen"`
	Topics    []topicStatusJSON `json:"onderwerpen"`
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
