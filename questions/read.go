package questions

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"loketscan/questions/dutch"
	"loketscan/questions/strictyaml"
)

var idPattern = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

// Read reads a question set strictly: whatever is unknown, missing, doubled or
// points nowhere is a problem. name is the file's name for the user. The set is
// nil when there are problems; the error is then a strictyaml.Problems.
func Read(name string, data []byte) (*Set, error) {
	root, problems := strictyaml.Parse(name, data)
	if root == nil {
		return nil, problems
	}
	r := reader{Walker: strictyaml.Walker{File: name, Problems: problems}}
	set := r.set(root)
	set.source = data
	if len(r.Problems) > 0 {
		return nil, r.Problems
	}
	return set, nil
}

type reader struct {
	strictyaml.Walker
	newest int // the edition of the set
}

func (r *reader) set(n *strictyaml.Node) *Set {
	f := r.Fields(n, "de vragenlijst", "id", "editie", "titel", "onderwerpen")
	r.Require(n, "de vragenlijst", "id", "editie", "titel", "onderwerpen")
	s := &Set{ID: r.id(f["id"]), Title: r.Text(f["titel"], "de titel"), Edition: r.edition(f["editie"], "de editie", math.MaxInt)}
	r.newest = s.Edition
	seen := ids{}
	for i, item := range r.Items(f["onderwerpen"], "de lijst van onderwerpen") {
		topic := r.topic(item)
		topic.Number = i + 1
		r.unique(seen, item, topic.ID)
		if topic.ID == "scan" {
			r.Problem(item, `een onderwerp mag niet "scan" heten`, "Zo heet in elke ronde het blok met de gegevens van het loket")
		}
		s.Topics = append(s.Topics, topic)
	}
	return s
}

func (r *reader) topic(n *strictyaml.Node) *Topic {
	f := r.Fields(n, "een onderwerp", "id", "titel", "inleiding", "vragen", "acties")
	r.Require(n, "het onderwerp", "id", "titel", "inleiding", "vragen", "acties")
	t := &Topic{
		ID:    r.id(f["id"]),
		Title: r.Text(f["titel"], "de titel"),
		Intro: strings.Join(strings.Fields(r.Text(f["inleiding"], "de inleiding")), " "),
	}
	raised := map[string]bool{}
	seen := ids{}
	questionItems := r.Items(f["vragen"], "de lijst van vragen")
	for _, item := range questionItems {
		q := r.question(item)
		r.unique(seen, item, q.ID)
		t.Questions = append(t.Questions, q)
	}
	seen = ids{}
	for i, item := range r.Items(f["acties"], "de lijst van acties") {
		a := r.action(item, t)
		a.Number = i + 1
		r.unique(seen, item, a.ID)
		t.Actions = append(t.Actions, a)
		for _, id := range a.RaisedBy {
			raised[id] = true
		}
	}
	for i, q := range t.Questions {
		if !raised[q.ID] {
			r.Problem(questionItems[i], fmt.Sprintf("de vraag %q leidt tot geen enkele actie", q.ID), "Noem haar bij een actie van dit onderwerp, onder: bij")
		}
		for _, id := range q.Replaces {
			if t.Question(id) != nil {
				r.Problem(questionItems[i], fmt.Sprintf("de vraag %q vervangt %q, maar die vraag bestaat nog", q.ID, id), "Noem onder vervangt alleen vragen van een vorige editie")
			}
		}
	}
	return t
}

func (r *reader) question(n *strictyaml.Node) *Question {
	f := r.Fields(n, "een vraag", "id", "vraag", "ja-als", "bron", "alleen-bij", "sinds", "vervangt")
	r.Require(n, "de vraag", "id", "vraag", "ja-als", "bron")
	q := &Question{
		ID:       r.id(f["id"]),
		Text:     r.Text(f["vraag"], "de vraag"),
		YesIf:    r.Text(f["ja-als"], "ja-als"),
		Source:   r.Text(f["bron"], "de bron"),
		Since:    1,
		Replaces: r.Texts(f["vervangt"], "vervangt"),
	}
	if since := f["sinds"]; since != nil {
		q.Since = r.edition(since, "sinds", r.newest)
	}
	for _, item := range r.Items(f["alleen-bij"], "alleen-bij") {
		if kind := r.OneOf(item, "de soort", dutch.Words(Kinds())); kind != "" {
			q.OnlyFor = append(q.OnlyFor, Kind(kind))
		}
	}
	return q
}

func (r *reader) action(n *strictyaml.Node, topic *Topic) *Action {
	f := r.Fields(n, "een actie", "id", "actie", "bij", "bron")
	r.Require(n, "de actie", "id", "actie", "bij", "bron")
	a := &Action{
		ID:     r.id(f["id"]),
		Text:   r.Text(f["actie"], "de actie"),
		Source: r.Text(f["bron"], "de bron"),
	}
	var known []string
	for _, q := range topic.Questions {
		known = append(known, q.ID)
	}
	for _, item := range r.Items(f["bij"], "bij") {
		id := r.OneOf(item, "de vraag", known)
		if slices.Contains(a.RaisedBy, id) {
			r.Problem(item, fmt.Sprintf("de vraag %q staat hier twee keer", id), "Haal er een weg")
		}
		if id != "" {
			a.RaisedBy = append(a.RaisedBy, id)
		}
	}
	return a
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

// IsID reports whether a set, or a loket that adds to it, can name something so.
func IsID(id string) bool { return idPattern.MatchString(id) }

func (r *reader) id(n *strictyaml.Node) string {
	id := r.Text(n, "de id")
	if id != "" && !IsID(id) {
		r.Problem(n, fmt.Sprintf("de id %q heeft andere tekens dan kleine letters, cijfers en streepjes", id), "Begin met een letter, bijvoorbeeld: eerste-contact")
	}
	return id
}

// ids are the ids that were read, with the line of each.
type ids map[string]int

func (r *reader) unique(seen ids, item *strictyaml.Node, id string) {
	if id == "" {
		return
	}
	if line, ok := seen[id]; ok {
		r.Problem(item, fmt.Sprintf("de id %q is al gebruikt op regel %d", id, line), "Geef elk onderdeel een eigen id")
		return
	}
	seen[id] = item.Line
}
