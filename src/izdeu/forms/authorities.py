"""Whom an appeal can go to: reviewed tables, a country a file. Adding a country is adding rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from izdeu.forms.rules import Rule, rule
from izdeu.forms.tables import rows, tables
from izdeu.vocab.appeal import By
from izdeu.vocab.consent import Use


class Sort(StrEnum):
    """What an authority is. There is none for police notices: they run through the State that may hold the person."""

    MECHANISM = "mechanism"
    MINISTRY = "ministry"
    PROSECUTOR = "prosecutor"
    OMBUDSMAN = "ombudsman"
    PARLIAMENT = "parliament"
    EMBASSY = "embassy"
    CITY = "city"
    TRACING = "tracing"
    MEDIA = "media"


@dataclass(frozen=True, slots=True)
class Channel:
    """One way to reach an authority, and where it leads."""

    by: By
    to: str


@dataclass(frozen=True, slots=True)
class Authority:
    """A row of `resources/authorities/`.

    `of` is the State whose body it is (ISO 3166; "UN"; None for nobody's), `seat` the country it sits in. `use` is the
    use of a testimony that somebody must have consented to before anything is sent. `zone` is where its days are
    counted. `confirmed`: every cell was seen at `source`.
    """

    code: str
    of: str | None
    seat: str | None
    sort: Sort
    names: Mapping[str, str]
    channels: tuple[Channel, ...]
    languages: tuple[str, ...]
    zone: str
    answers: tuple[Rule, ...]
    use: Use
    confirmed: bool
    source: str

    def name(self, language: str = "en") -> str:
        """The name in a language, else in English."""
        return self.names.get(language) or self.names["en"]

    def takes(self, language: str) -> bool:
        """Whether a letter may be written to it in a language."""
        return language in self.languages


def authority(code: str) -> Authority:
    """The authority of a code; KeyError when no table has it."""
    return _all()[code]


def authorities() -> tuple[Authority, ...]:
    """Every authority of every table."""
    return tuple(_all().values())


@cache
def _all() -> dict[str, Authority]:
    found = [_authority(row) for table in tables("authorities") for row in rows(table)]
    by_code = {one.code: one for one in found}
    if len(by_code) < len(found):
        raise ValueError("a code stands twice in the tables of authorities")
    return by_code


def _authority(row: Mapping[str, Any]) -> Authority:
    return Authority(
        code=row["code"],
        of=row["of"],
        seat=row.get("seat"),
        sort=Sort(row["sort"]),
        names=row["names"],
        channels=tuple(Channel(By(one["by"]), one["to"]) for one in row["channels"]),
        languages=tuple(row["languages"]),
        zone=row["zone"],
        answers=tuple(rule(code) for code in row["answers"]),
        use=Use(row["use"]),
        confirmed=row["confirmed"],
        source=row["source"],
    )
