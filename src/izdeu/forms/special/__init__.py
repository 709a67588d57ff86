"""Special rapporteurs and the other working groups of the Human Rights Council."""
