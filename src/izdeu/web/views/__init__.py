"""One file a noun; each view asks a query or does an act."""
