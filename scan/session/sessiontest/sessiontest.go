// Package sessiontest is a small question set and a simple store, for tests of
// sessions and their faces.
package sessiontest

import (
	"encoding/gob"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/google/go-cmp/cmp"

	"loketscan/questions"
	"loketscan/questions/fault"
	"loketscan/questions/sets"
	"loketscan/scan"
	"loketscan/scan/session"
)

// Set has the sixteen titles of the real set, and few questions.
func Set() *questions.Set {
	checklist := sets.BuiltIn().Proposed()
	set := &questions.Set{ID: "proef", Edition: 1, Title: "Proefset", Kinds: checklist.Kinds, Scales: checklist.Scales}
	titles := []string{
		"Visie", "De burger", "Beleid en bedrijfsplan", "Locatie", "Faciliteiten", "Vraagafhandeling",
		"Personeel", "De diensten", "De producten en arrangementen", "Organisatorische inbedding",
		"Samenwerking", "Keten- en netwerksamenwerking", "PR en communicatie", "Kwaliteitsbeleid",
		"Kostenbeheersing", "Aansluiting op ontwikkelingen",
	}
	for i, title := range titles {
		t := &questions.Topic{
			Number: i + 1,
			ID:     fmt.Sprintf("onderwerp-%d", i+1),
			Title:  title,
			Intro:  "Dit onderwerp gaat over " + strings.ToLower(title) + ".\nInwoners merken het als het op orde is. De meeste loketten zijn er een eind mee.\n",
		}
		for q := range 1 + i%3 {
			t.Questions = append(t.Questions, &questions.Question{
				ID:       fmt.Sprintf("vraag-%d", q+1),
				Text:     fmt.Sprintf("Is afspraak %d over %s vastgelegd?", q+1, strings.ToLower(title)),
				Scale:    set.Scales[0],
				Criteria: []questions.Criterion{{Option: "ja", Text: "De afspraak staat op papier, en balie, telefoon en e-mail werken ernaar."}},
			})
		}
		for a := range 1 + i%2 {
			action := &questions.Action{
				Number: a + 1,
				ID:     fmt.Sprintf("actie-%d", a+1),
				Text:   fmt.Sprintf("Leg afspraak %d op één plaats vast en spreek af wie haar bijhoudt.", a+1),
			}
			for _, q := range t.Questions {
				action.RaisedBy = append(action.RaisedBy, q.ID)
			}
			t.Actions = append(t.Actions, action)
		}
		set.Topics = append(set.Topics, t)
	}
	set.Topics[15].ID, set.Topics[15].Own = "ontwikkelingen", checklist.Topic("ontwikkelingen").Own
	// One question that only municipal lokets get.
	inbedding := set.Topics[9]
	inbedding.Questions[0].OnlyFor = []string{"gemeentelijk"}
	return set
}

// Info is the head of a round.
func Info() scan.Info {
	return scan.Info{
		Municipality: "Voorbeeldstad", Desk: "Loket Centrum", Kind: "gemeentelijk",
		Name: "2026 najaar", Date: "2026-11-21",
	}
}

// Responses are what is answered in a round.
func Responses(r *scan.Round) map[scan.Ref]scan.Response { return maps.Collect(r.Responses()) }

// Followups are what is agreed in a round.
func Followups(r *scan.Round) map[scan.Ref]scan.Followup { return maps.Collect(r.Followups()) }

// Alike compares rounds of the same set.
var Alike = cmp.Options{
	cmp.AllowUnexported(scan.Round{}),
	cmp.Comparer(func(a, b *questions.Set) bool { return a == b }),
	cmp.Comparer(func(a, b *questions.OwnQuestion) bool { return a == b }),
}

// Store keeps rounds in a folder, in the simplest form that can be read
// back by another process.
type Store struct {
	Folder  string
	Set     *questions.Set // of new rounds
	Earlier *questions.Set // the edition before it, or nil
}

// stored is what is in a file.
type stored struct {
	Edition                  int
	Info                     scan.Info
	Responses                map[scan.Ref]scan.Response
	Followups                map[scan.Ref]scan.Followup
	OwnActions, OwnQuestions []scan.Own
}

// Document is a round in such a file, and what can befall it.
type Document struct {
	Later   *questions.Set // a later edition of the set
	Moves   error          // of the next save, which goes to another file
	Kept    []string       // plans that somebody changed
	Noticed error

	store    Store
	name     string
	round    *scan.Round
	previous *scan.Round
	lookOnly error
}

// Rounds returns the rounds in the folder.
func (s Store) Rounds() []session.Summary {
	entries, _ := os.ReadDir(s.Folder)
	var all []session.Summary
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".yaml") {
			continue
		}
		summary := session.Summary{Name: e.Name()}
		if doc, err := s.Open(e.Name()); err != nil {
			summary.Err = err
		} else {
			summary.Info = doc.Round().Info
			summary.Answered, summary.Total = scan.Assess(doc.Round()).Progress()
		}
		all = append(all, summary)
	}
	return all
}

// Open reads a round.
func (s Store) Open(name string) (session.Document, error) {
	f, err := os.Open(filepath.Join(s.Folder, name))
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // only read
	var file stored
	if err := gob.NewDecoder(f).Decode(&file); err != nil {
		return nil, fault.New(name+", regel 3: dit is geen geldige YAML", "herstel het bestand, of begin een nieuwe scan")
	}
	set := s.Set
	if file.Edition != set.Edition {
		set = s.Earlier
	}
	round := scan.NewRound(set, file.Info)
	for _, own := range file.OwnActions {
		err = errors.Join(err, round.SetOwnAction(own))
	}
	for _, own := range file.OwnQuestions {
		own.Asks = set.Topic(own.Ref.Topic).Own
		err = errors.Join(err, round.SetOwnQuestion(own))
	}
	for ref, r := range file.Responses {
		round.Respond(ref, r)
	}
	for ref, f := range file.Followups {
		round.FollowUp(ref, f)
	}
	doc := &Document{store: s, name: name, round: round}
	if _, err := os.Stat(s.LockOf(name)); err == nil {
		doc.lookOnly = fault.New(fmt.Sprintf("%q is in gebruik bij Els op computer BALIE-2", name), "U kunt het bestand wel bekijken. Bewerken kan weer als het daar is gesloten")
	}
	if round.Previous != "" {
		if before, err := s.Open(round.Previous); err == nil {
			doc.previous = before.Round()
		}
	}
	return doc, err
}

// LockOf is the file whose presence says that someone else has the round.
func (s Store) LockOf(name string) string { return filepath.Join(s.Folder, name+".bezet") }

// Close does nothing: nobody else is kept out.
func (s Store) Close() {}

// Suggest proposes a file name.
func (s Store) Suggest(info scan.Info) string {
	return "wmo-loket-" + strings.ReplaceAll(strings.ToLower(info.Municipality+"-"+info.Name), " ", "-") + ".yaml"
}

// Create makes the file of a new round.
func (s Store) Create(name string, info scan.Info) (session.Document, error) {
	if _, err := os.Stat(filepath.Join(s.Folder, name)); err == nil {
		return nil, fault.New(fmt.Sprintf("het bestand %q bestaat al", name), "kies een andere naam")
	} else if !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	doc := &Document{store: s, name: name, round: scan.NewRound(s.Set, info)}
	return doc, doc.Save()
}

// Next makes the file of the round after another.
func (s Store) Next(previous, file, roundName string) (session.Document, error) {
	before, err := s.Open(previous)
	if err != nil {
		return nil, err
	}
	next, _, err := scan.Next(s.Set, before.Round(), roundName, "2027-05-01", previous)
	if err != nil {
		return nil, err
	}
	doc, err := s.Create(file, next.Info)
	if err != nil {
		return nil, err
	}
	made := doc.(*Document)
	made.round, made.previous = next, before.Round()
	return made, made.Save()
}

// SuggestNext proposes its file and its name.
func (s Store) SuggestNext(previous string) (file, roundName string) {
	info := scan.Info{}
	if before, err := s.Open(previous); err == nil {
		info = before.Round().Info
	}
	info.Name = "2027 voorjaar"
	return s.Suggest(info), info.Name
}

// Compare says which answers changed.
func (s Store) Compare(older, newer string) (string, error) {
	var rounds [2]*scan.Round
	for i, name := range []string{older, newer} {
		doc, err := s.Open(name)
		if err != nil {
			return "", err
		}
		rounds[i] = doc.Round()
	}
	var b strings.Builder
	fmt.Fprintf(&b, "Van ronde %s naar ronde %s.\n", rounds[0].Name, rounds[1].Name)
	for _, t := range scan.Compare(rounds[0], rounds[1]).Topics {
		for _, q := range t.Questions {
			fmt.Fprintf(&b, "%s: %s\n", q.Ref, q.Change)
		}
	}
	return b.String(), nil
}

// Name is the name of the file.
func (d *Document) Name() string { return d.name }

// Round is the round.
func (d *Document) Round() *scan.Round { return d.round }

// Previous is the round before it, or nil.
func (d *Document) Previous() *scan.Round { return d.previous }

// Newer is a later edition, or nil.
func (d *Document) Newer() *questions.Set {
	if d.Later == nil || d.Later.Edition == d.round.Set.Edition {
		return nil
	}
	return d.Later
}

// SetRound goes on with another round.
func (d *Document) SetRound(r *scan.Round) { d.round = r }

// LookOnly says that someone else has the round.
func (d *Document) LookOnly() error { return d.lookOnly }

// SaveAs saves in a new file.
func (d *Document) SaveAs(name string) error {
	if _, err := os.Stat(filepath.Join(d.store.Folder, name)); err == nil {
		return fault.New(fmt.Sprintf("het bestand %q bestaat al", name), "kies een andere naam")
	}
	before := d.name
	d.name = name
	err := d.Save()
	if err != nil {
		d.name = before
	}
	return err
}

// Save saves, or moves when it is to.
func (d *Document) Save() error {
	if err := d.Moves; err != nil {
		d.Moves = nil
		old := d.name
		d.name = strings.TrimSuffix(old, ".yaml") + "-niet-samengevoegd.yaml"
		if err := d.Save(); err != nil {
			return err
		}
		return &session.MovedError{Old: old, New: d.name, Err: err}
	}
	path := filepath.Join(d.store.Folder, d.name)
	f, err := os.CreateTemp(d.store.Folder, "nieuw-*")
	if err != nil {
		return fault.New("de map is weg of vol", "maak ruimte en probeer het opnieuw")
	}
	r := d.round
	file := stored{
		Edition: r.Set.Edition, Info: r.Info, OwnActions: r.OwnActions(), OwnQuestions: r.OwnQuestions(),
		Responses: Responses(r), Followups: Followups(r),
	}
	for i := range file.OwnQuestions {
		file.OwnQuestions[i].Asks = nil // as the set has it
	}
	err = errors.Join(gob.NewEncoder(f).Encode(file), f.Close())
	return errors.Join(err, os.Rename(f.Name(), path))
}

// Notice is what a test wants to be known.
func (d *Document) Notice() error { return d.Noticed }

// WritePlan writes the actions by their numbers.
func (d *Document) WritePlan() (string, []string, error) {
	name := strings.TrimSuffix(d.name, ".yaml") + ".md"
	var lines []string
	for _, a := range scan.Assess(d.round).Actions() {
		lines = append(lines, a.Label())
	}
	slices.Sort(lines)
	return name, d.Kept, os.WriteFile(filepath.Join(d.store.Folder, name), []byte(strings.Join(lines, "\n")+"\n"), 0o600)
}

// PlanText is that plan to read.
func (d *Document) PlanText() string {
	var b strings.Builder
	b.WriteString("Plan van Aanpak\n\n")
	for _, a := range scan.Assess(d.round).Actions() {
		fmt.Fprintf(&b, "%s %s\n", a.Label(), a.Text)
	}
	return b.String()
}
