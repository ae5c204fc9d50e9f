package lines_test

import (
	"context"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"loketscan/scan"
	"loketscan/scan/lines"
	"loketscan/scan/session"
	"loketscan/scan/session/sessiontest"
)

// What is filled in in lines is in the file, as what is filled in on the screen
// is in package walk.
func TestFillings(t *testing.T) {
	for _, f := range sessiontest.Fillings {
		t.Run(f.Name, func(t *testing.T) {
			d := newFolder(t)
			s := session.New(session.Options{Set: d.store.Set, Store: d.store, Today: today, Now: time.Now})
			f.Open(t, s, d.store)
			var told strings.Builder
			err := lines.Run(context.Background(), lines.Options{Session: s, Input: strings.NewReader(strings.Join(f.Typed, "\n") + "\n"), Output: io.Writer(&told)})
			if err != nil {
				t.Error(err)
			}
			f.Check(t, d.store)
			if t.Failed() {
				t.Log("\n" + told.String())
			}
		})
	}
}

// A set with other answers, tables and text gives the same in lines as on the
// screen.
func TestKitchen(t *testing.T) {
	for _, test := range sessiontest.KitchenScenarios {
		t.Run(test.Name, func(t *testing.T) {
			d := newKitchen(t)
			for name, r := range test.Before {
				d.doc.Round().Respond(sessiontest.KitchenRefs[name], r)
			}
			d.hears(test.Typed, test.Told...)
			round := d.file("ronde.yaml")
			want := map[scan.Ref]scan.Response{}
			for name, r := range test.Want {
				want[sessiontest.KitchenRefs[name]] = r
			}
			if diff := cmp.Diff(want, sessiontest.Responses(round)); diff != "" {
				t.Errorf("(-want +file):\n%s", diff)
			}
			var ideas []string
			for _, own := range round.OwnQuestions() {
				ideas = append(ideas, own.Text)
			}
			if diff := cmp.Diff(test.Ideas, ideas); diff != "" {
				t.Errorf("ideas (-want +file):\n%s", diff)
			}
		})
	}
}
