package roundfile_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"loketscan/questions/fault"
	"loketscan/scan/roundfile"
)

// Tests that need another process run this program again: the variable says
// what it should do instead of testing, its argument is the round's file.
const childVariable = "LOKETSCAN_TEST_CHILD"

var children = map[string]func(path string){
	"hold":      holdFile,
	"save":      saveOnce,
	"save loop": saveForEver,
	"count":     countUp,
	"change":    changeOnce,
}

func init() {
	if os.Getenv(childVariable) != "" {
		runtime.LockOSThread() // so that strace counts the system calls of one thread
	}
}

func TestMain(m *testing.M) {
	if child := os.Getenv(childVariable); child != "" {
		children[child](os.Args[len(os.Args)-1])
		return
	}
	os.Exit(m.Run())
}

// command is a child that does something with a file.
func command(t *testing.T, child, path string, before ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	args := append(before, self, path)
	c := exec.CommandContext(t.Context(), args[0], args[1:]...)
	c.Env = append(os.Environ(), childVariable+"="+child, "GOMAXPROCS=1", "GORACE=atexit_sleep_ms=0")
	c.Stderr = t.Output()
	return c
}

// start runs a child until it says that it is ready.
func start(t *testing.T, child, path string) *exec.Cmd {
	t.Helper()
	c := command(t, child, path)
	stdout, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.StdinPipe(); err != nil { // closed when this process ends
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(stdout).ReadString('\n'); err != nil || line != "ready\n" {
		t.Fatalf("the child says %q, %v", line, err)
	}
	return c
}

func stop(c *exec.Cmd) {
	_ = c.Process.Kill()
	_ = c.Wait()
}

// childFile opens the round's file in a child.
func childFile(path string) *roundfile.File {
	f, problems, err := roundfile.Open(path, visit())
	if err := errors.Join(err, problems.Err()); err != nil {
		panic(err)
	}
	return f
}

// childFileToChange opens it to change it, and waits as long as that takes.
func childFileToChange(path string) *roundfile.File {
	f, problems, err := roundfile.OpenToChange(context.Background(), path, visit())
	if err := errors.Join(err, problems.Err()); err != nil {
		panic(err)
	}
	return f
}

// holdFile locks the file until the end of its input.
func holdFile(path string) {
	_ = childFileToChange(path)
	fmt.Println("ready")
	_, _ = io.Copy(io.Discard, os.Stdin)
}

// saveForEver saves one answer after the other until it is killed.
func saveForEver(path string) {
	f := childFile(path)
	for i := 0; ; i++ {
		answer(f, strings.Repeat(strconv.Itoa(i)+"\n", 10_000)) // long, to be killed in
		if err := f.Save(); err != nil {
			panic(err)
		}
		if i == 0 {
			fmt.Println("ready")
		}
	}
}

const (
	begin = "/begin" // names that mark a part of a trace
	end   = "/end"
)

// saveOnce saves, says how that went, and after an error tries again.
func saveOnce(path string) {
	f := childFile(path)
	answer(f, newNote)
	_, _ = os.Lstat(begin)
	err := f.Save()
	_, _ = os.Lstat(end)
	if e, ok := errors.AsType[*fault.Error](err); ok {
		fmt.Printf("%s\n%s\n", e.Error(), e.Remedy())
	} else {
		fmt.Printf("%v\n\n", err)
	}
	fmt.Printf("%v\n%s\n", f.Save(), f.Path)
}

const newNote = "de nieuwe tekst"

// changeOnce opens the file to change it, says how that went, and saves.
func changeOnce(path string) {
	f, _, err := roundfile.OpenToChange(context.Background(), path, visit())
	fmt.Println(err)
	answer(f, newNote)
	if err := errors.Join(f.Save(), f.Close()); err != nil {
		panic(err)
	}
}
