"""Matches rows of patterns against the cells of a sentence, from a cell on or round what was found before."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from izdeu.reading.roles.date_grammar import Rows, Tree
from izdeu.reading.roles.date_patterns import FOUND, Item, Row
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


_START = Row("", "", ())


def _with(so_far: Match, item: Item, filled: Filling) -> Match:
    """A match that goes on with one more item; a context word moves its beginning, or is passed over at its end."""
    if item.context:
        return so_far if so_far.end > so_far.start else so_far._replace(start=filled.end, end=filled.end)
    bound = (*so_far.bound, (item.slot, filled.value)) if item.slot else so_far.bound
    return Match(so_far.row, so_far.start, filled.end, bound, filled.cases)


def _rank(match: Match) -> tuple[int, int, int]:
    """Longer matches first, of equal ones the first of the table."""
    return match.end, match.end - match.start, -match.row.order


class Matcher:
    """Finds the longest row that fits; of equal ones the first of the table."""

    def __init__(self, slots: Slots) -> None:
        self.slots, self.sheet = slots, slots.sheet

    def longest(self, tree: Tree, i: int) -> Match | None:
        """The longest match of a row that begins at cell `i`; a leading context word stands at `i` too."""
        if self._none_begins(tree, i):
            return None
        return self._grown(tree, i, Match(_START, i, i, (), NONE), None)

    def _none_begins(self, tree: Tree, i: int) -> bool:
        """Whether no row can begin at a cell, by the word or what it opens."""
        if tree in self.sheet.meaning(i).begins:
            return False
        return all(self.slots.at(slot, i) is None for slot in tree.found_slots)

    def first_longest(self, tree: Tree, i: int) -> Match | None:
        """As `longest`, but a row that needs the word before it yields to one as long that does not."""
        match = self.longest(tree, i)
        if match and match.start > i:
            other = self.longest(tree, match.start)
            if other and other.end >= match.end:
                return other
        return match

    def _grown(self, tree: Tree, i: int, so_far: Match, best: Match | None) -> Match | None:
        """The best of `best` and the rows that fit from cell `i` on, where `so_far` fits before it."""
        if tree.rows and so_far.end > so_far.start:
            for row in tree.rows:
                if not any(self.fits(unless, so_far.end) for unless in row.unless):
                    found = so_far._replace(row=row)
                    best = found if best is None or _rank(found) > _rank(best) else best
        senses, opens, _ = self.sheet.meaning(i)
        for key, cases in senses.items():
            for item, after in tree.by_key.get(key, ()):
                if not item.cases or item.cases & cases:
                    best = self._grown(after, i + 1, _with(so_far, item, Filling(key, i + 1, cases)), best)
        if tree.slots:
            for slot in tree.slots if opens else tree.found_slots:
                if (slot in opens or slot in FOUND) and (filled := self.slots.at(slot, i)):
                    for item, after in tree.by_slot[slot]:
                        if not item.cases or item.cases & filled.cases:
                            best = self._grown(after, filled.end, _with(so_far, item, filled), best)
        return best

    def round(self, rows: tuple[Rows, Rows], slot: str, start: int, end: int, floor: int) -> Match | None:
        """The longest match that has what fills `slot` at `start` to `end` and begins at `floor` or later."""
        best: Match | None = None
        before = [row for key in self.sheet.at(start - 1) for row in rows[0].by_key.get(key, ())]
        before += rows[0].by_slot.get(slot, ())
        after = [row for key in self.sheet.at(end) for row in rows[1].by_key.get(key, ())]
        after += [row for name, listed in rows[1].by_slot.items() if self.slots.at(name, end) for row in listed]
        for row, place in before + after:
            first = start - place
            if first < floor:
                continue
            found = self._match(row, first)
            if found and (best is None or found.end - found.start > best.end - best.start):
                best = found
        return best

    def at_slot(self, rows: Rows, i: int) -> Iterator[Match]:
        """The matches of rows whose first slot is filled at cell `i`."""
        opens = self.sheet.meaning(i).opens
        for slot, listed in rows.by_slot.items():
            if not (slot in opens or slot in FOUND) or self.slots.at(slot, i) is None:
                continue
            for row, place in listed:
                if i >= place and (found := self._match(row, i - place)):
                    yield found

    def age(self, i: int) -> Match | None:
        """The longest row of ages whose number is at cell `i`."""
        return max(self.at_slot(self.sheet.grammar.ages, i), key=lambda match: match.end - match.start, default=None)

    def _match(self, row: Row, i: int) -> Match | None:
        so_far = Match(row, i, i, (), NONE)
        for item in row.items:
            filled = self._filled(item, i)
            if filled is None:
                return None
            i = filled.end
            so_far = _with(so_far, item, filled)
        if so_far.end == so_far.start or any(self.fits(unless, so_far.end) for unless in row.unless):
            return None
        return so_far

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
