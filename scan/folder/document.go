package folder

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"loketscan/report"
	"loketscan/scan"
	"loketscan/scan/roundfile"
)

// WriteDocument writes a document to a file: a new one, one that the program
// wrote and nobody changed or, to overwrite, any other that is no round. The error is
// ErrStopped when ctx ends while someone else has the file.
func WriteDocument(ctx context.Context, path string, syntax *report.Syntax, doc []byte, overwrite bool) error {
	waiting, cancel := context.WithTimeout(ctx, Patience)
	defer cancel()
	err := roundfile.WriteDocument(waiting, path, syntax.Seal(doc), func(old []byte) bool { return overwrite || report.Sealed(old) })
	if stopped(ctx, err) {
		return ErrStopped
	}
	return err
}

// WritePlan writes the plan of a round as it is now beside its file, over the
// last one. A plan that somebody changed stays, and the new one gets a number;
// kept says so.
func WritePlan(ctx context.Context, f *roundfile.File, today scan.Date) (name string, kept []string, err error) {
	plan := report.Plan(f.Round, report.PlanOptions{Today: today})
	base := strings.TrimSuffix(f.Path, filepath.Ext(f.Path)) + "-plan"
	name = base + ".md"
	for n := 2; ; n++ {
		err = WriteDocument(ctx, name, report.Markdown, plan, false)
		if !errors.Is(err, roundfile.ErrKept) && !errors.Is(err, roundfile.ErrRound) {
			return name, kept, err
		}
		kept = append(kept, name)
		name = fmt.Sprintf("%s-%d.md", base, n)
	}
}
