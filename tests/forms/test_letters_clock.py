from datetime import date

import pytest

from izdeu.forms.answer import Answer
from izdeu.forms.authorities import authority
from izdeu.forms.days import UNKNOWN
from izdeu.forms.due import Due
from izdeu.forms.letters.clock import answer_due, consent_review, write_again
from izdeu.forms.wgad.clock import government_answers_by
from izdeu.vocab.dates import Bounds, bounds

TODAY = date(2026, 11, 23)


def term(received: str) -> Due:
    found = answer_due(authority("kz_mfa").answers, bounds(received), TODAY)
    assert found
    return found


@pytest.mark.parametrize(
    ("received", "first", "last"),
    [
        ("2024-03-18", "2024-04-11", "2024-04-11"),
        ("2024-03-23", "2024-04-16", "2024-04-16"),  # a Saturday: registered on the 26th, after Nauryz
        ("2021-07-01", "2021-07-26", "2021-07-26"),
        ("2021-06-30", "2021-07-15", "2021-07-15"),  # the older law: fifteen calendar days
        ("2021-06-30/2021-07-01", "2021-07-15", "2021-07-26"),
        ("2024-03", "2024-03-28", "2024-04-22"),
    ],
)
def test_an_answer_is_due_by_the_law_of_that_day(received: str, first: str, last: str) -> None:
    due = term(received)
    assert (str(due.first), str(due.last)) == (first, last)


def test_where_the_law_changed_in_between_both_are_quoted() -> None:
    assert {rule.code for rule in term("2021").rules} == {"kz_appeals_2021", "kz_appeals_2007", "kz_registered"}


def test_a_day_of_receipt_that_nobody_knows_leaves_the_term_open() -> None:
    due = answer_due(authority("kz_mfa").answers, Bounds(date(2024, 3, 18), None, None), TODAY)
    assert due is not None
    assert (due.first, due.last) == (date(2024, 4, 11), None)
    assert due.passed(date(2024, 4, 11)) is Answer.NO
    assert due.passed(date(2030, 1, 1)) is Answer.CANNOT_TELL


def test_the_last_day_is_still_within_the_term() -> None:
    due = term("2024-03-18")
    assert [due.passed(day) for day in (date(2024, 4, 11), date(2024, 4, 12))] == [Answer.NO, Answer.YES]


def test_who_owes_no_answer_has_no_term() -> None:
    assert answer_due(authority("cn_consulate_almaty").answers, bounds("2024-03-18"), TODAY) is None


def test_whoever_did_not_answer_is_written_to_again() -> None:
    assert write_again(term("2024-03-18"), bounds("2024-03-11")).certain == date(2024, 5, 11)
    assert write_again(None, bounds("2024-03-11")).certain == date(2024, 4, 10)
    assert write_again(None, UNKNOWN).certain is None


def test_a_consent_is_gone_through_again_after_a_year() -> None:
    assert consent_review(bounds("2024-02-29")).certain == date(2025, 2, 28)


def test_the_days_of_a_government_are_those_of_the_table() -> None:
    due = government_answers_by(bounds("2024-01-01"))
    assert due.certain == date(2024, 3, 1)
    assert not due.rules[0].confirmed
