package cmd

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"loketscan/questions/dutch"
	"loketscan/scan"
	"loketscan/scan/folder"
)

func newNext(env Env) *cobra.Command {
	var name string
	var dryRun bool
	c := &cobra.Command{
		Use:   "ronde VORIGE NIEUW",
		Short: "Begin de volgende ronde",
		Long: `Begin een nieuwe ronde na een vorige. Wat u over de actiepunten heeft
afgesproken, gaat mee zoals het is. De vragen zijn weer open; tijdens het
invullen staat het antwoord van de vorige ronde erbij, en met één toets neemt u
het over.`,
		Example: `  loketscan ronde 2026-najaar.yaml 2027-voorjaar.yaml --naam "2027 voorjaar"
  loketscan ronde oud.yaml nieuw.yaml --naam "2027 voorjaar" --proef`,
		Args:              argFiles(2, 2),
		ValidArgsFunction: completeFiles(2),
		RunE: func(_ *cobra.Command, args []string) error {
			before, err := openFile(env, args[0])
			if err != nil {
				return err
			}
			begun, err := folder.Next(before, env.Sets, args[1], name, scan.DateOf(env.Now()))
			if same, ok := errors.AsType[*scan.SameNameError](err); ok {
				return usage(same.Error(), fmt.Sprintf("Geef de nieuwe ronde een andere naam, bijvoorbeeld: --naam %q", same.Free))
			}
			if err != nil {
				return err
			}
			if !dryRun {
				if err := begun.Save(); err != nil {
					return err
				}
				if err := begun.File.Close(); err != nil {
					return err
				}
			}
			summary := nextSummary(begun, before.Round, dryRun)
			if dryRun {
				return env.print(summary)
			}
			return env.printSaved("de nieuwe ronde is gemaakt", summary)
		},
	}
	c.Flags().StringVar(&name, "naam", "", "`NAAM` van de nieuwe ronde; gewoonlijk naar het halfjaar, zoals \"2027 voorjaar\"")
	c.Flags().BoolVar(&dryRun, "proef", false, "toon alleen wat er gebeurt, en maak niets")
	return c
}

// nextSummary tells what goes along to the next round, and what does not.
func nextSummary(begun *folder.Begun, before *scan.Round, dryRun bool) []byte {
	round := begun.File.Round
	var b strings.Builder
	did := "Gemaakt"
	if dryRun {
		did = "Proef, er is niets gemaakt"
	}
	_, total := scan.Assess(round).Progress()
	fmt.Fprintf(&b, "%s: %s, ronde %s.\n", did, dutch.CleanLine(begun.Path), round.Name)
	fmt.Fprintf(&b, "Vragen: %d, allemaal weer open. Het vorige antwoord staat er bij het invullen bij.\n", total)
	b.WriteString(actionsAlong(scan.Assess(before), round))
	for _, part := range []struct {
		title string
		refs  []scan.Ref
	}{
		{"Gewijzigde vragen; het vorige antwoord staat erbij", begun.Carried.Renamed},
		{"Nieuwe vragen", begun.Carried.New},
		{"Vervallen vragen; het antwoord blijft in het bestand", begun.Carried.Ended},
		{"Vervallen actiepunten; wat u erover heeft afgesproken, blijft in het bestand", begun.Carried.Dropped},
		{"Uw opmerkingen en eigen velden bij deze antwoorden staan alleen nog in de vorige ronde", begun.Left},
	} {
		if len(part.refs) == 0 {
			continue
		}
		fmt.Fprintf(&b, "\n%s:\n", part.title)
		for _, ref := range part.refs {
			line := ref.String()
			if text := scan.TextOf(ref, round, before); text != "" {
				line += ": " + text
			}
			fmt.Fprintf(&b, "  %s\n", dutch.CleanLine(line))
		}
	}
	if !dryRun {
		fmt.Fprintf(&b, "\nInvullen: %s\n", scan.CommandLine("scan", begun.Path))
	}
	return []byte(b.String())
}

// actionsAlong tells what becomes of the actions of the last plan: what was
// agreed goes along, and the others come back with their question.
func actionsAlong(before scan.Assessment, round *scan.Round) string {
	plan := before.Actions()
	agreed, others := 0, 0
	for _, a := range plan {
		if a.Own || round.Followup(a.Ref) != (scan.Followup{}) {
			agreed++
		} else if t := round.Set.Topic(a.Ref.Topic); t != nil && t.Action(a.Ref.ID) != nil {
			others++
		}
	}
	var lines []string
	if len(plan) > 0 {
		lines = append(lines, fmt.Sprintf("Actiepunten in het vorige plan: %d.", len(plan)))
	}
	if agreed > 0 {
		lines = append(lines, fmt.Sprintf("- Met afspraken of door u toegevoegd: %d. Die gaan mee, met eigenaar, datum en stand.", agreed))
	}
	if others > 0 {
		lines = append(lines, fmt.Sprintf("- Nog zonder afspraken: %d. Die komen terug zodra hun vraag weer niet op orde is.", others))
	}
	if ended := len(plan) - agreed - others; ended > 0 {
		lines = append(lines, fmt.Sprintf("- Vervallen in de nieuwe editie: %d.", ended))
	}
	if outside := agreements(round) - agreed; outside > 0 {
		lines = append(lines, fmt.Sprintf("Ook mee gaan afspraken bij actiepunten die niet in het vorige plan stonden: %d.", outside))
	}
	if lines == nil {
		return ""
	}
	return strings.Join(lines, "\n") + "\n"
}

// agreements counts the actions about which something was agreed, or that the
// loket added.
func agreements(round *scan.Round) int {
	n := len(round.OwnActions())
	for ref := range round.Followups() {
		if _, own := round.OwnAction(ref); !own {
			n++
		}
	}
	return n
}
