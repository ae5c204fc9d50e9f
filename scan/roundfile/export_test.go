package roundfile

import "loketscan/questions/strictyaml"

// TempName lets tests leave what a killed save leaves.
var TempName = tempName

// Verified reports whether the check before a save lets the text of f pass,
// after something went wrong with it.
func Verified(f *File, wrong func(text string) string) bool {
	round := normal(f.set, f.Round)
	root := canonical(f.set, round, f.was.root)
	if err := merge(f.set, root, f.was); err != nil {
		return false
	}
	text := wrong(string(strictyaml.Format(root)))
	return verify(f.set, round, root, f.was.root, []byte(text)) != nil
}
