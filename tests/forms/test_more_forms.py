"""Tracing, information, a notice of an assembly, a complaint about what was done for protesting."""

from dataclasses import replace
from datetime import date

import pytest

from izdeu.forms.draft import Draft
from izdeu.forms.filled import filled
from izdeu.vocab.claim import Claim
from izdeu.vocab.consent import Use
from tests.forms.told import AUTHOR, MISSING, NEIGHBOUR, WHOLE, WIFE, claim, matter

TAKEN = claim("detained", "2018-03-14", "the police took him on 14 March", at="Tacheng")
FINED = claim("fined", "2021-02-09", "they fined me 14585 tenge", person=WIFE, amount=14585, currency="KZT")
HELD = claim("detained_for_protest", "2021-02-08", "the police held me for ten hours", person=WIFE, by="the police")
NOTICE = {
    **{"author": "Aigerim Test", "author_id": "000000000000", "author_address": "Almaty", "author_contact": "+7 000"},
    **{"purpose": "to ask where our relatives are", "form": "meeting", "place": "the square", "day": "2026-12-10"},
    **{"begins": "11:00", "ends": "13:00", "number": "20"},
}


def warned(draft: Draft) -> set[str]:
    return {one.code for one in draft.warnings}


def asked(draft: Draft) -> set[str]:
    return {one.code for one in draft.missing}


def complaint(*claims: Claim, **more: object) -> Draft:
    return filled("protest", matter(*claims, **more))


def test_a_tracing_request_names_no_parents_and_warns_whom_it_may_reach() -> None:
    draft = filled("tracing", matter(TAKEN, claim("contact", "2018-02"), claim("ill_health", condition="diabetes")))
    assert (draft.value("name"), draft.value("date")) == ("Samat Example", "14 March 2018")
    assert "diabetes" in str(draft.value("health"))
    assert {"father", "mother", "birth", "may_tell_authorities"} <= asked(draft)
    assert "tracing_asks_holders" in warned(draft)


def test_a_request_for_information_holds_no_circumstances() -> None:
    draft = filled("information", WHOLE)
    assert not {"facts", "circumstances", "forces"} & {one.code for one in draft.fields}
    assert "fifteen calendar days" in str(draft.value("law"))
    assert "unconfirmed" in warned(draft)
    assert "ministry" in str(draft.value("action"))


def test_a_notice_is_filled_from_what_is_given_and_from_no_claim() -> None:
    draft = filled("assembly", matter(TAKEN, HELD, given=NOTICE, received=date(2026, 11, 23)), "kk")
    assert not any(one.filled.claims for one in draft.fields if one.filled)
    assert (draft.value("place"), draft.value("day")) == ("the square", "2026 жылғы 10 желтоқсан")
    assert draft.ready
    assert {"assembly_citizen", "assembly_terms", "given", "unconfirmed"} == warned(draft)


@pytest.mark.parametrize(
    ("day", "late"), [("2026-11-28", True), ("2026-11-30", True), ("2026-12-01", False), ("soon", False)]
)
def test_a_notice_that_comes_late_is_told_of(day: str, late: bool) -> None:
    draft = filled("assembly", matter(given={**NOTICE, "day": day}, received=date(2026, 11, 23)))
    assert ("assembly_late" in warned(draft)) is late
    assert draft.value("day")


def test_the_complaint_is_of_the_witness_and_not_of_the_missing() -> None:
    own = claim("threatened", "2017", "they threatened him", person=MISSING)
    draft = complaint(TAKEN, own, FINED, HELD, author=AUTHOR, allowed=frozenset({Use.STATE_AUTHORITY}))
    assert draft.value("harmed") == "Aigerim Test"
    assert "“the police held me for ten hours”" in str(draft.value("detained"))
    assert "14585 KZT" in str(draft.value("fined"))
    assert (draft.value("threats"), draft.value("by")) == (None, "the police")


def test_whoever_is_not_missing_complains_for_themselves() -> None:
    own = claim("fined", "2021-02-09", "they fined me", person=MISSING, told_by=MISSING)
    assert complaint(own).value("harmed") == "Samat Example"
    assert "no_harm_told" in warned(complaint(TAKEN))
    assert complaint(TAKEN).value("harmed") is None


def test_the_nearest_complains_and_others_for_themselves() -> None:
    draft = complaint(TAKEN, HELD, claim("fined", "2020", "they fined me", person=NEIGHBOUR, told_by=NEIGHBOUR))
    assert (draft.value("harmed"), draft.value("fined")) == ("Aigerim Test", None)
    assert "others_harmed" in warned(draft)


def test_a_line_that_says_little_holds_its_words_and_says_them_once() -> None:
    wrote = claim("appealed", "2020", "I sent a letter to the Red Crescent", person=WIFE)
    draft = filled("letter", matter(TAKEN, wrote))
    assert "appealed, “I sent a letter to the Red Crescent”; told by the wife" in str(draft.value("action"))
    assert "done_beside" in warned(draft)
    heard = filled("letter", matter(claim("contact", "2018-02", "she saw him on a screen")))
    assert str(heard.value("facts")).count("she saw him on a screen") == 1


@pytest.mark.parametrize("form", ["tracing", "special", "letter_embassy", "wgad"])
def test_nobody_no_date_and_ten_years_are_drafted_and_told_of(form: str) -> None:
    nobody = matter(claim("detained", "[2005..2017]"))
    nobody = replace(nobody, names=(), claims=nobody.claims[1:])
    draft = filled(form, nobody)
    assert draft.value("name") is None
    assert not draft.ready
    assert "wide_date" in warned(draft)
    assert filled(form, matter()).value("date") is None
    both = filled(form, matter(claim("detained", "2017-04"), claim("detained", "2018-03-14")))
    assert both.value("date") == "April 2017 or 14 March 2018 (more than one date is told)"
    assert len(next(one for one in both.fields if one.code == "date").filled.passages) == 2  # type: ignore[union-attr]
