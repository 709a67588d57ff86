"""A Turkic name in Chinese characters by the syllable, as an office that has no custom for it would write it.

The tables are read the longest piece first; a piece `-x` is the consonant x where no vowel follows.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from heapq import nlargest

from izdeu.names.tables import rows

LONGEST_PIECE = 8
WIDTH = 40
"""Ways to write a name that are kept while it is written."""
WEIGHTS = (1.0, 0.5, 0.3, 0.2, 0.15)
"""What the first, second, ... character of a table's row weighs; further ones weigh as the last."""
_VOWELS = {"registry": "aeiouöüë", "news": "аеёиоуыэюя"}

Table = Mapping[str, tuple[str, ...]]


@cache
def registry_table() -> Table:
    """What registries in Xinjiang write for a sound, in the letters of Uyghur and Kazakh names, likeliest first."""
    return {row["sound"]: tuple(f"{row['hanzi']} {row['hanzi_old']}".split()) for row in rows("han_syllables.csv")}


@cache
def news_table() -> Table:
    """What news agencies write for a piece of a Russian spelling, likeliest first."""
    return {row["russian"]: tuple(row["hanzi"].split()) for row in rows("han_news.csv")}


def registry_spelling(latin: str) -> str:
    """A Latin spelling as the table has it: kh is x, zh is j, and y is i where it is a vowel."""
    text = latin.lower().replace("kh", "x").replace("zh", "j")
    vowels = _VOWELS["registry"]
    return re.sub(rf"(?<=[^{vowels}])y(?![{vowels}])", "i", text)


def _pieces(text: str, table: Table, vowels: str) -> list[str]:
    at, found = 0, []
    while at < len(text):
        piece = _piece(text, at, table, vowels)
        if piece:
            found.append(piece)
        at += len(piece.lstrip("-")) or 1
    return found


def _piece(text: str, at: int, table: Table, vowels: str) -> str:
    """The longest piece of the table that stands here; "" when the letter has none."""
    for size in range(min(LONGEST_PIECE, len(text) - at), 0, -1):
        piece, after = text[at : at + size], text[at + size : at + size + 1]
        closed = piece[-1] in vowels or not after or after not in vowels
        if piece in table and closed:
            return piece
        if f"-{piece}" in table and all(char not in vowels for char in piece):
            return f"-{piece}"
    return ""


def registry_pieces(latin: str) -> list[str]:
    """The syllables and closing consonants of a Latin spelling; letters the table lacks are left out."""
    return _pieces(registry_spelling(latin), registry_table(), _VOWELS["registry"])


def news_pieces(russian: str) -> list[str]:
    """The pieces of a Russian spelling; a doubled letter counts once."""
    return _pieces(re.sub(r"(.)\1", r"\1", russian.lower()), news_table(), _VOWELS["news"])


def written(pieces: Sequence[str], table: Table, limit: int) -> list[tuple[str, float]]:
    """The likeliest ways to write pieces in characters, with their weight, the usual one 1; none without pieces."""
    ways = [("", 1.0)] if pieces else []
    for piece in pieces:
        options = table[piece] or ("",)
        weighed = [(char, WEIGHTS[min(rank, len(WEIGHTS) - 1)]) for rank, char in enumerate(options)]
        longer = ((text + char, weight * more) for text, weight in ways for char, more in weighed)
        ways = nlargest(WIDTH, longer, key=lambda way: way[1])
    return ways[:limit]
