"""What can fill a slot of a pattern: years, days, months in digits, names of lists, numeric dates."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from izdeu.reading.roles.date_numbers import Number
from izdeu.reading.roles.date_patterns import NAMED
from izdeu.reading.roles.date_sheet import Sheet
from izdeu.reading.words import NONE

_YMD = re.compile(r"(\d{4})([-./])(\d{1,2})\2(\d{1,2})")
_DMY = re.compile(r"(\d{1,2})([-./])(\d{1,2})\2(\d{4})")
_SHORT = re.compile(r"(\d{1,2})\.(\d\d)\.(\d\d)")
_YM = re.compile(r"(\d{4})[-./](\d\d)")
_MY = re.compile(r"(\d\d)[./](\d{4})")
_WIDTH = 5
_FIRST, _LAST = 1900, 2099
_YOUNG, _OLD = 29, 50
_EITHER_CENTURY = frozenset({20, 30})
PLURAL = "plu"


class Filling(NamedTuple):
    """What fills a slot, the index after it, and the cases of its last word."""

    value: Any
    end: int
    cases: frozenset[str] = NONE


class Slots:
    """Fills the slots of patterns from the cells of a sentence."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    def at(self, slot: str, i: int) -> Filling | None:
        """What fills a slot from cell `i` on; None when nothing does."""
        asked = (slot, i)
        filled = self.sheet.filled
        if asked not in filled:
            filled[asked] = self._fill(slot, i)
        found: Filling | None = filled[asked]
        return found

    def _fill(self, slot: str, i: int) -> Filling | None:
        if slot in NAMED:
            named = self.sheet.named(slot, i)
            return Filling(named[0].value, named[1], named[2]) if named else None
        if slot == "START":
            return Filling(None, i) if i == 0 else None
        if slot == "NUMERIC":
            return self._numeric(i)
        if slot == "TENS" and (named := self.sheet.named(slot, i)):
            return Filling(named[0].value, named[1], frozenset({PLURAL}))
        if slot == "YY" and (short := self._two_numerals(i)):
            return short
        number = self.sheet.number(i)
        if slot == "DAY" and number and self._article(number):
            return None
        if number is None or (slot == "YEAR" and PLURAL in number.cases):
            return None
        value = _NUMBERS[slot](number) if slot in _NUMBERS else None
        return Filling(value, number.end, number.cases) if value is not None else None

    def _article(self, number: Number) -> bool:
        """Whether "one" may only be "a": наурызда бір, but наурыздың бірінде."""
        bare = not (number.digits or number.nth or number.declined)
        return number.value == 1 and bare and bool(self.sheet.grammar.lexicon.endings)

    def _two_numerals(self, i: int) -> Filling | None:
        """A year in two numerals that are no number: 一七年."""
        numerals = self.sheet.grammar.numerals
        read = [numerals.get(self.sheet.form(k)) for k in (i - 1, i, i + 1, i + 2)]
        if read[0] is not None or read[1] is None or read[2] is None or read[3] is not None:
            return None
        value = read[1] * 10 + read[2]
        if _YOUNG < value < _OLD:
            return None
        return Filling(value + (2000 if value <= _YOUNG else 1900), i + 2)

    def _numeric(self, i: int) -> Filling | None:
        """A date all in digits; {"year": 2018} alone where day and month cannot be told apart."""
        cells = self.sheet.cells
        if (
            i >= len(cells)
            or not cells[i].digits
            or len(cells[i].form) > 4
            or (cells[i].glued and self._goes_on(i - 1))
        ):
            return None
        end = i + 1
        while end < len(cells) and end - i < _WIDTH and cells[end].glued:
            end += 1
        for stop in range(end, i + 2, -1):
            text = "".join(cell.form for cell in cells[i:stop])
            value = self._fields(text) if text.isascii() and not self._goes_on(stop) else None
            if value:
                return Filling(value, stop)
        return None

    def _goes_on(self, at: int) -> bool:
        """Whether more digits follow, so that it is a telephone number or a paragraph."""
        cells = self.sheet.cells
        if at < 0 or at >= len(cells) or not cells[at].glued:
            return False
        return cells[at].digits or (
            cells[at].form in "./-" and at + 1 < len(cells) and cells[at + 1].glued and cells[at + 1].digits
        )

    def _fields(self, text: str) -> dict[str, int] | None:
        if found := _YMD.fullmatch(text):
            return _checked(int(found[1]), int(found[3]), int(found[4]))
        if found := _DMY.fullmatch(text):
            one, two, year = int(found[1]), int(found[3]), int(found[4])
            return self._by_order(one, two, year) if found[2] == "/" else _checked(year, two, one)
        if found := _SHORT.fullmatch(text):
            year = int(found[3]) + (2000 if int(found[3]) <= _YOUNG else 1900)
            return _checked(year, int(found[2]), int(found[1]))
        if found := _YM.fullmatch(text):
            return _checked(int(found[1]), int(found[2]))
        if found := _MY.fullmatch(text):
            return _checked(int(found[2]), int(found[1]))
        return None

    def _by_order(self, one: int, two: int, year: int) -> dict[str, int] | None:
        if self.sheet.grammar.table.get("slashes") == "dmy" or one > 12:
            return _checked(year, two, one)
        if two > 12:
            return _checked(year, one, two)
        return {"year": year} if one != two and _FIRST <= year <= _LAST else _checked(year, two, one)


def _checked(year: int, month: int, day: int | None = None) -> dict[str, int] | None:
    if not (_FIRST <= year <= _LAST and 1 <= month <= 12 and (day is None or 1 <= day <= 31)):
        return None
    return {"year": year, "month": month} | ({"day": day} if day else {})


def _whole(number: Number, least: int, most: int) -> int | None:
    return int(number.value) if number.value == int(number.value) and least <= number.value <= most else None


def _year(number: Number) -> int | None:
    """Four digits, or a year in words; "две тысячи" is a count, "две тысячи семнадцатый" a year."""
    return _whole(number, _FIRST, _LAST) if number.digits == 4 or (number.nth and not number.digits) else None


def _short_year(number: Number) -> int | None:
    if number.digits != 2 and (number.digits or not number.nth):
        return None
    value = _whole(number, 0 if number.digits else 10, 99)
    if value is None or _YOUNG < value < _OLD:
        return None
    return value + (2000 if value <= _YOUNG else 1900)


def _decade(number: Number) -> int | None:
    value = _whole(number, 0, _LAST)
    if value is None or value % 10 or number.digits not in (0, 2, 4):
        return None
    if value in _EITHER_CENTURY:
        return None
    if value < 100:
        return value + (1900 if value > _YOUNG else 2000)
    return value if value >= _FIRST else None


_NUMBERS: dict[str, Callable[[Number], float | None]] = {
    "NUM": lambda n: None if n.nth or n.declined or not n.value else n.value,
    "FEW": lambda n: None if n.value else 0,
    "NTH": lambda n: n.value if n.nth else None,
    "YEAR": _year,
    "YY": _short_year,
    "YYTH": lambda n: _short_year(n) if n.nth else None,
    "MONTHTH": lambda n: _whole(n, 1, 12) if n.nth and 0 < n.digits <= 2 else None,
    "DAY": lambda n: _whole(n, 1, 31) if n.digits <= 2 else None,
    "MONTHNO": lambda n: _whole(n, 1, 12) if n.digits <= 2 else None,
    "TENS": _decade,
    "AGED": lambda n: _whole(n, 1, 120) if n.declined or n.nth else None,
}
