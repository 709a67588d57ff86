from dataclasses import replace

import pytest

from izdeu.forms.fields import fields
from izdeu.forms.text import in_plain_text
from izdeu.forms.wgad.fill import fill
from izdeu.vocab.consent import Use
from tests.forms.told import WHOLE, claim, matter


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "Samat Example"),
        ("date", "14 March 2018"),
        ("forces", "the police"),
        ("duration", "12 years of imprisonment"),
        ("action", "May 2019: appealed, to the ministry; told by the wife"),
        ("nationality", None),
        ("warrant", None),
        ("law", None),
    ],
)
def test_what_is_told_is_filled_and_nothing_else(field: str, value: str | None) -> None:
    assert fill(WHOLE).value(field) == value


def test_reasons_and_courts_stand_as_said() -> None:
    told = (claim("detained", "2017-04", reason="prayer"), claim("accused_of", charge="extremism"))
    draft = fill(matter(*told, claim("sentenced", "2018", court="Tacheng court", charge="inciting")))
    assert draft.value("arrest_reasons") == "“prayer”; “extremism”"
    assert (draft.value("ordered_by"), draft.value("reasons")) == ("“Tacheng court”", "“inciting”")


def test_two_dates_stand_both() -> None:
    draft = fill(matter(claim("detained", "2017-04"), claim("detained", "2018-03-14")))
    assert draft.value("date") == "April 2017 or 14 March 2018 (more than one date is told)"


def test_parts_are_numbered_as_in_the_questionnaire() -> None:
    parts = dict.fromkeys(row.part_name().split(".")[0] for row in fields("wgad"))
    assert list(parts) == ["I", "II", "III", "IV", "V", "VI"]
    text = in_plain_text(fill(WHOLE))
    assert "5. Nationality/nationalities: unknown" in text
    assert "2. Duration of detention (if not known, probable duration): 12 years of imprisonment [" in text


def test_why_it_is_arbitrary_is_asked_of_whoever_submits() -> None:
    draft = fill(replace(WHOLE, allowed=frozenset({Use.WGAD})))
    assert not draft.ready
    assert "why_arbitrary" in {one.code for one in draft.missing}
