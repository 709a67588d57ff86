from datetime import date

import pytest

from izdeu.forms.workdays import after, next_working, working_day

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("country", "day", "worked"),
    [
        ("KZ", "2024-03-20", True),
        ("KZ", "2024-03-21", False),  # Nauryz
        ("KZ", "2024-03-25", False),  # for the Nauryz day that fell on a Saturday
        ("KZ", "2024-05-04", True),  # a Saturday worked for the Wednesday after
        ("KZ", "2024-05-08", False),
        ("CN", "2025-02-08", True),  # a Saturday worked for the Spring Festival
        ("CN", "2025-10-01", False),
        ("XX", "2025-10-01", True),
        ("XX", "2025-10-04", False),
    ],
)
def test_a_working_day(country: str, day: str, worked: bool) -> None:
    assert working_day(country, date.fromisoformat(day)) is worked


@pytest.mark.parametrize(
    ("start", "days", "last"),
    [
        ("2024-03-18", 1, "2024-03-19"),
        ("2024-03-18", 15, "2024-04-11"),
        ("2024-03-20", 1, "2024-03-26"),
        ("2024-04-26", 5, "2024-05-04"),
        ("2024-12-27", 3, "2025-01-05"),  # a Sunday worked for the Friday before
        ("2024-03-18", 0, "2024-03-18"),
    ],
)
def test_so_many_working_days_later_in_kazakhstan(start: str, days: int, last: str) -> None:
    reached = after(date.fromisoformat(start), days, "KZ", TODAY)
    assert (reached.day, reached.provisional) == (date.fromisoformat(last), False)


def test_a_feast_that_follows_the_moon_is_provisional() -> None:
    assert after(date(2026, 5, 20), 10, "KZ", TODAY).provisional


def test_a_year_whose_moved_days_are_not_decreed_is_provisional() -> None:
    assert after(date(2026, 12, 20), 15, "KZ", TODAY).provisional


def test_a_country_without_known_holidays_is_provisional() -> None:
    assert after(date(2026, 11, 2), 5, "XX", TODAY).provisional


def test_a_term_that_is_none() -> None:
    with pytest.raises(ValueError, match="none"):
        after(TODAY, -1, "KZ", TODAY)


def test_what_comes_on_a_free_day_counts_as_come_on_the_next() -> None:
    assert next_working(date(2024, 3, 22), "KZ") == date(2024, 3, 26)
    assert next_working(date(2024, 3, 26), "KZ") == date(2024, 3, 26)
