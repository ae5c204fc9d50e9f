package roundfile

import (
	"cmp"
	"math"
	"slices"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/questions/strictyaml"
	"loketscan/scan"
)

// Version is the version of the file format. It goes up when older programs
// could misread a file.
const Version = 1

// The keys of the format.
const (
	keyScan = "scan"

	keyVersion      = "bestandsversie"
	keySet          = "vragenlijst"
	keyEdition      = "editie"
	keyMunicipality = "gemeente"
	keyDesk         = "loket"
	keyKind         = "soort"
	keyName         = "ronde"
	keyDate         = "datum"
	keyParticipants = "deelnemers"
	keyPrevious     = "vorige"

	keyQuestions    = "vragen"
	keyDevelopments = "eigen-ontwikkelingen"
	keyActions      = "acties"
	keyOwnActions   = "eigen-acties"

	keyDevelopment = "ontwikkeling"
	keyAnswer      = "antwoord"
	keyNote        = "toelichting"

	keyAction    = "actie"
	keyLetter    = "letter"
	keyOwner     = "eigenaar"
	keyDue       = "gereed"
	keyPriority  = "prioriteit"
	keyFirstStep = "eerste-stap"
	keyState     = "stand"
)

// header is the first line of every file.
const header = "# Antwoorden van één ronde. Met de hand bewerken mag; controleer daarna met: loketscan controleer <bestand>"

// The keys of each map of the format, in their order.
var (
	scanKeys = []string{
		keyVersion, keySet, keyEdition, keyMunicipality, keyDesk, keyKind, keyName, keyDate, keyParticipants, keyPrevious,
	}
	topicKeys       = []string{keyQuestions, keyDevelopments, keyActions, keyOwnActions}
	questionKeys    = []string{keyAnswer, keyNote}
	developmentKeys = append([]string{keyDevelopment}, questionKeys...)
	actionKeys      = []string{keyOwner, keyDue, keyPriority, keyFirstStep, keyState}
	ownActionKeys   = append([]string{keyAction, keyLetter}, actionKeys...)
)

// isTopic reports whether a pair of the root holds a topic, of this edition
// or of another.
func isTopic(set *questions.Set, pair strictyaml.Pair) bool {
	return pair.Key.Text != keyScan && (set.Topic(pair.Key.Text) != nil ||
		slices.ContainsFunc(topicKeys, func(key string) bool { return pair.Value.Get(key) != nil }))
}

// normal returns the round as the file can hold it: text cleaned, nothing
// stored that says nothing, and what a loket added in the order of the topics.
func normal(set *questions.Set, round *scan.Round) *scan.Round {
	n := *round
	if n.SetID == "" {
		n.SetID = set.ID
	}
	if n.Edition == 0 {
		n.Edition = set.Edition
	}
	for _, text := range []*string{&n.Municipality, &n.Desk, &n.Name, &n.Previous} {
		*text = dutch.CleanLine(*text)
	}
	n.Participants = nil
	for _, participant := range round.Participants {
		if participant = dutch.CleanLine(participant); participant != "" {
			n.Participants = append(n.Participants, participant)
		}
	}
	n.Responses, n.Followups = map[scan.Ref]scan.Response{}, map[scan.Ref]scan.Followup{}
	for ref, response := range round.Responses {
		n.Respond(ref, response)
	}
	for ref, followup := range round.Followups {
		if followup.State == scan.StateOpen {
			followup.State = ""
		}
		n.FollowUp(ref, followup)
	}
	n.OwnActions, n.Developments = normalOwn(set, round.OwnActions), normalOwn(set, round.Developments)
	n.NumberOwnActions()
	return &n
}

func normalOwn(set *questions.Set, given []scan.Own) []scan.Own {
	var own []scan.Own
	for _, o := range given {
		o.Text = dutch.CleanLine(o.Text)
		own = append(own, o)
	}
	number := func(o scan.Own) int {
		if topic := set.Topic(o.Ref.Topic); topic != nil {
			return topic.Number
		}
		return math.MaxInt
	}
	slices.SortStableFunc(own, func(a, b scan.Own) int {
		return cmp.Or(cmp.Compare(number(a), number(b)), cmp.Compare(a.Ref.Topic, b.Ref.Topic))
	})
	return own
}
