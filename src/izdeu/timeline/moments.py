"""The last moment a claim speaks of: what tells which of two claims is the later news."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from izdeu.vocab.dates import Bounds, Relation, When, bounds
from izdeu.vocab.kinds import Kind

LASTING = frozenset({Kind.HELD_IN_CAMP, Kind.IMPRISONED, Kind.HOSPITALISED, Kind.RESTRICTED})
"""Kinds that last. `2017/2019` of these speaks of 2019; of an event it may as well be meant as "some time between"."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The days between which something was so or happened; None is open or unknown."""

    earliest: date | None = None
    latest: date | None = None

    @property
    def dated(self) -> bool:
        """Whether it is bounded on at least one side."""
        return self.earliest is not None or self.latest is not None

    def certainly_before(self, other: "Moment") -> bool:
        """Whether every day it can be lies before every day the other can be."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def key(self) -> tuple[date, date]:
        """Orders by what is known: open and unknown count as the beginning of time."""
        return (self.earliest or date.min, self.latest or date.min)


@lru_cache(maxsize=8192)
def moment(kind: Kind, when: When) -> Moment:
    """The last time a claim speaks of.

    "Since 2018" and `2018/..` speak of the beginning: nothing says until when the teller knew. "Until March" speaks
    of March. A closed interval of a lasting kind speaks of its end, of any other kind of all its days.
    """
    if when.edtf is None or when.relation in (Relation.BEFORE, Relation.AFTER):
        return Moment(when.earliest, when.latest)
    start, slash, end = when.edtf.partition("/")
    if not slash:
        return _all_of(bounds(when.edtf))
    has_start, has_end = start not in ("", ".."), end not in ("", "..")
    if has_start and (when.relation is Relation.SINCE or not has_end):
        return _all_of(bounds(start))
    if has_end and (when.relation is Relation.UNTIL or kind in LASTING or not has_start):
        return _all_of(bounds(end))
    return Moment(when.earliest, when.latest)


def _all_of(days: Bounds) -> Moment:
    return Moment(days.earliest, days.latest)
