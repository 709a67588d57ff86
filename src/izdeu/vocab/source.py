"""Sources as received, their renditions, and the passages that quote them."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self

from izdeu.vocab.errors import BadPassage

CONTEXT = 32
"""Code points kept before and after a quote (W3C Web Annotation: prefix, suffix)."""


class SourceKind(StrEnum):
    """What sort of thing says something (HURIDOCS type of source material)."""

    INTERVIEW = "interview"
    STATEMENT = "statement"
    LETTER = "letter"
    OFFICIAL_PAPER = "official_paper"
    ARTICLE = "article"
    PHOTO = "photo"
    VIDEO = "video"
    AUDIO = "audio"
    OBJECT = "object"
    TABLE = "table"
    COLLECTION = "collection"


class SourceState(StrEnum):
    """What became of a source's text. Each state but `readable` is work for somebody."""

    READABLE = "readable"
    NO_TEXT_YET = "no_text_yet"
    UNREADABLE = "unreadable"


class RenditionRole(StrEnum):
    """How a text came from its source. A description says in words what a picture shows: its alternative text."""

    AS_RECEIVED = "as_received"
    TRANSCRIPT = "transcript"
    TRANSLATION = "translation"
    OCR = "ocr"
    ABRIDGEMENT = "abridgement"
    DESCRIPTION = "description"


def nfc(text: str) -> str:
    """The text in which passages are counted: NFC, line ends as line feeds, no byte order mark, NUL as U+FFFD."""
    plain = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return unicodedata.normalize("NFC", plain)


@dataclass(frozen=True, slots=True)
class Passage:
    """An exact span of a rendition: TextQuoteSelector and TextPositionSelector in code points of the NFC text."""

    start: int
    end: int
    quote: str
    prefix: str = ""
    suffix: str = ""

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> Self:
        """The passage of `text[start:end]` with its context; BadPassage when the span is empty or outside the text."""
        if not 0 <= start < end <= len(text):
            raise BadPassage("There is no passage from {start} to {end} in this text.", start=start, end=end)
        return cls(start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])

    def check(self, text: str) -> None:
        """Passes when the text says the quote at that place, else raises BadPassage."""
        length = self.end - self.start
        if self.start < 0 or length < 1 or length != len(self.quote) or text[self.start : self.end] != self.quote:
            raise BadPassage("The text does not say “{quote}” at this place.", quote=self.quote[:80])

    def as_json(self) -> dict[str, object]:
        """The passage as exported, without its source."""
        return {
            "quote": self.quote,
            "start": self.start,
            "end": self.end,
            "prefix": self.prefix,
            "suffix": self.suffix,
        }

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> Self:
        """The passage a JSON row tells."""
        return cls(row["start"], row["end"], row["quote"], row.get("prefix", ""), row.get("suffix", ""))
