"""How alike many parts are, each with each: `likeness` in a few large sums."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from izdeu.names.encoder import Vectors, encoder
from izdeu.names.lexicon import numbers_of
from izdeu.names.likeness import APART, SHARED, of_initials
from izdeu.names.parts import Part
from izdeu.names.prepared import ENDING, heard_as

Numbers = NDArray[np.int32]

TABLE = 1 << 22
"""Likenesses that are made beforehand; of more parts, those of each pair are made when it is asked for."""

_initials = lru_cache(maxsize=65536)(of_initials)


@dataclass(frozen=True)
class Likenesses:
    """The likeness of parts by their numbers: their vectors with and without endings, what the tables know of them.

    `known` has the numbers of the tables, a row a part, -1 where it has no more of them.
    """

    parts: Sequence[Part]
    said: Vectors
    stem: Vectors
    known: Numbers
    initial: NDArray[np.bool_]
    table: Vectors | None = None

    @classmethod
    def of(cls, parts: Sequence[Part]) -> Self:
        """The likenesses of these parts, numbered in their order."""
        words = {word: at for at, word in enumerate(dict.fromkeys(w for p in parts for w in (p.said, p.stem)))}
        heard = heard_as(tuple(words))
        vectors = np.array([heard[word] for word in words], np.float32).reshape(len(words), encoder().dimensions)
        said, stem = ([words[word] for word in spelled] for spelled in _spelled(parts))
        initial = np.array([part.initial for part in parts], bool)
        made = cls(parts, vectors[said], vectors[stem], _known(parts), initial)
        return made if len(parts) ** 2 > TABLE else cls(parts, made.said, made.stem, made.known, initial, made._each())

    def between(self, one: Numbers, other: Numbers) -> Vectors:
        """The likeness of each part of `one` to that of `other` in the same place; shapes are laid together."""
        if self.table is not None:
            return np.asarray(self.table[one, other])
        a, b, c, d = self.said[one], self.said[other], self.stem[one], self.stem[other]
        heard = [np.einsum("...d,...d", x, y) for x, y in ((a, b), (c, d), (c, b), (a, d))]
        return self._adjusted(heard, one, other)

    def _each(self) -> Vectors:
        """The likeness of each part to each."""
        a, b = self.said, self.stem
        every = np.arange(len(self.parts), dtype=np.int32)
        return self._adjusted([a @ a.T, b @ b.T, b @ a.T, a @ b.T], every[:, None], every[None, :])

    def _adjusted(self, heard: Sequence[Vectors], one: Numbers, other: Numbers) -> Vectors:
        said, *bare = heard
        found = np.maximum(said, np.maximum.reduce(bare) - np.float32(ENDING))
        mine, theirs = self.known[one], self.known[other]
        shared = np.zeros(found.shape, bool)
        for i in range(self.known.shape[1]):
            for j in range(self.known.shape[1]):
                shared |= (mine[..., i] == theirs[..., j]) & (mine[..., i] >= 0)
        both = (mine[..., :1] >= 0).any(axis=-1) & (theirs[..., :1] >= 0).any(axis=-1)
        found = np.where(shared, found + SHARED * (1 - found), np.where(both, found - APART, found))
        return self._with_initials(np.asarray(found, np.float32), one, other)

    def _with_initials(self, found: Vectors, one: Numbers, other: Numbers) -> Vectors:
        rows = np.nonzero(self.initial[one] | self.initial[other])
        if len(rows[0]):
            wide: Any = np.broadcast_arrays(one, other)
            pairs = zip(*(part[rows].tolist() for part in wide), strict=True)
            found[rows] = [_initials(self.parts[i], self.parts[j]) for i, j in pairs]
        return found


def _spelled(parts: Sequence[Part]) -> tuple[list[str], list[str]]:
    return [part.said for part in parts], [part.stem for part in parts]


def _known(parts: Sequence[Part]) -> Numbers:
    known = [sorted(numbers_of(part.said) | numbers_of(part.stem)) for part in parts]
    found = np.full((len(parts), max(map(len, known), default=0) or 1), -1, np.int32)
    for row, numbers in zip(found, known, strict=True):
        row[: len(numbers)] = numbers
    return found
