package strictyaml

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"loketscan/questions/dutch"
)

// MaxBytes is the size of the largest file that Parse reads. No file of a
// person comes near it, nor near the other limits.
const MaxBytes = 2 << 20

const (
	maxNodes = 20_000
	maxDepth = 32
)

// Parse reads one YAML document whose root is a map. file is its name for the
// user. The node is nil when nothing can be read; the problems then say why.
// With a node there can be problems too: what they name is left out of it.
//
// Text that Format wrote is read without the library, which takes far longer.
func Parse(file string, data []byte) (*Node, Problems) {
	if len(data) <= MaxBytes {
		text := unixText(data)
		if root := scan(text); root != nil && string(format(root, len(text))) == text {
			return root, nil
		}
	}
	return ParseWithLibrary(file, data)
}

// ParseWithLibrary is Parse by the library alone. Whoever checks what Format
// wrote reads it with this: the shortcut in Parse knows too well how Format
// writes to be its witness.
func ParseWithLibrary(file string, data []byte) (*Node, Problems) {
	p := &parser{Walker: Walker{File: file}}
	root := p.parse(data)
	p.Problems.Sort()
	return root, p.Problems
}

type parser struct {
	Walker
	nodes  int
	places places
	open   *striker
}

const (
	wrongFile = "Kijk of dit het bestand is dat u bedoelt"
	quoteTip  = "Is het gewone tekst, zet die dan tussen dubbele aanhalingstekens"

	nameless    = "hier ontbreekt de naam van een veld"
	namelessTip = "Zet de naam voor de dubbele punt, als: naam: waarde"
)

func (p *parser) parse(data []byte) *Node {
	if len(data) > MaxBytes {
		p.file(fmt.Sprintf("het bestand is te groot (meer dan %d MB)", MaxBytes>>20), wrongFile)
		return nil
	}
	text, ok := p.decode(data)
	if !ok || !p.oneDocument(text) {
		return nil
	}
	if tooMany(text, maxNodes) {
		p.tooMany()
		return nil
	}
	content, err := load(text)
	switch {
	case errors.Is(err, io.EOF) && isBlank(text):
		p.file("het bestand is leeg", wrongFile)
		return nil
	case errors.Is(err, io.EOF):
		p.file("het bestand is leeg, op opmerkingen na", wrongFile)
		return nil
	case err != nil:
		p.syntax(text)
		return nil
	}
	p.open = newStriker(text)
	root := p.node(content, 0, nowhere)
	switch {
	case p.nodes > maxNodes:
		p.Problems = nil
		p.tooMany()
		return nil
	case root.Kind == Empty && len(p.Problems) == 0:
		p.file("het bestand is leeg", wrongFile)
		return nil
	case root.Kind != Map:
		p.Problem(root, "het bestand bestaat niet uit velden", "Elk veld staat op een eigen regel, als: naam: waarde. "+wrongFile)
		return nil
	}
	attachComments(root, p.places, findComments(text, p.open.lines))
	return root
}

// file records a problem of the file as a whole.
func (p *parser) file(message, tip string) { p.Problem(&Node{}, message, tip) }

func (p *parser) tooMany() {
	p.file(fmt.Sprintf("het bestand telt meer dan %d onderdelen", maxNodes), wrongFile)
}

// oneDocument reports lines that divide the file: a second document, and the
// marks of a merge that git left to a person.
func (p *parser) oneDocument(text string) bool {
	started, ended := false, false
	for i, line := range strings.Split(text, "\n") {
		at := &Node{Line: i + 1, Column: 1}
		word, _, _ := strings.Cut(strings.ReplaceAll(line, "\t", " "), " ")
		switch {
		case word == "<<<<<<<":
			p.Problem(at, "hier staan twee versies van het bestand door elkaar",
				"Git kon ze niet samenvoegen. Kies wat er moet blijven, en haal de regels weg die beginnen met <<<<<<<, ======= en >>>>>>>")
			return false
		case strings.TrimSpace(line) == "", line[0] == '#', line[0] == '%' && !started:
		case word == "---" && started, word != "..." && ended:
			p.Problem(at, "hier begint een tweede document in hetzelfde bestand",
				"Bewaar elk document in een eigen bestand, en haal de regels met --- of ... weg")
			return false
		case word == "...":
			ended = true
		default:
			started = true
		}
	}
	return true
}

// load parses one document; text without any content gives io.EOF.
func load(text string) (*yaml.Node, error) { return loadFrom(strings.NewReader(text)) }

func loadFrom(r io.Reader) (root *yaml.Node, err error) {
	defer func() {
		// The library panics on some input that it did not foresee.
		if r := recover(); r != nil {
			root, err = nil, fmt.Errorf("yaml: %v", r)
		}
	}()
	decoder := yaml.NewDecoder(r)
	var document, next yaml.Node
	if err := decoder.Decode(&document); err != nil {
		return nil, err
	}
	switch err := decoder.Decode(&next); {
	case err == nil:
		return nil, errors.New("yaml: a second document")
	case !errors.Is(err, io.EOF):
		return nil, err
	}
	return document.Content[0], nil
}

// node takes over what is plain and reports the rest.
func (p *parser) node(y *yaml.Node, depth, parent int) *Node {
	n := &Node{Line: y.Line, Column: y.Column}
	p.fill(n, y, depth, parent)
	return n
}

func (p *parser) fill(n *Node, y *yaml.Node, depth, parent int) {
	if p.nodes++; p.nodes > maxNodes {
		return
	}
	marked := true
	switch first := p.open.byteAt(y); {
	case depth > maxDepth:
		p.Problem(n, "de velden staan te diep in elkaar", wrongFile)
		return
	case y.Kind == yaml.AliasNode:
		p.Problem(n, fmt.Sprintf("een verwijzing zoals %s werkt hier niet", dutch.Quote("*"+y.Value)), "Schrijf de waarde zelf op. "+quoteTip)
		return
	case y.Anchor != "":
		p.Problem(n, fmt.Sprintf("een anker zoals %s werkt hier niet", dutch.Quote("&"+y.Anchor)), "Haal het anker weg. "+quoteTip)
	case first == '!':
		p.Problem(n, fmt.Sprintf("een type zoals %s werkt hier niet", dutch.Quote(y.Tag)), "Haal het type weg. "+quoteTip)
	default:
		marked = false
	}
	switch y.Kind {
	case yaml.MappingNode:
		n.Kind = Map
		p.pairs(n, y, depth, parent)
	case yaml.SequenceNode:
		n.Kind = List
		for _, content := range y.Content {
			item := &Node{Line: content.Line, Column: content.Column}
			n.Items = append(n.Items, item)
			p.fill(item, content, depth+1, p.places.add(item, content.Line, y.Column, parent))
		}
	case yaml.ScalarNode:
		if !marked {
			p.open.strike(y)
		}
		n.Plain = y.Style == 0
		if !n.Plain || !isNull(y.Value) {
			n.Kind, n.Text = Text, y.Value
		}
	}
}

func isNull(plain string) bool {
	switch plain {
	case "", "~", "null", "Null", "NULL":
		return true
	}
	return false
}

func (p *parser) pairs(n *Node, y *yaml.Node, depth, parent int) {
	first := map[string]*Node{}
	for pair := range slices.Chunk(y.Content, 2) {
		key := p.node(pair[0], depth+1, parent)
		at := p.places.add(key, key.Line, key.Column, parent)
		if pair[1].Kind == yaml.ScalarNode {
			p.places.add(key, pair[1].Line, key.Column, parent)
		}
		value := p.node(pair[1], depth+1, at)
		switch earlier := first[key.Text]; {
		case pair[0].Kind == yaml.AliasNode: // reported
		case key.Kind == Empty:
			p.Problem(key, nameless, namelessTip)
		case key.Kind != Text:
			p.Problem(key, "de naam van een veld hoort tekst te zijn", "Schrijf het veld als: naam: waarde. "+quoteTip)
		case key.Plain && key.Text == "<<":
			p.Problem(key, `samenvoegen met "<<" werkt hier niet`, "Schrijf de velden zelf op")
		case key.Plain && strings.TrimSpace(key.Text) != key.Text:
			p.Problem(key, fmt.Sprintf("bij de naam %s staat een harde spatie", dutch.Quote(key.Text)), "Haal de spaties voor en na de naam weg en typ ze opnieuw")
		case earlier != nil:
			p.Problem(key, fmt.Sprintf("%s staat hier dubbel; de eerste keer was op regel %d", dutch.Quote(key.Text), earlier.Line),
				"Laat er één staan")
		default:
			first[key.Text] = key
			n.Pairs = append(n.Pairs, Pair{key, value})
		}
	}
}
