package scan

// Answer is what was answered to a question, as it stands in the file.
type Answer string

// The answers. Open is the absence of one and is never stored.
const (
	Open          Answer = ""
	Yes           Answer = "ja"
	Partly        Answer = "deels"
	No            Answer = "nee"
	NotApplicable Answer = "nvt"
	Unknown       Answer = "onbekend"
)

// Answers returns every answer that can be given, in the order in which users
// see them; a user picks one by its place, counted from 1.
func Answers() []Answer { return []Answer{Yes, Partly, No, NotApplicable, Unknown} }

// InOrder reports whether the answer means that nothing needs to be done.
func (a Answer) InOrder() bool { return a == Yes || a == NotApplicable }

// Label is the answer in words for the user.
func (a Answer) Label() string {
	switch a {
	case Open:
		return "nog open"
	case NotApplicable:
		return "n.v.t."
	case Unknown:
		return "weten we niet"
	}
	return string(a)
}

// Priority is how much an action matters, as it stands in the file.
type Priority string

// The priorities; the zero value is no priority.
const (
	High   Priority = "hoog"
	Middle Priority = "midden"
	Low    Priority = "laag"
)

// Priorities returns every priority, the highest first.
func Priorities() []Priority { return []Priority{High, Middle, Low} }

// State is how far an action is, as it stands in the file.
type State string

// The states; the zero value means the same as StateOpen.
const (
	StateOpen    State = "open"
	StateBusy    State = "bezig"
	StateDone    State = "gereed"
	StateDropped State = "vervallen"
)

// States returns every state in the order of an action's life.
func States() []State { return []State{StateOpen, StateBusy, StateDone, StateDropped} }

// Ended reports whether nothing more is to be done.
func (s State) Ended() bool { return s == StateDone || s == StateDropped }

// Label is the state in words for the user.
func (s State) Label() string {
	if s == "" {
		return string(StateOpen)
	}
	return string(s)
}

// Status says how a topic stands.
type Status int

// The statuses of a topic.
const (
	NotAssessed Status = iota
	NotInOrder
	InOrder
	Irrelevant // no question of it applies to this loket
)

// Label is the status in words for the user.
func (s Status) Label() string {
	switch s {
	case InOrder:
		return "op orde"
	case NotInOrder:
		return "niet op orde"
	case Irrelevant:
		return "niet van toepassing"
	}
	return "nog niet beoordeeld"
}

// Mark is the status as a mark of three characters, for beside the words.
func (s Status) Mark() string {
	switch s {
	case InOrder:
		return "[x]"
	case NotInOrder:
		return "[!]"
	case Irrelevant:
		return "[-]"
	}
	return "[ ]"
}
