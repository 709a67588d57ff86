"""A person has name forms, never "the" name."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class Script(StrEnum):
    """The script of a name form (ISO 15924 codes)."""

    LATIN = "Latn"
    CYRILLIC = "Cyrl"
    ARABIC = "Arab"
    HAN = "Hani"
    OTHER = "Zyyy"


_RANGES = (
    (Script.LATIN, ((0x41, 0x5A), (0x61, 0x7A), (0xC0, 0x2AF), (0x1E00, 0x1EFF))),
    (Script.CYRILLIC, ((0x400, 0x52F), (0x1C80, 0x1C8F), (0x2DE0, 0x2DFF), (0xA640, 0xA69F))),
    (Script.ARABIC, ((0x600, 0x6FF), (0x750, 0x77F), (0x8A0, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF))),
    (Script.HAN, ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF))),
)


@lru_cache(maxsize=65536)
def _of_letter(char: str) -> Script:
    point = ord(char)
    found = (script for script, ranges in _RANGES if any(low <= point <= high for low, high in ranges))
    return next(found, Script.OTHER)


def script_of(text: str) -> Script:
    """The script most letters of a text are in; OTHER when it has none of the four."""
    found: list[Script] = [
        script for char in text if char.isalpha() and (script := _of_letter(char)) is not Script.OTHER
    ]
    return max(Script, key=found.count) if found else Script.OTHER


@dataclass(frozen=True, slots=True)
class NameForm:
    """One spelling of a person's name: its script, its language if known, and the person who used it."""

    form: str
    script: Script
    language: str | None = None
    said_by: int | None = None
