package fault_test

import (
	"errors"
	"fmt"
	"io/fs"
	"testing"

	"loketscan/questions/fault"
	"loketscan/questions/strictyaml"
)

func TestError(t *testing.T) {
	because := fault.Because(fs.ErrNotExist, "het bestand is er niet", "Kijk of de naam klopt")
	for _, test := range []struct {
		err          error
		says, remedy string
		missing      bool
	}{
		{nil, "", "", false},
		{errors.New("iets"), "iets", "", false},
		{fault.New("de schijf is vol", "Maak ruimte vrij"), "de schijf is vol", "Maak ruimte vrij", false},
		{because, "het bestand is er niet", "Kijk of de naam klopt", true},
		{fmt.Errorf("bij het plan: %w", because), "bij het plan: het bestand is er niet", "Kijk of de naam klopt", true},
		{strictyaml.Problem{File: "a.yaml", Message: "dat kan niet", Tip: "Haal het weg"}, "a.yaml: dat kan niet", "Haal het weg", false},
	} {
		says := ""
		if test.err != nil {
			says = test.err.Error()
		}
		if remedy := fault.Remedy(test.err); says != test.says || remedy != test.remedy || errors.Is(test.err, fs.ErrNotExist) != test.missing {
			t.Errorf("%q, with remedy %q", says, remedy)
		}
	}
}
