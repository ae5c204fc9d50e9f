package cmd

import (
	"github.com/spf13/cobra"

	"loketscan/questions/dutch"
	"loketscan/report"
	"loketscan/scan"
)

func newPlan(env Env) *cobra.Command {
	var day, owner, priority, topic string
	var out *output
	var unowned bool
	c := &cobra.Command{
		Use:   "plan BESTAND",
		Short: "Maak het Plan van Aanpak",
		Long: `Maak van een ingevulde scan het Plan van Aanpak, in Markdown. Het plan gaat
alleen over de onderwerpen die nog niet op orde zijn, en zegt wat op de
peildatum te laat is. Dezelfde antwoorden en peildatum geven altijd hetzelfde
plan.`,
		Example: `  loketscan plan 2026-najaar.yaml -o plan.md
  loketscan plan 2026-najaar.yaml --eigenaar coördinator
  loketscan plan 2026-najaar.yaml --onderwerp 6 --peildatum 2027-01-01`,
		Args:              argFiles(1, 1),
		ValidArgsFunction: completeFiles(1),
		RunE: func(c *cobra.Command, args []string) error {
			o := report.PlanOptions{Owner: dutch.CleanLine(owner), Unowned: unowned}
			if c.Flags().Changed(scan.OwnerField.Key) && o.Owner == "" {
				return usage("achter --eigenaar ontbreekt een functie", "Zoekt u de actiepunten zonder eigenaar? Gebruik --zonder-eigenaar")
			}
			if o.Owner != "" && unowned {
				return usage("--eigenaar en --zonder-eigenaar gaan niet samen", "Kies een van de twee")
			}
			var err error
			if o.Today, err = dayOrToday(env, day); err != nil {
				return err
			}
			if priority, err = word(priority, scan.PriorityField); err != nil {
				return err
			}
			o.Priority = scan.Priority(priority)
			round, err := openRound(env, args[0])
			if err != nil {
				return err
			}
			if o.Topic, err = findTopic(round.Set, topic); err != nil {
				return err
			}
			if err := knownOwner(o.Owner, scan.Assess(round)); err != nil {
				return err
			}
			return env.document(c.Context(), out, report.Markdown, report.Plan(round, o))
		},
	}
	dayFlag(c, &day)
	c.Flags().StringVar(&owner, scan.OwnerField.Key, "", "alleen de actiepunten van deze `FUNCTIE`")
	c.Flags().BoolVar(&unowned, "zonder-eigenaar", false, "alleen de actiepunten die nog van niemand zijn")
	c.Flags().StringVar(&priority, scan.PriorityField.Key, "", "alleen de actiepunten met dit `WOORD`: "+dutch.Join(scan.PriorityField.Words, "of"))
	c.Flags().StringVar(&topic, flagTopic, "", "alleen dit `ONDERWERP`, bijvoorbeeld 6 of vraagafhandeling")
	out = outputFlags(c)
	return c
}
