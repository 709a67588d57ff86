"""How likely two name forms write one name, and why, in words a relative understands."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from izdeu.names.crowd import Crowd
from izdeu.names.likeness import likes
from izdeu.names.prepared import Grouping, Prepared, prepare
from izdeu.names.reasons import NO_LETTERS, WRITTEN_ALIKE, Reason, reasons_of
from izdeu.names.weighing import CUT, MOST_SURE, Weighed, weigh


@dataclass(frozen=True, slots=True)
class _Found:
    one: Grouping
    other: Grouping
    weighed: Weighed
    score: float


def _weighed(one: Grouping, other: Grouping) -> _Found:
    short, long = (one, other) if len(one.parts) <= len(other.parts) else (other, one)
    weighed = weigh(likes(short, long))
    return _Found(short, long, weighed, weighed.score)


def _best(one: Prepared, other: Prepared) -> _Found:
    best = _weighed(one.groupings[0], other.groupings[0])
    if len(one.groupings) == len(other.groupings) == 1:
        return best
    for i, first in enumerate(one.groupings):
        for j, second in enumerate(other.groupings):
            found = _weighed(first, second)
            score = found.score - CUT * ((i > 0) + (j > 0))
            if score > best.score:
                best = _Found(found.one, found.other, found.weighed, score)
    return best


@dataclass(frozen=True, slots=True)
class Comparison:
    """How probably two forms write one name (not: are one person), 0 to 1, with the reasons. It decides nothing."""

    score: float
    _why: _Found | tuple[Reason, ...] = field(repr=False, compare=False)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The reasons, the first part's first; never none."""
        if isinstance(self._why, tuple):
            return self._why
        return reasons_of(self._why.one, self._why.other, self._why.weighed)

    def parts_in(self, form: str) -> tuple[tuple[str, float], ...]:
        """The parts of one of the two forms as it was cut here, each with its likeness to what was set against it."""
        cuts = prepare(form).groupings
        if isinstance(self._why, tuple):
            return tuple((part.said, self.score) for cut in cuts[:1] for part in cut.parts)
        short, long = self._why.one, self._why.other
        found, places = likes(short, long), self._why.weighed.places
        if any(cut is short for cut in cuts):
            return tuple((part.said, found[i][places[i]]) for i, part in enumerate(short.parts))
        against = {j: found[i][j] for i, j in enumerate(places)}
        return tuple((part.said, against.get(j, 0.0)) for j, part in enumerate(long.parts))


def compared(one: Prepared, other: Prepared) -> Comparison:
    """`compare` of forms that are prepared."""
    if not one.groupings or not other.groupings:
        return Comparison(0.0, (Reason(NO_LETTERS),))
    if one.plain == other.plain:
        return Comparison(1.0, (Reason(WRITTEN_ALIKE),))
    if (len(one.groupings[0].parts), one.plain) > (len(other.groupings[0].parts), other.plain):
        one, other = other, one
    found = _best(one, other)
    return Comparison(round(min(found.score, MOST_SURE), 4), found)


def compare(a: str, b: str) -> Comparison:
    """How probably two forms in any scripts write one name, the same both ways.

    Forms that fold alike have 1, those without letters 0. Parts may stand in any order; a part that is missing in one
    form counts neither for nor much against.
    """
    return compared(prepare(a), prepare(b))


def compare_many(pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
    """The scores of many pairs, in their order; each as `compare` gives it, within its fourth decimal.

    Who compares the same forms again and again keeps a `Crowd` of them.
    """
    places: dict[str, int] = {}
    both = np.array([places.setdefault(form, len(places)) for pair in pairs for form in pair], np.intp).reshape(-1, 2)
    return Crowd.of(list(places)).scores(both[:, 0], both[:, 1])
