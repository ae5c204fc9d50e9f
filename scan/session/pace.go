package session

import (
	"slices"
	"strings"
	"time"

	"loketscan/questions/dutch"
)

// A pace needs some answers. A pause says nothing about it, and neither does a
// whole topic in one go.
const (
	fewestGaps  = 5
	longestGap  = 15 * time.Minute
	shortestGap = time.Second
)

// pace is how fast answers come in this session.
type pace struct {
	*current
	Now      func() time.Time
	answered []time.Time // when answers were given
}

// tick notes that an answer was given now.
func (s *pace) tick() { s.answered = append(s.answered, s.Now()) }

// Left is how long the open questions take at the pace of this session: the
// median of the times between two answers. ok is false when there is no pace
// yet, or nothing is open.
func (s *pace) Left() (left time.Duration, ok bool) {
	var gaps []time.Duration
	for i := 1; i < len(s.answered); i++ {
		if gap := s.answered[i].Sub(s.answered[i-1]); shortestGap <= gap && gap <= longestGap {
			gaps = append(gaps, gap)
		}
	}
	answered, total := s.Assess().Progress()
	if len(gaps) < fewestGaps || answered == total {
		return 0, false
	}
	slices.Sort(gaps)
	return gaps[len(gaps)/2] * time.Duration(total-answered), true
}

// MinutesLeft says how long the open questions take at the present pace, or is
// "" when that cannot be said.
func (s *pace) MinutesLeft() string {
	left, ok := s.Left()
	if !ok {
		return ""
	}
	minutes := int((left + time.Minute - 1) / time.Minute)
	return "nog ongeveer " + dutch.Count(minutes, "1 minuut", "%d minuten")
}

// LeftInWords says how many questions are left, and how long they take when
// that can be said.
func (s *pace) LeftInWords() string {
	answered, total := s.Assess().Progress()
	if answered == total {
		return "alle vragen beantwoord"
	}
	text := dutch.Count(total-answered, "nog 1 vraag", "nog %d vragen")
	if minutes, ok := strings.CutPrefix(s.MinutesLeft(), "nog "); ok {
		text += ", " + minutes
	}
	return text
}
