package session

import (
	"cmp"
	"fmt"
	"strings"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
)

// Newer is the later edition to which a round that is not finished could go, or
// nil. The user is told what that does, and decides.
func (s *current) Newer() *questions.Set {
	if s.LookOnly() != nil || s.Finished() {
		return nil
	}
	return s.doc.Newer()
}

// Renew takes the round to another edition.
func (s *history) Renew(set *questions.Set) {
	renewed, _ := scan.Renew(s.Round(), set)
	s.doc.SetRound(renewed)
	s.done, s.undone = nil, nil
	s.save()
}

// ToEdition and StayAtEdition are the two ways on.
func (s *current) ToEdition(set *questions.Set) string {
	return fmt.Sprintf("Overgaan naar editie %d", set.Edition)
}

// StayAtEdition is the other way on.
func (s *current) StayAtEdition() string {
	return fmt.Sprintf("Doorgaan met editie %d", s.Set().Edition)
}

// AboutRenewal tells what becomes of the answers.
func (s *current) AboutRenewal(set *questions.Set) string {
	round := s.Round()
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
