package cmd

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"loketscan/questions"
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
				return usageError{"achter --eigenaar ontbreekt een functie", "Zoekt u de actiepunten zonder eigenaar? Gebruik --zonder-eigenaar"}
			}
			if o.Owner != "" && unowned {
				return usageError{"--eigenaar en --zonder-eigenaar gaan niet samen", "Kies een van de twee"}
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

// knownOwner is an error when nobody with this name owns an action of the plan:
// a plan without actions would say that there is nothing to do.
func knownOwner(owner string, a scan.Assessment) error {
	owners := a.Owners()
	if owner == "" || slices.ContainsFunc(owners, func(known string) bool { return dutch.Fold(known) == dutch.Fold(owner) }) {
		return nil
	}
	message := fmt.Sprintf("geen actiepunt in dit plan heeft als eigenaar %q", owner)
	if len(owners) == 0 {
		return usageError{message, "Er is nog nergens een eigenaar ingevuld. Leg die vast met: loketscan actie"}
	}
	return usageError{message, dutch.DidYouMean(owner, owners) + ". Zonder eigenaar: --zonder-eigenaar"}
}

func dayFlag(c *cobra.Command, day *string) {
	c.Flags().StringVar(day, "peildatum", "", "de `DATUM` om te zien wat te laat is; gewoonlijk vandaag")
}

// dayOrToday reads a day that the user typed; without one it is today.
func dayOrToday(env Env, typed string) (scan.Date, error) {
	if typed == "" {
		return scan.DateOf(env.Now()), nil
	}
	return parseDay(env, typed)
}

func parseDay(env Env, typed string) (scan.Date, error) {
	day, err := scan.ParseDate(typed, scan.DateOf(env.Now()))
	if wrong, ok := errors.AsType[*scan.DateError](err); ok {
		return "", usageError{wrong.Error(), wrong.Remedy() + ". Het kan ook vanaf vandaag: +3m, of 1 maart"}
	}
	return day, nil
}

// word reads one of a few words that the user typed, or none.
func word(typed string, field scan.Field) (string, error) {
	if value, ok := field.Parse(typed); ok {
		return value, nil
	}
	return "", usageError{fmt.Sprintf("%s %q bestaat niet", field.The, typed), dutch.DidYouMean(typed, field.Words)}
}

// findTopic finds the topic that the user typed by its number, id or title;
// nothing typed is no topic.
func findTopic(set *questions.Set, typed string) (*questions.Topic, error) {
	if typed == "" {
		return nil, nil
	}
	i := slices.IndexFunc(set.Topics, func(t *questions.Topic) bool {
		return strconv.Itoa(t.Number) == typed || dutch.Fold(t.ID) == dutch.Fold(typed) || dutch.Fold(t.Title) == dutch.Fold(typed)
	})
	if i < 0 {
		return nil, unknownTopic(set, typed)
	}
	return set.Topics[i], nil
}

func unknownTopic(set *questions.Set, typed string) error {
	ids := make([]string, len(set.Topics))
	for i, t := range set.Topics {
		ids[i] = t.ID
	}
	return usageError{fmt.Sprintf("het onderwerp %q bestaat niet", typed), dutch.DidYouMean(typed, ids)}
}
