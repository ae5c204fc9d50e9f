package questions

import "slices"

// Catalogue is every edition of every set that can be used: of each set the
// earliest first, and the set that is proposed to the user as the first.
type Catalogue []*Set

// Edition returns one edition of a set, or nil.
func (c Catalogue) Edition(id string, edition int) *Set {
	return find(c, func(s *Set) bool { return s.ID == id && s.Edition == edition })
}

// Latest returns the latest edition of a set, or nil.
func (c Catalogue) Latest(id string) *Set {
	var latest *Set
	for _, s := range c {
		if s.ID == id && (latest == nil || s.Edition > latest.Edition) {
			latest = s
		}
	}
	return latest
}

// Proposed returns the latest edition of the first set.
func (c Catalogue) Proposed() *Set { return c.Latest(c[0].ID) }

// IDs returns the sets, each once.
func (c Catalogue) IDs() []string {
	var ids []string
	for _, s := range c {
		if !slices.Contains(ids, s.ID) {
			ids = append(ids, s.ID)
		}
	}
	return ids
}
