"""Brings the sheets of a document into its scenes."""

from bisect import bisect_right
from collections.abc import Iterator

from izdeu.reading.anchors import Anchors
from izdeu.reading.blocks import Block
from izdeu.reading.layout import length_of
from izdeu.reading.sheets.field import Field, Sheet, Sheets
from izdeu.reading.sheets.filled import PROSE
from izdeu.reading.sheets.values import Values
from izdeu.reading.structure import Piece, Scene, Voice

_READ = frozenset({"note", "status", "contact", "contact_lost", "ill_health", "family_harm", "ill_treated", "held_at"})
_READ |= {"detained", "sentenced", "imprisoned", "held_in_camp", "released", "died", "vanished", "restricted"}
_READ |= {
    "passport",
    "appealed",
    "replied",
    "threatened",
    "hospitalised",
    "transferred",
    "travelled",
    "summoned",
    "family",
}
_MANY = 4
_FAMILY = 3


def put_into(scenes: list[Scene], sheets: Sheets, values: Values) -> None:
    """Puts each sheet into the scene it stands in; its prose is read there as notes of its person."""
    starts = [_begins(scene) for scene in scenes]
    read: list[tuple[int, int]] = []
    for sheet in sheets.sheets:
        scene = scenes[max(0, bisect_right(starts, sheet.start) - 1)]
        scene.sheets.append(sheet)
        for one in _read(sheet, values):
            start = one.start if one.role == "family" and one.start < one.value else one.value
            if not read or read[-1][1] <= start:
                read.append((start, one.stop))
                scene.pieces.append(Piece(Block(start, one.stop), Voice.REPORTER, start, sheet))
    begins = [sheet.start for sheet in sheets.sheets]
    for block in _without(sheets.lines, read):
        scene = scenes[max(0, bisect_right(starts, block.start) - 1)]
        at = bisect_right(begins, block.start) - 1
        under = sheets.sheets[at] if at >= 0 and "\n" in _words(sheets.sheets[at], values) else None
        scene.pieces.append(Piece(block, Voice.NOBODY, block.start, under))
    for scene in scenes:
        scene.pieces.sort(key=lambda piece: piece.block.start)


def _words(sheet: Sheet, values: Values) -> str:
    """The words of a sheet; a row of a table has them in one line."""
    return values.cutting.text[sheet.start : max(one.end for one in sheet.fields)]


def _begins(scene: Scene) -> int:
    return scene.pieces[0].block.start if scene.pieces else 0


def _without(lines: tuple[Block, ...], read: list[tuple[int, int]]) -> Iterator[Block]:
    """What lines hold outside the spans of values that are read; both in order."""
    at = 0
    for start, end in lines:
        while at and read[at - 1][1] > start:
            at -= 1
        while at < len(read) and read[at][0] < end:
            first, last = read[at]
            if first > start:
                yield Block(start, first)
            start = max(start, last)
            at += 1
        if start < end:
            yield Block(start, end)


def _read(sheet: Sheet, values: Values) -> list[Field]:
    """The fields whose values are prose: notes, and what says more than its label."""
    told = (one for one in sheet.fields if one.role in _READ and not values.nothing(one))
    return [one for one in told if _is_prose(one, values)]


def _is_prose(one: Field, values: Values) -> bool:
    long = length_of(values.words(one))
    if one.role == "family":
        return long >= _FAMILY
    if one.role == "ill_health":
        return long >= PROSE
    return one.role == "note" or long >= _MANY or _unsaid(one, values)


def _unsaid(one: Field, values: Values) -> bool:
    """Whether a status is in words that the table has not."""
    return one.role == "status" and values.plain(one) not in values.labels.statuses


def tells(sheets: Sheets, values: Values) -> list[str]:
    """The names that the sheets give, so that they are known wherever they stand."""
    named = (
        one for sheet in sheets.sheets for one in sheet.fields if one.role in ("name", "teller", "surname", "given")
    )
    return [values.words(one) for one in named if not values.nothing(one)]


def written_on(sheets: Sheets, values: Values) -> str | None:
    """The day that the sheets say they were written on."""
    dated = (one for sheet in sheets.sheets for one in sheet.fields if one.role == "told_on")
    return next((when.edtf for one in dated if (when := values.when(one, Anchors(None))).edtf), None)
