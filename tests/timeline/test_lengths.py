from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.timeline.lengths import Length, after, length, sentence_length


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("P12Y", Length(144, 0)),
        ("P1Y6M", Length(18, 0)),
        ("P2W", Length(0, 14)),
        ("P10D", Length(0, 10)),
        ("PT6H", Length(0, 1)),
    ],
)
def test_durations(text: str, told: Length) -> None:
    assert length(text) == told


@pytest.mark.parametrize("value", ["life", "", "12 years", "P", "-P1Y", None, 12, ["P1Y"], {}])
def test_what_is_no_duration_has_no_length(value: object) -> None:
    assert length(value) is None


@given(st.text() | st.from_regex(r"P\d{0,20}Y(\d{0,20}M)?", fullmatch=True))
def test_any_text_is_a_length_or_none(text: str) -> None:
    told = length(text)
    assert told is None or told.least <= told.most


@pytest.mark.parametrize(
    ("one", "two", "differ"),
    [
        ("P1Y", "P12M", False),
        ("P1Y", "P365D", False),
        ("P1Y", "P11M", True),
        ("P10Y", "P12Y", True),
        ("P1M", "P30D", False),
    ],
)
def test_lengths_differ_only_when_they_cannot_be_the_same(one: str, two: str, differ: bool) -> None:
    left, right = length(one), length(two)
    assert left is not None
    assert right is not None
    assert left.differs(right) is right.differs(left) is differ


def test_a_sentence_is_its_imprisonment_or_the_sum_of_its_parts() -> None:
    parts = [{"in": "prison", "for": "P5Y"}, {"in": "camp", "for": "P7Y"}]
    assert sentence_length({"imprisonment": "P12Y"}) == sentence_length({"parts": parts}) == Length(144, 0)
    assert sentence_length({"imprisonment": "life", "parts": [*parts, {"in": "camp"}]}) is None
    assert sentence_length({"parts": "five years"}) is None
    assert sentence_length({}) is None


@pytest.mark.parametrize(
    ("day", "told", "then"),
    [
        (date(2018, 5, 1), Length(144, 0), date(2030, 5, 1)),
        (date(2020, 2, 29), Length(12, 0), date(2021, 2, 28)),
        (date(2017, 12, 31), Length(2, 1), date(2018, 3, 1)),
        (date(2018, 1, 1), Length(12 * 9000, 0), date.max),
        (date(9999, 12, 1), Length(0, 400), date.max),
    ],
)
def test_a_length_later(day: date, told: Length, then: date) -> None:
    assert after(day, told) == then
