"""A complaint about what was done to somebody for protesting."""
