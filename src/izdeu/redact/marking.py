"""Many texts marked at once: where they are few each when it is asked for, else all, in one process a core.

A text is marked for all uses one after the other: most of the work is the same for them and is done once.
"""

import multiprocessing
import os
from collections.abc import Iterable, Iterator, Sequence

from izdeu.redact.mark import Mark
from izdeu.redact.shelf import Key, Shelf

FEW = 200
"""Texts that are sooner marked here than elsewhere."""
SOME = 25
"""Texts handed over at a time."""

Marks = tuple[Mark, ...]
Found = tuple[int, Key, Marks]
"""The shelf, the text on it, and its marks."""


def mark_all(shelves: Sequence[Shelf]) -> None:
    """Marks the texts of sources that go out, each for all the uses for which it does."""
    keys = sorted({key for shelf in shelves for key in shelf.outgoing()})
    if len(keys) <= FEW:
        return
    global _work
    _work = (shelves, keys)
    # forked, so that the casebook is not copied to each
    with multiprocessing.get_context("fork").Pool(min(4, os.cpu_count() or 1)) as pool:
        for found in pool.imap_unordered(_some, range(0, len(keys), SOME)):
            for at, key, marks in found:
                shelves[at].know(key, marks)
    _work = None


_work: tuple[Sequence[Shelf], Sequence[Key]] | None = None


def _some(start: int) -> list[Found]:
    """Marks some of the texts, in a process of its own."""
    if _work is None:
        raise RuntimeError("there is no work")
    shelves, keys = _work
    return list(_marked(shelves, keys[start : start + SOME]))


def _marked(shelves: Sequence[Shelf], keys: Iterable[Key]) -> Iterator[Found]:
    for key in keys:
        for at, shelf in enumerate(shelves):
            if shelf.goes_out(key[0]):
                yield at, key, shelf.marks(*key)
