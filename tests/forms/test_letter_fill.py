from dataclasses import replace

import pytest

from izdeu.forms.draft import Draft
from izdeu.forms.filled import filled
from izdeu.forms.form import form, forms
from izdeu.forms.matter import Matter
from izdeu.forms.text import in_plain_text
from izdeu.vocab.consent import Use
from tests.forms.told import WHOLE, claim, matter

LETTERS = [one for one in forms() if one.folder == "letters"]


def fill(about: Matter, language: str = "en") -> Draft:
    return filled("letter", about, language)


def test_every_fact_stands_with_its_words() -> None:
    first = str(fill(WHOLE).value("facts")).splitlines()[0]
    assert first.startswith("14 March 2018: ")
    assert first.endswith("“the police took him on 14 March”")


@pytest.mark.parametrize(
    ("language", "to", "date", "asked"),
    [
        ("en", "Prosecutor General's Office of Kazakhstan", "14 March 2018", "written answer"),
        ("ru", "Генеральная прокуратура Республики Казахстан", "14 марта 2018 года", "письменный ответ"),
        ("kk", "Қазақстан Республикасының Бас прокуратурасы", "2018 жылғы 14 наурыз", "жазбаша жауап"),
    ],
)
def test_it_is_written_in_a_language(language: str, to: str, date: str, asked: str) -> None:
    draft = fill(WHOLE, language)
    assert (draft.value("to"), draft.value("date")) == (to, date)
    assert asked in str(draft.value("asked"))
    assert asked in in_plain_text(draft)


@pytest.mark.parametrize("language", form("letter").languages)
def test_what_is_not_told_is_unknown_and_asked(language: str) -> None:
    draft = fill(replace(matter(), names=(), claims=()), language)
    assert {one.code for one in draft.fields if one.filled} == {"to", "salutation", "asked", "law"}
    assert "facts" in {one.code for one in draft.missing}


def test_two_dates_stand_both() -> None:
    draft = fill(matter(claim("detained", "2017-04"), claim("detained", "2018-03-14")))
    assert draft.value("date") == "April 2017 or 14 March 2018 (more than one date is told)"
    assert "disputed_date" in {one.code for one in draft.warnings}


def test_it_is_ready_with_the_consent_that_an_authority_needs() -> None:
    assert fill(replace(WHOLE, allowed=frozenset({Use.STATE_AUTHORITY})), "kk").ready
    assert not fill(WHOLE).ready


def test_it_warns_where_the_letter_goes_to_the_state_that_may_hold_the_person() -> None:
    here = claim("detained", "2019", at="Kazakhstan", place_id="kz")
    assert "tells_the_accused" in {one.code for one in fill(matter(here)).warnings}
    assert "parallel" not in {one.code for one in fill(matter(here, filed=frozenset({"ced"}))).warnings}
