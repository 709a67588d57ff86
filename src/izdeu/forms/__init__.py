"""Appeals: which routes are open for a person, what a form asks, and the clock of the rule that applies."""
