"""Dates in words: never more than EDTF says."""

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from izdeu.vocab.dates import Relation, When
from izdeu.web import dates


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2017", "2017"),
        ("2017-03", "March 2017"),
        ("2017-03-05", "5 March 2017"),
        ("2017-03~", "about March 2017"),
        ("2018?", "probably 2018"),
        ("2018%", "perhaps about 2018"),
        ("2017-21", "spring 2017"),
        ("2017-XX", "some time in 2017"),
        ("2017/2019", "2017 – 2019"),
        ("2019-11/..", "since November 2019"),
        ("2019-11/", "from November 2019, end unknown"),
        ("/2019", "until 2019"),
        ("../2019", "until 2019"),
        ("[2017..2019]", "some time from 2017 to 2019"),
        ("[..2018]", "2018 or before"),
        ("[2019-11..]", "November 2019 or later"),
        ("201X", "201X"),
    ],
)
def test_edtf_in_words(edtf: str, words: str) -> None:
    assert dates.edtf_words(edtf) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("kk", "2017 жылғы 5 наурыз"),
        ("ru", "5 марта 2017"),
        ("zh-hans", "2017年3月5日"),
        ("ug", "2017-يىلى 3-ئاينىڭ 5-كۈنى"),
    ],
)
def test_days_in_other_languages(language: str, words: str) -> None:
    with override(language):
        assert dates.edtf_words("2017-03-05") == words


def test_what_was_worked_out_is_marked() -> None:
    assert dates.words(When.told("2018", inferred=True)) == "2018 (worked out)"


def test_a_date_without_edtf_is_the_tellers_words() -> None:
    assert dates.words(When.told(None, "after the harvest")) == "“after the harvest”"


def test_a_duration_is_not_a_date() -> None:
    assert dates.words(When(said="over five years", duration_min="P5Y")) == "over 5 years"


@pytest.mark.parametrize(
    ("relation", "words"),
    [(Relation.BEFORE, "before 2018"), (Relation.AFTER, "after 2018"), (Relation.SINCE, "since 2018")],
)
def test_relations(relation: Relation, words: str) -> None:
    assert dates.words(When.told("2018", relation=relation)) == words


@pytest.mark.parametrize(
    ("iso", "words"),
    [("P12Y", "12 years"), ("P1Y6M", "1 year 6 months"), ("PT6H", "6 hours"), ("life", "life"), ("soon", "soon")],
)
def test_durations(iso: str, words: str) -> None:
    assert dates.duration(iso) == words


@given(st.text(max_size=30))
def test_any_text_has_words(text: str) -> None:
    assert isinstance(dates.edtf_words(text), str)
    assert isinstance(dates.duration(text), str)
