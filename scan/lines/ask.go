package lines

// What is told and asked: lines to the output and from the input.

import (
	"bufio"
	"context"
	"errors"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"

	"loketscan/questions/dutch"
	"loketscan/questions/fault"
	"loketscan/scan/session"
)

// width is that of what is told.
const width = 80

// longest is how many bytes of input a line may have.
const longest = 100_000

var errTooLong = errors.New("line too long")

// say tells something, in lines that fit. Nothing in it can be a control
// sequence.
func (l *lines) say(text string) {
	for line := range strings.SplitSeq(dutch.CleanText(text), "\n") {
		if line != "" {
			l.write(wrap(line) + "\n")
		}
	}
}

// wrap breaks a line that does not fit between words only: a date or the name of
// a file stays whole.
func wrap(line string) string {
	if ansi.StringWidth(line) <= width {
		return line
	}
	var fitting []string
	now := ""
	for word := range strings.FieldsSeq(line) {
		if joined := strings.TrimSpace(now + " " + word); ansi.StringWidth(joined) <= width {
			now = joined
			continue
		}
		if now != "" {
			fitting = append(fitting, now)
		}
		parts := strings.Split(ansi.Hardwrap(word, width, false), "\n")
		last := len(parts) - 1
		fitting, now = append(fitting, parts[:last]...), parts[last]
	}
	return strings.Join(append(fitting, now), "\n")
}

// head tells what something new begins with.
func (l *lines) head(text string) {
	l.write("\n")
	l.say(text)
}

// write does not fail when nobody reads: the answers matter more.
func (l *lines) write(text string) { _, _ = io.WriteString(l.out, text) }

// ask asks for a line, and returns it clean.
func (l *lines) ask(prompt string) (string, error) {
	for {
		l.write(wrap(prompt))
		if l.terminal {
			l.write(" ")
		}
		line, err := l.input()
		if !l.terminal || err != nil {
			l.write("\n") // which the user's own enter did not give
		}
		if !errors.Is(err, errTooLong) {
			return dutch.CleanLine(line), err
		}
		l.say("Die regel is te lang en is niet gebruikt.")
	}
}

// readLines returns a function that returns the next line, for as long as ctx
// lasts. A read that waits for a terminal cannot be broken off, so it happens
// on the side.
func readLines(ctx context.Context, r io.Reader) func() (string, error) {
	type result struct {
		line string
		err  error
	}
	results := make(chan result)
	go func() {
		buffered := bufio.NewReader(r)
		for {
			line, err := readLine(buffered)
			select {
			case results <- result{line, err}:
			case <-ctx.Done():
				return
			}
			if err != nil && !errors.Is(err, errTooLong) {
				return
			}
		}
	}()
	var ended error // what ended the input, from then on
	return func() (string, error) {
		if ended != nil {
			return "", ended
		}
		if ctx.Err() != nil {
			return "", session.ErrStopped
		}
		select {
		case <-ctx.Done():
			return "", session.ErrStopped
		case r := <-results:
			if r.err != nil && !errors.Is(r.err, errTooLong) {
				ended = r.err
			}
			return r.line, r.err
		}
	}
}

// readLine reads a line; the last one needs no line end.
func readLine(r *bufio.Reader) (string, error) {
	var line []byte
	tooLong := false
	for {
		part, err := r.ReadSlice('\n')
		tooLong = tooLong || len(line)+len(part) > longest
		if !tooLong {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
		case tooLong:
			return "", errTooLong
		case err == nil, errors.Is(err, io.EOF) && len(line) > 0:
			return string(line), nil
		case errors.Is(err, io.EOF):
			return "", io.EOF
		default:
			return "", fault.Because(err, "de invoer kan niet worden gelezen", "Kijk waar de invoer vandaan komt, of start loketscan in een terminal")
		}
	}
}

func isTerminal(in io.Reader) bool {
	f, ok := in.(interface{ Fd() uintptr })
	return ok && term.IsTerminal(f.Fd())
}
