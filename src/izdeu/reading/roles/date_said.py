"""Makes a date as said of the row that fits: which slots are its year, month and day, and what the row adds."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from izdeu.reading.dating import Said
from izdeu.reading.durations import Duration
from izdeu.reading.roles.date_match import Match
from izdeu.reading.words import NONE
from izdeu.vocab.dates import Relation

_FIELDS = {
    "YEAR": "year",
    "YY": "year",
    "YYTH": "year",
    "DAY": "day",
    "MONTH": "month",
    "MONTHNO": "month",
    "MONTHTH": "month",
    "SEASON": "season",
}
_TIMES = frozenset({"ago", "later", "after_a_time", "unknown_time"})
_STEP = re.compile(r"(-?)(\d+)([A-Z]+)")


class Found(NamedTuple):
    """A date as said by cells, and the cases of its last word. `vague`: no calendar date can come of it."""

    said: Said
    cases: frozenset[str] = NONE
    vague: bool = False


def said_of(match: Match, table: Mapping[str, Any]) -> Found | None:
    """The date a row of the table means; None where the numbers are no date."""
    said = _said(match, table)
    return Found(said, match.cases, match.row.section == "vague") if said else None


def _said(match: Match, table: Mapping[str, Any]) -> Said | None:
    section, value = match.row.section, match.row.value
    if section == "days":
        return _stepped(match, value)
    if section in _TIMES:
        return _counted(match)
    first, second = _fields(match)
    if section == "vague":
        first = {name: first[name] for name in ("year", "year_of") if name in first}
    said = Said(match.start, match.end, **first)
    if section == "pointed":
        return replace(said, year_of=value)
    if section == "last_one":
        return replace(said, year_of="last one")
    if section == "decades":
        return replace(said, year=match.get("TENS"), decade=True)
    if section == "school_years":
        return _school_year(said, second, table)
    if section in ("ranges", "choices"):
        return _ranged(said, first, second, section == "ranges")
    return said


def _fields(match: Match) -> tuple[dict[str, Any], dict[str, Any]]:
    """The fields of the date, and those said a second time."""
    first: dict[str, Any] = {}
    second: dict[str, Any] = {}
    for slot, value in match.bound:
        fields: dict[str, Any] = {}
        if slot in _FIELDS:
            fields = {_FIELDS[slot]: value}
        elif slot == "NUMERIC":
            fields = dict(value)
        elif slot == "POINTED":
            fields = {"year_of": value}
        elif slot == "HOLIDAY":
            month, day = str(value).split("-")
            fields = {"month": int(month), "day": int(day)}
        (second if first.keys() & fields.keys() else first).update(fields)
    return first, second


def _ranged(said: Said, first: dict[str, Any], second: dict[str, Any], lasting: bool) -> Said | None:
    if not second:
        return None
    end = first | second
    if said.year and second.get("year") and not said.year < second["year"]:
        return None
    other = Said(said.start, said.end, **{k: v for k, v in end.items() if k != "year_of"})
    return replace(said, to=other, lasting=lasting)


def _school_year(said: Said, second: dict[str, Any], table: Mapping[str, Any]) -> Said | None:
    if said.year is None:
        return None
    first_month, last_month = table["school_year"]
    last = second.get("year") or said.year + 1
    if last != said.year + 1:
        return None
    to = Said(said.start, said.end, year=last, month=last_month)
    return replace(said, month=first_month, to=to, lasting=True)


def _stepped(match: Match, value: str) -> Said | None:
    found = _STEP.fullmatch(value)
    if found is None:
        return None
    return Said(match.start, match.end, steps=(float(found[2]), found[3]), back=bool(found[1]))


def _counted(match: Match) -> Said | None:
    """Three years ago, two months later, after eight months of silence."""
    duration: Duration = match.get("DUR")
    counted = duration.iso is not None and match.row.section != "unknown_time"
    number = duration.parts[0] if counted else (0.0, "?")
    if len(duration.parts) > 1 and counted:
        number = (number[0] + duration.parts[1][0] / 12, number[1])
    said = Said(match.start, match.end, steps=number, duration=duration)
    if match.row.section == "ago":
        return replace(said, back=True)
    return replace(said, relation=Relation.AFTER) if match.row.section == "after_a_time" else said
