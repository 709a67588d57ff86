"""The geometry of a drawn timeline: where things stand between 0 and 1, so that a page only has to draw them."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from heapq import heappop, heappush

from izdeu.timeline.casefile import CaseFile
from izdeu.timeline.entry import Entry

YEARS = 3 * 366
"""Days of axis above which the ticks are years."""

QUARTERS = 366 + 31
"""Days of axis above which the ticks are quarters, and below it months."""


class Certainty(StrEnum):
    """How a mark is drawn."""

    CERTAIN = "certain"
    UNCERTAIN = "uncertain"
    CONTRADICTED = "contradicted"


class Unit(StrEnum):
    """What a tick begins."""

    YEAR = "year"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Tick:
    """The first day of a year or a month, and where it stands."""

    x: float
    day: date
    unit: Unit


@dataclass(frozen=True, slots=True)
class Axis:
    """From the first to the last day drawn, both inclusive: whole years or whole months."""

    first: date
    last: date
    ticks: tuple[Tick, ...]

    def x(self, day: date) -> float:
        """Where the morning of a day stands, kept within 0 and 1."""
        share = (day - self.first).days / ((self.last - self.first).days + 1)
        return min(1.0, max(0.0, share))

    def x_after(self, day: date) -> float:
        """Where the evening of a day stands."""
        return self.x(day + timedelta(1)) if day < date.max else 1.0


@dataclass(frozen=True, slots=True)
class Mark:
    """One entry on the line: all it can span from `start` to `end`, and what it certainly spans (`core`).

    An open side runs to the edge. The label begins at `label_x`, or ends there when `label_ends`.
    """

    entry: Entry
    lane: int
    start: float
    end: float
    core: tuple[float, float] | None
    open_start: bool
    open_end: bool
    certainty: Certainty
    label_x: float
    label_ends: bool


@dataclass(frozen=True, slots=True)
class Drawn:
    """A timeline ready to be drawn; without an axis when nothing is dated. `lanes` are counted from the top."""

    axis: Axis | None
    marks: tuple[Mark, ...]
    lanes: int
    undated: tuple[Entry, ...]


def layout(case: CaseFile, *, label_width: float = 0.2, until: date | None = None) -> Drawn:
    """The drawing of a case file, its marks in the order of its entries.

    `label_width` is how much of the line's length a label takes: in one lane no mark or label covers another.
    `until` makes the line reach at least that day, to show the silence after the last news.
    """
    if not case.entries:
        return Drawn(None, (), 0, case.undated)
    axis = _axis(case.entries, until)
    spans = [_span(axis, entry) for entry in case.entries]
    lanes = _lanes([_room(start, end, label_width) for start, end in spans])
    marks = tuple(
        _mark(axis, entry, lane, span, label_width)
        for entry, lane, span in zip(case.entries, lanes, spans, strict=True)
    )
    return Drawn(axis, marks, max(lanes) + 1, case.undated)


def _axis(entries: Sequence[Entry], until: date | None) -> Axis:
    days = [day for entry in entries for day in (entry.earliest, entry.latest) if day]
    first, last = min(days), max([*days, *([until] if until else [])])
    if (last - first).days > YEARS:
        first, last = date(first.year, 1, 1), date(last.year, 12, 31)
        return Axis(first, last, _ticks(first, last, _year_step(last.year - first.year + 1)))
    first, last = first.replace(day=1), last.replace(day=monthrange(last.year, last.month)[1])
    return Axis(first, last, _ticks(first, last, 3 if (last - first).days > QUARTERS else 1))


def _year_step(years: int) -> int:
    """Months between ticks so that at most about twelve stand on the line."""
    return 12 * next((step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500) if years <= 12 * step), 1000)


def _ticks(first: date, last: date, step: int) -> tuple[Tick, ...]:
    """A tick at the beginning of every `step` months, counted from January of the year 0."""
    length = (last - first).days + 1
    months = range(-(-(first.year * 12 + first.month - 1) // step) * step, last.year * 12 + last.month, step)
    days = [date(month // 12, month % 12 + 1, 1) for month in months]
    return tuple(Tick((day - first).days / length, day, Unit.YEAR if day.month == 1 else Unit.MONTH) for day in days)


def _span(axis: Axis, entry: Entry) -> tuple[float, float]:
    start = axis.x(entry.earliest) if entry.earliest else 0.0
    return start, axis.x_after(entry.latest) if entry.latest else 1.0


def _room(start: float, end: float, label_width: float) -> tuple[float, float]:
    """What a mark and its label cover; near the right edge the label stands to the left of the mark's end."""
    if start + label_width <= 1.0 or start == 0.0:
        return start, max(end, start + label_width)
    return min(start, end - label_width), end


def _lanes(rooms: Sequence[tuple[float, float]]) -> list[int]:
    """The topmost free lane for each room, from left to right; rooms in one lane do not overlap."""
    lanes = [0] * len(rooms)
    busy: list[tuple[float, int]] = []
    free: list[int] = []
    for index in sorted(range(len(rooms)), key=lambda index: (rooms[index], index)):
        start, end = rooms[index]
        while busy and busy[0][0] <= start:
            heappush(free, heappop(busy)[1])
        lanes[index] = heappop(free) if free else len(busy)
        heappush(busy, (end, lanes[index]))
    return lanes


def _mark(axis: Axis, entry: Entry, lane: int, span: tuple[float, float], label_width: float) -> Mark:
    start, end = span
    core = entry.when.core if not entry.narrowed else None
    ends = start + label_width > 1.0 and start > 0.0
    return Mark(
        entry=entry,
        lane=lane,
        start=start,
        end=end,
        core=(axis.x(core[0]), axis.x_after(core[1])) if core else None,
        open_start=entry.earliest is None,
        open_end=entry.latest is None,
        certainty=_certainty(entry),
        label_x=end if ends else start,
        label_ends=ends,
    )


def _certainty(entry: Entry) -> Certainty:
    """Contradicted before all; certain when a day is certain and nobody had to infer it."""
    if entry.contradicted:
        return Certainty.CONTRADICTED
    return Certainty.CERTAIN if entry.when.core and not entry.when.inferred else Certainty.UNCERTAIN
