"""Dates as FollowTheMoney has them: a year, a month or a day. A date that is none of these is told in words only."""

from dataclasses import dataclass
from datetime import date, timedelta

from izdeu.vocab.bounds import bounds, hedged
from izdeu.vocab.errors import BadDate


@dataclass(frozen=True, slots=True)
class Prefixes:
    """What may stand in `date`, `startDate` and `endDate`; "" for nothing."""

    date: str = ""
    start: str = ""
    end: str = ""


def prefixes(edtf: str) -> Prefixes:
    """The prefixes that say no more than an EDTF text: none for a hedged date, none for an end that is not known."""
    start, slash, end = edtf.partition("/")
    if slash:
        return Prefixes(start=_prefix(start), end=_prefix(end))
    return Prefixes(date=_prefix(edtf))


def _prefix(edtf: str) -> str:
    if edtf in ("", "..") or hedged(edtf):
        return ""
    try:
        known = bounds(edtf)
    except BadDate:
        return ""
    return common(known.earliest, known.latest)


def common(first: date | None, last: date | None) -> str:
    """The shortest of year, month and day that holds all days from the first to the last; "" where no year does."""
    if not first or not last or first.year != last.year:
        return ""
    if first == last:
        return first.isoformat()
    whole = first.day == 1 and (last + timedelta(days=1)).day == 1
    return first.isoformat()[:7] if first.month == last.month and whole else first.isoformat()[:4]
