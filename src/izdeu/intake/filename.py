"""File names as received are text from outside: the last part only, NFC, nothing that hides or reorders."""

import os
import unicodedata
from pathlib import Path

from izdeu.intake.encoding import guess_name

LONGEST = 200
"""Code points kept of a name; longer ones keep their ending."""

_NAMELESS = "unnamed"
_HIDING = frozenset(
    "\u061c\u200b\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)


def _shown(char: str) -> bool:
    return char not in _HIDING and unicodedata.category(char) not in ("Cc", "Cs", "Cn")


def clean_name(raw: str) -> str:
    """The last part of a name, NFC, without control and direction characters, at most 200 code points; never empty."""
    last = raw.replace("\\", "/").rstrip("/").rpartition("/")[2]
    name = unicodedata.normalize("NFC", "".join(filter(_shown, last))).strip()
    name = "" if name in (".", "..") else name
    if len(name) > LONGEST:
        stem, dot, ending = name.rpartition(".")
        ending = dot + ending if stem and len(ending) <= 10 else ""
        name = name[: LONGEST - len(ending) - 1] + "…" + ending
    return name or _NAMELESS


def is_altered(raw: str, clean: str) -> bool:
    """Whether cleaning took more than folders and composition away: such a name is worth a word."""
    last = raw.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return unicodedata.normalize("NFC", last) != clean


def name_of(path: Path) -> str:
    """The name of a file on disk as text; bytes that are not UTF-8 are guessed as Cyrillic or Chinese."""
    raw = os.fsencode(path.name)
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return guess_name(raw)
