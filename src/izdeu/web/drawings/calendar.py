"""The days of an appeal: one line a year, every day a cell, what was sent and what came back a mark, the rest empty."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from izdeu.casebook.queries.silence import Mark
from izdeu.vocab.dates import Bounds

YEARS = 12
"""The last years that are drawn."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A mark on a year's line, in days from its first: `look` is sent, answer, told, with `maybe` where only the span
    in which the day lies is known.
    """

    look: str
    x: int
    width: int


@dataclass(frozen=True, slots=True)
class Year:
    """One line: where its first day stands, how many of its days have been, and its marks, spans first."""

    year: int
    start: int
    past: int
    strokes: tuple[Stroke, ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """The lines, earliest first. `before`: marks of years that are not drawn."""

    years: tuple[Year, ...]
    before: int


def calendar(marks: Iterable[Mark], today: date, *, rtl: bool = False) -> Calendar | None:
    """Every year from the first mark to today, the last twelve at most; None when there is no mark."""
    found = [(one.form, *ends) for one in marks if (ends := _ends(one.days, today))]
    if not found:
        return None
    shown = max(min(start.year for _, start, _ in found), today.year - YEARS + 1)
    years = tuple(_year(year, found, today, rtl=rtl) for year in range(shown, today.year + 1))
    return Calendar(years, sum(end.year < shown for _, _, end in found))


def _ends(days: Bounds, today: date) -> tuple[date, date] | None:
    """The first and last day it can be of; None where a side is open or it lies ahead."""
    if days.earliest is None or days.latest is None or days.earliest > today:
        return None
    return days.earliest, min(days.latest, today)


def _year(year: int, found: Iterable[tuple[str, date, date]], today: date, *, rtl: bool) -> Year:
    first, last = date(year, 1, 1), date(year, 12, 31)
    length = (last - first).days + 1
    inside = [(form, start, end) for form, start, end in found if start <= last and end >= first]
    strokes = (_stroke(form, start, end, first, last) for form, start, end in inside)
    turned = (Stroke(one.look, length - one.x - one.width, one.width) if rtl else one for one in strokes)
    past = length if year < today.year else (today - first).days + 1
    return Year(year, length - past if rtl else 0, past, tuple(sorted(turned, key=lambda one: -one.width)))


def _stroke(form: str, start: date, end: date, first: date, last: date) -> Stroke:
    """What of the days from start to end lies in a year."""
    left, right = max(start, first), min(end, last)
    return Stroke(form if start == end else f"{form} maybe", (left - first).days, (right - left).days + 1)
