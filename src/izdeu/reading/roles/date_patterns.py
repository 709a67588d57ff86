"""The patterns of a date table: what is written between words and slots, and the rows that come of it.

A pattern is words and slots in order: "в начало DATE". A word stands for all its forms; `word.abl` for those in one
case, `=form` for this form alone. `a|b` is either, `[x]` may be missing, `(x)` must stand there but is no part of it.
A word in capitals is a slot (YEAR, MONTH, NUM ...; START: nothing stands before) or a list of the table's `sets`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import Any, NamedTuple

from izdeu.reading.words import NONE

NUMBERED = frozenset(
    {"NUM", "FEW", "NTH", "YEAR", "YY", "YYTH", "DAY", "MONTHNO", "MONTHTH", "TENS", "AGED", "NUMERIC"},
)
NAMED = frozenset({"MONTH", "SEASON", "UNIT", "UNITADJ", "LENGTH", "HALF", "HOLIDAY", "CUR"})
FOUND = frozenset({"DUR", "DATE", "POINTED", "START"})
SLOTS = NUMBERED | NAMED | FOUND
_PART = re.compile(r"\[[^\]]+\]|\([^)]+\)|\S+")
_CASED = re.compile(r"^(.+)\.([a-z]{3}(?:/[a-z]{3})*)$")
_MOST_VARIANTS = 2000


class Item(NamedTuple):
    """One place of a pattern: a slot, or any of some words; in one of the cases asked, if any are."""

    slot: str = ""
    keys: frozenset[str] = NONE
    cases: frozenset[str] = NONE
    context: bool = False


class Row(NamedTuple):
    """One way to say something: what it means, its items in order, what may not follow it, its place in the table."""

    section: str
    value: str
    items: tuple[Item, ...]
    unless: tuple[tuple[Item, ...], ...] = ()
    order: int = 0


class Patterns:
    """Reads the patterns of one table."""

    def __init__(self, sets: Mapping[str, Iterable[object]]) -> None:
        self.sets = {name: [str(word) for word in words] for name, words in sets.items()}
        self.count = 0

    def rows(self, section: str, value: str, said: Iterable[str | Mapping[str, Any]]) -> list[Row]:
        """The rows of a list of patterns; ValueError where one is not well formed."""
        found: list[Row] = []
        for one in said:
            text = one if isinstance(one, str) else str(one["say"])
            barred = () if isinstance(one, str) else one.get("unless", ())
            barred = [barred] if isinstance(barred, str) else barred
            unless = tuple(items for pattern in barred for items in self.variants(str(pattern)))
            found += [Row(section, value, items, unless, self.count) for items in self.variants(text)]
            self.count += 1
        return found

    def variants(self, text: str) -> list[tuple[Item, ...]]:
        """Every way a pattern can be said, longest first."""
        choices = [self._choices(part) for part in _PART.findall(text)]
        count = 1
        for choice in choices:
            count *= len(choice)
        if count > _MOST_VARIANTS:
            raise ValueError(f"too many ways to say: {text}")
        found = {tuple(item for part in way for item in part) for way in product(*choices)} - {()}
        return sorted(found, key=lambda items: -len(items))

    def _choices(self, part: str) -> list[tuple[Item, ...]]:
        if part[0] == "[" and part[-1] == "]" and len(part) > 2:
            return [*self._inner(part), ()]
        if part[0] == "(" and part[-1] == ")" and len(part) > 2:
            return [tuple(item._replace(context=True) for item in items) for items in self._inner(part)]
        return self._alternatives(part)

    def _inner(self, part: str) -> list[tuple[Item, ...]]:
        return list(self.variants(part[1:-1]))

    def _alternatives(self, part: str) -> list[tuple[Item, ...]]:
        sequences = [items for word in part.split("|") for items in self._one(word)]
        return _merged(sequences)

    def _one(self, word: str) -> list[tuple[Item, ...]]:
        cased = _CASED.match(word)
        name, cases = (cased.group(1), frozenset(cased.group(2).split("/"))) if cased else (word, NONE)
        if name in SLOTS:
            return [(Item(slot=name, cases=cases),)]
        if name in self.sets:
            return [_in_case(items, cases) for phrase in self.sets[name] for items in self.variants(phrase)]
        if name.isascii() and name.isupper() and len(name) > 1:
            raise ValueError(f"neither a slot nor a set: {name}")
        return [(Item(keys=frozenset({name}), cases=cases),)]


def _in_case(items: tuple[Item, ...], cases: frozenset[str]) -> tuple[Item, ...]:
    return (*items[:-1], items[-1]._replace(cases=cases)) if cases else items


def _merged(sequences: Sequence[tuple[Item, ...]]) -> list[tuple[Item, ...]]:
    """Single words asked in the same cases as one item, all else as it is."""
    words: dict[frozenset[str], frozenset[str]] = {}
    rest: list[tuple[Item, ...]] = []
    for items in sequences:
        if len(items) == 1 and not items[0].slot:
            words[items[0].cases] = words.get(items[0].cases, NONE) | items[0].keys
        else:
            rest.append(items)
    return rest + [(Item(keys=keys, cases=cases),) for cases, keys in words.items()]
