package cmd

import (
	"errors"
	"fmt"
	"math"

	"github.com/spf13/cobra"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/questions/strictyaml"
	"loketscan/report"
	"loketscan/scan"
	"loketscan/scan/folder"
	"loketscan/scan/roundfile"
)

func newDiff(env Env) *cobra.Command {
	var format string
	var out *output
	var exitCode, git bool
	c := &cobra.Command{
		Use:     "verschil OUD NIEUW...",
		Aliases: []string{"diff"},
		Short:   "Toon wat er tussen twee rondes is veranderd",
		Long: `Toon wat er tussen twee rondes is veranderd: eerst de conclusie, dan per
onderwerp de vragen en de actiepunten. Noemt u drie of meer rondes, dan krijgt u
een tabel van alle onderwerpen, met de rondes op volgorde van hun datum.`,
		Example: `  loketscan verschil 2026-najaar.yaml 2027-voorjaar.yaml
  loketscan verschil 2026-najaar.yaml 2027-voorjaar.yaml --formaat markdown
  loketscan verschil 2025-najaar.yaml 2026-najaar.yaml 2027-najaar.yaml`,
		ValidArgsFunction: completeFiles(math.MaxInt),
		Args: func(c *cobra.Command, args []string) error {
			if git {
				return nil
			}
			return argFiles(2, math.MaxInt)(c, args)
		},
		RunE: func(c *cobra.Command, args []string) error {
			if git {
				return gitDiff(env, args)
			}
			args = expand(args)
			rounds, notices, err := folder.ReadToCompare(args, env.Sets)
			for _, notice := range notices {
				env.notice(notice)
			}
			if err != nil {
				return err
			}
			if len(rounds) > 2 {
				return writeFormat(c.Context(), env, out, report.RoundsFormats(), format, report.Rounds{Set: latest(rounds), Rounds: rounds})
			}
			comparison := scan.Compare(rounds[0], rounds[1])
			if err := writeFormat(c.Context(), env, out, report.ComparisonFormats(), format, comparison); err != nil {
				return err
			}
			if exitCode && comparison.Changed() {
				return errFound
			}
			return nil
		},
	}
	formatFlag(c, &format, report.ComparisonFormats())
	out = outputFlags(c)
	c.Flags().BoolVar(&exitCode, "exit-code", false, "geef exitstatus 3 als er iets is veranderd")
	c.Flags().BoolVar(&git, "git", false, "zo roept git deze opdracht aan; zie de README")
	return c
}

// latest is the latest edition that the rounds have.
func latest(rounds []*scan.Round) *questions.Set {
	set := rounds[0].Set
	for _, round := range rounds {
		if round.Set.Edition > set.Edition {
			set = round.Set
		}
	}
	return set
}

// gitDiff is an external diff of git. Git calls it with the name of the file
// and then, for the old and the new version, a file, a hash and a mode. It
// never fails on what is in a file: git would stop in the middle of its output.
func gitDiff(env Env, args []string) error {
	if len(args) == 1 { // in the middle of a merge
		return env.print(fmt.Appendf(nil, "%s: nog niet samengevoegd\n", dutch.CleanLine(args[0])))
	}
	if len(args) < 7 {
		return usage("--git is alleen voor git", "Zet het in de instellingen van git, zoals in de README staat")
	}
	old, wasWrong := gitVersion(args[1], env.Sets)
	now, isWrong := gitVersion(args[4], env.Sets)
	text := fmt.Appendf(nil, "%s\n", dutch.CleanLine(args[0]))
	const lines = "De regels zelf ziet u met: git diff --no-ext-diff\n"
	switch {
	case old != nil && now != nil && old.Set.ID != now.Set.ID:
		text = append(text, "De vragenlijst is een andere. "+lines...)
	case old == nil && now == nil:
		text = append(text, "Geen ronde die loketscan kan lezen"+isWrong+". "+lines...)
	case old == nil:
		text = append(append(text, "Deze ronde is nieuw of was niet te lezen"+wasWrong+".\n\n"...), statusText(env, now, scan.DateOf(env.Now()), args[0])...)
	case now == nil:
		text = append(text, "Deze ronde is weg of niet meer te lezen"+isWrong+". "+lines...)
	case env.ColourOut:
		text = append(text, report.ComparisonInColour(scan.Compare(old, now))...)
	default:
		text = append(text, report.ComparisonText(scan.Compare(old, now))...)
	}
	return env.print(append(text, '\n'))
}

// gitVersion is the round in a version of a file, or nil when there is none
// that can be read whole; then wrong is why, for behind other words.
func gitVersion(path string, sets questions.Catalogue) (round *scan.Round, wrong string) {
	f, problems, err := roundfile.Open(path, sets)
	if err != nil { // there is no such version
		return nil, ""
	}
	if first, ok := errors.AsType[strictyaml.Problem](problems.Err()); ok {
		place := ""
		if first.Line > 0 {
			place = fmt.Sprintf("regel %d, ", first.Line)
		}
		return nil, fmt.Sprintf(" (%s%s)", place, dutch.CleanLine(first.Message))
	}
	return f.Round, ""
}
