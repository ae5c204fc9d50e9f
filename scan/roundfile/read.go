package roundfile

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/questions/strictyaml"
	"loketscan/scan"
)

// Read reads a round. name is the file's name for the user. The file is nil
// when it is none that this program can read; the problems then say why. The
// package documentation lists the problems and what each of them stops.
func Read(name string, data []byte, set *questions.Set) (*File, strictyaml.Problems) {
	name = dutch.CleanLine(name)
	root, problems := strictyaml.Parse(name, data)
	if root == nil {
		return nil, problems
	}
	r := &reader{
		Walker: strictyaml.Walker{File: name, Problems: problems},
		set:    set, round: scan.NewRound(scan.Info{}), unread: map[*strictyaml.Node]bool{},
	}
	understood := r.root(root)
	r.round.OwnActions, r.round.Developments = normalOwn(set, r.round.OwnActions), normalOwn(set, r.round.Developments)
	r.round.NumberOwnActions()
	r.Problems.Sort()
	if !understood {
		return nil, r.Problems
	}
	return &File{
		Path:  name,
		Round: r.round,
		set:   set,
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
	set    *questions.Set
	round  *scan.Round
	unread map[*strictyaml.Node]bool // values that could not be understood
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
		case isTopic(r.set, pair):
			r.topic(pair, root)
		default:
			r.unknown(pair.Key, root, "het bestand", append(topicIDs(r.set), keyScan))
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
			case !q.AppliesTo(r.round.Kind) || q.Since > r.round.Edition:
			case asked.Get(q.ID) != nil || slices.ContainsFunc(q.Replaces, func(id string) bool { return asked.Get(id) != nil }):
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

func topicIDs(set *questions.Set) []string {
	ids := make([]string, len(set.Topics))
	for i, topic := range set.Topics {
		ids[i] = topic.ID
	}
	return ids
}

// info reads the block of the round itself.
func (r *reader) info(pair strictyaml.Pair) bool {
	f := r.fields(pair.Value, "het blok scan", scanKeys)
	if !r.version(pair.Key, f) {
		return false
	}
	info := &r.round.Info
	info.Municipality = r.line(f[keyMunicipality], "de gemeente")
	info.Desk = r.line(f[keyDesk], "het loket")
	info.Name = r.line(f[keyName], "de ronde")
	info.Date = r.date(f[keyDate], "de datum")
	info.Kind = word(r, f[keyKind], "de soort", scan.ParseKind, questions.Kinds())
	r.value(f[keyParticipants], func(n *strictyaml.Node) {
		for _, participant := range r.Texts(n, "de lijst van deelnemers") {
			if participant = dutch.CleanLine(participant); participant != "" {
				info.Participants = append(info.Participants, participant)
			}
		}
	})
	info.Previous = r.line(f[keyPrevious], "de vorige ronde")
	if isEmpty(f[keyKind]) {
		r.Problem(pair.Key, `bij scan ontbreekt "soort"`, "Mogelijk zijn "+dutch.Join(dutch.Words(questions.Kinds()), "en")+". De soort bepaalt welke vragen het loket krijgt")
	}
	for _, key := range []string{keyMunicipality, keyDesk, keyName, keyDate} {
		if isEmpty(f[key]) {
			r.Notice(pair.Key, fmt.Sprintf("bij scan ontbreekt %q", key), "Vul het in, zodat het plan zegt waar het over gaat")
		}
	}
	return true
}

func isEmpty(n *strictyaml.Node) bool { return n == nil || n.Kind == strictyaml.Empty }

// version reads for which program and which question set the file was made.
func (r *reader) version(scanKey *strictyaml.Node, f map[string]*strictyaml.Node) bool {
	const newer = "U heeft een nieuwere versie van loketscan nodig om dit bestand te lezen"
	version, ok := r.number(scanKey, f, keyVersion, Version)
	if ok && version != Version {
		r.Problem(f[keyVersion], fmt.Sprintf("het bestand heeft bestandsversie %d, en deze loketscan leest alleen versie %d", version, Version), newer)
		return false
	}
	if id := dutch.CleanLine(r.Text(f[keySet], "de vragenlijst")); id != "" && id != r.set.ID {
		r.Problem(f[keySet], fmt.Sprintf("de vragenlijst %s bestaat niet", dutch.Quote(id)), dutch.DidYouMean(id, []string{r.set.ID}))
		return false
	}
	r.round.SetID = r.set.ID
	if isEmpty(f[keySet]) {
		r.Problem(scanKey, fmt.Sprintf("bij scan ontbreekt %q", keySet), "Zet onder scan: "+keySet+": "+r.set.ID)
	}
	edition, ok := r.number(scanKey, f, keyEdition, r.set.Edition)
	if ok && edition > r.set.Edition {
		r.Problem(f[keyEdition], fmt.Sprintf("het bestand hoort bij editie %d van de vragenlijst, en deze loketscan heeft editie %d", edition, r.set.Edition), newer)
		return false
	}
	r.round.Edition = edition
	return true
}

// number reads a whole number from 1. When it is not there, or no number, it
// is a problem, and reading goes on with what is usual.
func (r *reader) number(scanKey *strictyaml.Node, f map[string]*strictyaml.Node, key string, usual int) (n int, ok bool) {
	if isEmpty(f[key]) {
		r.Problem(scanKey, fmt.Sprintf("bij scan ontbreekt %q", key), fmt.Sprintf("Zet onder scan: %s: %d", key, usual))
		return usual, false
	}
	n = usual
	r.value(f[key], func(value *strictyaml.Node) {
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

func (r *reader) topic(pair strictyaml.Pair, root *strictyaml.Node) {
	id := pair.Key.Text
	topic := r.set.Topic(id)
	if topic == nil {
		r.foreign(pair.Key, root, "het onderwerp "+dutch.Quote(id), topicIDs(r.set), true)
		topic = &questions.Topic{ID: id}
	}
	f := r.fields(pair.Value, "het onderwerp "+dutch.Quote(id), topicKeys)
	r.questions(f[keyQuestions], topic)
	r.actions(f[keyActions], topic)
	r.own(f[keyDevelopments], id, "de ontwikkeling", developmentKeys, func(own scan.Own, f map[string]*strictyaml.Node) bool {
		if _, taken := r.round.Responses[own.Ref]; taken || topic.Question(own.Ref.ID) != nil {
			return false
		}
		r.round.Developments = append(r.round.Developments, own)
		r.response(own.Ref, f)
		return true
	})
	letters := map[int]bool{}
	r.own(f[keyOwnActions], id, "het eigen actiepunt", ownActionKeys, func(own scan.Own, f map[string]*strictyaml.Node) bool {
		if _, taken := r.round.Followups[own.Ref]; taken || topic.Action(own.Ref.ID) != nil {
			return false
		}
		own.Number = r.letter(f[keyLetter], letters)
		r.round.OwnActions = append(r.round.OwnActions, own)
		r.followup(own.Ref, f)
		return true
	})
}

func (r *reader) questions(n *strictyaml.Node, topic *questions.Topic) {
	var known, earlier []string
	for _, q := range topic.Questions {
		known, earlier = append(known, q.ID), append(earlier, q.Replaces...)
	}
	for _, pair := range r.pairs(n, "het blok vragen") {
		id, value := pair.Key.Text, pair.Value
		what := "de vraag " + dutch.Quote(id)
		if value.Kind == strictyaml.Text {
			r.value(value, func(n *strictyaml.Node) {
				tip := fmt.Sprintf("Schrijf op de regel eronder, twee spaties verder ingesprongen: %s: %s", keyAnswer, dutch.CleanLine(value.Text))
				if mended, ok := strictyaml.SpaceMissing(value.Text); ok {
					tip = mended
				}
				r.Problem(n, fmt.Sprintf("bij %s ontbreekt %q", what, keyAnswer), tip)
			})
			continue
		}
		ref := scan.Ref{Topic: topic.ID, ID: id}
		r.response(ref, r.fields(value, what, questionKeys))
		_, answered := r.round.Responses[ref]
		switch question := topic.Question(id); {
		case question == nil && !slices.Contains(earlier, id) && r.set.Topic(topic.ID) != nil:
			r.foreign(pair.Key, n, what, known, answered)
		case question != nil && answered && r.round.Kind != "" && !question.AppliesTo(r.round.Kind):
			r.Notice(pair.Key, fmt.Sprintf("%s is er niet voor een %s", what, r.round.Kind.Label()),
				"Het antwoord blijft staan, maar telt niet mee. Kijk of de soort bij scan klopt")
		}
	}
}

func (r *reader) actions(n *strictyaml.Node, topic *questions.Topic) {
	var known []string
	for _, a := range topic.Actions {
		known = append(known, a.ID)
	}
	for _, pair := range r.pairs(n, "het blok acties") {
		id := pair.Key.Text
		what := "het actiepunt " + dutch.Quote(id)
		ref := scan.Ref{Topic: topic.ID, ID: id}
		r.followup(ref, r.fields(pair.Value, what, actionKeys))
		if topic.Action(id) == nil && r.set.Topic(topic.ID) != nil {
			_, counts := r.round.Followups[ref]
			r.foreign(pair.Key, n, what, known, counts)
		}
	}
}

// own reads a block that a loket added to a topic. keep takes over what is
// there, or reports that its id, by which a response or followup is found, is
// taken.
func (r *reader) own(n *strictyaml.Node, topic, what string, keys []string, keep func(scan.Own, map[string]*strictyaml.Node) bool) {
	for _, pair := range r.pairs(n, "het blok met "+what) {
		what := what + " " + dutch.Quote(pair.Key.Text)
		f := r.fields(pair.Value, what, keys)
		own := scan.Own{Ref: scan.Ref{Topic: topic, ID: pair.Key.Text}, Text: r.line(f[keys[0]], keys[0])}
		if isEmpty(f[keys[0]]) {
			r.Notice(pair.Key, fmt.Sprintf("bij %s ontbreekt %q", what, keys[0]), "Schrijf achter "+keys[0]+" waar het om gaat")
		}
		if !keep(own, f) {
			r.unread[pair.Value] = true
			r.Problem(pair.Key, what+" heet net als een andere in dit onderwerp", "Geef een van beide een andere naam")
		}
	}
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

func (r *reader) response(ref scan.Ref, f map[string]*strictyaml.Node) {
	response := scan.Response{
		Answer: word(r, f[keyAnswer], "het antwoord", scan.ParseAnswer, scan.Answers()),
		Note:   r.text(f[keyNote], "de toelichting"),
	}
	r.round.Respond(ref, response)
	if response.Answer == scan.NotApplicable && response.Note == "" {
		r.Notice(f[keyAnswer], "bij nvt hoort een reden", "Schrijf bij toelichting waarom de vraag bij dit loket niet past")
	}
}

func (r *reader) followup(ref scan.Ref, f map[string]*strictyaml.Node) {
	followup := scan.Followup{
		Owner:     r.line(f[keyOwner], "de eigenaar"),
		Due:       r.date(f[keyDue], "de datum bij gereed"),
		Priority:  word(r, f[keyPriority], "de prioriteit", scan.ParsePriority, scan.Priorities()),
		FirstStep: r.text(f[keyFirstStep], "de eerste stap"),
		State:     word(r, f[keyState], "de stand", scan.ParseState, scan.States()),
	}
	r.round.FollowUp(ref, followup)
}

// foreign reports a name that this edition of the set does not have. It may be
// from another edition: of this file, or of the round before it. Otherwise it is
// a mistake, by which something that counts would be missed.
func (r *reader) foreign(key, in *strictyaml.Node, what string, names []string, counts bool) {
	meant := dutch.Suggest(key.Text, names)
	slip := meant != "" && in.Get(meant) == nil
	if r.round.Edition != r.set.Edition || r.round.Previous != "" && !slip {
		r.Notice(key, fmt.Sprintf("%s staat niet in editie %d van de vragenlijst", what, r.set.Edition), kept)
		return
	}
	tip := "Kijk of de naam klopt. Zo telt het niet mee"
	if meant != "" {
		tip = fmt.Sprintf("Bedoelde u %q?", meant)
	}
	if counts || slip {
		r.Problem(key, what+" bestaat niet", tip)
	} else {
		r.Notice(key, what+" bestaat niet", tip)
	}
}

// fields returns the values of a map by key. A key that is not among the known
// ones is reported and stays.
func (r *reader) fields(n *strictyaml.Node, what string, known []string) map[string]*strictyaml.Node {
	f := map[string]*strictyaml.Node{}
	for _, pair := range r.pairs(n, what) {
		if slices.Contains(known, pair.Key.Text) {
			f[pair.Key.Text] = pair.Value
		} else {
			r.unknown(pair.Key, n, what, known)
		}
	}
	return f
}

// unknown reports a key of a person's own; or a slip of the pen, when it looks
// like a key that is not there.
func (r *reader) unknown(key *strictyaml.Node, in *strictyaml.Node, where string, known []string) {
	message := fmt.Sprintf("%s kent geen %s", where, dutch.Quote(key.Text))
	if meant := dutch.Suggest(key.Text, known); meant != "" && in.Get(meant) == nil {
		r.Problem(key, message, fmt.Sprintf("Bedoelde u %q?", meant))
		return
	}
	r.Notice(key, message, kept)
}

func (r *reader) pairs(n *strictyaml.Node, what string) (pairs []strictyaml.Pair) {
	r.value(n, func(n *strictyaml.Node) { pairs = r.Pairs(n, what) })
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
func word[T ~string](r *reader, n *strictyaml.Node, what string, parse func(string) (T, bool), values []T) (value T) {
	r.value(n, func(n *strictyaml.Node) {
		text := r.Text(n, what)
		var ok bool
		if value, ok = parse(text); !ok {
			r.Problem(n, fmt.Sprintf("%s %s bestaat niet", what, dutch.Quote(text)), dutch.DidYouMean(text, dutch.Words(values)))
		}
	})
	return value
}

func (r *reader) date(n *strictyaml.Node, what string) (date scan.Date) {
	r.value(n, func(n *strictyaml.Node) {
		var err error
		date, err = scan.ParseDate(r.Text(n, what), "") // what is in a file means the same on every day
		if wrong, ok := errors.AsType[*scan.DateError](err); ok {
			r.Problem(n, wrong.Error(), wrong.Remedy())
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
