"""The gazetteer's rows and its tree, read once from resources/places.csv."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from izdeu.places.place import LANGUAGES, Level, Place
from izdeu.vocab.errors import NotFound


def _place(row: Mapping[str, str]) -> Place:
    return Place(
        id=row["id"],
        level=Level(row["level"]),
        kind=row["kind"],
        parent=row["parent"] or None,
        names=MappingProxyType({language: row[language] for language in LANGUAGES if row[language]}),
        others=tuple(filter(None, row["others"].split("|"))),
        pinyin=row["pinyin"],
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        code=row["code"],
        geonames=row["geonameid"],
        unconfirmed=tuple(row["unconfirmed"].split()),
    )


@cache
def table() -> Mapping[str, Place]:
    """Every place by id, in the order of the table."""
    text = (files("izdeu") / "resources/places.csv").read_text(encoding="utf-8")
    return MappingProxyType({row["id"]: _place(row) for row in csv.DictReader(text.splitlines())})


def get(place_id: str) -> Place:
    """The place with an id; NotFound when there is none."""
    try:
        return table()[place_id]
    except KeyError:
        raise NotFound("There is no place {id} in the gazetteer; look it up by its name.", id=place_id) from None


def all_places() -> tuple[Place, ...]:
    """Every place, in the order of the table."""
    return tuple(table().values())


def parents(place: Place) -> list[Place]:
    """What a place lies in, nearest first, its country last."""
    above = []
    while place.parent:
        place = get(place.parent)
        above.append(place)
    return above


def within(place_id: str, ancestor_id: str) -> bool:
    """Whether a place is, or lies in, another; NotFound when either does not exist."""
    get(ancestor_id)
    place = get(place_id)
    return ancestor_id in {place.id, *(above.id for above in parents(place))}
