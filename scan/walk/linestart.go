package walk

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"loketscan/questions/dutch"
	"loketscan/questions/fault"
	"loketscan/scan"
)

// start lists the rounds that are there.
func (l *lines) start() (place, error) {
	rounds := l.m.Store.Rounds()
	if len(rounds) == 0 {
		l.say("Welkom bij loketscan. In deze map staat nog geen scan: u begint een nieuwe.")
		return l.intake, nil
	}
	l.say("Scans in deze map:")
	for i, r := range rounds {
		name := describe(r.Info)
		if name == "" {
			name = dutch.CleanLine(r.Name)
		}
		standing := fmt.Sprintf("%d van %d vragen beantwoord", r.Answered, r.Total)
		if r.Err != nil {
			standing = "niet te openen. " + explain(r.Err)
		}
		l.say(fmt.Sprintf("%d. %s: %s", i+1, name, standing))
	}
	number := func(line string) (place, bool) {
		named, ok := pickRounds(rounds, line, 1)
		if !ok {
			return nil, false
		}
		return l.openNamed(named[0]), true
	}
	return l.choose("Nummer van een scan, of nieuw:", number, func(stay place) []command {
		return l.startCommands(rounds, stay)
	}), nil
}

func quoteName(name string) string { return strconv.Quote(dutch.CleanLine(name)) }

// alike comes when the name of a round that does not exist looks like that of
// one that does.
func (l *lines) alike() (place, error) {
	name, alike := l.m.NewName, l.m.Alike
	missing := quoteName(name) + " bestaat niet"
	l.undecided = fault.New(missing, "Bedoelde u "+quoteName(alike)+"? Typ dan: "+scan.CommandLine("scan", alike))
	open, begin := alike+" openen", "een nieuwe scan beginnen in "+name
	l.say(sentence(missing) + "\n1. " + open + "\n2. " + begin + "\n3. stoppen")
	return l.choose("Nummer van uw keuze:", nil, func(place) []command {
		return []command{
			{names: []string{"1", "open", "openen"}, does: open, do: func(string) (place, error) {
				l.undecided = nil
				return l.openNamed(alike), nil
			}},
			{names: []string{"2", "nieuw"}, does: begin, do: func(string) (place, error) {
				l.undecided = nil
				return l.intake, nil
			}},
			{names: []string{"3"}, does: "stoppen", do: func(string) (place, error) { return nil, nil }},
		}
	}), nil
}

// pickRounds returns the names of n rounds by their numbers in the list.
func pickRounds(rounds []Summary, numbers string, n int) (names []string, ok bool) {
	for word := range strings.FieldsSeq(numbers) {
		number, err := strconv.Atoi(word)
		if err != nil || number < 1 || number > len(rounds) {
			return nil, false
		}
		names = append(names, rounds[number-1].Name)
	}
	return names, len(names) == n
}

func (l *lines) startCommands(rounds []Summary, stay place) []command {
	// with calls do for the rounds that the user numbered.
	with := func(n int, do func(names []string) place) func(string) (place, error) {
		return func(numbers string) (place, error) {
			names, ok := pickRounds(rounds, numbers, n)
			if !ok {
				l.say(dutch.Count(n, "Zet er het nummer van een scan achter.", "Zet er de nummers van twee scans achter, de oudste eerst."))
				return stay, nil
			}
			return do(names), nil
		}
	}
	return []command{
		{
			names: []string{"nieuw", "n", "nieuwe scan"}, does: "een nieuwe scan beginnen",
			do: func(string) (place, error) { return l.intake, nil },
		},
		{
			names: []string{"ronde"}, takes: "1", does: "de volgende ronde na scan 1 beginnen",
			do: with(1, func(names []string) place { return l.nextRound(names[0]) }),
		},
		{
			names: []string{"plan"}, takes: "1", does: "het Plan van Aanpak van scan 1 maken",
			do: with(1, func(names []string) place { return l.planOf(names[0], stay) }),
		},
		{
			names: []string{"verschil"}, takes: "1 2", does: "wat er van scan 1 naar scan 2 is veranderd",
			do: with(2, func(names []string) place {
				text, err := l.m.Store.Compare(names[0], names[1])
				if err != nil {
					text = explain(err)
				}
				l.say(text)
				return stay
			}),
		},
	}
}

// openNamed opens a round, or tells why that cannot be.
func (l *lines) openNamed(name string) place {
	doc, err := l.m.Store.Open(name)
	if err != nil {
		l.say("Niet te openen. " + explain(err))
		return l.start
	}
	return l.open(doc)
}

func (l *lines) planOf(name string, stay place) place {
	doc, err := l.m.Store.Open(name)
	if err != nil {
		l.say("Niet te openen. " + explain(err))
		return stay
	}
	return l.plan(l.open(doc))
}

// nextRound begins the round after another.
func (l *lines) nextRound(previous string) place {
	return func() (place, error) {
		file, name := l.m.Store.SuggestNext(previous)
		fields := []lineField{
			textField("Ronde", "Hoe noemt u de nieuwe ronde?", &name),
			textField("Bestand", "In welk bestand komen uw antwoorden?", &file),
		}
		var again place
		again = l.fill(fields, l.toStart("de nieuwe ronde wordt niet gemaakt"), func() (place, error) {
			doc, err := l.m.Store.Next(previous, file, name)
			if err != nil {
				l.say(explain(err))
				return again, nil
			}
			return l.open(doc), nil
		})
		return again, nil
	}
}

// toStart are the words that lead back to the list of rounds.
func (l *lines) toStart(what string) []command {
	return []command{{names: []string{"scans", "terug"}, does: "naar de lijst met scans in deze map; " + what, do: goTo(l.start)}}
}

// goTo is what a word does that leads to a place and no more.
func goTo(to place) func(string) (place, error) {
	return func(string) (place, error) { return to, nil }
}

// textField is a field that has to hold something.
func textField(name, explain string, value *string) lineField {
	return lineField{
		name: name, explain: explain, needed: true,
		now: func() string { return *value },
		set: func(text string) problem { *value = text; return "" },
	}
}

// intake asks which round this is, and makes its file. What was filled in stays
// when the user leaves.
func (l *lines) intake() (place, error) {
	if l.begun == nil {
		l.begun = &scan.Info{
			Kind: l.m.firstKind(), Name: l.m.Today.HalfYear(), Date: l.m.Today,
		}
	}
	info := l.begun
	l.say(l.m.newFile())
	fields := []lineField{
		textField("Gemeente", "Voor welke gemeente is deze scan?", &info.Municipality),
		textField("Loket", "Hoe heet het loket? Bijvoorbeeld Wmo-loket of Loket Centrum.", &info.Desk),
		l.kindField(&info.Kind),
		textField("Ronde", "Hoe noemt u deze ronde?", &info.Name),
		{
			name: "Deelnemers", explain: "Wie doen mee? Zet komma's tussen de functies. Dit mag leeg blijven.",
			now: func() string { return strings.Join(info.Participants, ", ") },
			set: func(text string) problem { info.Participants = splitList(text); return "" },
		},
	}
	if len(l.m.Set.Kinds) == 0 {
		fields = slices.Delete(fields, 2, 3)
	}
	then := l.askFile
	if l.m.NewName != "" {
		then = l.create(l.m.NewName)
	}
	return l.fill(fields, l.toStart(intakeStays), then), nil
}

const intakeStays = "wat u heeft ingevuld, blijft staan"

// askFile asks for the file of a new round.
func (l *lines) askFile() (place, error) {
	file := l.m.Store.Suggest(*l.begun)
	back := command{names: []string{"terug"}, does: "naar wat u hiervoor invulde", do: goTo(l.intake)}
	return l.fill(
		[]lineField{textField("Bestand", "In welk bestand komen uw antwoorden?", &file)},
		append([]command{back}, l.toStart(intakeStays)...),
		func() (place, error) { return l.create(file), nil },
	), nil
}

// create makes the file of a new round, or asks for another name.
func (l *lines) create(file string) place {
	return func() (place, error) {
		doc, err := l.m.Store.Create(file, *l.begun)
		if err != nil {
			l.say(explain(err))
			return l.askFile, nil
		}
		l.begun = nil
		l.say("Uw antwoorden komen in:\n" + dutch.CleanLine(doc.Name()))
		return l.open(doc), nil
	}
}

func (l *lines) kindField(kind *string) lineField {
	var explain strings.Builder
	explain.WriteString("Welk soort loket is het?")
	for i, k := range l.m.Set.Kinds {
		fmt.Fprintf(&explain, "\n%d. %s", i+1, kindExplained(k))
	}
	return choiceField("Soort", explain.String(), l.m.Set.ParseKind, l.m.Set.KindIDs(), kind)
}

// choiceField is a field for one of a few words, or its place among them.
func choiceField(name, explain string, parse func(string) (string, bool), values []string, value *string) lineField {
	return lineField{
		name: name, explain: explain,
		now: func() string { return *value },
		set: func(text string) problem {
			if n, err := strconv.Atoi(text); err == nil && 0 < n && n <= len(values) {
				*value = values[n-1]
				return ""
			}
			if v, ok := parse(text); ok {
				*value = v
				return ""
			}
			wrong := "Kies uit: " + strings.Join(values, ", ") + "."
			if meant := dutch.Suggest(text, values); meant != "" {
				wrong = fmt.Sprintf("Bedoelde u %s? ", quote(meant)) + wrong
			}
			return problem(wrong)
		},
	}
}
