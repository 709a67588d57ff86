"""What may leave, and what was kept back: made in one place (principle 6), and told apart by type."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from izdeu.vocab.consent import Use

Content = TypeVar("Content", covariant=True)


class Rule(StrEnum):
    """Why something was kept back or changed on its way out. Each is one rule of `izdeu.redact`."""

    NOT_ASKED = "not_asked"
    """Nobody who may decide has allowed this use, or they have said no."""
    DEGREE = "degree"
    """The person may be known to a narrower degree than the words tell."""
    EXPOSED = "exposed"
    """Somebody within reach of those who hold the person is named or implied, and nobody has decided yet."""
    HELD_BACK = "held_back"
    """A member decided that the claim or the passage stays in."""
    LOCKED = "locked"
    """A child, or sexual violence: only a specialist releases it."""
    NAME = "name"
    TIE = "tie"
    WORKPLACE = "workplace"
    PHONE = "phone"
    EMAIL = "email"
    ID_NUMBER = "id_number"
    PLATE = "plate"
    HANDLE = "handle"
    ADDRESS = "address"
    FILE_NAME = "file_name"
    LETTER_HEAD = "letter_head"
    """From whom a letter is, to whom, and what it is about."""
    DATE = "date"
    PLACE = "place"
    PICTURE = "picture"
    RECORDING = "recording"
    SMALL_CELL = "small_cell"


@dataclass(frozen=True, slots=True)
class Cleared(Generic[Content]):
    """Something that may leave for one use. Only `izdeu.redact` makes one; whatever writes for outside takes no other.

    `party` names the partner, authority or court it is cleared for, "" where the use names them itself.
    """

    content: Content
    use: Use
    party: str = ""


@dataclass(frozen=True, slots=True)
class Addressed(Generic[Content]):
    """Something that one addressee may have. Only `izdeu.redact` makes one; what is sent is written from no other.

    `party` names the addressee as consents name it, "" where the use names it itself.
    """

    content: Content
    use: Use
    party: str = ""


@dataclass(frozen=True, slots=True)
class Withheld:
    """Something kept back or changed, for the editor alone: the rule, whom it protects, where it stood, its words.

    `about` is what it stood in ("source:3", "claim:9f2c...", "person:4"), `start` and `end` the span of the text of
    `rendition`, where there is one.
    """

    rule: Rule
    about: str
    person: int | None = None
    words: str = ""
    rendition: int | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Tombstone:
    """That something was released and is withdrawn: its public code and the day, and nothing of what it was."""

    code: str
    withdrawn: date
