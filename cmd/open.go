package cmd

import (
	"loketscan/scan"
	"loketscan/scan/folder"
	"loketscan/scan/roundfile"
)

// openFile reads a round for a document, and tells of the notices about it: of
// one in full, of more how many there are.
func openFile(env Env, path string) (*roundfile.File, error) {
	f, notice, err := folder.Read(path, env.Sets)
	if notice != nil {
		env.notice(notice)
	}
	return f, err
}

// openRound is openFile for who wants no more than the round.
func openRound(env Env, path string) (*scan.Round, error) {
	f, err := openFile(env, path)
	if err != nil {
		return nil, err
	}
	return f.Round, nil
}
