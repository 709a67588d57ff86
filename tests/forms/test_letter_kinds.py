"""Every letter of the table: one engine, what is asked and the law it rests on by kind."""

from datetime import date

import pytest

from izdeu.forms.fields import fields
from izdeu.forms.filled import filled
from izdeu.forms.form import Form, form, form_for, forms, ordered
from izdeu.forms.matter import Matter
from izdeu.forms.rules import rule
from izdeu.forms.sentences import codes
from tests.forms.told import WHOLE, matter

LETTERS = [one for one in forms() if one.folder == "letters"]
EACH = [(one.code, language) for one in forms() for language in one.languages]


def warned(code: str, about: Matter, language: str | None = None, to: str | None = None) -> set[str]:
    return {one.code for one in filled(code, about, language, to).warnings}


@pytest.mark.parametrize(("code", "language"), EACH)
def test_every_form_is_filled_in_each_of_its_languages(code: str, language: str) -> None:
    draft = filled(code, WHOLE, language)
    assert (draft.form, draft.language) == (code, language)
    assert not [row.code for row in fields(code) if language not in row.labels]
    quoted = [one.passage.quote for field in draft.fields if field.filled for one in field.filled.passages]
    assert code in ("assembly", "protest") or any("14 March" in quote for quote in quoted)


@pytest.mark.parametrize("one", forms(), ids=lambda one: one.code)
def test_a_form_has_addressees_rules_and_sentences(one: Form) -> None:
    assert all(ordered(one.code, to=to).to.code == to for to in one.to)
    assert set(one.names) == {"en", "kk", "ru", "zh", "ug"}
    assert all(rule(code) for code in one.law)
    assert {one.salutation, *one.asks} <= codes()


def test_letters_differ_in_what_they_ask_and_quote() -> None:
    asked = [filled(one.code, WHOLE).value("asked") for one in LETTERS]
    assert len(set(asked)) == len(LETTERS)
    assert "Vienna Convention" in str(filled("letter_own_embassy", WHOLE).value("law"))
    assert filled("letter_parliament", WHOLE).value("salutation") == "Dear Member of Parliament,"


def test_the_term_quoted_is_that_of_the_addressee_on_the_day() -> None:
    assert "2007" in str(filled("letter", WHOLE).value("law"))
    now = matter(received=date(2026, 11, 23))
    assert "fifteen working days" in str(filled("letter", now).value("law"))
    assert filled("letter", now, "zh", "cn_procuratorate_xinjiang").value("law") is None


def test_an_addressee_that_takes_no_kazakh_is_told_of_and_blocks_sending() -> None:
    assert "language_not_taken" in warned("letter_embassy", WHOLE, "kk")
    assert "language_not_taken" not in warned("letter_embassy", WHOLE, "zh")
    assert "2018年3月14日" in str(filled("letter_embassy", WHOLE, "zh").value("date"))


def test_what_is_given_fills_only_what_no_claim_says() -> None:
    draft = filled("letter", matter(given={"nationality": "China", "name": "Somebody Else"}))
    assert (draft.value("nationality"), draft.value("name")) == ("China", "Samat Example")
    assert "given" in {one.code for one in draft.warnings}


def test_a_language_or_an_addressee_that_a_form_has_not_is_refused() -> None:
    for ask in ({"language": "zh"}, {"to": "kz_mfa"}):
        with pytest.raises(ValueError, match="The form ced"):
            ordered("ced", **ask)
    assert [form_for(to).code for to in ("ced", "kz_mfa", "media")] == ["ced", "letter_foreign_ministry", "letter"]
    assert form("ced").name("ug") == form("ced").names["ug"]
