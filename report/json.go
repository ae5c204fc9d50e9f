package report

import (
	"bytes"
	"encoding/json"
	"strings"

	"loketscan/questions/dutch"
	"loketscan/scan"
)

// jsonDocument writes v, which holds nothing but text, numbers and truth
// values, with two spaces for each level.
func jsonDocument(v any) []byte {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(v); err != nil {
		panic(err) // every value of these types can be written
	}
	return b.Bytes()
}

// kebab is a phrase as a name in JSON: "op orde" is op-orde.
func kebab(phrase string) string { return strings.ReplaceAll(phrase, " ", "-") }

// infoJSON says which round it is, as in its file.
type infoJSON struct {
	Set          string    `json:"vragenlijst"`
	Edition      int       `json:"editie"`
	Municipality string    `json:"gemeente"`
	Desk         string    `json:"loket"`
	Kind         string    `json:"soort"`
	Round        string    `json:"ronde"`
	Date         scan.Date `json:"datum"`
}

func infoToJSON(round *scan.Round) infoJSON {
	return infoJSON{
		Set:          round.Set.ID,
		Edition:      round.Set.Edition,
		Municipality: dutch.CleanLine(round.Municipality),
		Desk:         dutch.CleanLine(round.Desk),
		Kind:         round.Kind,
		Round:        dutch.CleanLine(round.Name),
		Date:         round.Date,
	}
}
