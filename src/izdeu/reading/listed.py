"""What the pieces of a list's line say alone: "2. Aigul Test, 1976, nurse, in prison, 12 years"."""

import re
from collections.abc import Iterator
from typing import Any

from izdeu.reading.lines import Line
from izdeu.reading.people import Person
from izdeu.reading.sheets.labels import Labels
from izdeu.reading.walk import View
from izdeu.vocab.kinds import Kind

LISTED = "listed."
"""How the names of these rules begin."""
_APART = frozenset(",;()（），；、|—–-.。،؛:：")
_YEAR = re.compile(r"(?:19[2-9]\d|200\d|201[0-5])")
_YEARS = frozenset({"Y", "10Y"})
_FACILITIES = {"CAMP": Kind.HELD_IN_CAMP, "PRISON": Kind.IMPRISONED}
_FATES = frozenset({Kind.DETAINED, Kind.SENTENCED, Kind.IMPRISONED, Kind.HELD_IN_CAMP})
_DATED = frozenset({Kind.DETAINED, Kind.RELEASED, Kind.DIED, Kind.VANISHED, Kind.CONTACT})
_COLONS = frozenset(":：")
_SHORT = 5


class Listed:
    """Finds such claims in one sentence of a list; those told with a verb are found otherwise."""

    def __init__(self, view: View, head: Person, classes: Any, trades: Any, labels: Labels, ages_alike: bool) -> None:
        self.view, self.head, self.classes, self.labels, self.ages_alike = view, head, classes, labels, ages_alike
        self.trades = frozenset(map(str, trades["trades"]))
        self.tokens, self.lows = view.sentence.tokens, view.sentence.lows
        self.keys = [word.lemma for word in view.sentence.words] or self.lows
        self.fated = head.fated
        self.born, self.beside = False, True

    def all(self) -> Iterator[Line]:
        """The claims in the order of the words."""
        for start, end in self._pieces():
            line = None if self._of_another(start, end) else self._labelled(start, end) or self._said(start, end)
            self.beside &= line is not None or end - start == 1
            if line is not None:
                self.fated |= line.kind in _FATES
                self.born |= line.kind is Kind.BORN
                yield line

    def _pieces(self) -> Iterator[tuple[int, int]]:
        """Runs of tokens between marks, after the first, which names the person."""
        start, first = 0, True
        for i in range(len(self.lows) + 1):
            if i < len(self.lows) and not self._parts(i):
                continue
            if i > start and not (first and self._names(start, i)):
                yield start, i
            first = first and not self._names(start, i)
            start = i + 1

    def _parts(self, i: int) -> bool:
        dates = (said.start < i < said.end - 1 for said in self.view.dates)
        return self.lows[i] in _APART and not any(dates)

    def _names(self, start: int, end: int) -> bool:
        return any(start <= ref.start < end and self.head in ref.people for ref in self.view.refs)

    def _of_another(self, start: int, end: int) -> bool:
        """Whether somebody else was spoken of last before the end of a piece."""
        others = (ref for ref in reversed(self.view.refs) if ref.start < end and not ref.owner)
        last = next((ref for ref in others if not all(person.passing for person in ref.people)), None)
        return last is not None and self.head not in last.people

    def _line(self, kind: Kind, start: int, end: int, rule: str, **terms: Any) -> Line:
        return Line(kind, self.head, start, end, terms, LISTED + rule, 0.7)

    def _said(self, start: int, end: int) -> Line | None:
        words = " ".join(self.lows[start:end])
        duration = next((d for d in self.view.durations if d.iso and start <= d.start and d.end == end), None)
        if duration is not None and duration.start == start and duration.parts[0][1] in _YEARS:
            told = self.fated or not self.ages_alike
            return self._line(Kind.SENTENCED, start, end, "term", imprisonment=duration.iso) if told else None
        if end - start == 1 and _YEAR.fullmatch(words):
            early = not self.fated and not self.born
            return self._line(Kind.BORN, start, end, "year") if early else None
        if self.beside and {words, " ".join(self.keys[start:end])} & self.trades:
            text = " ".join(token.text for token in self.tokens[start:end])
            return self._line(Kind.OCCUPATION, start, end, "trade", occupation=text)
        return self._status(start, end) or self._held(start, end)

    def _labelled(self, start: int, end: int) -> Line | None:
        """A value after its label: "Charge: extremism", "Срок: 11 лет"."""
        if start < 2 or self.lows[start - 1] not in _COLONS:
            return None
        first = start - 2
        while first and not self._parts(first - 1):
            first -= 1
        role = self.labels.role(" ".join(self.lows[first : start - 1]))
        if role == Kind.ACCUSED_OF:
            words = " ".join(token.text for token in self.tokens[start:end]).strip('«»“”" ')
            return self._line(Kind.ACCUSED_OF, first, end, "charge", charge=words)
        if role == Kind.SENTENCED:
            terms = [d.iso for d in self.view.durations if d.iso and start <= d.start < end]
            return self._line(Kind.SENTENCED, first, end, "sentence", imprisonment=terms[0]) if terms else None
        dated = any(start <= said.start < end for said in self.view.dates)
        return self._line(Kind(role), first, end, "date") if role in _DATED and dated else None

    def _status(self, start: int, end: int) -> Line | None:
        """A status, the date beside it left aside: "released Dec 2018", "camp"."""
        dated = {i for said in self.view.dates for i in range(said.start, said.end)}
        rest = [self.lows[i] for i in range(start, end) if i not in dated and not self.lows[i].isdecimal()]
        kind = self.labels.statuses.get(self.labels.plain(" ".join(rest))) if 0 < len(rest) <= _SHORT else None
        return self._line(kind, start, end, "status") if kind else None

    def _held(self, start: int, end: int) -> Line | None:
        """A camp or a prison that only is named: "Urumqi women's prison"."""
        if end - start > _SHORT or any(c.group.start < end and start < c.group.end for c in self.view.clauses):
            return None
        for name, kind in _FACILITIES.items():
            if any(self.classes.find(name, words, start, end) for words in (self.keys, self.lows)):
                return self._line(kind, start, end, "place")
        return None
