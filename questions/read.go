package questions

import (
	_ "embed"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"loketscan/questions/dutch"
	"loketscan/questions/strictyaml"
)

var idPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`) })

// IsID reports whether this is a name that a topic, a question or an action can
// have.
func IsID(id string) bool { return idPattern().MatchString(id) }

//go:embed standard.yaml
var standardYAML []byte

// standard returns the scales that a set has that names none.
func standard() []*Scale {
	root, problems := strictyaml.Parse("standard.yaml", standardYAML)
	r := reader{Walker: strictyaml.Walker{File: "standard.yaml", Problems: problems}}
	scales := r.scales(root.Get("schalen"))
	if len(r.Problems) > 0 {
		panic(r.Problems) // the file is part of the program and tested with it
	}
	return scales
}

// Read reads a question set strictly: whatever is unknown, missing, doubled or
// points nowhere is a problem. name is the file's name for the user. The set is
// nil when there are problems; the error is then a strictyaml.Problems.
func Read(name string, data []byte) (*Set, error) {
	root, problems := strictyaml.Parse(name, data)
	if root == nil {
		return nil, problems
	}
	r := reader{Walker: strictyaml.Walker{File: name, Problems: problems}, set: &Set{YAML: string(data)}}
	r.read(root)
	if len(r.Problems) > 0 {
		return nil, r.Problems
	}
	return r.set, nil
}

type reader struct {
	strictyaml.Walker
	set   *Set
	later []func() // checks of names that can stand further on
}

func (r *reader) read(n *strictyaml.Node) {
	keys := []string{"id", "editie", "titel", "onderwerpen"}
	f := r.Fields(n, "de vragenlijst", append(slices.Clone(keys), "soorten", "schalen")...)
	r.Require(n, "de vragenlijst", keys...)
	s := r.set
	s.ID, s.Title, s.Edition = r.id(f["id"]), r.Text(f["titel"], "de titel"), r.edition(f["editie"], "de editie", math.MaxInt)
	s.Kinds = r.kinds(f["soorten"])
	if s.Scales = r.scales(f["schalen"]); len(s.Scales) == 0 {
		s.Scales = standard()
	}
	seen, numbers := ids{}, map[int]bool{}
	for i, item := range r.Items(f["onderwerpen"], "de lijst van onderwerpen") {
		topic := r.topic(item)
		topic.Number = r.ownNumber(item, i+1, numbers)
		r.unique(seen, item, topic.ID)
		if topic.ID == "scan" {
			r.Problem(item, `een onderwerp mag niet "scan" heten`, "Zo heet in elke ronde het blok met de gegevens van het loket")
		}
		s.Topics = append(s.Topics, topic)
	}
	for _, check := range r.later {
		check()
	}
}

func (r *reader) kinds(n *strictyaml.Node) []Kind {
	var kinds []Kind
	seen, words := ids{}, map[string]*strictyaml.Node{}
	for _, item := range r.Items(n, "de lijst van soorten") {
		f := r.Fields(item, "een soort", "id", "naam", "betekent", "ook")
		r.Require(item, "de soort", "id", "naam", "betekent")
		kind := Kind{
			ID: r.id(f["id"]), Label: r.Text(f["naam"], "de naam"), Means: r.Text(f["betekent"], "betekent"), Words: r.Texts(f["ook"], "ook"),
		}
		if r.unique(seen, item, kind.ID) {
			r.oneMeaning(words, item, append([]string{kind.ID, kind.Label}, kind.Words...))
		}
		kinds = append(kinds, kind)
	}
	return kinds
}

func (r *reader) topic(n *strictyaml.Node) *Topic {
	known := []string{"id", "titel", "inleiding", "vragen", "acties"}
	f := r.Fields(n, "een onderwerp", append(known, "nr", "tabellen", "eigen-vragen")...)
	r.Require(n, "het onderwerp", "id", "titel", "inleiding")
	t := &Topic{
		ID:    r.id(f["id"]),
		Title: r.Text(f["titel"], "de titel"),
		Intro: strings.Join(strings.Fields(r.Text(f["inleiding"], "de inleiding")), " "),
	}
	at := map[string]*strictyaml.Node{} // where a question or a table stands
	seen := ids{}
	for _, item := range r.Items(f["vragen"], "de lijst van vragen") {
		q := r.question(item, t)
		r.unique(seen, item, q.ID)
		t.Questions, at[q.ID] = append(t.Questions, q), item
	}
	for _, item := range r.Items(f["tabellen"], "de lijst van tabellen") {
		table := r.table(item, t)
		r.unique(seen, item, table.ID)
		at[table.ID] = item
	}
	t.Own = r.ownQuestion(f["eigen-vragen"])
	if f["tabellen"] == nil {
		r.Require(n, "het onderwerp", "vragen")
	}
	if len(t.Questions) == 0 || slices.ContainsFunc(t.Questions, judged) {
		r.Require(n, "het onderwerp", "acties")
	}
	r.actions(f["acties"], t)
	r.pointNowhere(t, at)
	return t
}

// judged reports whether an answer to the question can say that something is
// to be done.
func judged(q *Question) bool {
	return slices.ContainsFunc(q.Scale.Options, func(o Option) bool { return o.Verdict.Raises() })
}

func (r *reader) actions(n *strictyaml.Node, t *Topic) {
	seen, numbers := ids{}, map[int]bool{}
	for i, item := range r.Items(n, "de lijst van acties") {
		a := r.action(item, t)
		a.Number = r.ownNumber(item, i+1, numbers)
		r.unique(seen, item, a.ID)
		t.Actions = append(t.Actions, a)
	}
}

// pointNowhere reports questions that raise no action, and those that replace
// what is still there.
func (r *reader) pointNowhere(t *Topic, at map[string]*strictyaml.Node) {
	raised := map[string]bool{}
	for _, a := range t.Actions {
		for _, id := range a.RaisedBy {
			raised[id] = true
		}
	}
	told := map[*strictyaml.Node]bool{}
	for _, q := range t.Questions {
		id, what := q.ID, "de vraag"
		if q.Cell != nil {
			id, what = q.Cell.Table, "de tabel"
		}
		if judged(q) && !raised[q.ID] && !told[at[id]] {
			told[at[id]] = true
			r.Problem(at[id], fmt.Sprintf("%s %q leidt tot geen enkele actie", what, id), "Noem haar bij een actie van dit onderwerp, onder: bij")
		}
		for _, old := range q.Replaces {
			if t.Question(old) != nil {
				r.Problem(at[id], fmt.Sprintf("de vraag %q vervangt %q, maar die vraag bestaat nog", q.ID, old), "Noem onder vervangt alleen vragen van een vorige editie")
			}
		}
	}
}

func (r *reader) action(n *strictyaml.Node, topic *Topic) *Action {
	known := []string{"id", "actie", "bij", "bron"}
	f := r.Fields(n, "een actie", append(slices.Clone(known), "nr", "wettelijk", "inspanning", "beslist", "opbrengst", "na")...)
	r.Require(n, "de actie", known...)
	a := &Action{
		ID:      r.id(f["id"]),
		Text:    r.Text(f["actie"], "de actie"),
		Source:  r.Text(f["bron"], "de bron"),
		Legal:   r.yes(f["wettelijk"], "wettelijk"),
		Effort:  r.OneOf(f["inspanning"], "de inspanning", Efforts()),
		Decides: r.OneOf(f["beslist"], "de beslisser", Deciders()),
		Gain:    r.Text(f["opbrengst"], "de opbrengst"),
	}
	var names []string
	for _, q := range topic.Questions {
		if q.Cell == nil {
			names = append(names, q.ID)
		}
	}
	for _, table := range topic.Tables {
		names = append(names, table.ID)
	}
	for _, item := range r.Items(f["bij"], "bij") {
		raisedBy := topic.named(item.Text)
		if len(raisedBy) == 0 {
			r.OneOf(item, "de vraag", names)
		}
		if slices.ContainsFunc(raisedBy, func(id string) bool { return slices.Contains(a.RaisedBy, id) }) {
			r.Problem(item, fmt.Sprintf("de vraag %q staat hier twee keer", item.Text), "Haal er een weg")
		}
		a.RaisedBy = append(a.RaisedBy, raisedBy...)
	}
	for _, item := range r.Items(f["na"], "na") {
		a.After = append(a.After, r.ref(item, topic, "na", "de actie", func(t *Topic, id string) bool { return t.Action(id) != nil }))
		r.later = append(r.later, func() {
			if circle(Ref{topic.ID, a.ID}, r.set.after) {
				r.Problem(item, fmt.Sprintf("de actie %q wacht op zichzelf", a.ID), "Haal na bij een van de acties weg")
			}
		})
	}
	return a
}

// after are the actions that come before this one.
func (s *Set) after(ref Ref) []Ref {
	if t := s.Topic(ref.Topic); t != nil && t.Action(ref.ID) != nil {
		return t.Action(ref.ID).After
	}
	return nil
}

// circle reports whether following next leads from start to start.
func circle(start Ref, next func(Ref) []Ref) bool {
	seen := map[Ref]bool{}
	var visit func(Ref) bool
	visit = func(at Ref) bool {
		for _, ref := range next(at) {
			if ref == start {
				return true
			}
			if !seen[ref] {
				seen[ref] = true
				if visit(ref) {
					return true
				}
			}
		}
		return false
	}
	return visit(start)
}

// named are the questions that go by a name: a table goes for all of its own.
func (t *Topic) named(id string) []string {
	var names []string
	for _, q := range t.Questions {
		if q.ID == id || q.Cell != nil && q.Cell.Table == id {
			names = append(names, q.ID)
		}
	}
	return names
}

// ref reads the name of a question or an action, of this topic or, behind the
// topic's, of another; exists looks it up when everything is read. The name of
// a question in a table has two dots of its own.
func (r *reader) ref(n *strictyaml.Node, topic *Topic, key, what string, exists func(*Topic, string) bool) Ref {
	text := r.Text(n, key)
	if text == "" {
		return Ref{}
	}
	ref := Ref{topic.ID, text}
	if first, rest, _ := strings.Cut(text, "."); strings.Count(text, ".")%2 == 1 {
		ref = Ref{first, rest}
	}
	r.later = append(r.later, func() {
		if t := r.set.Topic(ref.Topic); t == nil || !exists(t, ref.ID) {
			r.Problem(n, fmt.Sprintf("%s %q bestaat niet", what, text), "Schrijf de id, of voor een ander onderwerp: onderwerp.id")
		}
	})
	return ref
}

// edition reads an edition of the set; what names the field for the user.
func (r *reader) edition(n *strictyaml.Node, what string, newest int) int {
	text := r.Text(n, what)
	edition, err := strconv.Atoi(text)
	switch {
	case text == "": // reported where it is required
	case err != nil || edition < 1:
		r.Problem(n, fmt.Sprintf("%s %q is geen geheel getal vanaf 1", what, text), "De eerste editie is 1")
	case edition > newest:
		r.Problem(n, fmt.Sprintf("%s %d is later dan de editie van de vragenlijst", what, edition), fmt.Sprintf("De vragenlijst heeft editie %d", newest))
	}
	return edition
}

// ownNumber reads the number of a topic or an action, which is its place unless
// it says otherwise, and which no other has.
func (r *reader) ownNumber(item *strictyaml.Node, place int, taken map[int]bool) int {
	number := place
	if n := item.Get("nr"); n != nil {
		number = r.number(n, "het nr")
	}
	if number > 0 && taken[number] {
		r.Problem(item, fmt.Sprintf("het nr %d is al gebruikt", number), "Geef elk onderdeel een eigen nr, dat nooit meer verandert")
	}
	taken[number] = true
	return number
}

// number reads a whole number from 1; anything else is 0, and a problem.
func (r *reader) number(n *strictyaml.Node, what string) int {
	text := r.Text(n, what)
	number, err := strconv.Atoi(text)
	if text != "" && (err != nil || number < 1) {
		r.Problem(n, fmt.Sprintf("%s %q is geen geheel getal vanaf 1", what, text), "Schrijf bijvoorbeeld: 2")
		return 0
	}
	return number
}

// yes reads "true"; what is not there is not so.
func (r *reader) yes(n *strictyaml.Node, what string) bool {
	text := r.Text(n, what)
	if text != "" && text != "true" && text != "false" {
		r.Problem(n, fmt.Sprintf("bij %s staat %s, en dat is niet true of false", what, dutch.Quote(text)),
			fmt.Sprintf("Schrijf: %s: true, of haal de regel weg", what))
	}
	return text == "true"
}

func (r *reader) id(n *strictyaml.Node) string {
	id := r.Text(n, "de id")
	if id != "" && !IsID(id) {
		r.Problem(n, fmt.Sprintf("de id %q heeft andere tekens dan kleine letters, cijfers en streepjes", id), "Begin met een letter, bijvoorbeeld: eerste-contact")
	}
	return id
}

// oneMeaning reports a word that means this item and another as well: a reader
// of it would have to guess.
func (r *reader) oneMeaning(seen map[string]*strictyaml.Node, item *strictyaml.Node, words []string) {
	for _, word := range words {
		folded := dutch.FoldWord(word)
		if other := seen[folded]; folded != "" && other != nil && other != item {
			r.Problem(item, fmt.Sprintf("het woord %s betekent ook al iets anders, op regel %d", dutch.Quote(word), other.Line), "Kies een ander woord, of haal er een weg")
			continue
		}
		seen[folded] = item
	}
}

// ids are the ids that were read, with the line of each.
type ids map[string]int

func (r *reader) unique(seen ids, item *strictyaml.Node, id string) bool {
	if id == "" {
		return true
	}
	if line, ok := seen[id]; ok {
		r.Problem(item, fmt.Sprintf("de id %q is al gebruikt op regel %d", id, line), "Geef elk onderdeel een eigen id")
		return false
	}
	seen[id] = item.Line
	return true
}
