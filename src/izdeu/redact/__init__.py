"""What may be seen: the only maker of `Cleared`, with a report of what was withheld and why."""

from izdeu.redact.book import Clearing, clear_book
from izdeu.redact.ground import Ground
from izdeu.redact.material import Filed, Filing, Material, Origin, Secrets, Someone, Text
from izdeu.redact.piece import clear

__all__ = [
    "Clearing",
    "Filed",
    "Filing",
    "Ground",
    "Material",
    "Origin",
    "Secrets",
    "Someone",
    "Text",
    "clear",
    "clear_book",
]
