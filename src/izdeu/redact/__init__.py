"""What may be seen: the only maker of `Cleared`, with a report of what was withheld and why."""
