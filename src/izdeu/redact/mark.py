"""Marks on a text that is to go out: what is withheld, by which rule, and what stands there instead."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from izdeu.vocab.public import Piece, StandIn, Words
from izdeu.vocab.release import Rule


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of code points that does not go out as it is. `exposes`: it names or implies somebody within reach."""

    start: int
    end: int
    rule: Rule
    person: int | None = None
    stands_in: StandIn = StandIn.BAR
    shown: str = ""
    exposes: bool = False

    def meets(self, start: int, end: int) -> bool:
        """Whether it covers some of a span."""
        return self.start < end and start < self.end

    def over(self, start: int, end: int) -> "Mark":
        """A bar over more than the mark, for the same reason."""
        return replace(self, start=start, end=end, stands_in=StandIn.BAR, shown="")


def laid(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks in order, none overlapping: where two meet, one bar covers both; the same span twice is one mark."""
    found: list[Mark] = []
    for mark in sorted(marks, key=lambda one: (one.start, -one.end, bool(one.shown))):
        if mark.end <= mark.start:
            continue
        if not found or mark.start >= found[-1].end:
            found.append(mark)
        elif mark.end > found[-1].end:
            found[-1] = replace(found[-1], end=mark.end, stands_in=StandIn.BAR, shown="")
        elif mark.rule is not found[-1].rule and not mark.shown:
            found[-1] = replace(found[-1], stands_in=StandIn.BAR, shown="")
    return tuple(found)


def cut(text: str, marks: Sequence[Mark], start: int, end: int, language: str = "") -> Words:
    """The words from `start` to `end`, with a stand-in for every mark that covers some of them. `marks` are laid."""
    pieces: list[Piece] = []
    at = start
    for mark in marks:
        if not mark.meets(start, end):
            continue
        if mark.start > at:
            pieces.append(Piece(text[at : mark.start]))
        if not (pieces and pieces[-1].stands_in is StandIn.BAR and mark.stands_in is StandIn.BAR):
            pieces.append(Piece(mark.shown, mark.stands_in))
        at = min(mark.end, end)
    if at < end:
        pieces.append(Piece(text[at:end]))
    return Words(tuple(pieces), language)


def said(words: Words) -> bool:
    """Whether any letter of the witness's own is left."""
    return any(piece.stands_in is None and any(map(str.isalnum, piece.text)) for piece in words.pieces)
