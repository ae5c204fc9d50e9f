package strictyaml

// Scan is the shortcut of Parse without the check that Format gives the same:
// what it takes should be right by itself.
func Scan(data []byte) *Node { return scan(unixText(data)) }
