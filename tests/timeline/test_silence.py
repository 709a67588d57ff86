from datetime import date
from typing import Any

import pytest
from hypothesis import given

from izdeu.timeline import Silence, case_file
from izdeu.vocab.claim import Claim
from izdeu.vocab.kinds import Kind
from tests.timeline.told import OTHER, TODAY, claims, file, told, when


def days(*claims: Claim) -> tuple[int | None, int | None]:
    silence = file(*claims, today=date(2024, 6, 1)).silence
    return silence.at_least, silence.at_most


@pytest.mark.parametrize(
    ("edtf", "relation", "expected"),
    [
        ("2024-05-31", "at", (1, 1)),
        ("2024-05", "at", (1, 31)),
        ("2023", "at", (153, 517)),
        ("2024", "at", (0, 152)),
        ("2020/2023", "at", (153, 517)),
        ("2023", "until", (153, 517)),
        ("2023/..", "at", (153, 517)),
        ("2023", "before", (153, None)),
        ("2023", "after", (None, 517)),
        (None, "at", (None, None)),
        ("2025", "at", (None, None)),
    ],
)
def test_days_since_the_last_news(edtf: str | None, relation: str, expected: tuple[int | None, int | None]) -> None:
    assert days(told(Kind.IMPRISONED, date=when(edtf, relation))) == expected


def test_the_last_news_counts_and_what_is_no_news_does_not() -> None:
    made = [
        told(Kind.DETAINED, "2017", id="a"),
        told(Kind.CONTACT, "2019-05", id="b"),
        told(Kind.IMPRISONED, "2019", id="c"),
        told(Kind.CONTACT_LOST, "2022"),
        told(Kind.APPEALED, "2023"),
    ]
    assert days(*made) == (days(told(Kind.CONTACT, "2019-12-31"))[0], days(told(Kind.CONTACT, "2019-05-01"))[1])
    assert file(*made).silence.last == ("b", "c")


def test_undated_and_open_news_make_it_uncertain() -> None:
    case = file(told(Kind.CONTACT, "2019-05"), told(Kind.ILL_HEALTH, id="x"), told(Kind.IMPRISONED, "2018/..", id="y"))
    assert case.silence.perhaps_later == ("x", "y")
    assert not case.silence.certain
    assert case.silence.at_least is not None
    assert file(told(Kind.CONTACT, "2019-05")).silence.certain


def test_open_news_is_no_later_than_its_telling() -> None:
    made = [
        told(Kind.DETAINED, "2017", source=1),
        told(Kind.SENTENCED, source=1, id="s"),
        told(Kind.IMPRISONED, "2018/..", source=2, by=OTHER, id="p"),
    ]
    told_in_may = {1: date(2022, 5, 31), 2: date(2021, 5, 31)}
    silence = case_file(made, today=date(2022, 6, 10), told_until=told_in_may).silence
    assert (silence.at_least, silence.certain) == (10, True)
    silence = case_file(made, today=date(2022, 6, 10), told_until={2: date(2021, 5, 31)}).silence
    assert (silence.at_least, silence.perhaps_later) == (375, ("s",))


def test_the_telling_does_not_move_what_is_dated() -> None:
    case = case_file([told(Kind.CONTACT, "2019-05-31", source=1)], today=TODAY, told_until={1: date(2022, 5, 31)})
    assert (case.silence.at_least, case.silence.certain) == (days(told(Kind.CONTACT, "2019-05-31"))[0], True)


def test_after_something_may_be_any_later_day() -> None:
    assert days(told(Kind.CONTACT, "2019-05"), told(Kind.IMPRISONED, date=when("2021", "after")))[0] is None


def test_what_tellers_say_of_its_length_is_kept_as_said() -> None:
    months: dict[str, Any] = {"for": "P3M"}
    lost = told(Kind.CONTACT_LOST, id="a", date=when(None, "for", said="over five years", duration_min="P5Y"))
    gone = told(Kind.VANISHED, id="b", by=OTHER, **months)
    silence = file(lost, gone, told(Kind.IMPRISONED, **months)).silence
    assert [(one.claim, one.said, one.least, one.most) for one in silence.said] == [
        ("a", "over five years", "P5Y", None),
        ("b", "", "P3M", None),
    ]
    assert silence.at_least is silence.at_most is None


def _of(silence: Silence) -> tuple[int, int]:
    return silence.at_least or 0, 10**9 if silence.at_most is None else silence.at_most


@given(claims)
def test_at_least_is_never_more_than_at_most(made: list[Claim]) -> None:
    least, most = _of(file(*made).silence)
    assert 0 <= least <= most


@given(claims)
def test_more_dated_news_never_makes_it_longer(made: list[Claim]) -> None:
    before = file(*made).silence
    after = file(*made, told(Kind.CONTACT, "2023-05-05", id="zz", by=9, source=9)).silence
    assert _of(after)[1] <= _of(before)[1]
