"""Which of the known languages a text is in, by its letters and its smallest words (`languages.yaml`)."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

from izdeu.reading.pack import shared

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_SHORT = 12
_FEW = 400
_KANA = 0.02
_SELDOM = 0.01
"""Letters rarer than this may be missing from a short text."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What tells one language: its script, its own letters, letters of others, its small words."""

    code: str
    script: str
    letters: frozenset[str]
    own: float
    foreign: frozenset[str]
    spare: float
    words: frozenset[str]
    least: int
    others: frozenset[str]

    def fits(self, letters: Counter[str], words: list[str]) -> bool:
        """Whether a text of such letters and words, all of this sign's script, is in this language."""
        total = letters.total()
        if sum(letters[char] for char in self.foreign) > self.spare * total:
            return False
        if sum(letters[char] for char in self.letters) < self.own * total and (total >= _FEW or self.own >= _SELDOM):
            return False
        if sum(1 for word in words if word in self.others) > 1:
            return False
        if not self.words or (len(words) < _SHORT and self.script != "latin"):
            return True
        known = sum(1 for word in words if word in self.words)
        return known * self.least >= len(words) or (len(words) < _SHORT and known > 0)


@cache
def _signs() -> tuple[Sign, ...]:
    return tuple(
        Sign(
            row["code"],
            row["script"],
            frozenset(row["letters"]),
            row["own"] / 100,
            frozenset(row["foreign"]),
            row["spare"] / 100,
            frozenset(map(str, row["words"])),
            row["least"],
            frozenset(map(str, row.get("others", ()))),
        )
        for row in shared("languages")
    )


def _by_script(sample: str) -> dict[str, Counter[str]]:
    """The letters of a text counted by script."""
    letters: dict[str, Counter[str]] = defaultdict(Counter)
    for char, times in Counter(sample).items():
        if char.isalpha() or char == "ٴ":
            letters[_script(char)][char] = times
    return letters


def _most(letters: dict[str, Counter[str]]) -> str:
    """The script of most letters; a Chinese character weighs as two."""
    return max(letters, key=lambda name: letters[name].total() * (2 if name == "han" else 1))


def script_of(text: str) -> str | None:
    """The script a text is mostly written in; None when it has no letters."""
    letters = _by_script(text[:_SAMPLE])
    return _most(letters) if letters else None


@cache
def written_in(code: str) -> frozenset[str]:
    """The scripts a known language is written in."""
    return frozenset(sign.script for sign in _signs() if sign.code == code)


def language_of(text: str) -> str | None:
    """en, ru, kk, ug or zh; None when the letters and small words tell none of them."""
    sample = text[:_SAMPLE].lower()
    letters = _by_script(sample)
    if not letters:
        return None
    script = _most(letters)
    if script == "han" and letters["kana"].total() > _KANA * letters["han"].total():
        return None
    words = [word for word in _WORD.findall(sample) if _script(word[0]) == script]
    return next((sign.code for sign in _signs() if sign.script == script and sign.fits(letters[script], words)), None)


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    point = ord(char)
    if point < 0x250 or 0x1E00 <= point <= 0x1EFF:
        return "latin"
    if 0x400 <= point <= 0x52F:
        return "cyrillic"
    if 0x600 <= point <= 0x8FF or 0xFB50 <= point <= 0xFEFF:
        return "arabic"
    if 0x3040 <= point <= 0x30FF:
        return "kana"
    return "han" if 0x3400 <= point <= 0x9FFF or 0x20000 <= point <= 0x323AF else "other"
