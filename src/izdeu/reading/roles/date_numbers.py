"""Reads one number from the cells of a sentence: 50 000, двадцать пять, он екі, 十二, 5万, полтора."""

import re
from typing import TYPE_CHECKING, NamedTuple

from izdeu.reading.roles.date_cells import Cell
from izdeu.reading.words import NONE

if TYPE_CHECKING:
    from izdeu.reading.roles.date_sheet import Sheet

LONGEST = 16
_DIGITS_AT_MOST = 12
_GROUPING = frozenset(",.'’")
_THOUSAND = 1000


class Number(NamedTuple):
    """A number and the index after it. `nth`: an ordinal, or joined to a word. `digits`: how many, if only digits.

    `declined`: a number word with an ending of its own, as no count before a noun has: екісінде, but екі жыл.
    """

    value: float
    end: int
    nth: bool = False
    digits: int = 0
    cases: frozenset[str] = NONE
    declined: bool = False


class NumberReading:
    """Reads one number from left to right: what stands under the last thousand, hundred and ten is added up."""

    def __init__(self, sheet: "Sheet", start: int) -> None:
        self.sheet, self.start, self.k = sheet, start, start
        self.grammar = sheet.grammar
        self.total = self.section = 0.0
        self.current: float | None = None
        self.digits = 0
        self.nth = self.declined = False
        self.cases: frozenset[str] = NONE
        self.last_big = float("inf")

    def number(self) -> Number | None:
        """The number, or None where none begins."""
        if found := self._positional() or self._uncounted():
            return found
        while (
            self.k < len(self.sheet.cells)
            and self.k - self.start < LONGEST
            and not (self.nth or self.declined)
            and self._step()
        ):
            pass
        if self.k == self.start:
            return None
        self.nth |= self.sheet.form(self.start - 1) in self.grammar.ordinal_marks
        only_digits = self.digits if self.k == self.start + 1 else 0
        value = self.total + self.section + (self.current or 0.0)
        half = self.sheet.named("HALF", self.k) if not (self.nth or self.declined) and value else None
        if half:
            value, self.k = value + 0.5, half[1]
        return Number(value, self.k, self.nth, only_digits, self.cases, self.declined)

    def _positional(self) -> Number | None:
        """Two or more numerals that are digits one after another: 二〇一七."""
        numerals = self.grammar.numerals
        end = self.start
        while numerals and end - self.start < _DIGITS_AT_MOST and self.sheet.form(end) in numerals:
            end += 1
        count = end - self.start
        if count < 2 or self.sheet.form(end) in self.grammar.multipliers:
            return None
        read = "".join(str(numerals[self.sheet.form(i)]) for i in range(self.start, end))
        padded = read[0] == "0"
        return Number(float(read), end, nth=padded, digits=count) if count != 2 or "0" in read else None

    def _uncounted(self) -> Number | None:
        """Several, a few, some thousands: nobody counted."""
        if self.sheet.value(self.k, self.grammar.numbers) != 0 or self.sheet.form(self.k) in self.grammar.numerals:
            return None
        end = self.k + 1
        while self.sheet.value(end, self.grammar.multipliers) and end - self.k < LONGEST:
            end += 1
        return Number(0.0, end)

    def _step(self) -> bool:
        """Takes in the next cell if the number goes on with it."""
        sheet, k = self.sheet, self.k
        cell = sheet.cells[k]
        if cell.digits:
            return self._take_digits(cell)
        value = sheet.value(k, self.grammar.multipliers)
        if value is not None and (k > self.start or value <= 10 or not self.grammar.lexicon.characters):
            return self._multiply(value)
        if self.current is None and k > self.start and self.grammar.numerals.get(cell.form) == 0:
            self.k += 1
            return True
        ordinal = sheet.value(k, self.grammar.ordinals)
        value = ordinal if ordinal is not None else sheet.value(k, self.grammar.numbers)
        if value is None or value == 0:
            return False
        if self.current is not None and not _fits(self.current, value):
            return False
        self.current = (self.current or 0.0) + value
        self.nth = ordinal is not None
        self.declined = ordinal is None and self._declined(k)
        self.cases = self._cases(k)
        self.k += 1
        return True

    def _declined(self, k: int) -> bool:
        grammar = self.grammar
        return bool(grammar.lexicon.endings) and self.sheet.form(k) not in grammar.numbers

    def _cases(self, k: int) -> frozenset[str]:
        return frozenset().union(*self.sheet.at(k).values())

    def _take_digits(self, cell: Cell) -> bool:
        if self.k != self.start and not (self.current is None and (cell.glued or self._last_three(cell))):
            return False
        if len(cell.form) > _DIGITS_AT_MOST or not cell.form.isdecimal():
            return False
        text, end, nth, cases = cell.form, self.k + 1, cell.nth, cell.cases
        while not nth and len(text) <= _DIGITS_AT_MOST and (group := self._group(end, text)):
            digits, end = group
            text += digits
            nth, cases = self.sheet.cells[end - 1].nth, self.sheet.cells[end - 1].cases
        value, nth = float(text), nth or (text[0] == "0" and len(text) > 1)
        fraction = self._fraction(end) if end == self.k + 1 and not nth else None
        if fraction:
            value, end = float(f"{cell.form}.{fraction[0]}"), fraction[1]
        self.digits = len(cell.form) if end == self.k + 1 else 0
        self.current, self.k, self.nth, self.cases = value, end, nth, cases
        return True

    def _last_three(self, cell: Cell) -> bool:
        """Whether the hundreds follow the thousands in digits: 87 мың 510."""
        return len(cell.form) == 3 and self.last_big == _THOUSAND and not self.section

    def _group(self, at: int, before: str) -> tuple[str, int] | None:
        """Three more digits after a space or a mark: 50 000, 50,000."""
        cells = self.sheet.cells
        if at == self.k + 1 and len(before) > 3:
            return None
        if at < len(cells) and cells[at].form in _GROUPING and cells[at].glued:
            at += 1
            if at >= len(cells) or not cells[at].glued:
                return None
        elif at < len(cells) and cells[at].glued:
            return None
        if at < len(cells) and len(cells[at].form) == 3 and cells[at].form.isdecimal():
            return cells[at].form, at + 1
        return None

    def _fraction(self, at: int) -> tuple[str, int] | None:
        cells = self.sheet.cells
        if at + 1 >= len(cells) or cells[at].form not in (",", ".") or not cells[at].glued:
            return None
        after = cells[at + 1]
        if not after.glued or not after.form.isdecimal() or len(after.form) > 2:
            return None
        return (after.form, at + 2) if not self._third(at + 2) else None

    def _third(self, at: int) -> bool:
        """Whether more digits follow a mark, as in 12.03.2018."""
        cells = self.sheet.cells
        return at + 1 < len(cells) and cells[at].form in (",", ".") and cells[at].glued and cells[at + 1].digits

    def _multiply(self, value: float) -> bool:
        if value < _THOUSAND:
            if self.current is None and self.section:
                return False
            self.section += (1.0 if self.current is None else self.current) * value
        elif value > self.last_big:
            self.total = (self.total + self.section + (self.current or 0.0)) * value
            self.section = 0.0
        else:
            self.total += ((self.section + (self.current or 0.0)) or 1.0) * value
            self.section = 0.0
        if value >= _THOUSAND:
            self.last_big = value
        self.current = None
        self.cases = self._cases(self.k)
        self.k += 1
        if self.sheet.form(self.k) == "." and self.k < len(self.sheet.cells) and self._abbreviated():
            self.k += 1
        return True

    def _abbreviated(self) -> bool:
        return self.sheet.cells[self.k].glued and self.sheet.form(self.k - 1) in self.grammar.abbreviated


def _fits(before: float, value: float) -> bool:
    """Whether a smaller number may follow a rounder one: 200, 20, 5."""
    if not 0 < value < before:
        return False
    width = len(re.sub(r"\..*", "", str(value)))
    return not before % float(10**width)
