"""The page one leaves to: a month's calendar, which says nothing of the site."""

from calendar import Calendar
from datetime import date


def weeks(day: date) -> list[list[int]]:
    """The weeks of a day's month from Monday on; 0 for days of other months."""
    return Calendar().monthdayscalendar(day.year, day.month)
