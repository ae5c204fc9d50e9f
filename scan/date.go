package scan

import (
	"fmt"
	"strings"
	"time"
)

// Date is a day as the file writes it, "2027-03-01"; empty is no date. Dates
// sort as strings.
type Date string

var months = []string{
	"januari", "februari", "maart", "april", "mei", "juni",
	"juli", "augustus", "september", "oktober", "november", "december",
}

// DateOf returns the day of t in its own time zone.
func DateOf(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// ParseDate reads a day as people write it: 2027-03-01, 1-3-2027 or
// 1 maart 2027. Empty text is no date. ok is false for anything else.
func ParseDate(s string) (d Date, ok bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	if s == "" {
		return "", true
	}
	if strings.Contains(s, " ") {
		for i, month := range months {
			s = strings.Replace(s, " "+month+" ", fmt.Sprintf("-%d-", i+1), 1)
		}
	}
	for _, layout := range []string{time.DateOnly, "2-1-2006", "2/1/2006", "2.1.2006", "2006-1-2"} {
		if t, err := time.Parse(layout, s); err == nil && t.Year() > 0 {
			return DateOf(t), true
		}
	}
	return "", false
}

// Dutch is the date in words, "1 maart 2027".
func (d Date) Dutch() string {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return string(d)
	}
	return fmt.Sprintf("%d %s %d", t.Day(), months[t.Month()-1], t.Year())
}

// Short is the date in figures, "1-3-2027".
func (d Date) Short() string {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return string(d)
	}
	return t.Format("2-1-2006")
}

// HalfYear names a round that is held on this day, "2026 najaar".
func (d Date) HalfYear() string {
	year, rest, _ := strings.Cut(string(d), "-")
	if rest >= "07" {
		return year + " najaar"
	}
	return strings.TrimSpace(year + " voorjaar")
}
