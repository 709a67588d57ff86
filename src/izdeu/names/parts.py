"""The parts of a name form: what stands between spaces and points, with and without the ending of a father's name."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

from izdeu.names.fold import fold
from izdeu.names.fold import parts as pieces
from izdeu.names.signs import APOSTROPHES, HYPHENS
from izdeu.names.tables import Ending, endings, levels, lookalikes
from izdeu.vocab.person import Script, script_of

STEM = {Script.HAN: 2}
"""Letters that must be left when an ending is taken off: three, of Chinese characters two."""
MOST = 12
"""Parts that are looked at; a form with more is read to there."""
LONGEST = 64
"""Letters and marks of a part that are looked at; a longer one is read to there."""
_JOINT = re.compile(f"[{re.escape(HYPHENS)}]+")
_MIXED = re.compile(r"(?=.*[a-zA-Z])(?=.*[\u0400-\u052f])")


@dataclass(frozen=True, slots=True)
class Part:
    """A part as it is written; `stem` is what is left without its ending, or the whole; `says` what the ending says.

    An `initial` is one letter of an alphabet, which stands for a name that begins with it.
    """

    said: str
    stem: str
    says: str = ""
    father: bool = False
    initial: bool = False


def _one_alphabet(word: str) -> str:
    """A word of Latin and Cyrillic letters in the alphabet of those letters that only one of them has."""
    if not _MIXED.match(word):
        return word
    to_latin, to_cyrillic = lookalikes()
    latin = sum(char.isascii() and ord(char) not in to_cyrillic for char in word)
    cyrillic = sum("\u0400" <= char <= "\u052f" and ord(char) not in to_latin for char in word)
    return word.translate(to_latin if latin > cyrillic else to_cyrillic)


def _narrow(word: str) -> str:
    """A word with its full-width letters as usual ones; the word itself where it would have other places."""
    plain = normalize("NFKC", word)
    return plain if len(plain) == len(word) else word


def _ending(word: str) -> Ending | None:
    script = script_of(word)
    left = STEM.get(script, 3)
    lower = word.casefold()
    return next((e for e in endings(script) if len(lower) - len(e.text) >= left and lower.endswith(e.text)), None)


@lru_cache(maxsize=65536)
def part_of(said: str) -> Part:
    """One word as a part."""
    ending = _ending(said)
    if ending is None:
        return Part(said, said, initial=len(fold(said)) == 1 and script_of(said) is not Script.HAN)
    return Part(said, said[: -len(ending.text)].rstrip(HYPHENS + APOSTROPHES), ending.says, ending.father)


@lru_cache(maxsize=65536)
def _is_ending(said: str) -> bool:
    word = said.casefold()
    return any(ending.father and ending.text == word for ending in endings(script_of(said)))


@lru_cache(maxsize=65536)
def parts_of(form: str) -> tuple[Part, ...]:
    """The parts of a form in their order, at most MOST, each read to LONGEST; hyphens join, but Chinese characters.

    "uly" or "kyzy" written apart belongs to the part before it.
    """
    return _parts(pieces(form)[: 2 * MOST])


def unhyphened(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Parts cut at their hyphens, at most MOST; what stands before "-uly" and the like stays joined to it."""
    return _parts([word for part in parts for word in _words(part.said)][: 2 * MOST])


def without_level(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Parts without the word for a town or a county behind them, as places have it; the same where there is none."""
    words, chars = levels()
    *before, last = parts
    if before and fold(last.said) in words:
        return tuple(before)
    if script_of(last.said) is Script.HAN and last.said[-1] in chars and len(last.said) > STEM[Script.HAN]:
        return (*before, part_of(last.said[:-1]))
    return parts


def _words(said: str) -> Iterator[str]:
    begin = 0
    for found in _JOINT.finditer(said):
        before, after = said[begin : found.start()], said[found.end() :]
        if fold(before) and fold(after) and not _is_ending(_JOINT.split(after)[0]):
            yield before
            begin = found.end()
    yield said[begin:]


def _parts(written: Iterable[str]) -> tuple[Part, ...]:
    words: list[str] = []
    for said in (_one_alphabet(_narrow(piece)[:LONGEST]) for piece in written):
        if words and _is_ending(said):
            words[-1] += said
        else:
            words.append(said)
    return tuple(map(part_of, words[:MOST]))
