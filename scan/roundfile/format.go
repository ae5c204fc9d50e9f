package roundfile

import (
	"slices"
	"strings"

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

	keyQuestions  = "vragen"
	keyActions    = "acties"
	keyOwnActions = "eigen-acties"

	keyAnswer = "antwoord"
	keyNote   = "toelichting"

	keyAction = "actie"
	keyLetter = "letter"
)

// header is the first line of every file.
const header = "# Antwoorden van één ronde. Met de hand bewerken mag; controleer daarna met: loketscan controleer <bestand>"

// The keys of each map of the format, in their order.
var (
	scanKeys = []string{
		keyVersion, keySet, keyEdition, keyMunicipality, keyDesk, keyKind, keyName, keyDate, keyParticipants, keyPrevious,
	}
	questionKeys  = []string{keyAnswer, keyNote}
	actionKeys    = fieldKeys()
	ownActionKeys = append([]string{keyAction, keyLetter}, actionKeys...)
)

func fieldKeys() []string {
	var keys []string
	for _, field := range scan.Fields() {
		keys = append(keys, field.Key)
	}
	return keys
}

// form is what a file of one edition of a set looks like. It knows the other
// editions, of which a round can hold what has no place in its own.
type form struct {
	set  *questions.Set
	sets questions.Catalogue
}

// editions yields this edition, and then the others of its set, the latest
// first.
func (f form) editions(yield func(*questions.Set) bool) {
	if !yield(f.set) {
		return
	}
	for _, set := range slices.Backward(f.sets) {
		if set.ID == f.set.ID && set != f.set && !yield(set) {
			return
		}
	}
}

// topic returns a topic of this edition, or else of the latest that has it.
func (f form) topic(id string) *questions.Topic {
	for set := range f.editions {
		if topic := set.Topic(id); topic != nil {
			return topic
		}
	}
	return nil
}

// own is what a loket can ask itself at a topic, in any edition; nil: nothing.
func (f form) own(topic string) *questions.OwnQuestion {
	for set := range f.editions {
		if t := set.Topic(topic); t != nil && t.Own != nil {
			return t.Own
		}
	}
	return nil
}

// ownCalled is what a loket can ask itself at a topic, in the edition in which
// the block of it has this key.
func (f form) ownCalled(topic, key string) *questions.OwnQuestion {
	for set := range f.editions {
		if t := set.Topic(topic); t != nil && t.Own != nil && ownKey(t.Own) == key {
			return t.Own
		}
	}
	return nil
}

// question returns a question of this edition, or else of the latest that has
// it.
func (f form) question(ref scan.Ref) *questions.Question {
	for set := range f.editions {
		if q := set.Question(ref); q != nil {
			return q
		}
	}
	return nil
}

// answered returns a question in the edition that has this answer to it: this
// one if it has the question, or else the latest that has both.
func (f form) answered(ref scan.Ref, answer string) *questions.Question {
	first := f.question(ref)
	if first == nil || f.set.Question(ref) != nil {
		return first
	}
	for set := range f.editions {
		if q := set.Question(ref); q != nil && (q.Scale.IsText() || q.Scale.Option(answer) != nil) {
			return q
		}
	}
	return first
}

// isCell reports whether a question is a cell of a table; of one that no edition
// has, q is nil, and its name says it.
func isCell(ref scan.Ref, q *questions.Question) bool {
	if q == nil {
		return strings.Contains(ref.ID, ".")
	}
	return q.Cell != nil
}

// action returns an action of this edition, or else of the latest that has it.
func (f form) action(ref scan.Ref) *questions.Action {
	for set := range f.editions {
		if topic := set.Topic(ref.Topic); topic != nil && topic.Action(ref.ID) != nil {
			return topic.Action(ref.ID)
		}
	}
	return nil
}

func (f form) topicIDs() []string {
	ids := make([]string, len(f.set.Topics))
	for i, topic := range f.set.Topics {
		ids[i] = topic.ID
	}
	return ids
}

// knowsKind reports whether any edition has this kind of loket; no kind, whether
// one does not ask for it.
func (f form) knowsKind(id string) bool {
	for set := range f.editions {
		if set.Kind(id) != nil || id == "" && len(set.Kinds) == 0 {
			return true
		}
	}
	return false
}

// topicKeys are the keys of a topic, in their order.
func (f form) topicKeys(id string) []string {
	if own := f.own(id); own != nil {
		return []string{keyQuestions, ownKey(own), keyActions, keyOwnActions}
	}
	return []string{keyQuestions, keyActions, keyOwnActions}
}

// ownKey is the key of the block of what a loket asks itself.
func ownKey(own *questions.OwnQuestion) string { return "eigen-" + own.Plural }

// ownQuestionKeys are the keys of one of them.
func ownQuestionKeys(own *questions.OwnQuestion) []string {
	return append([]string{own.Noun}, questionKeys...)
}

// isTopic reports whether a pair of the root holds a topic, of this edition
// or of another.
func (f form) isTopic(pair strictyaml.Pair) bool {
	id := pair.Key.Text
	return id != keyScan && (f.set.Topic(id) != nil ||
		slices.ContainsFunc(f.topicKeys(id), func(key string) bool { return pair.Value.Get(key) != nil }))
}

// normal returns the round as the file can hold it: text cleaned, and nothing
// stored that says nothing.
func normal(f form, round *scan.Round) *scan.Round {
	n := round.Clone()
	for _, text := range []*string{&n.Municipality, &n.Desk, &n.Name, &n.Previous} {
		*text = dutch.CleanLine(*text)
	}
	n.Participants = nil
	for _, participant := range round.Participants {
		if participant = dutch.CleanLine(participant); participant != "" {
			n.Participants = append(n.Participants, participant)
		}
	}
	for _, own := range n.OwnQuestions() {
		asks := f.own(own.Ref.Topic)
		if asks == own.Asks {
			continue
		}
		response := n.Response(own.Ref)
		n.RemoveQuestion(own.Ref)
		own.Asks = asks
		if n.SetOwnQuestion(own) == nil {
			n.Respond(own.Ref, response)
		}
	}
	return n
}
