from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from izdeu.forms.fields import fields
from izdeu.forms.tables import LANGUAGES
from izdeu.forms.wgeid.fill import fill
from izdeu.vocab.claim import ClaimState
from izdeu.vocab.kinds import Kind
from tests.forms.told import NEIGHBOUR, WHOLE, WIFE, claim, matter

DATES = [None, "2017", "2018-03", "2018-03-14", "2018-03~", "2018/..", "[2017..2019]", "../2019", "2018-24"]
CLAIMS = st.builds(
    lambda kind, edtf, person, by: claim(kind, edtf, person=person, told_by=by),
    st.sampled_from([kind.value for kind in Kind]),
    st.sampled_from(DATES),
    st.sampled_from([1, WIFE, NEIGHBOUR]),
    st.sampled_from([None, 1, WIFE, NEIGHBOUR]),
)


def warned(*claims: object, **more: object) -> set[str]:
    return {one.code for one in fill(matter(*claims, **more)).warnings}  # type: ignore[arg-type]


def test_what_is_told_is_filled() -> None:
    draft = fill(WHOLE)
    assert draft.value("name") == "Samat Example"
    assert draft.value("other_names") == "Самат Үлгі"
    assert draft.value("sex") == "M"
    assert draft.value("birth") == "3 February 1971"
    assert draft.value("date") == "14 March 2018"
    assert draft.value("forces") == "the police"
    assert draft.value("minor") == "no"
    assert draft.value("action") == "May 2019: appealed, to the ministry; told by the wife"
    assert draft.value("marital_status") == "married"
    assert draft.ready


def test_every_value_but_the_asker_s_own_quotes_its_words() -> None:
    draft = fill(WHOLE)
    own = {"other_names", "author", "author_relation", "author_contact", "family_consent", "confidential"}
    for field in draft.fields:
        assert field.filled is None or field.code in own or field.filled.passages


def test_the_draft_as_it_is_written() -> None:
    row = fill(WHOLE).as_json()
    assert list(row) == ["form", "person", "fields", "missing", "warnings"]
    told = {one["field"]: one for one in row["fields"]}  # type: ignore[attr-defined]
    assert told["birth"] == {
        "field": "birth",
        "value": "3 February 1971",
        "passages": [{"source": 7, "quote": "he was born on 3 February 1971", "start": 0, "end": 30}],
        "inferred": False,
    }
    assert told["nationality"] == {"field": "nationality", "value": None, "passages": [], "inferred": False}


def test_what_is_missing_is_asked_of_the_nearest_who_told_something() -> None:
    draft = fill(replace(WHOLE, claims=(*WHOLE.claims, claim("detained", told_by=NEIGHBOUR))))
    asked = {one.code: one.ask.say() for one in draft.missing}
    assert asked["nationality"] == "Ask Aigerim Test (wife): nationality at that time."
    empty = {row.code for row in fields("wgeid") if row.ask and draft.value(row.code) is None}
    assert set(asked) == empty - {"pregnant"}


def test_of_somebody_of_whom_nothing_is_told_everything_is_missing() -> None:
    draft = fill(replace(matter(), names=(), claims=(), people={}))
    assert all(field.filled is None for field in draft.fields)
    assert len(draft.missing) == sum(row.ask for row in fields("wgeid"))
    assert "Nobody has told anything" in draft.missing[0].ask.say()
    assert "Whoever submits it must say" in draft.missing[-1].ask.say()
    assert not draft.ready


def test_two_dates_that_cannot_be_one_stand_both_with_their_sources() -> None:
    draft = fill(matter(claim("detained", "2017-04", "in April 2017"), claim("detained", "2018-03-14", "14 March")))
    field = next(one for one in draft.fields if one.code == "date")
    assert field.filled is not None
    assert field.filled.value == "April 2017 or 14 March 2018 (more than one date is told)"
    assert [one.passage.quote for one in field.filled.passages] == ["in April 2017", "14 March"]
    assert "disputed_date" in {one.code for one in draft.warnings}


@pytest.mark.parametrize(
    ("kind", "edtf", "value"),
    [
        ("held_in_camp", "2018-03", "no later than March 2018"),
        ("imprisoned", "../2021-03", "no later than March 2021"),
        ("contact_lost", "2017-10", "contact was lost October 2017"),
        ("vanished", "2018-03/..", "since March 2018"),
        ("detained", None, None),
    ],
)
def test_the_date_says_how_it_is_known(kind: str, edtf: str | None, value: str | None) -> None:
    draft = fill(matter(claim(kind, edtf)))
    assert draft.value("date") == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the police took him from work", "police (said: “police”)"),
        ("его забрали сотрудники полиции", "police (said: “полиции”)"),
        ("他被国保带走", "domestic security police (said: “国保”)"),
        ("ئۇنى ساقچىلار ئېلىپ كەتتى", "police (said: “ساقچىلار”)"),
        ("they took him at night", None),
    ],
)
def test_who_did_it_stands_in_the_words_of_the_arrest(words: str, value: str | None) -> None:
    assert fill(matter(claim("detained", "2018", words))).value("forces") == value


def test_the_name_quotes_where_it_is_said() -> None:
    field = fill(matter(claim("detained", "2018", "they took Samat Example at night"))).fields[0]
    quoted = {one.passage.quote for one in field.filled.passages} if field.filled else set()
    assert quoted == {"my husband Samat Example", "they took Samat Example at night"}


def test_where_last_seen_stands_for_the_place() -> None:
    seen = (claim("contact", "2017-10", at="Qorgas"), claim("travelled", "2016", at="Astana"))
    draft = fill(matter(*seen, claim("detained", "2018-03"), claim("travelled", "2020", at="Paris")))
    field = next(one for one in draft.fields if one.code == "place")
    assert field.filled is not None
    assert (field.filled.value, field.filled.inferred) == ("Qorgas", True)


def test_a_visit_to_another_country_is_not_where_somebody_was_last_seen() -> None:
    visit = claim("travelled", "2017-07", at="Almaty", place_id="kz.almaty")
    held = claim("held_in_camp", "2018", at="Tekes", place_id="xj.ili.tekes")
    draft = fill(matter(visit, claim("detained", "2018-03"), held))
    assert "Tekes" in (draft.value("place") or "")


def test_where_first_held_stands_for_the_place_when_nobody_was_seen() -> None:
    held = (claim("imprisoned", "2019", at="Shihezi"), claim("held_in_camp", "2018", at="Tacheng"))
    assert fill(matter(*held)).value("place") == "Tacheng"


def test_a_place_is_named_with_what_it_lies_in() -> None:
    assert fill(matter(claim("detained", "2018", at="Қытай", place_id="cn"))).value("place") == "China (Қытай)"
    assert fill(matter(claim("detained", "2018", at="somewhere", place_id="gone"))).value("place") == "somewhere"


def test_no_teller_is_named_in_what_is_told() -> None:
    draft = fill(replace(WHOLE, author=None))
    told = " ".join(field.filled.value for field in draft.fields if field.filled)
    assert "Aigerim" not in told
    assert "told by the wife" in told


def test_a_withdrawn_claim_says_nothing() -> None:
    gone = claim("born", "1971-02-03", state=ClaimState.WITHDRAWN)
    assert fill(matter(gone)).value("birth") is None


def test_it_is_not_ready_without_consent_or_what_must_be_there() -> None:
    assert not fill(replace(WHOLE, allowed=frozenset())).ready
    assert not fill(replace(WHOLE, author=None)).ready
    nobody = replace(WHOLE, claims=tuple(one for one in WHOLE.claims if one.kind is not Kind.APPEALED))
    assert not fill(nobody).ready
    assert fill(replace(nobody, reasons={"action": "the family was warned not to ask"})).ready


def test_the_warnings() -> None:
    assert warned(claim("detained", "2018-03-14")) == {"urgent_until", "no_consent"}
    assert warned(claim("detained", "2018-01-14")) == {"standard_procedure", "no_consent"}
    assert warned() == {"procedure_unknown", "no_consent"}
    assert "said_free" in warned(claim("detained", "2018-03-14"), claim("released", "2018-05"))
    assert "wide_date" in warned(claim("detained", "[1990..2005]"))
    assert "inferred_date" in warned(claim("detained", "2018-03-14", inferred=True))
    assert "parallel" in warned(filed=frozenset({"ced"}))


def test_the_urgent_day_is_named() -> None:
    draft = fill(matter(claim("detained", "2018-03"), received=date(2018, 5, 1)))
    assert draft.warnings[0].say() == "For the urgent procedure it must be received by 2018-06-01."


@settings(max_examples=150, deadline=None)
@given(st.lists(CLAIMS, max_size=12))
def test_whatever_is_claimed_a_draft_comes_and_quotes_only_that(claims: list[object]) -> None:
    given_claims = matter(*claims)  # type: ignore[arg-type]
    draft = fill(given_claims)
    known = {passage for one in given_claims.claims for passage in one.passages}
    assert all(set(field.filled.passages) <= known for field in draft.fields if field.filled)
    filled, missing = {f.code for f in draft.fields if f.filled}, {one.code for one in draft.missing}
    assert not filled & missing
    assert draft.as_json()


def test_fields_have_labels_in_five_languages() -> None:
    assert all(set(row.labels) == set(LANGUAGES) for row in fields("wgeid"))
    assert {row.letter for row in fields("wgeid") if row.must} >= set("abcdef")
