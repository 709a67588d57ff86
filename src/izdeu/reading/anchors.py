"""Works a date out: from its own words, from the day it was told, or from what was dated before it. Never guesses."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from izdeu.reading.dating import Said
from izdeu.vocab.dates import Anchor, Relation, When, bounds
from izdeu.vocab.errors import BadDate

_PLAIN = re.compile(r"^(\d{4})(?:-(\d\d))?(?:-(\d\d))?[?~%]?$")
_THIRDS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
_NEAR = 3
_TOO_NEAR = 2
_MONTH_OF = {21: 3, 22: 6, 23: 9}
"""The month in which a season begins; a winter lies in two years."""


@dataclass(slots=True)
class Anchors:
    """What later words can be said against: the day of telling, and the last date of the telling.

    `told_on` is EDTF or None. `narrated`: a witness tells one thing after another, so a month without a year follows
    the date before it; in the press it is of the year of print. `last` is the EDTF of the last date said, `sentence`
    where it was said, `begun` the month in which its season begins, 0 for another date.
    """

    told_on: str | None = None
    narrated: bool = True
    last: str | None = None
    sentence: int = -99
    begun: int = 0

    def note(self, when: When, sentence: int) -> None:
        """Remembers a date that was worked out, for "that year" and "a month later"."""
        ends = re.findall(r"\d{4}", when.edtf or "")
        if when.edtf and when.edtf[0] == "[" and ".." in when.edtf[2:-3] and len(set(ends)) == 1:
            self.last, self.sentence, self.begun = ends[0], sentence, 0
            return
        plain = when.edtf and (_PLAIN.match(when.edtf) or "/" in when.edtf or re.match(r"^\d{4}-2[1-4]", when.edtf))
        first = _first_plain(when.edtf) if plain else None
        if first:
            self.last, self.sentence = first, sentence
            season = re.match(r"^\d{4}-(2[1-4])", when.edtf or "")
            self.begun = _MONTH_OF.get(int(season[1]), 0) if season else 0

    def known_year(self) -> int | None:
        """The year of the last date said."""
        return int(self.last[:4]) if self.last else None


def _first_plain(edtf: str | None) -> str | None:
    """The year, month or day that an EDTF begins with, cleaned of marks; None where there is none."""
    found = re.search(r"\d{4}(?:-\d\d)?(?:-\d\d)?", edtf or "")
    if not found:
        return None
    text = found.group()
    return text[:4] if text[5:7] > "12" else text


def resolve(said: Said, words: str, anchors: Anchors, sentence: int, lasting: bool) -> When:
    """The date of a claim. `lasting`: the claim is of a state, so "between" is a stretch and not a choice."""
    more: dict[str, Any] = {"relation": said.relation}
    if said.duration and said.duration.exact:
        more["duration_min"] = more["duration_max"] = said.duration.iso
    try:
        edtf, extra = _edtf(said, anchors, sentence, lasting)
        return When.told(edtf, words, **{**more, **extra})
    except (BadDate, ValueError, OverflowError):
        return When(said=words, relation=said.relation, note="no such date")


def _edtf(said: Said, anchors: Anchors, sentence: int, lasting: bool) -> tuple[str | None, dict[str, Any]]:
    if said.steps is not None:
        return _by_steps(said, anchors, sentence)
    year, extra = _year_meant(said, anchors, sentence)
    if year is None:
        return None, extra
    if said.to is not None:
        return _range(said, year, lasting), extra
    core, inferred = _core(said, year)
    if inferred:
        extra["inferred"] = True
    return _related(core, said), extra


def _year_meant(said: Said, anchors: Anchors, sentence: int) -> tuple[int | None, dict[str, Any]]:
    """The year said, pointed at, or to be understood; None when nobody can tell."""
    if said.year is not None:
        return said.year, {"anchor": Anchor.CALENDAR}
    told = int(anchors.told_on[:4]) if anchors.told_on and anchors.told_on[:4].isdecimal() else None
    if said.year_of in ("this", "last", "last one", "before last"):
        extra: dict[str, Any] = {"anchor": Anchor.TESTIMONY, "inferred": told is not None}
        if told is None:
            return None, extra
        if said.year_of == "last one":
            return _last_one(said, anchors, told), extra
        return told - {"this": 0, "last": 1, "before last": 2}[said.year_of], extra
    if said.year_of in ("that", "next", "before"):
        year = anchors.known_year()
        step = {"that": 0, "next": 1, "before": -1}[said.year_of]
        return (year + step if year else None), {"anchor": Anchor.EVENT, "inferred": year is not None}
    return _year_understood(said, anchors, sentence, told)


def _last_one(said: Said, anchors: Anchors, told: int) -> int | None:
    """ "last March", "last winter": the year of the last one before the telling, when that can be told."""
    month = said.month or {**_MONTH_OF, 24: 12}.get(said.season or 0)
    if month is None:
        return told - 1
    known = anchors.told_on[5:7] if anchors.told_on and len(anchors.told_on) >= 7 else ""
    if not known.isdecimal() or not 1 <= int(known) <= 12:
        return None if said.month else told - 1 if said.season == 24 else None
    return told if month < int(known) and said.season != 24 else told - 1


def _year_understood(
    said: Said, anchors: Anchors, sentence: int, told: int | None
) -> tuple[int | None, dict[str, Any]]:
    """A month or a day without a year: of the year of the date said just before, or the last before the telling.

    A witness's month before the one said in its own sentence is of the year after: "in August 2018, in March".
    In the press only a month later in the same sentence follows a date: "arrested in March 2018, sentenced in July";
    in the sentences right after a date of another year nobody can tell which of the two is meant.
    """
    last = anchors.last
    begins = _MONTH_OF.get(said.season or 0, 0)
    if last and anchors.narrated and sentence - anchors.sentence <= 1 and f"{begins:02}" > last[5:7] and begins:
        return int(last[:4]), {"anchor": Anchor.EVENT, "inferred": True}
    goes_on = sentence == anchors.sentence and len(last or "") >= 7 and said.day is None
    if last and said.month and (anchors.narrated or goes_on) and sentence - anchors.sentence <= 6:
        month = int(last[5:7]) if len(last) >= 7 and last[5:7] <= "12" else anchors.begun
        if said.month >= month:
            return int(last[:4]), {"anchor": Anchor.EVENT, "inferred": True}
        if anchors.narrated and sentence == anchors.sentence and (told is None or int(last[:4]) < told):
            return int(last[:4]) + 1, {"anchor": Anchor.EVENT, "inferred": True}
    told_on = anchors.told_on or ""
    other_year = last is not None and int(last[:4]) != told
    if not anchors.narrated and said.day is None and other_year and 0 < sentence - anchors.sentence <= _TOO_NEAR:
        return None, {}
    if told and said.month and len(told_on) >= 7 and told_on[5:7].isdecimal():
        before = (said.month, said.day or 0) <= (
            int(told_on[5:7]),
            int(told_on[8:10] or 31) if told_on[8:10].isdecimal() else 31,
        )
        return told if before else told - 1, {"anchor": Anchor.TESTIMONY, "inferred": True}
    return None, {}


def _core(said: Said, year: int) -> tuple[str, bool]:
    """The date itself, and whether it is only the machine's reading of "early" or "late"."""
    if said.decade:
        third = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(said.part)
        return (f"[{year + third[0]}..{year + third[1]}]", True) if third else (f"{year // 10}X", False)
    if said.share:
        return f"{year}-{said.share}", False
    if said.season:
        return f"{year}-{said.season}{said.mark}", False
    if said.month is None:
        if said.part:
            first, last = _THIRDS[said.part]
            return f"[{year}-{first:02}..{year}-{last:02}]", True
        return f"{year}{said.mark}", False
    month = f"{year}-{said.month:02}"
    if said.part and said.day is None:
        end = calendar.monthrange(year, said.month)[1]
        first, last = {"early": (1, 10), "mid": (11, 20), "late": (21, end)}[said.part]
        return f"[{month}-{first:02}..{month}-{last:02}]", True
    return (month if said.day is None else f"{month}-{said.day:02}") + said.mark, False


def _related(core: str, said: Said) -> str:
    """The EDTF of before, after, since, until a date (standards, section 4)."""
    inner = _first_plain(core) or core
    match said.relation:
        case Relation.SINCE:
            return f"[{inner}..]" if said.lasting else f"{inner}{said.mark if inner != core else ''}/.."
        case Relation.UNTIL:
            return f"/{_last_plain(core)}"
        case Relation.BEFORE:
            return f"[..{_stepped(inner, -1)}]"
        case Relation.AFTER:
            return f"[{_stepped(_last_plain(core), 1)}..]"
        case _:
            return core


def _last_plain(core: str) -> str:
    found = re.findall(r"\d{4}(?:-(?:0\d|1[0-2]))?(?:-\d\d)?", core)
    return str(found[-1]) if found else core


def _stepped(plain: str, by: int) -> str:
    """The year, month or day after or before."""
    match = _PLAIN.match(plain)
    if match is None:
        raise ValueError(plain)
    year, month, day = (int(part) if part else 0 for part in match.groups())
    if day:
        return (date(year, month, day) + timedelta(days=by)).isoformat()
    if month:
        index = year * 12 + month - 1 + by
        return f"{index // 12:04}-{index % 12 + 1:02}"
    return f"{year + by:04}"


def _range(said: Said, year: int, lasting: bool) -> str | None:
    assert said.to is not None
    start, _ = _core(said, year)
    other_year = said.to.year or year
    end, _ = _core(said.to, other_year)
    if "[" in start + end:
        start, end = _first_plain(start) or start, _last_plain(end)
    edtf = f"{start}/{end}" if lasting or said.lasting else f"[{start}..{end}]"
    bounds(edtf)
    return edtf


def _by_steps(said: Said, anchors: Anchors, sentence: int) -> tuple[str | None, dict[str, Any]]:
    """ "three years ago" from the telling, "a month later" from the date just before it; about, never to the day."""
    assert said.steps is not None
    number, unit = said.steps
    if said.back:
        origin, anchor = anchors.told_on, Anchor.TESTIMONY
    else:
        origin, anchor = (anchors.last if sentence - anchors.sentence <= _NEAR else None), Anchor.EVENT
    extra: dict[str, Any] = {"anchor": anchor}
    edtf = _walked(origin, -number if said.back else number, unit) if origin else None
    if edtf:
        extra |= {"inferred": True, "relation": Relation.AT}
    return edtf, extra


def _walked(origin: str, number: float, unit: str) -> str | None:
    """A date so many units from another, no finer than both; None when the other is too coarse for the unit."""
    match = _PLAIN.match(origin)
    if match is None or unit not in ("Y", "M", "W", "D", "10Y"):
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    if unit in ("Y", "10Y"):
        months = round(number * (12 if unit == "Y" else 120))
        return _months_on(year, month, months) if month and months % 12 else f"{year + round(months / 12):04}~"
    if unit == "M":
        return _months_on(year, month, round(number)) if month else None
    if number == 0:
        return origin
    if not day:
        return None
    exact = (date(year, month, day) + timedelta(days=round(number) * (7 if unit == "W" else 1))).isoformat()
    return exact if unit == "D" else exact + "~"


def _months_on(year: int, month: int, by: int) -> str:
    index = year * 12 + month - 1 + by
    return f"{index // 12:04}-{index % 12 + 1:02}~"
