// Command gen makes Go data of the question sets in the current folder: of
// wmo-loket.1.yaml the variable wmoLoket1, in wmo-loket.1.go.
package main

import (
	"bytes"
	"fmt"
	"go/format"
	"log"
	"os"
	"path/filepath"
	"reflect"
	"strings"

	"loketscan/questions"
)

func main() {
	log.SetFlags(0)
	paths, err := filepath.Glob("*.yaml")
	if err != nil {
		log.Fatal(err)
	}
	for _, path := range paths {
		if err := generate(path); err != nil {
			log.Fatal(err)
		}
	}
}

func generate(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	set, err := questions.Read(path, data)
	if err != nil {
		return err
	}
	base := strings.TrimSuffix(path, ".yaml")
	p := printer{name: variable(base), scales: map[*questions.Scale]string{}}
	p.print("// Code generated from %s; DO NOT EDIT.\n\npackage sets\n\nimport \"loketscan/questions\"\n", path)
	for i, scale := range set.Scales {
		name := fmt.Sprintf("%sScale%d", p.name, i+1)
		p.print("\nvar %s = ", name)
		p.value(reflect.ValueOf(*scale))
		p.scales[scale] = "&" + name
	}
	p.print("\n\nvar %s = ", p.name)
	p.value(reflect.ValueOf(*set))
	source, err := format.Source(p.out.Bytes())
	if err != nil {
		return err
	}
	return os.WriteFile(base+".go", source, 0o644)
}

// variable makes wmoLoket1 of wmo-loket.1.
func variable(name string) string {
	words := strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '.' })
	for i, word := range words[1:] {
		words[i+1] = strings.ToUpper(word[:1]) + word[1:]
	}
	return strings.Join(words, "")
}

// printer writes values as Go literals. What is zero is left out.
type printer struct {
	name   string
	scales map[*questions.Scale]string // written already, and shared
	out    bytes.Buffer
}

func (p *printer) print(format string, args ...any) { fmt.Fprintf(&p.out, format, args...) }

func (p *printer) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		scale, ok := v.Interface().(*questions.Scale)
		if name := p.scales[scale]; ok && name != "" {
			p.print("%s", name)
			return
		}
		p.print("&")
		p.value(v.Elem())
	case reflect.Slice:
		p.print("%s{\n", v.Type())
		for i := range v.Len() {
			p.value(v.Index(i))
			p.print(",\n")
		}
		p.print("}")
	case reflect.Struct:
		p.print("%s{\n", v.Type())
		for i := range v.NumField() {
			if name := v.Type().Field(i).Name; name == "YAML" {
				p.print("YAML: %sYAML,\n", p.name)
			} else if !v.Field(i).IsZero() {
				p.print("%s: ", name)
				p.value(v.Field(i))
				p.print(",\n")
			}
		}
		p.print("}")
	default:
		p.print("%#v", v.Interface())
	}
}
