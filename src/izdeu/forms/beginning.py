"""When and where it began, as far as the claims tell: the arrest or disappearance that has not ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from izdeu.forms.days import UNKNOWN
from izdeu.forms.matter import Matter
from izdeu.vocab.claim import Claim
from izdeu.vocab.dates import Bounds, Relation, When, bounds
from izdeu.vocab.kinds import Kind

STARTS = (Kind.DETAINED, Kind.VANISHED)
"""Kinds that tell the beginning itself."""
HELD = (Kind.HELD_IN_CAMP, Kind.IMPRISONED, Kind.TRIED, Kind.SENTENCED, Kind.TRANSFERRED)
"""Kinds that tell that it had begun by then."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """The days on which it can have begun, and the claims that say so, each date once in `dates`.

    `disputed`: the claims cannot all be of one day. `by_then`: they only say that it had begun by then. `last_heard`:
    they only say since when nothing was heard.
    """

    days: Bounds = UNKNOWN
    claims: tuple[Claim, ...] = ()
    dates: tuple[When, ...] = ()
    disputed: bool = False
    by_then: bool = False
    last_heard: bool = False

    @property
    def inferred(self) -> bool:
        """Whether it was not told itself."""
        return self.by_then or self.last_heard


def beginning(matter: Matter) -> Beginning:
    """The beginning of what has not ended: an arrest that a release certainly followed does not count while another
    stands. Where no beginning is told, the first word of being held, else of silence.
    """
    starts = _current(matter, matter.own(*STARTS))
    if dated := [one for one in starts if one.when.known]:
        return _of(dated, starts)
    held = [one for one in _current(matter, matter.own(*HELD)) if one.when.known]
    if held:
        first = min(held, key=lambda one: (started(one.when).latest or date.max, one.id))
        return Beginning(Bounds(None, started(first.when).latest, None), (first,), (first.when,), by_then=True)
    silent = [one for one in matter.own(Kind.CONTACT_LOST) if one.when.known]
    if silent:
        return Beginning(started(silent[0].when), (silent[0],), (silent[0].when,), last_heard=True)
    return Beginning(claims=tuple(starts))


def started(when: When) -> Bounds:
    """The days on which something told with a date can have started: of a stretch, its beginning."""
    if when.edtf is None or when.relation in (Relation.BEFORE, Relation.UNTIL, Relation.AFTER):
        return Bounds(when.earliest, when.latest, None)
    start, slash, end = when.edtf.partition("/")
    if not slash:
        return bounds(when.edtf)
    if start in ("", ".."):
        return Bounds(None, bounds(end).latest, None)
    return bounds(start)


def _of(dated: Sequence[Claim], starts: Sequence[Claim]) -> Beginning:
    each = [started(one.when) for one in dated]
    first = max((one.earliest for one in each if one.earliest), default=None)
    last = min((one.latest for one in each if one.latest), default=None)
    disputed = bool(first and last and first > last)
    days = _hull(each) if disputed else Bounds(first, last, None)
    dates = {one.when.edtf: one.when for one in dated}
    shown = tuple(dates.values()) if disputed else (min(dates.values(), key=_width),)
    return Beginning(days, tuple(starts), shown, disputed=disputed)


def _hull(each: Sequence[Bounds]) -> Bounds:
    """From the first day of all to the last of all; open where one of them is."""
    firsts, lasts = [one.earliest for one in each], [one.latest for one in each]
    return Bounds(
        None if None in firsts else min(day for day in firsts if day),
        None if None in lasts else max(day for day in lasts if day),
        None,
    )


def _width(when: When) -> int:
    days = started(when)
    return (days.latest - days.earliest).days if days.earliest and days.latest else date.max.toordinal()


def _current(matter: Matter, claims: Sequence[Claim]) -> list[Claim]:
    """The claims that no release certainly followed; all of them where every one was followed by one."""
    freed = [day for one in matter.own(Kind.RELEASED) if (day := one.when.earliest)]
    last = max(freed, default=None)
    standing = [one for one in claims if not (last and (end := started(one.when).latest) and end < last)]
    return standing or list(claims)
