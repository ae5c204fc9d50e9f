package walk

import (
	"fmt"
	"strings"

	"loketscan/questions/dutch"
	"loketscan/scan"
	"loketscan/scan/session"
)

// detail is what there is to know of a topic: its questions with their answers
// and notes, and its actions.
type detail struct {
	*stage
	lines         []string
	width, height int
}

func (d *detail) show(r scan.TopicResult, width, height int) {
	d.width, d.height = max(width, 1), height
	d.lines = wrap(d.text(r), d.width)
}

func (d *detail) text(r scan.TopicResult) string {
	var b strings.Builder
	b.WriteString(d.style.title.Render(session.Heading(r.Topic)) + "\n")
	b.WriteString(d.coloured(r.Status, r.Status.Mark()+" "+session.HowFar(r)))
	if status, ok := d.StatusBefore(r.Topic); ok {
		b.WriteString(", vorige ronde " + status.Label())
	}
	b.WriteString("\n\n")
	for i, q := range r.Questions {
		fmt.Fprintf(&b, "%d %s: %s\n", i+1, d.style.accent.Render(q.Label()), dutch.CleanLine(q.Text))
		if q.Note != "" {
			b.WriteString("  “" + short(dutch.CleanLine(q.Note)) + "”\n")
		}
	}
	if gaps := d.Gaps(r); gaps != "" {
		b.WriteString("\n" + d.style.title.Render(gaps) + "\n")
	}
	for _, a := range r.Actions {
		fmt.Fprintf(&b, "%s %s\n", a.Label(), dutch.CleanLine(a.Text))
		if agreed := agreedOn(a.Followup); agreed != "" {
			b.WriteString("  " + agreed + "\n")
		}
	}
	return strings.TrimRight(b.String(), "\n")
}

// agreedOn is what was agreed about an action on one line, or "".
func agreedOn(f scan.Followup) string {
	var parts []string
	for _, field := range scan.Fields() {
		if value := dutch.CleanLine(field.Show(f)); value != "" && field.Form != scan.Text && field.Get(f) != field.Get(scan.Followup{}) {
			parts = append(parts, value)
		}
	}
	return strings.Join(parts, " · ")
}

// view draws what fits, and says how much does not.
func (d *detail) view() string {
	lines := d.lines
	if len(lines) > d.height {
		lines = append(lines[:max(d.height-1, 0):max(d.height-1, 0)], d.style.dim.Render(fmt.Sprintf("↓ nog %d regels; enter opent het onderwerp", len(d.lines)-d.height+1)))
	}
	return strings.Join(lines, "\n")
}
