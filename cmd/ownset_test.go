package cmd_test

import (
	"testing"

	"loketscan/questions"
)

// TestASetOfOnesOwn shows that a set is data: what is in zelfgemaakt.yaml works in
// plain lines, in the file, in the plan, on paper, in a comparison and in JSON,
// and no Go file knows of it.
func TestASetOfOnesOwn(t *testing.T) {
	o := newOffice(t, questions.Catalogue{readSet(t, "testdata/edities/zelfgemaakt.yaml")})
	transcript := o.answer("feest.yaml", "Voorbeeldstad\nBuurthuis\n2026 najaar\n\n"+ // no kind is asked
		"gepland\n"+ // the answer that the standard scale does not have; what hangs on it is not asked
		"overzicht\n1\nbezig: de aanvraag ligt er\ngeen idee\n"+ // and now it is
		"overzicht\n1\nidee een springkussen\nja\n"+
		"overzicht\n2\nbuurt\nZonder varkensvlees, a.u.b.\n2\n\n"+
		"stop\n")
	transcript += "$ type feest.yaml\n" + o.read("feest.yaml") + "\n"
	transcript += o.say("controleer feest.yaml")
	transcript += o.say("plan feest.yaml")
	transcript += o.say("status feest.yaml")
	transcript += o.say("status feest.yaml --json")
	transcript += o.say("actie feest.yaml 1.5 --eigenaar penningmeester")
	transcript += o.say("ronde feest.yaml straks.yaml --naam 2027")
	transcript += o.answer("straks.yaml", "onderwerp 1\nja\nja\nzelfde\nstop\n")
	transcript += o.say("verschil feest.yaml straks.yaml")
	transcript += o.say("verschil feest.yaml straks.yaml --formaat json")
	transcript += o.say("vragenlijst")
	o.check("zelfgemaakt.txt", transcript)
}
