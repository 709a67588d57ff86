"""What is said of somebody without an event: the claim, and what its finders share."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from izdeu.reading.clauses import Clause
from izdeu.reading.pack import Pack
from izdeu.reading.people import Person
from izdeu.reading.refs import Ref
from izdeu.reading.sentences import Sentence
from izdeu.vocab.kinds import Kind


@dataclass(frozen=True, slots=True)
class Line:
    """A claim about a person read from tokens `start` to `end` (exclusive) by a named rule."""

    kind: Kind
    person: Person
    start: int
    end: int
    terms: dict[str, Any]
    rule: str
    sure: float
    unsure: bool = False


class LineFinder:
    """Finds claims of one sort in one sentence. `head` is the person whom notes without a subject are about."""

    def __init__(
        self, sentence: Sentence, refs: list[Ref], clauses: list[Clause], head: Person | None, notes: bool, pack: Pack
    ) -> None:
        self.tokens, self.lows = sentence.tokens, sentence.lows
        self.each = [part for ref in refs for part in ref.parts or (ref,)]
        self.each += [owner for ref in refs if (owner := self._owner_last(ref)) is not None]
        self.each.sort(key=lambda ref: ref.end)
        self.refs, self.clauses, self.head, self.notes, self.pack = refs, clauses, head, notes, pack

    def all(self) -> Iterator[Line]:
        """The claims in no particular order."""
        raise NotImplementedError

    def _word(self, i: int) -> str:
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def _single(self, ref: Ref) -> Person | None:
        if ref.owner or len(ref.people) != 1 or ref.people[0].group or ref.people[0].passing:
            return None
        return ref.people[0]

    def _owner_last(self, ref: Ref) -> Ref | None:
        """The owner a ref of relatives ends with: "all three sons of Zhakyp Hypothetic, a retired driver,"."""
        owner = ref.people[0].owner
        if (
            ref.owner
            or owner is None
            or not owner.name
            or ref.people[0].name
            or owner.name.split()[-1].casefold() != self.lows[ref.end - 1]
        ):
            return None
        width = len(owner.name.split())
        return Ref(ref.end - width, ref.end, (owner,), "name") if ref.end - width > ref.start else None

    def _tens(self, low: str) -> int:
        """The number "forty-five" is; 0 for any other word."""
        tens, dash, unit = low.partition("-")
        numbers = self.pack.dates["numbers"]
        if not dash or numbers.get(tens, 0) not in range(20, 100, 10) or numbers.get(unit, 0) not in range(1, 10):
            return 0
        return int(numbers[tens] + numbers[unit])

    def _years(self, i: int) -> int | None:
        low = self._word(i)
        if low.isdecimal() and 1 <= len(low) <= 3 and 0 < int(low) < 120:
            return int(low)
        number = self.pack.dates["numbers"].get(low) or self._tens(low)
        return int(number) if number and number >= 1 and low not in ("a", "an", "couple") else None
