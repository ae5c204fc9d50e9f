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

// Dutch is the date in words, "1 maart 2027".
func (d Date) Dutch() string {
	t, err := d.time()
	if err != nil {
		return string(d)
	}
	return fmt.Sprintf("%d %s %04d", t.Day(), months[t.Month()-1], t.Year())
}

// Brief is the date in short words, "1 mrt 2027", which a narrow column can
// break.
func (d Date) Brief() string {
	t, err := d.time()
	if err != nil {
		return string(d)
	}
	month := months[t.Month()-1][:3]
	if t.Month() == time.March {
		month = "mrt"
	}
	return fmt.Sprintf("%d %s %04d", t.Day(), month, t.Year())
}

// Short is the date in figures, "1-3-2027".
func (d Date) Short() string {
	t, err := d.time()
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

func (d Date) time() (time.Time, error) { return time.Parse(time.DateOnly, string(d)) }
