"""How a word sounds, roughly, whatever its script: for spellings of a name that nobody has entered."""

import re
from functools import lru_cache

from izdeu.names.latin import romanised
from izdeu.redact.running import LONGEST

LEAST = 4
"""Sounds a name must have to be known by them alone."""
_ALIKE = (
    (re.compile(r"dzh|zh|dj|dz|j"), "j"),
    (re.compile(r"kh|x"), "h"),
    (re.compile(r"gh|q"), lambda found: "g" if found[0] == "gh" else "k"),
    (re.compile(r"tch|ch|c(?!k)"), "c"),
    (re.compile(r"ck"), "k"),
    (re.compile(r"w|ou"), lambda found: "v" if found[0] == "w" else "u"),
    (re.compile(r"ue"), "u"),
    (re.compile(r"oe"), "o"),
    (re.compile(r"^(?:ye|je|ie)"), "e"),
    (re.compile(r"y"), "i"),
    (re.compile(r"iia|ia"), "ia"),
    (re.compile(r"[^a-z]"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=262144)
def sound(word: str) -> str:
    """The sounds of a word that is not Chinese."""
    text = romanised(word[:LONGEST])
    for pattern, put in _ALIKE:
        text = pattern.sub(put, text)
    return text
