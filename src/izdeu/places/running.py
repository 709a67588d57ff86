"""Names of places in text whose words are parted by spaces: Latin, Cyrillic and Arabic script."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from izdeu.places.fold import WORD, fold, loose
from izdeu.places.index import LOOSE_LENGTH, index
from izdeu.places.span import Spot, fitting
from izdeu.places.stems import Stem, stems
from izdeu.places.words import Key, words

LOWER_CASE_LENGTH = 6
"""Letters a name must have to count without its capital."""

_JOINED = re.compile(r"(?:[ \u00a0\t]*[\n\r]?[ \u00a0\t]*|[-‐‑–])\Z")
_ABBREVIATED = re.compile(r"\.?[ \u00a0]*\Z")
_LISTED = re.compile(r"\s*[,،、(]\s*\Z")
_CASED = re.compile(r"[^\W\d_]")


@lru_cache(maxsize=65536)
def _readings(word: str) -> tuple[Stem, ...]:
    """The words of names and of levels that a word may be a form of."""
    folded, table = fold(word), words()
    known = index()
    kept = [s for s in stems(folded) if (s.word,) in known.names or s.word in _lasts() or (s.word,) in table.after]
    return tuple(dict.fromkeys(kept))


@lru_cache(maxsize=1)
def _lasts() -> frozenset[str]:
    table = words()
    return frozenset(key[-1] for key in (*index().names, *table.after, *table.before) if len(key) > 1)


@dataclass(frozen=True, slots=True)
class _Hit:
    """A name at words `first` to `last`, with the place names it may be and how its last word was read."""

    first: int
    last: int
    key: Key
    ids: tuple[str, ...]
    stem: Stem


class _Text:
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

    def hits_at(self, first: int) -> Iterator[_Hit]:
        """The names that begin at a word, longest first."""
        known = index()
        for length in range(known.longest.get(self.folded[first], 1), 0, -1):
            last = first + length - 1
            if not self.between(first, last):
                continue
            for stem in _readings(self.words[last]):
                key = (*self.folded[first:last], stem.word)
                if ids := known.names.get(key):
                    yield _Hit(first, last, key, ids, stem)
        sound = loose(self.folded[first]) if self.words[first][0].isupper() else ""
        if sound.isascii() and len(sound) >= LOOSE_LENGTH and (ids := known.sounds.get(sound)):
            yield _Hit(first, first, (self.folded[first],), ids, Stem(self.folded[first]))

    def level_after(self, last: int) -> tuple[frozenset[str], int] | None:
        """The level word after word `last`: what it can mean, and the last word taken."""
        at, table = last + 1, words()
        for between in (table.people, table.autonomous):
            if self.between(at - 1, at) and any(s in between for s in (self.folded[at], *_adjectives(self.words[at]))):
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
            if self.between(start, first - 1) and self.between(first - 1, first, _ABBREVIATED):
                for stem in stems(self.folded[first - 1]):
                    if kinds := words().before.get((*self.folded[start : first - 1], stem.word)):
                        return kinds, start
        return None


def _adjectives(word: str) -> set[str]:
    folded = fold(word)
    return {folded.removesuffix(ending) for ending in ("ыи", "ого", "ому", "ом")} | {f"{folded[:-2]}ыи"}


def _without_possessive(text: str, start: int, end: int) -> tuple[int, int]:
    return (start, end - 2) if end - start > 3 and text[end - 2] in "'’ʼ" and text[end - 1] in "sS" else (start, end)


def _capital(hit: _Hit, text: _Text) -> bool:
    """Whether a name is written as a name: with a capital, or long and plain enough to do without."""
    first = text.words[hit.first][0]
    if first.isupper() or not (first.islower()):
        return True
    plain = hit.stem.place or hit.key[-1] == text.folded[hit.last]
    long_enough = sum(map(len, hit.key)) >= LOWER_CASE_LENGTH
    return plain and long_enough and hit.key not in words().capital and hit.key not in words().cautious


def _nature(hit: _Hit, text: _Text) -> bool:
    """Whether the name is a river's or a mountain's here."""
    first, last, table = hit.first, hit.last, words()
    after = text.between(last, last + 1) and text.folded[last + 1] in table.nature
    before = text.between(first - 1, first, _ABBREVIATED) and text.folded[first - 1] in table.nature_before
    return after or before


def _supported(hit: _Hit, text: _Text) -> bool:
    """Whether the words around say that a place is meant, and no family name follows."""
    following = hit.last + 1
    if text.between(hit.last, following) and text.words[following][0].isupper():
        return False
    return hit.stem.place or (text.between(hit.first - 1, hit.first) and text.folded[hit.first - 1] in words().near)


def _read(hit: _Hit, text: _Text) -> tuple[Spot, int, bool] | None:
    """The spot a hit makes, the last word it takes, and whether it can be trusted by itself."""
    if not _capital(hit, text) or _nature(hit, text):
        return None
    after, before = text.level_after(hit.last), text.level_before(hit.first)
    level = after or before
    if hit.stem.adjective and not level:
        return None
    first, last = (hit.first, after[1]) if after else (before[1] if before else hit.first, hit.last)
    start, end = text.spans[first][0], text.spans[last][1]
    spot = Spot(start, end, text.text[start:end], fitting(hit.ids, level and level[0]))
    sure = bool(level) or hit.key not in words().cautious or _supported(hit, text)
    return spot, last, sure


def spot_words(text: str) -> list[Spot]:
    """Every place named in a script with spaces, in order."""
    running, found, at = _Text(text), [], 0
    while at < len(running.words):
        read = next((read for hit in running.hits_at(at) if (read := _read(hit, running))), None)
        if read:
            found.append((read[0], read[2]))
        at = read[1] + 1 if read else at + 1
    return [spot for place, (spot, sure) in enumerate(found) if sure or _listed(found, place, text)]


def _listed(found: list[tuple[Spot, bool]], place: int, text: str) -> bool:
    """Whether an unsure name stands in a list beside a sure one: "Emin, Tacheng"."""
    here = found[place][0]
    before = place > 0 and found[place - 1][1] and _LISTED.match(text, found[place - 1][0].end, here.start)
    after = place + 1 < len(found) and found[place + 1][1] and _LISTED.match(text, here.end, found[place + 1][0].start)
    return bool(before or after)
