"""Paragraphs, headings and lines of a document: the pieces between line breaks, with hard-wrapped lines joined."""

import re
from collections.abc import Collection
from typing import NamedTuple

_LINE = re.compile(r"[^\n]+")
MARKER = re.compile(r"\s*(?:[(（]?\d{1,3}[.)、．）]|[•▪◦●■*·–—-])\s*\S")
"""How a line of a list begins."""
_WRAPPED = 50
_LISTED = re.compile(r"(?:\d{1,3}[.)、．]|[•▪◦●■*·–—-])\s*(?=[^\W\d_a-zа-я])")
_CLOSED = (".", "!", "?", ":", ";", '"', "”", "»", ")", "]", "。", "！", "？", "：", "؟", "۔", "؛", "」", "）", "…")


class Block(NamedTuple):
    """A run of text that stands by itself: `text[start:end]` without white space round it."""

    start: int
    end: int


def _trimmed(text: str, start: int, end: int) -> Block | None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    return Block(start + left, start + right) if right > left else None


def _goes_on(text: str, line: Block, following: Block) -> bool:
    """Whether a line was broken by a column's width and not by its writer."""
    gap = text[line.end : following.start]
    if gap.count("\n") > 1 or line.end - line.start < _WRAPPED:
        return False
    if _LISTED.match(text, following.start):
        return False
    return text[following.start].islower() or not text[line.start : line.end].endswith(_CLOSED)


def blocks_of(text: str, apart: Collection[Block] = ()) -> list[Block]:
    """The blocks of a text in order; together they hold every character that is not white space.

    Lines set `apart`, of case sheets, are in none and part those round them.
    """
    found: list[Block] = []
    left_out, parted = {line.start for line in apart}, False
    for match in _LINE.finditer(text):
        line = _trimmed(text, match.start(), match.end())
        if line is None:
            continue
        if line.start in left_out:
            parted = True
            continue
        parted, after_gap = False, parted
        if found and not after_gap and _goes_on(text, _last_line(text, found[-1]), line):
            found[-1] = Block(found[-1].start, line.end)
        else:
            found.append(line)
    return found


def _last_line(text: str, block: Block) -> Block:
    return Block(max(block.start, text.rfind("\n", block.start, block.end) + 1), block.end)
