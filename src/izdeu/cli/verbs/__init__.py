"""What each command does, through acts and queries."""
