package cmd

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
	"loketscan/scan/folder"
	"loketscan/scan/roundfile"
)

// The flags of actie and plan that are no field of an action.
const (
	flagText  = "tekst"
	flagTopic = "onderwerp"
)

func newAction(env Env) *cobra.Command {
	c := &cobra.Command{
		Use:   "actie BESTAND ONDERWERP.ACTIE",
		Short: "Leg vast wat er over een actiepunt is afgesproken",
		Long: `Leg vast wie een actiepunt doet, wanneer het klaar is en hoe het ermee staat.
Wat u niet noemt, blijft zoals het is; een lege waarde wist wat er stond. Zonder
opties ziet u wat er is afgesproken.

Het nummer uit het plan mag ook, zoals 6.7. Met --tekst voegt u een eigen
actiepunt toe bij een onderwerp, onder een naam die u zelf kiest.`,
		Example: `  loketscan actie 2026-najaar.yaml visie.visie-bijstellen --gereed 2027-03-01
  loketscan actie 2026-najaar.yaml visie.visie-bijstellen --stand bezig
  loketscan actie 2026-najaar.yaml locatie.balie --tekst "Verbouw de balie."`,
		Args:              argFiles(2, 2),
		ValidArgsFunction: completeAction(env.Sets),
		RunE:              func(c *cobra.Command, args []string) error { return runAction(c, env, args[0], args[1]) },
	}
	for _, field := range scan.Fields() {
		usage := field.Usage
		if field.Form == scan.Choice {
			usage = "`WOORD`: " + dutch.Join(field.Words, "of")
		}
		c.Flags().String(field.Key, "", usage)
	}
	c.Flags().String(flagText, "", "de `ZIN` die zegt wat een eigen actiepunt is")
	return c
}

func runAction(c *cobra.Command, env Env, path, name string) error {
	if c.Flags().NFlag() == 0 {
		round, err := openRound(env, path)
		if err != nil {
			return err
		}
		ref, err := parseRef(round, name)
		if err != nil {
			return err
		}
		text, err := actionText(round, ref)
		if err != nil {
			return err
		}
		return env.print(showAction(round, ref, text))
	}
	f, notice, err := folder.OpenToChange(c.Context(), path, env.Sets, folder.Patience) // whoever else has it is soon done, unless it is a walk
	switch {
	case errors.Is(err, roundfile.ErrNoLock):
		env.notice(err)
	case err != nil:
		return err
	}
	defer f.Close()    //nolint:errcheck // the answers are saved by then
	if notice != nil { // what the change may hide
		env.notice(notice)
	}
	ref, err := parseRef(f.Round, name)
	if err != nil {
		return err
	}
	if c.Flags().Changed(flagText) {
		if err := setOwnAction(c, f.Round, ref); err != nil {
			return err
		}
	}
	text, err := actionText(f.Round, ref)
	if err != nil {
		return err
	}
	followup, err := changeFollowup(c, env, f.Round.Followup(ref))
	if err != nil {
		return err
	}
	f.Round.FollowUp(ref, followup)
	if err := f.Save(); err != nil {
		return err
	}
	if due := followup.Due; c.Flags().Changed(scan.DueField.Key) && due != "" && due < scan.DateOf(env.Now()) && !followup.State.Ended() {
		env.say("let op", fmt.Sprintf("%s is al voorbij", due.Dutch()))
	}
	return env.printSaved("de wijziging is bewaard", showAction(f.Round, ref, text))
}

// setOwnAction adds an own action, or changes its text.
func setOwnAction(c *cobra.Command, round *scan.Round, ref scan.Ref) error {
	text, _ := c.Flags().GetString(flagText)
	text = dutch.CleanLine(text)
	_, there := round.OwnAction(ref)
	switch {
	case round.Set.Topic(ref.Topic).Action(ref.ID) != nil:
		return usage(fmt.Sprintf("het actiepunt %s hoort bij de vragenlijst, en heeft al een tekst", ref), "Kies voor een eigen actiepunt een andere naam")
	case !there && !questions.IsID(ref.ID):
		return usage(fmt.Sprintf("de naam %q past niet", ref.ID), "Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld: balie-verbouwen")
	case text == "":
		return usage("een eigen actiepunt heeft een tekst nodig", `Bijvoorbeeld: --tekst "Verbouw de balie."`)
	case there:
		round.Rename(ref, text)
		return nil
	}
	if err := round.SetOwnAction(scan.Own{Ref: ref, Text: text}); err != nil {
		return usage(fmt.Sprintf("bij %s staat al een afspraak in dit bestand, al kent de vragenlijst dat actiepunt niet", ref), "Kies voor een eigen actiepunt een andere naam")
	}
	return nil
}

// changeFollowup applies the flags that were given.
func changeFollowup(c *cobra.Command, env Env, f scan.Followup) (scan.Followup, error) {
	for _, field := range scan.Fields() {
		if !c.Flags().Changed(field.Key) {
			continue
		}
		value, err := c.Flags().GetString(field.Key)
		switch field.Form {
		case scan.Day:
			var day scan.Date
			day, err = parseDay(env, value)
			value = string(day)
		case scan.Choice:
			value, err = word(value, field)
		}
		if err != nil {
			return f, err
		}
		field.Set(&f, value)
	}
	return f, nil
}

// showAction tells what was agreed about an action.
func showAction(round *scan.Round, ref scan.Ref, text string) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n", ref, text)
	f := round.Followup(ref)
	for _, field := range scan.Fields() {
		if value := dutch.CleanLine(field.Show(f)); value != "" {
			fmt.Fprintf(&b, "  %s: %s\n", dutch.UpperFirst(field.Label), value)
		}
	}
	inPlan := slices.ContainsFunc(scan.Assess(round).Actions(), func(a scan.ActionResult) bool { return a.Ref == ref })
	if !inPlan {
		fmt.Fprintf(&b, "Dit actiepunt staat nu niet in het plan: geen van de vragen erbij is %s.\n", dutch.Join(round.Set.Labels(questions.NeedsWork, questions.FindOut), "of"))
	}
	return []byte(b.String())
}
