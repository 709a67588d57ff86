"""A text as words, with the names of places and the level words that they can be."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from izdeu.places.fold import WORD, fold, inner, loose
from izdeu.places.index import LOOSE_LENGTH, index
from izdeu.places.stems import Stem, stems
from izdeu.places.words import Key, words

ABBREVIATION = 3
"""Letters of the longest level word that is cut off with a full stop."""

_JOINED = re.compile(r"(?:[ \u00a0\t]{0,3}[\n\r]?[ \u00a0\t]{0,8}|[-‐‑–])\Z")
_ABBREVIATED = re.compile(r"\.?[ \u00a0]*\Z")


@lru_cache(maxsize=65536)
def _readings(word: str) -> tuple[Stem, ...]:
    """The words of names and of levels that a word may be a form of."""
    folded, table = fold(word), words()
    known = index()
    kept = [s for s in stems(folded) if (s.word,) in known.names or s.word in _lasts() or (s.word,) in table.after]
    return tuple(dict.fromkeys(kept))


@lru_cache(maxsize=65536)
def _sounding(word: str) -> tuple[str, ...]:
    """The places whose names sound like a word with a capital."""
    sound = loose(fold(word)) if word[0].isupper() else ""
    return index().sounds.get(sound, ()) if sound.isascii() and len(sound) >= LOOSE_LENGTH else ()


@lru_cache(maxsize=65536)
def begins(word: str) -> bool:
    """Whether a name can begin with a word."""
    known = index()
    if inner(fold(word)) in known.longest or any((stem.word,) in known.names for stem in _readings(word)):
        return True
    return bool(_sounding(word))


@lru_cache(maxsize=1)
def _lasts() -> frozenset[str]:
    table = words()
    return frozenset(key[-1] for key in (*index().names, *table.after, *table.before) if len(key) > 1)


@dataclass(frozen=True, slots=True)
class Hit:
    """A name at words `first` to `last`, with the place names it may be and how its last word was read."""

    first: int
    last: int
    key: Key
    ids: tuple[str, ...]
    stem: Stem


class Text:
    """A text as words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = [_without_possessive(text, *found.span()) for found in WORD.finditer(text)]
        self.words = [text[start:end] for start, end in self.spans]
        self.folded = [fold(word) for word in self.words]

    def between(self, first: int, last: int, gap: re.Pattern[str] = _JOINED) -> bool:
        """Whether words `first` to `last` exist and stand next to each other."""
        if first < 0 or last >= len(self.words):
            return False
        return all(gap.match(self.text, self.spans[i][1], self.spans[i + 1][0]) is not None for i in range(first, last))

    def led_by(self, first: int) -> bool:
        """Whether a word stands before word `first`; a short one may be cut off with a full stop ("г. Алматы")."""
        if first and len(self.words[first - 1]) <= ABBREVIATION:
            return self.between(first - 1, first, _ABBREVIATED)
        return self.between(first - 1, first)

    def hits_at(self, first: int) -> Iterator[Hit]:
        """The names that begin at a word, longest first."""
        known = index()
        for length in range(known.longest.get(inner(self.folded[first]), 1), 0, -1):
            last = first + length - 1
            if self.between(first, last) and (hit := self.hit(first, last)):
                yield hit
        if ids := _sounding(self.words[first]):
            yield Hit(first, first, (self.folded[first],), ids, Stem(self.folded[first]))

    def hit(self, first: int, last: int) -> Hit | None:
        """The name these words are: as it stands, else whatever its last word may be a form of."""
        names, before = index().names, tuple(map(inner, self.folded[first:last]))
        read = [stem for stem in _readings(self.words[last]) if (*before, stem.word) in names]
        if not read:
            return None
        alike = [stem for stem in read if stem == read[0]] if read[0].word == self.folded[last] else read
        ids = dict.fromkeys(place_id for stem in alike for place_id in names[*before, stem.word])
        return Hit(first, last, (*before, read[0].word), tuple(ids), read[0])

    def level_after(self, last: int) -> tuple[frozenset[str], int] | None:
        """The level word after word `last`: what it can mean, and the last word taken."""
        at, table = last + 1, words()
        for between in (table.people, table.autonomous):
            if self.between(at - 1, at) and between & _nominative(self.folded[at]):
                at += 1
        for length in (2, 1):
            end = at + length - 1
            if self.between(at - 1, end):
                for stem in _readings(self.words[end]):
                    if kinds := table.after.get((*self.folded[at:end], stem.word)):
                        return kinds, end
        return None

    def level_before(self, first: int) -> tuple[frozenset[str], int] | None:
        """The level word before word `first`: what it can mean, and the first word taken."""
        for length in (2, 1):
            start = first - length
            if self.between(start, first - 1) and self.led_by(first):
                for stem in _stems(self.folded[first - 1]):
                    if kinds := words().before.get((*self.folded[start : first - 1], stem.word)):
                        return kinds, start
        return None


@lru_cache(maxsize=65536)
def _stems(folded: str) -> tuple[Stem, ...]:
    return tuple(dict.fromkeys(stems(folded)))


@lru_cache(maxsize=65536)
def _nominative(folded: str) -> frozenset[str]:
    """A word and, if it is a Russian adjective, how it stands alone: "автономного" is "автономный"."""
    return frozenset({folded} | {f"{folded.removesuffix(ending)}ыи" for ending in ("ого", "ому", "ым", "ом")})


def _without_possessive(text: str, start: int, end: int) -> tuple[int, int]:
    return (start, end - 2) if end - start > 3 and text[end - 2] in "'’ʼ" and text[end - 1] in "sS" else (start, end)
