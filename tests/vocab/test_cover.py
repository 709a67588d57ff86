"""Regions lie within a picture, and come back from what is kept of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.vocab.cover import ALL_OF_IT, MOST, WHOLE, Cover, Region
from izdeu.vocab.errors import Refused

NUMBERS = st.integers(-WHOLE, 2 * WHOLE)


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_a_region_is_within_the_picture_or_refused(left: int, top: int, width: int, height: int) -> None:
    within = 0 <= left < left + width <= WHOLE and 0 <= top < top + height <= WHOLE
    try:
        region = Region(left, top, width, height)
    except Refused:
        assert not within
    else:
        assert within
        assert Region.from_json(region.as_json()) == region
        assert all(0 <= side <= 1 for side in region.sides)


def test_a_decision_comes_back() -> None:
    cover = Cover(regions=(ALL_OF_IT, Region(1, 2, 3, 4, 7)), persons=(7, 8), why="a child")
    assert Cover.from_json(cover.as_json()) == cover
    assert cover.hides == {7}


@pytest.mark.parametrize(
    "row",
    [
        {},
        {"kept_in": 1, "regions": [], "persons": [], "why": ""},
        {"kept_in": False, "regions": [{"left": 0.5}], "persons": [], "why": ""},
        {"kept_in": False, "regions": [], "persons": ["7"], "why": ""},
        {"kept_in": False, "regions": [ALL_OF_IT.as_json() | {"left": 0.5}], "persons": [], "why": ""},
    ],
)
def test_what_tells_no_decision_is_refused(row: dict[str, object]) -> None:
    with pytest.raises((KeyError, ValueError)):
        Cover.from_json(row)


def test_a_picture_has_so_many_regions_and_no_more() -> None:
    Cover(regions=(ALL_OF_IT,) * MOST)
    with pytest.raises(Refused, match="at most"):
        Cover(regions=(ALL_OF_IT,) * (MOST + 1))
