"""A name of a place where it stands in a text."""

from collections.abc import Collection
from dataclasses import dataclass

from izdeu.places.place import Level, Place
from izdeu.places.table import get


@dataclass(frozen=True, slots=True)
class Spot:
    """`said` is `text[start:end]`; `ids` are the places it may mean, best first."""

    start: int
    end: int
    said: str
    ids: tuple[str, ...]


def _fits(place: Place, kinds: Collection[str]) -> bool:
    """Whether a place is of one of the kinds; a city of the level of counties is not a county."""
    return place.kind in kinds or (place.level in kinds and place.level is not Level.COUNTY)


def fitting(ids: tuple[str, ...], kinds: Collection[str] | None) -> tuple[str, ...]:
    """The places a level word can mean; all of them when there is no level word or none fits."""
    if not kinds:
        return ids
    return tuple(place_id for place_id in ids if _fits(get(place_id), kinds)) or ids
