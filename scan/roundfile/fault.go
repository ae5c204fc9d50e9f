package roundfile

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"loketscan/questions/dutch"
	"loketscan/questions/fault"
)

// What can be the matter, for errors.Is. What the user should know of it is in
// the error itself.
var (
	// ErrLocked says that someone else has the file open to change it.
	ErrLocked = errors.New("locked")
	// ErrNoLock says that no lock can be made in this folder. It is only worth
	// a notice.
	ErrNoLock = errors.New("no lock")
	// ErrBeside says that the file was left as it is and the round is now in a
	// file beside it, where File.Path points and Save goes on.
	ErrBeside = errors.New("saved beside")
	// ErrRound says that a document would take the place of a round.
	ErrRound = errors.New("a round")
	// ErrKept says that a document would take the place of somebody's work.
	ErrKept = errors.New("kept")
	// ErrNotKept says that saving would lose what a person wrote in the file.
	ErrNotKept = errors.New("not kept")
)

// quoted is a file's name for the user.
func quoted(path string) string { return `"` + dutch.CleanLine(path) + `"` }

func notKept(line int) *fault.Error {
	where := ""
	if line > 0 {
		where = fmt.Sprintf("regel %d van ", line)
	}
	return fault.Because(ErrNotKept, where+"het bestand kan niet worden bewaard zonder dat er iets uit verdwijnt",
		"Verbeter eerst het bestand met de hand. Zoek met loketscan controleer wat er niet klopt")
}

// reading words an error from reading a file.
func reading(path string, err error) *fault.Error {
	e := &fault.Error{Cause: err}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		e.Message = fmt.Sprintf("het bestand %s bestaat niet", quoted(path))
		if target, _ := resolve(path); target != path {
			e.Message = fmt.Sprintf("%s is een koppeling naar %s, en dat bestand bestaat niet", quoted(path), quoted(target))
		}
		e.Tip = "Kijk of de naam en de map kloppen"
	case isLoop(err):
		e.Message = fmt.Sprintf("%s leidt nergens heen: een koppeling verwijst naar zichzelf", quoted(path))
		e.Tip = "Haal die koppeling weg, of noem een ander bestand"
	case errors.Is(err, errFolder):
		e.Message = fmt.Sprintf("%s is een map", quoted(path))
		e.Tip = "Noem het bestand in de map"
	case errors.Is(err, errIrregular):
		e.Message = fmt.Sprintf("%s is geen gewoon bestand", quoted(path))
		e.Tip = "Noem een bestand dat op schijf staat"
	case isBadName(err):
		e.Message = fmt.Sprintf("een bestand kan niet %s heten", quoted(path))
		e.Tip = "Kijk of de naam klopt"
	case isInUse(err):
		e.Message = fmt.Sprintf("een ander programma heeft het bestand %s open", quoted(path))
		e.Tip = "Sluit het daar, en probeer het opnieuw"
	case errors.Is(err, fs.ErrPermission):
		e.Message = fmt.Sprintf("u mag het bestand %s niet lezen", quoted(path))
		e.Tip = "Vraag de eigenaar van het bestand om toestemming"
	default:
		e.Message = fmt.Sprintf("het bestand %s kan niet worden gelezen", quoted(path))
		e.Tip = "Kijk of de schijf of het netwerk het nog doet, en probeer het opnieuw"
	}
	return e
}

// saving words an error from saving a file.
func saving(path string, err error) *fault.Error {
	if e, ok := errors.AsType[*fault.Error](err); ok {
		return e
	}
	e := &fault.Error{Cause: err}
	why := ""
	switch {
	case errors.Is(err, fs.ErrExist):
		return fault.Because(err, fmt.Sprintf("het bestand %s bestaat al", quoted(path)), "Kies een andere naam")
	case errors.Is(err, errReadOnly):
		why, e.Tip = "het bestand is alleen-lezen", "Zet alleen-lezen uit bij de eigenschappen van het bestand, of kies een andere naam"
	case errors.Is(err, errFolder):
		why, e.Tip = "dat is een map", "Noem een bestand in de map"
	case errors.Is(err, errIrregular):
		why, e.Tip = "dat is geen gewoon bestand", "Kies een andere naam"
	case isFull(err):
		why, e.Tip = "de schijf is vol", "Maak ruimte vrij en probeer het opnieuw, of kies een andere plaats"
	case isBadName(err):
		why, e.Tip = "die naam kan niet", "Kies een kortere naam, met alleen letters, cijfers en streepjes"
	case isLoop(err):
		why, e.Tip = "een koppeling verwijst naar zichzelf", "Haal die koppeling weg, of kies een andere naam"
	case errors.Is(err, fs.ErrNotExist):
		target, _ := resolve(path)
		why = fmt.Sprintf("de map %s is er niet", quoted(filepath.Dir(target)))
		if target != path {
			why = fmt.Sprintf("het is een koppeling naar %s, en %s", quoted(target), why)
		}
		e.Tip = "Kijk of de map of de netwerkschijf er nog is en probeer het opnieuw, of kies een andere plaats"
	case errors.Is(err, errRefused):
		why, e.Tip = "het bestand kan niet worden vervangen, waarschijnlijk omdat een ander programma het open heeft", "Sluit het daar en probeer het opnieuw, of kies een andere naam"
	case errors.Is(err, fs.ErrPermission), isReadOnlyDisk(err):
		why, e.Tip = "u mag daar niet schrijven", "Kies een andere plaats, zoals uw eigen map met documenten"
	default:
		why, e.Tip = "de schijf of het netwerk doet het niet", "Probeer het opnieuw, of kies een andere plaats"
	}
	e.Message = fmt.Sprintf("%s is niet bewaard: %s", quoted(path), why)
	return e
}

var (
	errFolder    = errors.New("a folder")
	errIrregular = errors.New("no regular file")
	errReadOnly  = errors.New("read-only")
	errChanged   = errors.New("changed by someone else")
	errRefused   = errors.New("rename refused") // as on Windows while another program has the file open
)
