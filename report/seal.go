package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"sync"
)

// A document in a file ends with a seal: a line that says who made it, with a
// digest of the rest. By it the program knows its own documents again, and may
// write over them; one that somebody changed is theirs.

// unsealed stands in the place of the digest while that is computed.
const unsealed = "0000000000000000"

var sealed = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`kenmerk(?:": "| )([0-9a-f]{16})`) })

// seal is how a document is sealed in one of the syntaxes.
type seal struct {
	before, after string // what the digest stands between
	end           string // what stays the end of the document
}

const (
	madeBy = "Gemaakt door loketscan, kenmerk "
	letBe  = ". Verandert u iets, dan schrijft loketscan hier niet meer overheen."
)

// apply returns the document with its seal.
func (s seal) apply(doc []byte) []byte {
	body, _ := bytes.CutSuffix(doc, []byte(s.end))
	before, after := string(body)+s.before, s.after+s.end
	return []byte(before + digest([]byte(before+unsealed+after)) + after)
}

// Sealed reports whether a document is as the program wrote it. Line ends may
// have become those of Windows, as git makes them.
func Sealed(doc []byte) bool {
	doc = bytes.ReplaceAll(doc, []byte("\r\n"), []byte("\n"))
	all := sealed().FindAllSubmatchIndex(doc, -1)
	if len(all) == 0 {
		return false
	}
	at := all[len(all)-1]
	without := bytes.Clone(doc)
	copy(without[at[2]:at[3]], unsealed)
	return digest(without) == string(doc[at[2]:at[3]])
}

func digest(doc []byte) string {
	sum := sha256.Sum256(doc)
	return hex.EncodeToString(sum[:])[:len(unsealed)]
}
