"""Matches rows of patterns against the cells of a sentence, from a cell on or round what was found before."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from izdeu.reading.roles.date_grammar import Rows
from izdeu.reading.roles.date_patterns import Item, Row
from izdeu.reading.roles.date_slots import Filling, Slots
from izdeu.reading.words import NONE


class Match(NamedTuple):
    """A row that fits cells `start` to `end` (exclusive), what filled its slots in order, and its last word's cases."""

    row: Row
    start: int
    end: int
    bound: tuple[tuple[str, Any], ...]
    cases: frozenset[str]

    def get(self, slot: str, nth: int = 0) -> Any:
        """What filled a slot the first time (or the `nth` after); None where it has no such slot."""
        filled = [value for name, value in self.bound if name == slot]
        return filled[nth] if len(filled) > nth else None


class Matcher:
    """Finds the longest row that fits; of equal ones the first of the table."""

    def __init__(self, slots: Slots) -> None:
        self.slots, self.sheet = slots, slots.sheet

    def longest(self, rows: Rows, i: int) -> Match | None:
        """The longest match of rows that begin at cell `i`; a leading context word stands at `i` too."""
        best: Match | None = None
        for row in self._candidates(rows, i):
            found = self._match(row, row.items, i, i)
            if found and (best is None or (found.end, found.end - found.start) > (best.end, best.end - best.start)):
                best = found
        return best

    def _candidates(self, rows: Rows, i: int) -> Iterable[Row]:
        for key in self.sheet.at(i):
            yield from rows.by_key.get(key, ())
        if self.sheet.at(i) or self.sheet.cells[i].digits:
            for slot, listed in rows.by_slot.items():
                if self.slots.at(slot, i):
                    yield from listed

    def round(self, rows: tuple[Rows, Rows], slot: str, start: int, end: int, floor: int) -> Match | None:
        """The longest match that has what fills `slot` at `start` to `end` and begins at `floor` or later."""
        best: Match | None = None
        before = [row for key in self.sheet.at(start - 1) for row in rows[0].by_key.get(key, ())]
        before += rows[0].by_slot.get(slot, ())
        after = [row for key in self.sheet.at(end) for row in rows[1].by_key.get(key, ())]
        after += [row for name, listed in rows[1].by_slot.items() if self.slots.at(name, end) for row in listed]
        for row in before + after:
            place = next(n for n, item in enumerate(row.items) if item.slot == slot)
            first = start - place
            if first < floor:
                continue
            found = self._match(row, row.items, first, first)
            if found and (best is None or found.end - found.start > best.end - best.start):
                best = found
        return best

    def at_slot(self, rows: Rows, i: int) -> Iterable[Match]:
        """The matches of rows whose first slot is filled at cell `i`."""
        for slot, listed in rows.by_slot.items():
            if self.slots.at(slot, i) is None:
                continue
            for row in listed:
                first = i - next(n for n, item in enumerate(row.items) if item.slot)
                if first >= 0 and (found := self._match(row, row.items, first, first)):
                    yield found

    def _match(self, row: Row, items: tuple[Item, ...], i: int, start: int) -> Match | None:
        bound: list[tuple[str, Any]] = []
        cases = NONE
        end, inside = i, False
        for item in items:
            filled = self._filled(item, i)
            if filled is None:
                return None
            i = filled.end
            if item.context:
                if not inside:
                    start = i
                continue
            inside, end, cases = True, i, filled.cases
            if item.slot:
                bound.append((item.slot, filled.value))
        if not inside or any(self.fits(unless, end) for unless in row.unless):
            return None
        return Match(row, start, end, tuple(bound), cases)

    def fits(self, items: tuple[Item, ...], i: int) -> bool:
        """Whether items follow one another from cell `i` on."""
        for item in items:
            filled = self._filled(item, i)
            if filled is None:
                return False
            i = filled.end
        return True

    def _filled(self, item: Item, i: int) -> Filling | None:
        if item.slot:
            filled = self.slots.at(item.slot, i)
            return filled if filled and (not item.cases or item.cases & filled.cases) else None
        for key, cases in self.sheet.at(i).items():
            if key in item.keys and (not item.cases or item.cases & cases):
                return Filling(key, i + 1, cases)
        return None
