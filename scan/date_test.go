package scan_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"loketscan/questions/fault"
	"loketscan/scan"
)

func TestParseDate(t *testing.T) {
	const today = "2026-11-24"
	for _, tt := range []struct {
		in   string
		want scan.Date
	}{
		{"", ""},
		{"  ", ""},
		{"2027-03-01", "2027-03-01"},
		{"2027-3-1", "2027-03-01"},
		{"2027/3/1", "2027-03-01"},
		{"1-3-2027", "2027-03-01"},
		{"01-03-2027", "2027-03-01"},
		{"1/3/2027", "2027-03-01"},
		{"1.3.2027", "2027-03-01"},
		{"1 3 2027", "2027-03-01"},
		{"1-3-27", "2027-03-01"},
		{"1/3/27", "2027-03-01"},
		{"01032027", "2027-03-01"},
		{"20270301", "2027-03-01"},
		{"20121103", "2012-11-03"},
		{"20122027", "2027-12-20"},
		{"dinsdag 2-3-2027", "2027-03-02"},
		{"eind juni 2027", "2027-06-30"},
		{"1 maart 2027", "2027-03-01"},
		{"1 mrt 2027", "2027-03-01"},
		{"1 mrt. 2027", "2027-03-01"},
		{"1-mrt-27", "2027-03-01"},
		{"maandag 1 maart 2027", "2027-03-01"},
		{" 31 December 2026 ", "2026-12-31"},
		{"29-2-2028", "2028-02-29"},
		{"1 sept 2027", "2027-09-01"},
		{"maart 2027", "2027-03-31"},
		{"mrt 2027", "2027-03-31"},
		{"eind maart 2027", "2027-03-31"},
		{"medio maart 2027", "2027-03-15"},
		{"half maart 2027", "2027-03-15"},
		{"3-2027", "2027-03-31"},
		{"2027-03", "2027-03-31"},
		{"februari 2028", "2028-02-29"},
		{"eind 2027", "2027-12-31"},
		{"Q1 2027", "2027-03-31"},
		{"q4-2027", "2027-12-31"},
		{"Q2 '27", "2027-06-30"},
		{"2027 Q3", "2027-09-30"},
		{"1e kwartaal 2027", "2027-03-31"},
		{"kwartaal 2 2027", "2027-06-30"},
	} {
		for _, day := range []scan.Date{today, ""} {
			if got, err := scan.ParseDate(tt.in, day); got != tt.want || err != nil {
				t.Errorf("ParseDate(%q, %q) = %q, %v; want %q", tt.in, day, got, err, tt.want)
			}
		}
	}
}

func TestDatesSeenFromToday(t *testing.T) {
	for _, tt := range []struct {
		today scan.Date
		in    string
		want  scan.Date
	}{
		{"2026-11-24", "1-3", "2027-03-01"},
		{"2026-11-24", "1 mrt", "2027-03-01"},
		{"2026-11-24", "1 maart", "2027-03-01"},
		{"2026-11-24", "24-11", "2026-11-24"},
		{"2026-11-24", "23-11", "2027-11-23"},
		{"2026-11-24", "december", "2026-12-31"},
		{"2026-11-24", "november", "2026-11-30"},
		{"2026-11-24", "eind maart", "2027-03-31"},
		{"2026-11-24", "medio november", "2027-11-15"},
		{"2026-11-24", "eind juni", "2027-06-30"},
		{"2026-11-24", "Q1", "2027-03-31"},
		{"2027-06-01", "29-2", "2028-02-29"},
		{"2027-01-10", "29 februari", "2028-02-29"},
		{"2028-02-29", "29-2", "2028-02-29"},
		{"2026-11-24", "Q4", "2026-12-31"},
		{"2026-11-24", "+3m", "2027-02-24"},
		{"2026-11-24", "+ 3 mnd", "2027-02-24"},
		{"2026-11-30", "+3m", "2027-02-28"},
		{"2026-11-24", "over 3 maanden", "2027-02-24"},
		{"2026-11-24", "over een jaar", "2027-11-24"},
		{"2026-11-24", "+2w", "2026-12-08"},
		{"2026-11-24", "+10d", "2026-12-04"},
		{"2026-11-24", "+1j", "2027-11-24"},
		{"2028-02-29", "+1j", "2029-02-28"},
		{"2026-11-24", "vandaag", "2026-11-24"},
		{"2026-11-24", "morgen", "2026-11-25"},
		{"2026-12-31", "overmorgen", "2027-01-02"},
	} {
		if got, err := scan.ParseDate(tt.in, tt.today); got != tt.want || err != nil {
			t.Errorf("on %s, ParseDate(%q) = %q, %v; want %q", tt.today, tt.in, got, err, tt.want)
		}
		if got, err := scan.ParseDate(tt.in, ""); err == nil {
			t.Errorf("without a day to see it from, ParseDate(%q) = %q", tt.in, got)
		}
	}
}

func TestNoDate(t *testing.T) {
	for _, tt := range []struct{ in, reason string }{
		{"29-2-2027", "februari 2027 heeft 28 dagen"},
		{"31-2-2027", "februari 2027 heeft 28 dagen"},
		{"31 februari 2028", "februari 2028 heeft 29 dagen"},
		{"31-6-2027", "juni 2027 heeft 30 dagen"},
		{"0-3-2027", "een maand begint met dag 1"},
		{"0 maart", "een maand begint met dag 1"},
		{"20270231", "februari 2027 heeft 28 dagen"},
		{"maandag 2 maart 2027", "2 maart 2027 is een dinsdag"},
		{"maandag 28-2-2027", "28 februari 2027 is een zondag"},
		{"maandag 31-2-2027", "februari 2027 heeft 28 dagen"},
		{"1 maart 0000", ""},
		{"maart 0000", ""},
		{"medio maart 0000", ""},
		{"Q1 0000", ""},
		{"2027 Q1 2028", ""},
		{"2027 1e kwartaal 28", ""},
		{"1 maart of", ""},
		{"1 maart toch", ""},
		{"31-2", "februari 2027 heeft 28 dagen"},
		{"1-13-2027", "een jaar heeft 12 maanden"},
		{"13-2027", "een jaar heeft 12 maanden"},
		{"Q5 2027", "een jaar heeft 4 kwartalen"},
		{"volgende week", ""},
		{"0000-01-01", ""},
		{"1-3-2027 of later", ""},
		{"1-3-027", ""},
		{"1-3-2027-4", ""},
		{"1;3;2027", ""},
		{"12", ""},
		{"maart 27 2027", ""},
		{"eind 1 maart", ""},
		{"+m", ""},
		{"+3x", ""},
		{"3m", ""},
		{"+", ""},
		{"-", ""},
		{"ma", ""},
		{"maandag", ""},
	} {
		got, err := scan.ParseDate(tt.in, "2027-01-10")
		want := fmt.Sprintf("%q is geen datum", tt.in)
		if tt.reason != "" {
			want += ": " + tt.reason
		}
		if err == nil {
			t.Errorf("ParseDate(%q) = %q", tt.in, got)
		} else if err.Error() != want || fault.Remedy(err) == "" {
			t.Errorf("ParseDate(%q): %v, want the reason %q", tt.in, err, tt.reason)
		}
	}
	for today, reason := range map[scan.Date]string{
		"2026-01-10": "februari 2026 heeft 28 dagen", // and so has that of 2027
		"2028-06-01": "februari 2029 heeft 28 dagen",
	} {
		if got, err := scan.ParseDate("29-2", today); err == nil || !strings.HasSuffix(err.Error(), reason) {
			t.Errorf("on %s, 29-2 is %q, %v; want the reason %q", today, got, err, reason)
		}
	}
	if _, err := scan.ParseDate("1-3", ""); err == nil || !strings.Contains(err.Error(), "het jaar ontbreekt") {
		t.Errorf("a day without a year in a file: %v", err)
	}
}

// FuzzParseDate holds every date to the one form, and what it reads to what it
// writes.
func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"1 mrt", "1-3-27", "Q1 2027", "+3m", "eind maart", "31-2-2027", "01032027", "20270301", "maandag 2 maart 2027", "29-2", "1 maart 0000", "2027 Q1", "over 3 weken", "9999-12-31", "+9999j"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		day, err := scan.ParseDate(typed, "2026-11-24")
		if err != nil || day == "" {
			return
		}
		for _, same := range []string{string(day), day.Dutch(), day.Short(), day.Brief()} {
			if again, err := scan.ParseDate(same, ""); again != day || err != nil {
				t.Errorf("%q is %s, but %q is %s, %v", typed, day, same, again, err)
			}
		}
	})
}

func TestDateInWords(t *testing.T) {
	if got := scan.DateOf(time.Date(2027, 3, 1, 23, 59, 0, 0, time.FixedZone("", 3600))).Dutch(); got != "1 maart 2027" {
		t.Errorf("got %q", got)
	}
	for date, want := range map[scan.Date]string{"2027-03-01": "1-3-2027", "2027-11-21": "21-11-2027", "": ""} {
		if got := date.Short(); got != want {
			t.Errorf("%q in figures is %q, want %q", date, got, want)
		}
	}
	for date, want := range map[scan.Date]string{"2027-03-01": "1 mrt 2027", "2027-11-21": "21 nov 2027", "2027-05-31": "31 mei 2027", "": ""} {
		if got := date.Brief(); got != want {
			t.Errorf("%q in short is %q, want %q", date, got, want)
		}
	}
	if got := scan.Date("").Dutch(); got != "" {
		t.Errorf("no date in words is %q", got)
	}
}
