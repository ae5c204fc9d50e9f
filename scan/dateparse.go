package scan

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"

	"loketscan/questions/dutch"
	"loketscan/questions/fault"
)

// ParseDate reads a date as people write it; empty text is none. A month or a
// quarter is its last day. A day without a year is the next one from today on,
// and +3m is three months after today. Where today is empty, as for what stands
// in a file, those are no dates. The error says what is wrong.
func ParseDate(typed string, today Date) (Date, error) {
	if dutch.CleanLine(typed) == "" {
		return "", nil
	}
	if day, err := Date(typed).time(); err == nil && day.Year() > 0 { // as the program writes it
		return Date(typed), nil
	}
	p := dateParser{words: dateWords(typed)}
	if today != "" {
		p.today, _ = today.time()
	}
	weekday := p.cutWeekday()
	day, ok := p.parse()
	if ok && p.reason == "" && weekday >= 0 && weekday != day.Weekday() {
		p.reason = fmt.Sprintf("%s is een %s", DateOf(day).Dutch(), weekdays[day.Weekday()])
	}
	if !ok || p.reason != "" || day.Year() > 9999 {
		return "", noDate(typed, p.reason)
	}
	return DateOf(day), nil
}

// noDate says that something is no date, and why; without a reason it looks like
// none at all.
func noDate(typed, reason string) error {
	message := fmt.Sprintf("%q is geen datum", dutch.CleanLine(typed))
	if reason != "" {
		message += ": " + reason
	}
	return fault.New(message, "Schrijf bijvoorbeeld 1-3-2027, 1 maart 2027, maart 2027 of Q1 2027")
}

// What is rarely needed is made when it is.
var (
	dateWord    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\pL+|\d+|\+`) })
	quarterForm = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:(\d{4}) )?(?:(?:q|kw|kwartaal) (\d)|(\d) (?:e |ste |de )?kwartaal)(?: (\d{4}|\d\d))?$`)
	})
)

// dateWords divides a date into words, numbers and a plus; it returns nil when
// something else is in it.
func dateWords(typed string) []string {
	typed = strings.ToLower(dutch.CleanLine(typed))
	strange := func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune("0123456789 ./,'+-", r) }
	if strings.ContainsFunc(typed, strange) {
		return nil
	}
	return dateWord().FindAllString(typed, -1)
}

// weekdays are in the order of time.Weekday.
var weekdays = []string{"zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"}

type dateParser struct {
	words  []string
	today  time.Time // zero: not known
	reason string    // what is wrong with what does look like a date
}

// cutWeekday takes the day of the week off the front; it is negative when there
// is none.
func (p *dateParser) cutWeekday() time.Weekday {
	if len(p.words) == 0 {
		return -1
	}
	day := slices.Index(weekdays, p.words[0])
	if day >= 0 {
		p.words = p.words[1:]
	}
	return time.Weekday(day)
}

// parse tries the forms of a date, each of which looks at all the words.
func (p *dateParser) parse() (day time.Time, ok bool) {
	for _, form := range []func() (time.Time, bool){p.figures, p.inWords, p.quarter, p.later, p.near} {
		if day, ok = form(); ok {
			return day, true
		}
	}
	return time.Time{}, false
}

// figures reads 1-3-2027, 2027-3-1, 1-3, 3-2027, 2027-3, 01032027, 20270301.
func (p *dateParser) figures() (time.Time, bool) {
	var n []int
	for _, word := range p.words {
		number, err := strconv.Atoi(word)
		if err != nil {
			return time.Time{}, false
		}
		n = append(n, number)
	}
	yearFirst := len(n) > 0 && len(p.words[0]) == 4
	switch {
	case len(n) == 3 && yearFirst:
		return p.day(n[2], n[1], n[0])
	case len(n) == 3 && isYear(p.words[2]):
		return p.day(n[0], n[1], fullYear(p.words[2]))
	case len(n) == 2 && yearFirst:
		return p.endOfMonth(n[1], n[0])
	case len(n) == 2 && len(p.words[1]) == 4:
		return p.endOfMonth(n[0], n[1])
	case len(n) == 2:
		return p.nextDay(n[0], n[1])
	case len(n) == 1 && len(p.words[0]) == 8:
		return p.eight(n[0])
	}
	return time.Time{}, false
}

// eight reads 01032027 and 20270301. Only one of the two begins with a year of
// our time and does not end with one: 19 and 20 are no months.
func (p *dateParser) eight(n int) (time.Time, bool) {
	const ourTime = 1900
	front, back := n/10_000, n%10_000
	if front >= ourTime && back < ourTime {
		return p.day(back%100, back/100, front)
	}
	return p.day(front/100, front%100, back)
}

// inWords reads 1 maart 2027, 1 mrt, maart 2027, maart, medio maart 2027 and
// eind 2027.
func (p *dateParser) inWords() (time.Time, bool) {
	words := p.words
	part := ""
	if len(words) > 1 && slices.Contains([]string{"eind", "einde", "half", "medio"}, words[0]) {
		part, words = words[0], words[1:]
	}
	if strings.HasPrefix(part, "eind") && len(words) == 1 && isYear(words[0]) && len(words[0]) == 4 {
		return p.endOfMonth(12, fullYear(words[0]))
	}
	at := slices.IndexFunc(words, func(word string) bool { return monthOf(word) > 0 })
	if at < 0 {
		return time.Time{}, false
	}
	month, before, after := monthOf(words[at]), words[:at], words[at+1:]
	if len(before) > 1 || len(after) > 1 || len(before) == 1 && part != "" {
		return time.Time{}, false
	}
	year := noYear
	if len(after) == 1 {
		if !isYear(after[0]) || len(before) == 0 && len(after[0]) != 4 {
			return time.Time{}, false
		}
		year = fullYear(after[0])
	}
	switch {
	case len(before) == 1:
		day, err := strconv.Atoi(before[0])
		switch {
		case err != nil:
			return time.Time{}, false
		case year == noYear:
			return p.nextDay(day, month)
		}
		return p.day(day, month, year)
	case strings.HasPrefix(part, "eind"), part == "":
		return p.yearOrNext(year, func(year int) (time.Time, bool) { return p.endOfMonth(month, year) })
	}
	return p.yearOrNext(year, func(year int) (time.Time, bool) { return p.day(15, month, year) })
}

// quarter reads Q1 2027, 2027 Q1, kwartaal 1 2027 and 1e kwartaal, with or
// without a year.
func (p *dateParser) quarter() (time.Time, bool) {
	text := strings.Join(p.words, " ")
	match := quarterForm().FindStringSubmatch(text)
	if match == nil || match[1] != "" && match[4] != "" {
		return time.Time{}, false
	}
	quarter, _ := strconv.Atoi(cmp.Or(match[2], match[3]))
	year := noYear
	if typed := cmp.Or(match[1], match[4]); typed != "" {
		year = fullYear(typed)
	}
	if quarter < 1 || quarter > 4 {
		p.reason = "een jaar heeft 4 kwartalen"
		return time.Time{}, true
	}
	return p.yearOrNext(year, func(year int) (time.Time, bool) { return p.endOfMonth(3*quarter, year) })
}

// later reads +3m and over 3 maanden.
func (p *dateParser) later() (time.Time, bool) {
	if len(p.words) != 3 || p.words[0] != "+" && p.words[0] != "over" {
		return time.Time{}, false
	}
	n, err := strconv.Atoi(p.words[1])
	if slices.Contains([]string{"een", "één"}, p.words[1]) {
		n, err = 1, nil
	}
	if err != nil || n > 10_000 {
		return time.Time{}, false
	}
	var day time.Time
	switch p.words[2] {
	case "d", "dag", "dagen":
		day = p.today.AddDate(0, 0, n)
	case "w", "wk", "week", "weken":
		day = p.today.AddDate(0, 0, 7*n)
	case "m", "mnd", "maand", "maanden":
		day = addMonths(p.today, n)
	case "j", "jr", "jaar", "jaren":
		day = addMonths(p.today, 12*n)
	default:
		return time.Time{}, false
	}
	p.needsToday("hier is een vaste datum nodig")
	return day, true
}

// near reads vandaag, morgen and overmorgen.
func (p *dateParser) near() (time.Time, bool) {
	if len(p.words) != 1 {
		return time.Time{}, false
	}
	days := slices.Index([]string{"vandaag", "morgen", "overmorgen"}, p.words[0])
	if days < 0 {
		return time.Time{}, false
	}
	p.needsToday("hier is een vaste datum nodig")
	return p.today.AddDate(0, 0, days), true
}

func (p *dateParser) needsToday(reason string) {
	if p.today.IsZero() {
		p.reason = reason
	}
}

// day is a day, when there is one.
func (p *dateParser) day(day, month, year int) (time.Time, bool) {
	if year < 1 {
		return time.Time{}, false
	}
	if month < 1 || month > 12 {
		p.reason = "een jaar heeft 12 maanden"
		return time.Time{}, true
	}
	if last := lastOf(month, year).Day(); day < 1 {
		p.reason = "een maand begint met dag 1"
	} else if day > last {
		p.reason = fmt.Sprintf("%s %d heeft %d dagen", months[month-1], year, last)
	}
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC), true
}

func (p *dateParser) endOfMonth(month, year int) (time.Time, bool) {
	if month < 1 || month > 12 {
		return p.day(1, month, year)
	}
	return p.day(lastOf(month, year).Day(), month, year)
}

// nextDay is the first day from today on with this day and month.
func (p *dateParser) nextDay(day, month int) (time.Time, bool) {
	return p.yearOrNext(noYear, func(year int) (time.Time, bool) { return p.day(day, month, year) })
}

// noYear stands for the year of what is written without one.
const noYear = -1

// yearOrNext is what in makes of a year; without a year, of this or the next,
// whichever has such a day from today on.
func (p *dateParser) yearOrNext(year int, in func(year int) (time.Time, bool)) (time.Time, bool) {
	if year != noYear {
		return in(year)
	}
	if p.needsToday("het jaar ontbreekt"); p.reason != "" {
		return time.Time{}, true
	}
	day, ok := in(p.today.Year())
	why := p.reason
	if why == "" && !day.Before(p.today) {
		return day, ok
	}
	p.reason = ""
	day, ok = in(p.today.Year() + 1)
	if p.reason != "" {
		p.reason = cmp.Or(why, p.reason)
	}
	return day, ok
}

func lastOf(month, year int) time.Time {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC)
}

// addMonths stays within the month that it comes to: a month after 31 January
// is the last day of February.
func addMonths(t time.Time, n int) time.Time {
	first := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	return first.AddDate(0, 0, min(t.Day(), lastOf(int(first.Month()), first.Year()).Day())-1)
}

// monthOf returns the number of a month by its name, or an abbreviation of at
// least three letters, or 0.
func monthOf(word string) int {
	switch word {
	case "mrt":
		return 3
	case "okt", "oct":
		return 10
	}
	if len(word) < 3 {
		return 0
	}
	return 1 + slices.IndexFunc(months, func(month string) bool { return strings.HasPrefix(month, word) })
}

func isYear(word string) bool {
	_, err := strconv.Atoi(word)
	return err == nil && (len(word) == 2 || len(word) == 4)
}

// fullYear reads 2027, or 27 for the same.
func fullYear(word string) int {
	year, _ := strconv.Atoi(word)
	if len(word) == 2 {
		year += 2000
	}
	return year
}
