from dataclasses import replace

import pytest

from izdeu.forms.ced.fill import fill
from izdeu.vocab.consent import Use
from tests.forms.told import AUTHOR, WHOLE, claim, matter

IN_KAZAKHSTAN = claim("detained", "2019-03-14", "the police took him", at="Kazakhstan", place_id="kz", by="the police")
APPEALED = claim("appealed", "2019-05", to="the prosecutor", person=2)


def warned(*claims: object, **more: object) -> list[str]:
    return [one.code for one in fill(matter(*claims, **more)).warnings]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("field", "value"),
    [("name", "Samat Example"), ("date", "14 March 2018"), ("state", None), ("risks", None), ("nationality", None)],
)
def test_what_is_told_is_filled_and_nothing_else(field: str, value: str | None) -> None:
    assert fill(WHOLE).value(field) == value


def test_the_state_follows_from_the_place_and_quotes_it() -> None:
    state = next(one.filled for one in fill(matter(IN_KAZAKHSTAN)).fields if one.code == "state")
    assert state is not None
    assert (state.value, state.inferred) == ("Kazakhstan", True)
    assert [one.passage.quote for one in state.passages] == ["the police took him"]


def test_it_warns_of_the_state_the_complaint_and_another_body() -> None:
    assert "ced_place_open" in warned(IN_KAZAKHSTAN)
    assert "ced_cannot_tell" in warned(claim("detained", "2018", at="China", place_id="cn"))
    assert "no_national_complaint" in warned(claim("released", "2019"))
    assert warned(IN_KAZAKHSTAN, filed=frozenset({"wgeid"})).count("parallel") == 1


def test_two_dates_stand_both_and_illness_is_a_risk() -> None:
    ill = claim("ill_health", "2018", condition="diabetes")
    draft = fill(matter(claim("detained", "2017-04"), claim("detained", "2018-03-14"), ill))
    assert draft.value("date") == "April 2017 or 14 March 2018 (more than one date is told)"
    assert "diabetes" in str(draft.value("risks"))


def test_it_is_ready_only_where_the_convention_bound_the_state() -> None:
    whole = matter(IN_KAZAKHSTAN, APPEALED, author=AUTHOR, allowed=frozenset({Use.CED}))
    assert fill(whole).ready
    assert not fill(replace(whole, allowed=frozenset())).ready
    assert not fill(replace(WHOLE, allowed=frozenset({Use.CED}))).ready
