// Package roundfile keeps a round in a YAML file that people also edit by hand,
// keep in OneDrive or git, and send each other. It reads the file with every
// problem that is in it, writes it in one form, and saves it so that neither a
// crash, nor a full disk, nor another person can hurt it.
//
// # The form
//
// The same round always gives the same bytes: the keys in the order of the
// question set, every question that applies to this kind of loket, the words of
// a question above it as a comment, text of several lines in a literal block,
// and what the loket added itself in blocks of its own per topic. A cell of a table
// is one line, unless there is more to it than its answer.
// Whatever else a person put in the file is kept, each thing behind the key that
// it followed: comments, keys that this version does not know, topics, questions
// and actions of another edition, values that could not be understood until one
// takes their place, the line ends of Windows and a byte order mark. Only blank
// lines and indentation are made even.
// What a person wrote at something that the loket took away again stays as comments.
//
// # Problems in a file
//
// A problem is a notice when a plan can be made all the same, and an error when
// the plan would leave out or twist something that a person wrote.
//
//	problem                                                    plan   saving
//	no text in UTF-8, no YAML, too large, too deep, empty      error  -
//	no block "scan": a file of another program                 error  -
//	newer "bestandsversie" or "editie", an "editie" that is
//	not there, other "vragenlijst"                             error  -
//	doubled key, anchor, alias, tag, key that is no text       error  refused
//	block of the wrong form, such as a list of questions       error  refused
//	unknown answer, kind, priority, state; impossible date     error  kept
//	"bestandsversie", "vragenlijst", "editie", "soort" missing error  filled in
//	unknown topic; unknown question or action that holds
//	something, or looks like one that is missing               error  kept
//	the same, of another edition, or in a file that has
//	a "vorige" and nothing that it looks like                  notice kept
//	unknown question or action that holds nothing              notice kept
//	own action or question with a name that is taken           error  kept
//	letter of an own action that is none, or that another
//	own action of the topic has                                error  a free one
//	a key that looks like one that is missing: "antwoort"      error  kept
//	any other key that the format does not have                notice kept
//	answer to a question that this kind of loket does not get  notice kept
//	"gemeente", "loket", "ronde" or "datum" missing            notice left empty
//	the last questions missing in a file of the program itself notice left open
//	nvt without a reason                                       notice kept
//
// With - there is no File. Saving is refused, with ErrNotKept, whenever the new
// text, read back, does not hold the round and all that a person wrote.
//
// # Faults while saving
//
// The new text goes to a file "~$<name>.tmp" in the same folder, to the disk,
// and then in one step to its name. Until that step the file is as it was. The
// round stays in memory whatever happens, and Save can be tried again.
//
//	fault                               the file            what the user is told
//	the program or the computer stops   old or new, whole   nothing; the next session goes on from there
//	the disk is full                    old                 de schijf is vol; maak ruimte vrij of kies een andere plaats
//	the folder or share is gone         gone                de map is er niet; probeer opnieuw of kies een andere plaats
//	it is a link to where nothing is    -                   waarheen de koppeling leidt, en wat daar ontbreekt
//	the disk or network fails           old or new, whole   de schijf of het netwerk doet het niet; probeer opnieuw
//	no permission, a read-only folder   old                 u mag daar niet schrijven; kies een andere plaats
//	a read-only file                    old                 het bestand is alleen-lezen; zet dat uit of kies een andere naam
//	the file is a folder, a pipe        as it was           dat is een map, dat is geen gewoon bestand
//	the file was changed meanwhile      theirs              de antwoorden staan nu in <naam>-niet-samengevoegd.yaml (ErrBeside)
//	the file cannot be replaced         old                 idem, na twee seconden proberen op Windows (ErrBeside)
//	the file was removed meanwhile      new                 nothing
//	someone else has it open            theirs              wie het open heeft, sinds wanneer; bekijken kan (ErrLocked)
//	oneself has it open                 theirs              dat het in een ander venster open is; bekijken kan (ErrLocked)
//	no lock can be made                 new                 a notice: let op dat niemand anders tegelijk bewerkt (ErrNoLock)
//	a link, folder or pipe in the place
//	of the lock, which stays as it is   new                 the same notice
//
// Whoever opens a file to change it has it from before it is read, and waits a
// while for someone else, so that two who change it at the same time take turns.
//
// A symbolic link is followed, and permissions and, where allowed, the owner
// are kept. A hard link is not: the new text is a new file, and the other name
// keeps the old one. Writing into the file instead could leave half of it.
package roundfile
