from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.forms.days import day_in, no_later_than, plus_months
from izdeu.vocab.dates import bounds

DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("day", "months", "last"),
    [
        ("2018-01-15", 3, "2018-04-15"),
        ("2018-11-30", 3, "2019-02-28"),
        ("2019-11-30", 3, "2020-02-29"),
        ("2019-11-29", 3, "2020-02-29"),
        ("2020-02-29", 12, "2021-02-28"),
        ("2020-02-29", 48, "2024-02-29"),
        ("2018-10-31", 3, "2019-01-31"),
        ("2018-12-31", 2, "2019-02-28"),
    ],
)
def test_months_end_where_they_must(day: str, months: int, last: str) -> None:
    assert plus_months(date.fromisoformat(day), months) == date.fromisoformat(last)


@given(DAYS, DAYS, st.integers(0, 24))
def test_who_began_earlier_is_never_due_later(a: date, b: date, months: int) -> None:
    assert plus_months(min(a, b), months) <= plus_months(max(a, b), months)


def test_an_evening_in_new_york_is_the_next_day_in_geneva() -> None:
    sent = datetime(2018, 4, 1, 20, 30, tzinfo=timezone(timedelta(hours=-4)))
    assert day_in("Europe/Zurich", sent) == date(2018, 4, 2)
    assert day_in("Europe/Zurich", datetime(2018, 4, 2, 3, 0, tzinfo=timezone(timedelta(hours=6)))) == date(2018, 4, 1)


def test_summer_time_moves_the_edge_of_a_day() -> None:
    assert day_in("Europe/Zurich", datetime(2018, 1, 1, 22, 30, tzinfo=UTC)) == date(2018, 1, 1)
    assert day_in("Europe/Zurich", datetime(2018, 7, 1, 22, 30, tzinfo=UTC)) == date(2018, 7, 2)


def test_a_moment_without_a_zone_has_no_day() -> None:
    with pytest.raises(ValueError, match="time zone"):
        day_in("Europe/Zurich", datetime(2018, 1, 1, 12, 0))


def test_what_was_told_of_had_happened() -> None:
    assert no_later_than(bounds("2018"), date(2018, 3, 1)).latest == date(2018, 3, 1)
    assert no_later_than(bounds("2018/.."), date(2018, 3, 1)).latest == date(2018, 3, 1)
    assert no_later_than(bounds("2019"), date(2018, 3, 1)) == bounds("2019")
