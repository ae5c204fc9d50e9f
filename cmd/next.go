package cmd

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"loketscan/questions"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

func newNext(env Env) *cobra.Command {
	var name string
	var dryRun bool
	c := &cobra.Command{
		Use:   "ronde VORIGE NIEUW",
		Short: "Begin de volgende ronde",
		Long: `Begin een nieuwe ronde na een vorige. De actiepunten gaan mee zoals ze zijn. De
vragen zijn weer open; tijdens het invullen staat het antwoord van de vorige
ronde erbij, en met één toets neemt u het over.`,
		Example: `  loketscan ronde 2026-najaar.yaml 2027-voorjaar.yaml --naam "2027 voorjaar"
  loketscan ronde oud.yaml nieuw.yaml --naam "2027 voorjaar" --proef`,
		Args:              argFiles(2, 2),
		ValidArgsFunction: completeFiles(2),
		RunE: func(_ *cobra.Command, args []string) error {
			before, err := openRound(env, args[0])
			if err != nil {
				return err
			}
			today := scan.DateOf(env.Now())
			if name == "" {
				name = today.HalfYear()
			}
			if name = scan.CleanLine(name); name == before.Name {
				return usageError{fmt.Sprintf("de vorige ronde heet ook %q", name), `Geef de nieuwe ronde een andere naam, bijvoorbeeld: --naam "2027 voorjaar"`}
			}
			set := questions.Default()
			next, carried := scan.Next(set, before, name, today, relative(args[1], args[0]))
			if !dryRun {
				f, err := roundfile.Create(args[1], set, next)
				if err != nil {
					return err
				}
				if err := f.Close(); err != nil {
					return err
				}
			}
			return env.write("", nextSummary(set, next, carried, args[1], dryRun))
		},
	}
	c.Flags().StringVar(&name, "naam", "", "`NAAM` van de nieuwe ronde, bijvoorbeeld \"2027 voorjaar\"")
	c.Flags().BoolVar(&dryRun, "proef", false, "toon alleen wat er gebeurt, en maak niets")
	return c
}

// relative is the path of a file as seen from another file, so that the two
// can move together. On another drive it is the whole path.
func relative(from, to string) string {
	absolute, err := filepath.Abs(to)
	if err != nil {
		return filepath.ToSlash(to)
	}
	if from, err = filepath.Abs(from); err == nil {
		if rel, err := filepath.Rel(filepath.Dir(from), absolute); err == nil {
			absolute = rel
		}
	}
	return filepath.ToSlash(absolute)
}

// nextSummary tells what goes along to the next round.
func nextSummary(set *questions.Set, next *scan.Round, carried scan.Carried, path string, dryRun bool) []byte {
	var b strings.Builder
	did := "Gemaakt"
	if dryRun {
		did = "Proef, er is niets gemaakt"
	}
	_, total := scan.Assess(set, next).Progress()
	fmt.Fprintf(&b, "%s: %s, ronde %s.\n", did, scan.CleanLine(path), next.Name)
	fmt.Fprintf(&b, "Vragen: %d, allemaal weer open. Actiepunten die meegaan: %d.\n", total, len(next.Followups))
	for _, part := range []struct {
		title string
		refs  []scan.Ref
	}{
		{"Gewijzigde vragen; het vorige antwoord staat erbij", carried.Renamed},
		{"Nieuwe vragen", carried.New},
		{"Vervallen vragen; het antwoord blijft in het bestand", carried.Removed},
	} {
		if len(part.refs) == 0 {
			continue
		}
		fmt.Fprintf(&b, "\n%s:\n", part.title)
		for _, ref := range part.refs {
			line := ref.String()
			if topic := set.Topic(ref.Topic); topic != nil {
				if q := topic.Question(ref.ID); q != nil {
					line += ": " + q.Text
				}
			}
			fmt.Fprintf(&b, "  %s\n", line)
		}
	}
	if !dryRun {
		fmt.Fprintf(&b, "\nInvullen: loketscan scan %s\n", scan.ShellName(path))
	}
	return []byte(b.String())
}
