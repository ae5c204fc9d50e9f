package walk

import (
	"cmp"
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
)

// A round that is not finished can go to a later edition of its question set.
// The user is told what that does, and decides.

// newer is the edition to which the round could go, or nil.
func (m *model) newer() *questions.Set {
	answered, total := m.assess().Progress()
	if m.doc.LookOnly() != nil || answered == total {
		return nil
	}
	return m.doc.Newer()
}

// renew takes the round to another edition, and saves it.
func (m *model) renew(set *questions.Set) {
	renewed, _ := scan.Renew(m.doc.Round(), set)
	m.doc.Renew(renewed)
	m.undo = nil
	m.save()
}

// offerRenewal asks whether the round goes to a later edition.
func (m *model) offerRenewal(set *questions.Set) {
	m.screen = newMenu(m, "Nieuwe editie", m.whatRenewalDoes(set),
		choice{toEdition(set), func() tea.Cmd {
			m.renew(set)
			m.open(m.doc)
			m.notice = fmt.Sprintf("De ronde hoort nu bij editie %d van de vragenlijst.", set.Edition)
			return nil
		}},
		choice{m.stayAtEdition(), func() tea.Cmd { m.show(m.home); return nil }},
	)
}

func toEdition(set *questions.Set) string { return fmt.Sprintf("Overgaan naar editie %d", set.Edition) }

func (m *model) stayAtEdition() string {
	return fmt.Sprintf("Doorgaan met editie %d", m.doc.Round().Set.Edition)
}

// whatRenewalDoes tells what becomes of the answers.
func (m *model) whatRenewalDoes(set *questions.Set) string {
	round := m.doc.Round()
	renewed, told := scan.Renew(round, set)
	var b strings.Builder
	fmt.Fprintf(&b, "Deze ronde is van editie %d van de vragenlijst. Er is nu editie %d. U kunt overgaan: uw antwoorden, afspraken en eigen actiepunten gaan mee.\n", round.Set.Edition, set.Edition)
	for _, part := range []struct {
		refs []scan.Ref
		what string
	}{
		{told.New, "Nieuwe vragen"},
		{told.Renamed, "Vragen die anders zijn gesteld; uw antwoord staat er al bij"},
		{told.Reopens, "Vragen met andere antwoorden; uw antwoord staat in de toelichting, en u kiest opnieuw"},
		{told.Ended, "Vragen die vervallen; uw antwoord blijft in het bestand, en telt niet meer mee"},
		{told.Dropped, "Actiepunten die vervallen; wat u erover heeft afgesproken, blijft in het bestand"},
	} {
		if len(part.refs) == 0 {
			continue
		}
		fmt.Fprintf(&b, "\n%s:\n", part.what)
		for _, ref := range part.refs {
			fmt.Fprintf(&b, "- %s\n", dutch.CleanLine(cmp.Or(scan.TextOf(ref, renewed, round), ref.String())))
		}
	}
	return strings.TrimSpace(b.String())
}

// offerRenewal asks whether the round goes to a later edition, and goes on.
func (l *lines) offerRenewal(set *questions.Set, then place) place {
	return func() (place, error) {
		l.say(l.m.whatRenewalDoes(set))
		prompt := fmt.Sprintf("Typ ja om over te gaan naar editie %d, of enter om door te gaan met editie %d:", set.Edition, l.m.doc.Round().Set.Edition)
		return l.choose(prompt, nil, func(place) []command {
			return []command{
				{names: []string{"ja", "j"}, does: toEdition(set), do: func(string) (place, error) {
					l.m.renew(set)
					if l.tell() {
						l.say(fmt.Sprintf("Bewaard: de ronde hoort nu bij editie %d.", set.Edition))
					}
					return then, nil
				}},
				{names: []string{"nee", "n", ""}, does: l.m.stayAtEdition(), do: func(string) (place, error) { return then, nil }},
			}
		}), nil
	}
}
