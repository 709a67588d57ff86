"""Working days of a country, its holidays and its moved working days counted."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from importlib import import_module
from typing import Any

_DAY = timedelta(days=1)
_WEEKEND = (5, 6)
_LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Reached:
    """The day a count of working days ends on. `provisional`: some holiday in between may fall otherwise."""

    day: date
    provisional: bool


def working_day(country: str, day: date) -> bool:
    """Whether a day is worked in a country (ISO 3166 code): a moved Saturday is, a holiday is not.

    Where the country's holidays are not known, Saturdays and Sundays alone are free.
    """
    calendar = _calendar(country, day.year)
    return bool(calendar.is_working_day(day)) if calendar is not None else day.weekday() not in _WEEKEND


def after(start: date, days: int, country: str, today: date) -> Reached:
    """The last of so many working days after `start`, which does not count itself.

    Provisional when the count meets an estimated holiday, goes into a year after that of `today`, whose moved days are
    not decreed yet, or is of a country whose holidays are not known. ValueError above 1,000 days.
    """
    if not 0 <= days <= _LONGEST:
        raise ValueError(f"a term of {days} working days is none")
    return Reached(
        last := _nth(start, days, country),
        _calendar(country, start.year) is None or last.year > today.year or _guessed(country, start, last),
    )


def next_working(day: date, country: str) -> date:
    """The day itself when it is worked, else the next one that is."""
    return next(one for one in _from(day) if working_day(country, one))


def _nth(start: date, days: int, country: str) -> date:
    if not days:
        return start
    worked = (one for one in _from(start + _DAY) if working_day(country, one))
    return next(day for number, day in enumerate(worked, 1) if number == days)


def _from(day: date) -> Iterator[date]:
    while True:
        yield day
        day += _DAY


def _guessed(country: str, start: date, last: date) -> bool:
    """Whether a holiday from the day after `start` to `last` is only estimated (feasts that follow the moon)."""
    days = (start + timedelta(days=n) for n in range(1, (last - start).days + 1))
    return any("estimated" in _name(country, day) for day in days)


def _name(country: str, day: date) -> str:
    calendar = _calendar(country, day.year)
    return str(calendar.get(day) or "") if calendar is not None else ""


@lru_cache(maxsize=256)
def _calendar(country: str, year: int) -> Any:
    """The library's calendar of one year; None for a country it does not have."""
    library = import_module("holidays")
    try:
        return library.country_holidays(country, years=year, expand=False, language="en_US")
    except NotImplementedError:
        return None
