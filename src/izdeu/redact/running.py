"""A running text as redaction reads it: words with their places, made plain so that no spelling trick hides a name."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from izdeu.names.tables import lookalikes
from izdeu.names.written import letters

UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc\U000e0000-\U000e0fff"
)
"""Signs that are not seen, or only turn the direction of others: they part no word (for a class of an expression)."""
HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af"
MARKS = "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u20d0-\u20ff"
WORD = re.compile(rf"[^\W\d_{HAN}]+(?:[{MARKS}{UNSEEN}'’‘ʼʻʹ`´]+[^\W\d_{HAN}]+)*[{MARKS}]*")
"""A word of any script but Chinese, unseen signs and apostrophes inside it included."""
LONGEST = 64
"""Letters of a word that are looked at; names are shorter."""
_HIDDEN = re.compile(rf"[{UNSEEN}{MARKS}]+")
_SPACED = re.compile(rf"(?<![^\W_])[^\W\d_{HAN}](?:[ .·*_\-–—|/\\~+\u00a0][^\W\d_{HAN}]){{2,{LONGEST}}}(?![^\W_])")
_BREAK = re.compile(r"[-\u2010-\u2014\ufe63\uff0d]?[ \t\u00a0]{0,8}\n[ \t\u00a0]{0,8}|[-\u2010-\u2012]")
_SHAPES = {"и": "i", "в": "b", "н": "h", "г": "r", "т": "t", "м": "m", "к": "k", "һ": "h", "ԁ": "d", "ԛ": "q", "ԝ": "w"}
_SHAPES |= {
    "ν": "v",
    "ο": "o",
    "α": "a",
    "ρ": "p",
    "ι": "i",
    "κ": "k",
    "τ": "t",
    "υ": "y",
    "χ": "x",
    "ε": "e",
    "ɑ": "a",
}
_SHAPES |= {
    "ɡ": "g",
    "ı": "i",
    "ӏ": "l",
    "а": "a",
    "е": "e",
    "о": "o",
    "с": "c",
    "р": "p",
    "у": "y",
    "х": "x",
    "ѕ": "s",
}


@dataclass(frozen=True, slots=True)
class Word:
    """A word where it stands, from `start` to `end`, and its letters without what was put between them."""

    start: int
    end: int
    said: str


@lru_cache(maxsize=4)
def words(text: str) -> tuple[Word, ...]:
    """The words of a text in order, Chinese left out."""
    return tuple(Word(found.start(), found.end(), found[0]) for found in WORD.finditer(text))


def rejoined(text: str, found: Sequence[Word]) -> Iterator[Word]:
    """Words that something parts: a line end, with or without a hyphen, or a space or sign after each letter."""
    for letters_apart in _SPACED.finditer(text):
        yield Word(*letters_apart.span(), "".join(filter(str.isalpha, letters_apart[0])))
    for one, other in pairwise(found):
        if 0 < other.start - one.end < 20 and _BREAK.fullmatch(text, one.end, other.start):
            yield Word(one.start, other.end, one.said + other.said)


@cache
def _one_shape() -> dict[int, str]:
    to_latin, _ = lookalikes()
    return {**to_latin, **str.maketrans(_SHAPES)}


@lru_cache(maxsize=262144)
def plain(word: str) -> str:
    """A word as it looks: no case, marks or unseen signs, and one letter for those that look alike or are mistyped."""
    bare = _HIDDEN.sub("", unicodedata.normalize("NFKC", word[: 2 * LONGEST]))
    return letters(bare).replace(" ", "").translate(_one_shape())[:LONGEST]
