package terminal

import (
	"image/color"
	"io"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// pieces is a terminal that sends what it has in pieces.
type pieces struct {
	file
	left []string
}

func (p *pieces) Read(b []byte) (int, error) {
	if len(p.left) == 0 {
		return 0, io.EOF
	}
	n := copy(b, p.left[0])
	if p.left[0] = p.left[0][n:]; p.left[0] == "" {
		p.left = p.left[1:]
	}
	return n, nil
}

// A session is what came from a keyboard, in the order in which it came.
type session struct {
	*keyboard
	keys    []string // of each read that brought any
	told    []tea.Msg
	all     string // keys and batches
	settled int
}

func newSession(parts ...string) *session {
	s := new(session)
	s.keyboard = &keyboard{
		file: &pieces{left: parts},
		send: func(msg tea.Msg) {
			s.told = append(s.told, msg)
			if batch, ok := msg.(BatchMsg); ok {
				s.all += string(batch)
			}
		},
		settle: func() { s.settled++ },
	}
	return s
}

func (s *session) read(room int) *session {
	buffer := make([]byte, room)
	for {
		n, err := s.Read(buffer)
		if n > 0 {
			s.keys = append(s.keys, string(buffer[:n]))
			s.all += string(buffer[:n])
		}
		if err != nil {
			return s
		}
	}
}

// batches are the batches that came.
func (s *session) batches() (batches []string) {
	for _, msg := range s.told {
		if batch, ok := msg.(BatchMsg); ok {
			batches = append(batches, string(batch))
		}
	}
	return batches
}

const bubbleTeasRoom = 256

var (
	colourAnswers = []string{"\x1b]11;rgb:ffff/ffff/ffff\x1b\\", "\x1b]11;rgb:ff/ff/ff\a"}
	modeAnswer    = ansi.ReportMode(ansi.ModeBracketedPaste, ansi.ModeSet)
)

// In however many pieces they come, and whatever stands around them.
func TestAnswersAreNoTyping(t *testing.T) {
	white := BackgroundMsg{color.RGBA{255, 255, 255, 255}}
	for _, colour := range colourAnswers {
		for _, answers := range []string{colour + modeAnswer, modeAnswer + colour, colour + "mid" + modeAnswer} {
			all := "voor\x1b[A" + answers + "na"
			want := "voor\x1b[A" + strings.NewReplacer(colour, "", modeAnswer, "").Replace(answers) + "na"
			for at := range len(all) {
				if strings.HasSuffix(all[:at], "\x1b") && !strings.HasPrefix(all[at:], "\\") {
					continue // then it is the key Esc: nobody can tell
				}
				s := newSession(all[:at], all[at:])
				s.ask()
				s.read(bubbleTeasRoom)
				if s.all != want || !reflect.DeepEqual(s.told, []tea.Msg{white, EndMsg{}}) || !s.marks {
					t.Errorf("in pieces at %d: keys %q, told %v, marks %v", at, s.all, s.told, s.marks)
				}
				if s.settled != 2 { // by the answers, and by the end
					t.Errorf("in pieces at %d: settled %d times", at, s.settled)
				}
			}
		}
	}
	t.Run("after the key Esc", func(t *testing.T) {
		for _, colour := range colourAnswers {
			s := newSession("\x1b" + colour + "\x1b" + modeAnswer)
			s.ask()
			if s.read(bubbleTeasRoom); s.all != "\x1b\x1b" || s.settled != 2 {
				t.Errorf("keys %q, settled %d times", s.all, s.settled)
			}
		}
	})
}

func TestAnAnswerThatMayComeIsWaitedFor(t *testing.T) {
	for _, test := range []struct{ name, read string }{
		{"none", "x"},
		{"only the colour", colourAnswers[0]},
		{"only the mode", modeAnswer},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newSession(test.read)
			s.ask()
			if _, err := s.Read(make([]byte, bubbleTeasRoom)); err != nil || s.settled != 0 {
				t.Errorf("settled, or %v", err)
			}
			if s.read(bubbleTeasRoom); s.settled != 1 {
				t.Error("it is still waited for when there is nothing more to read")
			}
		})
	}
}

func TestWhatLooksLikeAnAnswerIsTyping(t *testing.T) {
	for _, test := range []struct {
		name  string
		asked bool
		typed string
	}{
		{"nothing was asked", false, "\x1b]11;rgb:ff/ff/ff\a"},
		{"another answer", true, "\x1b]10;rgb:ff/ff/ff\a"},
		{"an answer without end", true, "\x1b]11;" + strings.Repeat("x", longest)},
		{"an answer that a key breaks off", true, "\x1b]11;rgb:\x1b[A"},
		{"about another mode", true, ansi.ReportMode(ansi.ModeMouseNormal, ansi.ModeSet)},
		{"only keys", true, "\x1b\x1b[Bé\x1b[200~geplakt\x1b[201~\x1bé\x1bOP\x1bx"},
		{"the mouse", true, "\x1b[<64;10;5M\x1b[M`\xe1\xe2"},
		{"the Linux console", true, "\x1b[[A"},
		{"urxvt", true, "\x1b[7$x"},
		{"more Esc than there is room for", true, strings.Repeat("\x1b", 1000) + "["},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newSession(test.typed)
			if test.asked {
				s.ask()
			}
			if s.read(bubbleTeasRoom); s.all != test.typed || len(s.told) != 1 {
				t.Errorf("keys %q, told %v", s.all, s.told)
			}
		})
	}
}

func TestABatchIsTold(t *testing.T) {
	const marked = "\x1b[200~een\rtwee\x1b[201~"
	for _, test := range []struct {
		name    string
		read    []string
		keys    string
		batches []string
	}{
		{"a letter", []string{"a"}, "a", nil},
		{"enter", []string{"\r"}, "\r", nil},
		{"a word and enter, as a script types", []string{"Voorbeeldstad\r"}, "Voorbeeldstad\r", nil},
		{"one after the other", []string{"1", "\r", "\t", "2"}, "1\r\t2", nil},
		{"arrows in one go", []string{"\x1b[A\x1b[A \x1b[B"}, "\x1b[A\x1b[A \x1b[B", nil},
		{"lines", []string{"een\rtwee"}, "", []string{"een\rtwee"}},
		{"a tab", []string{"1\t2\r"}, "", []string{"1\t2\r"}},
		{"words", []string{"1 2"}, "", []string{"1 2"}},
		{"what the terminal marked", []string{marked}, marked, nil},
		{"what it marked, in pieces", []string{"\x1b[20", "0~een\rtwee", "\rdrie\rvier", "vijf\x1b[201~", "6"}, "\x1b[200~een\rtwee\rdrie\rviervijf\x1b[201~6", nil},
		{"typing after that", []string{"a b", marked, "\r", "a b"}, marked + "\ra b", []string{"a b"}},
		{"it marks pastes", []string{modeAnswer, "een\rtwee\r"}, "een\rtwee\r", nil},
		{"it always does", []string{"\x1b[?2004;3$y", "een\rtwee\r"}, "een\rtwee\r", nil},
		{"it could but does not", []string{"\x1b[?2004;2$y", "een\rtwee\r"}, "", []string{"een\rtwee\r"}},
		{"it knows of no such thing", []string{"\x1b[?2004;0$y", "een\rtwee\r"}, "", []string{"een\rtwee\r"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newSession(test.read...)
			s.read(bubbleTeasRoom)
			if keys := strings.Join(s.keys, ""); keys != test.keys || !slices.Equal(s.batches(), test.batches) {
				t.Errorf("got %q and %q, want %q and %q", keys, s.batches(), test.keys, test.batches)
			}
		})
	}
	t.Run("more than one read", func(t *testing.T) {
		long := strings.Repeat("lange regel é\r", 100)
		for n := range 40 {
			text := long[:len(long)-n]
			if got := newSession(text).read(bubbleTeasRoom).batches(); !slices.Equal(got, []string{text}) && utf8.ValidString(text) {
				t.Fatalf("%d bytes: got %q", len(text), got)
			}
			if s := newSession("\x1b[200~" + text + "\x1b[201~").read(bubbleTeasRoom); strings.Join(s.keys, "") != "\x1b[200~"+text+"\x1b[201~" {
				t.Fatalf("%d bytes that were marked: got %q", len(text), s.keys)
			}
			if s := newSession(modeAnswer, text).read(bubbleTeasRoom); len(s.batches()) == 0 && len(text) >= bubbleTeasRoom {
				t.Fatalf("%d bytes, from a terminal that marks pastes: got %q as keys", len(text), s.keys)
			}
			arrows := strings.Repeat("\x1b[A", 100) + strings.Repeat("\x1b", n)
			if s := newSession(arrows).read(bubbleTeasRoom); strings.Join(s.keys, "") != arrows {
				t.Fatalf("arrows: got %q", s.keys)
			}
		}
	})
	t.Run("a mark within a long one", func(t *testing.T) {
		long := strings.Repeat("een twee ", bubbleTeasRoom/9)
		s := newSession(long+"drie vier", marked).read(bubbleTeasRoom)
		if want := []string{long + "drie vier"}; !slices.Equal(s.batches(), want) || strings.Join(s.keys, "") != marked {
			t.Errorf("got %q and %q", s.batches(), s.keys)
		}
	})
}

func TestABatchAsKeysAndAsPaste(t *testing.T) {
	text := func(s string) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s)} }
	key := func(k tea.KeyType) tea.KeyMsg { return tea.KeyMsg{Type: k} }
	for _, test := range []struct {
		batch BatchMsg
		keys  []tea.KeyMsg
		paste string
	}{
		{"coördinator Wmo\r1-4-2027\r", []tea.KeyMsg{text("coördinator Wmo"), key(tea.KeyEnter), text("1-4-2027"), key(tea.KeyEnter)}, "coördinator Wmo\r1-4-2027\r"},
		{"a\t\tb", []tea.KeyMsg{text("a"), key(tea.KeyTab), key(tea.KeyTab), text("b")}, "a\t\tb"},
		{"a\r\nb\nc", []tea.KeyMsg{text("a"), key(tea.KeyEnter), text("b"), key(tea.KeyEnter), text("c")}, "a\r\nb\nc"},
		{"a b\x7f\x03", []tea.KeyMsg{text("a b"), key(tea.KeyBackspace), key(tea.KeyCtrlC)}, "a b\x7f\x03"},
		{"a \xffb", []tea.KeyMsg{text("a b")}, "a b"},
	} {
		if got := test.batch.Keys(); !reflect.DeepEqual(got, test.keys) {
			t.Errorf("the keys of %q are %v, want %v", test.batch, got, test.keys)
		}
		if got := test.batch.Paste(); !got.Paste || string(got.Runes) != test.paste {
			t.Errorf("the paste of %q is %q", test.batch, string(got.Runes))
		}
	}
}

// halfKey matches what ends within a key.
var halfKey = regexp.MustCompile(`\x1b(O|\[[0-?]{0,50})$`)

// FuzzRead: in whatever pieces keys come, they are the same keys. Nothing is
// lost, and no read ends within one.
func FuzzRead(f *testing.F) {
	for _, keys := range []string{
		"voor\x1b[A" + colourAnswers[0] + "na" + modeAnswer + "\r",
		modeAnswer + "teamleider\r1-4-2027\r\x1b[<64;10;5M",
		"\x1b[200~geplakt\rén\x1b[201~ \x1b\x1b[B\x1bé" + colourAnswers[1],
		"een twee\r\xc3\x1bOP\x1b[[A\x1b[7$\x1b]11;\x1b[M`\xe1\xe2",
	} {
		f.Add(keys, uint64(len(keys)))
	}
	f.Fuzz(func(t *testing.T, keys string, seed uint64) {
		random := rand.New(rand.NewPCG(seed, 0))
		var parts []string
		for from, at := 0, 1; at <= len(keys); at++ {
			if at == len(keys) || keys[at-1] != esc && random.IntN(4) == 0 { // nobody can tell Esc from the beginning of another key
				parts = append(parts, keys[from:at])
				from = at
			}
		}
		room := len(keys) + 2 // more than comes at once
		whole, split := newSession(keys), newSession(parts...)
		for _, s := range []*session{whole, split} {
			s.ask()
			s.read(room)
		}
		if whole.all != split.all {
			t.Errorf("in one piece %q, in pieces %q", whole.all, split.all)
		}
		answers := len(keys) - len(whole.all)
		if answers > 0 && !strings.Contains(keys, colourStart) && !strings.Contains(keys, modeStart) {
			t.Errorf("%d bytes of %q are lost", answers, keys)
		}
		if whole.marks != split.marks || whole.noColour != split.noColour || whole.noMode != split.noMode {
			t.Errorf("in one piece %+v, in pieces %+v", whole.keyboard, split.keyboard)
		}
		for i, read := range split.keys[:max(len(split.keys)-1, 0)] {
			after := split.keys[i+1]
			key := halfKey.MatchString(read) && after[0] >= ' ' && after[0] < '\x7f'
			character := broken([]byte(read)) > 0 && !utf8.RuneStart(after[0])
			if (key || character) && answers == 0 && split.batches() == nil && !strings.Contains(read, "\x1b[M") {
				t.Errorf("read %d ends within a key: %q, and then %q", i, read, after)
			}
		}
		// With the room that Bubble Tea gives, too.
		if small := newSession(keys); small.ask() != "" && small.read(bubbleTeasRoom).all != whole.all {
			t.Errorf("in one piece %q, with little room %q", whole.all, small.all)
		}
	})
}
