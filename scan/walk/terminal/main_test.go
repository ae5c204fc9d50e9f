package terminal

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// The variables that make the test binary a program with a screen, and give the
// terminal so long to answer.
const (
	childScreen  = "LOKETSCAN_TEST_SCREEN"
	childPatient = "LOKETSCAN_TEST_PATIENT"
)

func TestMain(m *testing.M) {
	if os.Getenv(childScreen) == "" {
		os.Exit(m.Run())
	}
	if patient, err := time.ParseDuration(os.Getenv(childPatient)); err == nil {
		answerTime = patient
	}
	ctx, end := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer end()
	fmt.Println("voor het scherm")
	err := Run(ctx, &log{}, Options{Input: os.Stdin, Output: os.Stdout})
	fmt.Printf("na het scherm: %v\n", err)
	line, _ := bufio.NewReader(os.Stdin).ReadString('\n') // what a shell would read
	fmt.Printf("gelezen: %q\n", line)
}

// log is a model that shows what happens.
type log struct {
	size  string
	lines []string
}

func (*log) Init() tea.Cmd { return nil }

func (l *log) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		l.size = fmt.Sprintf("%d bij %d", msg.Width, msg.Height)
	case tea.KeyMsg:
		l.lines = append(l.lines, strings.ReplaceAll(fmt.Sprintf("toets %s", msg), "\r", "/"))
		switch msg.String() {
		case "q":
			return l, tea.Quit
		case "!":
			panic("er ging iets mis")
		}
	case tea.MouseMsg:
		l.lines = append(l.lines, fmt.Sprintf("muis %s op %d,%d", msg, msg.X, msg.Y))
	case BatchMsg:
		l.lines = append(l.lines, fmt.Sprintf("ineens %q", string(msg)))
	case BackgroundMsg:
		l.lines = append(l.lines, "achtergrond")
	case EndMsg:
		return l, tea.Quit
	}
	return l, nil
}

func (l *log) View() string { return l.size + "\n" + strings.Join(l.lines, "\n") }
