"""The days an EDTF text can mean. EDTF: Library of Congress, 4 February 2019 (ISO 8601-2), without times of day.

Years, months, days, seasons, intervals and sets are read here. Only unspecified digits and other parts of a year (25 to
41) go to `parse_edtf` of the edtf library, and of it only the strict bounds: its bound for an unknown end is invented,
its fuzzy bounds pad by a year. It is given no text that it would crash on, and it is not imported before one is met:
that takes 0.2 s.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib import import_module
from time import struct_time

from izdeu.vocab.errors import BadDate

_NO_SUCH_DATE = "{date} is not a date that exists; write it like 2017, 2017-03, 2017-03~ or 2017/2019."
_OUTSIDE = "{date} lies outside the years 1 to 9998."
_BACKWARDS = "{date} ends before it begins."
_PLAIN = re.compile(r"[0-9]{4}(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?")
_SEASONS = {"-21": (3, 5), "-22": (6, 8), "-23": (9, 11)}
"""Spring, summer and autumn by their first and last month, as in the edtf library."""
_HEDGES = re.compile(r"[?~%]")
_YEAR = r"[?~%]?(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|[0-9]XXX|XXXX)[?~%]?"
_REST = r"[?~%]?(?:[0-9]{2}|XX)[?~%]?"
_PART = re.compile(rf"{_YEAR}(?:-{_REST}(?:-{_REST})?)?")


@dataclass(frozen=True, slots=True)
class Bounds:
    """The days an EDTF date can mean. `earliest` and `latest` are inclusive; None is open or unknown.

    `core` is the stretch of days that is certainly covered: all of a single day, the inside of a lasting interval,
    None where no one day is certain or the date is hedged (`?`, `~`, `%`).
    """

    earliest: date | None
    latest: date | None
    core: tuple[date, date] | None


@lru_cache(maxsize=8192)
def bounds(edtf: str) -> Bounds:
    """The bounds of an EDTF text; BadDate when it is not EDTF, does not exist, or lies outside the years 1 to 9998."""
    if edtf[:1] + edtf[-1:] in ("[]", "{}"):
        return _set_bounds(edtf)
    start, slash, end = edtf.partition("/")
    return _interval_bounds(edtf, start, end) if slash else _part_bounds(edtf, edtf)


def hedged(edtf: str) -> bool:
    """Whether an EDTF text calls itself uncertain or approximate."""
    return bool(_HEDGES.search(edtf))


def _part_bounds(edtf: str, part: str) -> Bounds:
    """The bounds of one date within a text. Hedges do not move them."""
    if not _PART.fullmatch(part):
        raise BadDate(_NO_SUCH_DATE, date=edtf)
    bare = _HEDGES.sub("", part)
    year = _year(edtf, int(bare[:4])) if "X" not in bare[:4] else 0
    if plain := _PLAIN.fullmatch(bare):
        month, day = (int(digits) if digits else None for digits in plain.groups())
        found = _plain_bounds(edtf, year, month, day)
        return found if bare == part else Bounds(found.earliest, found.latest, None)
    if year and bare[4:] == "-24":
        # "Winter 2017" is said of both ends of a year: the bounds hold both, the library's only December.
        return Bounds(date(year, 1, 1), date(year + 1, 3, 1) - date.resolution, None)
    if year and (months := _SEASONS.get(bare[4:])):
        return Bounds(date(year, months[0], 1), date(year, months[1], monthrange(year, months[1])[1]), None)
    return _library_bounds(edtf, bare)


def _plain_bounds(edtf: str, year: int, month: int | None, day: int | None) -> Bounds:
    """A year, a month or a day, nine dates in ten."""
    try:
        first = date(year, month or 1, 1 if day is None else day)
    except ValueError as cause:
        raise BadDate(_NO_SUCH_DATE, date=edtf) from cause
    if day is not None:
        return Bounds(first, first, (first, first))
    return Bounds(first, date(year, month or 12, monthrange(year, month or 12)[1]), None)


def _year(edtf: str, year: int) -> int:
    if not year or year > 9998:
        raise BadDate(_OUTSIDE, date=edtf)
    return year


def _library_bounds(edtf: str, part: str) -> Bounds:
    library = import_module("edtf")
    try:
        parsed = library.parse_edtf(part)
        first, last = _day(parsed.lower_strict()), _day(parsed.upper_strict())
    except (library.EDTFParseException, ValueError, IndexError, OverflowError) as cause:
        raise BadDate(_NO_SUCH_DATE, date=edtf) from cause
    if first and last and first > last:
        raise BadDate(_NO_SUCH_DATE, date=edtf)
    return Bounds(first, last, None)


def _day(moment: struct_time | float) -> date | None:
    """The day of a library's bound; None for infinity and for years no calendar of days has."""
    if isinstance(moment, float):
        return None
    return date(*moment[:3]) if 1 <= moment[0] <= 9998 else None


def _interval_bounds(edtf: str, start: str, end: str) -> Bounds:
    """An interval lasts: `..` is open, an empty side unknown, and neither ever has a computed day."""
    if start in ("", "..") and end in ("", "..") and edtf != "../..":
        raise BadDate("{date} says neither a start nor an end.", date=edtf)
    first = _part_bounds(edtf, start) if start not in ("", "..") else None
    last = _part_bounds(edtf, end) if end not in ("", "..") else None
    earliest = first.earliest if first else None
    latest = last.latest if last else None
    if earliest and latest and earliest > latest:
        raise BadDate(_BACKWARDS, date=edtf)
    core = None
    if first and last and first.latest and last.earliest and first.latest <= last.earliest and not hedged(edtf):
        core = (first.latest, last.earliest)
    return Bounds(earliest, latest, core)


def _set_bounds(edtf: str) -> Bounds:
    """One of several dates (`[...]`) or all of them (`{...}`): from the first to the last, no day certain."""
    members = [_member_bounds(edtf, member.strip(" ")) for member in edtf[1:-1].split(",")]
    firsts = [first for first, _ in members if first]
    lasts = [last for _, last in members if last]
    return Bounds(
        min(firsts) if len(firsts) == len(members) else None, max(lasts) if len(lasts) == len(members) else None, None
    )


def _member_bounds(edtf: str, member: str) -> tuple[date | None, date | None]:
    """A date, or the dates from one to another, where one side may be left open."""
    start, dots, end = member.partition("..")
    if not dots:
        only = _part_bounds(edtf, member)
        return only.earliest, only.latest
    if not start and not end:
        raise BadDate("{date} says neither a start nor an end.", date=edtf)
    earliest = _part_bounds(edtf, start).earliest if start else None
    latest = _part_bounds(edtf, end).latest if end else None
    if earliest and latest and earliest > latest:
        raise BadDate(_BACKWARDS, date=edtf)
    return earliest, latest
