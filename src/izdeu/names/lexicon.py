"""The parts of names that our tables know, by each of their spellings."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from izdeu.names.fold import fold
from izdeu.names.han import simplified
from izdeu.names.tables import rows

_NONE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Known:
    """A name part of the tables: its plain Latin spelling, and how it is written."""

    latin: str
    sex: str
    uyghur: tuple[str, ...]
    kazakh: tuple[str, ...]
    russian: tuple[str, ...]
    press: tuple[str, ...]
    registry: tuple[str, ...]
    registry_since_2002: tuple[str, ...]
    news: tuple[str, ...]

    @property
    def spellings(self) -> tuple[str, ...]:
        """All spellings, the plain one first."""
        old, new = self.registry, self.registry_since_2002
        return (self.latin, *self.uyghur, *self.kazakh, *self.russian, *self.press, *old, *new, *self.news)


def _known(row: Mapping[str, str]) -> Known:
    columns = ("uyghur", "kazakh", "russian", "press", "hanzi", "hanzi_new", "hanzi_news")
    return Known(row["latin"], row["sex"], *(tuple((row.get(name) or "").split()) for name in columns))


@cache
def known_parts() -> tuple[Known, ...]:
    """All parts of the tables; their places are the numbers `numbers_of` gives."""
    return tuple(map(_known, rows("parts.csv")))


@cache
def known_elements() -> tuple[tuple[Known, str], ...]:
    """The separable elements of names, each with where it stands: "start", "end" or "both"."""
    return tuple((_known(row), row["place"]) for row in rows("elements.csv"))


@cache
def _spelled() -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for number, part in enumerate(known_parts()):
        for spelling in part.spellings:
            found[key(spelling)].add(number)
    return {spelling: frozenset(numbers) for spelling, numbers in found.items()}


def key(spelling: str) -> str:
    """What two spellings have in common that differ in case, marks or traditional characters only."""
    return simplified(fold(spelling)).replace(" ", "")


def numbers_of(spelling: str) -> frozenset[int]:
    """The numbers of the known parts that are spelled so; none for a spelling no table has."""
    return _spelled().get(key(spelling), _NONE)


@cache
def _elements_spelled() -> Mapping[str, tuple[Known, ...]]:
    found: dict[str, list[Known]] = defaultdict(list)
    for element, _ in known_elements():
        for spelling in dict.fromkeys(map(key, element.spellings)):
            found[spelling].append(element)
    return {spelling: tuple(elements) for spelling, elements in found.items()}


def spellings_of(spelling: str) -> tuple[tuple[str, str], ...]:
    """The other spellings of the elements and parts spelled so, each with the plain Latin spelling of its name."""
    known = [
        *_elements_spelled().get(key(spelling), ()),
        *(known_parts()[number] for number in sorted(numbers_of(spelling))),
    ]
    own = key(spelling)
    found = {key(other): (other, one.latin) for one in reversed(known) for other in one.spellings if key(other) != own}
    return tuple(found.values())
