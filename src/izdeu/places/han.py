"""Names of places in Chinese text, where no spaces part the words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from izdeu.places.index import index
from izdeu.places.span import Spot, fitting
from izdeu.places.words import words

POINT = "·"
"""Stands between the parts of a person's name, not beside a place."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    first: re.Pattern[str]
    level: re.Pattern[str]
    near: re.Pattern[str]
    nature: re.Pattern[str]
    longest: int


def _one_of(phrases: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))


@cache
def _patterns() -> _Patterns:
    table, names = words(), index().han
    return _Patterns(
        first=re.compile(f"[{''.join(sorted({name[0] for name in names}))}]"),
        level=re.compile(f"(?:{_one_of(table.han_people)})*({_one_of(tuple(table.han))})"),
        near=re.compile(f"(?:{_one_of(table.han_near)})$"),
        nature=re.compile(_one_of(table.han_nature)),
        longest=max(map(len, names)),
    )


def _at(text: str, start: int) -> Spot | None:
    """The longest name that begins at `start` and is meant as a place."""
    patterns, names = _patterns(), index().han
    for length in range(min(patterns.longest, len(text) - start), 1, -1):
        name = text[start : start + length]
        if name not in names:
            continue
        end = start + length
        if patterns.nature.match(text, end) or POINT in (text[start - 1 : start], text[end : end + 1]):
            return None
        level = patterns.level.match(text, end)
        if (name,) in words().cautious and not level and not patterns.near.search(text[max(0, start - 3) : start]):
            return None
        end = level.end() if level else end
        return Spot(start, end, text[start:end], fitting(names[name], level and words().han[level[1]]))
    return None


def spot_han(text: str) -> Iterator[Spot]:
    """Every place named in Chinese characters, in order."""
    place = 0
    while found := _patterns().first.search(text, place):
        spot = _at(text, found.start())
        if spot:
            yield spot
        place = spot.end if spot else found.end()
