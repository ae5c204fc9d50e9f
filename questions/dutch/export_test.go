package dutch

// CleanRunes is what CleanText is held to.
var CleanRunes = cleanRunes
