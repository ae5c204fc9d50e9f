package cmd

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/questions/fault"
	"loketscan/scan"
)

// What users type, besides the names of flags: files, dates, words, topics,
// actions and people.

// argFiles takes from least to most file names.
func argFiles(least, most int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return usage("de naam van het bestand ontbreekt", "Typ bijvoorbeeld: "+firstExample(c))
		case len(args) > most:
			return tooMany(args[most])
		}
		return nil
	}
}

func tooMany(arg string) error {
	return usage(
		fmt.Sprintf("%q is hier te veel", arg),
		"Staat er een spatie in de naam van een bestand? Zet de naam dan tussen aanhalingstekens",
	)
}

func firstExample(c *cobra.Command) string {
	line, _, _ := strings.Cut(strings.TrimSpace(c.Example), "\n")
	return line
}

// expand fills in wildcards, which the shells of Windows leave as they are.
func expand(paths []string) []string {
	var all []string
	for _, path := range paths {
		matches, err := filepath.Glob(path)
		if err != nil || len(matches) == 0 {
			matches = []string{path}
		}
		all = append(all, matches...)
	}
	return all
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
	if err != nil {
		return "", usage(err.Error(), fault.Remedy(err)+". Het kan ook vanaf vandaag: +3m, of 1 maart")
	}
	return day, nil
}

// word reads one of a few words that the user typed, or none.
func word(typed string, field scan.Field) (string, error) {
	if value, ok := field.Parse(typed); ok {
		return value, nil
	}
	return "", usage(fmt.Sprintf("%s %q bestaat niet", field.The, typed), dutch.DidYouMean(typed, field.Words))
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
	return usage(fmt.Sprintf("het onderwerp %q bestaat niet", typed), dutch.DidYouMean(typed, ids))
}

// parseRef reads the name of an action, "onderwerp.actie", or its number in the
// plan, "6.7" or "6.b".
func parseRef(round *scan.Round, name string) (scan.Ref, error) {
	topic, id, ok := strings.Cut(name, ".")
	if !ok || id == "" {
		return scan.Ref{}, usage(
			fmt.Sprintf("%q is geen actiepunt", name),
			"Noem het onderwerp, een punt en de actie, bijvoorbeeld: vraagafhandeling.uniforme-werkwijze",
		)
	}
	t, err := findTopic(round.Set, topic)
	if t == nil {
		return scan.Ref{}, cmp.Or(err, unknownTopic(round.Set, topic))
	}
	ref := scan.Ref{Topic: t.ID, ID: id}
	number, err := strconv.Atoi(id)
	for _, a := range t.Actions {
		if err == nil && a.Number == number {
			ref.ID = a.ID
		}
	}
	if letter, ok := scan.ParseLetters(strings.ToLower(id)); ok && '0' <= topic[0] && topic[0] <= '9' {
		for _, own := range round.OwnActionsOf(t.ID) {
			if own.Number == letter {
				ref = own.Ref
			}
		}
	}
	return ref, nil
}

// actionText is what an action says, of the set or of the loket's own.
func actionText(round *scan.Round, ref scan.Ref) (string, error) {
	topic := round.Set.Topic(ref.Topic)
	if a := topic.Action(ref.ID); a != nil {
		return a.Text, nil
	}
	if own, ok := round.OwnAction(ref); ok {
		return own.Text, nil
	}
	var ids []string
	for _, a := range topic.Actions {
		ids = append(ids, a.ID)
	}
	return "", usage(
		fmt.Sprintf("het onderwerp %s heeft geen actiepunt %q", ref.Topic, ref.ID),
		dutch.DidYouMean(ref.ID, ids)+". Met --tekst voegt u een eigen actiepunt toe",
	)
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
		return usage(message, "Er is nog nergens een eigenaar ingevuld. Leg die vast met: loketscan actie")
	}
	return usage(message, dutch.DidYouMean(owner, owners)+". Zonder eigenaar: --zonder-eigenaar")
}
