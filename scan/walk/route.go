package walk

import (
	"fmt"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"loketscan/questions"
	"loketscan/scan"
)

// openTopic goes to a topic: to its introduction when it is new to the user,
// else to its first open question.
func (m *model) openTopic(t *questions.Topic) tea.Cmd {
	r := m.topic(t)
	if len(r.Questions) == 0 {
		m.notice = m.noQuestions(t)
		return nil
	}
	at := 0
	if !m.looking() {
		at = max(slices.IndexFunc(r.Questions, isOpen), 0)
	}
	if !begun(r) && t.Intro != "" && !m.seen[t.ID] {
		m.show(newIntro(m, t, at))
		return nil
	}
	return m.showQuestion(t, at)
}

// begun reports whether a question of a topic has an answer.
func begun(r scan.TopicResult) bool {
	return slices.ContainsFunc(r.Questions, func(q scan.QuestionResult) bool { return q.Answer != scan.Open })
}

// noQuestions says that a topic has none now.
func (m *model) noQuestions(t *questions.Topic) string {
	if len(m.set().Kinds) == 0 {
		return fmt.Sprintf("Onderwerp %d heeft nu geen vragen.", t.Number)
	}
	return fmt.Sprintf("Onderwerp %d heeft geen vragen voor dit soort loket.", t.Number)
}

// place is where a question stands among those of its topic for this loket.
func (m *model) place(t *questions.Topic, ref scan.Ref) int {
	return slices.IndexFunc(m.topic(t).Questions, func(q scan.QuestionResult) bool { return q.Ref == ref })
}

func isOpen(q scan.QuestionResult) bool { return q.Open() }

// topicsBefore are the topics before one, in their order.
func (m *model) topicsBefore(t *questions.Topic) []*questions.Topic {
	all := m.set().Topics
	return all[:slices.Index(all, t)]
}

// turnTo opens the topic that is some places further in the set.
func (m *model) turnTo(t *questions.Topic, places int) tea.Cmd {
	all := m.set().Topics
	for i := slices.Index(all, t) + places; 0 <= i && i < len(all); i += places {
		if next := all[i]; len(m.topic(next).Questions) > 0 {
			return m.openTopic(next)
		}
	}
	if places < 0 {
		m.notice = "Dit is het eerste onderwerp."
	} else {
		m.notice = "Dit is het laatste onderwerp. Met esc gaat u naar het overzicht."
	}
	return nil
}

// finish goes on after the last question of a topic.
func (m *model) finish(t *questions.Topic) tea.Cmd {
	if m.looking() {
		return m.turnTo(t, 1)
	}
	if r := m.topic(t); len(r.Actions) > 0 {
		m.show(topicMenu(m, r, m.nextOpen(t)))
		return nil
	}
	return m.leave(t)
}

// leave goes from a topic that is done to the next that is not.
func (m *model) leave(t *questions.Topic) tea.Cmd {
	if next := m.nextOpen(t); next != nil {
		cmd := m.openTopic(next)
		if r := m.topic(t); r.Status != scan.NotInOrder && r.Status != scan.NotAssessed {
			m.notice = fmt.Sprintf("Onderwerp %d %s is %s.", t.Number, t.Title, r.Status.Label())
		}
		return cmd
	}
	if answered, total := m.assess().Progress(); answered == total {
		m.show(doneMenu(m))
		return nil
	}
	m.goHome(t)
	m.notice = "In dit onderwerp staan nog vragen open."
	return nil
}

// nextOpen returns the first topic after t, and from the end on from the
// beginning, that has an open question, or nil.
func (m *model) nextOpen(t *questions.Topic) *questions.Topic {
	all := m.assess().Topics
	at := slices.Index(m.set().Topics, t)
	for i := 1; i < len(all); i++ {
		if r := all[(at+i)%len(all)]; onlyOpen.shows(r) {
			return r.Topic
		}
	}
	return nil
}
