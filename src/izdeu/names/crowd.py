"""Forms made ready to be compared many at a time: what `compare` does for one pair, in a few large sums."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from izdeu.names.encoder import Vectors
from izdeu.names.fold import fold
from izdeu.names.likenesses import Likenesses
from izdeu.names.parts import MOST, Part
from izdeu.names.prepared import cuts_of
from izdeu.names.weighing import CUT, MOST_SURE
from izdeu.names.weighing_many import weigh_many

Places = NDArray[np.intp]
Numbers = NDArray[Any]
"""Whole numbers of any size."""

AT_ONCE = 1 << 14
"""Pairs compared together: what is needed of them stays near the processor."""


@dataclass(frozen=True)
class Crowd:
    """Forms, their cuts, and the likeness of their parts; a form is known by its place among those it was made of.

    They are kept in another order: `at` says where, `plain` which fold alike. The form there has the cuts `cuts[f]` to
    `cuts[f + 1]`, cut c the parts `parts[begins[c]:begins[c + 1]]`.
    """

    at: Places
    plain: Numbers
    cuts: Numbers
    begins: Numbers
    parts: Numbers
    likes: Likenesses

    @classmethod
    def of(cls, forms: Sequence[str]) -> Self:
        """The forms made ready."""
        ways, folded = [cuts_of(form) for form in forms], [fold(form) for form in forms]
        # as `compare` orders the two of a pair, so that sums are made in one order
        order = sorted(range(len(forms)), key=lambda at: (len(ways[at][0]) if ways[at] else 0, folded[at]))
        at = np.empty(len(forms), np.intp)
        at[order] = np.arange(len(forms))
        same = {plain: number for number, plain in enumerate(dict.fromkeys(folded))}
        flat = [cut for form in order for cut in ways[form]]
        numbers: dict[Part, int] = {}
        parts = [numbers.setdefault(part, len(numbers)) for cut in flat for part in cut]
        plain = np.array([same[folded[form]] for form in order], np.int32)
        begins = _ends(len(ways[form]) for form in order), _ends(map(len, flat))
        return cls(at, plain, *begins, np.array(parts, np.int32), Likenesses.of(list(numbers)))

    def scores(self, ones: Places, others: Places) -> Vectors:
        """The scores of pairs of forms, by their places: each as `compare` gives it, within its fourth decimal."""
        found = np.empty(len(ones), np.float32)
        for begin in range(0, len(ones), AT_ONCE):
            one, other = (self.at[places[begin : begin + AT_ONCE]] for places in (ones, others))
            found[begin : begin + AT_ONCE] = self._scores(np.minimum(one, other), np.maximum(one, other))
        return found

    def _scores(self, one: Places, other: Places) -> Vectors:
        """The best of all cuts of one form against all of the other."""
        mine, theirs = (self.cuts[forms + 1] - self.cuts[forms] for forms in (one, other))
        many = mine * theirs
        begins = np.cumsum(many) - many
        pair = np.repeat(np.arange(len(one)), many)
        first, second = np.divmod(np.arange(len(pair)) - begins[pair], theirs[pair])
        score = self._of_cuts(self.cuts[one][pair] + first, self.cuts[other][pair] + second)
        score -= np.float32(CUT) * ((first > 0).astype(np.float32) + (second > 0))
        there = many > 0
        found = np.zeros(len(one), np.float32)
        if there.any():
            found[there] = np.maximum.reduceat(score, begins[there])
        found = np.minimum(found, np.float32(MOST_SURE)).round(4)
        found[there & (self.plain[one] == self.plain[other])] = 1
        return np.asarray(found, np.float32)

    def _of_cuts(self, one: Numbers, other: Numbers) -> Vectors:
        """How probably two cuts write one name, those of one shape together."""
        sizes = np.diff(self.begins)
        swapped = sizes[one] > sizes[other]
        short, long = np.where(swapped, other, one), np.where(swapped, one, other)
        shapes = sizes[short] * (MOST + 1) + sizes[long]
        found = np.empty(len(one), np.float32)
        for shape in np.unique(shapes).tolist():
            rows = np.flatnonzero(shapes == shape)
            a = self._parts(short[rows], shape // (MOST + 1))
            b = self._parts(long[rows], shape % (MOST + 1))
            found[rows] = weigh_many(self.likes.between(a[:, :, None], b[:, None, :]))
        return found

    def _parts(self, cuts: Numbers, size: int) -> Numbers:
        found: Numbers = self.parts[self.begins[cuts][:, None] + np.arange(size)]
        return found


def _ends(counts: Iterable[int]) -> Numbers:
    return np.cumsum([0, *counts], dtype=np.int32)
