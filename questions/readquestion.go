package questions

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"loketscan/questions/strictyaml"
)

const (
	when   = "-als" // behind the id of an option: when that answer fits
	onlyIf = "alleen-als"
)

func (r *reader) question(n *strictyaml.Node, topic *Topic) *Question {
	scale := r.scaleOf(n.Get("schaal"))
	known := append([]string{"id", "vraag"}, criteria(scale)...)
	known = append(known, "bron", "alleen-bij", "sinds", "vervangt", "schaal", onlyIf, "kern", "dossiercheck",
		"stap", "stap-deels", "inspanning", "beslist")
	f := r.Fields(n, "een vraag", known...)
	r.Require(n, "de vraag", append(append([]string{"id", "vraag"}, settling(scale)...), "bron")...)
	q := &Question{
		ID:        r.id(f["id"]),
		Text:      r.Text(f["vraag"], "de vraag"),
		Scale:     scale,
		Criteria:  r.criteria(scale, f),
		Source:    r.Text(f["bron"], "de bron"),
		OnlyFor:   r.onlyFor(f["alleen-bij"]),
		Core:      r.yes(f["kern"], "kern"),
		FileCheck: r.yes(f["dossiercheck"], "dossiercheck"),
		Step: Step{
			Text: r.Text(f["stap"], "de stap"), Partly: r.Text(f["stap-deels"], "stap-deels"),
			Effort: r.OneOf(f["inspanning"], "de inspanning", Efforts()), Decides: r.OneOf(f["beslist"], "de beslisser", Deciders()),
		},
		Since:    1,
		Replaces: r.Texts(f["vervangt"], "vervangt"),
	}
	if since := f["sinds"]; since != nil {
		q.Since = r.edition(since, "sinds", r.set.Edition)
	}
	if q.Step.Partly != "" || q.Step.Effort != "" || q.Step.Decides != "" {
		r.Require(n, "de vraag", "stap")
	}
	if parent := f[onlyIf]; parent != nil {
		q.OnlyIf = r.ref(parent, topic, onlyIf, "de vraag", func(t *Topic, id string) bool { return t.Question(id) != nil })
		r.later = append(r.later, func() { r.canOpen(parent, Ref{topic.ID, q.ID}, q.OnlyIf) }, func() { r.parentFirst(parent, topic, q) })
	}
	return q
}

// parentFirst reports a question that stands before the one that it hangs on: who
// answers that one would be sent back.
func (r *reader) parentFirst(at *strictyaml.Node, topic *Topic, q *Question) {
	parent := topic.Question(q.OnlyIf.ID)
	inCircle := circle(Ref{topic.ID, q.ID}, r.set.onlyIf)
	if q.OnlyIf.Topic == topic.ID && parent != nil && !inCircle && slices.Index(topic.Questions, parent) > slices.Index(topic.Questions, q) {
		r.Problem(at, fmt.Sprintf("de vraag %q staat voor de vraag waar zij van afhangt", q.ID), "Zet haar erachter")
	}
}

// canOpen reports a question that hangs on itself, or on one of which no answer
// opens it.
func (r *reader) canOpen(at *strictyaml.Node, ref, parent Ref) {
	if circle(ref, r.set.onlyIf) {
		r.Problem(at, fmt.Sprintf("de vraag %q hangt van zichzelf af", ref.ID), "Haal alleen-als bij een van de vragen weg")
	}
	if q := r.set.Question(parent); q != nil && !slices.ContainsFunc(q.Scale.Options, func(o Option) bool { return o.Opens }) {
		r.Problem(at, fmt.Sprintf("de vraag %q wordt nooit gesteld: geen antwoord op %q heeft een vervolg", ref.ID, at.Text),
			"Zet bij een optie van de schaal van die vraag: vervolg: true")
	}
}

// onlyIf is the question on which another hangs, if any.
func (s *Set) onlyIf(ref Ref) []Ref {
	if q := s.Question(ref); q != nil && q.OnlyIf != (Ref{}) {
		return []Ref{q.OnlyIf}
	}
	return nil
}

func (r *reader) onlyFor(n *strictyaml.Node) []string {
	var kinds []string
	for _, item := range r.Items(n, "alleen-bij") {
		if len(r.set.Kinds) == 0 {
			r.Problem(item, "de vragenlijst heeft geen soorten", "Noem de soorten bovenaan onder: soorten, of haal alleen-bij weg")
			break
		}
		if kind := r.OneOf(item, "de soort", r.set.KindIDs()); kind != "" {
			kinds = append(kinds, kind)
		}
	}
	return kinds
}

// criteria are the keys that say when an answer fits.
func criteria(scale *Scale) []string {
	keys := scale.IDs()
	for i := range keys {
		keys[i] += when
	}
	return keys
}

// settling are those of the answers that say that it is in order, which no
// question leaves to the reader.
func settling(scale *Scale) []string {
	var keys []string
	for _, option := range scale.Options {
		if option.Verdict == Settled {
			keys = append(keys, option.ID+when)
		}
	}
	return keys
}

func (r *reader) criteria(scale *Scale, f map[string]*strictyaml.Node) []Criterion {
	var all []Criterion
	for _, option := range scale.Options {
		if text := r.Text(f[option.ID+when], option.ID+when); text != "" {
			all = append(all, Criterion{option.ID, text})
		}
	}
	return all
}

// table reads a table, and adds its questions to the topic.
func (r *reader) table(n *strictyaml.Node, topic *Topic) *Table {
	keys := []string{"id", "titel", "bron", "rijen", "kolommen"}
	f := r.Fields(n, "een tabel", keys...)
	r.Require(n, "de tabel", keys...)
	t := &Table{ID: r.id(f["id"]), Title: r.Text(f["titel"], "de titel")}
	source := r.Text(f["bron"], "de bron")
	seen := ids{}
	for _, item := range r.Items(f["rijen"], "de lijst van rijen") {
		row := r.item(item, "een rij", "tekst", "id", "tekst")
		r.unique(seen, item, row.ID)
		t.Rows = append(t.Rows, row)
	}
	seen = ids{}
	var columns []*Question
	for _, item := range r.Items(f["kolommen"], "de lijst van kolommen") {
		scale := r.scaleOf(item.Get("schaal"))
		column := r.item(item, "een kolom", "vraag", append([]string{"id", "vraag", "schaal"}, criteria(scale)...)...)
		r.Require(item, "een kolom", settling(scale)...)
		r.unique(seen, item, column.ID)
		t.Columns = append(t.Columns, column)
		fields := map[string]*strictyaml.Node{}
		for _, key := range criteria(scale) {
			fields[key] = item.Get(key)
		}
		columns = append(columns, &Question{Scale: scale, Criteria: r.criteria(scale, fields)})
	}
	if f["rijen"] != nil && f["kolommen"] != nil && len(t.Rows)*len(t.Columns) == 0 {
		r.Problem(n, fmt.Sprintf("in de tabel %q is niets in te vullen", t.ID), "Geef haar minstens één rij en één kolom")
	}
	topic.Tables = append(topic.Tables, t)
	for _, row := range t.Rows {
		for i, column := range t.Columns {
			q := *columns[i]
			q.ID, q.Text = t.ID+"."+row.ID+"."+column.ID, row.Text+": "+column.Text
			q.Source, q.Since, q.Cell = source, 1, &Cell{t.ID, row.ID, column.ID}
			topic.Questions = append(topic.Questions, &q)
		}
	}
	return t
}

// item reads a row or a column of a table.
func (r *reader) item(n *strictyaml.Node, what, text string, known ...string) Item {
	f := r.Fields(n, what, known...)
	r.Require(n, what, "id", text)
	return Item{r.id(f["id"]), r.Text(f[text], "de "+text+" van "+what)}
}

func (r *reader) ownQuestion(n *strictyaml.Node) *OwnQuestion {
	if n == nil {
		return nil
	}
	keys := []string{"naam", "meervoud", "lidwoord", "keuze", "uitleg", "vraag"}
	scale := r.scaleOf(n.Get("schaal"))
	f := r.Fields(n, "eigen-vragen", slices.Concat(keys, criteria(scale), []string{"schaal"})...)
	r.Require(n, "eigen-vragen", append(slices.Clone(keys), settling(scale)...)...)
	if text := n.Get("vraag"); text != nil && text.Kind == strictyaml.Text && !strings.Contains(text.Text, OwnText) {
		r.Problem(text, "in de vraag van eigen-vragen ontbreekt "+OwnText, "Zet "+OwnText+" waar de tekst van het loket hoort te staan")
	}
	for _, key := range []string{"naam", "meervoud"} {
		if text := n.Get(key); text != nil && slices.Contains([]string{"antwoord", "toelichting", "acties"}, text.Text) {
			r.Problem(text, fmt.Sprintf("eigen-vragen mag als %s niet %q hebben", key, text.Text), "Zo heet in elke ronde al een ander veld: kies een ander woord")
		}
	}
	return &OwnQuestion{
		Noun:     r.id(f["naam"]),
		Plural:   r.id(f["meervoud"]),
		Article:  r.OneOf(f["lidwoord"], "het bepaalde lidwoord", []string{"de", "het"}),
		Offer:    r.Text(f["keuze"], "de keuze"),
		Explain:  r.Text(f["uitleg"], "de uitleg"),
		Text:     r.Text(f["vraag"], "de vraag"),
		Scale:    scale,
		Criteria: r.criteria(scale, f),
	}
}

// scaleOf returns the scale that is named, or the first.
func (r *reader) scaleOf(n *strictyaml.Node) *Scale {
	var names []string
	for _, scale := range r.set.Scales {
		names = append(names, scale.ID)
	}
	name := r.OneOf(n, "de schaal", names)
	if i := slices.Index(names, name); i >= 0 {
		return r.set.Scales[i]
	}
	return r.set.Scales[0]
}

// verdicts are the words for what an answer says; no word is Describes.
var verdicts = []string{Settled: "op-orde", NeedsWork: "niet-op-orde", FindOut: "uitzoeken", Irrelevant: "niet-van-toepassing"}

func (r *reader) scales(n *strictyaml.Node) []*Scale {
	var scales []*Scale
	seen := ids{}
	for _, item := range r.Items(n, "de lijst van schalen") {
		f := r.Fields(item, "een schaal", "id", "opties", "mag-leeg")
		r.Require(item, "de schaal", "id")
		scale := &Scale{ID: r.id(f["id"]), Optional: r.yes(f["mag-leeg"], "mag-leeg")}
		r.unique(seen, item, scale.ID)
		options, words := ids{}, map[string]*strictyaml.Node{}
		for _, item := range r.Items(f["opties"], "de lijst van opties") {
			option := r.option(item)
			if r.unique(options, item, option.ID) {
				r.oneMeaning(words, item, append([]string{option.ID, option.Label}, option.Words...))
			}
			scale.Options = append(scale.Options, option)
			r.ownPlace(item, append([]string{option.Label}, option.Words...), len(scale.Options))
		}
		scales = append(scales, scale)
	}
	return scales
}

// ownPlace reports a number in the place of a word that is not the place of the
// answer: who types 2 chooses the second.
func (r *reader) ownPlace(item *strictyaml.Node, words []string, place int) {
	for _, word := range words {
		if number, err := strconv.Atoi(word); err == nil && number != place {
			r.Problem(item, fmt.Sprintf("de optie heet %q, en is het antwoord met nummer %d", word, place), "Wie een nummer typt, kiest het antwoord op die plaats. Schrijf het getal als woord, of zet de opties in die volgorde")
		}
	}
}

func (r *reader) option(n *strictyaml.Node) Option {
	f := r.Fields(n, "een optie", "id", "naam", "betekent", "hulp", "voorbeeld", "ook", "telt-als", "trede", "vervolg", "reden")
	r.Require(n, "de optie", "id", "betekent")
	o := Option{
		ID:      r.id(f["id"]),
		Label:   r.Text(f["naam"], "de naam"),
		Means:   r.Text(f["betekent"], "betekent"),
		Help:    r.Text(f["hulp"], "de hulp"),
		Example: r.Text(f["voorbeeld"], "het voorbeeld"),
		Words:   r.Texts(f["ook"], "ook"),
		Opens:   r.yes(f["vervolg"], "vervolg"),
		Why:     r.yes(f["reden"], "reden"),
	}
	if slices.Contains([]string{strings.TrimSuffix(onlyIf, when), "open", "null"}, o.ID) { // "null" is no text to YAML
		r.Problem(n, fmt.Sprintf("een optie mag niet %q heten", o.ID), "Dat woord heeft al een betekenis: kies een ander")
	}
	if o.Label == "" {
		o.Label = o.ID
	}
	if o.Help == "" {
		o.Help = o.Means
	}
	o.Verdict = Verdict(max(slices.Index(verdicts, r.OneOf(f["telt-als"], "telt-als", verdicts[1:])), 0))
	if step := f["trede"]; step != nil {
		o.Step = r.number(step, "de trede")
	}
	return o
}
