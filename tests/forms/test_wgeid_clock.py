from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.forms.days import UNKNOWN
from izdeu.forms.wgeid.clock import Procedure, objection_until, procedure, urgent_until
from izdeu.vocab.dates import Bounds, bounds

DAYS = st.dates(date(2015, 1, 1), date(2025, 1, 1))
BOUNDS = st.tuples(DAYS, st.integers(0, 500)).map(lambda pair: Bounds(pair[0], pair[0] + timedelta(pair[1]), None))


@pytest.mark.parametrize(
    ("began", "received", "connected", "word"),
    [
        ("2018-01-15", "2018-01-15", [], "urgent"),
        ("2018-01-15", "2018-04-15", [], "urgent"),
        ("2018-01-15", "2018-04-16", [], "standard"),
        ("2018-11-30", "2019-02-28", [], "urgent"),
        ("2018-11-30", "2019-03-01", [], "standard"),
        ("2019-11-30", "2020-02-29", [], "urgent"),
        ("2019-11-30", "2020-03-01", [], "standard"),
        # A month, not a day: urgent for all of its days, for none, or for some.
        ("2018-01", "2018-04-01", [], "urgent"),
        ("2018-01", "2018-04-02", [], "cannot_tell"),
        ("2018-01", "2018-04-30", [], "cannot_tell"),
        ("2018-01", "2018-05-01", [], "standard"),
        ("2018-01~", "2018-05-01", [], "standard"),
        # It had happened when it was reported, so the end of the year does not count.
        ("2018", "2018-03-20", [], "urgent"),
        ("2018", "2018-04-02", [], "cannot_tell"),
        ("2018/..", "2018-03-01", [], "urgent"),
        ("[..2017]", "2018-02-01", [], "cannot_tell"),
        ("[..2017]", "2018-04-01", [], "standard"),
        ("2018-06", "2018-05-01", [], "cannot_tell"),
        # Connected cases, up to one year.
        ("2017-06-10", "2018-06-10", ["2018-04-01"], "between_sessions"),
        ("2017-06-10", "2018-06-11", ["2018-04-01"], "standard"),
        ("2020-02-29", "2021-02-28", ["2021-01-01"], "between_sessions"),
        ("2020-02-29", "2021-03-01", ["2021-01-01"], "standard"),
        ("2017-06-10", "2018-06-10", ["2017-04-01"], "standard"),
        ("2017-06-10", "2018-06-10", ["2018-02"], "standard"),
        ("2017-06-10", "2018-06-10", ["2018-03"], "cannot_tell"),
        ("2017-06-10", "2018-06-10", ["2017-01-01", "2018-05-05"], "between_sessions"),
        ("2017-06", "2018-06-10", ["2018-04-01"], "cannot_tell"),
        ("2017-06-10", "2018-06-10", ["2018-07-01"], "standard"),
    ],
)
def test_the_procedure(began: str, received: str, connected: list[str], word: str) -> None:
    ruling = procedure(bounds(began), date.fromisoformat(received), map(bounds, connected))
    assert ruling.procedure == word
    assert all(rule.says for rule in ruling.rules)


def test_a_date_of_which_nothing_is_known_cannot_be_told() -> None:
    ruling = procedure(UNKNOWN, date(2018, 6, 10))
    assert (ruling.procedure, ruling.urgent_until.first, ruling.urgent_until.last) == ("cannot_tell", None, None)


def test_the_last_urgent_day_of_a_month_is_a_range() -> None:
    until = urgent_until(bounds("2018-01"))
    assert (until.first, until.last, until.certain) == (date(2018, 4, 1), date(2018, 4, 30), None)
    assert urgent_until(bounds("2018-01-31")).certain == date(2018, 4, 30)


def test_the_rule_is_quoted() -> None:
    said = procedure(bounds("2018-01-15"), date(2018, 4, 15)).as_json()
    assert "within the three months preceding receipt" in str(said)


@given(BOUNDS, DAYS, st.lists(BOUNDS, max_size=2), st.data())
def test_what_is_told_of_bounds_holds_of_every_day_in_them(
    began: Bounds, received: date, connected: list[Bounds], data: st.DataObject
) -> None:
    word = procedure(began, received, connected).procedure
    days = [data.draw(st.dates(one.earliest, one.latest)) for one in (began, *connected)]  # type: ignore[arg-type]
    exact, *others = [Bounds(day, day, (day, day)) for day in days]
    if word is not Procedure.CANNOT_TELL and days[0] <= received:
        assert procedure(exact, received, others).procedure is word


def test_six_months_to_object() -> None:
    until = objection_until(bounds("2019-08-31"))
    assert until.certain == date(2020, 2, 29)
    assert not until.rules[0].confirmed
