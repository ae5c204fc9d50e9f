package scan_test

import (
	"testing"
	"time"

	"loketscan/scan"
)

func TestParseDate(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want scan.Date
		ok   bool
	}{
		{"2027-03-01", "2027-03-01", true},
		{"1-3-2027", "2027-03-01", true},
		{"01-03-2027", "2027-03-01", true},
		{"1/3/2027", "2027-03-01", true},
		{"1.3.2027", "2027-03-01", true},
		{"2027-3-1", "2027-03-01", true},
		{"1 maart 2027", "2027-03-01", true},
		{" 31 December 2026 ", "2026-12-31", true},
		{"29-2-2028", "2028-02-29", true},
		{"", "", true},
		{"29-2-2027", "", false},
		{"31-6-2027", "", false},
		{"1-13-2027", "", false},
		{"1-3-27", "", false},
		{"maart 2027", "", false},
		{"volgende week", "", false},
		{"0000-01-01", "", false},
	} {
		if got, ok := scan.ParseDate(tt.in); got != tt.want || ok != tt.ok {
			t.Errorf("ParseDate(%q) = %q, %v; want %q, %v", tt.in, got, ok, tt.want, tt.ok)
		}
	}
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
	if got := scan.Date("").Dutch(); got != "" {
		t.Errorf("no date in words is %q", got)
	}
}
