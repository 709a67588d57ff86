"""Chinese characters of names in a running text: found by how they read, for clerks write as they hear."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from izdeu.names.han import pinyin, simplified
from izdeu.names.latin import ulatin
from izdeu.names.lexicon import spellings_of
from izdeu.names.parts import Part, parts_of
from izdeu.names.transcription import news_pieces, news_table, registry_pieces, registry_table, written
from izdeu.redact.running import HAN, UNSEEN
from izdeu.vocab.person import Script, script_of

WAYS = 16
"""Ways to write a part of a Turkic name by its syllables that are looked for."""
LEAST, LEAST_HEARD = 2, 3
"""Characters of a part that is looked for alone, and of one that is found by its sound."""
_RUN = re.compile(rf"[{HAN}](?:[{UNSEEN} \t\u3000\n·•・‧∙*_-]?[{HAN}])*")
_HAN = re.compile(rf"[{HAN}]")
_POINTS = re.compile(r"[\s·•・‧∙．.,，]+")


def _of_part(part: Part) -> tuple[str, ...]:
    """How Chinese texts may write a part: as the tables know it, as an office would by the syllable."""
    known = [other for other, _ in (*spellings_of(part.said), *spellings_of(part.stem))]
    found = [simplified(other) for other in known if script_of(other) is Script.HAN]
    for said in dict.fromkeys((part.stem, part.said)):
        found += [way for way, _ in written(registry_pieces(ulatin(said)), registry_table(), WAYS)]
        if script_of(said) is Script.CYRILLIC:
            found += [way for way, _ in written(news_pieces(said), news_table(), WAYS)]
    return tuple(dict.fromkeys(found))


def _of_han(form: str) -> Iterator[tuple[str, bool]]:
    """A form in characters and its parts, each with whether it is the whole name."""
    pieces = [simplified("".join(_HAN.findall(piece))) for piece in _POINTS.split(form)]
    whole = "".join(pieces)
    if len(whole) >= LEAST:
        yield whole, True
    if len(pieces) > 1:
        yield from ((piece, False) for piece in pieces if len(piece) >= LEAST)
    elif len(whole) in (3, 4):
        yield whole[-2:], False


def _key(way: str) -> tuple[str, ...]:
    """What a way is found by: its syllables; of a short one its characters."""
    return tuple(way) if len(way) < LEAST_HEARD else tuple(pinyin(char) or char for char in way)


def _keys(form: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    if script_of(form) is Script.HAN:
        yield from ((_key(way), whole) for way, whole in _of_han(form))
        return
    for part in parts_of(form):
        if not part.initial:
            yield from ((key, False) for key in _keys_of_part(part))


@lru_cache(maxsize=65536)
def _keys_of_part(part: Part) -> tuple[tuple[str, ...], ...]:
    return tuple(dict.fromkeys(_key(way) for way in _of_part(part) if len(way) >= LEAST))


class HanWatch:
    """The characters of names, each with the persons it may mean; the time to find them is linear in the text."""

    def __init__(self) -> None:
        self._by_first: defaultdict[str, dict[tuple[str, ...], set[int]]] = defaultdict(dict)
        self._whole: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
        self._lengths: dict[str, tuple[int, ...]] = {}

    def add(self, form: str, person: int) -> None:
        """Adds every way a form of a person's name may be written."""
        for key, whole in _keys(form):
            self._by_first[key[0]].setdefault(key, set()).add(person)
            if whole:
                self._whole[key].add(abs(person))
            self._lengths.pop(key[0], None)

    def find(self, text: str) -> Iterator[tuple[int, int, frozenset[int], frozenset[int]]]:
        """Where characters of names stand: start, end, whose they may be, whose whole name it is; longest first."""
        for run in _RUN.finditer(text):
            places = [at for at in range(run.start(), run.end()) if _HAN.match(text, at)]
            chars = simplified("".join(text[at] for at in places))
            heard = [pinyin(char) or char for char in chars]
            at = 0
            while at < len(chars):
                key = self._longest(chars, heard, at)
                if key:
                    begin, end = places[at], places[at + len(key) - 1] + 1
                    yield begin, end, frozenset(self._by_first[key[0]][key]), frozenset(self._whole.get(key, ()))
                at += len(key) or 1

    def _longest(self, chars: str, heard: list[str], at: int) -> tuple[str, ...]:
        for size in self._sizes(heard[at]):
            key = tuple(heard[at : at + size])
            if size >= LEAST_HEARD and key in self._by_first[heard[at]]:
                return key
        pair = tuple(chars[at : at + LEAST])
        return pair if chars[at] in self._by_first and pair in self._by_first[chars[at]] else ()

    def _sizes(self, first: str) -> tuple[int, ...]:
        if first not in self._by_first:
            return ()
        if first not in self._lengths:
            self._lengths[first] = tuple(sorted({len(key) for key in self._by_first[first]}, reverse=True))
        return self._lengths[first]
