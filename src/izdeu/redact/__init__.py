"""What may be seen: the only maker of `Cleared` and `Addressed`, with a report of what was withheld and why."""

from izdeu.redact.book import Clearing, clear_book, clear_books
from izdeu.redact.codes import code_of
from izdeu.redact.ground import Ground
from izdeu.redact.history import with_history
from izdeu.redact.material import Filed, Filing, Material, Origin, Secrets, Someone, Text
from izdeu.redact.piece import clear
from izdeu.redact.portions import Addressee, Addressing, address

RULES = "2026-11.2"
"""The version of the rules, named on a release's card: another whenever a rule keeps back more or less than before."""

__all__ = [
    "RULES",
    "Addressee",
    "Addressing",
    "Clearing",
    "Filed",
    "Filing",
    "Ground",
    "Material",
    "Origin",
    "Secrets",
    "Someone",
    "Text",
    "address",
    "clear",
    "clear_book",
    "clear_books",
    "code_of",
    "with_history",
]
