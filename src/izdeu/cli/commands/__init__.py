"""What each command takes and says of itself. The work is in `cli/verbs`."""
