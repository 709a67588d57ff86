"""The gazetteer is complete and holds together."""

import csv
import re
from collections import Counter
from importlib.resources import files

import pytest

from izdeu.places import LANGUAGES, Level, Place, all_places, get, parents, within
from izdeu.vocab.errors import Refused
from izdeu.vocab.person import Script, script_of

SCRIPTS = {"en": Script.LATIN, "kk": Script.CYRILLIC, "ru": Script.CYRILLIC, "ug": Script.ARABIC, "zh": Script.HAN}
BOXES = {"xj": (34.0, 49.5, 73.0, 97.0), "kz": (40.0, 56.0, 46.0, 88.0), "cn": (18.0, 54.0, 73.0, 135.0)}
XINJIANG_UNITS = [p for p in all_places() if p.id.startswith("xj.") and p.level in {Level.PREFECTURE, Level.COUNTY}]


def children(parent: str, level: Level) -> list[Place]:
    return [place for place in all_places() if place.parent == parent and place.level is level]


def test_xinjiang_has_its_fourteen_prefectures_and_their_counties() -> None:
    assert len(children("xj", Level.PREFECTURE)) == 14
    assert len(children("xj", Level.COUNTY)) == 12  # the cities of the Production and Construction Corps
    assert Counter(p.level for p in XINJIANG_UNITS) == {Level.PREFECTURE: 14, Level.COUNTY: 110}
    assert [len(children(f"xj.{name}", Level.COUNTY)) for name in ("ili", "tacheng", "altay", "kashgar", "hotan")] == [
        *(11, 7, 7, 12, 10)
    ]


def test_kazakhstan_has_its_regions_and_cities() -> None:
    assert len(children("kz", Level.REGION)) == 17
    assert {"kz.abai-region", "kz.jetisu-region", "kz.ulytau-region"} <= {p.id for p in children("kz", Level.REGION)}
    assert [place.name("en") for place in children("kz", Level.CITY)] == ["Astana", "Almaty", "Shymkent"]
    assert sum(place.level is Level.CITY and within(place.id, "kz") for place in all_places()) == 90


@pytest.mark.parametrize("place", XINJIANG_UNITS, ids=lambda place: place.id)
def test_a_unit_of_xinjiang_has_all_five_names_and_a_code(place: Place) -> None:
    assert set(place.names) == set(LANGUAGES)
    assert re.fullmatch(r"65\d{4}", place.code)


def test_names_are_in_the_script_of_their_language() -> None:
    wrong = [(p.id, n) for p in all_places() for lang, n in p.names.items() if script_of(n) is not SCRIPTS[lang]]
    assert not wrong


def test_ids_and_codes_stand_once() -> None:
    text = (files("izdeu") / "resources/places.csv").read_text(encoding="utf-8")
    ids = [row["id"] for row in csv.DictReader(text.splitlines())]
    assert len(ids) == len(set(ids)) == len(all_places())
    codes = [place.code for place in all_places() if place.code]
    assert len(codes) == len(set(codes))


def test_every_parent_exists_and_every_tree_ends_in_a_country() -> None:
    for place in all_places():
        above = parents(place)
        assert (above[-1] if above else place).level is Level.COUNTRY


@pytest.mark.parametrize(("root", "box"), BOXES.items())
def test_points_lie_where_they_can(root: str, box: tuple[float, float, float, float]) -> None:
    south, north, west, east = box
    for place in all_places():
        if within(place.id, root):
            assert south <= place.lat <= north, place.id
            assert west <= place.lon <= east, place.id


def test_the_built_table_is_not_older_than_the_hand_s() -> None:
    text = (files("izdeu") / "resources/places_by_hand.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert [row["id"] for row in rows] == [place.id for place in all_places()]
    for row in rows:
        place = get(row["id"])
        assert all(place.names[language] == row[language] for language in LANGUAGES if row[language])
        assert set(row["others"].split("|")) - set(place.names.values()) <= {*place.others, ""}


def test_a_county_lies_in_its_prefecture_its_region_and_its_country() -> None:
    assert [place.id for place in parents(get("xj.ili.tekes"))] == ["xj.ili", "xj", "cn"]
    assert within("xj.ili.tekes", "xj")
    assert within("xj", "xj")
    assert not within("xj.ili.tekes", "kz")


def test_a_place_that_is_not_there_is_refused() -> None:
    with pytest.raises(Refused, match="no place"):
        get("xj.nowhere")
    with pytest.raises(Refused):
        within("xj.ili", "nowhere")


def test_a_missing_name_is_told_in_english() -> None:
    place = next(place for place in all_places() if "ug" not in place.names)
    assert place.name("ug") == place.names["en"]
