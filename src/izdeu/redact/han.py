"""Chinese characters of withheld names, found in a running text without spaces."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from izdeu.names.candidates import hanzi
from izdeu.names.han import simplified
from izdeu.names.lexicon import spellings_of
from izdeu.names.parts import parts_of
from izdeu.redact.running import HAN, UNSEEN
from izdeu.vocab.person import Script, script_of

CANDIDATES = 8
"""Ways to write a part of a Turkic name that are looked for."""
LEAST = 2
_RUN = re.compile(rf"[{HAN}](?:[{UNSEEN} \t\u3000\n·•・‧∙*_-]?[{HAN}])*")
_HAN = re.compile(rf"[{HAN}]")


def ways(form: str) -> Iterator[tuple[str, bool]]:
    """How Chinese texts may write a name: the whole form, its parts, and spellings of it nobody entered.

    With each whether it is the whole name.
    """
    if script_of(form) is Script.HAN:
        yield from _of_han(form)
        return
    for part in parts_of(form):
        if part.initial:
            continue
        known = (other for other, _ in (*spellings_of(part.said), *spellings_of(part.stem)))
        guessed = (candidate.form for candidate in hanzi(part.said, CANDIDATES))
        for way in dict.fromkeys(islice((w for w in (*known, *guessed) if script_of(w) is Script.HAN), 4 * CANDIDATES)):
            if len(way) >= LEAST:
                yield simplified(way), False


def _of_han(form: str) -> Iterator[tuple[str, bool]]:
    pieces = [simplified("".join(_HAN.findall(piece))) for piece in re.split(r"[\s·•・‧∙．.,，]+", form)]
    whole = "".join(pieces)
    yield whole, True
    if len(pieces) > 1:
        yield from ((piece, False) for piece in pieces if len(piece) >= LEAST)
    elif len(whole) in (3, 4):
        yield whole[-2:], False


class HanWatch:
    """The characters of names, each with the persons it may mean; the time to find them is linear in the text."""

    def __init__(self) -> None:
        self._by_first: defaultdict[str, dict[str, set[int]]] = defaultdict(dict)
        self._whole: defaultdict[str, set[int]] = defaultdict(set)
        self._lengths: dict[str, tuple[int, ...]] = {}

    def add(self, form: str, person: int) -> None:
        """Adds every way a form of a person's name may be written."""
        for way, whole in ways(form):
            if way:
                self._by_first[way[0]].setdefault(way, set()).add(person)
                if whole:
                    self._whole[way].add(person)
                self._lengths.pop(way[0], None)

    def find(self, text: str) -> Iterator[tuple[int, int, frozenset[int], frozenset[int]]]:
        """Where characters of names stand: start, end, whose they may be, whose whole name it is; longest first."""
        for run in _RUN.finditer(text):
            places = [at for at in range(run.start(), run.end()) if _HAN.match(text, at)]
            chars = simplified("".join(text[at] for at in places))
            at = 0
            while at < len(chars):
                way = self._longest(chars, at)
                if way:
                    begin, end = places[at], places[at + len(way) - 1] + 1
                    persons = self._by_first[chars[at]][way]
                    yield begin, end, frozenset(persons), frozenset(self._whole.get(way, ()))
                at += len(way) or 1

    def _longest(self, chars: str, at: int) -> str:
        first = chars[at]
        if first not in self._by_first:
            return ""
        if first not in self._lengths:
            self._lengths[first] = tuple(sorted({len(way) for way in self._by_first[first]}, reverse=True))
        known = self._by_first[first]
        return next((chars[at : at + n] for n in self._lengths[first] if chars[at : at + n] in known), "")
