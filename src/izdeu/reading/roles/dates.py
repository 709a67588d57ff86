"""Finds the dates of a sentence by the patterns of a language's date table."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from izdeu.reading.dating import Said
from izdeu.reading.durations import Duration
from izdeu.reading.roles.date_match import Match, Matcher
from izdeu.reading.roles.date_said import Found, said_of
from izdeu.reading.roles.date_sheet import Sheet, sheet_of
from izdeu.reading.roles.date_slots import Filling, Slots
from izdeu.reading.roles.date_wraps import wrapped
from izdeu.reading.roles.durations import lengths_of
from izdeu.reading.tokens import Token
from izdeu.reading.words import Word

_ROUNDS = 3


class _DateSlots(Slots):
    """Slots that can also hold lengths of time, years pointed at, and dates found before."""

    def __init__(self, sheet: Sheet, durations: Mapping[tuple[int, int], Duration]) -> None:
        super().__init__(sheet)
        self.lengths = {length.start: length for length in lengths_of(sheet)}
        self.durations = durations
        self.found: dict[int, Found] = {}
        self.matcher = Matcher(self)
        self._pointed: dict[int, Match | None] = {}

    def at(self, slot: str, i: int) -> Filling | None:
        """What fills a slot from cell `i` on."""
        if slot == "DATE":
            found = self.found.get(i)
            return Filling(found, found.said.end, found.cases) if found else None
        if slot == "DUR":
            return self._length(i)
        if slot == "POINTED":
            if i not in self._pointed:
                self._pointed[i] = self.matcher.longest(self.sheet.grammar.pointed, i) if self.sheet.at(i) else None
            match = self._pointed[i]
            return Filling(match.row.value, match.end, match.cases) if match else None
        return super().at(slot, i)

    def _length(self, i: int) -> Filling | None:
        length = self.lengths.get(i)
        if length is None:
            return None
        duration = length.duration(self.sheet)
        given = self.durations.get((duration.start, duration.end))
        return Filling(given, length.end, length.cases) if given else None


class DateFinder:
    """Finds the dates among the words of a sentence; what is no date, or may be another thing, is left out."""

    def __init__(
        self, tokens: Sequence[Token], words: Sequence[Word], durations: Sequence[Duration], dates: Mapping[str, Any]
    ) -> None:
        self.sheet = sheet_of(tokens, words, dates)
        self.slots = _DateSlots(self.sheet, {(d.start, d.end): d for d in durations})
        self.matcher = self.slots.matcher

    def all(self) -> list[Said]:
        """Every date of the sentence in order, by tokens; lengths of time that are no date are not among them."""
        found = self._single()
        if not found:
            return []
        for level in range(len(self.sheet.grammar.around)):
            found = self._round(found, level)
        return [self._by_tokens(one.said) for one in found]

    def _single(self) -> list[Found]:
        """The dates that stand by themselves, left to right."""
        found: list[Found] = []
        base, table, passed = self.sheet.grammar.base, self.sheet.grammar.table, 0
        begins = {*self.sheet.begins(base), *self.slots.lengths, 0}
        for i in self.sheet.telling:
            if i < passed or i not in begins:
                continue
            match = self.matcher.first_longest(base, i)
            one = said_of(match, table) if match else None
            if one and (not found or one.said.start >= found[-1].said.end):
                found.append(one)
                passed = one.said.end
            else:
                passed = self.sheet.after(i)
        return found

    def _round(self, found: list[Found], level: int) -> list[Found]:
        """Takes in what stands round each date, and joins the two of a stretch; `level` says which rows."""
        rows = self.sheet.grammar.around[level]
        grown: list[Found] = []
        waiting = list(reversed(found))
        self.slots.found = {one.said.start: one for one in found}
        while waiting:
            one = waiting.pop()
            floor = grown[-1].said.end if grown else 0
            for _ in range(_ROUNDS):
                match = self.matcher.round(rows, "DATE", one.said.start, one.said.end, floor)
                after = wrapped(match, one) if match else None
                if match is None or after is None:
                    break
                self.slots.found.pop(one.said.start, None)
                one = after
                self.slots.found[one.said.start] = one
                while waiting and waiting[-1].said.start < one.said.end:
                    waiting.pop()
            grown.append(one)
        return grown

    def _by_tokens(self, said: Said) -> Said:
        """The same date with the places of tokens instead of cells."""
        cells = self.sheet.cells
        to = self._by_tokens(said.to) if said.to else None
        return replace(said, start=cells[said.start].token, end=cells[said.end - 1].last + 1, to=to)
