from datetime import date

import pytest

from izdeu.timeline.moments import Moment, moment
from izdeu.vocab.kinds import Kind
from tests.timeline.told import when


@pytest.mark.parametrize(
    ("edtf", "relation", "earliest", "latest"),
    [
        (None, "at", None, None),
        ("2018-05", "at", "2018-05-01", "2018-05-31"),
        ("2018", "since", "2018-01-01", "2018-12-31"),
        ("2018/..", "at", "2018-01-01", "2018-12-31"),
        ("2018/", "at", "2018-01-01", "2018-12-31"),
        ("../2018", "at", "2018-01-01", "2018-12-31"),
        ("2016/2018", "at", "2018-01-01", "2018-12-31"),
        ("2016/2018", "since", "2016-01-01", "2016-12-31"),
        ("2021-03", "until", "2021-03-01", "2021-03-31"),
        ("2016/2018", "until", "2018-01-01", "2018-12-31"),
        ("2018", "before", None, "2018-12-31"),
        ("2018", "after", "2018-01-01", None),
        ("[2016..2018]", "at", "2016-01-01", "2018-12-31"),
    ],
)
def test_the_last_time_a_lasting_claim_speaks_of(
    edtf: str | None, relation: str, earliest: str | None, latest: str | None
) -> None:
    found = moment(Kind.IMPRISONED, when(edtf, relation))
    assert [day and day.isoformat() for day in (found.earliest, found.latest)] == [earliest, latest]


def test_an_interval_of_an_event_speaks_of_all_its_days() -> None:
    assert moment(Kind.DETAINED, when("2016/2018")) == Moment(date(2016, 1, 1), date(2018, 12, 31))


def test_certainly_before_needs_both_inner_sides() -> None:
    early, late = Moment(None, date(2017, 1, 1)), Moment(date(2018, 1, 1), None)
    assert early.certainly_before(late)
    assert not late.certainly_before(early)
    assert not Moment().certainly_before(late)
    assert not early.certainly_before(early)
