from datetime import date

import pytest

from izdeu.forms.answer import Answer
from izdeu.forms.ced.clock import open_to, state_answers_by
from izdeu.forms.days import UNKNOWN
from izdeu.forms.facts import Citizenship, Facts
from izdeu.vocab.dates import bounds

SINCE_2015 = Citizenship("KZ", since=bounds("2015-06"))


@pytest.mark.parametrize(
    ("began", "answer"),
    [
        ("2010-12-24", "yes"),
        ("2010-12-23", "cannot_tell"),
        ("2010-12-22", "no"),
        ("2010-12", "cannot_tell"),
        ("2010", "cannot_tell"),
        ("2010-11", "no"),
        ("2011", "yes"),
        ("2010-12~", "cannot_tell"),
        ("2010/..", "cannot_tell"),
        ("2011/..", "yes"),
        ("[..2009]", "no"),
        ("[..2012]", "cannot_tell"),
    ],
)
def test_it_must_have_begun_after_the_entry_into_force(began: str, answer: str) -> None:
    assert open_to(Facts(bounds(began), "KZ", (Citizenship("CN"),))) == answer


@pytest.mark.parametrize(
    ("citizenships", "began", "answer"),
    [
        ((Citizenship("CN"),), "2018-03", "no"),
        ((Citizenship("KZ"),), "2018-03", "yes"),
        ((Citizenship("KZ"),), "2010-12", "cannot_tell"),
        ((SINCE_2015,), "2018-03", "yes"),
        ((SINCE_2015,), "2015-05", "no"),
        ((SINCE_2015,), "2015-06-15", "cannot_tell"),
        ((SINCE_2015,), "2015", "cannot_tell"),
        ((Citizenship("CN", until=bounds("2015-06")), SINCE_2015), "2018-03", "yes"),
        ((Citizenship("KZ", until=bounds("2016")),), "2018-03", "no"),
        ((Citizenship("KZ", until=bounds("2018")),), "2018-03", "cannot_tell"),
        ((Citizenship("KZ", since=UNKNOWN),), "2018-03", "cannot_tell"),
        ((Citizenship("XX"),), "2018-03", "cannot_tell"),
        ((), "2018-03", "cannot_tell"),
    ],
)
def test_who_vanished_in_china_needs_the_right_citizenship_then(
    citizenships: tuple[Citizenship, ...], began: str, answer: str
) -> None:
    assert open_to(Facts(bounds(began), "CN", citizenships)) == answer


def test_an_unknown_country_or_day_cannot_be_told() -> None:
    assert open_to(Facts(bounds("2018"), None, (Citizenship("CN"),))) is Answer.CANNOT_TELL
    assert open_to(Facts(UNKNOWN, "KZ", (Citizenship("KZ"),))) is Answer.CANNOT_TELL


def test_the_state_has_two_weeks() -> None:
    assert state_answers_by(bounds("2024-02-20")).certain == date(2024, 3, 5)
