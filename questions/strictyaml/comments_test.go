package strictyaml_test

import (
	"os"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"loketscan/questions/strictyaml"
)

// FuzzComments holds that every comment that the YAML library finds, is found;
// the library itself loses some.
func FuzzComments(f *testing.F) {
	for path := range cases(f) {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		node, problems := strictyaml.Parse("fuzz.yaml", data)
		var document yaml.Node
		if problems.Err() != nil || yaml.Unmarshal(data, &document) != nil {
			return
		}
		found := map[string]int{}
		for _, comment := range comments(node) {
			found[comment]++
		}
		for _, comment := range libraryComments(&document) {
			if found[comment]--; found[comment] < 0 {
				t.Errorf("%q is missing", comment)
			}
		}
	})
}

func libraryComments(y *yaml.Node) []string {
	var all []string
	for _, block := range []string{y.HeadComment, y.LineComment, y.FootComment} {
		for line := range strings.Lines(block) {
			if line = strings.TrimRight(line, " \t\r\n"); line != "" {
				all = append(all, line)
			}
		}
	}
	for _, child := range y.Content {
		all = append(all, libraryComments(child)...)
	}
	return all
}
