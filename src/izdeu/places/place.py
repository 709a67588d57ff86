"""A place: an id that stays, a level, a parent, names in five languages, further spellings, a point."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

LANGUAGES = ("en", "kk", "ru", "ug", "zh")
"""English, Kazakh in Cyrillic, Russian, Uyghur in Arabic letters, Chinese in simplified characters."""


class Level(StrEnum):
    """Where a place stands in the tree. `region` is a province, an oblast or an autonomous region."""

    COUNTRY = "country"
    REGION = "region"
    PREFECTURE = "prefecture"
    CITY = "city"
    COUNTY = "county"
    SETTLEMENT = "settlement"
    CROSSING = "crossing"


@dataclass(frozen=True, slots=True)
class Place:
    """One row of the gazetteer.

    `kind` is what its level word says (a prefecture can be a city, a county a city or a district). `names` may lack a
    language. `code` is the national code (GB/T 2260 for China, ISO 3166 elsewhere), `geonames` the GeoNames id, each
    "" where there is none. `lat` and `lon` are degrees of a point inside, WGS 84. `unconfirmed` lists the languages
    whose name no outside source confirms.
    """

    id: str
    level: Level
    kind: str
    parent: str | None
    names: Mapping[str, str] = field(hash=False)
    others: tuple[str, ...]
    pinyin: str
    lat: float
    lon: float
    code: str = ""
    geonames: str = ""
    unconfirmed: tuple[str, ...] = ()

    def name(self, language: str) -> str:
        """The name in a language, else in English."""
        return self.names.get(language) or self.names["en"]

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every spelling once: names, pinyin, others."""
        return tuple(dict.fromkeys(form for form in (*self.names.values(), self.pinyin, *self.others) if form))
