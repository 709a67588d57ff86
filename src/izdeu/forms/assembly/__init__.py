"""A notice of a peaceful assembly."""
