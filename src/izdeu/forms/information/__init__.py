"""A request for information that a body of the State holds."""
