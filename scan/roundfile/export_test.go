package roundfile

import "loketscan/questions/strictyaml"

// TempName lets tests leave what a killed save leaves.
var TempName = tempName

// Verified reports whether the check before a save lets the text of f pass,
// after something went wrong with it.
func Verified(f *File, wrong func(text string) string) bool {
	form := form{f.Round.Set, f.sets}
	round := normal(form, f.Round)
	root := canonical(form, round, f.was.root)
	if err := merge(form, round, root, f.was); err != nil {
		return false
	}
	text := wrong(string(strictyaml.Format(inLines(form, root))))
	return verify(form, f.sets, round, root, f.was.root, []byte(text)) != nil
}

// Bytes returns the text that Save writes, or nil when it would refuse to.
func (f *File) Bytes() []byte {
	data, _, _ := encode(f.sets, f.Round, f.was)
	return data
}
