"""Days and months as rules count them."""

from calendar import monthrange
from datetime import date, datetime
from zoneinfo import ZoneInfo

from izdeu.vocab.dates import Bounds

UNKNOWN = Bounds(None, None, None)
"""A date of which nothing is known."""


def plus_months(day: date, months: int) -> date:
    """The same day so many months on; the last of the month where it has no such day (30 November + 3: 28 February)."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def day_in(zone: str, moment: datetime) -> date:
    """The day it is in a time zone at a moment; ValueError for a moment without one.

    A letter is received where the addressee sits: an evening in Almaty is an afternoon in Geneva, and at the edge of a
    deadline that is another day.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone has no day")
    return moment.astimezone(ZoneInfo(zone)).date()


def no_later_than(days: Bounds, last: date) -> Bounds:
    """The bounds of something that had happened by `last`. One that must be later is left as told."""
    if days.earliest and days.earliest > last:
        return days
    latest = min(days.latest, last) if days.latest else last
    return Bounds(days.earliest, latest, days.core)
