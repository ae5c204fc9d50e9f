package cmd_test

import (
	"io"
	"strings"
	"testing"
)

// TestDayThatHasPassed gets a remark, unless the action is done: then it is
// when it was.
func TestDayThatHasPassed(t *testing.T) {
	t.Chdir(t.TempDir())
	fullRound(t, "a.yaml", 0)
	for args, remark := range map[string]bool{
		"--gereed 1-3-2026 --stand bezig":  true,
		"--gereed 20-11-2026 --stand open": true,
		"--gereed 21-11-2026 --stand open": false,
		"--gereed +3m":                     false,
		"--gereed 1-3-2026 --stand klaar":  false,
	} {
		status, told := mainTo(t, io.Discard, append([]string{"actie", "a.yaml", "visie.visie-bijstellen"}, strings.Fields(args)...)...)
		if status != 0 || strings.Contains(told, "is al voorbij") != remark {
			t.Errorf("%s: exit status %d\n%s", args, status, told)
		}
	}
}
