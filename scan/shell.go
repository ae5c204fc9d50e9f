package scan

import (
	"fmt"
	"runtime"
	"strings"
	"unicode"

	"loketscan/questions/dutch"
)

// CommandLine is a command of loketscan on a file as it can be pasted in a
// terminal: whatever the file is called, it does that and nothing else. On
// Windows it is right in both PowerShell and the command prompt, elsewhere in
// bash and what is like it. Where a name cannot be written so, it is loketscan
// alone, which lets the user choose.
func CommandLine(command, path string) string { return commandLine(runtime.GOOS, command, path) }

func commandLine(system, command, path string) string {
	quote, here := quotePosix, "./"
	if system == "windows" {
		quote, here = quoteWindows, `.\`
	}
	if strings.HasPrefix(path, "-") { // which would be an option
		path = here + path
	}
	name, ok := quote(path)
	if !ok {
		return "loketscan"
	}
	return fmt.Sprintf("loketscan %s %s", command, name)
}

// isPlain reports whether a name is letters, numbers and some other characters
// that mean nothing to a shell.
func isPlain(path, others string) bool {
	special := strings.IndexFunc(path, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsNumber(r) && !strings.ContainsRune(others, r)
	})
	return path != "" && special < 0
}

func quotePosix(path string) (string, bool) {
	switch {
	case isPlain(path, "._/+,:@-"):
		return path, true
	case dutch.CleanLine(path) == path:
		return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'", true
	}
	var b strings.Builder
	b.WriteString("$'")
	for i := range len(path) {
		switch c := path[i]; {
		case c == '\\' || c == '\'':
			b.WriteString(`\` + string(rune(c)))
		case c > ' ' && c < unicode.MaxASCII:
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, `\%03o`, c)
		}
	}
	return b.String() + "'", true
}

// quoteWindows does without what PowerShell or the command prompt reads within
// quotation marks too.
func quoteWindows(path string) (string, bool) {
	if isPlain(path, `._/\:+-`) {
		return path, true
	}
	return `"` + path + `"`, dutch.CleanLine(path) == path && !strings.ContainsAny(path, "\"$`%“”„‟")
}
