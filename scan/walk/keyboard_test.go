package walk

import (
	"image/color"
	"io"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

// pieces is a terminal that sends what it has in pieces.
type pieces struct {
	terminal
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

func readAll(asked bool, parts ...string) (keys string, told []tea.Msg) {
	k := &keyboard{terminal: &pieces{left: parts}, send: func(msg tea.Msg) { told = append(told, msg) }}
	k.asked.Store(asked)
	var b strings.Builder
	buffer := make([]byte, 256)
	for {
		n, err := k.Read(buffer)
		b.Write(buffer[:n])
		if err != nil {
			return b.String(), told
		}
	}
}

func TestTheTerminalsAnswerIsNoTyping(t *testing.T) {
	white := backgroundMsg{color.RGBA{255, 255, 255, 255}}
	for _, answer := range []string{"\x1b]11;rgb:ffff/ffff/ffff\x1b\\", "\x1b]11;rgb:ff/ff/ff\a"} {
		all := "voor\x1b[A" + answer + "na"
		for at := range len(all) {
			if strings.HasSuffix(all[:at], "\x1b") {
				continue // then it is the key Esc: nobody can tell
			}
			keys, told := readAll(true, all[:at], all[at:])
			if keys != "voor\x1b[Ana" || len(told) != 2 || told[0] != white || told[1] != (breakOffMsg{}) {
				t.Errorf("in pieces at %d: keys %q, told %v", at, keys, told)
			}
		}
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
		{"an answer without end", true, "\x1b]11;" + strings.Repeat("x", answerLimit)},
		{"only keys", true, "\x1b\x1b[Bé\x1b[200~geplakt\x1b[201~"},
	} {
		t.Run(test.name, func(t *testing.T) {
			keys, told := readAll(test.asked, test.typed)
			if keys != test.typed || len(told) != 1 {
				t.Errorf("keys %q, told %v", keys, told)
			}
		})
	}
}

func TestAPasteIsMarked(t *testing.T) {
	marked := func(s string) string { return pasteStart + s + pasteEnd }
	long := strings.Repeat("lange regel é\r", 100)
	tests := []struct {
		name string
		read []string
		want string
	}{
		{"a letter", []string{"a"}, "a"},
		{"enter", []string{"\r"}, "\r"},
		{"a word and enter, as a script types", []string{"Voorbeeldstad\r"}, "Voorbeeldstad\r"},
		{"one after the other", []string{"1", "\r", "\t", "2"}, "1\r\t2"},
		{"arrows in one go", []string{"\x1b[A\x1b[A \x1b[B"}, "\x1b[A\x1b[A \x1b[B"},
		{"lines", []string{"een\rtwee"}, marked("een\rtwee")},
		{"a tab", []string{"1\t2\r"}, marked("1\t2\r")},
		{"words", []string{"1 2"}, marked("1 2")},
		{"what the terminal marked", []string{marked("een\rtwee")}, marked("een\rtwee")},
		{"what it marked, in pieces", []string{pasteStart + "een\rtwee", "\rdrie\rvier", "vijf" + pasteEnd, "6"}, marked("een\rtwee\rdrie\rviervijf") + "6"},
		{"typing after it", []string{marked("een\rtwee"), "\r", "a b"}, marked("een\rtwee") + "\r" + marked("a b")},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got, _ := readAll(false, test.read...); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
	t.Run("more than one read", func(t *testing.T) {
		for n := range 40 {
			text := long[:len(long)-n]
			if got, _ := readAll(false, text); got != marked(text) {
				t.Fatalf("%d bytes: got %q", len(text), got)
			}
			if got, _ := readAll(false, marked(text)); got != marked(text) {
				t.Fatalf("%d bytes that were marked: got %q", len(text), got)
			}
			arrows := strings.Repeat("\x1b[A", 100) + strings.Repeat("\x1b", n)
			if got, _ := readAll(false, arrows); got != arrows {
				t.Fatalf("arrows: got %q", got)
			}
		}
	})
}
