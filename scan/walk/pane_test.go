package walk

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		text  string
		width int
		want  []string
	}{
		{"", 10, nil},
		{"een twee drie", 10, []string{"een twee", "drie"}},
		{"een\n\n  twee drie vier\nvijf", 10, []string{"een", "", "  twee", "  drie", "  vier", "vijf"}},
		{"      twee", 4, []string{"   t", "   w", "   e", "   e"}},
		{"  ", 1, []string{""}},
	} {
		if diff := cmp.Diff(test.want, wrap(test.text, test.width)); diff != "" {
			t.Errorf("%q at %d (-want +got):\n%s", test.text, test.width, diff)
		}
	}
}
