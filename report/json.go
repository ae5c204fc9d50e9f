package report

import (
	"bytes"
	"encoding/json"
	"strings"

	"loketscan/questions"
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
	Set          string         `json:"vragenlijst"`
	Edition      int            `json:"editie"`
	Municipality string         `json:"gemeente"`
	Desk         string         `json:"loket"`
	Kind         questions.Kind `json:"soort"`
	Round        string         `json:"ronde"`
	Date         scan.Date      `json:"datum"`
}

func infoToJSON(info scan.Info) infoJSON {
	return infoJSON{
		Set:          info.SetID,
		Edition:      info.Edition,
		Municipality: dutch.CleanLine(info.Municipality),
		Desk:         dutch.CleanLine(info.Desk),
		Kind:         info.Kind,
		Round:        dutch.CleanLine(info.Name),
		Date:         info.Date,
	}
}
