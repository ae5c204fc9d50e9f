package cmd

import (
	"cmp"
	"context"
	"os"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"loketscan/scan"
	"loketscan/scan/folder"
	"loketscan/scan/lines"
	"loketscan/scan/session"
	"loketscan/scan/walk"
)

func newScan(env Env) *cobra.Command {
	var lines bool
	c := &cobra.Command{
		Use:   "scan [BESTAND]",
		Short: "Vul een scan in, of ga ermee verder",
		Long: `Vul een scan in, of ga verder waar u was gebleven. Bestaat het bestand nog niet,
dan maakt loketscan het aan. Elk antwoord wordt meteen bewaard: u kunt op elk
moment stoppen.

Met --regels vraagt loketscan alles in gewone regels, één vraag tegelijk. Dat is
prettig met een schermlezer. Buiten een terminal gaat het vanzelf zo.`,
		Example: `  loketscan scan 2026-najaar.yaml
  loketscan scan --regels`,
		Args:              argFiles(0, 1),
		ValidArgsFunction: completeFiles(1),
		RunE:              func(c *cobra.Command, args []string) error { return runScan(c.Context(), env, args, lines) },
	}
	linesFlag(c, &lines)
	return c
}

func linesFlag(c *cobra.Command, lines *bool) {
	c.Flags().BoolVar(lines, "regels", false, "vraag in gewone regels, voor een schermlezer")
}

// runScan walks through a round: the named one, a new one under that name, or
// the one that the user picks on the start screen. Where there can be no
// screen, or the user wants none, it is in lines; those are messages.
func runScan(ctx context.Context, env Env, args []string, inLines bool) error {
	files := &store{ctx: ctx, sets: env.Sets, today: scan.DateOf(env.Now())}
	defer files.Close()
	filling := session.New(session.Options{Set: env.Sets.Proposed(), Store: files, Today: files.today, Now: env.Now})
	alike := ""
	if len(args) == 1 {
		if _, err := os.Stat(args[0]); os.IsNotExist(err) {
			alike = folder.Alike(args[0])
			filling.BeginIn(args[0])
		} else if err := filling.Open(args[0]); err != nil {
			return err
		}
	}
	if inLines || !env.Terminal || env.Getenv("TERM") == "dumb" {
		return lines.Run(ctx, lines.Options{Session: filling, Alike: alike, Input: env.Stdin, Output: env.Stderr})
	}
	return walk.Run(ctx, walk.Options{
		Session: filling, Alike: alike, PlainGlyphs: plainGlyphs(runtime.GOOS, env.Getenv),
		Input: env.Stdin, Output: env.Stdout,
	})
}

// plainGlyphs reports whether the console has few characters besides letters:
// that of Linux itself, and any that is not set to UTF-8. A console of Windows
// takes every character, whatever it is set to.
func plainGlyphs(system string, getenv func(string) string) bool {
	if system == "windows" {
		return false
	}
	charset := strings.ToLower(cmp.Or(getenv("LC_ALL"), getenv("LC_CTYPE"), getenv("LANG")))
	return getenv("TERM") == "linux" || !strings.Contains(charset, "utf-8") && !strings.Contains(charset, "utf8")
}
