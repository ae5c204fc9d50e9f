package walk

import (
	"encoding/gob"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"loketscan/questions"
	"loketscan/scan"
)

// testSet has the sixteen titles of the real set, and few questions.
func testSet() *questions.Set {
	set := &questions.Set{ID: "proef", Edition: 1, Title: "Proefset"}
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
				ID:    fmt.Sprintf("vraag-%d", q+1),
				Text:  fmt.Sprintf("Is afspraak %d over %s vastgelegd?", q+1, strings.ToLower(title)),
				YesIf: "De afspraak staat op papier, en balie, telefoon en e-mail werken ernaar.",
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
	// One question that only municipal lokets get.
	inbedding := set.Topics[9]
	inbedding.Questions[0].OnlyFor = []questions.Kind{questions.Municipal}
	return set
}

func testInfo() scan.Info {
	return scan.Info{
		SetID: "proef", Edition: 1,
		Municipality: "Voorbeeldstad", Desk: "Loket Centrum", Kind: questions.Municipal,
		Name: "2026 najaar", Date: "2026-11-21",
	}
}

// gobStore keeps rounds in a folder, in the simplest form that can be read
// back by another process.
type gobStore struct {
	folder string
	set    *questions.Set
}

type gobDocument struct {
	store gobStore
	name  string
	round *scan.Round
}

func (s gobStore) Rounds() []Summary {
	entries, _ := os.ReadDir(s.folder)
	var all []Summary
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".yaml") {
			continue
		}
		summary := Summary{Name: e.Name()}
		if doc, err := s.Open(e.Name()); err != nil {
			summary.Err = err
		} else {
			summary.Info = doc.Round().Info
			summary.Answered, summary.Total = scan.Assess(s.set, doc.Round()).Progress()
		}
		all = append(all, summary)
	}
	return all
}

func (s gobStore) Open(name string) (Document, error) {
	f, err := os.Open(filepath.Join(s.folder, name))
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // only read
	var round scan.Round
	if err := gob.NewDecoder(f).Decode(&round); err != nil {
		return nil, remedied{name + ", regel 3: dit is geen geldige YAML", "herstel het bestand, of begin een nieuwe scan"}
	}
	fresh := scan.NewRound(round.Info)
	for ref, r := range round.Responses {
		fresh.Respond(ref, r)
	}
	for ref, f := range round.Followups {
		fresh.FollowUp(ref, f)
	}
	return &gobDocument{s, name, fresh}, nil
}

func (s gobStore) Suggest(info scan.Info) string {
	return "wmo-loket-" + strings.ReplaceAll(strings.ToLower(info.Municipality+"-"+info.Name), " ", "-") + ".yaml"
}

func (s gobStore) Create(name string, info scan.Info) (Document, error) {
	if _, err := os.Stat(filepath.Join(s.folder, name)); err == nil {
		return nil, remedied{fmt.Sprintf("het bestand %q bestaat al", name), "kies een andere naam"}
	} else if !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	doc := &gobDocument{s, name, scan.NewRound(info)}
	return doc, doc.Save()
}

func (d *gobDocument) Name() string       { return d.name }
func (d *gobDocument) Round() *scan.Round { return d.round }

func (d *gobDocument) Save() error {
	path := filepath.Join(d.store.folder, d.name)
	f, err := os.CreateTemp(d.store.folder, "nieuw-*")
	if err != nil {
		return remedied{"de map is weg of vol", "maak ruimte en probeer het opnieuw"}
	}
	err = errors.Join(gob.NewEncoder(f).Encode(d.round), f.Close())
	return errors.Join(err, os.Rename(f.Name(), path))
}

func (d *gobDocument) WritePlan() (string, error) {
	name := strings.TrimSuffix(d.name, ".yaml") + ".md"
	var lines []string
	for _, a := range scan.Assess(d.store.set, d.round).Actions() {
		lines = append(lines, a.Label())
	}
	slices.Sort(lines)
	return name, os.WriteFile(filepath.Join(d.store.folder, name), []byte(strings.Join(lines, "\n")+"\n"), 0o600)
}

// remedied is an error as the store gives them.
type remedied struct{ message, remedy string }

func (e remedied) Error() string  { return e.message }
func (e remedied) Remedy() string { return e.remedy }
