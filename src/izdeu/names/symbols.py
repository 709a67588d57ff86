"""A part of a name as the encoder takes it: its letters, those of Chinese characters with their character."""

import unicodedata
from functools import lru_cache

from izdeu.names.han import is_han, pinyin, simplified
from izdeu.names.signs import APOSTROPHES, HYPHENS, POINTS, UNSEEN

LONGEST = 32
"""Letters taken of one part; the rest is not heard."""

_NOT_HEARD = dict.fromkeys(map(ord, APOSTROPHES + UNSEEN + HYPHENS + POINTS))
_ONE_LETTER = str.maketrans(
    {"ی": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "أ": "ا", "إ": "ا", "آ": "ا"} | dict.fromkeys("ئء")
)

Symbol = tuple[str, str]
"""A letter, and the Chinese character it is read from or "". A syllable's first letter begins with Q, others with P."""


@lru_cache(maxsize=8192)
def _han(char: str) -> tuple[Symbol, ...]:
    return tuple(("P" + letter if at else "Q" + letter, char) for at, letter in enumerate(pinyin(char)))


def symbols(part: str) -> tuple[Symbol, ...]:
    """The symbols of a part, at most LONGEST, whatever its script, case, marks and joiners."""
    plain = unicodedata.normalize("NFKC", part).casefold().translate(_NOT_HEARD)
    found: list[Symbol] = []
    for char in simplified(unicodedata.normalize("NFC", plain).translate(_ONE_LETTER)):
        found += _han(char) if is_han(char) else ((char, ""),)
        if len(found) >= LONGEST:
            break
    return tuple(found[:LONGEST])
