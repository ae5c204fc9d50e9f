package cmd

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

// The flags of actie, named as the fields in the file.
const (
	flagText      = "tekst"
	flagOwner     = "eigenaar"
	flagDue       = "gereed"
	flagPriority  = "prioriteit"
	flagFirstStep = "eerste-stap"
	flagState     = "stand"
	flagTopic     = "onderwerp" // of plan
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
		ValidArgsFunction: completeAction,
		RunE:              func(c *cobra.Command, args []string) error { return runAction(c, env, args[0], args[1]) },
	}
	c.Flags().String(flagOwner, "", "de `FUNCTIE` van wie het doet")
	c.Flags().String(flagDue, "", "de `DATUM` waarop het klaar is, bijvoorbeeld 2027-03-01")
	c.Flags().String(flagPriority, "", "`WOORD`: "+oneOf(scan.Priorities()))
	c.Flags().String(flagFirstStep, "", "de eerste stap, in een `ZIN`")
	c.Flags().String(flagState, "", "`WOORD`: "+oneOf(scan.States()))
	c.Flags().String(flagText, "", "de `ZIN` die zegt wat een eigen actiepunt is")
	return c
}

// oneOf is the choice between words, for help.
func oneOf[T ~string](values []T) string {
	all := texts(values)
	last := len(all) - 1
	return strings.Join(all[:last], ", ") + " of " + all[last]
}

func texts[T ~string](values []T) []string {
	all := make([]string, len(values))
	for i, v := range values {
		all[i] = string(v)
	}
	return all
}

func runAction(c *cobra.Command, env Env, path, name string) error {
	set := questions.Default()
	ref, err := parseRef(set, name)
	if err != nil {
		return err
	}
	if c.Flags().NFlag() == 0 {
		round, err := openRound(env, path)
		if err != nil {
			return err
		}
		ref = numbered(round, ref, name)
		text, err := actionText(set, round, ref)
		if err != nil {
			return err
		}
		return env.print(showAction(set, round, ref, text))
	}
	f, notice, err := openToChange(c.Context(), path, set, patience) // whoever else has it is soon done, unless it is a walk
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
	ref = numbered(f.Round, ref, name)
	if c.Flags().Changed(flagText) {
		if err := setOwnAction(c, set, f.Round, ref); err != nil {
			return err
		}
	}
	text, err := actionText(set, f.Round, ref)
	if err != nil {
		return err
	}
	followup, err := changeFollowup(c, env, f.Round.Followups[ref])
	if err != nil {
		return err
	}
	f.Round.FollowUp(ref, followup)
	if err := f.Save(); err != nil {
		return err
	}
	if due := followup.Due; c.Flags().Changed(flagDue) && due != "" && due < scan.DateOf(env.Now()) && !followup.State.Ended() {
		env.say("let op", fmt.Sprintf("%s is al voorbij", due.Dutch()))
	}
	return env.printSaved("de wijziging is bewaard", showAction(set, f.Round, ref, text))
}

// parseRef reads the name of an action, "onderwerp.actie", or its number in the
// plan, "6.7".
func parseRef(set *questions.Set, name string) (scan.Ref, error) {
	topic, id, ok := strings.Cut(name, ".")
	if !ok || id == "" {
		return scan.Ref{}, usageError{
			fmt.Sprintf("%q is geen actiepunt", name),
			"Noem het onderwerp, een punt en de actie, bijvoorbeeld: vraagafhandeling.uniforme-werkwijze",
		}
	}
	t, err := findTopic(set, topic)
	if t == nil {
		return scan.Ref{}, cmp.Or(err, unknownTopic(set, topic))
	}
	if n, err := strconv.Atoi(id); err == nil && 1 <= n && n <= len(t.Actions) {
		id = t.Actions[n-1].ID
	}
	return scan.Ref{Topic: t.ID, ID: id}, nil
}

// numbered is the own action that was typed by its number in the plan, "6.b", or
// else what ref is.
func numbered(round *scan.Round, ref scan.Ref, typed string) scan.Ref {
	n, ok := scan.ParseLetters(strings.ToLower(ref.ID))
	if !ok || typed[0] < '0' || typed[0] > '9' {
		return ref
	}
	for _, own := range round.OwnActionsOf(ref.Topic) {
		if own.Number == n {
			return own.Ref
		}
	}
	return ref
}

// actionText is what an action says, of the set or of the loket's own.
func actionText(set *questions.Set, round *scan.Round, ref scan.Ref) (string, error) {
	topic := set.Topic(ref.Topic)
	if a := topic.Action(ref.ID); a != nil {
		return a.Text, nil
	}
	if i := slices.IndexFunc(round.OwnActions, func(own scan.Own) bool { return own.Ref == ref }); i >= 0 {
		return round.OwnActions[i].Text, nil
	}
	var ids []string
	for _, a := range topic.Actions {
		ids = append(ids, a.ID)
	}
	return "", usageError{
		fmt.Sprintf("het onderwerp %s heeft geen actiepunt %q", ref.Topic, ref.ID),
		dutch.DidYouMean(ref.ID, ids) + ". Met --tekst voegt u een eigen actiepunt toe",
	}
}

// setOwnAction adds an own action, or changes its text.
func setOwnAction(c *cobra.Command, set *questions.Set, round *scan.Round, ref scan.Ref) error {
	text, _ := c.Flags().GetString(flagText)
	own := scan.Own{Ref: ref, Text: dutch.CleanLine(text)}
	topic, there := set.Topic(ref.Topic), round.OwnAction(ref)
	switch {
	case topic.Action(ref.ID) != nil:
		return usageError{fmt.Sprintf("het actiepunt %s hoort bij de vragenlijst, en heeft al een tekst", ref), "Kies voor een eigen actiepunt een andere naam"}
	case there == nil && !questions.IsID(ref.ID):
		return usageError{fmt.Sprintf("de naam %q past niet", ref.ID), "Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld: balie-verbouwen"}
	case there == nil && round.ActionTaken(topic, ref):
		return usageError{fmt.Sprintf("bij %s staat al een afspraak in dit bestand, al kent de vragenlijst dat actiepunt niet", ref), "Kies voor een eigen actiepunt een andere naam"}
	case own.Text == "":
		return usageError{"een eigen actiepunt heeft een tekst nodig", `Bijvoorbeeld: --tekst "Verbouw de balie."`}
	case there != nil:
		there.Text = own.Text
	default:
		round.OwnActions = append(round.OwnActions, own)
	}
	return nil
}

// changeFollowup applies the flags that were given.
func changeFollowup(c *cobra.Command, env Env, f scan.Followup) (scan.Followup, error) {
	given := func(flag string) (string, bool) {
		value, _ := c.Flags().GetString(flag)
		return value, c.Flags().Changed(flag)
	}
	if owner, ok := given(flagOwner); ok {
		f.Owner = owner
	}
	if step, ok := given(flagFirstStep); ok {
		f.FirstStep = step
	}
	var err error
	if typed, ok := given(flagDue); ok {
		if f.Due, err = parseDay(env, typed); err != nil {
			return f, err
		}
	}
	if typed, ok := given(flagPriority); ok {
		if f.Priority, err = word(typed, "prioriteit", scan.ParsePriority, scan.Priorities()); err != nil {
			return f, err
		}
	}
	if typed, ok := given(flagState); ok {
		if f.State, err = word(typed, "stand", scan.ParseState, scan.States()); err != nil {
			return f, err
		}
	}
	return f, nil
}

// showAction tells what was agreed about an action.
func showAction(set *questions.Set, round *scan.Round, ref scan.Ref, text string) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n", ref, text)
	f := round.Followups[ref]
	for _, field := range []struct{ name, value string }{
		{"Eigenaar", f.Owner},
		{"Gereed", f.Due.Dutch()},
		{"Prioriteit", string(f.Priority)},
		{"Eerste stap", dutch.CleanLine(f.FirstStep)},
		{"Stand", f.State.Label()},
	} {
		if field.value != "" {
			fmt.Fprintf(&b, "  %s: %s\n", field.name, field.value)
		}
	}
	inPlan := slices.ContainsFunc(scan.Assess(set, round).Actions(), func(a scan.ActionResult) bool { return a.Ref == ref })
	if !inPlan {
		b.WriteString("Dit actiepunt staat nu niet in het plan: geen van de vragen erbij is deels, nee of weten we niet.\n")
	}
	return []byte(b.String())
}
