package cmd_test

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"loketscan/cmd"
	"loketscan/questions/sets"
	"loketscan/scan/roundfile"
)

// TestAnswersToAFileInUse: a script can see that its answers were refused, and
// who only looks is told so.
func TestAnswersToAFileInUse(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "ronde.yaml")
	fullRound(t, path, 0)
	theirs, _, err := roundfile.OpenToChange(t.Context(), path, sets.BuiltIn())
	if err != nil {
		t.Fatal(err)
	}
	defer theirs.Close() //nolint:errcheck // only read
	before := read(t, path)
	for _, test := range []struct {
		input  string
		status int
		errors int
	}{
		{"overzicht\nplan\n", 0, 0},
		{"ga 2\nja\nnee\n", 1, 1},
	} {
		var stdout, stderr bytes.Buffer
		status := cmd.Main(context.Background(), []string{"scan", "--regels", path}, cmd.Env{
			Stdin: strings.NewReader(test.input), Stdout: &stdout, Stderr: &stderr,
			Getenv: func(string) string { return "" }, Now: func() time.Time { return today },
		})
		told := stderr.String()
		if n := strings.Count(told, "loketscan: fout: uw antwoorden zijn niet bewaard: "); status != test.status || n != test.errors {
			t.Errorf("%q: exit status %d, and %d errors:\n%s", test.input, status, n, told)
		}
		if strings.Contains(told, "loketscan: tip: ga in dat venster verder, of sluit het. Bekijken kan hier wel") != (test.errors > 0) {
			t.Errorf("%q: no remedy, or one too many:\n%s", test.input, told)
		}
		if !strings.Contains(told, " alleen bekeken. Er is niets veranderd.") || strings.Contains(told, "Uw antwoorden staan") {
			t.Errorf("%q: an untrue farewell:\n%s", test.input, told)
		}
	}
	if read(t, path) != before {
		t.Error("the file was changed")
	}
}
