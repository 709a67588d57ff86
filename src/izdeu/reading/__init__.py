"""A text to proposed claims, each quoting its passage: rules and tables, offline, always the same answer."""

from izdeu.reading.language import language_of
from izdeu.reading.pack import languages
from izdeu.reading.parts import Part, parts_of
from izdeu.reading.reader import Role, Telling, read, tellings

__all__ = ["Part", "Role", "Telling", "language_of", "languages", "parts_of", "read", "tellings"]
