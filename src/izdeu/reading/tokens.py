"""Words, numbers and marks with their places in the text. English contractions are cut: did|n't, he|'s."""

import re
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W\d_]+(?:[-‐‑'’ʼ][^\W\d_]+)*|\d+(?:[.,/]\d+)*|\S")
_APOSTROPHES = str.maketrans("’ʼ‑‐", "''--")
_ENDINGS = ("'s", "'ve", "'ll", "'d", "'re", "'m")
_LONGEST_WORD = 60


class Token(NamedTuple):
    """One word or mark: as written, in lower case with plain apostrophes, and `text[start:end]`."""

    text: str
    low: str
    start: int
    end: int

    @property
    def cap(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()

    @property
    def word(self) -> bool:
        """Whether it is a word, not a number or a mark."""
        return self.low[:1].isalpha() or (self.low[:1] == "'" and len(self.low) > 1)

    @property
    def number(self) -> bool:
        """Whether it is written in digits."""
        return self.low[:1].isdecimal()


@lru_cache(maxsize=65536)
def _lower(word: str) -> str:
    return word.lower().translate(_APOSTROPHES)


def _cut(low: str) -> int:
    """Where a contraction is cut, counted from the end; 0 when the word is whole."""
    if low.endswith("n't"):
        return 3
    return next((len(ending) for ending in _ENDINGS if low.endswith(ending)), 0)


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`, in order, each with its offsets in `text`; in linear time."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word, first, last = match.group(), match.start(), match.end()
        low = _lower(word) if len(word) <= _LONGEST_WORD else "…"
        cut = _cut(low) if "'" in low else 0
        if cut and cut < len(word):
            tokens.append(Token(word[:-cut], low[:-cut], first, last - cut))
            tokens.append(Token(word[-cut:], low[-cut:], last - cut, last))
        else:
            tokens.append(Token(word, low, first, last))
    return tokens
