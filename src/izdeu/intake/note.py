"""What a reader has to say about a file: a sentence with its values apart, so that it can be translated."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence for people. `template` is the English sentence and the gettext key; `str()` is the English one.

    Values are text or whole numbers, so that a note can be kept as JSON.
    """

    template: str
    values: Mapping[str, str | int] = field(default_factory=dict)

    @classmethod
    def say(cls, template: str, **values: str | int) -> "Note":
        """The note with its values given by name."""
        return cls(template, values)

    def __str__(self) -> str:
        return self.template.format(**self.values)


class Unreadable(Exception):
    """Raised by a reader whose file is kept although it could not be read; `note` says why. Never leaves the room."""

    def __init__(self, template: str, **values: str | int) -> None:
        super().__init__(template)
        self.note = Note(template, values)


class TooMuch(Unreadable):
    """Raised when a file with all its parts costs more than the limits: the whole of it stays packed."""
