package roundfile

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/questions/fault"
	"loketscan/questions/strictyaml"
	"loketscan/scan"
)

// Read reads a round, by the set and the edition that it names. name is the
// file's name for the user. The file is nil when it is none that this program
// can read; the problems then say why. The package documentation lists the
// problems and what each of them stops.
func Read(name string, data []byte, sets questions.Catalogue) (*File, strictyaml.Problems) {
	return read(name, data, sets, strictyaml.Parse)
}

func read(name string, data []byte, sets questions.Catalogue, parse func(string, []byte) (*strictyaml.Node, strictyaml.Problems)) (*File, strictyaml.Problems) {
	name = dutch.CleanLine(name)
	root, problems := parse(name, data)
	if root == nil {
		return nil, problems
	}
	r := &reader{Walker: strictyaml.Walker{File: name, Problems: problems}, form: form{sets: sets}, unread: map[*strictyaml.Node]bool{}}
	understood := r.root(root)
	r.Problems.Sort()
	if !understood {
		return nil, r.Problems
	}
	return &File{
		Path:  name,
		Round: r.round,
		sets:  sets,
		was: &source{
			root:   root,
			unread: r.unread,
			lost:   problems.Err(),
			bom:    bytes.HasPrefix(data, []byte(bom)),
			crlf:   2*bytes.Count(data, []byte("\r\n")) > bytes.Count(data, []byte("\n")),
		},
	}, r.Problems
}

type reader struct {
	strictyaml.Walker
	form
	round  *scan.Round
	unread map[*strictyaml.Node]bool // values that could not be understood
}

// name is what something is called for the user, put into words when needed.
type name struct{ what, id string }

func (n name) String() string {
	if n.id == "" {
		return n.what
	}
	return n.what + " " + dutch.Quote(n.id)
}

const (
	kept     = "Het blijft in het bestand staan, maar telt niet mee"
	noScan   = "dit is geen ronde van loketscan: het blok \"scan\" ontbreekt"
	checkTip = "Kijk of dit het bestand is dat u bedoelt"
)

// root reads the file and reports whether it is one that this program knows.
func (r *reader) root(root *strictyaml.Node) bool {
	i := slices.IndexFunc(root.Pairs, func(pair strictyaml.Pair) bool { return pair.Key.Text == keyScan })
	if i < 0 || root.Pairs[i].Value.Kind != strictyaml.Map {
		r.Problem(&strictyaml.Node{}, noScan, checkTip)
		return false
	}
	if !r.info(root.Pairs[i]) {
		return false
	}
	for _, pair := range root.Pairs {
		switch {
		case pair.Key.Text == keyScan:
		case r.isTopic(pair):
			r.readTopic(pair, root)
		default:
			r.unknown(pair.Key, root, name{what: "het bestand"}, append(r.topicIDs(), keyScan))
		}
	}
	r.brokenOff(root)
	return true
}

// brokenOff notices that the end of a file is missing. The program writes every
// question of the edition in its order, so in a file that begins as it does, the
// last ones are not left out on purpose.
func (r *reader) brokenOff(root *strictyaml.Node) {
	if !slices.Contains(root.Pairs[0].Key.Comments.Above, header) {
		return
	}
	missing := 0
	var from *questions.Topic
	for _, topic := range r.set.Topics {
		asked := root.Get(topic.ID).Get(keyQuestions)
		for _, q := range topic.Questions {
			switch {
			case !q.AppliesTo(r.round.Kind):
			case asked.Get(q.ID) != nil:
				missing = 0
			default:
				if missing == 0 {
					from = topic
				}
				missing++
			}
		}
	}
	if missing > 0 {
		r.Notice(&strictyaml.Node{},
			fmt.Sprintf("het bestand lijkt afgebroken: aan het eind ontbreken vragen (%d), vanaf onderwerp %d, %s", missing, from.Number, from.Title),
			"Heeft u een kopie van het bestand, gebruik die dan. Anders staan deze vragen weer open")
	}
}

// info reads the block of the round itself.
func (r *reader) info(pair strictyaml.Pair) bool {
	n := r.keys(pair.Value, name{what: "het blok scan"}, scanKeys)
	if !r.version(pair.Key, n) {
		return false
	}
	info := &r.round.Info
	info.Municipality = r.line(n.Get(keyMunicipality), "de gemeente")
	info.Desk = r.line(n.Get(keyDesk), "het loket")
	info.Name = r.line(n.Get(keyName), "de ronde")
	info.Date = r.date(n.Get(keyDate), "de datum")
	info.Previous = r.line(n.Get(keyPrevious), "de vorige ronde")
	r.value(n.Get(keyParticipants), func(n *strictyaml.Node) {
		for _, participant := range r.Texts(n, "de lijst van deelnemers") {
			if participant = dutch.CleanLine(participant); participant != "" {
				info.Participants = append(info.Participants, participant)
			}
		}
	})
	info.Kind = r.kind(pair.Key, n.Get(keyKind))
	for _, key := range []string{keyMunicipality, keyDesk, keyName, keyDate} {
		if isEmpty(n.Get(key)) {
			r.Notice(pair.Key, fmt.Sprintf("bij scan ontbreekt %q", key), "Vul het in, zodat het plan zegt waar het over gaat")
		}
	}
	return true
}

// kind reads the kind of loket, where the set asks for it.
func (r *reader) kind(scanKey, n *strictyaml.Node) string {
	kinds := r.set.KindIDs()
	switch {
	case len(kinds) == 0:
		return r.line(n, "de soort") // it stays, and counts for nothing
	case isEmpty(n):
		tell := r.Problem
		if r.knowsKind("") {
			tell = r.Notice
		}
		tell(scanKey, `bij scan ontbreekt "soort"`, "Mogelijk zijn "+dutch.Join(kinds, "en")+". De soort bepaalt welke vragen het loket krijgt")
		return ""
	case n.Kind == strictyaml.Text && r.set.Kind(n.Text) == nil && r.knowsKind(n.Text):
		r.Notice(n, fmt.Sprintf("de soort %s staat niet in editie %d van de vragenlijst", dutch.Quote(n.Text), r.set.Edition), "Mogelijk zijn "+dutch.Join(kinds, "en"))
		return n.Text
	}
	return r.word(n, "de soort", r.set.ParseKind, kinds)
}

func isEmpty(n *strictyaml.Node) bool { return n == nil || n.Kind == strictyaml.Empty }

// version reads for which program and which edition of which set the file was
// made.
func (r *reader) version(scanKey, n *strictyaml.Node) bool {
	const newer = "U heeft een nieuwere versie van loketscan nodig om dit bestand te lezen"
	version, ok := r.number(scanKey, n, keyVersion, Version)
	if ok && version != Version {
		r.Problem(n.Get(keyVersion), fmt.Sprintf("het bestand heeft bestandsversie %d, en deze loketscan leest alleen versie %d", version, Version), newer)
		return false
	}
	latest := r.sets.Proposed()
	id := dutch.CleanLine(r.Text(n.Get(keySet), "de vragenlijst"))
	if id != "" {
		latest = r.sets.Latest(id)
	}
	if latest == nil {
		r.Problem(n.Get(keySet), fmt.Sprintf("de vragenlijst %s bestaat niet", dutch.Quote(id)), dutch.DidYouMean(id, r.sets.IDs()))
		return false
	}
	if isEmpty(n.Get(keySet)) {
		r.Problem(scanKey, fmt.Sprintf("bij scan ontbreekt %q", keySet), "Zet onder scan: "+keySet+": "+latest.ID)
	}
	edition, ok := r.number(scanKey, n, keyEdition, latest.Edition)
	set := r.sets.Edition(latest.ID, edition)
	switch {
	case ok && edition > latest.Edition:
		r.Problem(n.Get(keyEdition), fmt.Sprintf("het bestand hoort bij editie %d van de vragenlijst, en deze loketscan heeft editie %d", edition, latest.Edition), newer)
		return false
	case set == nil:
		r.Problem(n.Get(keyEdition), fmt.Sprintf("editie %d van de vragenlijst bestaat niet", edition), fmt.Sprintf("De laatste is editie %d", latest.Edition))
		return false
	}
	r.set, r.round = set, scan.NewRound(set, scan.Info{})
	return true
}

// number reads a whole number from 1. When it is not there, or no number, it
// is a problem, and reading goes on with what is usual.
func (r *reader) number(scanKey, in *strictyaml.Node, key string, usual int) (n int, ok bool) {
	if isEmpty(in.Get(key)) {
		r.Problem(scanKey, fmt.Sprintf("bij scan ontbreekt %q", key), fmt.Sprintf("Zet onder scan: %s: %d", key, usual))
		return usual, false
	}
	n = usual
	r.value(in.Get(key), func(value *strictyaml.Node) {
		text := r.Text(value, key)
		number, err := strconv.Atoi(text)
		if ok = err == nil && number > 0; ok {
			n = number
		} else if value.Kind == strictyaml.Text {
			r.Problem(value, fmt.Sprintf("%s %s is geen heel getal vanaf 1", key, dutch.Quote(text)), fmt.Sprintf("Schrijf bijvoorbeeld: %s: %d", key, usual))
		}
	})
	return n, ok
}

func (r *reader) readTopic(pair strictyaml.Pair, root *strictyaml.Node) {
	id := pair.Key.Text
	topic := r.set.Topic(id)
	if topic == nil {
		r.foreign(pair.Key, root, name{"het onderwerp", id}, r.topicIDs(), r.topic(id) != nil, true)
		topic = &questions.Topic{ID: id}
	}
	n := r.keys(pair.Value, name{"het onderwerp", id}, r.topicKeys(id))
	r.questions(n.Get(keyQuestions), topic)
	r.actions(n.Get(keyActions), topic)
	if own := r.own(id); own != nil {
		r.ownQuestions(n.Get(ownKey(own)), id, own)
	}
	r.ownActions(n.Get(keyOwnActions), id)
}

func (r *reader) questions(n *strictyaml.Node, topic *questions.Topic) {
	pairs := r.pairs(n, name{what: "het blok vragen"})
	for i, pair := range pairs {
		ref := scan.Ref{Topic: topic.ID, ID: pair.Key.Text}
		what := name{"de vraag", ref.ID}
		q := r.question(ref)
		switch {
		case isCell(ref, q) && pair.Value.Kind <= strictyaml.Text: // in its short form
			answer := newMap()
			add(answer, keyAnswer, pair.Value)
			pairs[i].Value, pair.Value = answer, answer
		case pair.Value.Kind == strictyaml.Text:
			r.answerMissing(pair.Value, what)
			continue
		}
		if answer := pair.Value.Get(keyAnswer); answer != nil {
			q = r.answered(ref, answer.Text)
		}
		r.response(ref, q, r.keys(pair.Value, what, questionKeys))
		answered := r.round.Response(ref) != (scan.Response{})
		switch own := topic.Question(ref.ID); {
		case own == nil && r.set.Topic(topic.ID) != nil:
			r.foreign(pair.Key, n, what, questionIDs(topic), q != nil, answered)
		case own != nil && answered && r.round.Kind != "" && !own.AppliesTo(r.round.Kind):
			r.Notice(pair.Key, fmt.Sprintf("%s is er niet voor een %s", what, r.set.KindLabel(r.round.Kind)),
				"Het antwoord blijft staan, maar telt niet mee. Kijk of de soort bij scan klopt")
		}
	}
}

// answerMissing reports text in the place of a question.
func (r *reader) answerMissing(value *strictyaml.Node, what name) {
	r.value(value, func(n *strictyaml.Node) {
		tip := fmt.Sprintf("Schrijf op de regel eronder, twee spaties verder ingesprongen: %s: %s", keyAnswer, dutch.CleanLine(value.Text))
		if mended, ok := strictyaml.SpaceMissing(value.Text); ok {
			tip = mended
		}
		r.Problem(n, fmt.Sprintf("bij %s ontbreekt %q", what, keyAnswer), tip)
	})
}

func questionIDs(topic *questions.Topic) []string {
	ids := make([]string, len(topic.Questions))
	for i, q := range topic.Questions {
		ids[i] = q.ID
	}
	return ids
}

func (r *reader) actions(n *strictyaml.Node, topic *questions.Topic) {
	var known []string
	for _, a := range topic.Actions {
		known = append(known, a.ID)
	}
	for _, pair := range r.pairs(n, name{what: "het blok acties"}) {
		ref := scan.Ref{Topic: topic.ID, ID: pair.Key.Text}
		what := name{"het actiepunt", ref.ID}
		r.followup(ref, r.keys(pair.Value, what, actionKeys))
		if topic.Action(ref.ID) == nil && r.set.Topic(topic.ID) != nil {
			counts := r.round.Followup(ref) != (scan.Followup{})
			r.foreign(pair.Key, n, what, known, r.action(ref) != nil, counts)
		}
	}
}

// ownQuestions reads what the loket asks itself at a topic.
func (r *reader) ownQuestions(n *strictyaml.Node, topic string, own *questions.OwnQuestion) {
	the := own.Article + " " + own.Noun
	q := own.Question("", "")
	for _, pair := range r.pairs(n, name{what: "het blok met " + the}) {
		if t := r.set.Topic(topic); t != nil && t.Own == nil {
			r.Notice(pair.Key, fmt.Sprintf("%s staat niet in editie %d van de vragenlijst", name{the, pair.Key.Text}, r.set.Edition), kept)
		}
		what := name{the, pair.Key.Text}
		ref := scan.Ref{Topic: topic, ID: what.id}
		n := r.keys(pair.Value, what, ownQuestionKeys(own))
		err := r.round.SetOwnQuestion(scan.Own{Ref: ref, Text: r.ownText(pair.Key, n, what, own.Noun), Asks: own})
		if r.taken(pair, what, err) {
			continue
		}
		r.response(ref, q, n)
	}
}

// ownActions reads the actions that the loket added to a topic. Those without a
// letter get one that no other has.
func (r *reader) ownActions(n *strictyaml.Node, topic string) {
	pairs := r.pairs(n, name{what: "het blok met het eigen actiepunt"})
	letters := r.letters(pairs)
	for i, pair := range pairs {
		what := name{"het eigen actiepunt", pair.Key.Text}
		ref := scan.Ref{Topic: topic, ID: what.id}
		n := r.keys(pair.Value, what, ownActionKeys)
		err := r.round.SetOwnAction(scan.Own{Ref: ref, Text: r.ownText(pair.Key, n, what, keyAction), Number: letters[i]})
		if r.taken(pair, what, err) {
			continue
		}
		r.followup(ref, n)
	}
}

// ownText reads what a loket named itself.
func (r *reader) ownText(key, n *strictyaml.Node, what name, field string) string {
	if isEmpty(n.Get(field)) {
		r.Notice(key, fmt.Sprintf("bij %s ontbreekt %q", what, field), "Schrijf achter "+field+" waar het om gaat")
	}
	return r.line(n.Get(field), field)
}

// taken reports a name that something else has.
func (r *reader) taken(pair strictyaml.Pair, what name, err error) bool {
	if err != nil {
		r.unread[pair.Value] = true
		r.Problem(pair.Key, what.String()+" heet net als een andere in dit onderwerp", fault.Remedy(err))
	}
	return err != nil
}

// letters reads the letters of own actions, as numbers; where there is none, it
// is one that is free.
func (r *reader) letters(pairs []strictyaml.Pair) []int {
	numbers, taken := make([]int, len(pairs)), map[int]bool{}
	for i, pair := range pairs {
		numbers[i] = r.letter(pair.Value.Get(keyLetter), taken)
	}
	for i := range numbers {
		if numbers[i] == 0 {
			numbers[i] = scan.FreeLetter(taken)
			taken[numbers[i]] = true
		}
	}
	return numbers
}

// letter reads the letter of an own action, which no other in the topic has.
func (r *reader) letter(n *strictyaml.Node, taken map[int]bool) (number int) {
	r.value(n, func(n *strictyaml.Node) {
		text := dutch.CleanLine(r.Text(n, "de letter"))
		if text == "" {
			return
		}
		const tip = "Haal deze regel weg: dan kiest loketscan een letter die nog vrij is"
		switch letter, ok := scan.ParseLetters(strings.ToLower(text)); {
		case !ok:
			r.Problem(n, fmt.Sprintf("%s is geen letter", dutch.Quote(text)), tip)
		case taken[letter]:
			r.Problem(n, fmt.Sprintf("de letter %s heeft een ander actiepunt van dit onderwerp ook", text), tip)
		default:
			taken[letter], number = true, letter
		}
	})
	return number
}

// response reads the answer to a question; of one that no edition has, q is nil.
func (r *reader) response(ref scan.Ref, q *questions.Question, n *strictyaml.Node) {
	scale := r.set.Scales[0]
	if q != nil {
		scale = q.Scale
	}
	response := scan.Response{Note: r.text(n.Get(keyNote), "de toelichting")}
	switch answer := n.Get(keyAnswer); {
	case scale.IsText():
		response.Answer = r.line(answer, "het antwoord")
	case answer != nil && answer.Kind == strictyaml.Text && scale.Option(answer.Text) != nil:
		response.Answer = answer.Text
	default:
		response.Answer = r.word(answer, "het antwoord", scale.Parse, scale.IDs())
	}
	r.round.Respond(ref, response)
	if option := scale.Answer(response.Answer); option.Why && response.Note == "" {
		r.Notice(n.Get(keyAnswer), "bij "+option.ID+" hoort een reden", "Schrijf bij toelichting waarom de vraag bij dit loket niet past")
	}
}

func (r *reader) followup(ref scan.Ref, n *strictyaml.Node) {
	var followup scan.Followup
	for _, field := range scan.Fields() {
		var value string
		switch at := n.Get(field.Key); field.Form {
		case scan.Line:
			value = r.line(at, field.The)
		case scan.Text:
			value = r.text(at, field.The)
		case scan.Day:
			value = string(r.date(at, field.The))
		case scan.Choice:
			value = r.word(at, field.The, field.Parse, field.Words)
		}
		field.Set(&followup, value)
	}
	r.round.FollowUp(ref, followup)
}

// foreign reports a name that this edition of the set does not have. Another
// edition can have it, or another round before this one. Otherwise it is a
// mistake, by which something that counts would be missed.
func (r *reader) foreign(key, in *strictyaml.Node, what name, names []string, elsewhere, counts bool) {
	meant := dutch.Suggest(key.Text, names)
	slip := meant != "" && in.Get(meant) == nil
	if elsewhere || r.round.Previous != "" && !slip {
		r.Notice(key, fmt.Sprintf("%s staat niet in editie %d van de vragenlijst", what, r.set.Edition), kept)
		return
	}
	tip := "Kijk of de naam klopt. Zo telt het niet mee"
	if meant != "" {
		tip = fmt.Sprintf("Bedoelde u %q?", meant)
	}
	if counts || slip {
		r.Problem(key, what.String()+" bestaat niet", tip)
	} else {
		r.Notice(key, what.String()+" bestaat niet", tip)
	}
}

// keys reports the keys of a map that are not among the known ones, which stay
// in the file, and returns the map.
func (r *reader) keys(n *strictyaml.Node, what name, known []string) *strictyaml.Node {
	pairs := r.pairs(n, what)
	for _, pair := range pairs {
		if !slices.Contains(known, pair.Key.Text) {
			r.unknown(pair.Key, n, what, known)
		}
	}
	if len(pairs) == 0 {
		return nil
	}
	return n
}

// unknown reports a key of a person's own; or a slip of the pen, when it looks
// like a key that is not there.
func (r *reader) unknown(key *strictyaml.Node, in *strictyaml.Node, where name, known []string) {
	message := fmt.Sprintf("%s kent geen %s", where, dutch.Quote(key.Text))
	if meant := dutch.Suggest(key.Text, known); meant != "" && in.Get(meant) == nil {
		r.Problem(key, message, fmt.Sprintf("Bedoelde u %q?", meant))
		return
	}
	r.Notice(key, message, kept)
}

func (r *reader) pairs(n *strictyaml.Node, what name) (pairs []strictyaml.Pair) {
	if n != nil && n.Kind == strictyaml.Map {
		return n.Pairs
	}
	r.value(n, func(n *strictyaml.Node) { pairs = r.Pairs(n, what.String()) })
	return pairs
}

func (r *reader) text(n *strictyaml.Node, what string) (text string) {
	r.value(n, func(n *strictyaml.Node) { text = dutch.CleanText(r.Text(n, what)) })
	return text
}

func (r *reader) line(n *strictyaml.Node, what string) (text string) {
	r.value(n, func(n *strictyaml.Node) { text = dutch.CleanLine(r.Text(n, what)) })
	return text
}

// word reads one of a few words, as people write them.
func (r *reader) word(n *strictyaml.Node, what string, parse func(string) (string, bool), words []string) (value string) {
	r.value(n, func(n *strictyaml.Node) {
		text := r.Text(n, what)
		if slices.Contains(words, text) {
			value = text
			return
		}
		var ok bool
		if value, ok = parse(text); !ok {
			r.Problem(n, fmt.Sprintf("%s %s bestaat niet", what, dutch.Quote(text)), dutch.DidYouMean(text, words))
		}
	})
	return value
}

func (r *reader) date(n *strictyaml.Node, what string) (date scan.Date) {
	r.value(n, func(n *strictyaml.Node) {
		var err error
		date, err = scan.ParseDate(r.Text(n, what), "") // what is in a file means the same on every day
		if err != nil {
			r.Problem(n, err.Error(), fault.Remedy(err))
		}
	})
	return date
}

// value reads one value and remembers whether that went wrong.
func (r *reader) value(n *strictyaml.Node, read func(*strictyaml.Node)) {
	before := len(r.Problems)
	if read(n); len(r.Problems) > before {
		r.unread[n] = true
	}
}
