"""Stretches of time as told (ISO 8601 durations), compared without pretending to more days than are known."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from isodate import Duration, ISO8601Error, parse_duration


@dataclass(frozen=True, slots=True)
class Length:
    """Whole months and days. `least` and `most` are the days they can come to on some calendar."""

    months: int
    days: int

    @property
    def least(self) -> int:
        """The fewest days: years of 365, months of 28."""
        return self.months // 12 * 365 + self.months % 12 * 28 + self.days

    @property
    def most(self) -> int:
        """The most days: years of 366, months of 31."""
        return self.months // 12 * 366 + self.months % 12 * 31 + self.days

    def differs(self, other: "Length") -> bool:
        """Whether the two cannot be the same stretch: P1Y is P12M and may be P365D, but is not P11M."""
        return self.most < other.least or other.most < self.least

    def plus(self, other: "Length") -> "Length":
        """One stretch after the other."""
        return Length(self.months + other.months, self.days + other.days)


def length(value: object) -> Length | None:
    """The length an ISO 8601 duration tells; None for anything else ("life" has none). Hours count as a day."""
    return _parsed(value) if isinstance(value, str) else None


@lru_cache(maxsize=1024)
def _parsed(text: str) -> Length | None:
    try:
        told = parse_duration(text)
    except (ISO8601Error, ValueError, ArithmeticError):
        return None
    rest = told.tdelta if isinstance(told, Duration) else told
    months = int(told.years * 12 + told.months) if isinstance(told, Duration) else 0
    days = rest.days + bool(rest.seconds)
    return Length(months, days) if months >= 0 and days >= 0 else None


def sentence_length(terms: Mapping[str, Any]) -> Length | None:
    """How long a sentence is: its imprisonment, else the sum of its parts; None when a part has no length."""
    if whole := length(terms.get("imprisonment")):
        return whole
    parts = terms.get("parts")
    if not isinstance(parts, list | tuple) or not parts:
        return None
    total = Length(0, 0)
    for part in parts:
        told = length(part.get("for")) if isinstance(part, Mapping) else None
        if told is None:
            return None
        total = total.plus(told)
    return total


def after(day: date, told: Length) -> date:
    """The day a length later by the calendar: the same day of the month, or its last, at most the year 9999."""
    years, month = divmod(day.year * 12 + day.month - 1 + told.months, 12)
    if years > date.max.year:
        return date.max
    start = date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))
    return start + min(timedelta(told.days), date.max - start)
