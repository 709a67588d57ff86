"""What is said to a person: a sentence of the table, with what fills its slots."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from izdeu.forms.tables import rows
from izdeu.places import all_places
from izdeu.places.place import Level


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of `resources/appeals/sentences.yaml`. `state` in `values` is a country's code, the rest words."""

    code: str
    values: Mapping[str, str] = field(default_factory=dict)

    def say(self, language: str = "en") -> str:
        """The sentence in a language; in English where the table has no such language."""
        row = _sentences()[self.code]
        filled = {slot: _shown(slot, value, language) for slot, value in self.values.items()}
        return str(row.get(language) or row["en"]).format(**filled)

    def as_json(self) -> dict[str, object]:
        """`{"code", "values", "says"}`, in English."""
        return {"code": self.code, "values": dict(self.values), "says": self.say()}


def codes() -> frozenset[str]:
    """The codes of the table."""
    return frozenset(_sentences())


def _shown(slot: str, value: str, language: str) -> str:
    country = _countries().get(value) if slot == "state" else None
    return country.get(language, country["en"]) if country else value


@cache
def _sentences() -> dict[str, dict[str, str]]:
    return {row["code"]: row for row in rows("appeals/sentences.yaml")}


@cache
def _countries() -> dict[str, Mapping[str, str]]:
    return {place.code: place.names for place in all_places() if place.level is Level.COUNTRY}
