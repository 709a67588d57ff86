"""A text cut into paragraphs and pieces, so that the passages in it can be marked and followed."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from izdeu.casebook.queries import ClaimView
from izdeu.web.sayings import Saying, saying

_GAP = re.compile(r"\n[^\S\n]*\n\s*")


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the text to mark: its anchor (`p-12`), where its number leads (`claim-3`), the number, its state."""

    start: int
    end: int
    anchor: str
    leads_to: str
    n: int
    waiting: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """Words over which the marks do not change. `begin` and `finish` are the marks that do so here."""

    text: str
    marks: tuple[Mark, ...] = ()
    begin: tuple[Mark, ...] = ()
    finish: tuple[Mark, ...] = ()

    @property
    def waiting(self) -> bool:
        """Whether something that marks these words waits for a decision."""
        return any(mark.waiting for mark in self.marks)

    @property
    def settled(self) -> bool:
        """Whether something that marks these words was decided."""
        return not all(mark.waiting for mark in self.marks)

    @property
    def of(self) -> str:
        """Where the numbers of its marks lead, for the script that joins words and notes."""
        return " ".join(dict.fromkeys(mark.leads_to for mark in self.marks))


@dataclass(frozen=True, slots=True)
class Note:
    """A claim beside its words, with its number on the page."""

    claim: Saying
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text; `start` is the code point it begins at, `notes` the claims whose words begin in it."""

    start: int
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...] = field(default=())

    @property
    def end(self) -> int:
        """The code point after its last."""
        return self.start + sum(len(piece.text) for piece in self.pieces)


def paragraphs(text: str, marks: Sequence[Mark], notes: Iterable[Note] = ()) -> list[Paragraph]:
    """The text's paragraphs, parted at blank lines; put together with what parts them they are exactly the text."""
    spans = list(_spans(text))
    starts = [start for start, _ in spans]
    by_anchor = {mark.anchor: mark.start for mark in marks}
    beside: dict[int, list[Note]] = defaultdict(list)
    for note in notes:
        beside[max(0, bisect_right(starts, by_anchor.get(note.anchor, 0)) - 1)].append(note)
    touching = _touching(spans, sorted(marks, key=lambda mark: (mark.start, mark.end)))
    return [
        Paragraph(start, tuple(_pieces(text, start, end, over)), tuple(beside[index]))
        for index, ((start, end), over) in enumerate(zip(spans, touching, strict=True))
    ]


def _spans(text: str) -> Iterable[tuple[int, int]]:
    start = len(text) - len(text.lstrip("\n"))
    for gap in _GAP.finditer(text, start):
        yield start, gap.start()
        start = gap.end()
    if start < len(text):
        yield start, len(text.rstrip()) or len(text)


def _touching(spans: Iterable[tuple[int, int]], ordered: Sequence[Mark]) -> Iterable[list[Mark]]:
    """For each paragraph the marks in it; one pass over both, however many there are."""
    over: list[Mark] = []
    at = 0
    for start, end in spans:
        while at < len(ordered) and ordered[at].start < end:
            over.append(ordered[at])
            at += 1
        over = [mark for mark in over if mark.end > start]
        yield list(over)


def _pieces(text: str, start: int, end: int, marks: list[Mark]) -> Iterable[Piece]:
    cuts = {start, end}
    for mark in marks:
        cuts |= {max(start, mark.start), min(end, mark.end)}
    points = sorted(cuts)
    for left, right in pairwise(points):
        over = tuple(mark for mark in marks if mark.start < right and mark.end > left)
        yield Piece(
            text[left:right],
            over,
            tuple(mark for mark in over if max(start, mark.start) == left and mark.start >= start),
            tuple(mark for mark in over if mark.end == right or (mark.end > end == right and mark.end - end < 3)),
        )


def numbered(
    claims: Iterable[ClaimView], rendition: int, numbers: dict[int, int] | None = None
) -> tuple[list[Mark], list[Note]]:
    """The standing claims of a text as marks and notes, numbered in the order of their words.

    `numbers` holds those given to claims (by id) in another text that stands beside: they keep them, and their note.
    """
    said = [
        (passage.start, passage.end, claim, passage)
        for claim in claims
        if claim.standing
        for passage in claim.passages
        if passage.rendition == rendition
    ]
    said.sort(key=lambda row: (row[0], row[1], row[2].id))
    numbers = {} if numbers is None else numbers
    marks: list[Mark] = []
    notes: list[Note] = []
    for start, end, claim, passage in said:
        anchor = f"p-{passage.id}"
        if claim.id not in numbers:
            numbers[claim.id] = len(numbers) + 1
            notes.append(Note(saying(claim, numbers[claim.id]), anchor))
        marks.append(Mark(start, end, anchor, f"claim-{claim.id}", numbers[claim.id]))
    return marks, notes
