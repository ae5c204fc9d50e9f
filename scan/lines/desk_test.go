package lines_test

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"loketscan/questions/fault"
	"loketscan/scan"
	"loketscan/scan/lines"
	"loketscan/scan/session"
	"loketscan/scan/session/sessiontest"
)

// today is the day of every test.
const today = "2026-11-21"

// desk is where somebody types lines.
type desk struct {
	*testing.T
	store   sessiontest.Store
	doc     *sessiontest.Document // the round to go on with, or nil
	o       lines.Options         // what else there is to say beforehand
	begins  string                // the file of a round to begin
	session *session.Session      // of what was typed last
	prompts []string              // of what was typed last

	anything bool // what is typed holds marks that are no words
}

// newFolder is a desk with an empty folder.
func newFolder(t *testing.T) *desk {
	t.Helper()
	return &desk{T: t, store: sessiontest.Store{Folder: t.TempDir(), Set: sessiontest.Set()}}
}

// newDesk is a desk with a new round.
func newDesk(t *testing.T) *desk {
	t.Helper()
	d := newFolder(t)
	d.doc = d.create("ronde.yaml", sessiontest.Info())
	return d
}

// newKitchen is a desk with a new round of another set.
func newKitchen(t *testing.T) *desk {
	t.Helper()
	d := newFolder(t)
	d.store.Set = sessiontest.Kitchen()
	d.doc = d.create("ronde.yaml", scan.Info{Municipality: "Voorbeeldstad", Desk: "Kantine", Name: "1", Date: today})
	return d
}

// newSecond is a desk with the round after one in which things were agreed.
func newSecond(t *testing.T) *desk {
	t.Helper()
	d := newDesk(t)
	d.types("ga 2", "nee: te vol", "deels", "acties", "Els", "1-3-2026", "", "bezig", "", "coördinator", "verder", "ga 3", "ja", "stop")
	next, err := d.store.Next("ronde.yaml", "volgende.yaml", "2027 voorjaar")
	if err != nil {
		t.Fatal(err)
	}
	d.doc = next.(*sessiontest.Document)
	return d
}

func (d *desk) create(name string, info scan.Info) *sessiontest.Document {
	d.Helper()
	doc, err := d.store.Create(name, info)
	if err != nil {
		d.Fatal(err)
	}
	return doc.(*sessiontest.Document)
}

// open goes on with a round as it is in its file.
func (d *desk) open(name string) {
	d.Helper()
	doc, err := d.store.Open(name)
	if err != nil {
		d.Fatal(err)
	}
	d.doc = doc.(*sessiontest.Document)
}

// file is the round in a file.
func (d *desk) file(name string) *scan.Round {
	d.Helper()
	doc, err := d.store.Open(name)
	if err != nil {
		d.Fatal(err)
	}
	return doc.Round()
}

// lock makes someone else have the round.
func (d *desk) lock() {
	d.Helper()
	if err := os.WriteFile(d.store.LockOf("ronde.yaml"), nil, 0o600); err != nil {
		d.Fatal(err)
	}
	d.open("ronde.yaml")
}

func (d *desk) unlock() {
	d.Helper()
	if err := os.Remove(d.store.LockOf("ronde.yaml")); err != nil {
		d.Fatal(err)
	}
}

// hideFolder makes every save fail, until the folder is brought back.
func (d *desk) hideFolder() (bringBack func()) {
	d.Helper()
	hidden := d.store.Folder + "-weg"
	move := func(from, to string) {
		if err := os.Rename(from, to); err != nil {
			d.Fatal(err)
		}
	}
	move(d.store.Folder, hidden)
	return func() { move(hidden, d.store.Folder) }
}

// heard is what was told. A prompt is a write that does not end its line.
type heard struct {
	strings.Builder
	prompts []string
	when    string // when this is heard
	do      func() // do this
}

func (h *heard) Write(p []byte) (int, error) {
	if !strings.HasSuffix(string(p), "\n") {
		h.prompts = append(h.prompts, string(p))
	}
	n, err := h.Builder.Write(p)
	if h.do != nil && strings.Contains(h.String(), h.when) {
		h.do()
	}
	return n, err
}

func (h *heard) WriteString(s string) (int, error) { return h.Write([]byte(s)) }

// glyphs are read aloud as nothing, or as what they are not.
var glyphs = regexp.MustCompile(`^- |[|·•│─┃━═…→←↑↓⇒✓✗█░☐☑<>*~^–—]|\[[ x!v-]\]| - `)

// options are those of a session that begins now.
func (d *desk) options() lines.Options {
	clock := time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC)
	s := session.New(session.Options{Set: d.store.Set, Store: d.store, Today: today, Now: func() time.Time {
		clock = clock.Add(30 * time.Second)
		return clock
	}})
	if d.doc != nil {
		s.Use(d.doc)
	}
	if d.begins != "" {
		s.BeginIn(d.begins)
	}
	o := d.o
	o.Session, d.session = s, s
	return o
}

// talk types lines, and returns what was told. It fails when a line is too wide,
// or holds what cannot be heard.
func (d *desk) talk(input ...string) (told string, err error) {
	d.Helper()
	var out heard
	o := d.options()
	o.Input, o.Output = strings.NewReader(strings.Join(append(slices.Clone(input), ""), "\n")), &out
	err = lines.Run(d.Context(), o)
	for line := range strings.SplitSeq(out.String(), "\n") {
		if w := ansi.StringWidth(line); w > 80 {
			d.Errorf("a line is %d wide: %q", w, line)
		}
		if strings.ContainsFunc(line, func(r rune) bool { return r < ' ' || r == 0x7f }) {
			d.Errorf("a line holds a control character: %q", line)
		}
		if glyph := glyphs.FindString(line); glyph != "" && !d.anything {
			d.Errorf("%q is heard as nothing, or wrong: %q", glyph, line)
		}
	}
	d.prompts = out.prompts
	return out.String(), err
}

// types types lines, whatever comes of it.
func (d *desk) types(input ...string) {
	d.Helper()
	_, _ = d.talk(input...)
}

// hears types lines, and fails when not all of these texts are told.
func (d *desk) hears(input []string, texts ...string) (told string) {
	d.Helper()
	told, err := d.talk(input...)
	if err != nil {
		d.Error(err)
	}
	hasAll(d.T, told, texts...)
	return told
}

func hasAll(t *testing.T, told string, texts ...string) {
	t.Helper()
	flat := strings.Join(strings.Fields(told), " ")
	for _, text := range texts {
		if !strings.Contains(flat, text) {
			t.Errorf("%q was not told:\n%s", text, told)
		}
	}
}

// answered is how many questions have an answer in the session.
func (d *desk) answered() int {
	if !d.session.HasRound() {
		return 0
	}
	n, _ := d.session.Assess().Progress()
	return n
}

// want is what the file of the round should hold.
type want struct {
	responses map[scan.Ref]scan.Response
	followups map[scan.Ref]scan.Followup
	own       []scan.Own
}

// holds compares the file with that.
func (d *desk) holds(w want) {
	d.Helper()
	round := scan.NewRound(d.store.Set, sessiontest.Info())
	for _, own := range w.own {
		if err := round.SetOwnAction(own); err != nil {
			d.Fatal(err)
		}
	}
	for ref, r := range w.responses {
		round.Respond(ref, r)
	}
	for ref, f := range w.followups {
		round.FollowUp(ref, f)
	}
	if diff := cmp.Diff(round, d.file("ronde.yaml"), alike); diff != "" {
		d.Errorf("(-want +file):\n%s", diff)
	}
}

// fills compares what is answered in the file with this.
func (d *desk) fills(name string, responses map[scan.Ref]scan.Response) {
	d.Helper()
	if diff := cmp.Diff(responses, maps.Collect(d.file(name).Responses())); diff != "" {
		d.Errorf("(-want +file):\n%s", diff)
	}
}

// breaks puts something that is no round in a file.
func (d *desk) breaks(name string) {
	d.Helper()
	if err := os.WriteFile(filepath.Join(d.store.Folder, name), []byte("kapot"), 0o600); err != nil {
		d.Fatal(err)
	}
}

// inUse is why a round may only be looked at.
var inUse = fault.New(`"ronde.yaml" is in gebruik bij Els op computer BALIE-2`, "U kunt het bestand wel bekijken. Bewerken kan weer als het daar is gesloten")

// alike compares a round with one that was read from a file.
var alike = cmp.Options{sessiontest.Alike, cmpopts.EquateEmpty()}

// Refs of the test set.
var (
	one    = scan.Ref{Topic: "onderwerp-2", ID: "vraag-1"}
	two    = scan.Ref{Topic: "onderwerp-2", ID: "vraag-2"}
	action = scan.Ref{Topic: "onderwerp-2", ID: "actie-1"}
	own    = scan.Ref{Topic: "onderwerp-2", ID: "verbouw-de-balie"}
)
