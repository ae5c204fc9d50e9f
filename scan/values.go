package scan

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

// The states; StateOpen is the zero value, so that it is never stored.
const (
	StateOpen    State = ""
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
	if s == StateOpen {
		return "open"
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
	Described  // all is answered, and no answer says that it is right or wrong
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
	case Described:
		return "ingevuld"
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
	case Described:
		return "[v]"
	}
	return "[ ]"
}
