package report

import "loketscan/questions/dutch"

// RoundsJSON writes how the topics stood in each round as a JSON object, for
// other programs:
//
//	rondes       a list in the order of their dates: vragenlijst, editie,
//	             gemeente, loket, soort, ronde and datum, as in their files, and
//	             aantallen, how many topics have which status
//	onderwerpen  a list in the order of the set, with for each topic its nr, id,
//	             titel, and statussen, one for each of rondes
//
// A status is op-orde, niet-op-orde, niet-van-toepassing, nog-niet-beoordeeld,
// or ingevuld when all is answered and no answer says what is in order: among
// aantallen, that is there when a round has such topics. Later versions may add
// fields. Those that are here keep their names and meanings.
func RoundsJSON(r Rounds) []byte {
	rounds, topics := r.ordered(), r.topics()
	doc := roundsJSON{
		Rounds: make([]roundJSON, len(rounds)),
		Topics: make([]topicRoundsJSON, len(topics)),
	}
	for i, round := range rounds {
		doc.Rounds[i] = roundJSON{infoToJSON(round.Round), map[string]int{}}
		for _, status := range statuses(rounds) {
			doc.Rounds[i].Counts[kebab(status.Label())] = round.Count(status)
		}
	}
	for t, topic := range topics {
		doc.Topics[t] = topicRoundsJSON{topic.Number, topic.ID, dutch.CleanLine(topic.Title), make([]string, len(rounds))}
		for i, round := range rounds {
			doc.Topics[t].Statuses[i] = kebab(round.Topics[t].Status.Label())
		}
	}
	return jsonDocument(doc)
}

type roundsJSON struct {
	Rounds []roundJSON       `json:"rondes"`
	Topics []topicRoundsJSON `json:"onderwerpen"`
}

type roundJSON struct {
	infoJSON
	Counts map[string]int `json:"aantallen"`
}

type topicRoundsJSON struct {
	Number   int      `json:"nr"`
	ID       string   `json:"id"`
	Title    string   `json:"titel"`
	Statuses []string `json:"statussen"`
}
