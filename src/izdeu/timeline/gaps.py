"""Stretches of the line of which nothing is told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from izdeu.timeline.entry import Entry
from izdeu.timeline.moments import moment

LEAST = 31
"""Days below which a stretch between two entries is no gap: most dates are told to the month."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch between two entries. It began on one of the days `began`, and ended on one of the days `ended`.

    It lasted at least `at_least` and at most `at_most` days. `perhaps` are the entries with an open date that may lie
    within it; entries without any date may lie in every gap and are not listed.
    """

    after: str
    before: str
    began: tuple[date, date]
    ended: tuple[date, date]
    perhaps: tuple[str, ...] = ()

    @property
    def at_least(self) -> int:
        """The days between the last day of its beginning and the first of its end."""
        return (self.ended[0] - self.began[1]).days - 1

    @property
    def at_most(self) -> int:
        """The days between the first day of its beginning and the last of its end."""
        return max(self.at_least, (self.ended[1] - self.began[0]).days - 1)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The days of an entry: begun on one of `began`, ended on one of `ended`."""

    id: str
    began: tuple[date, date]
    ended: tuple[date, date]


def gaps(entries: Sequence[Entry]) -> tuple[Gap, ...]:
    """The gaps between entries bounded on both sides, longest first; silence since the last one is no gap."""
    stretches = sorted(filter(None, map(_stretch, entries)), key=lambda one: (one.began, one.ended, one.id))
    loose = [entry for entry in entries if entry.dated and _stretch(entry) is None]
    found = []
    last: _Stretch | None = None
    for stretch in stretches:
        if last and (stretch.began[0] - last.ended[1]).days > LEAST:
            found.append(Gap(last.id, stretch.id, last.ended, stretch.began, _perhaps(last, stretch, loose)))
        if last is None or stretch.ended[1] >= last.ended[1]:
            last = stretch
    return tuple(sorted(found, key=lambda gap: (-gap.at_least, gap.began, gap.after)))


def _stretch(entry: Entry) -> _Stretch | None:
    """The days of an entry; of an open one ("since 2018") those of its beginning, which alone are told."""
    if entry.earliest and entry.latest:
        days = (entry.earliest, entry.latest)
        core = entry.when.core if not entry.narrowed else None
        if core and core[0] < core[1]:
            return _Stretch(entry.id, (entry.earliest, core[0]), (core[1], entry.latest))
        return _Stretch(entry.id, days, days)
    at = moment(entry.kind, entry.when)
    return _Stretch(entry.id, (at.earliest, at.latest), (at.earliest, at.latest)) if at.earliest and at.latest else None


def _perhaps(last: _Stretch, following: _Stretch, loose: Sequence[Entry]) -> tuple[str, ...]:
    start, end = last.ended[1], following.began[0]
    return tuple(
        sorted(
            entry.id
            for entry in loose
            if (entry.earliest is None or entry.earliest < end) and (entry.latest is None or entry.latest > start)
        )
    )
