import pytest

from izdeu.places import Level, all_places
from izdeu.timeline import case_file
from izdeu.timeline.contradiction import Code
from izdeu.timeline.prefectures import prefecture
from izdeu.vocab.kinds import Kind
from tests.timeline.told import TODAY, told


@pytest.mark.parametrize("level", [Level.PREFECTURE, Level.COUNTRY, Level.REGION])
def test_a_prefecture_is_its_own_and_what_is_larger_has_none(level: Level) -> None:
    found = {prefecture(place.id) == place.id for place in all_places() if place.level is level}
    assert found == {level is Level.PREFECTURE}


def test_every_county_lies_in_one() -> None:
    counties = [place for place in all_places() if place.level is Level.COUNTY]
    assert len(counties) > 90
    assert [place.id for place in counties if prefecture(place.id) is None] == []


def test_a_place_nobody_knows_lies_in_none() -> None:
    assert prefecture("nowhere") is None


def test_the_case_file_asks_the_gazetteer() -> None:
    one, two = [place.id for place in all_places() if place.level is Level.PREFECTURE][:2]
    kept = [told(Kind.IMPRISONED, "2018/2020", place=one), told(Kind.IMPRISONED, "2018/2020", place=two)]
    assert [found.code for found in case_file(kept, today=TODAY).contradictions] == [Code.HELD_IN_TWO_PLACES]
