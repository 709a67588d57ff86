"""A Turkic name in Chinese characters by the syllable, as a registry that has no custom for it would write it."""

import csv
import random
import re
from functools import cache
from pathlib import Path

TABLE = Path(__file__).resolve().parents[2] / "src/izdeu/resources/names/han_syllables.csv"
_VOWELS = "aeiouöüë"


@cache
def _sounds() -> dict[str, list[str]]:
    with TABLE.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    return {row["sound"]: f"{row['hanzi']} {row['hanzi_old']}".split() for row in rows}


def _spelled(latin: str) -> str:
    """The spelling the table uses: kh is x, zh is j, and y is i where it is a vowel."""
    text = latin.lower().replace("kh", "x").replace("zh", "j")
    return re.sub(rf"(?<=[^{_VOWELS}])y(?![{_VOWELS}])", "i", text)


def sounds_of(latin: str) -> list[str]:
    """The syllables and closing consonants of a spelling, longest first; letters the table lacks are left out."""
    text, at, found = _spelled(latin), 0, []
    while at < len(text):
        for size in range(min(5, len(text) - at), 0, -1):
            piece, after = text[at : at + size], text[at + size : at + size + 1]
            open_end = piece[-1] in _VOWELS or not after or after not in _VOWELS
            if piece in _sounds() and open_end:
                break
            if f"-{piece}" in _sounds() and all(char not in _VOWELS for char in piece):
                piece = f"-{piece}"
                break
        else:
            at += 1
            continue
        found.append(piece)
        at += size
    return found


def transcribed(latin: str, rnd: random.Random) -> str:
    """One way to write a Latin spelling in characters, the usual ones oftener; "" when a sound has none."""
    chosen = []
    for sound in sounds_of(latin):
        options = _sounds()[sound]
        if not options:
            return ""
        chosen.append(rnd.choices(options, [1 / (rank + 1) for rank in range(len(options))])[0])
    return "".join(chosen)
