package scan

import "loketscan/questions/dutch"

// Form is how the value of a field is written.
type Form int

// The forms.
const (
	Line   Form = iota // one line of text
	Day                // a date
	Choice             // one of a few words
	Text               // text of several lines
)

// Field is one of the things that can be agreed about an action. The table
// Fields is all that there is to know of them: the file, the screens, the flags
// and the documents are made of it.
type Field struct {
	Key   string // in the file and as a flag
	Label string // for the user
	The   string // the same in a sentence
	Asks  string // what the user is asked
	Usage string // of its flag, the value between backquotes; a choice names its words
	Form  Form
	Words []string // of a choice
	Get   func(Followup) string
	Set   func(*Followup, string) // takes what Get returns
	parse func(string) (string, bool)
}

// Fields returns the fields of an action, in the order of the file.
func Fields() []Field { return fields }

var fields = []Field{OwnerField, DueField, PriorityField, FirstStepField, StateField}

// The fields.
var (
	OwnerField = Field{
		Key: "eigenaar", Label: "eigenaar", The: "de eigenaar", Asks: "Wie zorgt ervoor? Liever een functie dan een naam.",
		Usage: "de `FUNCTIE` van wie het doet",
		Get:   func(f Followup) string { return f.Owner },
		Set:   func(f *Followup, value string) { f.Owner = value },
	}
	DueField = Field{
		Key: "gereed", Label: "gereed", The: "de datum bij gereed", Asks: "Wanneer is het klaar?", Form: Day,
		Usage: "de `DATUM` waarop het klaar is, bijvoorbeeld 2027-03-01",
		Get:   func(f Followup) string { return string(f.Due) },
		Set:   func(f *Followup, value string) { f.Due = Date(value) },
	}
	PriorityField = Field{
		Key: "prioriteit", Label: "prioriteit", The: "de prioriteit", Asks: "Hoe belangrijk is het?", Form: Choice,
		Words: dutch.Words(Priorities()),
		Get:   func(f Followup) string { return string(f.Priority) },
		Set:   func(f *Followup, value string) { f.Priority = Priority(value) },
		parse: func(word string) (string, bool) { p, ok := ParsePriority(word); return string(p), ok },
	}
	FirstStepField = Field{
		Key: "eerste-stap", Label: "eerste stap", The: "de eerste stap", Asks: "Wat gebeurt er het eerst?", Form: Text,
		Usage: "de eerste stap, in een `ZIN`",
		Get:   func(f Followup) string { return f.FirstStep },
		Set:   func(f *Followup, value string) { f.FirstStep = value },
	}
	StateField = Field{
		Key: "stand", Label: "stand", The: "de stand", Asks: "Hoe ver is het?", Form: Choice,
		Words: []string{StateOpen.Label(), string(StateBusy), string(StateDone), string(StateDropped)},
		Get:   func(f Followup) string { return f.State.Label() },
		Set: func(f *Followup, value string) {
			if f.State = State(value); value == StateOpen.Label() {
				f.State = StateOpen
			}
		},
		parse: func(word string) (string, bool) { s, ok := ParseState(word); return s.Label(), ok },
	}
)

// Show is the value of a field in words for the user.
func (f Field) Show(agreed Followup) string {
	value := f.Get(agreed)
	if f.Form == Day {
		return Date(value).Dutch()
	}
	return value
}

// Filled is what Show says, or nothing when it is as it was in the beginning.
func (f Field) Filled(agreed Followup) string {
	if f.Get(agreed) == f.Get(Followup{}) {
		return ""
	}
	return f.Show(agreed)
}

// Parse reads the word of a choice as people write it.
func (f Field) Parse(word string) (value string, ok bool) { return f.parse(word) }
