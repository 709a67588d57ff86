"""Lengths of time as said: два с половиной года, екі жыл жарым, ئون ئىككى يىل, 十二年半; more than, almost."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from izdeu.reading.durations import Duration, iso_of
from izdeu.reading.roles.ages import age_at
from izdeu.reading.roles.date_grammar import SAID
from izdeu.reading.roles.date_match import Match, Matcher
from izdeu.reading.roles.date_sheet import Sheet, sheet_of
from izdeu.reading.roles.date_slots import Filling, Slots
from izdeu.reading.tokens import Token
from izdeu.reading.words import NONE, Word

_ORDER = ("10Y", "Y", "M", "W", "D", "TH", "TM", "S")
_MOST = 9999
_MOST_YEARS = 200
_NEVER = "never"
_MOST_PARTS = 3
_APART = 2
_ADDED = {"and_half": 0.5}
_FIXED = {"half": 0.5, "uncounted": 0.0}


class Length(NamedTuple):
    """A length of time at cells `start` to `end` (exclusive), with the cases of its last word."""

    start: int
    end: int
    parts: tuple[tuple[float, str], ...]
    most: float | None = None
    bound: str = ""
    cases: frozenset[str] = NONE

    def duration(self, sheet: Sheet) -> Duration:
        """The length by tokens, with the bounds that were said."""
        iso = iso_of(self.parts) if self.parts[0][0] else None
        least, most = (iso, iso) if self.most is None else (iso, iso_of(((self.most, self.parts[0][1]),)))
        if self.bound == "over":
            most = None
        elif self.bound == "under":
            least = None
        return Duration(sheet.cells[self.start].token, sheet.cells[self.end - 1].last + 1, least, most, self.parts)


class Lengths(Slots):
    """Finds the lengths of time among the cells of a sentence."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self.matcher = Matcher(self)
        self.grammar = sheet.grammar
        self.current: Length | None = None

    def at(self, slot: str, i: int) -> Filling | None:
        """What fills a slot; the length just found fills DUR."""
        if slot != "DUR":
            return super().at(slot, i)
        here = self.current
        return Filling(here, here.end, here.cases) if here and here.start == i else None

    def all(self) -> list[Length]:
        """Every length in order; none overlaps another."""
        found: list[Length] = []
        passed = 0
        for i in self.sheet.begins(self.grammar.lengths):
            if i < passed:
                continue
            length = self._grown(i)
            if length:
                length = self._bounded(length, found[-1].end if found else 0)
                if length.bound != _NEVER and not self._is_age(length):
                    found.append(length)
            passed = length.end if length else self.sheet.after(i)
        return found

    def _is_age(self, length: Length) -> bool:
        """Whether the words tell somebody's age: "ему было 45 лет"."""
        if length.parts[0][1] != "Y":
            return False
        cells = range(length.start, length.end)
        ages = (match for i in cells if (match := age_at(self.sheet, i)))
        return any(match.row.value == SAID and match.end >= length.end for match in ages)

    def _core(self, i: int) -> Length | None:
        """One number with its unit at cell `i`."""
        match = self.matcher.first_longest(self.grammar.lengths, i)
        return self._length(match) if match else None

    def _length(self, match: Match) -> Length | None:
        kind = match.row.value
        unit = match.get("UNIT") or match.get("UNITADJ")
        number = match.get("NUM")
        if number is None:
            number = 1.0 if match.get("NTH") is None else match.get("NTH")
        if kind == "one" and self.sheet.number(match.start - 1) is not None:
            return None
        if (whole := match.get("LENGTH")) is not None:
            number, unit = float(whole[0]), whole[1]
        number = _FIXED.get(kind, number + _ADDED.get(kind, 0.0))
        if unit is None or number > _MOST or (unit == "Y" and number > _MOST_YEARS):
            return None
        most = match.get("NUM", 1) if kind == "span" else None
        if kind == "span" and (most is None or not number < most <= _MOST):
            return None
        if kind == "span" and all(item.slot for item in match.row.items[:2]) and most - number > _APART:
            return None
        bound = kind if kind in ("over", "under", _NEVER) else ""
        return Length(match.start, match.end, ((number, str(unit)),), most, bound, match.cases)

    def _grown(self, i: int) -> Length | None:
        """The length at `i` with the smaller parts that follow: a year and three months."""
        length = self._core(i)
        while length and len(length.parts) < _MOST_PARTS and length.most is None and length.parts[0][0]:
            at = length.end + (any(key in self.grammar.joins for key in self.sheet.at(length.end)))
            more = self._core(at) if at < len(self.sheet.cells) else None
            if more is None or more.start != at or not more.parts[0][0] or more.most is not None:
                break
            if _ORDER.index(more.parts[0][1]) <= _ORDER.index(length.parts[-1][1]):
                break
            length = length._replace(end=more.end, parts=length.parts + more.parts, cases=more.cases)
        return length

    def _bounded(self, length: Length, floor: int) -> Length:
        """Heeds "more than", "almost", "at least" before or after."""
        self.current = length
        match = self.matcher.round(self.grammar.bounds, "DUR", length.start, length.end, floor)
        self.current = None
        if match is None:
            return length
        bound = match.row.value if match.row.value in ("over", "under") else length.bound
        return length._replace(start=match.start, end=match.end, bound=bound, cases=match.cases)


def lengths_of(sheet: Sheet) -> list[Length]:
    """The lengths of a sentence, found once."""
    if "lengths" not in sheet.kept:
        sheet.kept["lengths"] = Lengths(sheet).all()
    lengths: list[Length] = sheet.kept["lengths"]
    return lengths


class DurationFinder:
    """Finds the durations among the words of a sentence of any language with a date table."""

    def __init__(self, tokens: Sequence[Token], words: Sequence[Word], dates: Mapping[str, Any]) -> None:
        self.sheet = sheet_of(tokens, words, dates)

    def all(self) -> list[Duration]:
        """Every duration of the sentence in order."""
        return [length.duration(self.sheet) for length in lengths_of(self.sheet)]
