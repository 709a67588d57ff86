"""Vectors in cells by where they point, so that a search looks at the nearest cells and not at all of them."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from izdeu.names.encoder import Vectors

Numbers = NDArray[np.int32]

SIZE, LOOKED_AT = 1024, 16
"""Vectors of a cell in the mean, and the cells looked at: where there are no more than these, the search is exact."""
ROUNDS = 3
AT_ONCE = 16384


@dataclass(frozen=True, slots=True)
class Cells:
    """Vectors sorted by cell: cell c holds `order[starts[c]:starts[c + 1]]`, whose vectors stand in the same rows."""

    centres: Vectors
    starts: Numbers
    order: Numbers
    vectors: Vectors

    @classmethod
    def of(cls, vectors: Vectors) -> Self:
        """The cells of vectors, each of length one; the same vectors make the same cells."""
        count = max(min(1, len(vectors)), len(vectors) // SIZE)
        centres = vectors[np.linspace(0, len(vectors) - 1, count).astype(int)].copy()
        cell = np.zeros(len(vectors), np.int32)
        for _ in range(ROUNDS if count > 1 else 0):
            for begin in range(0, len(vectors), AT_ONCE):
                cell[begin : begin + AT_ONCE] = np.argmax(vectors[begin : begin + AT_ONCE] @ centres.T, axis=1)
            sums = np.zeros_like(centres)
            np.add.at(sums, cell, vectors)
            norms = np.linalg.norm(sums, axis=1, keepdims=True)
            centres = np.where(norms > 0, sums / np.maximum(norms, 1e-9), centres).astype(np.float32)
        order = np.argsort(cell, kind="stable").astype(np.int32)
        starts = np.searchsorted(cell[order], np.arange(count + 1)).astype(np.int32)
        return cls(centres, starts, order, np.ascontiguousarray(vectors[order]))

    def near(self, asked: Vectors, least: float) -> tuple[Numbers, Vectors]:
        """The vectors at least so like one of those asked (k, dimensions): their numbers, and how like each (n, k)."""
        if len(self.centres) > LOOKED_AT:
            likes = (self.centres @ asked.T).max(axis=1)
            looked = np.sort(np.argpartition(-likes, LOOKED_AT)[:LOOKED_AT])
        else:
            looked = np.arange(len(self.centres))
        rows, found = [], []
        for cell in looked:
            begin, end = self.starts[cell], self.starts[cell + 1]
            likes = self.vectors[begin:end] @ asked.T
            kept = np.flatnonzero(likes.max(axis=1, initial=-1.0) >= least)
            if len(kept):
                rows.append(self.order[begin + kept])
                found.append(likes[kept])
        if not rows:
            return np.zeros(0, np.int32), np.zeros((0, len(asked)), np.float32)
        return np.concatenate(rows), np.concatenate(found)
