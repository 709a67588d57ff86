"""A part of an index that never changes: the words of its forms as vectors, and where each word stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray

from izdeu.names.cells import Cells
from izdeu.names.encoder import Vectors, encoder
from izdeu.names.lexicon import numbers_of
from izdeu.names.likeness import adjusted, of_initials
from izdeu.names.parts import Part, part_of, parts_of, unhyphened
from izdeu.names.prepared import ENDING, Grouping, cuts_of
from izdeu.names.strings import Strings
from izdeu.names.weighing import weigh

Ints = NDArray[np.int32]

LEAST = 0.5
"""How alike a word must be to be looked at."""
WORDS = 150
"""Words looked at for each part, the likest."""
ROWS = 150_000
"""Rows looked at for each part: of very common names, those with the likest words."""
WEIGHED = 48
"""Rows that are weighed part by part."""
FURTHER = 0.01
"""What each part more or less than asked for takes from a row's chance to be weighed."""
CUTS = 2
"""Ways to cut a form that are kept."""


@dataclass(frozen=True, slots=True)
class Row:
    """One form found: its place in the segment, and how probably it is the name asked for."""

    place: int
    score: float


@dataclass(frozen=True)
class Segment:
    """Forms with their keys. Row r is one cut of form `form_of[r]`; its parts are `said[begins[r]:begins[r + 1]]`.

    `said` and `bare` give words by their number, as they are said and without ending; `rows[posts[w]:posts[w + 1]]` are
    the rows in which word w stands.
    """

    keys: Strings
    forms: Strings
    words: Strings
    form_of: Ints
    begins: Ints
    said: Ints
    bare: Ints
    posts: Ints
    rows: Ints
    cells: Cells

    @classmethod
    def of(cls, pairs: Sequence[tuple[str, str]], known: Mapping[str, Vectors] | None = None) -> Self:
        """A segment of (key, form) pairs; `known` are vectors of words that need not be made again."""
        words: dict[str, int] = {}
        form_of, begins, said, bare = [], [0], [], []
        for place, (_, form) in enumerate(pairs):
            for cut in _kept_cuts(form):
                form_of.append(place)
                said += [words.setdefault(part.said, len(words)) for part in cut]
                bare += [words.setdefault(part.stem, len(words)) for part in cut]
                begins.append(len(said))
        spelled = list(words)
        posts, rows = _postings(np.array(begins, np.int32), (said, bare), len(words))
        return cls(
            Strings.of(key for key, _ in pairs),
            Strings.of(form for _, form in pairs),
            Strings.of(spelled),
            np.array(form_of, np.int32),
            np.array(begins, np.int32),
            np.array(said, np.int32),
            np.array(bare, np.int32),
            posts,
            rows,
            Cells.of(_vectors(spelled, known or {})),
        )

    def __len__(self) -> int:
        return len(self.keys)

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Its (key, form) pairs."""
        return ((self.keys[at], self.forms[at]) for at in range(len(self)))

    @cached_property
    def _sums(self) -> list[NDArray[np.float32]]:
        return []

    def vectors(self) -> dict[str, Vectors]:
        """The vectors of its words, to make a larger segment of."""
        return {self.words[int(number)]: self.cells.vectors[at] for at, number in enumerate(self.cells.order)}

    @cached_property
    def _known(self) -> dict[int, frozenset[int]]:
        return {at: known for at in range(len(self.words)) if (known := numbers_of(self.words[at]))}

    def _words_like(self, grouping: Grouping) -> list[dict[int, float]]:
        """For each part the words that may be it, the likest WORDS, with their likeness, the least likely first."""
        numbers, likes = self.cells.near(grouping.vectors, LEAST)
        found = []
        for at, part in enumerate(grouping.parts):
            best = likes[:, at]
            if at in grouping.bare:
                best = np.maximum(best, likes[:, grouping.bare[at]] - ENDING)
            kept = np.flatnonzero(best >= LEAST) if not part.initial else np.zeros(0, np.intp)
            if len(kept) > WORDS:
                kept = kept[np.argpartition(-best[kept], WORDS)[:WORDS]]
            words = zip(numbers[kept].tolist(), best[kept].tolist(), strict=True)
            known, none = grouping.known[at], frozenset[int]()
            adjust = [(adjusted(like, known, self._known.get(word, none)), word) for word, like in words]
            found.append({word: like for like, word in sorted(adjust)})
        return found

    def _likely(self, likes: Sequence[Mapping[int, float]]) -> list[int]:
        """The rows worth weighing: those with the greatest sum of their words' likeness.

        Looked at are the rows of the rarest part, and of each other part those with its likest words.
        """
        seen = []
        for scratch, words in zip(self._scratch(len(likes)), likes, strict=True):
            if words:
                rows, values = self._rows_with(words)
                scratch[rows] = values  # of a row that stands there twice the last, greatest value is kept
                seen.append((rows, scratch))
        if not seen:
            return []
        many = len(likes) * WEIGHED
        (rarest, _), *others = sorted(seen, key=lambda one: len(one[0]))
        touched = np.concatenate([rarest, *(rows[-many:] for rows, _ in others)])
        total = -FURTHER * np.abs(self._sizes[touched] - len(likes)).astype(np.float32)
        for _, scratch in seen:
            total += scratch[touched]
        for rows, scratch in seen:
            scratch[rows] = 0
        kept = touched[np.argpartition(-total, many)[:many]] if len(total) > many else touched
        likely: list[int] = np.unique(kept).tolist()
        return likely

    def _scratch(self, many: int) -> list[NDArray[np.float32]]:
        while len(self._sums) < many:
            self._sums.append(np.zeros(len(self.form_of), np.float32))
        return self._sums[:many]

    @cached_property
    def _initials(self) -> frozenset[int]:
        short = np.flatnonzero(np.diff(self.words.ends) <= 2 * len("я".encode())).tolist()
        return frozenset(at for at in short if part_of(self.words[at]).initial)

    @cached_property
    def _sizes(self) -> Ints:
        return np.diff(self.begins)

    def _rows_with(self, words: Mapping[int, float]) -> tuple[Ints, NDArray[np.float32]]:
        """The rows in which these words stand, each with the word's likeness, in their order; about ROWS at most."""
        numbers = np.fromiter(words, np.int64, len(words))
        begins, ends = self.posts[numbers], self.posts[numbers + 1]
        many = np.cumsum((ends - begins)[::-1])[::-1]
        first = min(int(np.searchsorted(-many, -ROWS)), len(numbers) - 1)
        slices = [
            self.rows[begin:end] for begin, end in zip(begins[first:].tolist(), ends[first:].tolist(), strict=True)
        ]
        values = np.fromiter(words.values(), np.float32, len(words))[first:]
        return np.concatenate(slices), np.repeat(values, (ends - begins)[first:])

    def _weighed(self, row: int, grouping: Grouping, likes: Sequence[Mapping[int, float]]) -> float:
        begin, end = int(self.begins[row]), int(self.begins[row + 1])
        words = list(zip(self.said[begin:end].tolist(), self.bare[begin:end].tolist(), strict=True))
        table = [
            [
                found.get(w, 0.0) if w == stem else max(found.get(w, 0.0), found.get(stem, 0.0) - ENDING)
                for w, stem in words
            ]
            for found in likes
        ]
        for place, (word, _) in enumerate(words):
            for at, part in enumerate(grouping.parts):
                if part.initial or word in self._initials:
                    table[at][place] = of_initials(part, part_of(self.words[word]))
        if len(table) > len(table[0]):
            table = [list(column) for column in zip(*table, strict=True)]
        return weigh(table).score

    def search(self, grouping: Grouping) -> Iterator[Row]:
        """The forms that may be a name cut so, in no order; a form may come twice."""
        likes = self._words_like(grouping)
        for row in self._likely(likes):
            yield Row(int(self.form_of[row]), self._weighed(row, grouping, likes))


def _kept_cuts(form: str) -> list[tuple[Part, ...]]:
    """The usual cut, then that at hyphens, and where it is one word that tables know as two, that."""
    usual = parts_of(form)
    if not usual:
        return []
    hyphened = unhyphened(usual)
    found = [usual] if hyphened == usual else [usual, hyphened]
    if len(usual) == 1:
        found += [cut for cut in cuts_of(form)[1:] if all(numbers_of(part.said) for part in cut)]
    return list(dict.fromkeys(found))[:CUTS]


def _vectors(words: Sequence[str], known: Mapping[str, Vectors]) -> Vectors:
    new = [word for word in words if word not in known]
    made = dict(zip(new, encoder().vectors(new), strict=True)) if new else {}
    if not words:
        return np.zeros((0, encoder().dimensions), np.float32)
    return np.array([known[word] if word in known else made[word] for word in words], np.float32)


def _postings(begins: Ints, words: tuple[list[int], list[int]], many: int) -> tuple[Ints, Ints]:
    """By word where its rows begin, and the rows."""
    row_of = np.repeat(np.arange(len(begins) - 1, dtype=np.int64), np.diff(begins))
    rows = max(1, len(begins) - 1)
    pairs = np.unique(np.concatenate([np.array(numbers, np.int64) * rows + row_of for numbers in words]))
    posts = np.searchsorted(pairs, np.arange(many + 1, dtype=np.int64) * rows).astype(np.int32)
    return posts, (pairs % rows).astype(np.int32)
