package walk

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"

	"loketscan/questions"
	"loketscan/questions/dutch"
	"loketscan/scan"
)

// menu tells something and lets the user choose how to go on.
type menu struct {
	plain
	m       *model
	heading string
	text    pane
	choices []choice
	back    func() tea.Cmd // what esc does
	pick    *huh.Select[int]
	form    *form
}

// choice is one way on.
type choice struct {
	label string
	do    func() tea.Cmd
}

// letter is the key of a choice. It is no digit: those are the answers, and come
// on when somebody types on while a menu appears.
func letter(i int) string { return string(rune('a' + i)) }

const howToChoose = "Kies met de pijltjes en enter, of typ de letter die ervoor staat."

// newMenu returns a menu. Esc does what the last of the choices does, unless
// back is changed.
func newMenu(m *model, heading, text string, choices ...choice) *menu {
	s := &menu{m: m, heading: heading, text: pane{text: text}, choices: choices, back: choices[len(choices)-1].do}
	options := make([]huh.Option[int], len(choices))
	for i, c := range choices {
		options[i] = huh.NewOption(letter(i)+"  "+c.label, i)
	}
	s.pick = huh.NewSelect[int]().Options(options...)
	s.form = newForm(m.style.list, s.pick)
	return s
}

func (s *menu) title() (left, right string) { return s.heading, "" }

func (s *menu) hints() []hint {
	hints := []hint{
		{key: "↑↓", does: "kiezen"},
		{key: "enter of a-" + letter(len(s.choices)-1), does: "doen", long: "doen wat achter de > of achter die letter staat"},
	}
	if !s.text.fits() {
		hints = append(hints, hint{key: "spatie", does: "lees verder"})
	}
	return hints
}

func (s *menu) resize(width, height int) {
	rows := 0
	for _, c := range s.choices {
		rows += len(wrap("a  "+c.label, width-len("> ")))
	}
	text := min(s.text.wanted(width), max(height-rows-1, 1))
	s.text.resize(width, text)
	s.form.resize(size{width: width, height: min(rows, height-text-1)})
}

func (s *menu) other(msg tea.Msg) tea.Cmd { return s.form.update(msg) }

func (s *menu) view() string { return s.text.view(s.m.style, pageKey) + "\n\n" + s.form.view() }

func (s *menu) key(k tea.KeyMsg) tea.Cmd {
	switch name := k.String(); name {
	case "enter":
		if i, ok := s.pick.Hovered(); ok {
			return s.choices[i].do()
		}
	case "esc":
		return s.back()
	case " ":
		s.text.page()
	default:
		for i, c := range s.choices {
			if name == letter(i) {
				return c.do()
			}
		}
		if isDigit(name) {
			s.m.notice = "Een cijfer kiest hier niets. " + howToChoose
		}
		return s.form.key(k)
	}
	return nil
}

// welcomeMenu greets who has no round yet.
func welcomeMenu(m *model) *menu {
	return newMenu(m, "Welkom bij loketscan",
		fmt.Sprintf("Met deze scan loopt u %d onderwerpen langs die samen laten zien hoe uw Wmo-loket ervoor staat. Bij elke vraag kiest u een antwoord en schrijft u er zo nodig iets bij. Daarna maakt loketscan een Plan van Aanpak over wat nog niet op orde is.\n\n", len(m.Set.Topics))+
			"Alles wat u invult, staat in één bestand in deze map en wordt na elk antwoord bewaard. U kunt dus op elk moment stoppen en later verdergaan. Er gaat niets naar internet.",
		choice{"Nieuwe scan beginnen", func() tea.Cmd { return m.begin() }},
		choice{"Stoppen", func() tea.Cmd { return m.stop(nil) }},
	)
}

// alikeMenu comes when the name of a round that does not exist looks like that
// of one that does.
func alikeMenu(m *model) *menu {
	return newMenu(m, "loketscan",
		m.style.question.Render(dutch.CleanLine(m.NewName)+" bestaat niet.")+"\n\n"+
			"In dezelfde map staat wel "+dutch.CleanLine(m.Alike)+". Bedoelde u die scan, of wilt u een nieuwe beginnen?",
		choice{dutch.CleanLine(m.Alike) + " openen", func() tea.Cmd { return m.openNamed(m.Alike) }},
		choice{"Een nieuwe scan beginnen in " + dutch.CleanLine(m.NewName), func() tea.Cmd { return m.begin() }},
		choice{"Stoppen", func() tea.Cmd { return m.stop(nil) }},
	)
}

// topicMenu comes after the last question of a topic that raises actions.
func topicMenu(m *model, r scan.TopicResult, next *questions.Topic) *menu {
	n := len(r.Actions)
	text := m.style.bad.Render("[!] Dit onderwerp is niet op orde.") + "\n\n" +
		dutch.Count(n, "Er is 1 actiepunt voor het Plan van Aanpak.", "Er zijn %d actiepunten voor het Plan van Aanpak.") +
		" U kunt nu invullen wie het doet, wanneer, en wat de eerste stap is. Alles mag leeg blijven, en later kan het ook."
	if open := len(r.Questions) - r.Answered; open > 0 {
		text += "\n\n" + dutch.Count(open, "Er staat nog 1 vraag open.", "Er staan nog %d vragen open.")
	}
	choices := []choice{{"Acties invullen", func() tea.Cmd { return m.showActions(r.Topic, true) }}}
	if next != nil {
		choices = append(choices, choice{
			fmt.Sprintf("Overslaan, door naar %d %s", next.Number, next.Title),
			func() tea.Cmd { return m.openTopic(next) },
		})
	} else if answered, total := m.assess().Progress(); answered == total {
		choices = append(choices, choice{"Overslaan", func() tea.Cmd { m.show(doneMenu(m)); return nil }})
	}
	choices = append(choices, choice{"Naar het overzicht", func() tea.Cmd { return m.goHome(r.Topic) }})
	return newMenu(m, heading(r.Topic), text, choices...)
}

// doneMenu comes when every question has an answer.
func doneMenu(m *model) *menu {
	a := m.assess()
	answered, _ := a.Progress()
	text := strings.TrimSpace(fmt.Sprintf("U heeft alle %d vragen beantwoord. %s", answered, howInOrder(a))) + "\n\n"
	plan := choice{"Plan van Aanpak maken", func() tea.Cmd { return m.writePlan() }}
	home := choice{"Naar het overzicht", func() tea.Cmd { return m.goHome(nil) }}
	if len(a.Actions()) == 0 && a.Count(scan.NotInOrder) == 0 {
		text += "Er zijn geen actiepunten: een plan is niet nodig. U kunt het wel maken"
		if a.Count(scan.InOrder) > 0 {
			text += ", bijvoorbeeld om te laten zien dat alles op orde is"
		}
		s := newMenu(m, "Alle vragen zijn beantwoord", text+".", home, plan)
		s.back = home.do
		return s
	}
	return newMenu(m, "Alle vragen zijn beantwoord", text+
		"Wilt u nu het Plan van Aanpak maken? U kunt daarna nog alles veranderen en het plan opnieuw maken.", plan, home)
}

// howInOrder says how many topics are in order, when all of them are assessed.
func howInOrder(a scan.Assessment) string {
	inOrder, notInOrder := a.Count(scan.InOrder), a.Count(scan.NotInOrder)
	topics := inOrder + notInOrder
	switch inOrder {
	case topics:
		if a.Count(scan.Described) > 0 && topics == 0 {
			return "" // there is no right and wrong in them
		}
		if topics == 0 {
			return "Geen van de onderwerpen is van toepassing op dit loket."
		}
		return dutch.Count(topics, "Het onderwerp is op orde", "Alle %d onderwerpen zijn op orde") + ". Gefeliciteerd!"
	case 0:
		return dutch.Count(topics, "Het onderwerp is nog niet helemaal op orde.", "Geen van de %d onderwerpen is al helemaal op orde.")
	}
	return fmt.Sprintf("Van de %d onderwerpen %s op orde en %d niet.", topics, dutch.Count(inOrder, "is er 1", "zijn er %d"), notInOrder)
}

// actionsInPlan says how many actions there are in a plan.
func actionsInPlan(a scan.Assessment) string {
	n := len(a.Actions())
	if n == 0 {
		return "Er staan geen actiepunten in."
	}
	return dutch.Count(n, "Er staat 1 actiepunt in.", "Er staan %d actiepunten in.")
}

// planMenu says where the plan is.
func planMenu(m *model, kept []string) *menu {
	a := m.assess()
	text := fmt.Sprintf("Het Plan van Aanpak staat in\n\n%s\n\n%s ", m.style.question.Render(dutch.CleanLine(m.plan)), actionsInPlan(a))
	if open := a.Count(scan.NotAssessed); open > 0 {
		text += dutch.Count(open, "Eén onderwerp is nog niet beoordeeld. ", "%d onderwerpen zijn nog niet beoordeeld. ") +
			"Verandert u nog iets? Maak het plan dan opnieuw."
	} else {
		text += "Verandert u nog iets? Maak het plan dan opnieuw."
	}
	if told := keptPlans(kept); told != "" {
		text += "\n\n" + told
	}
	home := func() tea.Cmd { return m.goHome(nil) }
	s := newMenu(m, "Het plan is gemaakt", text,
		choice{"Terug naar het overzicht", home},
		choice{"Stoppen", func() tea.Cmd { return m.stop(nil) }},
	)
	s.back = home
	return s
}

// keptPlans says which files stayed as they were, or is empty.
func keptPlans(names []string) string {
	if len(names) == 0 {
		return ""
	}
	clean := make([]string, len(names))
	for i, name := range names {
		clean[i] = dutch.CleanLine(name)
	}
	return dutch.Count(len(names), "Dit bestand herkent loketscan niet als zijn eigen werk. Het is gebleven zoals het was: ",
		"Deze bestanden herkent loketscan niet als zijn eigen werk. Ze zijn gebleven zoals ze waren: ") + strings.Join(clean, ", ") + "."
}

func heading(t *questions.Topic) string { return fmt.Sprintf("%d %s", t.Number, t.Title) }
