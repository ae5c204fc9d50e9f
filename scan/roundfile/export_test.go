package roundfile

// TempName lets tests leave what a killed save leaves.
var TempName = tempName
